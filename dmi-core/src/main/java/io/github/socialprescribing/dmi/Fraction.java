package io.github.socialprescribing.dmi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact rational number, such as a position along a level or the index of an area.
 *
 * <p>Always in lowest terms with a positive denominator, so that equal numbers are equal values: {@code 2/4} is
 * {@code 1/2}. Nothing is rounded until {@link #round(int)} is asked. Immutable and thread-safe.
 */
public final class Fraction implements Comparable<Fraction> {

    /** The number 0. */
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** The number 1. */
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    private static final int LONGEST = 1_000;

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * {@return a whole number as a fraction}
     *
     * @param whole a whole number
     */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /**
     * {@return numerator divided by denominator, in lowest terms}
     *
     * @param numerator the number above the line
     * @param denominator the number below the line, not 0
     * @throws IllegalArgumentException if the denominator is 0
     */
    public static Fraction of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
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
        return new Fraction(numerator.divide(divisor), denominator.divide(divisor));
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
        return numerator;
    }

    /** {@return the number below the line, in lowest terms; 1 or more} */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * {@return the sum}
     *
     * @param other the other number
     */
    public Fraction plus(Fraction other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * {@return the difference}
     *
     * @param other the other number
     */
    public Fraction minus(Fraction other) {
        return of(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * {@return the product}
     *
     * @param other the other number
     */
    public Fraction times(Fraction other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
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
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** {@return −1, 0 or 1 as this number is negative, zero or positive} */
    public int signum() {
        return numerator.signum();
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
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** {@return the nearest {@code double}, for plots and statistics; not exact} */
    public double doubleValue() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** {@return the exact text, {@code "19/7"} or, for a whole number, {@code "3"}} */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }

    /** Made ready when a fraction is first read, not when one is first reckoned. */
    private static final class Text {
        static final Pattern FORM = Pattern.compile("(-?[0-9]+)(?:/([0-9]+))?");
    }
}
