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
    private static final String ALL = "All";
    private static final String HIDDEN = "hidden";
    private static final String ABOUT_HIDDEN =
            "Hidden: a small count, or one from which a small count could be worked out.";
    private static final String ABOUT_CATEGORIES = "The categories have no order and no worth.";

    private final String subtitle;
    private final List<List<OptionalLong>> counts;
    private final Options options;

    private MotivationGrid(String subtitle, List<List<OptionalLong>> counts, Options options) {
        this.subtitle = subtitle;
        this.counts = counts;
        this.options = options;
    }

    /**
     * {@return the grid of the first day of the period}
     *
     * @param cohort the cohort
     */
    public static MotivationGrid atStart(CohortSummary cohort) {
        return of(cohort.start(), "first", cohort.atStart());
    }

    /**
     * {@return the grid of the last day of the period}
     *
     * @param cohort the cohort
     */
    public static MotivationGrid atEnd(CohortSummary cohort) {
        return of(cohort.end(), "last", cohort.atEnd());
    }

    /**
     * {@return the grid of the first day of the period, as it may be published}
     *
     * @param cohort what may be published of a cohort
     */
    public static MotivationGrid atStart(CohortPublication cohort) {
        return of(cohort.start(), "first", cohort.atStart());
    }

    /**
     * {@return the grid of the last day of the period, as it may be published}
     *
     * @param cohort what may be published of a cohort
     */
    public static MotivationGrid atEnd(CohortPublication cohort) {
        return of(cohort.end(), "last", cohort.atEnd());
    }

    private static MotivationGrid of(LocalDate day, String which, CountTable<MotivationStage, PersonCategory> table) {
        return of(
                day,
                which,
                (stage, category) -> OptionalLong.of(table.count(stage, category)),
                stage -> OptionalLong.of(table.rowTotal(stage)),
                category -> OptionalLong.of(table.columnTotal(category)),
                OptionalLong.of(table.total()));
    }

    private static MotivationGrid of(
            LocalDate day, String which, PublishedTable<MotivationStage, PersonCategory> table) {
        return of(day, which, table::count, table::rowTotal, table::columnTotal, table.total());
    }

    private static MotivationGrid of(
            LocalDate day,
            String which,
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
        return new MotivationGrid(
                "People by stage and category on " + day + ", the " + which + " day of the period",
                List.copyOf(rows),
                Options.DEFAULT);
    }

    @Override
    public MotivationGrid withTitle(String title) {
        return new MotivationGrid(subtitle, counts, options.withTitle(title));
    }

    @Override
    public MotivationGrid withWidth(int pixels) {
        return new MotivationGrid(subtitle, counts, options.withWidth(pixels));
    }

    @Override
    public MotivationGrid withColumns(int textColumns) {
        return new MotivationGrid(subtitle, counts, options.withColumns(textColumns));
    }

    @Override
    public MotivationGrid withSymbols(Symbols textSymbols) {
        return new MotivationGrid(subtitle, counts, options.withSymbols(textSymbols));
    }

    @Override
    public String title() {
        return options.title().orElse("Motivation of people");
    }

    @Override
    public String description() {
        StringBuilder text = new StringBuilder(subtitle).append('.');
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

    private static List<String> stages() {
        return Stream.concat(Arrays.stream(MotivationStage.values()).map(MotivationStage::title), Stream.of(ALL))
                .toList();
    }

    private static List<String> categories() {
        return Stream.concat(Arrays.stream(PersonCategory.values()).map(PersonCategory::title), Stream.of(ALL))
                .toList();
    }

    private static String shown(OptionalLong count) {
        return count.isPresent() ? Numbers.grouped(count.getAsLong()) : HIDDEN;
    }

    private String about() {
        boolean anyHidden = counts.stream().flatMap(List::stream).anyMatch(OptionalLong::isEmpty);
        return (anyHidden ? ABOUT_HIDDEN + " " : "") + ABOUT_CATEGORIES;
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
        Sheet sheet = new Sheet(options, title(), subtitle);
        Svg svg = sheet.svg();
        List<String> categories = categories();
        List<String> stages = stages();
        double first = Sheet.MARGIN + NAME_ROOM + GAP;
        double cell = (sheet.width() - Sheet.MARGIN - TOTAL_ROOM - first) / (categories.size() - 1);
        double end = sheet.width() - Sheet.MARGIN;
        List<Fitted> headings = categories.stream()
                .map(category -> Lettering.STRONG.wrap(category, cell - GAP - 16, 2))
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
                    total(svg, count, end, y + (height - GAP) / 2 + 4, Anchor.END);
                } else if (totals) {
                    total(svg, count, first + column * cell + 12, y + (height - GAP) / 2 + 4, Anchor.START);
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

    private static void total(Svg svg, OptionalLong count, double x, double baseline, Anchor anchor) {
        svg.text(x, baseline, anchor, Lettering.STRONG, count.isPresent() ? Ink.TEXT : Ink.MUTED, shown(count));
    }

    private void cell(Svg svg, OptionalLong count, double x, double y, double width) {
        double height = CELL_HEIGHT - GAP;
        if (count.isEmpty()) {
            svg.blank(x + 0.5, y + 0.5, width - 1, height - 1);
            svg.text(x + 12, y + height / 2 + 4, Anchor.START, Lettering.PLAIN, Ink.MUTED, HIDDEN);
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
        int names = 2 + categories.stream().mapToInt(lines::width).max().orElse(0);
        int bars = options.columns() - names - COUNT_COLUMNS - 3;
        for (int row = 0; row < stages.size(); row++) {
            boolean totals = row == stages.size() - 1;
            lines.line(stages.get(row));
            for (int column = 0; column < categories.size(); column++) {
                OptionalLong count = counts.get(row).get(column);
                String number = count.isPresent() ? "" + count.getAsLong() : HIDDEN;
                long bar = totals || column == categories.size() - 1 ? 0 : bar(count.orElse(0), bars);
                lines.line(lines.cell("  " + categories.get(column), names)
                        + " ".repeat(Math.max(1, COUNT_COLUMNS + 1 - number.length())) + number + "  "
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
