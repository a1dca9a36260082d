package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.internal.Checks;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How much, in a unit that the caller names, such as 120 hours a month.
 *
 * @param amount any number, without trailing zeros
 * @param unit such as "hours a month" or "GBP a year", not blank
 */
public record Quantity(BigDecimal amount, String unit) {

    private static final int DIGITS = 30;

    /**
     * Checks both and drops trailing zeros.
     *
     * @param amount any number of at most 30 digits before and after the decimal point
     * @param unit what is counted, not blank
     * @throws IllegalArgumentException if the amount has more digits or the unit is blank
     */
    public Quantity {
        Objects.requireNonNull(amount, "amount");
        Checks.text("unit", unit);
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        long before = (long) amount.precision() - amount.scale();
        if (amount.scale() > DIGITS || before > DIGITS) {
            throw new IllegalArgumentException(
                    "amount must have at most 30 digits before and after the decimal point, but had "
                            + Math.max(0, before) + " and " + Math.max(0, amount.scale()));
        }
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }

    /**
     * {@return so much of a unit}
     *
     * @param amount a whole number
     * @param unit what is counted, not blank
     * @throws IllegalArgumentException if the unit is blank
     */
    public static Quantity of(long amount, String unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    /** {@return amount and unit, such as {@code "120 hours a month"}} */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
