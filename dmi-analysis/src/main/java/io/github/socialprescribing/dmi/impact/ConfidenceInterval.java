package io.github.socialprescribing.dmi.impact;

import java.util.Locale;

/**
 * The 95 % confidence interval of a ratio.
 *
 * @param low the lower limit, more than 0
 * @param high the upper limit, not below the lower
 */
public record ConfidenceInterval(double low, double high) {

    /** The quantile of the standard normal distribution that leaves 2.5 % above it, 1.96 to two decimals. */
    private static final double Z = 1.959963984540054;

    /**
     * Checks the order.
     *
     * @param low the lower limit
     * @param high the upper limit
     * @throws IllegalArgumentException if the limits are not numbers in that order above 0
     */
    public ConfidenceInterval {
        if (!(low > 0 && low <= high)) {
            throw new IllegalArgumentException("limits must be above 0 and in order, but were " + low + " and " + high);
        }
    }

    /** {@return exp(ln ratio ± 1.96 √variance), the interval by the log-normal method} */
    static ConfidenceInterval logNormal(double ratio, double variance) {
        double half = Z * StrictMath.sqrt(variance);
        double log = StrictMath.log(ratio);
        return new ConfidenceInterval(StrictMath.exp(log - half), StrictMath.exp(log + half));
    }

    /**
     * {@return whether the value lies between the limits, both inclusive}
     *
     * @param value any number
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** {@return the limits to three decimals, such as {@code "0.374 to 0.639"}} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f to %.3f", low, high);
    }
}
