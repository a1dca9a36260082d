package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.internal.AspectReading;

/**
 * Counts of how many stand at no more than each level, by each reading.
 *
 * <p>A <em>standing</em> is a number of eight bytes, for Level 1 to Level 4 by the low reading, then by the high one: that of an
 * aspect has 1 in each byte whose level it does not exceed. So standings of up to 255 aspects or areas are added up as they
 * are, all eight counts at once. Everybody stands at no more than Level 5.
 */
final class StandingTally {

    private static final int TOP = 5;
    private static final int COUNTED_LEVELS = TOP - 1;
    private static final int BYTE = 0xFF;
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final int TOP_BIT = Byte.SIZE - 1;

    /** By the states of an aspect; 0 for one that is not scored. */
    private static final long[] STANDINGS = new long[AspectReading.PAIRS_OF_STATES];

    static {
        for (int states = 1; states < STANDINGS.length; states++) {
            int low = AspectReading.level(AspectReading.ofStates(states, false));
            int high = AspectReading.level(AspectReading.ofStates(states, true));
            for (int level = 1; level <= COUNTED_LEVELS; level++) {
                long one = 1L << (Byte.SIZE * (level - 1));
                STANDINGS[states] |= low <= level ? one : 0;
                STANDINGS[states] |= high <= level ? one << Integer.SIZE : 0;
            }
        }
    }

    private final long[] counts = new long[Long.BYTES];

    /** {@return the standing of an aspect whose readings {@link AspectReading#both} gives} */
    static long ofAspect(int both) {
        return STANDINGS[AspectReading.states(both)];
    }

    /** {@return the standing of an area at the lowest level that so many of its aspects, 1 to 64, do not exceed} */
    static long reached(long sumOfAspects, int aspects) {
        return ((sumOfAspects + ((1 << TOP_BIT) - aspects) * ONES) >>> TOP_BIT) & ONES;
    }

    /** Adds the sum of some standings. */
    void add(long sum) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += (sum >>> (Byte.SIZE * i)) & BYTE;
        }
    }

    void addAll(StandingTally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** {@return how many stand at each level, if they are so many in all} */
    Readings<LevelCounts> levels(long all) {
        return new Readings<>(levels(0, all), levels(COUNTED_LEVELS, all));
    }

    private LevelCounts levels(int place, long all) {
        long[] levels = new long[TOP];
        long below = 0;
        for (int i = 0; i < COUNTED_LEVELS; i++) {
            levels[i] = counts[place + i] - below;
            below = counts[place + i];
        }
        levels[TOP - 1] = all - below;
        return LevelCounts.of(levels);
    }
}
