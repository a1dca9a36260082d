package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.plot.Lettering.Fitted;
import io.github.socialprescribing.dmi.plot.Svg.Anchor;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Areas as rows, aspects as columns, and in each cell the level, as a number and as a shade.
 *
 * <p>Where answers are unknown, a cell is parted into the level of the low and that of the high reading; an aspect that is
 * not scored has an empty cell. Rows stand in the order given, columns in model order. Levels are named in the language of
 * the model. The SVG is as wide as its columns need where that is more than was asked for; the text is parted into blocks
 * where the columns do not fit beside each other. Immutable and thread-safe.
 */
public final class HeatMap implements Plot {

    private static final int MOST_SPOKEN = 12;
    private static final int LEAST_NAME = 16;
    private static final double LEAST_CELL = 36;
    private static final double CELL_HEIGHT = 26;
    private static final double GAP = 2;
    private static final double BLOCK_GAP = 12;
    private static final double HEADING_ROOM = 130;
    private static final int HEADING_LINES = 3;
    private static final double MOST_SLANT = 4;

    private final List<Profile> profiles;
    private final List<String> labels;
    private final Options options;
    private final Wording words;

    private HeatMap(List<Profile> profiles, List<String> labels, Options options) {
        this.profiles = profiles;
        this.labels = labels;
        this.options = options;
        this.words = options.wording();
    }

    /**
     * {@return the heat map of areas}
     *
     * @param profiles the areas, all scored by one model, in the order of the rows
     * @throws IllegalArgumentException if the profiles are of different models; the message names two
     */
    public static HeatMap of(List<Profile> profiles) {
        return of(profiles, profile -> profile.area().name());
    }

    /**
     * {@return the heat map of areas with labels of one's own}
     *
     * @param profiles the areas, all scored by one model, in the order of the rows
     * @param label what stands before the row of an area in place of its name, such as name and date
     * @throws IllegalArgumentException if the profiles are of different models; the message names two
     */
    public static HeatMap of(List<Profile> profiles, Function<? super Profile, String> label) {
        profiles.forEach(profile -> profiles.get(0).model().requireSameAs(profile.model()));
        return new HeatMap(
                List.copyOf(profiles), List.copyOf(profiles.stream().map(label).toList()), Options.DEFAULT);
    }

    @Override
    public HeatMap withTitle(String title) {
        return new HeatMap(profiles, labels, options.withTitle(title));
    }

    @Override
    public HeatMap withWording(Wording words) {
        return new HeatMap(profiles, labels, options.withWording(words));
    }

    @Override
    public HeatMap withWidth(int pixels) {
        return new HeatMap(profiles, labels, options.withWidth(pixels));
    }

    @Override
    public HeatMap withColumns(int textColumns) {
        return new HeatMap(profiles, labels, options.withColumns(textColumns));
    }

    @Override
    public HeatMap withSymbols(Symbols textSymbols) {
        return new HeatMap(profiles, labels, options.withSymbols(textSymbols));
    }

    @Override
    public HeatMap withIdPrefix(String prefix) {
        return new HeatMap(profiles, labels, options.withIdPrefix(prefix));
    }

    @Override
    public String title() {
        return options.title().orElseGet(() -> words.text(Phrase.HEAT_MAP, "areas", words.areas(profiles.size())));
    }

    private String subtitle() {
        return words.text(Phrase.HEAT_MAP_SUBTITLE);
    }

    /** For many areas each aspect is summed up: a list of hundreds of cells helps nobody who hears it. */
    @Override
    public String description() {
        StringBuilder text = new StringBuilder(subtitle()).append('.');
        if (profiles.size() <= MOST_SPOKEN) {
            for (int i = 0; i < profiles.size(); i++) {
                text.append(' ').append(labels.get(i)).append(": ");
                text.append(profiles.get(i).aspects().stream()
                        .map(aspect -> words.name(aspect.aspect()) + " "
                                + numbers(aspect).orElseGet(() -> words.text(Phrase.NOT_SCORED)))
                        .collect(Collectors.joining("; ", "", ".")));
            }
        } else {
            for (Aspect aspect : aspects()) {
                text.append(' ').append(words.name(aspect)).append(": ");
                text.append(counts(aspect).stream().collect(Collectors.joining("; ", "", ".")));
            }
        }
        return text.toString();
    }

    /** {@return how many areas stand at each level or range of levels, and in how many the aspect is not scored} */
    private List<String> counts(Aspect aspect) {
        Map<String, Long> counts = new TreeMap<>();
        long notScored = 0;
        for (Profile profile : profiles) {
            Optional<String> numbers = numbers(profile.aspect(aspect.id()));
            if (numbers.isPresent()) {
                counts.merge(numbers.get(), 1L, Long::sum);
            } else {
                notScored++;
            }
        }
        List<String> said = new ArrayList<>();
        counts.forEach((level, count) ->
                said.add(words.text(Phrase.AREAS_AT_LEVEL, "areas", words.areas(count), "level", level)));
        if (notScored > 0) {
            said.add(words.text(Phrase.AREAS_NOT_SCORED, "areas", words.areas(notScored)));
        }
        return said;
    }

