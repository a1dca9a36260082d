package io.github.socialprescribing.dmi.internal;

import java.util.Arrays;

/**
 * Where the answers of a model stand in the bits of an answer sheet, compiled once for each model.
 *
 * <p>A sheet has {@link #words} groups of four {@code long}s, the planes MET, PARTLY_MET, NOT_MET and NOT_APPLICABLE; an
 * answer is UNKNOWN where no plane has its bit. A cell (an aspect at a level) never straddles two groups, so a level is
 * judged by one mask; nor does an aspect of up to 64 criteria, whose levels follow each other, so that the first bit that is
 * open tells its next level.
 *
 * <p>This class is internal: it is not API and may change or vanish in any release.
 */
public final class Masks {

    /** The number of planes in a group. */
    public static final int PLANES = 4;

    /** The offsets of the planes in a group. */
    public static final int MET = 0, PARTLY_MET = 1, NOT_MET = 2, NOT_APPLICABLE = 3;

    /** The levels above the floor, 2 to 5, to which criteria belong. */
    public static final int LEVELS = 4;

    private static final int FIRST_LEVEL = 2;

    /** Entries for the bits of a group, and one for where there is no bit. */
    private static final int ENTRIES = Long.SIZE + 1;

    /** How many groups of planes a sheet has. */
    public final int words;

    /** How many aspects the model has. */
    public final int aspects;

    /** Whether in every aspect a criterion of a lower level stands before those of the higher ones. */
    public final boolean inLevelOrder;

    /**
     * A number of units to the level in which every position of the model is whole: twice the least common multiple of 1
     * to the most REQUIRED criteria of a cell, less than 2.9 · 10¹⁴.
     */
    public final long units;

    private final int[] aspectsOfQuestions;
    private final int[] bits;
    private final int[] questions;
    private final int[] cellWords;
    private final long[] required;
    private final long[] optional;
    private final AspectBits[] bitsOfAspects;
    private final long[] requiredOfGroups;
    private final long[] cellsOfBits;
    private final byte[] levelsOfFirst;
    private final byte[] levelsOfLast;

    /** Coordinates less 1, in units. */
    private final long[] unitsOfReadings;

    private Masks(
            int words,
            int aspects,
            int[] aspectsOfQuestions,
            int[] bits,
            int[] cellWords,
            long[] required,
            long[] optional) {
        this.words = words;
        this.aspects = aspects;
        this.aspectsOfQuestions = aspectsOfQuestions;
        this.bits = bits;
        this.questions = new int[words * Long.SIZE];
        boolean rising = true;
        for (int i = 0; i < bits.length; i++) {
            questions[bits[i]] = i;
            rising &= i == 0 || bits[i - 1] < bits[i];
        }
        this.inLevelOrder = rising;
        int most = 1;
        for (long cell : required) {
            most = Math.max(most, Long.bitCount(cell));
        }
        this.units = 2 * leastCommonMultiple(most);
        this.unitsOfReadings = new long[AspectReading.readings(most)];
        for (int reading = 0; reading < unitsOfReadings.length; reading++) {
            unitsOfReadings[reading] = AspectReading.unitsAboveFloor((char) reading, units);
        }
        this.cellWords = cellWords;
        this.required = required;
        this.optional = optional;
        this.bitsOfAspects = new AspectBits[aspects];
        this.requiredOfGroups = new long[words];
        this.cellsOfBits = new long[words * ENTRIES];
        this.levelsOfFirst = new byte[words * ENTRIES];
        this.levelsOfLast = new byte[words * ENTRIES];
        Arrays.fill(levelsOfLast, (byte) (FIRST_LEVEL - 1));
        for (int aspect = 0; aspect < aspects; aspect++) {
            int group = planes(aspect, FIRST_LEVEL);
            long ofAllLevels = 0;
            for (int level = FIRST_LEVEL; level < FIRST_LEVEL + LEVELS; level++) {
                if (planes(aspect, level) != group) {
                    group = AspectBits.NO_GROUP;
                }
                ofAllLevels |= required(aspect, level);
                requiredOfGroups[planes(aspect, level) / PLANES] |= required(aspect, level);
                describe(aspect, level);
            }
            bitsOfAspects[aspect] = new AspectBits(group, ofAllLevels);
        }
    }

    private void describe(int aspect, int level) {
        long cell = required(aspect, level);
        int entries = cellWords[cell(aspect, level)] * ENTRIES;
        for (long left = cell; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            cellsOfBits[entries + bit] = cell;
            levelsOfFirst[entries + bit] = (byte) level;
            levelsOfLast[entries + bit + 1] = (byte) level;
        }
    }

