package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.portfolio.AnswerChange;
import io.github.socialprescribing.dmi.portfolio.AreaChange;
import io.github.socialprescribing.dmi.portfolio.Movement;
import io.github.socialprescribing.dmi.portfolio.PortfolioTrend;
import io.github.socialprescribing.dmi.portfolio.Trend;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What changed over time, in words: in one area from date to date, or in many between two rounds.
 *
 * <p>Names from outside cannot disturb the text: controls in them are shown as marks. Immutable and thread-safe.
 */
public final class TrendText {

    private static final int DEFAULT_COLUMNS = 80;
    private static final int LEAST_COLUMNS = 50;
    private static final int DECIMALS = 2;

    private final List<Line> lines;
    private final int columns;
    private final Symbols symbols;

    private record Line(String start, String words) {}

    private TrendText(List<Line> lines, int columns, Symbols symbols) {
        this.lines = lines;
        this.columns = columns;
        this.symbols = symbols;
    }

    /**
     * {@return the text of one area: what changed from each date to the next, over all if there are more than two, and the
     * days at each level}
     *
     * @param trend the area over time
     * @param asOf the day up to which days are counted
     */
    public static TrendText of(Trend trend, LocalDate asOf) {
        List<Line> lines = new ArrayList<>();
        Profile last = trend.profiles().get(trend.profiles().size() - 1);
        lines.add(new Line("", last.area().name() + " (" + last.area().id() + ")"));
        trend.changes().forEach(change -> change(lines, "", change));
        if (trend.changes().size() > 1) {
            change(lines, "Over all, ", trend.overall());
        }
        lines.add(new Line("", "Days at each level, up to " + asOf));
        for (Aspect aspect : last.model().aspects()) {
            lines.add(new Line(
                    "  " + aspect.name() + ": ",
                    trend.daysAtLevel(aspect.id(), asOf).toString()));
        }
        return new TrendText(List.copyOf(lines), DEFAULT_COLUMNS, Symbols.UNICODE);
    }

    /**
     * {@return the text of many areas: in how many each aspect rose, fell, stayed the same or is undecided, and the areas
     * that are in one round only}
     *
     * @param trend the areas in two rounds
     */
    public static TrendText of(PortfolioTrend trend) {
        List<Line> lines = new ArrayList<>();
        int areas = trend.changes().size();
        lines.add(new Line("", areas + (areas == 1 ? " area" : " areas") + " in both rounds"));
        for (Aspect aspect : trend.model().aspects()) {
            lines.add(new Line(
                    "  " + aspect.name() + ": ",
                    trend.counts(aspect.id()).entrySet().stream()
                            .map(count ->
                                    count.getValue() + " " + count.getKey().id())
                            .collect(Collectors.joining(", "))));
        }
        addAreas(lines, "Only in the earlier round: ", trend.onlyBefore());
        addAreas(lines, "Only in the later round: ", trend.onlyAfter());
        return new TrendText(List.copyOf(lines), DEFAULT_COLUMNS, Symbols.UNICODE);
    }

    private static void addAreas(List<Line> lines, String start, List<Profile> areas) {
        if (!areas.isEmpty()) {
            lines.add(new Line(
                    start, areas.stream().map(area -> area.area().name()).collect(Collectors.joining(", "))));
        }
    }

    private static void change(List<Line> lines, String start, AreaChange change) {
        Profile before = change.before();
        Profile after = change.after();
        lines.add(new Line(
                start,
                before.assessedOn() + " to " + after.assessedOn() + ": staged level "
                        + then(number(before.stagedLevel()), number(after.stagedLevel())) + "; index "
                        + then(rounded(before.index()), rounded(after.index()))));
        Map<Aspect, Movement> movements = change.movements();
        for (Movement movement : Movement.values()) {
            List<String> aspects = movements.entrySet().stream()
                    .filter(it -> it.getValue() == movement)
                    .map(it -> movement == Movement.SAME ? it.getKey().name() : moved(it.getKey(), before, after))
                    .toList();
            addList(lines, movement.id(), aspects);
        }
        addList(
                lines,
                "newly met",
                change.newlyMet().stream()
                        .map(it -> criterion(it, it.before(), "was"))
                        .toList());
        addList(
                lines,
                "no longer met",
                change.noLongerMet().stream()
                        .map(it -> criterion(it, it.after(), "now"))
                        .toList());
    }

    private static void addList(List<Line> lines, String name, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add(new Line("  " + name + ": ", String.join("; ", entries)));
        }
    }

    private static String moved(Aspect aspect, Profile before, Profile after) {
        return aspect.name() + " (" + then(level(before.aspect(aspect.id())), level(after.aspect(aspect.id()))) + ")";
    }

    private static String level(AspectProfile aspect) {
        return aspect.isScored() ? aspect.level().toString() : "not scored";
    }

    private static String number(Bounds<MaturityLevel> level) {
        int low = level.low().number();
        return level.isExact() ? "" + low : low + " to " + level.high().number();
    }

    private static String rounded(Bounds<Fraction> index) {
        String low = index.low().round(DECIMALS).toString();
        return index.isExact() ? low : low + " to " + index.high().round(DECIMALS);
    }

    private static String then(Object before, Object after) {
        return before + ", then " + after;
    }

    /** What is unknown or does not apply is said, for then perhaps nothing changed in the area. */
    private static String criterion(AnswerChange change, Answer other, String when) {
        String title = change.criterion().title();
        return switch (other) {
            case UNKNOWN -> title + " (" + when + " unknown)";
            case NOT_APPLICABLE -> title + " (" + when + " not applicable)";
            default -> title;
        };
    }

    /**
     * {@return this text with another width}
     *
     * @param textColumns how many columns a line may take, 50 or more; 80 unless said
     * @throws IllegalArgumentException if there are fewer than 50
     */
    public TrendText withColumns(int textColumns) {
        if (textColumns < LEAST_COLUMNS) {
            throw new IllegalArgumentException("columns must be " + LEAST_COLUMNS + " or more, but was " + textColumns);
        }
        return new TrendText(lines, textColumns, symbols);
    }

    /**
     * {@return this text in other characters; UNICODE unless said}
     *
     * @param textSymbols the characters
     */
    public TrendText withSymbols(Symbols textSymbols) {
        return new TrendText(lines, columns, textSymbols);
    }

    /** {@return the text, each line ended by a line feed; no line is wider than the columns} */
    public String toText() {
        return lines.stream()
                .flatMap(line ->
                        TextWidth.wrap(line.start, line.words, "    ", columns, symbols == Symbols.ASCII).stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return toText();
    }
}
