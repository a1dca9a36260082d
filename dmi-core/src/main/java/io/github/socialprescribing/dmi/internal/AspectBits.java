package io.github.socialprescribing.dmi.internal;

/**
 * Where the REQUIRED criteria of one aspect stand in the planes, and what has been read of it before.
 *
 * <p>To a reading a criterion is one of four things: in place, partly met, open otherwise, or not applicable. Nearly every
 * aspect has so few of them that what a reading says can be kept for each combination, and is worked out only once.
 *
 * <p>This class is internal: it is not API and may change or vanish in any release.
 */
public final class AspectBits {

    /** The group of an aspect that needs more than one. */
    static final int NO_GROUP = -1;

    /** From the first REQUIRED criterion to the last, how many bits there may be for readings to be kept. */
    private static final int WIDEST = 6;

    /** Marks what is kept, since all other bits may be 0. */
    private static final char KEPT = 1 << 15;

    private final int group;
    private final long required;
    private final int firstBit;
    private final int width;

    /** Filled by any thread; each finds the same, and what another thread does not see is worked out again. */
    private final char[] kept;

    AspectBits(int group, long required) {
        this.group = group;
        this.required = required;
        this.firstBit = Long.numberOfTrailingZeros(required);
        int bits = Long.SIZE - Long.numberOfLeadingZeros(required) - firstBit;
        this.width = group == NO_GROUP || required == 0 || bits > WIDEST ? 0 : bits;
        this.kept = new char[1 << (2 * width)];
    }

    /** {@return whether the criteria of the aspect stand in one group, lower levels first} */
    public boolean isTogether() {
        return group != NO_GROUP;
    }

    /** {@return the offset at which the planes of the aspect begin, if it {@link #isTogether}} */
    public int planes() {
        return group;
    }

    /** {@return the bits of the REQUIRED criteria, if the aspect {@link #isTogether}} */
    public long required() {
        return required;
    }

    /**
     * Reads the aspect, which {@link #isTogether}, as {@link AspectReading#both} does: by what is kept.
     *
     * @param met the bits of the group that are MET
     * @param partlyMet those that are PARTLY_MET
     * @param notMet those that are NOT_MET
     * @param notApplicable those that are NOT_APPLICABLE
     */
    public int both(Masks masks, long met, long partlyMet, long notMet, long notApplicable) {
        long open = required & ~(met | notApplicable);
        long surelyOpen = open & (partlyMet | notMet);
        long otherwise = required & (partlyMet | notApplicable);
        char low = kept[place(open, otherwise)];
        char high = kept[place(surelyOpen, otherwise)];
        return low != 0 && high != 0
                ? reading(low, high)
                : workedOut(masks, required & ~notApplicable, open, surelyOpen, partlyMet);
    }

    /**
     * Reads the aspect for some areas at once.
     *
     * @param met by area, the bits of the group that are MET; and so on
     * @param readings where what is found is written to, by area
     * @param areas how many there are
     */
    public void both(
            Masks masks, long[] met, long[] partlyMet, long[] notMet, long[] notApplicable, int[] readings, int areas) {
        if (!lookUp(met, partlyMet, notMet, notApplicable, readings, areas)) {
            for (int i = 0; i < areas; i++) {
                readings[i] = both(masks, met[i], partlyMet[i], notMet[i], notApplicable[i]);
            }
        }
    }

    /** {@return whether all readings are kept} A loop that might also work them out would be much slower. */
    private boolean lookUp(
            long[] met, long[] partlyMet, long[] notMet, long[] notApplicable, int[] readings, int areas) {
        int all = KEPT;
        for (int i = 0; i < areas; i++) {
            long open = required & ~(met[i] | notApplicable[i]);
            long surelyOpen = open & (partlyMet[i] | notMet[i]);
            long otherwise = required & (partlyMet[i] | notApplicable[i]);
            char low = kept[place(open, otherwise)];
            char high = kept[place(surelyOpen, otherwise)];
            readings[i] = reading(low, high);
            all &= low & high;
        }
        return all != 0;
    }

    /** {@return where a reading is kept, by what is open and what is not simply met: PARTLY_MET if open, else NOT_APPLICABLE} */
    private int place(long open, long otherwise) {
        return ((int) (open >>> firstBit) | ((int) (otherwise >>> firstBit) << width)) & (kept.length - 1);
    }

    private static int reading(char low, char high) {
        return (low & ~KEPT) | ((high & ~KEPT) << Character.SIZE);
    }

    private int workedOut(Masks masks, long applicable, long open, long surelyOpen, long partlyMet) {
        return workedOut(masks, applicable, open, partlyMet)
                | (workedOut(masks, applicable, surelyOpen, partlyMet) << Character.SIZE);
    }

    private int workedOut(Masks masks, long applicable, long open, long partlyMet) {
        int reading = AspectReading.read(masks, group, applicable, open, partlyMet);
        if (kept.length > 1) {
            kept[place(open, required & (partlyMet | ~applicable))] = (char) (reading | KEPT);
        }
        return reading;
    }
}
