package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.motivation.CohortPublication;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.CountTable;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import io.github.socialprescribing.dmi.motivation.PublishedTable;
import io.github.socialprescribing.dmi.plot.Lettering.Fitted;
import io.github.socialprescribing.dmi.plot.Svg.Anchor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many people of a cohort stand at each stage of motivation in each category, on one day.
 *
 * <p>Of a publication, what is hidden is shown as hidden. The length of a bar is the count; all categories look alike, for
 * they have no order and no worth. Immutable and thread-safe.
 */
public final class MotivationGrid implements Plot {

    private static final double NAME_ROOM = 120;
    private static final double TOTAL_ROOM = 76;
    private static final double CELL_HEIGHT = 64;
    private static final double GAP = 6;
    private static final double BAR_HEIGHT = 7;
    private static final int COUNT_COLUMNS = 14;
    private static final int BAR_COLUMNS = 10;

    private final LocalDate day;
    private final Phrase whichDay;
    private final List<List<OptionalLong>> counts;
    private final Options options;
    private final Wording words;

    private MotivationGrid(LocalDate day, Phrase whichDay, List<List<OptionalLong>> counts, Options options) {
        this.day = day;
        this.whichDay = whichDay;
        this.counts = counts;
        this.options = options;
        this.words = options.wording();
    }

    /**
     * {@return the grid of the first day of the period}
     *
     * @param cohort the cohort
     */
    public static MotivationGrid atStart(CohortSummary cohort) {
        return of(cohort.start(), Phrase.ON_FIRST_DAY, cohort.atStart());
    }

    /**
     * {@return the grid of the last day of the period}
     *
     * @param cohort the cohort
     */
    public static MotivationGrid atEnd(CohortSummary cohort) {
        return of(cohort.end(), Phrase.ON_LAST_DAY, cohort.atEnd());
    }

    /**
     * {@return the grid of the first day of the period, as it may be published}
     *
     * @param cohort what may be published of a cohort
     */
    public static MotivationGrid atStart(CohortPublication cohort) {
        return of(cohort.start(), Phrase.ON_FIRST_DAY, cohort.atStart());
    }

    /**
     * {@return the grid of the last day of the period, as it may be published}
     *
     * @param cohort what may be published of a cohort
     */
    public static MotivationGrid atEnd(CohortPublication cohort) {
        return of(cohort.end(), Phrase.ON_LAST_DAY, cohort.atEnd());
    }

    private static MotivationGrid of(LocalDate day, Phrase which, CountTable<MotivationStage, PersonCategory> table) {
        return of(
                day,
                which,
                (stage, category) -> OptionalLong.of(table.count(stage, category)),
                stage -> OptionalLong.of(table.rowTotal(stage)),
                category -> OptionalLong.of(table.columnTotal(category)),
                OptionalLong.of(table.total()));
    }

    private static MotivationGrid of(
            LocalDate day, Phrase which, PublishedTable<MotivationStage, PersonCategory> table) {
        return of(day, which, table::count, table::rowTotal, table::columnTotal, table.total());
    }

    private static MotivationGrid of(
            LocalDate day,
            Phrase which,
            BiFunction<MotivationStage, PersonCategory, OptionalLong> count,
            Function<MotivationStage, OptionalLong> rowTotal,
            Function<PersonCategory, OptionalLong> columnTotal,
            OptionalLong total) {
        List<List<OptionalLong>> rows = new ArrayList<>();
        for (MotivationStage stage : MotivationStage.values()) {
            rows.add(Stream.concat(
                            Arrays.stream(PersonCategory.values()).map(category -> count.apply(stage, category)),
                            Stream.of(rowTotal.apply(stage)))
                    .toList());
        }
        rows.add(Stream.concat(Arrays.stream(PersonCategory.values()).map(columnTotal), Stream.of(total))
                .toList());
        return new MotivationGrid(day, which, List.copyOf(rows), Options.DEFAULT);
    }

    @Override
    public MotivationGrid withTitle(String title) {
        return new MotivationGrid(day, whichDay, counts, options.withTitle(title));
    }

    @Override
    public MotivationGrid withWording(Wording wording) {
        return new MotivationGrid(day, whichDay, counts, options.withWording(wording));
    }

