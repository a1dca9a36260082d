package io.github.socialprescribing.dmi.plan;

import static io.github.socialprescribing.dmi.internal.Masks.MET;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.internal.Masks.PARTLY_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PLANES;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.AspectReading;
import io.github.socialprescribing.dmi.internal.Masks;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a single criterion would change if it alone became MET, by the low reading.
 *
 * <p>A criterion above the next level of its aspect changes nothing by itself: it counts once the levels below are met.
 *
 * @param criterion a REQUIRED criterion that is neither MET nor NOT_APPLICABLE
 * @param gain by how much the low index would rise, exact, 0 or more
 * @param level the low level that its aspect would have
 * @param stagedLevel the low staged level that the area would have
 */
public record CriterionGain(Criterion criterion, Fraction gain, MaturityLevel level, MaturityLevel stagedLevel) {

    private static final int TOP = 5;

    /**
     * Checks that all parts are there.
     *
     * @param criterion a REQUIRED criterion that is neither MET nor NOT_APPLICABLE
     * @param gain by how much the low index would rise
     * @param level the low level that its aspect would have
     * @param stagedLevel the low staged level that the area would have
     */
    public CriterionGain {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(gain, "gain");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(stagedLevel, "stagedLevel");
    }

    /**
     * {@return what each criterion would change that is REQUIRED and neither MET nor NOT_APPLICABLE, in model order; may be
     * empty}
     *
     * <p>For several criteria together ask {@link Profile#ifMet}.
     *
     * @param profile where the area stands
     */
    public static List<CriterionGain> ofEach(Profile profile) {
        OfEach gains = new OfEach(profile);
        return gains.isOrderedAndShort() ? gains : gains.inModelOrder();
    }

    /** {@return the criterion, the gain and the levels} */
    @Override
    public String toString() {
        return criterion.id() + ": index +" + gain.round(2) + ", then " + level + ", staged " + stagedLevel;
    }

    /**
     * The gains of all open criteria in the order of their bits, each made, when asked for, from what changes in its aspect.
     *
     * <p>Of one aspect there are at most three answers: nothing changes above its next level; and at that level, all criteria
     * gain alike that are PARTLY_MET, and all that are not met at all.
     */
    private static final class OfEach extends AbstractList<CriterionGain> {
        private static final int ANSWERS = 3;

        private final MaturityModel model;
        private final Masks masks;
        private final long[] planes;
        private final char[] readings;

        /** The bits of the criteria at the next level of their aspect, by group. */
        private final long[] next;

        private final int size;
        private final long units;
        private final int staged;

        /** The staged level if an aspect that stands there had none; of several that stand there, the same. */
        private final int stagedWithoutLowest;

        private final @Nullable Change[] changes;

        OfEach(Profile profile) {
            this.model = profile.model();
            this.masks = Packed.masks(model);
            this.planes = Packed.planes(profile.answers());
            this.readings = new char[masks.aspects];
            this.next = new long[masks.words];
            this.changes = new Change[ANSWERS * masks.aspects];
            long weights = 0;
            int lowest = TOP;
            int second = TOP;
            for (int i = 0; i < masks.aspects; i++) {
                char reading = AspectReading.low(AspectReading.both(masks, planes, i));
                readings[i] = reading;
                if (AspectReading.isScored(reading)) {
                    int level = AspectReading.level(reading);
                    second = Math.min(second, Math.max(lowest, level));
                    lowest = Math.min(lowest, level);
                    weights += model.aspects().get(i).weight();
                    int nextLevel = AspectReading.nextLevel(reading);
                    if (nextLevel != AspectReading.NONE) {
                        next[masks.planes(i, nextLevel) / PLANES] |= masks.required(i, nextLevel);
                    }
                }
            }
            int open = 0;
            for (int group = 0; group < planes.length; group += PLANES) {
                open += Long.bitCount(open(group));
            }
            this.size = open;
            this.units = weights * masks.units;
            this.staged = lowest;
            this.stagedWithoutLowest = second;
        }

        /** {@return whether the order is that of the model, and to look for one gain from the first on takes no time} */
        boolean isOrderedAndShort() {
            return masks.inLevelOrder && masks.words == 1;
        }

