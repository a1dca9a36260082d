package io.github.socialprescribing.dmi.plan;

import static io.github.socialprescribing.dmi.internal.Masks.MET;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.internal.Masks.PARTLY_MET;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.Masks;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Collections;
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
        private final Profile profile;
        private final Masks masks;
        private final long[] planes;
        private final List<AspectProfile> aspects;
        private final long units;
        private final List<CriterionGain> gains = new ArrayList<>();

        OfEach(Profile profile) {
            this.profile = profile;
            this.masks = Packed.masks(profile.model());
            this.planes = Packed.planes(profile.answers());
            this.aspects = profile.aspects();
            long weights = aspects.stream()
                    .filter(AspectProfile::isScored)
                    .mapToLong(aspect -> aspect.aspect().weight())
                    .sum();
            this.units = Math.multiplyExact(weights, masks.units);
        }

        List<CriterionGain> gains() {
            for (int i = 0; i < aspects.size(); i++) {
                if (aspects.get(i).isScored()) {
                    addGainsOf(i);
                }
            }
            return Collections.unmodifiableList(gains);
        }

        private void addGainsOf(int index) {
            MaturityLevel now = aspects.get(index).level().low();
            int next = lowestOpenLevel(index, now.number() + 1);
            for (Criterion criterion : aspects.get(index).aspect().criteria()) {
                if (!Step.isOpen(criterion, profile.answers().answer(criterion))) {
                    continue;
                }
                long gained = criterion.level().number() == next ? unitsGained(index, next, criterion) : 0;
                MaturityLevel then = MaturityLevel.of(
                        criterion.level().number() == next && Long.bitCount(open(index, next)) == 1
                                ? levelBelow(index, lowestOpenLevel(index, next + 1))
                                : now.number());
                gains.add(new CriterionGain(criterion, Fraction.of(gained, units), then, staged(index, then)));
            }
        }

        private long unitsGained(int index, int next, Criterion criterion) {
            Aspect aspect = aspects.get(index).aspect();
            if (Long.bitCount(open(index, next)) == 1) {
                int after = lowestOpenLevel(index, next + 1);
                return aspect.weight()
                        * (units(levelBelow(index, after), index, after) - units(levelBelow(index, next), index, next));
            }
            boolean half =
                    profile.answers().answer(criterion) == io.github.socialprescribing.dmi.assessment.Answer.PARTLY_MET;
            return aspect.weight() * (masks.units / (2L * count(index, next)) * (half ? 1 : 2));
        }

        /** The coordinate above the floor at a level with the next one open, or none where that is beyond the top. */
        private long units(int level, int index, int open) {
            long whole = (level - FLOOR) * masks.units;
            if (open > TOP) {
                return whole;
            }
            int group = masks.planes(index, open);
            long required = masks.required(index, open);
            int halves = 2 * Long.bitCount(required & planes[group + MET])
                    + Long.bitCount(required & planes[group + PARTLY_MET]);
            return whole + masks.units / (2L * count(index, open)) * halves;
        }

        private int lowestOpenLevel(int index, int from) {
            int level = from;
            while (level <= TOP && open(index, level) == 0) {
                level++;
            }
            return level;
        }

        /** The highest level below another that asks for something, or the floor. */
        private int levelBelow(int index, int level) {
            int below = level - 1;
            while (below > FLOOR && count(index, below) == 0) {
                below--;
            }
            return below;
        }

        private long open(int index, int level) {
            int group = masks.planes(index, level);
            return masks.required(index, level) & ~planes[group + MET] & ~planes[group + NOT_APPLICABLE];
        }

        private int count(int index, int level) {
            return Long.bitCount(masks.required(index, level) & ~planes[masks.planes(index, level) + NOT_APPLICABLE]);
        }

        private MaturityLevel staged(int changed, MaturityLevel level) {
            MaturityLevel lowest = level;
            for (int i = 0; i < aspects.size(); i++) {
                if (i != changed && aspects.get(i).isScored()) {
                    MaturityLevel other = aspects.get(i).level().low();
                    lowest = lowest.compareTo(other) <= 0 ? lowest : other;
                }
            }
            return lowest;
        }
    }
}
