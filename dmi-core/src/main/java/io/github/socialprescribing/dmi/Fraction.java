package io.github.socialprescribing.dmi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number, such as a position along a level or the index of an area.
 *
 * <p>Always in lowest terms with a positive denominator, so that equal numbers are equal values: {@code 2/4} is
 * {@code 1/2}. Nothing is rounded until {@link #round(int)} is asked. Immutable and thread-safe.
 */
public final class Fraction implements Comparable<Fraction> {

    /** The number 0. */
    public static final Fraction ZERO = new Fraction(0, 1);

    /** The number 1. */
    public static final Fraction ONE = new Fraction(1, 1);

    private static final int LONGEST = 1_000;

    /** Products of two numbers of so many bits, and sums of two such products, fit a {@code long}. */
    private static final int SMALL_BITS = 31;

    private static final long SMALL = (1L << SMALL_BITS) - 1;

    /** Both parts where they are small, as nearly always; else 0, and they are in {@link #large}. */
    private final int numerator;

    private final int denominator;
    private final @Nullable Large large;

    private record Large(BigInteger numerator, BigInteger denominator) {}

    private Fraction(int numerator, int denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.large = null;
    }

    private Fraction(Large large) {
        this.numerator = 0;
        this.denominator = 0;
        this.large = large;
    }

    /**
     * {@return a whole number as a fraction}
     *
     * @param whole a whole number
     */
    public static Fraction of(long whole) {
        return of(whole, 1);
    }

    /**
     * {@return numerator divided by denominator, in lowest terms}
     *
     * @param numerator the number above the line
     * @param denominator the number below the line, not 0
     * @throws IllegalArgumentException if the denominator is 0
     */
    public static Fraction of(long numerator, long denominator) {
        if (denominator <= 0 || numerator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long divisor = greatestCommonDivisor(Math.abs(numerator), denominator);
        long top = numerator / divisor;
        long bottom = denominator / divisor;
        return isSmall(top) && isSmall(bottom)
                ? new Fraction((int) top, (int) bottom)
                : new Fraction(new Large(BigInteger.valueOf(top), BigInteger.valueOf(bottom)));
    }

    private static boolean isSmall(long number) {
        return Math.abs(number) <= SMALL;
    }

    private static long greatestCommonDivisor(long one, long other) {
        long divisor = other;
        for (long rest = one % other; rest != 0; ) {
            long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        return divisor;
    }

    /**
     * {@return numerator divided by denominator, in lowest terms}
     *
     * @param numerator the number above the line
     * @param denominator the number below the line, not 0
     * @throws IllegalArgumentException if the denominator is 0
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("denominator must not be 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger top = numerator.divide(divisor);
        BigInteger bottom = denominator.divide(divisor);
        return top.bitLength() <= SMALL_BITS && bottom.bitLength() <= SMALL_BITS && isSmall(top.longValueExact())
                ? new Fraction(top.intValueExact(), bottom.intValueExact())
                : new Fraction(new Large(top, bottom));
    }

    /**
     * Reads the form that {@link #toString()} writes: {@code "19/7"}, {@code "3"}, {@code "-1/2"}. A fraction that is not
     * in lowest terms is read too.
     *
     * @param text such as {@code "19/7"}
     * @return the number
     * @throws IllegalArgumentException if the text is not of that form, is longer than 1,000 characters, or its
     *     denominator is 0
     */
    public static Fraction parse(String text) {
        Objects.requireNonNull(text, "text");
        Matcher parts = Text.FORM.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            throw new IllegalArgumentException("fraction must be written like 19/7 or 3, but was '"
                    + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'");
        }
        String denominator = parts.group(2);
        return of(new BigInteger(parts.group(1)), denominator == null ? BigInteger.ONE : new BigInteger(denominator));
    }

    /** {@return the number above the line, in lowest terms; negative for a negative fraction} */
    public BigInteger numerator() {
        return large == null ? BigInteger.valueOf(numerator) : large.numerator;
    }

    /** {@return the number below the line, in lowest terms; 1 or more} */
    public BigInteger denominator() {
        return large == null ? BigInteger.valueOf(denominator) : large.denominator;
    }

    /**
     * {@return the sum}
     *
     * @param other the other number
     */
    public Fraction plus(Fraction other) {
        if (large == null && other.large == null) {
            return of(
                    (long) numerator * other.denominator + (long) other.numerator * denominator,
                    (long) denominator * other.denominator);
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    /**
     * {@return the difference}
     *
     * @param other the other number
     */
    public Fraction minus(Fraction other) {
        if (large == null && other.large == null) {
            return of(
                    (long) numerator * other.denominator - (long) other.numerator * denominator,
                    (long) denominator * other.denominator);
        }
        return of(
                numerator()
                        .multiply(other.denominator())
                        .subtract(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    /**
     * {@return the product}
     *
     * @param other the other number
     */
    public Fraction times(Fraction other) {
        if (large == null && other.large == null) {
            return of((long) numerator * other.numerator, (long) denominator * other.denominator);
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * {@return the quotient}
     *
     * @param other the other number
     * @throws ArithmeticException if the other fraction is 0
     */
    public Fraction dividedBy(Fraction other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    /** {@return −1, 0 or 1 as this number is negative, zero or positive} */
    public int signum() {
        return large == null ? Integer.signum(numerator) : large.numerator.signum();
    }

    /**
     * Rounds half up, ties away from zero: {@code 45/14} to 6 decimals is {@code 3.214286}.
     *
     * @param decimals how many digits after the point, 0 or more
     * @return the rounded number with exactly that scale
     * @throws IllegalArgumentException if decimals is negative
     */
    public BigDecimal round(int decimals) {
        if (decimals < 0) {
            throw new IllegalArgumentException("decimals must be 0 or more, but was " + decimals);
        }
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), decimals, RoundingMode.HALF_UP);
    }

    /** {@return the nearest {@code double}, for plots and statistics; not exact} */
    public double doubleValue() {
        return new BigDecimal(numerator())
                .divide(new BigDecimal(denominator()), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        if (large == null && other.large == null) {
            return Long.compare((long) numerator * other.denominator, (long) other.numerator * denominator);
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction that
                && numerator == that.numerator
                && denominator == that.denominator
                && Objects.equals(large, that.large);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * numerator + denominator) + Objects.hashCode(large);
    }

    /** {@return the exact text, {@code "19/7"} or, for a whole number, {@code "3"}} */
    @Override
    public String toString() {
        return denominator == 1 || denominator().equals(BigInteger.ONE)
                ? numerator().toString()
                : numerator() + "/" + denominator();
    }

    /** Made ready when a fraction is first read, not when one is first reckoned. */
    private static final class Text {
        static final Pattern FORM = Pattern.compile("(-?[0-9]+)(?:/([0-9]+))?");
    }
}