        List<CriterionGain> inModelOrder() {
            CriterionGain[] sorted = toArray(new CriterionGain[0]);
            Arrays.sort(
                    sorted,
                    Comparator.comparingInt(
                            gain -> model.position(gain.criterion().id())));
            return List.of(sorted);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public CriterionGain get(int index) {
            Iterator<CriterionGain> each = iterator();
            for (int i = Objects.checkIndex(index, size); i > 0; i--) {
                each.next();
            }
            return each.next();
        }

        /** The one inherited would look for each gain from the first on. */
        @Override
        public Iterator<CriterionGain> iterator() {
            return new Each(this);
        }

        private CriterionGain gain(int group, int place) {
            long atNext = (next[group / PLANES] >>> place) & 1;
            long partlyMet = (planes[group + PARTLY_MET] >>> place) & atNext;
            int question = masks.question(group / PLANES * Long.SIZE + place);
            Change change = change(masks.aspectOf(question), (int) (atNext + partlyMet));
            return new CriterionGain(model.criteria().get(question), change.gain, change.level, change.staged);
        }

        private long open(int group) {
            return masks.requiredOfGroup(group) & ~planes[group + MET] & ~planes[group + NOT_APPLICABLE];
        }

        private Change change(int aspect, int answer) {
            Change known = changes[ANSWERS * aspect + answer];
            if (known == null) {
                char now = readings[aspect];
                char then = answer == 0 ? now : then(aspect, now, ANSWERS - answer);
                long gained = masks.unitsAboveFloor(then) - masks.unitsAboveFloor(now);
                int from = AspectReading.level(now);
                int to = AspectReading.level(then);
                int lowest = from == staged ? Math.min(to, stagedWithoutLowest) : staged;
                known = new Change(
                        Gain.of(model.aspects().get(aspect).weight() * gained, units),
                        MaturityLevel.of(to),
                        MaturityLevel.of(lowest));
                changes[ANSWERS * aspect + answer] = known;
            }
            return known;
        }

        /** {@return the reading if one of the open criteria of the next level became MET, and brought so many half-credits} */
        private char then(int aspect, char now, int halfCredits) {
            int nextLevel = AspectReading.nextLevel(now);
            int group = masks.planes(aspect, nextLevel);
            long open = masks.required(aspect, nextLevel) & open(group);
            if ((open & (open - 1)) != 0) {
                return AspectReading.plus(now, halfCredits);
            }
            return AspectReading.low(AspectReading.bothIfMet(masks, planes, aspect, group, open));
        }
    }

    private static final class Each implements Iterator<CriterionGain> {
        private final OfEach gains;
        private int group;
        private long left;

        Each(OfEach gains) {
            this.gains = gains;
            this.left = gains.open(0);
            skip();
        }

        private void skip() {
            while (left == 0 && group < gains.planes.length - PLANES) {
                group += PLANES;
                left = gains.open(group);
            }
        }

        @Override
        public boolean hasNext() {
            return left != 0;
        }

        @Override
        public CriterionGain next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            CriterionGain gain = gains.gain(group, Long.numberOfTrailingZeros(left));
            left &= left - 1;
            skip();
            return gain;
        }
    }

    /** What one more criterion that is MET makes of the index, of the level of its aspect, and of the staged level. */
    private record Change(Fraction gain, MaturityLevel level, MaturityLevel staged) {}

    /** Gains are few and come again and again; those last asked for are held, as fractions in lowest terms. */
    private record Gain(long gained, long units, Fraction fraction) {

        private static final int SIZE_BITS = 10;
        private static final long MIXER = 0x9E3779B97F4A7C15L;

        /** Filled by any thread; a gain that another thread does not see is made again. */
        private static final @Nullable Gain[] KNOWN = new @Nullable Gain[1 << SIZE_BITS];

        static Fraction of(long gained, long units) {
            int slot = (int) (((gained * Long.SIZE + units) * MIXER) >>> (Long.SIZE - SIZE_BITS));
            Gain known = KNOWN[slot];
            if (known == null || known.gained != gained || known.units != units) {
                known = new Gain(gained, units, Fraction.of(gained, units));
                KNOWN[slot] = known;
            }
            return known.fraction;
        }
    }
}
