package io.github.socialprescribing.dmi.motivation;

import io.github.socialprescribing.dmi.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How long people stay in one stage, estimated from the spells of a period by Kaplan and Meier's method.
 *
 * <p>A spell that ended in the period counts as completed at its whole length in days. One that is still going on at the end
 * of the period counts as open at the length that it has by then: it tells that the stay is longer, not how long. One that
 * began before the period enters with the age that it has at the period's start, since it would not have been seen had it
 * ended earlier (delayed entry). On each day the share that stays is multiplied by 1 − completed / at risk, where those at
 * risk have entered at an earlier age and neither completed nor gone out of sight before that day (Kaplan and Meier 1958,
 * Journal of the American Statistical Association 53, 457-481). All arithmetic is exact.
 *
 * <p>When few are at risk at the early ages, which delayed entry may bring about, the estimate rests on those few.
 * Immutable and thread-safe.
 */
public final class TimeInStage {

    /** The longest spell that is taken, in days: a hundred years. */
    public static final int LONGEST = 36_525;

    private static final MathContext DOWN = new MathContext(60, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(60, RoundingMode.CEILING);

    private static final TimeInStage NONE = new TimeInStage(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    private final SortedMap<Integer, Long> completed;
    private final SortedMap<Integer, Long> open;
    private final SortedMap<Integer, Long> entered;

    private TimeInStage(
            SortedMap<Integer, Long> completed, SortedMap<Integer, Long> open, SortedMap<Integer, Long> entered) {
        this.completed = Collections.unmodifiableSortedMap(completed);
        this.open = Collections.unmodifiableSortedMap(open);
        this.entered = Collections.unmodifiableSortedMap(entered);
    }

    /** {@return the times of no spell at all} */
    public static TimeInStage none() {
        return NONE;
    }

    /**
     * {@return the times that the counts tell}
     *
     * @param completed how many spells were completed, by their length in days, from 0 to 36,525
     * @param open how many were still open, by their length in days so far
     * @param entered how many entered at an age above 0 because they had begun before the period, by that age in days
     * @throws IllegalArgumentException if a day is out of range, a count is below 1 or greater than {@link
     *     CountTable#GREATEST}, or more entered or left than there are
     */
    public static TimeInStage of(Map<Integer, Long> completed, Map<Integer, Long> open, Map<Integer, Long> entered) {
        TimeInStage times = new TimeInStage(
                checked("completed", 0, completed), checked("open", 0, open), checked("entered", 1, entered));
        times.checkRiskSet();
        return times;
    }

    private static SortedMap<Integer, Long> checked(String name, int first, Map<Integer, Long> counts) {
        counts.forEach((day, count) -> {
            if (day < first || day > LONGEST) {
                throw new IllegalArgumentException(
                        "day in " + name + " must be from " + first + " to " + LONGEST + ", but was " + day);
            }
            if (count < 1 || count > CountTable.GREATEST) {
                throw new IllegalArgumentException("count in " + name + " at day " + day + " must be from 1 to "
                        + CountTable.GREATEST + ", but was " + count);
            }
        });
        return new TreeMap<>(counts);
    }

    /** Nobody leaves a spell at an age that nobody in it has. */
    private void checkRiskSet() {
        if (total(entered) > spells()) {
            throw new IllegalArgumentException("entered must count no more than completed and open together, which are "
                    + spells() + ", but was " + total(entered));
        }
        long inside = spells() - total(entered);
        for (int day : days()) {
            long leaving = at(completed, day) + at(open, day);
            // Whoever is completed on a day was there on an earlier one; whoever is open may enter on that same day.
            if (at(completed, day) > inside || leaving > inside + at(entered, day)) {
                throw new IllegalArgumentException(
                        "completed and open at day " + day + " must be no more than have entered by then");
            }
            inside += at(entered, day) - leaving;
        }
    }

    /** {@return how many spells were completed in the period, by their length in days; without zeros} */
    public SortedMap<Integer, Long> completed() {
        return completed;
    }

    /** {@return how many spells were still open at the end of the period, by their length in days so far; without zeros} */
    public SortedMap<Integer, Long> open() {
        return open;
    }

    /** {@return how many spells had begun before the period, by their age in days at its start; without zeros} */
    public SortedMap<Integer, Long> entered() {
        return entered;
    }

    /** {@return how many spells were in the period, completed and open} */
    public long spells() {
        return total(completed) + total(open);
    }

    /**
     * {@return the estimated share of spells that last longer than so many days, from 0 to 1; exact}
     *
     * @param days from 0
     * @throws IllegalArgumentException if it is negative
     */
    public Fraction shareBeyond(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days must be 0 or more, but was " + days);
        }
        Estimate estimate = new Estimate(days);
        while (estimate.hasNext()) {
            estimate.advance();
        }
        return estimate.share();
    }

    /**
     * {@return the least number of days by which at least the given share of spells is estimated to be completed; none if
     * the estimate never gets that far, because too many are still open}
     *
     * @param share above 0 and at most 1, such as ½ for the median
     * @throws IllegalArgumentException if it is not
     */
    public OptionalInt quantile(Fraction share) {
        if (share.signum() <= 0 || share.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("share must be above 0 and at most 1, but was " + share);
        }
        Estimate estimate = new Estimate(LONGEST);
        while (estimate.hasNext()) {
            int day = estimate.advance();
            if (estimate.completedShareIsAtLeast(share)) {
                return OptionalInt.of(day);
            }
        }
        return OptionalInt.empty();
    }

    /** {@return the days by which half of the spells are estimated to be completed; none if that is not reached} */
    public OptionalInt median() {
        return quantile(Fraction.of(1, 2));
    }

    /** {@return the days by which a quarter of the spells are estimated to be completed; none if that is not reached} */
    public OptionalInt lowerQuartile() {
        return quantile(Fraction.of(1, 4));
    }

    /** {@return the days by which three quarters of the spells are estimated to be completed; none if that is not reached} */
    public OptionalInt upperQuartile() {
        return quantile(Fraction.of(3, 4));
    }

    /**
     * {@return whether enough spells were completed, and enough by the day of each quartile that is reached, with as many at
     * risk on that day}
     */
    boolean restsOn(long enough) {
        return total(completed) >= enough
                && Stream.of(lowerQuartile(), median(), upperQuartile())
                        .flatMapToInt(OptionalInt::stream)
                        .allMatch(day -> total(completed.headMap(day + 1)) >= enough && atRisk(day) >= enough);
    }

    private long atRisk(int day) {
        long inside = spells() - total(entered) + total(entered.headMap(day));
        return inside - total(completed.headMap(day)) - total(open.headMap(day));
    }

    /** {@return the times of both, whose counts may be greater than is taken} */
    TimeInStage merge(TimeInStage other) {
        return new TimeInStage(sum(completed, other.completed), sum(open, other.open), sum(entered, other.entered));
    }

    private static SortedMap<Integer, Long> sum(SortedMap<Integer, Long> a, SortedMap<Integer, Long> b) {
        SortedMap<Integer, Long> sum = new TreeMap<>(a);
        b.forEach((day, count) -> sum.merge(day, count, Long::sum));
        return sum;
    }

    static long total(SortedMap<Integer, Long> counts) {
        return counts.values().stream().reduce(0L, Long::sum);
    }

    private static long at(SortedMap<Integer, Long> counts, int day) {
        return counts.getOrDefault(day, 0L);
    }

    private NavigableSet<Integer> days() {
        TreeSet<Integer> days = new TreeSet<>(completed.keySet());
        days.addAll(open.keySet());
        days.addAll(entered.keySet());
        return days;
    }

    /**
     * The share that stays, day by day, as bounds of 60 digits, which decide nearly every comparison; the exact share, whose
     * digits grow with the days, decides the others.
     */
    private final class Estimate {
        private final Iterator<Integer> days;
        private final List<BigInteger> staying = new ArrayList<>();
        private final List<BigInteger> of = new ArrayList<>();
        private BigDecimal low = BigDecimal.ONE;
        private BigDecimal high = BigDecimal.ONE;
        private long atRisk = spells() - total(entered);

        Estimate(int last) {
            days = days().headSet(last, true).iterator();
        }

        boolean hasNext() {
            return days.hasNext();
        }

        /** Goes on to the next day on which anything changes, and gives it. */
        int advance() {
            int day = days.next();
            long leaving = at(completed, day);
            if (leaving > 0) {
                BigDecimal left = BigDecimal.valueOf(atRisk - leaving);
                BigDecimal all = BigDecimal.valueOf(atRisk);
                low = low.multiply(left, DOWN).divide(all, DOWN);
                high = high.multiply(left, UP).divide(all, UP);
                staying.add(left.toBigInteger());
                of.add(all.toBigInteger());
            }
            atRisk += at(entered, day) - leaving - at(open, day);
            return day;
        }

        boolean completedShareIsAtLeast(Fraction share) {
            Fraction rest = Fraction.ONE.minus(share);
            BigDecimal numerator = new BigDecimal(rest.numerator());
            BigDecimal denominator = new BigDecimal(rest.denominator());
            if (high.multiply(denominator).compareTo(numerator) <= 0) {
                return true;
            }
            if (low.multiply(denominator).compareTo(numerator) > 0) {
                return false;
            }
            BigInteger exact = product(staying).multiply(rest.denominator());
            return exact.compareTo(product(of).multiply(rest.numerator())) <= 0;
        }

        Fraction share() {
            return Fraction.of(product(staying), product(of));
        }
    }

    /** {@return the product, by halves, since that is by far the fastest for many factors} */
    private static BigInteger product(List<BigInteger> factors) {
        int count = factors.size();
        if (count < 2) {
            return count == 0 ? BigInteger.ONE : factors.get(0);
        }
        return product(factors.subList(0, count / 2)).multiply(product(factors.subList(count / 2, count)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeInStage that
                && completed.equals(that.completed)
                && open.equals(that.open)
                && entered.equals(that.entered);
    }

    @Override
    public int hashCode() {
        return Objects.hash(completed, open, entered);
    }

    /** {@return the number of spells and the median} */
    @Override
    public String toString() {
        OptionalInt median = median();
        return spells() + " spells, " + total(completed) + " completed, median "
                + (median.isPresent() ? median.getAsInt() + " days" : "not reached");
    }
}
