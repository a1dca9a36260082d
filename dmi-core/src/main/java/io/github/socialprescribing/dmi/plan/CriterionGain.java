package io.github.socialprescribing.dmi.plan;

import static io.github.socialprescribing.dmi.internal.Masks.MET;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.internal.Masks.PARTLY_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PLANES;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.AspectReading;
import io.github.socialprescribing.dmi.internal.Masks;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

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

    private static final int FLOOR = 1;
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
        return new OfEach(profile).gains();
    }

    /** {@return the criterion, the gain and the levels} */
    @Override
    public String toString() {
        return criterion.id() + ": index +" + gain.round(2) + ", then " + level + ", staged " + stagedLevel;
    }

    /** Goes through the aspects once; all sums are whole numbers of units. */
    private static final class OfEach {
        private final MaturityModel model;
        private final Masks masks;

        /** The answers of the profile, of which one at a time becomes MET and is then put back. */
        private final long[] planes;

        private final long units;

        /** How many aspects stand at each low level; those that are not scored at 0. */
        private final int[] counts = new int[TOP + 1];

        private final List<CriterionGain> gains;

        OfEach(Profile profile) {
            this.model = profile.model();
            this.masks = Packed.masks(model);
            this.planes = Packed.planes(profile.answers()).clone();
            List<Aspect> aspects = model.aspects();
            long weights = 0;
            int open = 0;
            for (int i = 0; i < aspects.size(); i++) {
                char now = low(i);
                if (AspectReading.isScored(now)) {
                    counts[AspectReading.level(now)]++;
                    weights += aspects.get(i).weight();
                    for (int level = FLOOR + 1; level <= TOP; level++) {
                        open += Long.bitCount(open(i, level));
                    }
                }
            }
            this.units = weights * masks.units;
            this.gains = new ArrayList<>(open);
        }

        List<CriterionGain> gains() {
            for (int i = 0; i < masks.aspects; i++) {
                char now = low(i);
                for (int level = FLOOR + 1; level <= TOP; level++) {
                    addGains(i, now, level);
                }
            }
            if (!masks.inLevelOrder) {
                gains.sort(Comparator.comparingInt(
                        gain -> model.position(gain.criterion().id())));
            }
            return Collections.unmodifiableList(gains);
        }

        private void addGains(int aspect, char now, int level) {
            int group = masks.planes(aspect, level);
            int weight = model.aspects().get(aspect).weight();
            boolean isNext = level == AspectReading.nextLevel(now);
            MaturityLevel unchanged = MaturityLevel.of(AspectReading.level(now));
            MaturityLevel staged = staged(unchanged, unchanged);
            for (long left = open(aspect, level); left != 0; left &= left - 1) {
                int bit = group / PLANES * Long.SIZE + Long.numberOfTrailingZeros(left);
                Criterion criterion = model.criteria().get(masks.question(bit));
                if (isNext) {
                    char then = lowIfMet(aspect, group, left & -left);
                    long gained = weight * (masks.unitsAboveFloor(then) - masks.unitsAboveFloor(now));
                    MaturityLevel reached = MaturityLevel.of(AspectReading.level(then));
                    gains.add(new CriterionGain(
                            criterion, Fraction.of(gained, units), reached, staged(unchanged, reached)));
                } else {
                    gains.add(new CriterionGain(criterion, Fraction.ZERO, unchanged, staged));
                }
            }
        }

        private char low(int aspect) {
            return AspectReading.low(AspectReading.both(masks, planes, aspect));
        }

        private char lowIfMet(int aspect, int group, long bit) {
            long met = planes[group + MET];
            long partlyMet = planes[group + PARTLY_MET];
            planes[group + MET] = met | bit;
            planes[group + PARTLY_MET] = partlyMet & ~bit;
            char then = low(aspect);
            planes[group + MET] = met;
            planes[group + PARTLY_MET] = partlyMet;
            return then;
        }

        private long open(int aspect, int level) {
            int group = masks.planes(aspect, level);
            return masks.required(aspect, level) & ~planes[group + MET] & ~planes[group + NOT_APPLICABLE];
        }

        /** {@return the lowest level if one aspect rises} */
        private MaturityLevel staged(MaturityLevel from, MaturityLevel to) {
            int level = FLOOR;
            while (counts[level] == (level == from.number() ? 1 : 0) && level < to.number()) {
                level++;
            }
            return MaturityLevel.of(level);
        }
    }
}
