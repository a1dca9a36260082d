package io.github.socialprescribing.dmi;

import java.util.Objects;

/**
 * A lower and an upper bound of a figure that answers still unknown leave open.
 *
 * <p>They are bounds, not a promise that each value between them can occur. Immutable and thread-safe.
 *
 * @param <T> what is bounded, such as a maturity level or a fraction
 * @param low the lower bound, at most {@code high}
 * @param high the upper bound
 */
public record Bounds<T extends Comparable<? super T>>(T low, T high) {

    /**
     * Checks the order.
     *
     * @param low the lower bound, at most {@code high}
     * @param high the upper bound
     * @throws IllegalArgumentException if low is above high
     */
    public Bounds {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low must not be above high, but low was " + low + " and high " + high);
        }
    }

    /**
     * {@return the bounds from low to high, both inclusive}
     *
     * @param <T> what is bounded
     * @param low the lower bound, at most {@code high}
     * @param high the upper bound
     * @throws IllegalArgumentException if low is above high
     */
    public static <T extends Comparable<? super T>> Bounds<T> of(T low, T high) {
        return new Bounds<>(low, high);
    }

    /** {@return whether nothing is left open: both bounds are the same} */
    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    /**
     * {@return whether the value lies between the bounds, both inclusive}
     *
     * @param value any value
     */
    public boolean contains(T value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    /** {@return the one value if exact, else both, such as {@code "2 to 3"}} */
    @Override
    public String toString() {
        return isExact() ? low.toString() : low + " to " + high;
    }
}
