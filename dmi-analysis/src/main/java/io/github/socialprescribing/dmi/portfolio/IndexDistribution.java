package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which values the index has in how many areas, exactly, by one reading.
 *
 * <p>Of no areas there is no minimum, maximum, mean or quantile. The index treats an order as a number; say so wherever a
 * mean is shown. Immutable and thread-safe.
 */
public final class IndexDistribution {

    private static final Fraction LEAST = Fraction.ONE;
    private static final Fraction MOST = Fraction.of(5);
    private static final IndexDistribution EMPTY = new IndexDistribution(new TreeMap<>(), 0);

    private final NavigableMap<Fraction, Long> counts;
    private final long areas;

    private IndexDistribution(NavigableMap<Fraction, Long> counts, long areas) {
        this.counts = Collections.unmodifiableNavigableMap(counts);
        this.areas = areas;
    }

    /** {@return the distribution of no areas} */
    static IndexDistribution empty() {
        return EMPTY;
    }

    /**
     * {@return the distribution with the given counts}
     *
     * @param counts how many areas have each value, 1 or more, by the value of the index, from 1 to 5
     * @throws IllegalArgumentException if a value or a count is out of range
     * @throws ArithmeticException if the sum of the counts is more than a {@code long} holds
     */
    public static IndexDistribution of(Map<Fraction, Long> counts) {
        NavigableMap<Fraction, Long> sorted = new TreeMap<>(counts);
        long areas = 0;
        for (Map.Entry<Fraction, Long> entry : sorted.entrySet()) {
            Fraction value = entry.getKey();
            if (value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("index must be from 1 to 5, but was " + value);
            }
            if (entry.getValue() < 1) {
                throw new IllegalArgumentException(
                        "count of index " + value + " must be 1 or more, but was " + entry.getValue());
            }
            areas = Math.addExact(areas, entry.getValue());
        }
        return new IndexDistribution(sorted, areas);
    }

    /** {@return how many areas have each value of the index, 1 or more, by rising value} */
    public NavigableMap<Fraction, Long> counts() {
        return counts;
    }

    /** {@return how many areas there are} */
    public long areas() {
        return areas;
    }

    /** {@return the least value of the index} */
    public Optional<Fraction> minimum() {
        return Optional.ofNullable(counts.firstEntry()).map(Map.Entry::getKey);
    }

    /** {@return the greatest value of the index} */
    public Optional<Fraction> maximum() {
        return Optional.ofNullable(counts.lastEntry()).map(Map.Entry::getKey);
    }

    /** {@return the mean of the index over the areas, each counted once} */
    public Optional<Fraction> mean() {
        return areas == 0 ? Optional.empty() : Optional.of(sum().dividedBy(Fraction.of(areas)));
    }

    /**
     * {@return the smallest value whose cumulative share of the areas is at least {@code share}}
     *
     * <p>Of the values 2, 2, 3, 4 the quantile of 1/2 is 2, for two of four areas reach no further; that of 3/4 is 3.
     *
     * @param share from 0 to 1; of 0 it is the minimum
     * @throws IllegalArgumentException if the share is out of range
     */
    public Optional<Fraction> quantile(Fraction share) {
        Objects.requireNonNull(share, "share");
        if (share.signum() < 0 || share.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("share must be from 0 to 1, but was " + share);
        }
        BigInteger needed = share.numerator().multiply(BigInteger.valueOf(areas));
        long cumulative = 0;
        for (Map.Entry<Fraction, Long> entry : counts.entrySet()) {
            cumulative += entry.getValue();
            if (BigInteger.valueOf(cumulative).multiply(share.denominator()).compareTo(needed) >= 0) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /** {@return the quantile of 1/2, the lower median} */
    public Optional<Fraction> median() {
        return quantile(Fraction.of(1, 2));
    }

    /** {@return the sum of the index over the areas} */
    Fraction sum() {
        // By denominator first, so that a great many values cost few reductions to lowest terms.
        Map<BigInteger, BigInteger> byDenominator = new TreeMap<>();
        counts.forEach((value, count) -> byDenominator.merge(
                value.denominator(), value.numerator().multiply(BigInteger.valueOf(count)), BigInteger::add));
        return byDenominator.entrySet().stream()
                .map(part -> Fraction.of(part.getValue(), part.getKey()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** {@return how many areas have an index below the value} */
    long below(Fraction value) {
        return counts.headMap(value, false).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    IndexDistribution plus(IndexDistribution other) {
        NavigableMap<Fraction, Long> sum = new TreeMap<>(counts);
        other.counts.forEach((value, count) -> sum.merge(value, count, Math::addExact));
        return new IndexDistribution(sum, Math.addExact(areas, other.areas));
    }

    /** {@return whether no more areas have a value or less than by the other distribution, whatever the value} */
    boolean isNowhereBelow(IndexDistribution other) {
        long here = 0;
        long there = 0;
        var theirs = other.counts.entrySet().iterator();
        Map.Entry<Fraction, Long> next = theirs.hasNext() ? theirs.next() : null;
        for (Map.Entry<Fraction, Long> entry : counts.entrySet()) {
            here += entry.getValue();
            while (next != null && next.getKey().compareTo(entry.getKey()) <= 0) {
                there += next.getValue();
                next = theirs.hasNext() ? theirs.next() : null;
            }
            if (here > there) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexDistribution that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    /**
     * {@return how many areas, from which value to which, with median and mean, such as
     * {@code "3 areas, 3.21 to 4.00, median 3.21, mean 3.48"}}
     */
    @Override
    public String toString() {
        return areas == 0
                ? "0 areas"
                : areas + " areas, " + rounded(minimum()) + " to " + rounded(maximum()) + ", median "
                        + rounded(median()) + ", mean " + rounded(mean());
    }

    private static BigDecimal rounded(Optional<Fraction> value) {
        return value.orElseThrow().round(2);
    }
}
