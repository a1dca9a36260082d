package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.plot.Lettering.Fitted;
import io.github.socialprescribing.dmi.plot.Svg.Anchor;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The five levels as a scale, with each area at its index or each aspect of one area at its coordinate (O.2).
 *
 * <p>Where answers are unknown, the range from the low to the high reading is drawn. Rows stand in the order given; an
 * aspect that is not scored has a row without a mark. Below the aspects of an area the SVG shows its staged level, typical
 * level and index. Levels are named in the language of the model. Immutable and thread-safe.
 */
public final class Ladder implements Plot {

    private static final int LEVEL_STEPS = 4;
    private static final int DECIMALS = 2;
    private static final int VALUE_COLUMNS = "3.21 to 3.36".length();
    private static final int MOST_SPOKEN = 12;
    private static final double ROW_HEIGHT = 28;
    private static final double SCALE_HEIGHT = 38;
    private static final double HEADLINE_GAP = 16;
    private static final String INDEX = "Index: the mean of the aspects' coordinates.\nIt treats an order as a number.";

    private final Subject subject;
    private final List<Row> rows;
    private final List<Row> headlines;
    private final Options options;

    /** What the ladder is of, in words. */
    private record Subject(String title, String subtitle, String legend, List<String> levels) {}

    private record Row(String name, Optional<Bounds<Fraction>> bounds, int decimals) {
        Row(String name, Optional<Bounds<Fraction>> bounds) {
            this(name, bounds, DECIMALS);
        }

        static Row ofLevel(String name, Bounds<MaturityLevel> level) {
            return new Row(
                    name,
                    Optional.of(Bounds.of(
                            Fraction.of(level.low().number()),
                            Fraction.of(level.high().number()))),
                    0);
        }

        boolean isExact() {
            return bounds.isPresent() && bounds.get().isExact();
        }

        boolean isRange() {
            return bounds.isPresent() && !bounds.get().isExact();
        }

        String value() {
            return bounds.map(it -> it.low().round(decimals)
                            + (it.isExact() ? "" : " to " + it.high().round(decimals)))
                    .orElse("not scored");
        }
    }

    private Ladder(Subject subject, List<Row> rows, List<Row> headlines, Options options) {
        this.subject = subject;
        this.rows = rows;
        this.headlines = headlines;
        this.options = options;
    }

    /**
     * {@return the ladder of areas, each at its index}
     *
     * @param profiles the areas, all scored by one model, in the order of the rows
     * @throws IllegalArgumentException if the profiles are of different models; the message names two
     */
    public static Ladder ofAreas(List<Profile> profiles) {
        return ofAreas(profiles, profile -> profile.area().name());
    }

    /**
     * {@return the ladder of areas with labels of one's own, each at its index}
     *
     * @param profiles the areas, all scored by one model, in the order of the rows
     * @param label what stands before the row of an area in place of its name, such as name and date
     * @throws IllegalArgumentException if the profiles are of different models; the message names two
     */
    public static Ladder ofAreas(List<Profile> profiles, Function<? super Profile, String> label) {
        profiles.forEach(profile -> profiles.get(0).model().requireSameAs(profile.model()));
        String areas = profiles.size() + (profiles.size() == 1 ? " area" : " areas");
        return new Ladder(
                new Subject(
                        "Digital maturity of " + areas,
                        "Each area at its index, from Level 1 to Level 5",
                        INDEX,
                        profiles.isEmpty()
                                ? levels(MaturityLevel::title)
                                : levels(profiles.get(0).model()::levelTitle)),
                profiles.stream()
                        .map(profile -> new Row(label.apply(profile), Optional.of(profile.index())))
                        .toList(),
                List.of(),
                Options.DEFAULT);
    }

    /**
     * {@return the ladder of the aspects of one area in model order, each at its coordinate}
     *
     * @param profile the area
     */
    public static Ladder ofAspects(Profile profile) {
        return new Ladder(
                new Subject(
                        "Digital maturity of " + profile.area().name(),
                        "Each aspect at its coordinate, assessed on " + profile.assessedOn(),
                        "Coordinate: the level reached, and how much of\nthe next level is in place.",
                        levels(profile.model()::levelTitle)),
                profile.aspects().stream()
                        .map(aspect -> new Row(
                                aspect.aspect().name(),
                                aspect.isScored() ? Optional.of(aspect.coordinate()) : Optional.empty()))
                        .toList(),
                List.of(
                        Row.ofLevel("Staged level", profile.stagedLevel()),
                        Row.ofLevel("Typical level", profile.typicalLevel()),
                        new Row("Index", Optional.of(profile.index()))),
                Options.DEFAULT);
    }