    @Override
    public MotivationGrid withWidth(int pixels) {
        return new MotivationGrid(day, whichDay, counts, options.withWidth(pixels));
    }

    @Override
    public MotivationGrid withColumns(int textColumns) {
        return new MotivationGrid(day, whichDay, counts, options.withColumns(textColumns));
    }

    @Override
    public MotivationGrid withSymbols(Symbols textSymbols) {
        return new MotivationGrid(day, whichDay, counts, options.withSymbols(textSymbols));
    }

    @Override
    public MotivationGrid withIdPrefix(String prefix) {
        return new MotivationGrid(day, whichDay, counts, options.withIdPrefix(prefix));
    }

    @Override
    public String title() {
        return options.title().orElseGet(() -> words.text(Phrase.MOTIVATION_GRID));
    }

    private String subtitle() {
        return words.text(whichDay, "date", day);
    }

    @Override
    public String description() {
        StringBuilder text = new StringBuilder(subtitle()).append('.');
        List<String> categories = categories();
        List<String> stages = stages();
        for (int row = 0; row < stages.size(); row++) {
            List<OptionalLong> cells = counts.get(row);
            text.append(' ').append(stages.get(row)).append(": ");
            for (int column = 0; column < categories.size(); column++) {
                text.append(column == 0 ? "" : ", ")
                        .append(categories.get(column))
                        .append(' ');
                text.append(shown(cells.get(column)));
            }
            text.append('.');
        }
        return text.append(' ').append(about()).toString();
    }

    private List<String> stages() {
        return Stream.concat(
                        Arrays.stream(MotivationStage.values()).map(words::name), Stream.of(words.text(Phrase.TOTAL)))
                .toList();
    }

    private List<String> categories() {
        return Stream.concat(
                        Arrays.stream(PersonCategory.values()).map(words::name), Stream.of(words.text(Phrase.TOTAL)))
                .toList();
    }

    private String shown(OptionalLong count) {
        return count.isPresent() ? Numbers.grouped(count.getAsLong()) : words.text(Phrase.HIDDEN);
    }

    private String about() {
        boolean anyHidden = counts.stream().flatMap(List::stream).anyMatch(OptionalLong::isEmpty);
        return (anyHidden ? words.text(Phrase.ABOUT_HIDDEN) + " " : "") + words.text(Phrase.ABOUT_CATEGORIES);
    }

    /** {@return the greatest count in the grid itself, totals left out; 1 if all are 0 or hidden} */
    private long greatest() {
        return counts.subList(0, counts.size() - 1).stream()
                .flatMap(row -> row.subList(0, row.size() - 1).stream())
                .mapToLong(count -> count.orElse(0))
                .reduce(1, Math::max);
    }

    @Override
    public String toSvg() {
        Sheet sheet = new Sheet(options, title(), subtitle());
        Svg svg = sheet.svg();
        List<String> categories = categories();
        List<String> stages = stages();
        double first = Sheet.MARGIN + NAME_ROOM + GAP;
        double cell = (sheet.width() - Sheet.MARGIN - TOTAL_ROOM - first) / (categories.size() - 1);
        double end = sheet.width() - Sheet.MARGIN;
        List<Fitted> headings = IntStream.range(0, categories.size())
                .mapToObj(column -> Lettering.STRONG.wrap(
                        categories.get(column), column == categories.size() - 1 ? TOTAL_ROOM - 8 : cell - GAP - 16, 2))
                .toList();
        int headingLines = headings.stream()
                .mapToInt(heading -> heading.lines().size())
                .max()
                .orElse(1);
        double top = sheet.bottom() + (headingLines - 1) * Lettering.STRONG.leading();
        for (int column = 0; column < categories.size(); column++) {
            boolean total = column == categories.size() - 1;
            Fitted name = headings.get(column);
            svg.text(
                    total ? end : first + column * cell + 12,
                    top + 12 - (name.lines().size() - 1) * Lettering.STRONG.leading(),
                    total ? Anchor.END : Anchor.START,
                    Lettering.STRONG,
                    Ink.TEXT,
                    name,
                    categories.get(column));
        }
        double y = top + 24;
        for (int row = 0; row < stages.size(); row++) {
            boolean totals = row == stages.size() - 1;
            double height = totals ? 30 : CELL_HEIGHT;
            Fitted name = Lettering.STRONG.wrap(stages.get(row), NAME_ROOM - 12, 2);
            double baseline = y + (height - GAP) / 2 + 4 - (name.lines().size() - 1) * Lettering.STRONG.leading() / 2;
            svg.text(Sheet.MARGIN, baseline, Anchor.START, Lettering.STRONG, Ink.TEXT, name, stages.get(row));
            for (int column = 0; column < categories.size(); column++) {
                OptionalLong count = counts.get(row).get(column);
                if (column == categories.size() - 1) {
                    total(svg, count, end, y + (height - GAP) / 2 + 4, Anchor.END, TOTAL_ROOM - 8);
                } else if (totals) {
                    total(svg, count, first + column * cell + 12, y + (height - GAP) / 2 + 4, Anchor.START, cell - 24);
                } else {
                    cell(svg, count, first + column * cell, y, cell - GAP);
                }
            }
            y += height;
        }
        sheet.moveTo(y - GAP);
        sheet.caption(about());
        return sheet.close(description());
    }

