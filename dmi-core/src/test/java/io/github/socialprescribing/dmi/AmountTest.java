package io.github.socialprescribing.dmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "GBP 1250.50, 125050, GBP 1250.50",
        "GBP 1250.5, 125050, GBP 1250.50",
        "GBP 1250, 125000, GBP 1250.00",
        "GBP -0.01, -1, GBP -0.01",
        "JPY 300, 300, JPY 300",
        "KWD 1.005, 1005, KWD 1.005",
        "GBP 92233720368547758.07, 9223372036854775807, GBP 92233720368547758.07"
    })
    void readsAndWritesUnits(String text, long minorUnits, String written) {
        Amount amount = Amount.parse(text);

        assertThat(amount.minorUnits()).isEqualTo(minorUnits);
        assertThat(amount).hasToString(written);
        assertThat(Amount.parse(amount.toString())).isEqualTo(amount);
        assertThat(Amount.of(text.substring(0, 3), amount.units())).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1250", "GBP", "GBP1250", "gbp 12", "GBP 1,250", "GBP 1e3", "GBP +1", "GBP .5"})
    void refusesWhatIsNotWrittenSo(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.parse(text))
                .withMessage("amount must be written like GBP 1250.50, but was '" + text + "'");
    }

    @Test
    void refusesWhatACurrencyCannotSay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.parse("GBP 0.001"))
                .withMessage(
                        "amount must be a whole number of the smallest units of GBP, which has 2 decimals, and at most"
                                + " GBP 92233720368547758.07, but was 0.001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of("GBP", new BigDecimal("92233720368547758.08")))
                .withMessageEndingWith("but was 92233720368547758.08");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.ofMinor("XAU", 1))
                .withMessage("currency must be one to pay with, but was XAU");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.ofMinor("pound", 1))
                .withMessage("currency must be a code of ISO 4217, such as GBP, but was 'pound'");
    }

    @Test
    void addsAndSubtractsExactlyOrNotAtAll() {
        Amount pound = Amount.ofMinor("GBP", 100);

        assertThat(pound.plus(Amount.ofMinor("GBP", 1))).isEqualTo(Amount.parse("GBP 1.01"));
        assertThat(pound.minus(Amount.ofMinor("GBP", 101))).isEqualTo(Amount.parse("GBP -0.01"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> pound.plus(Amount.ofMinor("GBP", Long.MAX_VALUE)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> pound.minus(Amount.ofMinor("GBP", Long.MIN_VALUE)));
    }

    @Test
    void neverMixesCurrencies() {
        Amount pound = Amount.ofMinor("GBP", 100);
        Amount euro = Amount.ofMinor("EUR", 100);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> pound.plus(euro))
                .withMessage("amounts must be in one currency, but were in GBP and EUR");
        assertThatIllegalArgumentException().isThrownBy(() -> pound.minus(euro));
        assertThatIllegalArgumentException().isThrownBy(() -> pound.compareTo(euro));
        assertThat(pound).isLessThan(Amount.ofMinor("GBP", 101));
    }
}
