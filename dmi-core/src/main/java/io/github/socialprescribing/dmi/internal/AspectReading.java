package io.github.socialprescribing.dmi.internal;

import static io.github.socialprescribing.dmi.internal.Masks.MET;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PARTLY_MET;

import java.util.Arrays;

/**
 * What one reading of the answers says of one aspect, packed into 15 bits: level and next level as one of 15 states, and
 * the position as half-credits over twice a count.
 *
 * <p>A profile keeps nothing else of its numbers, so that a million profiles are small.
 *
 * <p>This class is internal: it is not API and may change or vanish in any release.
 */
public final class AspectReading {

    private static final int LARGEST_CELL = 32;

    /** How many positions there are; a {@link #position} is less. */
    public static final int POSITIONS = LARGEST_CELL * (LARGEST_CELL + 1);

    /** No level, where a next level is asked for. */
    public static final int NONE = 0;

    /** The state of an aspect none of whose REQUIRED criteria apply: Level 1, and no next level to reach. */
    private static final char NOT_SCORED = 0;

    private static final int UNDECIDED = -1;

    private static final int FLOOR = 1;
    private static final int TOP = 5;
    private static final int POSITION_BITS = 11;
    private static final int POSITION_MASK = (1 << POSITION_BITS) - 1;

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

    private AspectReading() {}

    /**
     * Reads one aspect by the rules 1 to 5 of the scoring semantics, UNKNOWN as NOT_MET and as MET.
     *
     * @return the low reading in the lower 16 bits, the high reading in the upper ones
     */
    public static int both(Masks masks, long[] planes, int aspect) {
        int level = FLOOR;
        boolean scored = false;
        int low = UNDECIDED;
        for (int k = FLOOR + 1; k <= TOP; k++) {
            int group = masks.planes(aspect, k);
            long applicable = masks.required(aspect, k) & ~planes[group + NOT_APPLICABLE];
            if (applicable == 0) {
                continue;
            }
            scored = true;
            long open = applicable & ~planes[group + MET];
            if (open != 0) {
                long partlyMet = planes[group + PARTLY_MET];
                if (low == UNDECIDED) {
                    low = pack(level, k, applicable, open, partlyMet);
                }
                long surelyOpen = open & (partlyMet | planes[group + NOT_MET]);
                if (surelyOpen != 0) {
                    return low | pack(level, k, applicable, surelyOpen, partlyMet) << Character.SIZE;
                }
            }
            level = k;
        }
        int top = scored ? pack(level, NONE, 0, 1) : NOT_SCORED;
        return (low == UNDECIDED ? top : low) | top << Character.SIZE;
    }

    /** {@return the low reading of both} */
    public static char low(int both) {
        return (char) both;
    }

    /** {@return the high reading of both} */
    public static char high(int both) {
        return (char) (both >>> Character.SIZE);
    }

    private static char pack(int level, int nextLevel, long applicable, long open, long partlyMet) {
        int count = Long.bitCount(applicable);
        int halfCredits = 2 * (count - Long.bitCount(open)) + Long.bitCount(open & partlyMet);
        return pack(level, nextLevel, halfCredits, count);
    }

    private static char pack(int level, int nextLevel, int halfCredits, int count) {
        return (char) (STATES[level][nextLevel] << POSITION_BITS | count * (count - 1) + halfCredits);
    }

    /** {@return whether any REQUIRED criterion of the aspect applies} */
    public static boolean isScored(char reading) {
        return reading != NOT_SCORED;
    }

    /** {@return the level, 1 to 5} */
    public static int level(char reading) {
        return LEVELS[reading >> POSITION_BITS];
    }

    /** {@return the next level, or NONE} */
    public static int nextLevel(char reading) {
        return NEXT_LEVELS[reading >> POSITION_BITS];
    }

    /** {@return the number of the position, from which {@link #halfCredits} and {@link #count} follow} */
    public static int position(char reading) {
        return reading & POSITION_MASK;
    }

    /** {@return how many criteria the next level counts in the position with the given number} */
    public static int count(int position) {
        return COUNTS[position];
    }

    /** {@return twice the credit in the position with the given number} */
    public static int halfCredits(int position) {
        int count = COUNTS[position];
        return position - count * (count - 1);
    }

    /** {@return the coordinate less 1, in the given whole number of units; the units must be divisible by 2, 4 … 64} */
    public static long unitsAboveFloor(char reading, long units) {
        return (level(reading) - FLOOR) * units + units(position(reading), units);
    }

    /** {@return the position with the given number, in the given whole number of units to the level} */
    public static long units(int position, long units) {
        return units / (2L * count(position)) * halfCredits(position);
    }
}
