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
import org.jspecify.annotations.Nullable;

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
    private static final double BLOCK_GAP = 8;
    private static final double VALUE_SHARE = 0.22;

    private final List<Profile> profiles;

    /** What stands before the row of each area; nothing on the ladder of the aspects of one. */
    private final @Nullable List<String> labels;

    private final Options options;
    private final Wording words;

    private record Row(String name, Optional<Bounds<Fraction>> bounds, String value) {

        boolean isExact() {
            return bounds.isPresent() && bounds.get().isExact();
        }

        boolean isRange() {
            return bounds.isPresent() && !bounds.get().isExact();
        }
    }

    private Ladder(List<Profile> profiles, @Nullable List<String> labels, Options options) {
        this.profiles = profiles;
        this.labels = labels;
        this.options = options;
        this.words = options.wording();
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
        return new Ladder(
                List.copyOf(profiles), List.copyOf(profiles.stream().map(label).toList()), Options.DEFAULT);
    }

    /**
     * {@return the ladder of the aspects of one area in model order, each at its coordinate}
     *
     * @param profile the area
     */
    public static Ladder ofAspects(Profile profile) {
        return new Ladder(List.of(profile), null, Options.DEFAULT);
    }

    @Override
    public Ladder withTitle(String title) {
        return new Ladder(profiles, labels, options.withTitle(title));
    }

    @Override
    public Ladder withWording(Wording wording) {
        return new Ladder(profiles, labels, options.withWording(wording));
    }

    @Override
    public Ladder withWidth(int pixels) {
        return new Ladder(profiles, labels, options.withWidth(pixels));
    }

    @Override
    public Ladder withColumns(int textColumns) {
        return new Ladder(profiles, labels, options.withColumns(textColumns));
    }

    @Override
    public Ladder withSymbols(Symbols textSymbols) {
        return new Ladder(profiles, labels, options.withSymbols(textSymbols));
    }

    @Override
    public Ladder withIdPrefix(String prefix) {
        return new Ladder(profiles, labels, options.withIdPrefix(prefix));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (labels == null) {
            profiles.get(0)
                    .aspects()
                    .forEach(aspect -> rows.add(row(
                            words.name(aspect.aspect()),
                            aspect.isScored() ? Optional.of(aspect.coordinate()) : Optional.empty(),
                            DECIMALS)));
        } else {
            for (int i = 0; i < labels.size(); i++) {
                rows.add(row(labels.get(i), Optional.of(profiles.get(i).index()), DECIMALS));
            }
        }
        return rows;
    }

    private List<Row> headlines() {
        if (labels != null) {
            return List.of();
        }
        Profile profile = profiles.get(0);
        return List.of(
                row(words.text(Phrase.STAGED_LEVEL), numbers(profile.stagedLevel()), 0),
                row(words.text(Phrase.TYPICAL_LEVEL), numbers(profile.typicalLevel()), 0),
                row(words.text(Phrase.INDEX), Optional.of(profile.index()), DECIMALS));
    }

    private static Optional<Bounds<Fraction>> numbers(Bounds<MaturityLevel> level) {
        return Optional.of(Bounds.of(
                Fraction.of(level.low().number()), Fraction.of(level.high().number())));
    }

    private Row row(String name, Optional<Bounds<Fraction>> bounds, int decimals) {
        return new Row(
                name,
                bounds,
                bounds.map(it -> words.range(it, decimals)).orElseGet(() -> words.text(Phrase.NOT_SCORED)));
    }

    @Override
    public String title() {
        return options.title()
                .orElseGet(() -> labels == null
                        ? words.text(
                                Phrase.LADDER_OF_ASPECTS,
                                "area",
                                profiles.get(0).area().name())
                        : words.text(Phrase.LADDER_OF_AREAS, "areas", words.areas(profiles.size())));
    }

    private String subtitle() {
        return labels == null
                ? words.text(Phrase.ASPECTS_SUBTITLE, "date", profiles.get(0).assessedOn())
                : words.text(Phrase.LADDER_OF_AREAS_SUBTITLE);
    }

    @Override
    public String description() {
        List<Row> rows = rows();
        StringBuilder text = new StringBuilder(subtitle()).append(". ");
        if (rows.size() <= MOST_SPOKEN) {
            text.append(spoken(rows));
        } else {
            Comparator<Row> byLow =
                    Comparator.comparing(row -> row.bounds.orElseThrow().low());
            List<Row> scored =
                    rows.stream().filter(row -> row.bounds.isPresent()).toList();
            Row lowest = Collections.min(scored, byLow);
            Row highest = Collections.max(scored, byLow);
            text.append(words.text(
                    Phrase.LOWEST_AND_HIGHEST,
                    "lowest",
                    lowest.name,
                    "low",
                    lowest.value,
                    "highest",
                    highest.name,
                    "high",
                    highest.value));
        }
        if (labels == null) {
            text.append(' ').append(spoken(headlines()));
        }
        return text.append(' ').append(caption()).toString();
    }

    private String caption() {
        return labels == null
                ? words.text(Phrase.LADDER_OF_ASPECTS_CAPTION) + " " + words.text(Phrase.ORDER_AS_NUMBER)
                : words.text(Phrase.LADDER_OF_AREAS_CAPTION);
    }

    private static String spoken(List<Row> rows) {
        return rows.stream().map(row -> row.name + " " + row.value).collect(Collectors.joining("; ", "", "."));
    }

    @Override
    public String toSvg() {
        return new Drawing().draw();
    }

    /** Where everything stands on the sheet. */
    private final class Drawing {

        private final List<Row> rows = rows();
        private final List<Row> headlines = headlines();
        private final List<String> levels = levels();
        private final Sheet sheet = new Sheet(options, title(), subtitle());
        private final Svg svg = sheet.svg();
        private final double valuesEnd = sheet.width() - Sheet.MARGIN;
        private final double first;
        private final double step;
        private final double nameRoom;
        private final double valueRoom;

        Drawing() {
            double longest = Stream.concat(rows.stream(), headlines.stream())
                    .mapToDouble(row -> Lettering.PLAIN.width(row.name))
                    .max()
                    .orElse(0);
            double values = Stream.concat(rows.stream(), headlines.stream())
                    .mapToDouble(row -> Lettering.STRONG.width(row.value))
                    .max()
                    .orElse(0);
            valueRoom = Math.min(values, sheet.room() * VALUE_SHARE);
            nameRoom = Math.max(90, Math.min(longest, sheet.room() * 0.36));
            first = Sheet.MARGIN + nameRoom + 22;
            step = (valuesEnd - valueRoom - 22 - first) / LEVEL_STEPS;
        }

        String draw() {
            List<Fitted> names = rows.stream().map(this::name).toList();
            int block = Sheet.rowsBeforeHeadings(rows.size());
            double y = sheet.bottom();
            for (int from = 0; from == 0 || from < rows.size(); from += block) {
                int to = Math.min(rows.size(), from + block);
                double top = y + (from == 0 ? 0 : BLOCK_GAP);
                double below =
                        to < rows.size() || headlines.isEmpty() ? 0 : HEADLINE_GAP + headlines.size() * ROW_HEIGHT;
                y = top + SCALE_HEIGHT;
                double bottom = y
                        + below
                        + names.subList(from, to).stream()
                                .mapToDouble(Drawing::height)
                                .sum();
                for (int level = 0; level <= LEVEL_STEPS; level++) {
                    double x = first + level * step;
                    svg.line(x, y - 4, x, bottom + 4, 1, Ink.TRACK);
                }
                scale(top);
                for (int i = from; i < to; i++) {
                    row(rows.get(i), names.get(i), y, false);
                    y += height(names.get(i));
                }
            }
            if (!headlines.isEmpty()) {
                svg.line(Sheet.MARGIN, y + HEADLINE_GAP / 2, valuesEnd, y + HEADLINE_GAP / 2, 1, Ink.AXIS);
                y += HEADLINE_GAP;
                for (Row headline : headlines) {
                    row(headline, name(headline), y, true);
                    y += ROW_HEIGHT;
                }
            }
            sheet.moveTo(y + 4);
            if (rows.size() > MOST_SPOKEN) {
                scale(y + BLOCK_GAP);
                sheet.moveTo(y + BLOCK_GAP + SCALE_HEIGHT);
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
                svg.text(x, top + 26, Anchor.MIDDLE, Lettering.SMALL, Ink.MUTED, fitted.get(level), levels.get(level));
            }
        }

        /** In full if no two neighbours touch, else all shortened to the same room. */
        private List<Fitted> levelNames() {
            double[] widths =
                    levels.stream().mapToDouble(Lettering.SMALL::width).toArray();
            boolean fits = widths[0] / 2 <= first - Sheet.MARGIN
                    && widths[LEVEL_STEPS] / 2 <= sheet.width() - 8 - first - LEVEL_STEPS * step;
            for (int i = 0; i < LEVEL_STEPS; i++) {
                fits &= (widths[i] + widths[i + 1]) / 2 + 4 <= step;
            }
            double room = fits ? Double.MAX_VALUE : step - 4;
            return levels.stream()
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
                    Lettering.STRONG.fit(row.value, valueRoom),
                    row.value);
        }

        private double x(Fraction coordinate) {
            return first + (coordinate.doubleValue() - 1) * step;
        }

        private List<Sheet.Entry> legend() {
            List<Sheet.Entry> entries = new ArrayList<>();
            if (rows.stream().anyMatch(Row::isExact)) {
                entries.add(
                        new Sheet.Entry((on, x, y) -> mark(on, x + 13, x + 13, y, false), words.text(Phrase.EXACT)));
            }
            if (rows.stream().anyMatch(Row::isRange)) {
                entries.add(new Sheet.Entry(
                        (on, x, y) -> mark(on, x + 1, x + 25, y, false), words.text(Phrase.LOW_TO_HIGH_AND_WHY)));
            }
            if (rows.stream().anyMatch(row -> row.bounds.isEmpty())) {
                entries.add(new Sheet.Entry(
                        (on, x, y) -> on.dashed(x, y, x + 26, y, 1, Ink.AXIS), words.text(Phrase.NOT_SCORED)));
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

    /** {@return the names of the levels; those of no model if there are no areas} */
    private List<String> levels() {
        return Arrays.stream(MaturityLevel.values())
                .map(level -> profiles.isEmpty()
                        ? words.name(level)
                        : words.name(profiles.get(0).model(), level))
                .toList();
    }

    @Override
    public String toText() {
        TextScale scale = new TextScale(options, VALUE_COLUMNS);
        Lines caption = new Lines(options.columns(), options.symbols());
        caption.words(words.text(labels == null ? Phrase.LADDER_OF_ASPECTS_CAPTION : Phrase.LADDER_OF_AREAS_CAPTION));
        return options.heading()
                + scale.text(rows().stream()
                        .map(row -> new TextScale.Row(row.name, row.bounds, Optional.empty(), row.value))
                        .toList())
                + scale.legend()
                + caption;
    }

    /** {@return the plot as text} */
    @Override
    public String toString() {
        return toText();
    }
}