    private void total(Svg svg, OptionalLong count, double x, double baseline, Anchor anchor, double room) {
        String number = shown(count);
        if (count.isPresent()) {
            svg.text(x, baseline, anchor, Lettering.STRONG, Ink.TEXT, number);
        } else {
            Fitted fitted = Lettering.STRONG.fit(number, room);
            svg.text(x, baseline, anchor, Lettering.STRONG, Ink.MUTED, fitted, number);
        }
    }

    private void cell(Svg svg, OptionalLong count, double x, double y, double width) {
        double height = CELL_HEIGHT - GAP;
        if (count.isEmpty()) {
            svg.blank(x + 0.5, y + 0.5, width - 1, height - 1);
            String hidden = words.text(Phrase.HIDDEN);
            Fitted fitted = Lettering.PLAIN.fit(hidden, width - 24);
            svg.text(x + 12, y + height / 2 + 4, Anchor.START, Lettering.PLAIN, Ink.MUTED, fitted, hidden);
            return;
        }
        svg.rectangle(x, y, width, height, 3, Ink.LEVEL_1);
        svg.text(x + 12, y + 28, Anchor.START, Lettering.LARGE, Ink.TEXT, shown(count));
        double bar = (width - 24) * count.getAsLong() / greatest();
        if (count.getAsLong() > 0) {
            svg.rectangle(x + 12, y + height - BAR_HEIGHT - 10, Math.max(1, bar), BAR_HEIGHT, 0, Ink.MARK);
        }
    }

    /** Stage by stage, so that even the longest names and the greatest counts have room. */
    @Override
    public String toText() {
        Lines lines = new Lines(options.columns(), options.symbols());
        List<String> categories = categories();
        List<String> stages = stages();
        int longest = categories.stream().mapToInt(lines::width).max().orElse(0);
        int names = 2 + Math.min(longest, options.columns() - COUNT_COLUMNS - BAR_COLUMNS - 5);
        int bars = options.columns() - names - COUNT_COLUMNS - 3;
        for (int row = 0; row < stages.size(); row++) {
            boolean totals = row == stages.size() - 1;
            lines.line(stages.get(row));
            for (int column = 0; column < categories.size(); column++) {
                OptionalLong count = counts.get(row).get(column);
                String number = count.isPresent()
                        ? "" + count.getAsLong()
                        : lines.cell(words.text(Phrase.HIDDEN), COUNT_COLUMNS).stripTrailing();
                long bar = totals || column == categories.size() - 1 ? 0 : bar(count.orElse(0), bars);
                lines.row(lines.cell("  " + categories.get(column), names)
                        + " ".repeat(Math.max(1, COUNT_COLUMNS + 1 - lines.width(number))) + number + "  "
                        + String.valueOf(options.symbols().between).repeat((int) bar));
            }
        }
        lines.words(about());
        return options.heading() + lines;
    }

    /** Half up, and at least one column for anybody at all. */
    private long bar(long count, int room) {
        long greatest = greatest();
        return count == 0 ? 0 : Math.max(1, (2 * count * room + greatest) / (2 * greatest));
    }

    /** {@return the plot as text} */
    @Override
    public String toString() {
        return toText();
    }
}