    private static List<String> levels(Function<MaturityLevel, String> title) {
        return Arrays.stream(MaturityLevel.values()).map(title).toList();
    }

    @Override
    public Ladder withTitle(String title) {
        return new Ladder(subject, rows, headlines, options.withTitle(title));
    }

    @Override
    public Ladder withWidth(int pixels) {
        return new Ladder(subject, rows, headlines, options.withWidth(pixels));
    }

    @Override
    public Ladder withColumns(int textColumns) {
        return new Ladder(subject, rows, headlines, options.withColumns(textColumns));
    }

    @Override
    public Ladder withSymbols(Symbols textSymbols) {
        return new Ladder(subject, rows, headlines, options.withSymbols(textSymbols));
    }

    @Override
    public String title() {
        return options.title().orElse(subject.title);
    }

    @Override
    public String description() {
        StringBuilder text = new StringBuilder(subject.subtitle).append(". ");
        if (rows.size() <= MOST_SPOKEN) {
            text.append(spoken(rows));
        } else {
            Comparator<Row> byLow =
                    Comparator.comparing(row -> row.bounds.orElseThrow().low());
            List<Row> scored =
                    rows.stream().filter(row -> row.bounds.isPresent()).toList();
            Row lowest = Collections.min(scored, byLow);
            Row highest = Collections.max(scored, byLow);
            text.append("The lowest is ").append(lowest.name).append(" at ").append(lowest.value());
            text.append(", the highest ")
                    .append(highest.name)
                    .append(" at ")
                    .append(highest.value())
                    .append('.');
        }
        if (!headlines.isEmpty()) {
            text.append(' ').append(spoken(headlines));
        }
        return text.append(' ').append(caption()).toString();
    }

    private String caption() {
        return subject.legend.replace('\n', ' ')
                + (headlines.isEmpty() ? "" : " The index treats an order as a number.");
    }

    private static String spoken(List<Row> rows) {
        return rows.stream().map(row -> row.name + " " + row.value()).collect(Collectors.joining("; ", "", "."));
    }

    @Override
    public String toSvg() {
        return new Drawing().draw();
    }

    /** Where everything stands on the sheet. */
    private final class Drawing {

        private final Sheet sheet = new Sheet(options, title(), subject.subtitle);
        private final Svg svg = sheet.svg();
        private final double valuesEnd = sheet.width() - Sheet.MARGIN;
        private final double first;
        private final double step;
        private final double nameRoom;

        Drawing() {
            double longest = Stream.concat(rows.stream(), headlines.stream())
                    .mapToDouble(row -> Lettering.PLAIN.width(row.name))
                    .max()
                    .orElse(0);
            double values = Stream.concat(rows.stream(), headlines.stream())
                    .mapToDouble(row -> Lettering.STRONG.width(row.value()))
                    .max()
                    .orElse(0);
            nameRoom = Math.max(90, Math.min(longest, sheet.room() * 0.36));
            first = Sheet.MARGIN + nameRoom + 22;
            step = (valuesEnd - values - 22 - first) / LEVEL_STEPS;
        }

        String draw() {
            double top = sheet.bottom();
            List<Fitted> names = rows.stream().map(this::name).toList();
            boolean longScale = rows.size() > MOST_SPOKEN;
            double rowsTop = top + SCALE_HEIGHT;
            double rowsBottom =
                    rowsTop + names.stream().mapToDouble(Drawing::height).sum();
            double headlinesBottom =
                    rowsBottom + (headlines.isEmpty() ? 0 : HEADLINE_GAP + headlines.size() * ROW_HEIGHT);
            for (int level = 0; level <= LEVEL_STEPS; level++) {
                double x = first + level * step;
                svg.line(x, rowsTop - 4, x, headlinesBottom + 4, 1, Ink.TRACK);
            }
            scale(top);
            double y = rowsTop;
            for (int i = 0; i < rows.size(); i++) {
                row(rows.get(i), names.get(i), y, false);
                y += height(names.get(i));
            }
            if (!headlines.isEmpty()) {
                svg.line(Sheet.MARGIN, y + HEADLINE_GAP / 2, valuesEnd, y + HEADLINE_GAP / 2, 1, Ink.AXIS);
                y += HEADLINE_GAP;
                for (Row headline : headlines) {
                    row(headline, name(headline), y, true);
                    y += ROW_HEIGHT;
                }
            }
            sheet.moveTo(headlinesBottom + 4);
            if (longScale) {
                scale(headlinesBottom + 8);
                sheet.moveTo(headlinesBottom + 8 + SCALE_HEIGHT);
            }
            sheet.legend(legend());
            sheet.caption(caption());
            return sheet.close(description());
        }

