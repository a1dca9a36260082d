package io.github.socialprescribing.dmi.jackson;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;

/**
 * How long and how deep JSON and CSV may be that is read, so that no input can exhaust the memory.
 *
 * <p>What exceeds a limit is refused with the limit named. A mapper that the caller built keeps the caller's own limits.
 * Immutable and thread-safe.
 */
public final class Limits {

    private static final Limits DEFAULTS = new Limits(16 << 20, 500, 10_000, 10_000_000, 1_000);

    private final int maxLineBytes;
    private final int maxDepth;
    private final int maxNameLength;
    private final int maxStringLength;
    private final int maxNumberLength;

    private Limits(int maxLineBytes, int maxDepth, int maxNameLength, int maxStringLength, int maxNumberLength) {
        this.maxLineBytes = positive("maxLineBytes", maxLineBytes);
        this.maxDepth = positive("maxDepth", maxDepth);
        this.maxNameLength = positive("maxNameLength", maxNameLength);
        this.maxStringLength = positive("maxStringLength", maxStringLength);
        this.maxNumberLength = positive("maxNumberLength", maxNumberLength);
    }

    private static int positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, but was " + value);
        }
        return value;
    }

    /**
     * {@return the limits that hold unless others are given: lines of 16 MiB, 500 levels of nesting, names of 10,000
     * characters, strings of 10,000,000 characters, numbers of 1,000 digits}
     */
    public static Limits defaults() {
        return DEFAULTS;
    }

    /** {@return the most bytes in a line of JSON Lines, an element of an array, or a row of CSV; 16 MiB unless changed} */
    public int maxLineBytes() {
        return maxLineBytes;
    }

    /** {@return the most objects and arrays within each other; 500 unless changed} */
    public int maxDepth() {
        return maxDepth;
    }

    /** {@return the most characters in the name of a field or column; 10,000 unless changed} */
    public int maxNameLength() {
        return maxNameLength;
    }

    /** {@return the most characters in a string or cell; 10,000,000 unless changed} */
    public int maxStringLength() {
        return maxStringLength;
    }

    /** {@return the most characters in a number; 1,000 unless changed} */
    public int maxNumberLength() {
        return maxNumberLength;
    }

    /**
     * {@return these limits with another length of a line, of an element of an array, or of a row}
     *
     * @param bytes the most that are allowed, 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public Limits withMaxLineBytes(int bytes) {
        return new Limits(bytes, maxDepth, maxNameLength, maxStringLength, maxNumberLength);
    }

    /**
     * {@return these limits with another depth of nesting}
     *
     * @param depth the most that are allowed, 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public Limits withMaxDepth(int depth) {
        return new Limits(maxLineBytes, depth, maxNameLength, maxStringLength, maxNumberLength);
    }

    /**
     * {@return these limits with another length of names}
     *
     * @param characters the most that are allowed, 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public Limits withMaxNameLength(int characters) {
        return new Limits(maxLineBytes, maxDepth, characters, maxStringLength, maxNumberLength);
    }

    /**
     * {@return these limits with another length of strings}
     *
     * @param characters the most that are allowed, 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public Limits withMaxStringLength(int characters) {
        return new Limits(maxLineBytes, maxDepth, maxNameLength, characters, maxNumberLength);
    }

    /**
     * {@return these limits with another length of numbers}
     *
     * @param characters the most that are allowed, 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public Limits withMaxNumberLength(int characters) {
        return new Limits(maxLineBytes, maxDepth, maxNameLength, maxStringLength, characters);
    }

    StreamReadConstraints forReading() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(maxDepth)
                .maxNameLength(maxNameLength)
                .maxStringLength(maxStringLength)
                .maxNumberLength(maxNumberLength)
                .build();
    }

    /** What was read must be writable. */
    StreamWriteConstraints forWriting() {
        return StreamWriteConstraints.builder().maxNestingDepth(maxDepth).build();
    }

    /** {@return all five limits} */
    @Override
    public String toString() {
        return "lines of " + maxLineBytes + " bytes, depth " + maxDepth + ", names of " + maxNameLength
                + ", strings of " + maxStringLength + ", numbers of " + maxNumberLength + " characters";
    }
}
