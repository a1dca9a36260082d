package io.github.socialprescribing.dmi.examples.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction, reduced, with a positive denominator; just what the reference needs and no more.
 *
 * @param top the numerator
 * @param bottom the denominator, above zero
 */
public record Ratio(BigInteger top, BigInteger bottom) implements Comparable<Ratio> {

    /** Nothing. */
    public static final Ratio ZERO = of(0, 1);

    /** Reduces, so that equal fractions are equal records. */
    public Ratio {
        if (bottom.signum() <= 0) {
            throw new IllegalArgumentException("denominator must be above zero, but was " + bottom);
        }
        BigInteger divisor = top.gcd(bottom);
        top = top.divide(divisor);
        bottom = bottom.divide(divisor);
    }

    /** {@return {@code top / bottom}} */
    public static Ratio of(long top, long bottom) {
        return new Ratio(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    /** {@return this and that together} */
    public Ratio plus(Ratio that) {
        return new Ratio(top.multiply(that.bottom).add(that.top.multiply(bottom)), bottom.multiply(that.bottom));
    }

    /** {@return this, {@code factor} times} */
    public Ratio times(long factor) {
        return new Ratio(top.multiply(BigInteger.valueOf(factor)), bottom);
    }

    /** {@return this divided by a whole number above zero} */
    public Ratio over(long divisor) {
        return new Ratio(top, bottom.multiply(BigInteger.valueOf(divisor)));
    }

    /** {@return the value rounded half up to six places, always with scale 6} */
    public BigDecimal toSixPlaces() {
        return new BigDecimal(top).divide(new BigDecimal(bottom), 6, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio that) {
        return top.multiply(that.bottom).compareTo(that.top.multiply(bottom));
    }

    /** {@return the exact text, {@code 45/14}, or {@code 3} for a whole number} */
    @Override
    public String toString() {
        return bottom.equals(BigInteger.ONE) ? top.toString() : top + "/" + bottom;
    }
}