    private Optional<String> numbers(AspectProfile aspect) {
        return aspect.isScored()
                ? Optional.of(words.range(
                        aspect.level().low().number(), aspect.level().high().number(), aspect.isSettled()))
                : Optional.empty();
    }

    private List<Aspect> aspects() {
        return profiles.isEmpty() ? List.of() : profiles.get(0).model().aspects();
    }

    @Override
    public String toSvg() {
        return new Drawing().draw();
    }

    /** Where everything stands on the sheet. */
    private final class Drawing {

        private final List<Aspect> aspects = aspects();
        private final Sheet sheet;
        private final Svg svg;
        private final double nameRoom;
        private final double first;
        private final double cell;

        Drawing() {
            double longest =
                    labels.stream().mapToDouble(Lettering.PLAIN::width).max().orElse(0);
            nameRoom = Math.max(90, Math.min(longest, options.width() * 0.29));
            first = Sheet.MARGIN + nameRoom + 14;
            double needed = first + LEAST_CELL * aspects.size() + Sheet.MARGIN;
            sheet = new Sheet(options, Math.max(options.width(), needed), title(), subtitle());
            svg = sheet.svg();
            cell = (sheet.width() - Sheet.MARGIN - first) / Math.max(1, aspects.size());
        }

        String draw() {
            int block = Sheet.rowsBeforeHeadings(profiles.size());
            for (int i = 0; i < profiles.size(); i++) {
                if (i % block == 0) {
                    sheet.moveTo(sheet.bottom() + (i == 0 ? 0 : BLOCK_GAP));
                    headings(true);
                }
                row(profiles.get(i), labels.get(i));
            }
            if (profiles.size() > MOST_SPOKEN) {
                headings(false);
            }
            if (profiles.isEmpty()) {
                sheet.caption(words.text(Phrase.NO_AREAS));
            }
            sheet.legend(legend());
            return sheet.close(description());
        }

        /** Beside each other in lines, if each word has room, else upwards. */
        private void headings(boolean above) {
            double room = cell - 3;
            Optional<Lettering> fitting = Stream.of(Lettering.SMALL, Lettering.TINY)
                    .filter(it -> hasRoom(it, room))
                    .findFirst();
            boolean upright = fitting.isPresent();
            Lettering lettering = fitting.orElse(Lettering.SMALL);
            List<Fitted> names = aspects.stream()
                    .map(aspect -> upright
                            ? lettering.wrap(words.name(aspect), room, HEADING_LINES)
                            : lettering.fit(words.name(aspect), HEADING_ROOM))
                    .toList();
            double height = names.stream()
                    .mapToDouble(name -> upright
                            ? name.lines().size() * lettering.leading()
                            : lettering.width(name.lines().get(0)))
                    .max()
                    .orElse(0);
            double top = sheet.bottom();
            for (int i = 0; i < names.size(); i++) {
                Fitted name = names.get(i);
                double middle = first + (i + 0.5) * cell;
                String full = words.name(aspects.get(i));
                if (upright) {
                    double spare = above ? height - name.lines().size() * lettering.leading() : 0;
                    svg.text(middle, top + spare + 11, Anchor.MIDDLE, lettering, Ink.TEXT, name, full);
                } else {
                    svg.upwards(
                            middle + 4,
                            top + (above ? height : 0),
                            above ? Anchor.START : Anchor.END,
                            lettering,
                            Ink.TEXT,
                            name,
                            full);
                }
            }
            sheet.moveTo(top + height + 8);
        }

        private boolean hasRoom(Lettering lettering, double room) {
            return aspects.stream()
                    .map(words::name)
                    .allMatch(name ->
                            Arrays.stream(name.split("\\s+", -1)).allMatch(word -> lettering.width(word) <= room)
                                    && lettering
                                                    .wrap(name, room, HEADING_LINES + 1)
                                                    .lines()
                                                    .size()
                                            <= HEADING_LINES);
        }

        private void row(Profile profile, String label) {
            Fitted fitted = Lettering.PLAIN.wrap(label, nameRoom, 2);
            double height = fitted.lines().size() == 1 ? CELL_HEIGHT : CELL_HEIGHT + 10;
            double top = sheet.bottom();
            double baseline = top + height / 2 + 4 - (fitted.lines().size() - 1) * Lettering.PLAIN.leading() / 2;
            svg.text(Sheet.MARGIN, baseline, Anchor.START, Lettering.PLAIN, Ink.TEXT, fitted, label);
            List<AspectProfile> scored = profile.aspects();
            for (int i = 0; i < scored.size(); i++) {
                AspectProfile aspect = scored.get(i);
                cell(
                        svg,
                        aspect.isScored() ? Optional.of(aspect.level()) : Optional.empty(),
                        first + i * cell,
                        top,
                        cell - GAP,
                        height - GAP,
                        Lettering.STRONG);
            }
            sheet.moveTo(top + height);
        }

