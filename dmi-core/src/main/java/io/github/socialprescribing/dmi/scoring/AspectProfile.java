package io.github.socialprescribing.dmi.scoring;

import static io.github.socialprescribing.dmi.internal.Masks.MET;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PARTLY_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PLANES;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.internal.AspectReading;
import io.github.socialprescribing.dmi.internal.Masks;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where one aspect of an area stands along the index, and why.
 *
 * <p>An aspect all of whose REQUIRED criteria are NOT_APPLICABLE is not scored: it has no level, next level, position, band
 * or coordinate, and asking for one is an {@link IllegalStateException}; {@link #isScored()} tells. Lists and the
 * explanation are derived when asked for. Immutable and thread-safe.
 */
public final class AspectProfile {

    private static final int FIRST_LEVEL = 2;
    private static final int LAST_LEVEL = 5;

    private final Profile profile;
    private final int index;

    AspectProfile(Profile profile, int index) {
        this.profile = profile;
        this.index = index;
    }

    /** {@return the aspect} */
    public Aspect aspect() {
        return profile.model().aspects().get(index);
    }

    /** {@return whether any REQUIRED criterion of the aspect applies, so that it has a level} */
    public boolean isScored() {
        return AspectReading.isScored(profile.reading(index, false));
    }

    /**
     * {@return the bounds of the level}
     *
     * @throws IllegalStateException if the aspect is not scored
     */
    public Bounds<MaturityLevel> level() {
        return Profile.bounds(AspectReading.level(reading(false)), AspectReading.level(reading(true)));
    }

    /**
     * {@return the next level to reach, the lowest above the level that asks for anything; none where there is none}
     *
     * @throws IllegalStateException if the aspect is not scored
     */
    public Readings<Optional<MaturityLevel>> nextLevel() {
        return readings(reading -> {
            int next = AspectReading.nextLevel(reading);
            return next == AspectReading.NONE ? Optional.empty() : Optional.of(MaturityLevel.of(next));
        });
    }

    /**
     * {@return how much of the next level is in place: its credit (MET 1, PARTLY_MET ½) divided by its count, from 0, below
     * 1; 0 where there is no next level}
     *
     * <p>These are no bounds: a position falls to 0 when a level is reached.
     *
     * @throws IllegalStateException if the aspect is not scored
     */
    public Readings<Fraction> position() {
        return readings(Coordinates::position);
    }

    /**
     * {@return the third in which the position lies; none where there is no next level}
     *
     * @throws IllegalStateException if the aspect is not scored
     */
    public Readings<Optional<Band>> band() {
        return readings(reading -> AspectReading.nextLevel(reading) == AspectReading.NONE
                ? Optional.empty()
                : Optional.of(Band.of(Coordinates.position(reading))));
    }

    /**
     * {@return the bounds of level plus position, the point at which the aspect is plotted, from 1 to 5}
     *
     * @throws IllegalStateException if the aspect is not scored
     */
    public Bounds<Fraction> coordinate() {
        return Bounds.of(Coordinates.coordinate(reading(false)), Coordinates.coordinate(reading(true)));
    }

    /**
     * {@return whether the unknown answers leave the level as it is: both bounds are equal}
     *
     * @throws IllegalStateException if the aspect is not scored
     */
    public boolean isSettled() {
        return level().isExact();
    }

    /** {@return the REQUIRED criteria of the low reading's next level that are NOT_MET or PARTLY_MET, in model order} */
    public List<Criterion> blocking() {
        int next = nextLevelOrNone(false);
        return next == AspectReading.NONE
                ? List.of()
                : required(next, next, group -> planes()[group + NOT_MET] | planes()[group + PARTLY_MET]);
    }

    /**
     * {@return the REQUIRED criteria that are UNKNOWN at levels up to the high reading's next level, or at any level if it
     * has none, in model order}
     */
    public List<Criterion> unknown() {
        int next = nextLevelOrNone(true);
        return required(
                FIRST_LEVEL,
                next == AspectReading.NONE ? LAST_LEVEL : next,
                group -> ScoringEngine.unanswered(planes(), group));
    }

    /** {@return the REQUIRED criteria that are MET above the low reading's next level, in model order} */
    public List<Criterion> ahead() {
        int next = nextLevelOrNone(false);
        return next == AspectReading.NONE ? List.of() : required(next + 1, LAST_LEVEL, group -> planes()[group + MET]);
    }

    /** {@return the criteria that are NOT_APPLICABLE, REQUIRED or OPTIONAL, in model order} */
    public List<Criterion> notApplicable() {
        return select(FIRST_LEVEL, LAST_LEVEL, true, group -> planes()[group + NOT_APPLICABLE]);
    }

    /** {@return how many of the OPTIONAL criteria that apply are MET or UNKNOWN} */
    public Extras extras() {
        int met = 0;
        int unknown = 0;
        int applicable = 0;
        for (int level = FIRST_LEVEL; level <= LAST_LEVEL; level++) {
            int group = masks().planes(index, level);
            long optional = masks().optional(index, level);
            met += Long.bitCount(optional & planes()[group + MET]);
            unknown += Long.bitCount(optional & ScoringEngine.unanswered(planes(), group));
            applicable += Long.bitCount(optional & ~planes()[group + NOT_APPLICABLE]);
        }
        return new Extras(met, unknown, applicable);
    }

    /**
     * {@return in words: the level, the next level, what is in place of it, partly in place, missing, and unknown}
     *
     * <p>The arguments are the figures, and the ids of criteria parted by blanks.
     */
    public Message explanation() {
        return new Explanation(profile, this).message();
    }

    /** {@return the REQUIRED criteria of a level that have the given bits set} */
    List<Criterion> required(int from, int to, GroupBits bits) {
        return select(from, to, false, bits);
    }

    int nextLevelOrNone(boolean high) {
        return AspectReading.nextLevel(profile.reading(index, high));
    }

    long[] planes() {
        return Packed.planes(profile.answers());
    }

    /** Gives the bits of one group of planes that are wanted. */
    interface GroupBits {
        long of(int group);
    }

    private List<Criterion> select(int from, int to, boolean optionalToo, GroupBits bits) {
        Masks masks = masks();
        List<Criterion> all = profile.model().criteria();
        List<Criterion> selected = new ArrayList<>();
        for (int level = from; level <= to; level++) {
            int group = masks.planes(index, level);
            long wanted = masks.required(index, level) | (optionalToo ? masks.optional(index, level) : 0);
            for (long left = wanted & bits.of(group); left != 0; left &= left - 1) {
                selected.add(all.get(masks.question(group / PLANES * Long.SIZE + Long.numberOfTrailingZeros(left))));
            }
        }
        if (!masks.inLevelOrder) {
            selected.sort(Comparator.comparingInt(criterion -> profile.model().position(criterion.id())));
        }
        return Collections.unmodifiableList(selected);
    }

    private Masks masks() {
        return Packed.masks(profile.model());
    }

    private char reading(boolean high) {
        if (!isScored()) {
            throw new IllegalStateException("aspect '" + aspect().id() + "' of area '"
                    + profile.area().id() + "' is not scored: every criterion that it requires is NOT_APPLICABLE");
        }
        return profile.reading(index, high);
    }

    private <T> Readings<T> readings(Function<Character, T> figure) {
        return new Readings<>(figure.apply(reading(false)), figure.apply(reading(true)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AspectProfile that && index == that.index && profile.equals(that.profile);
    }

    @Override
    public int hashCode() {
        return 31 * profile.hashCode() + index;
    }

    /** {@return the name of the aspect and the explanation} */
    @Override
    public String toString() {
        return aspect().name() + ": " + explanation();
    }
}
