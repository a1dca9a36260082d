package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Publication;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The figures of one summary as they are published: each is a number, or nothing where it is hidden or withheld.
 *
 * <p>Mean, minimum and maximum of the index are shown where all counts of levels, staged levels and classes of the index are
 * shown, of every group that is published together; then there is no hidden count that they could tell of. Immutable and
 * thread-safe.
 */
public final class PublishedSummary {

    private final String prefix;
    private final Publication cells;
    private final Readings<Optional<Fraction>> mean;
    private final Readings<Optional<Fraction>> minimum;
    private final Readings<Optional<Fraction>> maximum;

    private PublishedSummary(
            String prefix,
            Publication cells,
            Readings<Optional<Fraction>> mean,
            Readings<Optional<Fraction>> minimum,
            Readings<Optional<Fraction>> maximum) {
        this.prefix = prefix;
        this.cells = cells;
        this.mean = mean;
        this.minimum = minimum;
        this.maximum = maximum;
    }

    /**
     * Takes the figures of a group from the cells of all. A mean, a least or a greatest index tells something of every count
     * that scoring decides, of either reading and, by subtraction, of other groups; so none is shown beside one that is not.
     */
    static PublishedSummary of(SummaryCells.Group group, Publication cells, boolean showsAllScores) {
        Readings<IndexDistribution> index = group.summary().index();
        return new PublishedSummary(
                group.prefix(),
                cells,
                shown(showsAllScores, index, IndexDistribution::mean),
                shown(showsAllScores, index, of -> restsOn(of, of.minimum(), cells.threshold())),
                shown(showsAllScores, index, of -> restsOn(of, of.maximum(), cells.threshold())));
    }

    private static Readings<Optional<Fraction>> shown(
            boolean showsAllScores,
            Readings<IndexDistribution> index,
            Function<IndexDistribution, Optional<Fraction>> figure) {
        return showsAllScores
                ? new Readings<>(figure.apply(index.low()), figure.apply(index.high()))
                : new Readings<>(Optional.empty(), Optional.empty());
    }

    private static Optional<Fraction> restsOn(IndexDistribution index, Optional<Fraction> value, int threshold) {
        return value.filter(v -> index.counts().getOrDefault(v, 0L) >= threshold);
    }

    /** {@return how many areas there are} */
    public OptionalLong areas() {
        return count(SummaryCells.AREAS);
    }

    /**
     * {@return how many areas stand at a level in an aspect, by each reading}
     *
     * @param aspectId the id of an aspect
     * @param level the level
     * @throws IllegalArgumentException if the model has no such aspect
     */
    public Readings<OptionalLong> level(String aspectId, MaturityLevel level) {
        Objects.requireNonNull(aspectId, "aspectId");
        return readings(reading -> SummaryCells.level(aspectId, reading, level));
    }

    /**
     * {@return in how many areas an aspect is not scored}
     *
     * @param aspectId the id of an aspect
     * @throws IllegalArgumentException if the model has no such aspect
     */
    public OptionalLong notScored(String aspectId) {
        return count(SummaryCells.notScored(Objects.requireNonNull(aspectId, "aspectId")));
    }

    /**
     * {@return how many areas have a level as their staged level, by each reading}
     *
     * @param level the level
     */
    public Readings<OptionalLong> stagedLevel(MaturityLevel level) {
        return readings(reading -> SummaryCells.staged(reading, level));
    }

    /**
     * {@return how many areas have an index of a class, by each reading}
     *
     * @param from the least index of the class, 1 to 4; it ends below the next whole number, the last one with 5
     * @throws IllegalArgumentException if there is no such class
     */
    public Readings<OptionalLong> indexClass(int from) {
        return readings(reading -> SummaryCells.indexClass(reading, from));
    }

    /** {@return the mean of the index, by each reading} */
    public Readings<Optional<Fraction>> mean() {
        return mean;
    }

    /** {@return the least index, by each reading, if it is that of at least as many areas as the threshold} */
    public Readings<Optional<Fraction>> minimum() {
        return minimum;
    }

    /** {@return the greatest index, by each reading, if it is that of at least as many areas as the threshold} */
    public Readings<Optional<Fraction>> maximum() {
        return maximum;
    }

    /**
     * {@return in how many areas a safeguard is in a state}
     *
     * @param safeguardId the id of a safeguard
     * @param state the state
     * @throws IllegalArgumentException if the model has no such safeguard
     */
    public OptionalLong safeguard(String safeguardId, SafeguardState state) {
        return count(SummaryCells.safeguard(Objects.requireNonNull(safeguardId, "safeguardId"), state));
    }

    /**
     * {@return how many areas name a challenge; 0 if none of the whole does}
     *
     * @param challenge the challenge
     */
    public OptionalLong challenge(Challenge challenge) {
        String name = SummaryCells.challenge(challenge, true);
        return cells.states().containsKey(prefix + name) ? count(name) : OptionalLong.of(0);
    }

    /**
     * {@return how many areas have an intention}
     *
     * @param intention the intention
     */
    public OptionalLong intention(Intention intention) {
        return count(SummaryCells.intention(intention));
    }

    /**
     * {@return how many areas hope for a level}
     *
     * @param level the level
     */
    public OptionalLong aspiration(MaturityLevel level) {
        return count(SummaryCells.aspiration(level));
    }

    private OptionalLong count(String name) {
        return cells.count(prefix + name);
    }

    private Readings<OptionalLong> readings(Function<Reading, String> name) {
        return new Readings<>(count(name.apply(Reading.LOW)), count(name.apply(Reading.HIGH)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedSummary that
                && prefix.equals(that.prefix)
                && cells.equals(that.cells)
                && mean.equals(that.mean)
                && minimum.equals(that.minimum)
                && maximum.equals(that.maximum);
    }

    @Override
    public int hashCode() {
        return Objects.hash(prefix, cells);
    }

    /** {@return its cells with their counts, {@code hidden} or {@code withheld}} */
    @Override
    public String toString() {
        return cells.toText(prefix);
    }
}
