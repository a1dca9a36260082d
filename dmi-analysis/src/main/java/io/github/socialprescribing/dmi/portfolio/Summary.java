package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.Publication;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Many areas that were assessed by one model, counted: at which levels they stand, aspect by aspect and as a whole, and which
 * index they have.
 *
 * <p>Answers that are UNKNOWN give two readings, low and high; whatever rests on levels is counted by each. Nothing is
 * rounded. Every profile or assessment that is given counts as one area: whether two are of the same area is the caller's
 * affair, or that of a {@link Portfolio}.
 *
 * <p>Summaries of one model merge exactly, in any order and grouping, and {@link #empty} changes nothing. Its size does not
 * grow with the number of areas, only with that of different values of the index. Two summaries are equal if their models
 * have the same fingerprint and all their figures are equal. Immutable and thread-safe.
 */
public final class Summary {

    private static final Comparator<Challenge> BY_ID = Comparator.comparing(Challenge::id);
    private static final Fraction TOP = Fraction.of(5);

    private final MaturityModel model;
    private final long areas;
    private final Map<String, Readings<LevelCounts>> levels;
    private final Map<String, Long> notScored;
    private final Readings<LevelCounts> stagedLevels;
    private final @Nullable Readings<LevelCounts> typicalLevels;
    private final Readings<IndexDistribution> index;
    private final long areasWithPopulation;
    private final BigInteger population;
    private final Readings<Fraction> populationTimesIndex;
    private final Map<String, Map<SafeguardState, Long>> safeguards;
    private final Map<Challenge, Long> challenges;
    private final Map<Intention, Long> intentions;
    private final LevelCounts aspirations;

    private Summary(Builder parts) {
        this.model = parts.model;
        this.areas = parts.areas;
        this.levels = Collections.unmodifiableMap(new LinkedHashMap<>(parts.levels));
        this.notScored = new LinkedHashMap<>(parts.notScored);
        this.stagedLevels = parts.stagedLevels;
        this.typicalLevels = parts.areas == 0 ? Builder.NONE : parts.typicalLevels;
        this.index = parts.index;
        this.areasWithPopulation = parts.areasWithPopulation;
        this.population = parts.population;
        this.populationTimesIndex = parts.populationTimesIndex;
        this.safeguards = new LinkedHashMap<>(parts.safeguards);
        this.challenges = Collections.unmodifiableMap(new LinkedHashMap<>(parts.challenges));
        this.intentions = Collections.unmodifiableMap(new EnumMap<>(parts.intentions));
        this.aspirations = parts.aspirations;
    }

    /**
     * {@return the summary of no areas}
     *
     * @param model the model
     */
    public static Summary empty(MaturityModel model) {
        return builder(model, 0).build();
    }

    /**
     * {@return the summary of the given profiles}
     *
     * @param model the model by which all of them were scored
     * @param profiles of different areas
     * @throws IllegalArgumentException if a profile is of another model; the message names both
     */
    public static Summary of(MaturityModel model, Collection<Profile> profiles) {
        return profiles.stream().collect(ofProfiles(model));
    }

    /**
     * {@return what collects profiles into a summary, safe in parallel streams}
     *
     * @param model the model by which all of them were scored
     * @throws IllegalArgumentException when collecting, if a profile is of another model; the message names both
     */
    public static Collector<Profile, ?, Summary> ofProfiles(MaturityModel model) {
        return collector(model, SummaryTally::add);
    }

    /**
     * {@return what collects assessments into a summary, safe in parallel streams; no profile is made on the way}
     *
     * @param model the model of all of them
     * @throws IllegalArgumentException when collecting, if an assessment is of another model (the message names both), or
     *     cannot be scored (the message names its area and date); {@link
     *     io.github.socialprescribing.dmi.scoring.ScoringEngine#canScore} tells beforehand
     */
    public static Collector<Assessment, ?, Summary> ofAssessments(MaturityModel model) {
        return collector(model, SummaryTally::add);
    }

    private static <T> Collector<T, ?, Summary> collector(
            MaturityModel model, BiConsumer<SummaryTally, T> accumulator) {
        Objects.requireNonNull(model, "model");
        return Collector.of(
                () -> new SummaryTally(model),
                accumulator,
                SummaryTally::addAll,
                SummaryTally::summary,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * {@return a builder for a summary that was stored}
     *
     * @param model the model
     * @param areas how many areas were counted, 0 or more
     * @throws IllegalArgumentException if the number of areas is negative
     */
    public static Builder builder(MaturityModel model, long areas) {
        return new Builder(Objects.requireNonNull(model, "model"), areas);
    }

    /** {@return the model by which the areas were assessed} */
    public MaturityModel model() {
        return model;
    }

    /** {@return how many areas were counted} */
    public long areas() {
        return areas;
    }

    /** {@return how many areas stand at each level in each aspect, by the id of the aspect in model order} */
    public Map<String, Readings<LevelCounts>> levels() {
        return levels;
    }

    /**
     * {@return how many areas stand at each level in an aspect; with those that are {@link #notScored} they are all areas}
     *
     * @param aspectId the id of an aspect
     * @throws IllegalArgumentException if the model has no such aspect; the message suggests the nearest
     */
    public Readings<LevelCounts> levels(String aspectId) {
        return Objects.requireNonNull(levels.get(model.aspect(aspectId).id()));
    }

    /**
     * {@return in how many areas an aspect is not scored, which is so in both readings or in none}
     *
     * @param aspectId the id of an aspect
     * @throws IllegalArgumentException if the model has no such aspect; the message suggests the nearest
     */
    public long notScored(String aspectId) {
        return Objects.requireNonNull(notScored.get(model.aspect(aspectId).id()));
    }

    /** {@return how many areas have each level as their staged level, the lowest of their scored aspects} */
    public Readings<LevelCounts> stagedLevels() {
        return stagedLevels;
    }

    /**
     * {@return how many areas have each level as their typical level, the lower median of their scored aspects; nothing for
     * a summary put together, or merged with one that was, without it}
     */
    public Optional<Readings<LevelCounts>> typicalLevels() {
        return Optional.ofNullable(typicalLevels);
    }

    /** {@return which index the areas have; its minimum, mean and quantiles are bounds} */
    public Readings<IndexDistribution> index() {
        return index;
    }

    /** {@return how many areas tell their population} */
    public long areasWithPopulation() {
        return areasWithPopulation;
    }

    /** {@return how many areas do not tell their population; they are left out of {@link #weightedMean()}} */
    public long areasWithoutPopulation() {
        return areas - areasWithPopulation;
    }

    /** {@return the sum of the populations of the areas that tell it} */
    public BigInteger population() {
        return population;
    }

    /** {@return the sum of population times index, over the areas that tell their population} */
    public Readings<Fraction> populationTimesIndex() {
        return populationTimesIndex;
    }

    /**
     * {@return the bounds of the mean of the index, each area weighted by its population; nothing if the sum of the
     * populations is 0}
     *
     * <p>It runs over the areas that tell their population: with 30,000 people at an index of 2 and 10,000 at 4, it is 5/2.
     */
    public Optional<Bounds<Fraction>> weightedMean() {
        if (population.signum() == 0) {
            return Optional.empty();
        }
        Fraction people = Fraction.of(population, BigInteger.ONE);
        return Optional.of(Bounds.of(
                populationTimesIndex.low().dividedBy(people),
                populationTimesIndex.high().dividedBy(people)));
    }

    /**
     * {@return in how many areas a safeguard is upheld, at risk, unknown and not applicable}
     *
     * @param safeguardId the id of a safeguard
     * @throws IllegalArgumentException if the model has no such safeguard; the message suggests the nearest
     */
    public Map<SafeguardState, Long> safeguard(String safeguardId) {
        return Objects.requireNonNull(
                safeguards.get(model.safeguard(safeguardId).id()));
    }

    /** {@return how many areas name each challenge, 1 or more, in the order of the ids; an area may name several} */
    public Map<Challenge, Long> challenges() {
        return challenges;
    }

    /** {@return how many areas have each intention, 0 where none has; an area may have none} */
    public Map<Intention, Long> intentions() {
        return intentions;
    }

    /** {@return how many areas hope for each level; an area need not say} */
    public LevelCounts aspirations() {
        return aspirations;
    }

    /**
     * {@return the summary of the areas of both}
     *
     * @param other the summary of other areas by the same model
     * @throws IllegalArgumentException if the models differ; the message names both
     * @throws ArithmeticException if a count is more than a {@code long} holds
     */
    public Summary merge(Summary other) {
        model.requireSameAs(other.model);
        Builder sum = builder(model, Math.addExact(areas, other.areas))
                .stagedLevels(plus(stagedLevels, other.stagedLevels))
                .index(new Readings<>(
                        index.low().plus(other.index.low()), index.high().plus(other.index.high())))
                .population(
                        Math.addExact(areasWithPopulation, other.areasWithPopulation),
                        population.add(other.population),
                        new Readings<>(
                                populationTimesIndex.low().plus(other.populationTimesIndex.low()),
                                populationTimesIndex.high().plus(other.populationTimesIndex.high())))
                .challenges(plus(challenges, other.challenges))
                .intentions(plus(intentions, other.intentions))
                .aspirations(aspirations.plus(other.aspirations));
        if (typicalLevels != null && other.typicalLevels != null) {
            sum.typicalLevels(plus(typicalLevels, other.typicalLevels));
        }
        levels.forEach((aspect, counts) -> sum.levels(
                aspect, plus(counts, other.levels(aspect)), Math.addExact(notScored(aspect), other.notScored(aspect))));
        safeguards.forEach((id, counts) -> sum.safeguard(id, plus(counts, other.safeguard(id))));
        return sum.build();
    }

    private static Readings<LevelCounts> plus(Readings<LevelCounts> one, Readings<LevelCounts> other) {
        return new Readings<>(one.low().plus(other.low()), one.high().plus(other.high()));
    }

    private static <K> Map<K, Long> plus(Map<K, Long> one, Map<K, Long> other) {
        Map<K, Long> sum = new HashMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Math::addExact));
        return sum;
    }

    /** {@return the figures that may be published, with counts from 1 to 4 protected} */
    public SummaryPublication publication() {
        return publication(Publication.DEFAULT_THRESHOLD);
    }

    /**
     * {@return the figures that may be published, with small counts protected}
     *
     * @param threshold the least count that is not small, from 2 to 1,000
     * @throws IllegalArgumentException if it is out of range
     */
    public SummaryPublication publication(int threshold) {
        return SummaryPublication.of(this, Map.of(), threshold);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Summary that
                && model.isSameAs(that.model)
                && areas == that.areas
                && levels.equals(that.levels)
                && notScored.equals(that.notScored)
                && stagedLevels.equals(that.stagedLevels)
                && Objects.equals(typicalLevels, that.typicalLevels)
                && index.equals(that.index)
                && areasWithPopulation == that.areasWithPopulation
                && population.equals(that.population)
                && populationTimesIndex.equals(that.populationTimesIndex)
                && safeguards.equals(that.safeguards)
                && challenges.equals(that.challenges)
                && intentions.equals(that.intentions)
                && aspirations.equals(that.aspirations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(areas, levels, index, population);
    }

    /** {@return the model, the number of areas, and where they stand, on one line} */
    @Override
    public String toString() {
        String mean = index.low().mean().isEmpty()
                ? ""
                : ", mean index " + index.low().mean().get().round(2)
                        + (index.low().equals(index.high())
                                ? ""
                                : " to " + index.high().mean().orElseThrow().round(2));
        return model.id() + ": " + areas + (areas == 1 ? " area" : " areas") + ", staged levels " + stagedLevels.low()
                + (stagedLevels.low().equals(stagedLevels.high()) ? "" : " to " + stagedLevels.high()) + mean;
    }

    /** Puts a summary together from its parts, and checks that they fit each other. */
    public static final class Builder {

        private static final Readings<LevelCounts> NONE =
                new Readings<>(LevelCounts.of(0, 0, 0, 0, 0), LevelCounts.of(0, 0, 0, 0, 0));

        private final MaturityModel model;
        private final long areas;
        private final Map<String, Readings<LevelCounts>> levels = new LinkedHashMap<>();
        private final Map<String, Long> notScored = new LinkedHashMap<>();
        private Readings<LevelCounts> stagedLevels = NONE;
        private @Nullable Readings<LevelCounts> typicalLevels;
        private Readings<IndexDistribution> index =
                new Readings<>(IndexDistribution.empty(), IndexDistribution.empty());
        private long areasWithPopulation;
        private BigInteger population = BigInteger.ZERO;
        private Readings<Fraction> populationTimesIndex = new Readings<>(Fraction.ZERO, Fraction.ZERO);
        private final Map<String, Map<SafeguardState, Long>> safeguards = new LinkedHashMap<>();
        private Map<Challenge, Long> challenges = Map.of();
        private final Map<Intention, Long> intentions = new EnumMap<>(Intention.class);
        private LevelCounts aspirations = NONE.low();

        private Builder(MaturityModel model, long areas) {
            if (areas < 0) {
                throw new IllegalArgumentException("areas must be 0 or more, but were " + areas);
            }
            this.model = model;
            this.areas = areas;
            model.aspects().forEach(aspect -> levels.put(aspect.id(), NONE));
            model.aspects().forEach(aspect -> notScored.put(aspect.id(), 0L));
            model.safeguards().forEach(safeguard -> safeguards.put(safeguard.id(), states(Map.of())));
            intentions(Map.of());
        }

        /**
         * Sets the levels of an aspect; all 0 unless set.
         *
         * @param aspectId the id of an aspect
         * @param counts how many areas stand at each level
         * @param notScoredCount in how many areas it is not scored, 0 or more
         * @return this builder
         * @throws IllegalArgumentException if the model has no such aspect, a count is negative, the counts of a reading are
         *     not all areas, or the high reading is below the low one
         */
        public Builder levels(String aspectId, Readings<LevelCounts> counts, long notScoredCount) {
            String id = model.aspect(aspectId).id();
            String what = "levels of aspect '" + id + "'";
            atMost(what + ": areas not scored", notScoredCount, areas);
            allAreas(what + ", low reading,", counts.low().total() + notScoredCount);
            allAreas(what + ", high reading,", counts.high().total() + notScoredCount);
            require(counts.high().isNowhereBelow(counts.low()), what + " must not be lower in the high reading");
            levels.put(id, counts);
            notScored.put(id, notScoredCount);
            return this;
        }

        /**
         * Sets the staged levels; all 0 unless set.
         *
         * @param counts how many areas have each level
         * @return this builder
         * @throws IllegalArgumentException if the counts of a reading are not all areas, or the high reading is below the low
         *     one
         */
        public Builder stagedLevels(Readings<LevelCounts> counts) {
            allAreas("staged levels, low reading,", counts.low().total());
            allAreas("staged levels, high reading,", counts.high().total());
            require(counts.high().isNowhereBelow(counts.low()), "staged levels must not be lower in the high reading");
            this.stagedLevels = counts;
            return this;
        }

        /**
         * Sets the typical levels; not told unless set.
         *
         * @param counts how many areas have each level
         * @return this builder
         * @throws IllegalArgumentException if the counts of a reading are not all areas, or the high reading is below the low
         *     one
         */
        public Builder typicalLevels(Readings<LevelCounts> counts) {
            allAreas("typical levels, low reading,", counts.low().total());
            allAreas("typical levels, high reading,", counts.high().total());
            require(counts.high().isNowhereBelow(counts.low()), "typical levels must not be lower in the high reading");
            this.typicalLevels = counts;
            return this;
        }

        /**
         * Sets the distribution of the index; none unless set.
         *
         * @param distribution how many areas have each value
         * @return this builder
         * @throws IllegalArgumentException if the counts of a reading are not all areas, a value is one that no area can have
         *     by the model, or the high reading is below the low one
         */
        public Builder index(Readings<IndexDistribution> distribution) {
            allAreas("index, low reading,", distribution.low().areas());
            allAreas("index, high reading,", distribution.high().areas());
            checkValues("index, low reading,", distribution.low());
            checkValues("index, high reading,", distribution.high());
            require(
                    distribution.high().isNowhereBelow(distribution.low()),
                    "index must not be lower in the high reading");
            this.index = distribution;
            return this;
        }

        /**
         * Sets the population; none unless set.
         *
         * @param areasWith how many areas tell their population, 0 or more
         * @param people the sum of these populations, 0 or more
         * @param timesIndex the sum of population times index over these areas
         * @return this builder
         * @throws IllegalArgumentException if there are more areas than all, a number is negative, there are people without
         *     areas, or the sum of population times index is not between 1 and 5 times the people, the low reading first
         */
        public Builder population(long areasWith, BigInteger people, Readings<Fraction> timesIndex) {
            atMost("areas with population", areasWith, areas);
            require(people.signum() >= 0, "population must be 0 or more, but was " + people);
            require(
                    people.signum() == 0 || areasWith > 0,
                    "population must be 0 where no area tells it, but was " + people);
            Fraction least = Fraction.of(people, BigInteger.ONE);
            require(
                    least.compareTo(timesIndex.low()) <= 0
                            && timesIndex.low().compareTo(timesIndex.high()) <= 0
                            && timesIndex.high().compareTo(least.times(TOP)) <= 0,
                    "population times index must be from " + least + " to " + least.times(TOP)
                            + ", and not lower in the high reading, but was " + timesIndex.low() + " and "
                            + timesIndex.high());
            this.areasWithPopulation = areasWith;
            this.population = people;
            this.populationTimesIndex = timesIndex;
            return this;
        }

        /**
         * Sets the states of a safeguard; all 0 unless set.
         *
         * @param safeguardId the id of a safeguard
         * @param counts how many areas have each state, 0 where left out
         * @return this builder
         * @throws IllegalArgumentException if the model has no such safeguard, a count is negative, or the counts are not all
         *     areas
         */
        public Builder safeguard(String safeguardId, Map<SafeguardState, Long> counts) {
            String id = model.safeguard(safeguardId).id();
            allAreas("states of '" + id + "'", total("states of '" + id + "'", counts));
            safeguards.put(id, states(counts));
            return this;
        }

        /**
         * Sets the challenges; none unless set.
         *
         * @param counts how many areas name each challenge, up to all areas
         * @return this builder
         * @throws IllegalArgumentException if a count is negative or more than all areas
         */
        public Builder challenges(Map<Challenge, Long> counts) {
            Map<Challenge, Long> sorted = new TreeMap<>(BY_ID);
            counts.forEach((challenge, count) -> {
                atMost("areas with challenge '" + challenge + "'", count, areas);
                if (count > 0) {
                    sorted.put(challenge, count);
                }
            });
            this.challenges = new LinkedHashMap<>(sorted);
            return this;
        }

        /**
         * Sets the intentions; all 0 unless set.
         *
         * @param counts how many areas have each intention, 0 where left out
         * @return this builder
         * @throws IllegalArgumentException if a count is negative, or they are more than all areas
         */
        public Builder intentions(Map<Intention, Long> counts) {
            atMost("areas with an intention", total("areas with an intention", counts), areas);
            for (Intention intention : Intention.values()) {
                intentions.put(intention, counts.getOrDefault(intention, 0L));
            }
            return this;
        }

        /**
         * Sets the aspirations; all 0 unless set.
         *
         * @param counts how many areas hope for each level
         * @return this builder
         * @throws IllegalArgumentException if they are more than all areas
         */
        public Builder aspirations(LevelCounts counts) {
            atMost("areas with an aspiration", counts.total(), areas);
            this.aspirations = counts;
            return this;
        }

        /**
         * {@return the summary}
         *
         * @throws InvalidSummaryException if the staged levels, typical levels or the index cannot be those of areas that stand at these
         *     levels; it names every fault
         * @throws IllegalArgumentException if something is missing; the message names the first of what is
         */
        public Summary build() {
            levels.forEach((aspect, counts) -> allAreas(
                    "levels of aspect '" + aspect + "'", counts.low().total() + notScored.getOrDefault(aspect, 0L)));
            allAreas("staged levels", stagedLevels.low().total());
            allAreas("index", index.low().areas());
            safeguards.forEach((id, counts) -> allAreas("states of '" + id + "'", total(id, counts)));
            List<Message> faults = new ArrayList<>();
            checkReading(Reading.LOW, faults);
            checkReading(Reading.HIGH, faults);
            if (!faults.isEmpty()) {
                throw new InvalidSummaryException(faults);
            }
            return new Summary(this);
        }

        private void checkReading(Reading reading, List<Message> faults) {
            String name = reading.id();
            LevelCounts staged = reading.of(stagedLevels);
            IndexDistribution values = reading.of(index);
            for (MaturityLevel level : MaturityLevel.values()) {
                long least = 0;
                BigInteger most = BigInteger.ZERO;
                for (Readings<LevelCounts> counts : levels.values()) {
                    long upTo = reading.of(counts).upTo(level);
                    least = Math.max(least, upTo);
                    most = most.add(BigInteger.valueOf(upTo));
                }
                BigInteger upTo = BigInteger.valueOf(staged.upTo(level));
                if (upTo.compareTo(BigInteger.valueOf(least)) < 0 || upTo.compareTo(most) > 0) {
                    faults.add(fault(
                            "stagedLevels." + name,
                            "staged levels, " + name + " reading, must be the lowest of the aspects: up to Level "
                                    + level.number() + " from " + least + " to " + most + " areas, but were " + upTo));
                }
                checkTypical(reading, level, most, staged.upTo(level), faults);
                long below = values.below(Fraction.of(level.number() + 1L));
                if (level != MaturityLevel.OPTIMISED && below > staged.upTo(level)) {
                    faults.add(fault(
                            "index." + name,
                            "index, " + name + " reading, must not be below the staged level: at most "
                                    + staged.upTo(level) + " areas below " + (level.number() + 1) + ", but were "
                                    + below));
                }
            }
            IndexRoom room = new IndexRoom(model, aspect -> reading.of(Objects.requireNonNull(levels.get(aspect))));
            if (!room.holds(values)) {
                faults.add(fault(
                        "index." + name,
                        "index, " + name
                                + " reading, must be the mean of coordinates that these levels can have, but was "
                                + values.sum() + " in sum"));
            }
        }

        /**
         * Checks that up to a level there are no more and no fewer lower medians than its aspects allow.
         *
         * <p>An area is up to the level if at least half of its scored aspects are; so each such area adds between half of
         * them and all to the aspects up to the level, each other area less than half.
         *
         * @param aspects how many aspects of all areas stand at the level or below it
         * @param staged how many areas have it, or one below, as their staged level
         */
        private void checkTypical(
                Reading reading, MaturityLevel level, BigInteger aspects, long staged, List<Message> faults) {
            if (typicalLevels == null) {
                return;
            }
            String path = "typicalLevels." + reading.id();
            String what = "typical levels, " + reading.id() + " reading, must ";
            long upTo = reading.of(typicalLevels).upTo(level);
            int half = (levels.size() + 1) / 2;
            BigInteger unscored =
                    notScored.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger least = ceiling(
                    aspects.subtract(BigInteger.valueOf(areas).multiply(BigInteger.valueOf(half - 1L))),
                    BigInteger.valueOf(levels.size() + 1L - half));
            BigInteger most =
                    aspects.add(unscored).divide(BigInteger.valueOf(half)).min(BigInteger.valueOf(areas));
            BigInteger given = BigInteger.valueOf(upTo);
            if (given.compareTo(least) < 0 || given.compareTo(most) > 0) {
                faults.add(fault(
                        path,
                        what + "be the lower medians of the aspects: up to Level " + level.number() + " from " + least
                                + " to " + most + " areas, but were " + upTo));
            }
            if (upTo > staged) {
                faults.add(fault(
                        path,
                        what + "not be below the staged levels: up to Level " + level.number() + " at most " + staged
                                + " areas, but were " + upTo));
            }
        }

        /** {@return the quotient rounded up; 0 if it is negative} */
        private static BigInteger ceiling(BigInteger dividend, BigInteger divisor) {
            return dividend.max(BigInteger.ZERO)
                    .add(divisor)
                    .subtract(BigInteger.ONE)
                    .divide(divisor);
        }

        private static Message fault(String path, String text) {
            return new Message("bad-value", Map.of("path", path), text);
        }

        /** Checks that each value is a weighted mean of coordinates; so their sum has no great denominator. */
        private void checkValues(String what, IndexDistribution distribution) {
            BigInteger units = BigInteger.valueOf(Packed.masks(model).units);
            BigInteger weights = BigInteger.valueOf(
                    model.aspects().stream().mapToLong(Aspect::weight).sum());
            for (Fraction value : distribution.counts().keySet()) {
                BigInteger weight =
                        value.denominator().divide(value.denominator().gcd(units));
                // Asked first: a text for each value would be most of the work of a summary.
                if (weight.compareTo(weights) > 0) {
                    throw new IllegalArgumentException(what + " must have values that areas can have by model "
                            + model.id() + ", but one was " + value);
                }
            }
        }

        private static Map<SafeguardState, Long> states(Map<SafeguardState, Long> counts) {
            Map<SafeguardState, Long> all = new EnumMap<>(SafeguardState.class);
            for (SafeguardState state : SafeguardState.values()) {
                all.put(state, counts.getOrDefault(state, 0L));
            }
            return Collections.unmodifiableMap(all);
        }

        private static long total(String what, Map<?, Long> counts) {
            long total = 0;
            for (long count : counts.values()) {
                require(count >= 0, what + " must be 0 or more, but one was " + count);
                total = Math.addExact(total, count);
            }
            return total;
        }

        private void allAreas(String what, long count) {
            require(count == areas, what + " must be of all areas, " + areas + ", but were of " + count);
        }

        private static void atMost(String what, long count, long most) {
            require(count >= 0 && count <= most, what + " must be from 0 to " + most + ", but were " + count);
        }

        private static void require(boolean right, String message) {
            if (!right) {
                throw new IllegalArgumentException(message);
            }
        }
    }
}
