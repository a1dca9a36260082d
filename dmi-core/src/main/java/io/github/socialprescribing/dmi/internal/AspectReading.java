package io.github.socialprescribing.dmi.internal;

import static io.github.socialprescribing.dmi.internal.Masks.MET;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PARTLY_MET;

import java.util.Arrays;

/**
 * What one reading of the answers says of one aspect, packed into 15 bits: level and next level as one of 15 states, and
 * above it the position as half-credits over twice a count.
 *
 * <p>A profile keeps nothing else of its numbers, so that a million profiles are small.
 *
 * <p>This class is internal: it is not API and may change or vanish in any release.
 */
public final class AspectReading {

    private static final int LARGEST_CELL = 32;
    private static final int STATE_BITS = 4;

    /** More than there are pairs of a level with what comes next; a {@link #state} is less. */
    private static final int STATES = 1 << STATE_BITS;

    /** More than there are pairs of a low and a high level with what comes next; a {@link #states} is less. */
    public static final int PAIRS_OF_STATES = STATES * STATES;

    /** How many positions there are; a {@link #position} is less. */
    public static final int POSITIONS = positions(LARGEST_CELL);

    /** No level, where a next level is asked for. */
    public static final int NONE = 0;

    /** An aspect none of whose REQUIRED criteria apply: Level 1, and no next level to reach. */
    private static final char NOT_SCORED = 0;

    private static final int UNDECIDED = -1;

    private static final int FLOOR = 1;
    private static final int TOP = 5;

    private static final int STATES_OF_LEVEL = 8;
    private static final byte[] STATES_OF_LEVELS = new byte[(TOP + 1) * STATES_OF_LEVEL];
    private static final int[] LEVELS = new int[STATES];
    private static final int[] NEXT_LEVELS = new int[STATES];

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
                STATES_OF_LEVELS[level * STATES_OF_LEVEL + nextOrNone] = (byte) state;
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
        AspectBits bits = masks.aspect(aspect);
        if (!bits.isTogether()) {
            return levelByLevel(masks, planes, aspect);
        }
        int group = bits.planes();
        return bits.both(
                masks,
                planes[group + MET],
                planes[group + PARTLY_MET],
                planes[group + NOT_MET],
                planes[group + NOT_APPLICABLE]);
    }

    /** As {@link #both}, if the answers whose bits are given, in the group at the offset, were MET instead. */
    public static int bothIfMet(Masks masks, long[] planes, int aspect, int group, long changed) {
        AspectBits bits = masks.aspect(aspect);
        if (!bits.isTogether()) {
            long[] then = planes.clone();
            then[group + MET] |= changed;
            then[group + PARTLY_MET] &= ~changed;
            then[group + NOT_MET] &= ~changed;
            then[group + NOT_APPLICABLE] &= ~changed;
            return levelByLevel(masks, then, aspect);
        }
        return bits.both(
                masks,
                planes[group + MET] | changed,
                planes[group + PARTLY_MET] & ~changed,
                planes[group + NOT_MET] & ~changed,
                planes[group + NOT_APPLICABLE] & ~changed);
    }

    /** Reads an aspect without asking about anything, since what answers hold is hard to guess for a processor. */
    static int read(Masks masks, int group, long applicable, long open, long partlyMet) {
        int entries = Masks.entries(group);
        long cell = masks.cellOfFirst(entries, open);
        long below = applicable & ((cell & -cell) - 1);
        long openInCell = open & cell;
        int level = masks.levelOfLast(entries, below);
        int nextLevel = masks.levelOfFirst(entries, open);
        return pack(level, nextLevel, Long.bitCount(applicable & cell), openInCell, partlyMet);
    }

    /** As {@link #both}, for an aspect of any size. */
    static int levelByLevel(Masks masks, long[] planes, int aspect) {
        int level = FLOOR;
        int low = UNDECIDED;
        for (int k = FLOOR + 1; k <= TOP; k++) {
            int group = masks.planes(aspect, k);
            long applicable = masks.required(aspect, k) & ~planes[group + NOT_APPLICABLE];
            if (applicable == 0) {
                continue;
            }
            long open = applicable & ~planes[group + MET];
            if (open != 0) {
                int count = Long.bitCount(applicable);
                long partlyMet = planes[group + PARTLY_MET];
                if (low == UNDECIDED) {
                    low = pack(level, k, count, open, partlyMet);
                }
                long surelyOpen = open & (partlyMet | planes[group + NOT_MET]);
                if (surelyOpen != 0) {
                    return low | (pack(level, k, count, surelyOpen, partlyMet) << Character.SIZE);
                }
            }
            level = k;
        }
        int top = pack(level, NONE, 0, 0, 0);
        return (low == UNDECIDED ? top : low) | (top << Character.SIZE);
    }

    /** {@return whether any REQUIRED criterion of any aspect applies} */
    public static boolean isAnyScored(Masks masks, long[] planes) {
        for (int group = 0; group < planes.length; group += Masks.PLANES) {
            if ((masks.requiredOfGroup(group) & ~planes[group + NOT_APPLICABLE]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return the low reading of both} */
    public static char low(int both) {
        return (char) both;
    }

    /** {@return the high reading of both} */
    public static char high(int both) {
        return (char) (both >>> Character.SIZE);
    }

    private static int pack(int level, int nextLevel, int count, long open, long partlyMet) {
        int halfCredits = 2 * (count - Long.bitCount(open)) + Long.bitCount(open & partlyMet);
        return ((count * (count - 1) + halfCredits) << STATE_BITS)
                | STATES_OF_LEVELS[level * STATES_OF_LEVEL + nextLevel];
    }

    /** {@return whether any REQUIRED criterion of the aspect applies} */
    public static boolean isScored(char reading) {
        return reading != NOT_SCORED;
    }

    /** {@return level and next level of both readings as one number; 0 if the aspect is not scored} */
    public static int states(int both) {
        return (state(low(both)) << STATE_BITS) | state(high(both));
    }

    /** {@return a low or a high reading as the given number of states has it, at the position 0} */
    public static char ofStates(int states, boolean high) {
        return (char) (high ? states & (STATES - 1) : states >>> STATE_BITS);
    }

    /** {@return the reading with so many more half-credits, which must not fill the next level} */
    public static char plus(char reading, int halfCredits) {
        return (char) (reading + (halfCredits << STATE_BITS));
    }

    /** {@return level and next level as one number} */
    private static int state(char reading) {
        return reading & (STATES - 1);
    }

    /** {@return the level, 1 to 5} */
    public static int level(char reading) {
        return LEVELS[state(reading)];
    }

    /** {@return the next level, or NONE} */
    public static int nextLevel(char reading) {
        return NEXT_LEVELS[state(reading)];
    }

    /** {@return the number of the position, from which {@link #halfCredits} and {@link #count} follow} */
    public static int position(char reading) {
        return reading >> STATE_BITS;
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

    /** {@return how many readings there are, from 0 on, of aspects with up to so many criteria in a cell} */
    static int readings(int largestCell) {
        return positions(largestCell) << STATE_BITS;
    }

    private static int positions(int largestCell) {
        return largestCell * (largestCell + 1);
    }

    /** {@return the coordinate less 1, in the given units to the level, which must be divisible by 2, 4 … twice the count} */
    static long unitsAboveFloor(char reading, long units) {
        int position = position(reading);
        return (level(reading) - FLOOR) * units + units / (2L * count(position)) * halfCredits(position);
    }
}
