package io.github.socialprescribing.dmi.scoring;

import static io.github.socialprescribing.dmi.internal.Masks.MET;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PARTLY_MET;

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

    /** Answers as bits of a set of them. */
    static final int MET_BIT = 1, PARTLY_MET_BIT = 2, NOT_MET_BIT = 4, NOT_APPLICABLE_BIT = 8, UNKNOWN_BIT = 16;

    private final Profile profile;
    private final int index;
    private final Standing standing;

    AspectProfile(Profile profile, Masks masks, long[] planes, int index) {
        this.profile = profile;
        this.index = index;
        this.standing = Standing.of(AspectReading.both(masks, planes, index));
    }

    /** {@return the aspect} */
    public Aspect aspect() {
        return profile.model().aspects().get(index);
    }

    /** {@return whether any REQUIRED criterion of the aspect applies, so that it has a level} */
    public boolean isScored() {
        return standing.isScored();
    }

    /**
     * {@return the bounds of the level}
     *
     * @throws IllegalStateException if the aspect is not scored
     */
    public Bounds<MaturityLevel> level() {
        return scored().level();
    }

    /**
     * {@return the next level to reach, the lowest above the level that asks for anything; none where there is none}
     *
     * @throws IllegalStateException if the aspect is not scored
     */
    public Readings<Optional<MaturityLevel>> nextLevel() {
        return scored().nextLevel();
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
        return scored().position();
    }

    /**
     * {@return the third in which the position lies; none where there is no next level}
     *
     * @throws IllegalStateException if the aspect is not scored
     */
    public Readings<Optional<Band>> band() {
        return scored().band();
    }

    /**
     * {@return the bounds of level plus position, the point at which the aspect is plotted, from 1 to 5}
     *
     * @throws IllegalStateException if the aspect is not scored
     */
    public Bounds<Fraction> coordinate() {
        return scored().coordinate();
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
        return next == AspectReading.NONE ? List.of() : required(next, next, NOT_MET_BIT | PARTLY_MET_BIT);
    }

    /**
     * {@return the REQUIRED criteria that are UNKNOWN at levels up to the high reading's next level, or at any level if it
     * has none, in model order}
     */
    public List<Criterion> unknown() {
        int next = nextLevelOrNone(true);
        return required(FIRST_LEVEL, next == AspectReading.NONE ? LAST_LEVEL : next, UNKNOWN_BIT);
    }

    /** {@return the REQUIRED criteria that are MET above the low reading's next level, in model order} */
    public List<Criterion> ahead() {
        int next = nextLevelOrNone(false);
        return next == AspectReading.NONE ? List.of() : required(next + 1, LAST_LEVEL, MET_BIT);
    }

    /** {@return the criteria that are NOT_APPLICABLE, REQUIRED or OPTIONAL, in model order} */
    public List<Criterion> notApplicable() {
        return select(FIRST_LEVEL, LAST_LEVEL, true, NOT_APPLICABLE_BIT);
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

    /** {@return the REQUIRED criteria of some levels that have one of the answers, given by their bits, in model order} */
    List<Criterion> required(int from, int to, int answers) {
        return select(from, to, false, answers);
    }

    int nextLevelOrNone(boolean high) {
        return standing.nextLevelOrNone(high);
    }

    private List<Criterion> select(int from, int to, boolean optionalToo, int answers) {
        Masks masks = masks();
        List<Criterion> all = profile.model().criteria();
        if (masks.inLevelOrder && masks.aspect(index).isTogether()) {
            int group = masks.aspect(index).planes();
            long wanted = 0;
            for (int level = from; level <= to; level++) {
                wanted |= wanted(masks, level, optionalToo);
            }
            return CriteriaOfBits.of(all, masks, group, wanted & having(answers, planes(), group));
        }
        List<Criterion> selected = new ArrayList<>();
        for (int level = from; level <= to; level++) {
            int group = masks.planes(index, level);
            long bits = wanted(masks, level, optionalToo) & having(answers, planes(), group);
            selected.addAll(CriteriaOfBits.of(all, masks, group, bits));
        }
        selected.sort(Comparator.comparingInt(criterion -> profile.model().position(criterion.id())));
        return Collections.unmodifiableList(selected);
    }

    private long wanted(Masks masks, int level, boolean optionalToo) {
        return masks.required(index, level) | (optionalToo ? masks.optional(index, level) : 0);
    }

    /** {@return the bits of a group that have one of the answers} */
    private static long having(int answers, long[] planes, int group) {
        return ((answers & MET_BIT) == 0 ? 0 : planes[group + MET])
                | ((answers & PARTLY_MET_BIT) == 0 ? 0 : planes[group + PARTLY_MET])
                | ((answers & NOT_MET_BIT) == 0 ? 0 : planes[group + NOT_MET])
                | ((answers & NOT_APPLICABLE_BIT) == 0 ? 0 : planes[group + NOT_APPLICABLE])
                | ((answers & UNKNOWN_BIT) == 0 ? 0 : ScoringEngine.unanswered(planes, group));
    }

    private Masks masks() {
        return Packed.masks(profile.model());
    }

    private long[] planes() {
        return Packed.planes(profile.answers());
    }

    private Standing scored() {
        if (!standing.isScored()) {
            throw new IllegalStateException("aspect '" + aspect().id() + "' of area '"
                    + profile.area().id() + "' is not scored: every criterion that it requires is NOT_APPLICABLE");
        }
        return standing;
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
