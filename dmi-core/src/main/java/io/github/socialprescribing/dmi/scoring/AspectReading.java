package io.github.socialprescribing.dmi.scoring;

import static io.github.socialprescribing.dmi.internal.Masks.MET;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PARTLY_MET;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.Masks;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of the answers says of one aspect, packed into 15 bits: level and next level as one of 15 states, and
 * the position as half-credits over twice a count.
 *
 * <p>A profile keeps nothing else of its numbers, so that a million profiles are small; fractions are made once and shared.
 */
final class AspectReading {

    /** The state of an aspect none of whose REQUIRED criteria apply: Level 1, and no next level to reach. */
    static final char NOT_SCORED = 0;

    /** No level, where a next level is asked for. */
    static final int NONE = 0;

    private static final int FLOOR = 1;
    private static final int TOP = 5;
    private static final int LARGEST_CELL = 32;
    private static final int POSITION_BITS = 11;
    private static final int POSITION_MASK = (1 << POSITION_BITS) - 1;
    private static final int POSITIONS = LARGEST_CELL * (LARGEST_CELL + 1);

    private static final int[][] STATES = new int[TOP + 1][TOP + 1];
    private static final int[] LEVELS = new int[16];
    private static final int[] NEXT_LEVELS = new int[16];

    /** The positions of a cell with {@code n} criteria begin at {@code n * (n - 1)}. */
    private static final byte[] COUNTS = new byte[POSITIONS];

    static {
        for (int count = 1; count <= LARGEST_CELL; count++) {
            Arrays.fill(COUNTS, count * (count - 1), count * (count + 1), (byte) count);
        }
        int state = 0;
        for (int level = FLOOR; level <= TOP; level++) {
            for (int next = level; next <= TOP; next++) {
                int nextOrNone = next == level ? NONE : next;
                STATES[level][nextOrNone] = state;
                LEVELS[state] = level;
                NEXT_LEVELS[state] = nextOrNone;
                state++;
            }
        }
    }

    private static final @Nullable Fraction[] COORDINATES = new @Nullable Fraction[(TOP + 1) * POSITIONS];

    private AspectReading() {}

    /** Reads one aspect by the rules 1 to 5 of the scoring semantics. */
    static char of(Masks masks, long[] planes, int aspect, boolean unknownIsMet) {
        int level = FLOOR;
        boolean scored = false;
        for (int k = FLOOR + 1; k <= TOP; k++) {
            int group = masks.planes(aspect, k);
            long notApplicable = planes[group + NOT_APPLICABLE];
            long applicable = masks.required(aspect, k) & ~notApplicable;
            if (applicable == 0) {
                continue;
            }
            scored = true;
            long met = planes[group + MET];
            long partlyMet = planes[group + PARTLY_MET];
            if (unknownIsMet) {
                met |= ~(partlyMet | planes[group + NOT_MET] | notApplicable);
            }
            long open = applicable & ~met;
            if (open != 0) {
                int count = Long.bitCount(applicable);
                int halfCredits = 2 * (count - Long.bitCount(open)) + Long.bitCount(open & partlyMet);
                return pack(level, k, halfCredits, count);
            }
            level = k;
        }
        return scored ? pack(level, NONE, 0, 1) : NOT_SCORED;
    }

    private static char pack(int level, int nextLevel, int halfCredits, int count) {
        return (char) (STATES[level][nextLevel] << POSITION_BITS | count * (count - 1) + halfCredits);
    }

    static boolean isScored(char reading) {
        return reading != NOT_SCORED;
    }

    static int level(char reading) {
        return LEVELS[reading >> POSITION_BITS];
    }

    /** {@return the next level, or NONE} */
    static int nextLevel(char reading) {
        return NEXT_LEVELS[reading >> POSITION_BITS];
    }

    static Fraction position(char reading) {
        return coordinate(0, reading & POSITION_MASK);
    }

    static Fraction coordinate(char reading) {
        return coordinate(level(reading), reading & POSITION_MASK);
    }

    /** {@return the coordinate less 1, in the given whole number of units; the units must be divisible by 2, 4 … 64} */
    static long unitsAboveFloor(char reading, long units) {
        int position = reading & POSITION_MASK;
        int count = COUNTS[position];
        int halfCredits = position - count * (count - 1);
        return (level(reading) - FLOOR) * units + units / (2L * count) * halfCredits;
    }

    private static Fraction coordinate(int level, int position) {
        int slot = level * POSITIONS + position;
        Fraction known = COORDINATES[slot];
        if (known == null) {
            int count = COUNTS[position];
            int halfCredits = position - count * (count - 1);
            known = Fraction.of(2L * count * level + halfCredits, 2L * count);
            COORDINATES[slot] = known;
        }
        return known;
    }
}
