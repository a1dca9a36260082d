package io.github.socialprescribing.dmi.plot;

import static io.github.socialprescribing.dmi.plot.Svg.n;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.plan.Vision;
import io.github.socialprescribing.dmi.plot.Lettering.Fitted;
import io.github.socialprescribing.dmi.plot.Svg.Anchor;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The aspects of one area as spokes, each with its coordinate between the rings of the five levels; beside it, if given, a
 * vision: where the area wants to be.
 *
 * <p>Where answers are unknown, the band from the low to the high reading is filled. An aspect that is not scored has no
 * point, and the lines are broken there. The order of the spokes is that of the model, clockwise from the top; the shape
 * between them depends on it and has no meaning of its own. As text the aspects are rows along the levels. Immutable and
 * thread-safe.
 */
public final class Radar implements Plot {

    private static final int DECIMALS = 2;
    private static final int LEVELS = 5;
    private static final double MOST_RADIUS = 210;
    private static final double MOST_LABEL_ROOM = 150;
    private static final double LABEL_SHARE = 0.21;
    private static final double LABEL_GAP = 14;
    private static final double NUMBER_ROOM = 20;
    private static final int VALUE_COLUMNS = "3.21 to 3.36".length();
    private static final String SOLID = "";
    private static final String DASHED = "5 4";
    private static final String DOTTED = "1.5 4";

    private final Profile profile;
    private final @Nullable Vision vision;
    private final Options options;
    private final Wording words;

    private Radar(Profile profile, @Nullable Vision vision, Options options) {
        this.profile = profile;
        this.vision = vision;
        this.options = options;
        this.words = options.wording();
    }

    /**
     * {@return the radar of one area}
     *
     * @param profile the area
     */
    public static Radar of(Profile profile) {
        return new Radar(profile, null, Options.DEFAULT);
    }

    /**
     * {@return this radar with the targets of a vision beside where the area stands}
     *
     * @param whereTo the vision; an aspect without a target has no mark
     * @throws IllegalArgumentException if the vision is of another model; the message names both
     */
    public Radar withVision(Vision whereTo) {
        profile.model().requireSameAs(whereTo.model());
        return new Radar(profile, whereTo, options);
    }

    @Override
    public Radar withTitle(String title) {
        return new Radar(profile, vision, options.withTitle(title));
    }

    @Override
    public Radar withWording(Wording words) {
        return new Radar(profile, vision, options.withWording(words));
    }

    @Override
    public Radar withWidth(int pixels) {
        return new Radar(profile, vision, options.withWidth(pixels));
    }

    @Override
    public Radar withColumns(int textColumns) {
        return new Radar(profile, vision, options.withColumns(textColumns));
    }

    @Override
    public Radar withSymbols(Symbols textSymbols) {
        return new Radar(profile, vision, options.withSymbols(textSymbols));
    }

    @Override
    public Radar withIdPrefix(String prefix) {
        return new Radar(profile, vision, options.withIdPrefix(prefix));
    }

    @Override
    public String title() {
        return options.title()
                .orElseGet(() -> words.text(
                        vision == null ? Phrase.RADAR : Phrase.RADAR_AND_VISION,
                        "area",
                        profile.area().name()));
    }

    private String subtitle() {
        return vision == null
                ? words.text(Phrase.ASPECTS_SUBTITLE, "date", profile.assessedOn())
                : words.text(Phrase.RADAR_AND_VISION_SUBTITLE, "date", profile.assessedOn(), "by", vision.by());
    }

    @Override
    public String description() {
        return subtitle() + ". "
                + profile.aspects().stream()
                        .map(aspect -> words.name(aspect.aspect()) + " " + valueAndTarget(aspect))
                        .collect(Collectors.joining("; ", "", "."));
    }

    private String valueAndTarget(AspectProfile aspect) {
        return value(aspect)
                + target(aspect).map(level -> ", " + targetOf(level)).orElse("");
    }

    private String targetOf(MaturityLevel level) {
        return words.text(Phrase.TARGET, "level", level.number());
    }

    private String value(AspectProfile aspect) {
        return aspect.isScored() ? words.range(aspect.coordinate(), DECIMALS) : words.text(Phrase.NOT_SCORED);
    }

    private Optional<MaturityLevel> target(AspectProfile aspect) {
        return vision == null
                ? Optional.empty()
                : Optional.ofNullable(vision.targets().get(aspect.aspect().id()));
    }

    @Override
    public String toSvg() {
        return new Drawing().draw();
    }

    /** A text as it is shown and in full. */
    private record Part(Fitted fitted, String full) {}

