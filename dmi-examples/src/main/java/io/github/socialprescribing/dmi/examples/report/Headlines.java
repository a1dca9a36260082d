package io.github.socialprescribing.dmi.examples.report;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.examples.report.Headline.Quantile;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.portfolio.IndexDistribution;
import io.github.socialprescribing.dmi.portfolio.LevelCounts;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Says the four headlines in words, of one area or of many. */
final class Headlines {

    private static final String STAGED = "Staged level";
    private static final String TYPICAL = "Typical level";
    private static final String SPREAD = "Spread";
    private static final String INDEX = "Index";

    private static final String STAGED_MEANING =
            "The lowest level of an area’s aspects: where the area stands as a whole.";
    private static final String TYPICAL_MEANING = "The level in the middle of an area’s aspects.";
    private static final String SPREAD_MEANING = "How many aspects stand at each level.";
    private static final String INDEX_MEANING =
            "The mean of the aspects on the scale from 1 to 5. It treats an order as a number, as if every step from one"
                    + " level to the next were equally large: read it beside the other three, never alone.";

    private static final Fraction QUARTER = Fraction.of(1, 4);
    private static final Fraction THREE_QUARTERS = Fraction.of(3, 4);

    private Headlines() {}

    static List<Headline> of(Profile area) {
        Readings<Spread> spread = area.spread();
        return List.of(
                ofLevel(STAGED, STAGED_MEANING, area.stagedLevel(), area),
                ofLevel(TYPICAL, TYPICAL_MEANING, area.typicalLevel(), area),
                new Headline(
                        SPREAD,
                        SPREAD_MEANING,
                        range(spread.low()::count, spread.high()::count),
                        "from the lowest to the highest of " + Words.counted(area.scoredAspects(), "aspect"),
                        inWords(spread.low()::count, spread.high()::count, "aspect"),
                        LevelRow.ofReadings("aspects", spread.low()::count, spread.high()::count),
                        List.of()),
                new Headline(
                        INDEX,
                        INDEX_MEANING,
                        Words.decimal(area.index()),
                        "on the scale from 1 to 5",
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static Headline ofLevel(String title, String meaning, Bounds<MaturityLevel> level, Profile area) {
        String name = level.isExact()
                ? area.model().levelTitle(level.low())
                : area.model().levelTitle(level.low()) + " to " + area.model().levelTitle(level.high());
        String description = area.model().levelDescription(level.low());
        return new Headline(
                title,
                meaning,
                Words.level(level),
                name,
                description.isEmpty() ? List.of() : List.of(level.low() + ": " + description),
                List.of(),
                List.of());
    }

    static List<Headline> of(Summary summary) {
        List<Headline> headlines = new ArrayList<>();
        headlines.add(ofAreas(STAGED, STAGED_MEANING, summary.stagedLevels(), summary.areas()));
        summary.typicalLevels()
                .ifPresent(counts -> headlines.add(ofAreas(TYPICAL, TYPICAL_MEANING, counts, summary.areas())));
        headlines.add(spread(summary));
        headlines.add(index(summary));
        return headlines;
    }

    private static Headline ofAreas(String title, String meaning, Readings<LevelCounts> counts, long areas) {
        return new Headline(
                title,
                meaning,
                Words.level(middle(counts)),
                "in the middle of " + Words.counted(areas, "area"),
                inWords(counts.low()::count, counts.high()::count, "area"),
                LevelRow.ofReadings("areas", counts.low()::count, counts.high()::count),
                List.of());
    }

    private static Headline spread(Summary summary) {
        LevelCounts low = total(summary, Readings::low);
        LevelCounts high = total(summary, Readings::high);
        List<String> sentences = new ArrayList<>(inWords(low::count, high::count, "aspect"));
        sentences.addAll(furthest(summary));
        return new Headline(
                SPREAD,
                SPREAD_MEANING,
                range(low::count, high::count),
                "from the lowest to the highest of " + Words.counted(low.total(), "aspect") + " in "
                        + Words.counted(summary.areas(), "area"),
                sentences,
                LevelRow.ofReadings("aspects", low::count, high::count),
                List.of());
    }

    private static LevelCounts total(Summary summary, Function<Readings<LevelCounts>, LevelCounts> reading) {
        long[] sums = new long[MaturityLevel.values().length];
        for (Readings<LevelCounts> counts : summary.levels().values()) {
            Arrays.setAll(
                    sums,
                    i -> Math.addExact(sums[i], reading.apply(counts).counts().get(i)));
        }
        return LevelCounts.of(sums);
    }

    /** Names the aspects whose middle is highest and lowest, by the low reading. */
    private static List<String> furthest(Summary summary) {
        List<Aspect> scored = summary.model().aspects().stream()
                .filter(aspect -> summary.levels(aspect.id()).low().total() > 0)
                .toList();
        Function<Aspect, MaturityLevel> middle =
                aspect -> middle(summary.levels(aspect.id()).low());
        MaturityLevel highest =
                scored.stream().map(middle).max(MaturityLevel::compareTo).orElseThrow();
        MaturityLevel lowest =
                scored.stream().map(middle).min(MaturityLevel::compareTo).orElseThrow();
        if (highest == lowest) {
            return List.of("In every aspect the area in the middle stands at " + highest + ".");
        }
        return Stream.of(highest, lowest)
                .map(level -> (level == highest ? "Furthest on, with " : "Furthest behind, with ") + level
                        + " in the middle: "
                        + Words.list(scored.stream()
                                .filter(aspect -> middle.apply(aspect) == level)
                                .map(Aspect::name)
                                .toList())
                        + ".")
                .toList();
    }

    private static Headline index(Summary summary) {
        Readings<IndexDistribution> index = summary.index();
        List<String> sentences = new ArrayList<>();
        sentences.add("The areas lie between " + figure(index, IndexDistribution::minimum) + " and "
                + figure(index, IndexDistribution::maximum) + "; their mean is "
                + figure(index, IndexDistribution::mean) + ".");
        summary.weightedMean()
                .ifPresent(mean -> sentences.add("With each area weighted by its population, over the "
                        + Words.counted(summary.areasWithPopulation(), "area") + " that "
                        + (summary.areasWithPopulation() == 1 ? "tells" : "tell") + " it, the mean is "
                        + Words.decimal(mean) + "."));
        return new Headline(
                INDEX,
                INDEX_MEANING,
                figure(index, IndexDistribution::median),
                "in the middle of " + Words.counted(summary.areas(), "area") + ", on the scale from 1 to 5",
                sentences,
                List.of(),
                List.of(
                        quantile("lowest", index, IndexDistribution::minimum),
                        quantile("lower quarter", index, distribution -> distribution.quantile(QUARTER)),
                        quantile("middle", index, IndexDistribution::median),
                        quantile("upper quarter", index, distribution -> distribution.quantile(THREE_QUARTERS)),
                        quantile("highest", index, IndexDistribution::maximum)));
    }

    private static Quantile quantile(
            String label, Readings<IndexDistribution> index, Function<IndexDistribution, Optional<Fraction>> figure) {
        return new Quantile(
                label,
                Stream.of(index.low(), index.high())
                        .map(distribution ->
                                Words.decimal(figure.apply(distribution).orElseThrow()))
                        .limit(index.low().equals(index.high()) ? 1 : 2)
                        .toList());
    }

    private static String figure(
            Readings<IndexDistribution> index, Function<IndexDistribution, Optional<Fraction>> figure) {
        return Words.decimal(Bounds.of(
                figure.apply(index.low()).orElseThrow(),
                figure.apply(index.high()).orElseThrow()));
    }

    static Bounds<MaturityLevel> middle(Readings<LevelCounts> counts) {
        return Bounds.of(middle(counts.low()), middle(counts.high()));
    }

    /** {@return the lower median} */
    static MaturityLevel middle(LevelCounts counts) {
        long half = counts.total() / 2 + counts.total() % 2;
        return Arrays.stream(MaturityLevel.values())
                .filter(level -> counts.upTo(level) >= half)
                .findFirst()
                .orElseThrow();
    }

    /** {@return from the lowest level at which anything stands by the low reading to the highest by the high one} */
    private static String range(ToLongFunction<MaturityLevel> low, ToLongFunction<MaturityLevel> high) {
        MaturityLevel lowest = Arrays.stream(MaturityLevel.values())
                .filter(level -> low.applyAsLong(level) > 0)
                .findFirst()
                .orElseThrow();
        MaturityLevel highest = Arrays.stream(MaturityLevel.values())
                .filter(level -> high.applyAsLong(level) > 0)
                .reduce(lowest, (one, next) -> next);
        return Words.level(Bounds.of(lowest, highest));
    }

    private static List<String> inWords(
            ToLongFunction<MaturityLevel> low, ToLongFunction<MaturityLevel> high, String thing) {
        boolean same = Arrays.stream(MaturityLevel.values())
                .allMatch(level -> low.applyAsLong(level) == high.applyAsLong(level));
        String now = Words.standing(low, thing, "stand", "stands") + ".";
        return same
                ? List.of(now)
                : List.of(
                        now,
                        "Were every unknown answer a yes, " + Words.standing(high, thing, "would stand", "would stand")
                                + ".");
    }
}
