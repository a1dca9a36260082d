package io.github.socialprescribing.dmi.internal;

/**
 * Where the answers of a model stand in the bits of an answer sheet, compiled once for each model.
 *
 * <p>A sheet has {@link #words} groups of four {@code long}s, the planes MET, PARTLY_MET, NOT_MET and NOT_APPLICABLE; an
 * answer is UNKNOWN where no plane has its bit. A cell (an aspect at a level) never straddles two groups, so a level is
 * judged by one mask.
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

    private final int[] bits;
    private final int[] questions;
    private final int[] cellWords;
    private final long[] required;
    private final long[] optional;

    private Masks(int words, int aspects, int[] bits, int[] cellWords, long[] required, long[] optional) {
        this.words = words;
        this.aspects = aspects;
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
        this.cellWords = cellWords;
        this.required = required;
        this.optional = optional;
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
            if (end / Long.SIZE != (end + Math.max(sizes[cell], 1) - 1) / Long.SIZE) {
                end = (end / Long.SIZE + 1) * Long.SIZE;
            }
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
        return new Masks(words, aspects, bits, cellWords, required, optional);
    }

    /** {@return the bit of a question: 64 times its group, plus its place in a plane of that group} */
    public int bit(int question) {
        return bits[question];
    }

    /** {@return the question that has the given bit, as {@link #bit} gives it} */
    public int question(int bit) {
        return questions[bit];
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
