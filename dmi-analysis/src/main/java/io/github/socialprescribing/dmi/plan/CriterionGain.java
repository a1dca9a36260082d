package io.github.socialprescribing.dmi.plan;

import static io.github.socialprescribing.dmi.internal.Masks.MET;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.internal.Masks.PARTLY_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PLANES;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.AspectBits;
import io.github.socialprescribing.dmi.internal.AspectReading;
import io.github.socialprescribing.dmi.internal.Masks;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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
        return Collections.unmodifiableList(Arrays.asList(new OfEach(profile).inModelOrder()));
    }

    /** {@return the criterion, the gain and the levels} */
    @Override
    public String toString() {
        return criterion.id() + ": index +" + gain.round(2) + ", then " + level + ", staged " + stagedLevel;
    }

    /**
     * Makes the gains of all open criteria, aspect by aspect.
     *
     * <p>Of one aspect there are at most three answers: nothing changes above its next level; and at that level, all criteria
     * gain alike that are not met at all, and all that are PARTLY_MET.
     */
    private static final class OfEach {
        private final MaturityModel model;
        private final Masks masks;
        private final long[] planes;
        private final char[] readings;
        private final CriterionGain[] made;
        private int size;

        private final long units;
        private final int staged;

        /** The staged level if an aspect that stands there had none; of several that stand there, the same. */
        private final int stagedWithoutLowest;

        OfEach(Profile profile) {
            this.model = profile.model();
            this.masks = Packed.masks(model);
            this.planes = Packed.planes(profile.answers());
            this.readings = new char[masks.aspects];
            long weights = 0;
            int lowest = TOP;
            int second = TOP;
            for (int i = 0; i < readings.length; i++) {
                char reading = AspectReading.low(AspectReading.both(masks, planes, i));
                readings[i] = reading;
                if (AspectReading.isScored(reading)) {
                    int level = AspectReading.level(reading);
                    second = Math.min(second, Math.max(lowest, level));
                    lowest = Math.min(lowest, level);
                    weights += model.aspects().get(i).weight();
                }
            }
            int open = 0;
            for (int group = 0; group < planes.length; group += PLANES) {
                open += Long.bitCount(open(group, masks.requiredOfGroup(group)));
            }
            this.made = new CriterionGain[open];
            this.units = weights * masks.units;
            this.staged = lowest;
            this.stagedWithoutLowest = second;
        }

        CriterionGain[] inModelOrder() {
            for (int aspect = 0; aspect < readings.length; aspect++) {
                int next = AspectReading.nextLevel(readings[aspect]);
                if (next != AspectReading.NONE) {
                    make(aspect, next);
                }
            }
            if (!masks.inLevelOrder) {
                Arrays.sort(
                        made,
                        Comparator.comparingInt(
                                gain -> model.position(gain.criterion().id())));
            }
            return made;
        }

        private void make(int aspect, int next) {
            char now = readings[aspect];
            int group = masks.planes(aspect, next);
            long missing = open(group, masks.required(aspect, next));
            boolean reached = (missing & (missing - 1)) == 0;
            char then =
                    reached ? AspectReading.low(AspectReading.bothIfMet(masks, planes, aspect, group, missing)) : now;
            int level = AspectReading.level(now);
            int levelThen = AspectReading.level(then);
            int stagedThen = level == staged ? Math.min(levelThen, stagedWithoutLowest) : staged;
            int weight = model.aspects().get(aspect).weight();
            // MET brings two half-credits, or one more where PARTLY_MET has brought one; each is asked for only if some
            // criterion has that answer, since so many may not be left to bring.
            long partlyMet = missing & planes[group + PARTLY_MET];
            Fraction ifNotMet = missing == partlyMet
                    ? Fraction.ZERO
                    : gain(weight, now, reached ? then : AspectReading.plus(now, 2));
            Fraction ifPartlyMet =
                    partlyMet == 0 ? Fraction.ZERO : gain(weight, now, reached ? then : AspectReading.plus(now, 1));
            make(group, missing, ifNotMet, ifPartlyMet, MaturityLevel.of(levelThen), MaturityLevel.of(stagedThen));
            makeAbove(aspect, next, MaturityLevel.of(level));
        }

        private Fraction gain(int weight, char now, char then) {
            return Gain.of(weight * (masks.unitsAboveFloor(then) - masks.unitsAboveFloor(now)), units);
        }

        /** Makes the gains of the open criteria above the next level, which change nothing. */
        private void makeAbove(int aspect, int next, MaturityLevel level) {
            MaturityLevel stagedLevel = MaturityLevel.of(staged);
            AspectBits bits = masks.aspect(aspect);
            if (bits.isTogether()) {
                long above = open(bits.planes(), bits.required()) & ~masks.required(aspect, next);
                make(bits.planes(), above, Fraction.ZERO, Fraction.ZERO, level, stagedLevel);
            } else {
                for (int k = next + 1; k <= TOP; k++) {
                    int group = masks.planes(aspect, k);
                    long above = open(group, masks.required(aspect, k));
                    make(group, above, Fraction.ZERO, Fraction.ZERO, level, stagedLevel);
                }
            }
        }

        private void make(
                int group,
                long open,
                Fraction ifNotMet,
                Fraction ifPartlyMet,
                MaturityLevel level,
                MaturityLevel stagedLevel) {
            long partlyMet = planes[group + PARTLY_MET];
            for (long left = open; left != 0; left &= left - 1) {
                Criterion criterion = model.criteria()
                        .get(masks.question(group / PLANES * Long.SIZE + Long.numberOfTrailingZeros(left)));
                Fraction gain = (partlyMet & left & -left) == 0 ? ifNotMet : ifPartlyMet;
                made[size++] = new CriterionGain(criterion, gain, level, stagedLevel);
            }
        }

        private long open(int group, long required) {
            return required & ~planes[group + MET] & ~planes[group + NOT_APPLICABLE];
        }
    }

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
