package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Fraction;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts values of the index without making an object for each.
 *
 * <p>A value is the sum of what the scored aspects have above the floor, each times its weight, in units of the model; over
 * the sum of those weights. Which aspects are scored differs, so two such pairs may be one value; that is settled at the end.
 */
final class IndexTally {

    private static final long MIXER = 0x9E3779B97F4A7C15L;
    private static final int FIRST_SIZE = 64;
    private static final long LEVELS_ABOVE_FLOOR = 4;

    /** The most counters with one for each value that there could be. */
    private static final int MOST_DIRECT = 1 << 16;

    /** By weight and sum, if there can be so few values that each has a counter; else of no length. */
    private final long[] direct;

    private final long sumsOfWeight;

    private long[] sums = new long[FIRST_SIZE];
    private int[] weights = new int[FIRST_SIZE];
    private long[] counts = new long[FIRST_SIZE];
    private int used;

    /** Takes the sum of all weights of the model, and its units to the level. */
    IndexTally(int allWeights, long units) {
        sumsOfWeight = LEVELS_ABOVE_FLOOR * allWeights * units + 1;
        direct = sumsOfWeight <= MOST_DIRECT / (allWeights + 1)
                ? new long[(int) sumsOfWeight * (allWeights + 1)]
                : new long[0];
    }

    void add(long sum, int weight, long more) {
        if (direct.length > 0) {
            direct[(int) (weight * sumsOfWeight + sum)] += more;
        } else {
            addHashed(sum, weight, more);
        }
    }

    private void addHashed(long sum, int weight, long more) {
        int slot = slot(sum, weight);
        if (counts[slot] == 0) {
            sums[slot] = sum;
            weights[slot] = weight;
            if (2 * ++used > counts.length) {
                counts[slot] = more;
                grow();
                return;
            }
        }
        counts[slot] = Math.addExact(counts[slot], more);
    }

    void addAll(IndexTally other) {
        for (int i = 0; i < direct.length; i++) {
            direct[i] += other.direct[i];
        }
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] > 0) {
                addHashed(other.sums[i], other.weights[i], other.counts[i]);
            }
        }
    }

    /** {@return the slot of a value, or the free one in which it would stand} */
    private int slot(long sum, int weight) {
        int mask = counts.length - 1;
        long mixed = (sum * Long.SIZE + weight) * MIXER;
        int slot = (int) (mixed >>> Integer.SIZE) & mask;
        while (counts[slot] != 0 && (sums[slot] != sum || weights[slot] != weight)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldSums = sums;
        int[] oldWeights = weights;
        long[] oldCounts = counts;
        sums = new long[2 * oldSums.length];
        weights = new int[2 * oldWeights.length];
        counts = new long[2 * oldCounts.length];
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldSums[i], oldWeights[i]);
                sums[slot] = oldSums[i];
                weights[slot] = oldWeights[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    /** {@return what was counted, when a level is so many units} */
    IndexDistribution distribution(long units) {
        Map<Fraction, Long> byValue = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                put(byValue, sums[i], weights[i] * units, counts[i]);
            }
        }
        for (int i = 0; i < direct.length; i++) {
            if (direct[i] > 0) {
                put(byValue, i % sumsOfWeight, i / sumsOfWeight * units, direct[i]);
            }
        }
        return IndexDistribution.of(byValue);
    }

    private static void put(Map<Fraction, Long> byValue, long sum, long whole, long count) {
        byValue.merge(Fraction.ONE.plus(Fraction.of(sum, whole)), count, Math::addExact);
    }
}