    /**
     * Lays out a model of which question {@code i} (criteria in model order, then safeguards) belongs to the aspect
     * {@code aspectOf[i]} (−1 for a safeguard) at the level {@code levelOf[i]}, 2 to 5.
     */
    public static Masks compile(int aspects, int[] aspectOf, int[] levelOf, boolean[] isRequired) {
        int questions = aspectOf.length;
        int cells = aspects * LEVELS;
        int[] sizes = new int[cells];
        for (int i = 0; i < questions; i++) {
            if (aspectOf[i] >= 0) {
                sizes[cell(aspectOf[i], levelOf[i])]++;
            }
        }
        int[] starts = new int[cells];
        int end = 0;
        for (int cell = 0; cell < cells; cell++) {
            int aspect = 0;
            for (int i = cell / LEVELS * LEVELS; i < (cell / LEVELS + 1) * LEVELS; i++) {
                aspect += sizes[i];
            }
            boolean begins = cell % LEVELS == 0 && aspect <= Long.SIZE;
            end = fitting(end, begins ? aspect : sizes[cell]);
            starts[cell] = end;
            end += sizes[cell];
        }
        int[] bits = new int[questions];
        long[] required = new long[cells];
        long[] optional = new long[cells];
        int[] next = starts.clone();
        for (int i = 0; i < questions; i++) {
            if (aspectOf[i] < 0) {
                bits[i] = end++;
            } else {
                int cell = cell(aspectOf[i], levelOf[i]);
                bits[i] = next[cell]++;
                (isRequired[i] ? required : optional)[cell] |= 1L << bits[i];
            }
        }
        int[] cellWords = new int[cells];
        for (int cell = 0; cell < cells; cell++) {
            cellWords[cell] = starts[cell] / Long.SIZE;
        }
        int words = Math.max(1, (end + Long.SIZE - 1) / Long.SIZE);
        return new Masks(words, aspects, aspectOf, bits, cellWords, required, optional);
    }

    /** {@return the place, or the begin of the next group if there so many bits do not fit into the group of the place} */
    private static int fitting(int place, int bits) {
        return place / Long.SIZE == (place + Math.max(bits, 1) - 1) / Long.SIZE
                ? place
                : (place / Long.SIZE + 1) * Long.SIZE;
    }

    /** {@return the bit of a question: 64 times its group, plus its place in a plane of that group} */
    public int bit(int question) {
        return bits[question];
    }

    /** {@return the question that has the given bit, as {@link #bit} gives it} */
    public int question(int bit) {
        return questions[bit];
    }

    /** {@return the aspect of a criterion} */
    public int aspectOf(int question) {
        return aspectsOfQuestions[question];
    }

    /** {@return the offset in a sheet at which the planes of a cell begin} */
    public int planes(int aspect, int level) {
        return cellWords[cell(aspect, level)] * PLANES;
    }

    /** {@return the bits of the REQUIRED criteria of a cell} */
    public long required(int aspect, int level) {
        return required[cell(aspect, level)];
    }

    /** {@return the bits of the OPTIONAL criteria of a cell} */
    public long optional(int aspect, int level) {
        return optional[cell(aspect, level)];
    }

    /** {@return the bits of all REQUIRED criteria in the group whose planes begin at the offset} */
    public long requiredOfGroup(int planes) {
        return requiredOfGroups[planes / PLANES];
    }

    /** {@return where the criteria of an aspect stand} */
    public AspectBits aspect(int aspect) {
        return bitsOfAspects[aspect];
    }

    /** {@return the coordinate of a reading, less 1, in {@link #units} to the level; 0 if the aspect is not scored} */
    public long unitsAboveFloor(char reading) {
        return unitsOfReadings[reading];
    }

    /** {@return where the entries begin of the group whose planes begin at the offset} */
    static int entries(int planes) {
        return planes / PLANES * ENTRIES;
    }

    /** {@return the bits of the REQUIRED criteria at the level of the first of the bits; none if there is none} */
    long cellOfFirst(int entries, long bits) {
        return cellsOfBits[entries + Long.numberOfTrailingZeros(bits)];
    }

    /** {@return the level of the first of the bits of REQUIRED criteria; 0 if there is none} */
    int levelOfFirst(int entries, long bits) {
        return levelsOfFirst[entries + Long.numberOfTrailingZeros(bits)];
    }

    /** {@return the level of the last of the bits of REQUIRED criteria; 1 if there is none} */
    int levelOfLast(int entries, long bits) {
        return levelsOfLast[entries + Long.SIZE - Long.numberOfLeadingZeros(bits)];
    }

    private static long leastCommonMultiple(int upTo) {
        long multiple = 1;
        for (int n = 2; n <= upTo; n++) {
            long a = multiple;
            long b = n;
            while (b != 0) {
                long rest = a % b;
                a = b;
                b = rest;
            }
            multiple *= n / a;
        }
        return multiple;
    }

    private static int cell(int aspect, int level) {
        return aspect * LEVELS + level - FIRST_LEVEL;
    }
}
