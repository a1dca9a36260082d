package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Bounds;

/** How one result stands to another, where either may leave something open. In data it is its {@link #id()}. */
public enum Comparison {
    /** Whatever the unknown answers are, the one is higher: its low exceeds the other's high. */
    ABOVE("above"),
    /** Whatever the unknown answers are, the one is lower: its high is less than the other's low. */
    BELOW("below"),
    /** Both are settled, and equal. */
    EQUAL("equal"),
    /** The unknown answers decide. */
    UNDECIDED("undecided");

    private final String id;

    Comparison(String id) {
        this.id = id;
    }

    /**
     * {@return how the one result stands to the other}
     *
     * @param <T> what is compared, such as a maturity level or an index
     * @param one the bounds of the one
     * @param other the bounds of the other
     */
    public static <T extends Comparable<? super T>> Comparison of(Bounds<T> one, Bounds<T> other) {
        if (one.low().compareTo(other.high()) > 0) {
            return ABOVE;
        }
        if (one.high().compareTo(other.low()) < 0) {
            return BELOW;
        }
        return one.isExact() && other.isExact() ? EQUAL : UNDECIDED;
    }

    /** {@return the name in data, such as {@code "above"}} */
    public String id() {
        return id;
    }
}