        private List<Sheet.Entry> legend() {
            List<Sheet.Entry> entries = new ArrayList<>();
            for (MaturityLevel level : MaturityLevel.values()) {
                String name = profiles.isEmpty()
                        ? words.name(level)
                        : words.name(profiles.get(0).model(), level);
                entries.add(sample(Optional.of(Bounds.of(level, level)), name));
            }
            if (anyCell(aspect -> aspect.isScored() && !aspect.isSettled())) {
                entries.add(sample(
                        Optional.of(Bounds.of(MaturityLevel.EMERGING, MaturityLevel.CONNECTED)),
                        words.text(Phrase.LOW_TO_HIGH_AND_WHY)));
            }
            if (anyCell(aspect -> !aspect.isScored())) {
                entries.add(sample(Optional.empty(), words.text(Phrase.NOT_SCORED)));
            }
            return entries;
        }

        private Sheet.Entry sample(Optional<Bounds<MaturityLevel>> level, String name) {
            return new Sheet.Entry((on, x, y) -> cell(on, level, x, y - 8, 26, 16, Lettering.SMALL), name);
        }

        private boolean anyCell(Predicate<AspectProfile> condition) {
            return profiles.stream()
                    .flatMap(profile -> profile.aspects().stream())
                    .anyMatch(condition);
        }
    }

    private static void cell(
            Svg svg,
            Optional<Bounds<MaturityLevel>> bounds,
            double x,
            double y,
            double width,
            double height,
            Lettering lettering) {
        double middle = x + width / 2;
        double baseline = y + height / 2 + 4;
        if (bounds.isEmpty()) {
            svg.blank(x + 0.5, y + 0.5, width - 1, height - 1);
            svg.text(middle, baseline, Anchor.MIDDLE, lettering, Ink.MUTED, "–");
            return;
        }
        MaturityLevel low = bounds.get().low();
        MaturityLevel high = bounds.get().high();
        if (low == high) {
            svg.rectangle(x, y, width, height, 2, Ink.of(low));
            svg.text(middle, baseline, Anchor.MIDDLE, lettering, Ink.on(low), "" + low.number());
            return;
        }
        double bottom = y + height;
        double end = x + width;
        double slant = Math.min(MOST_SLANT, width / 10);
        svg.polygon(Ink.of(low), x, y, middle + slant - 1, y, middle - slant - 1, bottom, x, bottom);
        svg.polygon(Ink.of(high), middle + slant + 1, y, end, y, end, bottom, middle - slant + 1, bottom);
        svg.text(x + width / 4, baseline, Anchor.MIDDLE, lettering, Ink.on(low), "" + low.number());
        svg.text(x + width * 3 / 4, baseline, Anchor.MIDDLE, lettering, Ink.on(high), "" + high.number());
    }

    @Override
    public String toText() {
        Lines lines = new Lines(options.columns(), options.symbols());
        if (profiles.isEmpty()) {
            lines.words(words.text(Phrase.NO_AREAS));
            return options.heading() + lines;
        }
        List<Aspect> aspects = aspects();
        int longest = labels.stream().mapToInt(lines::width).max().orElse(0);
        int names = Math.min(
                Math.max(longest, LEAST_NAME),
                Math.max(LEAST_NAME, options.columns() - AspectHeadings.COLUMNS * aspects.size()));
        int beside = (options.columns() - names) / AspectHeadings.COLUMNS;
        for (int from = 0; from < aspects.size(); from += beside) {
            block(lines, names, from, Math.min(aspects.size(), from + beside));
        }
        AspectHeadings.legend(aspects, words::name, options.columns(), options.symbols())
                .forEach(lines::line);
        List<String> marks = new ArrayList<>();
        for (MaturityLevel level : MaturityLevel.values()) {
            marks.add(shaded(level) + " " + words.name(profiles.get(0).model(), level));
        }
        marks.add("2-4 " + words.text(Phrase.LOW_TO_HIGH));
        marks.add("- " + words.text(Phrase.NOT_SCORED));
        lines.wrapped("", marks);
        return options.heading() + lines;
    }

    private void block(Lines lines, int names, int from, int to) {
        StringBuilder header = new StringBuilder(lines.cell("", names));
        aspects()
                .subList(from, to)
                .forEach(aspect ->
                        header.append(' ').append(lines.cell(AspectHeadings.of(aspect), AspectHeadings.COLUMNS - 1)));
        lines.row(header.toString());
        for (int i = 0; i < profiles.size(); i++) {
            StringBuilder row = new StringBuilder(lines.cell(labels.get(i), names));
            profiles.get(i)
                    .aspects()
                    .subList(from, to)
                    .forEach(aspect -> row.append(' ').append(lines.cell(mark(aspect), AspectHeadings.COLUMNS - 1)));
            lines.row(row.toString());
        }
    }

    private String mark(AspectProfile aspect) {
        if (!aspect.isScored()) {
            return "-";
        }
        Bounds<MaturityLevel> level = aspect.level();
        return level.isExact()
                ? shaded(level.low())
                : level.low().number() + "-" + level.high().number();
    }

    private String shaded(MaturityLevel level) {
        return level.number()
                + String.valueOf(options.symbols().shades.charAt(level.number() - 1))
                        .repeat(2);
    }

    /** {@return the plot as text} */
    @Override
    public String toString() {
        return toText();
    }
}
