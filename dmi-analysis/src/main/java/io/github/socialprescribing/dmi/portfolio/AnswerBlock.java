package io.github.socialprescribing.dmi.portfolio;

import static io.github.socialprescribing.dmi.internal.Masks.MET;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PARTLY_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PLANES;

import io.github.socialprescribing.dmi.internal.AspectBits;
import io.github.socialprescribing.dmi.internal.AspectReading;
import io.github.socialprescribing.dmi.internal.Masks;
import java.util.Arrays;

/**
 * The answers of some areas, in columns: each place of a sheet for one area after the other.
 *
 * <p>Held assessments are spread over memory. If each were scored as it came, a processor would wait for its answers with
 * nothing else to do; copying them is so little work that it fetches those of several areas at once. Then one aspect after the
 * other is read for all areas in a loop in which nothing but the answers changes.
 */
final class AnswerBlock {

    /** So few that columns stay in the fastest cache, and that one for each area, added up, fits a byte. */
    static final int SIZE = 128;

    /** How many bits of a column {@link #count} counts at once. */
    static final int COUNTED = 7;

    private static final int COUNTED_BITS = (1 << COUNTED) - 1;

    /** Times this, seven bits come to stand in a byte each, at its lowest bit, among others. */
    private static final long SPREAD = 0x0002_0408_1020_4081L;

    private static final long ONES = 0x0101_0101_0101_0101L;

    private final Masks masks;
    private final int[] weights;
    private final int allWeights;

    /** By the place in a sheet; in that of NOT_MET stands also what is PARTLY_MET. */
    private final long[][] columns;

    private final long[] populations = new long[SIZE];
    private final long[] low = new long[SIZE];
    private final long[] high = new long[SIZE];
    private final long[] standings = new long[SIZE];
    private final int[] readings = new int[SIZE];
    private final int[] scored = new int[SIZE];
    private final int[] scoredWeights = new int[SIZE];
    private final long[] aspectStandings;
    private final int[] notScored;
    private int size;

    AnswerBlock(Masks masks, int[] weights) {
        this.masks = masks;
        this.weights = weights;
        this.allWeights = Arrays.stream(weights).sum();
        this.aspectStandings = new long[weights.length];
        this.notScored = new int[weights.length];
        this.columns = new long[masks.words * PLANES][SIZE];
    }

    boolean isFull() {
        return size == SIZE;
    }

    int size() {
        return size;
    }

    /** Forgets all areas. */
    void clear() {
        size = 0;
    }

    /** Adds an area to a block that is not full; the population is −1 where it is not told. */
    void add(long[] planes, long population) {
        int area = size;
        for (int group = 0; group < columns.length; group += PLANES) {
            long partlyMet = planes[group + PARTLY_MET];
            columns[group + MET][area] = planes[group + MET];
            columns[group + PARTLY_MET][area] = partlyMet;
            columns[group + NOT_MET][area] = partlyMet | planes[group + NOT_MET];
            columns[group + NOT_APPLICABLE][area] = planes[group + NOT_APPLICABLE];
        }
        populations[area] = population;
        size = area + 1;
    }

    /** Reads all aspects of all areas. */
    void read() {
        Arrays.fill(low, 0, size, 0);
        Arrays.fill(high, 0, size, 0);
        Arrays.fill(standings, 0, size, 0);
        Arrays.fill(scored, 0, size, weights.length);
        Arrays.fill(scoredWeights, 0, size, allWeights);
        for (int aspect = 0; aspect < weights.length; aspect++) {
            aspectStandings[aspect] = read(aspect);
        }
    }

    private long read(int aspect) {
        readReadings(aspect);
        int weight = weights[aspect];
        int notScoredHere = 0;
        long sum = 0;
        for (int i = 0; i < size; i++) {
            int both = readings[i];
            long standing = StandingTally.ofAspect(both);
            sum += standing;
            standings[i] += standing;
            low[i] += weight * masks.unitsAboveFloor(AspectReading.low(both));
            high[i] += weight * masks.unitsAboveFloor(AspectReading.high(both));
            notScoredHere += AspectReading.isScored(AspectReading.low(both)) ? 0 : 1;
        }
        notScored[aspect] = notScoredHere;
        if (notScoredHere > 0) {
            leaveOut(weight);
        }
        return sum;
    }

    private void readReadings(int aspect) {
        AspectBits bits = masks.aspect(aspect);
        if (bits.isTogether()) {
            bits.both(
                    masks,
                    columns[bits.planes() + MET],
                    columns[bits.planes() + PARTLY_MET],
                    columns[bits.planes() + NOT_MET],
                    columns[bits.planes() + NOT_APPLICABLE],
                    readings,
                    size);
        } else {
            for (int i = 0; i < size; i++) {
                readings[i] = AspectReading.both(masks, sheet(i), aspect);
            }
        }
    }

    private void leaveOut(int weight) {
        for (int i = 0; i < size; i++) {
            if (!AspectReading.isScored(AspectReading.low(readings[i]))) {
                scored[i]--;
                scoredWeights[i] -= weight;
            }
        }
    }

    /** {@return the planes of an area, as a sheet has them} */
    private long[] sheet(int area) {
        return Arrays.stream(columns).mapToLong(column -> column[area]).toArray();
    }

    /** {@return the population of an area, or −1 where it is not told} */
    long population(int area) {
        return populations[area];
    }

    /** {@return what the aspects have above the floor by the low reading, each times its weight, in units} */
    long low(int area) {
        return low[area];
    }

    /** {@return the same by the high reading} */
    long high(int area) {
        return high[area];
    }

    /** {@return the sum of the standings of the aspects of an area} */
    long standing(int area) {
        return standings[area];
    }

    /** {@return how many aspects of an area are scored} */
    int scored(int area) {
        return scored[area];
    }

    /** {@return the sum of the weights of those aspects} */
    int scoredWeight(int area) {
        return scoredWeights[area];
    }

    /** {@return the sum of the standings of an aspect over all areas} */
    long aspectStanding(int aspect) {
        return aspectStandings[aspect];
    }

    /** {@return in how many areas an aspect is not scored} */
    int notScored(int aspect) {
        return notScored[aspect];
    }

    /** {@return in as many bytes, from the lowest, how many areas have each of {@link #COUNTED} bits at a place in a sheet} */
    long count(int place, int firstBit) {
        long[] column = columns[place];
        long counts = 0;
        for (int i = 0; i < size; i++) {
            counts += (((column[i] >>> firstBit) & COUNTED_BITS) * SPREAD) & ONES;
        }
        return counts;
    }
}
