package io.github.socialprescribing.dmi.impact;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * What one event costs, financially or socially, as the caller says; the library has no prices of its own.
 *
 * @param event what is counted
 * @param kind whether the cost is financial or social
 * @param amount what one event costs, from 0 to 1,000,000,000,000, with at most 6 decimals
 * @param currency the currency of the amount, one to pay with, such as GBP
 */
public record UnitCost(EventKind event, ValueKind kind, BigDecimal amount, Currency currency) {

    private static final int DECIMALS = 6;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    /**
     * Checks the amount and drops its trailing zeros.
     *
     * @param event what is counted
     * @param kind whether the cost is financial or social
     * @param amount what one event costs
     * @param currency the currency of the amount
     * @throws IllegalArgumentException if the amount is out of its range or has more than 6 decimals, or the currency is none
     *     to pay with, such as gold
     */
    public UnitCost {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("unit cost must be from 0 to 1,000,000,000,000, but was " + amount);
        }
        amount = amount.stripTrailingZeros();
        if (amount.scale() > DECIMALS) {
            throw new IllegalArgumentException("unit cost must have at most 6 decimals, but was " + amount);
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("currency must be one to pay with, but was " + currency);
        }
    }

    @Override
    public String toString() {
        return currency + " " + amount.toPlainString() + " per event of " + event + " (" + kind.id() + ")";
    }
}