        private Fitted name(Row row) {
            return Lettering.PLAIN.wrap(row.name, nameRoom, 2);
        }

        private static double height(Fitted name) {
            return ROW_HEIGHT + (name.lines().size() - 1) * Lettering.PLAIN.leading();
        }

        /** The numbers of the levels with their names below. */
        private void scale(double top) {
            List<Fitted> fitted = levelNames();
            for (int level = 0; level <= LEVEL_STEPS; level++) {
                double x = first + level * step;
                svg.text(x, top + 12, Anchor.MIDDLE, Lettering.STRONG, Ink.TEXT, "" + (level + 1));
                svg.text(
                        x,
                        top + 26,
                        Anchor.MIDDLE,
                        Lettering.SMALL,
                        Ink.MUTED,
                        fitted.get(level),
                        subject.levels.get(level));
            }
        }

        /** In full if no two neighbours touch, else all shortened to the same room. */
        private List<Fitted> levelNames() {
            double[] widths =
                    subject.levels.stream().mapToDouble(Lettering.SMALL::width).toArray();
            boolean fits = widths[0] / 2 <= first - Sheet.MARGIN
                    && widths[LEVEL_STEPS] / 2 <= sheet.width() - 8 - first - LEVEL_STEPS * step;
            for (int i = 0; i < LEVEL_STEPS; i++) {
                fits &= (widths[i] + widths[i + 1]) / 2 + 4 <= step;
            }
            double room = fits ? Double.MAX_VALUE : step - 4;
            return subject.levels.stream()
                    .map(level -> Lettering.SMALL.fit(level, room))
                    .toList();
        }

        private void row(Row row, Fitted name, double top, boolean headline) {
            double middle = top + height(name) / 2;
            double baseline = middle + 4 - (name.lines().size() - 1) * Lettering.PLAIN.leading() / 2;
            svg.text(Sheet.MARGIN, baseline, Anchor.START, Lettering.PLAIN, Ink.TEXT, name, row.name);
            double last = first + LEVEL_STEPS * step;
            if (row.bounds.isPresent()) {
                svg.line(first, middle, last, middle, 2, Ink.TRACK);
                mark(svg, x(row.bounds.get().low()), x(row.bounds.get().high()), middle, headline);
            } else {
                svg.dashed(first, middle, last, middle, 1, Ink.AXIS);
            }
            svg.text(
                    valuesEnd,
                    middle + 4,
                    Anchor.END,
                    Lettering.STRONG,
                    row.bounds.isPresent() ? Ink.TEXT : Ink.MUTED,
                    row.value());
        }

        private double x(Fraction coordinate) {
            return first + (coordinate.doubleValue() - 1) * step;
        }

        private List<Sheet.Entry> legend() {
            List<Sheet.Entry> entries = new ArrayList<>();
            if (rows.stream().anyMatch(Row::isExact)) {
                entries.add(new Sheet.Entry((on, x, y) -> mark(on, x + 13, x + 13, y, false), "exact"));
            }
            if (rows.stream().anyMatch(Row::isRange)) {
                entries.add(new Sheet.Entry(
                        (on, x, y) -> mark(on, x + 1, x + 25, y, false),
                        "from the low to the high reading: some answers are unknown"));
            }
            if (rows.stream().anyMatch(row -> row.bounds.isEmpty())) {
                entries.add(new Sheet.Entry((on, x, y) -> on.dashed(x, y, x + 26, y, 1, Ink.AXIS), "not scored"));
            }
            return entries;
        }
    }

    /** A point, or a bar between two stops. */
    private static void mark(Svg svg, double low, double high, double y, boolean headline) {
        if (low < high) {
            svg.rectangle(low, y - 4, high - low, 8, 0, Ink.RANGE, Ink.EDGE);
            svg.line(low, y - 8, low, y + 8, 2.5, Ink.EDGE);
            svg.line(high, y - 8, high, y + 8, 2.5, Ink.EDGE);
        } else if (headline) {
            svg.diamond(low, y, 7, Ink.MARK, Ink.HALO);
        } else {
            svg.circle(low, y, 6, Ink.MARK, Ink.HALO);
        }
    }

    @Override
    public String toText() {
        TextScale scale = new TextScale(options, VALUE_COLUMNS);
        return options.heading()
                + scale.text(rows.stream()
                        .map(row -> new TextScale.Row(row.name, row.bounds, Optional.empty(), row.value()))
                        .toList())
                + scale.legend() + subject.legend + "\n";
    }

    /** {@return the plot as text} */
    @Override
    public String toString() {
        return toText();
    }
}
