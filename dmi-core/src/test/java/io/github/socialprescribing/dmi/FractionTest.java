package io.github.socialprescribing.dmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

    @ParameterizedTest
    @CsvSource({
        "2, 4, 1/2",
        "-2, 4, -1/2",
        "2, -4, -1/2",
        "-2, -4, 1/2",
        "0, -7, 0",
        "21, 7, 3",
        "19, 7, 19/7",
        "-9223372036854775808, -9223372036854775808, 1",
        "-9223372036854775808, -1, 9223372036854775808"
    })
    void isHeldInLowestTermsWithAPositiveDenominator(long numerator, long denominator, String text) {
        assertThat(Fraction.of(numerator, denominator)).hasToString(text).isEqualTo(Fraction.parse(text));
    }

    @Test
    void givesItsPartsInLowestTerms() {
        Fraction fraction = Fraction.of(6, -8);

        assertThat(fraction.numerator()).isEqualTo(-3);
        assertThat(fraction.denominator()).isEqualTo(4);
        assertThat(fraction.signum()).isEqualTo(-1);
        assertThat(Fraction.ZERO.signum()).isZero();
        assertThat(Fraction.ONE.signum()).isEqualTo(1);
    }

    @Test
    void computesExactly() {
        Fraction third = Fraction.of(1, 3);
        Fraction half = Fraction.of(1, 2);

        assertThat(third.plus(half)).hasToString("5/6");
        assertThat(third.minus(half)).hasToString("-1/6");
        assertThat(third.times(half)).hasToString("1/6");
        assertThat(third.dividedBy(half)).hasToString("2/3");
        assertThat(half.dividedBy(Fraction.of(-2))).hasToString("-1/4");
    }

    @Test
    void refusesADenominatorOfZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.of(1, 0))
                .withMessage("denominator must not be 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.of(BigInteger.ONE, BigInteger.ZERO))
                .withMessage("denominator must not be 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.parse("1/0"))
                .withMessage("denominator must not be 0");
    }

    @Test
    void refusesToDivideByZero() {
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("division by zero");
    }

    @ParameterizedTest
    @CsvSource({"19/7, 19/7", "3, 3", "-1/2, -1/2", "2/4, 1/2", "-0, 0", "007/014, 1/2"})
    void readsWhatItWritesAndWhatIsNotInLowestTerms(String text, String written) {
        assertThat(Fraction.parse(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "1/", "/2", "1/2/3", "1.5", "+1", "1/-2", "--1", " 1", "1 ", "1/ 2", "1e3", "½", "-", "٣",
                "3\n", "0x1", "NaN"
            })
    void refusesOtherForms(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.parse(text))
                .withMessage("fraction must be written like 19/7 or 3, but was '" + text + "'");
    }

    @Test
    void readsUpToAThousandCharacters() {
        assertThat(Fraction.parse("0".repeat(999) + "7")).isEqualTo(Fraction.of(7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.parse("0".repeat(1_000) + "7"))
                .withMessage("fraction must be written like 19/7 or 3, but was '" + "0".repeat(40) + "…'");
    }

    @ParameterizedTest
    @CsvSource({
        "45/14, 6, 3.214286",
        "1/2, 0, 1",
        "-1/2, 0, -1",
        "3/2, 0, 2",
        "-3/2, 0, -2",
        "5/2, 0, 3",
        "49/100, 0, 0",
        "-49/100, 0, 0",
        "1/8, 2, 0.13",
        "-1/8, 2, -0.13",
        "1/3, 3, 0.333",
        "2/3, 3, 0.667",
        "3, 2, 3.00",
        "0, 4, 0.0000",
        "999/1000, 2, 1.00"
    })
    void roundsHalfUpWithTiesAwayFromZero(String fraction, int decimals, String rounded) {
        assertThat(Fraction.parse(fraction).round(decimals).toPlainString()).isEqualTo(rounded);
    }

    @Test
    void refusesToRoundToLessThanNoDecimals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.ONE.round(-1))
                .withMessage("decimals must be 0 or more, but was -1");
    }

    @Test
    void givesTheNearestDouble() {
        assertThat(Fraction.of(1, 3).doubleValue()).isEqualTo(1.0 / 3);
        assertThat(Fraction.of(45, 14).doubleValue()).isEqualTo(45.0 / 14);
        assertThat(Fraction.of(-5).doubleValue()).isEqualTo(-5.0);
        assertThat(Fraction.of(BigInteger.TEN.pow(400), BigInteger.TEN.pow(399)).doubleValue())
                .isEqualTo(10.0);
    }

    @Test
    void fulfilsTheContractOfEquals() {
        EqualsVerifier.forClass(Fraction.class)
                .withNonnullFields("numerator", "denominator")
                .verify();
    }
}