    /** What stands beside the end of a spoke, and the space it takes. */
    private record Label(double x, double top, Anchor anchor, List<Part> parts, double width, double height) {
        double left() {
            return switch (anchor) {
                case START -> x;
                case MIDDLE -> x - width / 2;
                case END -> x - width;
            };
        }

        boolean touches(Label other) {
            return left() < other.left() + other.width + 4
                    && other.left() < left() + width + 4
                    && top < other.top + other.height
                    && other.top < top + height;
        }
    }

    /** Where everything stands on the sheet. */
    private final class Drawing {

        private final List<AspectProfile> aspects = profile.aspects();
        private final Sheet sheet = new Sheet(options, title(), subtitle());
        private final Svg svg = sheet.svg();
        private final double centreX = sheet.width() / 2;
        private final double labelRoom = Math.min(MOST_LABEL_ROOM, sheet.room() * LABEL_SHARE);
        private double radius = Math.min(MOST_RADIUS, sheet.room() / 2 - labelRoom - LABEL_GAP);
        private double centreY;

        /** With labels at the spokes if none touches another, else with numbers and a key. */
        String draw() {
            List<Label> labels = labels();
            boolean labelled = IntStream.range(0, labels.size())
                    .allMatch(i -> labels.subList(0, i).stream().noneMatch(labels.get(i)::touches));
            if (!labelled) {
                radius = Math.min(MOST_RADIUS, sheet.room() / 2 - NUMBER_ROOM);
            }
            double above =
                    labelled ? -labels.stream().mapToDouble(Label::top).min().orElse(0) : radius + NUMBER_ROOM;
            double below = labelled
                    ? labels.stream()
                            .mapToDouble(label -> label.top + label.height)
                            .max()
                            .orElse(0)
                    : radius + NUMBER_ROOM;
            centreY = sheet.bottom() + Math.max(above, radius + 4);
            rings();
            shapes();
            if (labelled) {
                labels.forEach(this::label);
            } else {
                numbers();
            }
            sheet.moveTo(centreY + Math.max(below, radius + 4) + 4);
            if (!labelled) {
                key();
            }
            sheet.legend(legend());
            sheet.caption(Arrays.stream(MaturityLevel.values())
                    .map(level -> level.number() + " " + words.name(profile.model(), level))
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining(", "), levels -> words.text(Phrase.RADAR_CAPTION, "levels", levels))));
            return sheet.close(description());
        }

        private double angle(int spoke) {
            return 2 * Math.PI * spoke / aspects.size();
        }

        private double x(int spoke, double distance) {
            return centreX + distance * StrictMath.sin(angle(spoke));
        }

        private double y(int spoke, double distance) {
            return centreY - distance * StrictMath.cos(angle(spoke));
        }

        private double distance(Fraction coordinate) {
            return radius * coordinate.doubleValue() / LEVELS;
        }

        private void rings() {
            for (int level = 1; level <= LEVELS; level++) {
                svg.circle(centreX, centreY, radius * level / LEVELS, level == LEVELS ? Ink.AXIS : Ink.TRACK);
            }
            for (int i = 0; i < aspects.size(); i++) {
                double inner = radius / LEVELS;
                if (aspects.get(i).isScored()) {
                    svg.line(x(i, inner), y(i, inner), x(i, radius), y(i, radius), 1, Ink.TRACK);
                } else {
                    svg.dashed(x(i, inner), y(i, inner), x(i, radius), y(i, radius), 1, Ink.AXIS);
                }
            }
        }

        /** The numbers of the rings go over the lines, where no spoke is. */
        private void ringNumbers() {
            double half = Math.PI / aspects.size();
            for (int level = 1; level <= LEVELS; level++) {
                double distance = radius * level / LEVELS;
                double x = centreX - distance * StrictMath.sin(half);
                double y = centreY - distance * StrictMath.cos(half);
                svg.circle(x, y, 7, Ink.PAPER);
                svg.text(x, y + 3.5, Anchor.MIDDLE, Lettering.TINY, Ink.MUTED, "" + level);
            }
        }

        private void shapes() {
            StringBuilder band = new StringBuilder();
            for (int i = 0; i < aspects.size() && aspects.size() > 1; i++) {
                int next = (i + 1) % aspects.size();
                AspectProfile one = aspects.get(i);
                AspectProfile other = aspects.get(next);
                if (one.isScored()
                        && other.isScored()
                        && !(one.coordinate().isExact() && other.coordinate().isExact())) {
                    band.append('M').append(point(i, one.coordinate().low()));
                    band.append('L').append(point(next, other.coordinate().low()));
                    band.append('L').append(point(next, other.coordinate().high()));
                    band.append('L').append(point(i, one.coordinate().high())).append('Z');
                }
            }
            boolean anyRange = aspects.stream().anyMatch(Drawing::isRange);
            if (!band.isEmpty()) {
                svg.path(band.toString(), 0, SOLID, Ink.RANGE);
            }
            ringNumbers();
            if (anyRange) {
                outline(aspect -> scored(aspect).map(Bounds::high), 1.5, DASHED, Ink.EDGE);
            }
            if (vision != null) {
                outline(aspect -> target(aspect).map(level -> Fraction.of(level.number())), 2.5, DOTTED, Ink.TARGET);
            }
            outline(aspect -> scored(aspect).map(Bounds::low), 2.5, SOLID, Ink.EDGE);
            for (int i = 0; i < aspects.size(); i++) {
                marks(i);
            }
        }

        private static Optional<Bounds<Fraction>> scored(AspectProfile aspect) {
            return aspect.isScored() ? Optional.of(aspect.coordinate()) : Optional.empty();
        }

        private static boolean isRange(AspectProfile aspect) {
            return aspect.isScored() && !aspect.coordinate().isExact();
        }

        private void marks(int i) {
            AspectProfile aspect = aspects.get(i);
            target(aspect).ifPresent(level -> {
                double distance = distance(Fraction.of(level.number()));
                square(svg, x(i, distance), y(i, distance));
            });
            scored(aspect).ifPresent(bounds -> {
                double high = distance(bounds.high());
                double low = distance(bounds.low());
                if (!bounds.isExact()) {
                    svg.line(x(i, low), y(i, low), x(i, high), y(i, high), 2, Ink.EDGE);
                    svg.circle(x(i, high), y(i, high), 4, Ink.PAPER, Ink.EDGE);
                }
                svg.circle(x(i, low), y(i, low), 5, Ink.MARK, Ink.HALO);
            });
        }

        private String point(int spoke, Fraction coordinate) {
            return n(x(spoke, distance(coordinate))) + " " + n(y(spoke, distance(coordinate)));
        }

        /** A line from spoke to spoke, broken where there is no point. */
        private void outline(
                Function<AspectProfile, Optional<Fraction>> coordinate, double width, String dashes, Ink ink) {
            List<Optional<Fraction>> points = aspects.stream().map(coordinate).toList();
            StringBuilder path = new StringBuilder();
            boolean drawing = false;
            for (int i = 0; i <= points.size(); i++) {
                int spoke = i % points.size();
                Optional<Fraction> point = points.get(spoke);
                if (point.isPresent()) {
                    path.append(drawing ? 'L' : 'M').append(point(spoke, point.get()));
                }
                drawing = point.isPresent();
            }
            if (!path.isEmpty()) {
                svg.path(path.toString(), width, dashes, ink);
            }
        }

        private List<Label> labels() {
            List<Label> labels = new ArrayList<>();
            for (int i = 0; i < aspects.size(); i++) {
                AspectProfile aspect = aspects.get(i);
                List<Part> parts = new ArrayList<>();
                String name = words.name(aspect.aspect());
                parts.add(new Part(Lettering.PLAIN.wrap(name, labelRoom, 2), name));
                parts.add(new Part(Lettering.STRONG.wrap(value(aspect), labelRoom, 2), value(aspect)));
                target(aspect)
                        .map(Radar.this::targetOf)
                        .ifPresent(target -> parts.add(new Part(Lettering.PLAIN.wrap(target, labelRoom, 2), target)));
                double width = parts.stream()
                        .flatMap(part -> part.fitted.lines().stream())
                        .mapToDouble(Lettering.STRONG::width)
                        .max()
                        .orElse(0);
                double height = parts.stream()
                                .mapToInt(part -> part.fitted.lines().size())
                                .sum()
                        * Lettering.PLAIN.leading();
                double sine = StrictMath.sin(angle(i));
                double cosine = StrictMath.cos(angle(i));
                double distance = radius + LABEL_GAP;
                Anchor anchor = Math.abs(sine) < 0.2 ? Anchor.MIDDLE : sine > 0 ? Anchor.START : Anchor.END;
                double top = -distance * cosine - height * (1 + cosine) / 2;
                labels.add(new Label(centreX + distance * sine, top, anchor, List.copyOf(parts), width, height));
            }
            return labels;
        }

        private void label(Label label) {
            double y = centreY + label.top + 12;
            for (int part = 0; part < label.parts.size(); part++) {
                Part shown = label.parts.get(part);
                svg.text(
                        label.x,
                        y,
                        label.anchor,
                        part == 1 ? Lettering.STRONG : Lettering.PLAIN,
                        part == 2 ? Ink.MUTED : Ink.TEXT,
                        shown.fitted,
                        shown.full);
                y += shown.fitted.lines().size() * Lettering.PLAIN.leading();
            }
        }

        private void numbers() {
            for (int i = 0; i < aspects.size(); i++) {
                double distance = radius + NUMBER_ROOM / 2;
                svg.text(x(i, distance), y(i, distance) + 4, Anchor.MIDDLE, Lettering.TINY, Ink.TEXT, "" + (i + 1));
            }
        }

        /** What the numbers of the spokes stand for, in two columns. */
        private void key() {
            int rows = (aspects.size() + 1) / 2;
            double gap = 30;
            double column = (sheet.room() - gap) / 2;
            double top = sheet.bottom() + 12;
            for (int i = 0; i < aspects.size(); i++) {
                AspectProfile aspect = aspects.get(i);
                int side = i / rows;
                double left = Sheet.MARGIN + side * (column + gap);
                double y = top + i % rows * 18 + 12;
                String value = valueAndTarget(aspect);
                Fitted shown = Lettering.STRONG.fit(value, column / 2);
                double room = column - 24 - Lettering.STRONG.width(shown.lines().get(0)) - 10;
                String name = words.name(aspect.aspect());
                svg.text(left + 16, y, Anchor.END, Lettering.SMALL, Ink.MUTED, "" + (i + 1));
                svg.text(left + 24, y, Anchor.START, Lettering.PLAIN, Ink.TEXT, Lettering.PLAIN.fit(name, room), name);
                svg.text(left + column, y, Anchor.END, Lettering.STRONG, Ink.TEXT, shown, value);
            }
            sheet.moveTo(top + rows * 18 + 4);
        }

        private List<Sheet.Entry> legend() {
            List<Sheet.Entry> entries = new ArrayList<>();
            boolean ranges = aspects.stream().anyMatch(Drawing::isRange);
            entries.add(new Sheet.Entry(
                    (on, x, y) -> {
                        on.line(x, y, x + 26, y, 2.5, Ink.EDGE);
                        on.circle(x + 13, y, 5, Ink.MARK, Ink.HALO);
                    },
                    words.text(ranges ? Phrase.NOW_LOW : Phrase.NOW)));
            if (ranges) {
                entries.add(new Sheet.Entry(
                        (on, x, y) -> {
                            on.path("M" + n(x) + " " + n(y) + "L" + n(x + 26) + " " + n(y), 1.5, DASHED, Ink.EDGE);
                            on.circle(x + 13, y, 4, Ink.PAPER, Ink.EDGE);
                        },
                        words.text(Phrase.NOW_HIGH)));
            }
            if (vision != null) {
                entries.add(new Sheet.Entry(
                        (on, x, y) -> {
                            on.path("M" + n(x) + " " + n(y) + "L" + n(x + 26) + " " + n(y), 2.5, DOTTED, Ink.TARGET);
                            square(on, x + 13, y);
                        },
                        words.text(Phrase.TARGETS)));
            }
            if (aspects.stream().anyMatch(aspect -> !aspect.isScored())) {
                entries.add(new Sheet.Entry(
                        (on, x, y) -> on.dashed(x, y, x + 26, y, 1, Ink.AXIS), words.text(Phrase.NOT_SCORED)));
            }
            return entries;
        }
    }

    private static void square(Svg svg, double x, double y) {
        svg.rectangle(x - 4.5, y - 4.5, 9, 9, 0, Ink.PAPER, Ink.TARGET);
    }

    @Override
    public String toText() {
        Symbols symbols = options.symbols();
        TextScale scale = new TextScale(options, VALUE_COLUMNS + (vision == null ? 0 : 5));
        Lines legend = new Lines(options.columns(), symbols);
        if (vision != null) {
            legend.words(symbols.target + " " + words.text(Phrase.TARGETS_BY, "date", vision.by()));
        }
        return options.heading()
                + scale.text(profile.aspects().stream()
                        .map(aspect -> new TextScale.Row(
                                words.name(aspect.aspect()),
                                Drawing.scored(aspect),
                                target(aspect).map(level -> Fraction.of(level.number())),
                                row(aspect)))
                        .toList())
                + scale.legend()
                + legend;
    }

    private String row(AspectProfile aspect) {
        String value = value(aspect);
        int gap = Math.max(0, VALUE_COLUMNS - TextWidth.columns(value, options.ascii()));
        return target(aspect)
                .map(level -> value + " ".repeat(gap) + "  " + options.symbols().target + " " + level.number())
                .orElse(value);
    }

    /** {@return the plot as text} */
    @Override
    public String toString() {
        return toText();
    }
}
