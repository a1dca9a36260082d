package io.github.socialprescribing.dmi;

import io.github.socialprescribing.dmi.internal.Checks;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of money in whole minor units of its currency, such as {@code GBP 1250.50}, which is 125,050 pence.
 *
 * <p>Whole units keep sums exact: no rounding ever decides what a budget buys. Amounts of different currencies are never
 * compared or added up. Immutable and thread-safe.
 *
 * @param currency one to pay with, such as GBP
 * @param minorUnits how many of its smallest units, such as pence; may be negative
 */
public record Amount(Currency currency, long minorUnits) implements Comparable<Amount> {

    private static final Pattern TEXT = Pattern.compile("([A-Z]{3}) (-?[0-9]{1,19}(?:\\.[0-9]{1,9})?)");

    /**
     * Checks the currency.
     *
     * @param currency one to pay with
     * @param minorUnits how many of its smallest units
     * @throws IllegalArgumentException if the currency is none to pay with, such as gold
     */
    public Amount {
        Objects.requireNonNull(currency, "currency");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("currency must be one to pay with, but was " + currency);
        }
    }

    /**
     * {@return so many of the smallest units of a currency}
     *
     * @param currencyCode three letters by ISO 4217, such as {@code "GBP"}
     * @param minorUnits how many, such as pence; may be negative
     * @throws IllegalArgumentException if there is no such currency or it is none to pay with
     */
    public static Amount ofMinor(String currencyCode, long minorUnits) {
        return new Amount(currency(currencyCode), minorUnits);
    }

    /**
     * {@return an amount in units of a currency, exactly}
     *
     * @param currencyCode three letters by ISO 4217, such as {@code "GBP"}
     * @param units such as 1250.50; no finer than the smallest unit of the currency
     * @throws IllegalArgumentException if there is no such currency, it is none to pay with, or the amount is finer than its
     *     smallest unit or beyond 64 bits of it
     */
    public static Amount of(String currencyCode, BigDecimal units) {
        Currency currency = currency(currencyCode);
        Amount zero = new Amount(currency, 0);
        try {
            return zero.withMinorUnits(
                    units.movePointRight(currency.getDefaultFractionDigits()).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "amount must be a whole number of the smallest units of " + currency + ", which has "
                            + currency.getDefaultFractionDigits() + " decimals, and at most "
                            + zero.withMinorUnits(Long.MAX_VALUE) + ", but was " + units,
                    e);
        }
    }

    /**
     * Reads the form that {@link #toString()} writes: {@code "GBP 1250.50"}; {@code "GBP 1250"} and {@code "GBP 1250.5"} are
     * read too.
     *
     * @param text the code of a currency, a blank, and units with a decimal point if need be
     * @return the amount
     * @throws IllegalArgumentException if the text is not of that form, or the amount is not one of that currency
     */
    public static Amount parse(String text) {
        Objects.requireNonNull(text, "text");
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "amount must be written like GBP 1250.50, but was " + Checks.quote(text));
        }
        return of(parts.group(1), new BigDecimal(parts.group(2)));
    }

    private static Currency currency(String code) {
        Objects.requireNonNull(code, "currencyCode");
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "currency must be a code of ISO 4217, such as GBP, but was " + Checks.quote(code), e);
        }
    }

    /** {@return the amount in units of the currency, with as many decimals as it has} */
    public BigDecimal units() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    /**
     * {@return the sum}
     *
     * @param other an amount of the same currency
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the sum is beyond 64 bits of minor units
     */
    public Amount plus(Amount other) {
        requireSameCurrency(other);
        return withMinorUnits(Math.addExact(minorUnits, other.minorUnits));
    }

    /**
     * {@return the difference}
     *
     * @param other an amount of the same currency
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the difference is beyond 64 bits of minor units
     */
    public Amount minus(Amount other) {
        requireSameCurrency(other);
        return withMinorUnits(Math.subtractExact(minorUnits, other.minorUnits));
    }

    /**
     * {@return as many minor units of the same currency as are given}
     *
     * @param units how many
     */
    public Amount withMinorUnits(long units) {
        return new Amount(currency, units);
    }

    /**
     * Compares amounts of one currency.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Amount other) {
        requireSameCurrency(other);
        return Long.compare(minorUnits, other.minorUnits);
    }

    private void requireSameCurrency(Amount other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "amounts must be in one currency, but were in " + currency + " and " + other.currency);
        }
    }

    /** {@return currency and units, such as {@code "GBP 1250.50"}} */
    @Override
    public String toString() {
        return currency + " " + units().toPlainString();
    }
}
