package io.github.socialprescribing.dmi.internal;

/**
 * Where the REQUIRED criteria of one aspect stand in the planes, and what has been read of it before.
 *
 * <p>Nearly every aspect has so few of them that what its readings say, but for credit for PARTLY_MET, can be kept for each
 * combination of those that are open and those that do not apply, and is worked out only once.
 *
 * <p>This class is internal: it is not API and may change or vanish in any release.
 */
public final class AspectBits {

    /** The group of an aspect that needs more than one. */
    static final int NO_GROUP = -1;

    /** From the first REQUIRED criterion to the last, how many bits there may be for readings to be kept. */
    private static final int WIDEST = 6;

    /** Marks what is kept, since all other bits may be 0. */
    private static final int KEPT = 1 << 15;

    private static final int READING = KEPT - 1;

    private final int group;
    private final long required;
    private final int firstBit;
    private final int width;

    /** Filled by any thread; each finds the same, and what another thread does not see is worked out again. */
    private final int[] kept;

    AspectBits(int group, long required) {
        this.group = group;
        this.required = required;
        this.firstBit = Long.numberOfTrailingZeros(required);
        int bits = Long.SIZE - Long.numberOfLeadingZeros(required) - firstBit;
        this.width = group == NO_GROUP || required == 0 || bits > WIDEST ? 0 : bits;
        this.kept = new int[1 << (2 * width)];
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
    long required() {
        return required;
    }

    /**
     * Reads the aspect, which {@link #isTogether}, as {@link AspectReading#both} does, but for one of many areas: by what is kept.
     *
     * @param met the bits of the group that are MET
     * @param partlyMet those that are PARTLY_MET
     * @param surelyOpen those that are PARTLY_MET or NOT_MET
     * @param notApplicable those that are NOT_APPLICABLE
     */
    public int both(Masks masks, long met, long partlyMet, long surelyOpen, long notApplicable) {
        long open = required & ~(met | notApplicable);
        int leftOut = (int) ((required & notApplicable) >>> firstBit) << width;
        int low = kept[((int) (open >>> firstBit) | leftOut) & (kept.length - 1)];
        int high = kept[((int) ((open & surelyOpen) >>> firstBit) | leftOut) & (kept.length - 1)];
        if (low == 0 || high == 0) {
            return workedOut(masks, required & ~notApplicable, open, open & surelyOpen, partlyMet);
        }
        int partly = (int) (partlyMet >>> firstBit);
        return reading(low, partly) | (reading(high, partly) << Character.SIZE);
    }

    private static int reading(int known, int partlyMet) {
        return (known & READING) + Integer.bitCount(partlyMet & (known >>> Character.SIZE));
    }

    private int workedOut(Masks masks, long applicable, long open, long surelyOpen, long partlyMet) {
        if (kept.length > 1) {
            keep(masks, applicable, open);
            keep(masks, applicable, surelyOpen);
        }
        return AspectReading.read(masks, group, applicable, open, partlyMet)
                | (AspectReading.read(masks, group, applicable, surelyOpen, partlyMet) << Character.SIZE);
    }

    /** Keeps the reading when none is PARTLY_MET, and above it the cell in which credit for those counts. */
    private void keep(Masks masks, long applicable, long open) {
        int key = (int) (open >>> firstBit) | ((int) ((required & ~applicable) >>> firstBit) << width);
        long cell = applicable & masks.cellOfFirst(Masks.entries(group), open);
        kept[key] = ((int) (cell >>> firstBit) << Character.SIZE)
                | KEPT
                | AspectReading.read(masks, group, applicable, open, 0);
    }
}
