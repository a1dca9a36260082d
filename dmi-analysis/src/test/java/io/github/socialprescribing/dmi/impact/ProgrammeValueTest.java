package io.github.socialprescribing.dmi.impact;

import static io.github.socialprescribing.dmi.impact.EventKind.AE_ATTENDANCES;
import static io.github.socialprescribing.dmi.impact.EventKind.GP_APPOINTMENTS;
import static io.github.socialprescribing.dmi.impact.ValueKind.FINANCIAL;
import static io.github.socialprescribing.dmi.impact.ValueKind.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeValueTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    private static EventChange change(EventKind kind, long before, long after, long people) {
        return BeforeAfter.of(
                        kind,
                        new EventCount(before, 3, NEW_YEAR.minusDays(1), NEW_YEAR.minusDays(1)),
                        new EventCount(after, people, NEW_YEAR, NEW_YEAR))
                .change();
    }

    private static UnitCost cost(EventKind event, ValueKind kind, String amount, String currency) {
        return new UnitCost(event, kind, new BigDecimal(amount), Currency.getInstance(currency));
    }

    @Test
    void keepsFinancialAndSocialValueApart() {
        ProgrammeValue value = ProgrammeValue.of(
                List.of(change(AE_ATTENDANCES, 100, 20, 3), change(GP_APPOINTMENTS, 10, 16, 3)),
                List.of(
                        cost(AE_ATTENDANCES, FINANCIAL, "150", "GBP"),
                        cost(GP_APPOINTMENTS, FINANCIAL, "42.50", "GBP"),
                        cost(AE_ATTENDANCES, SOCIAL, "30", "GBP")));

        assertThat(value.amount(FINANCIAL)).contains(new BigDecimal("11745.00"));
        assertThat(value.amount(SOCIAL)).contains(new BigDecimal("2400.00"));
        assertThat(value.currency()).isEqualTo(Currency.getInstance("GBP"));
        assertThat(value)
                .hasToString(
                        "financial value GBP 11745.00, social value GBP 2400.00;"
                                + " GBP 150 per event of ae-attendances (financial);"
                                + " GBP 42.5 per event of gp-appointments (financial);"
                                + " GBP 30 per event of ae-attendances (social);"
                                + " change -80.0 against 100.0 expected at the rate before (ae-attendances: 100 among 3 people,"
                                + " 2024-12-31 to 2024-12-31; then 20 among 3 people, 2025-01-01 to 2025-01-01; no comparator);"
                                + " change 6.0 against 10.0 expected at the rate before (gp-appointments: 10 among 3 people,"
                                + " 2024-12-31 to 2024-12-31; then 16 among 3 people, 2025-01-01 to 2025-01-01; no comparator)");
    }

    @Test
    void isNothingWhereNoUnitCostIsOfTheKind() {
        ProgrammeValue value = ProgrammeValue.of(
                List.of(change(AE_ATTENDANCES, 1, 2, 3)), List.of(cost(AE_ATTENDANCES, SOCIAL, "7", "GBP")));

        assertThat(value.amount(FINANCIAL)).isEmpty();
        assertThat(value.amount(SOCIAL)).contains(new BigDecimal("-7.00"));
        assertThat(value.toString()).startsWith("financial value not given, social value GBP -7.00; ");
    }

    @ParameterizedTest
    @CsvSource({
        "GBP, 0.01, 1/150, 0.01",
        "GBP, 0.005, 1/300, 0.00",
        "GBP, 0.0075, 1/200, 0.01",
        "JPY, 100, 200/3, 67",
        "KWD, 100, 200/3, 66.667"
    })
    void roundsOnceHalfUpToTheMinorUnit(String currency, String unit, String exact, String amount) {
        ProgrammeValue value = ProgrammeValue.of(
                List.of(change(AE_ATTENDANCES, 1, 0, 2)), List.of(cost(AE_ATTENDANCES, FINANCIAL, unit, currency)));

        assertThat(value.exact(FINANCIAL)).contains(Fraction.parse(exact));
        assertThat(value.amount(FINANCIAL)).contains(new BigDecimal(amount));
    }

    @Test
    void refusesTwoCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgrammeValue.of(
                        List.of(change(AE_ATTENDANCES, 1, 0, 3)),
                        List.of(cost(AE_ATTENDANCES, FINANCIAL, "1", "GBP"), cost(AE_ATTENDANCES, SOCIAL, "1", "EUR"))))
                .withMessage("unit costs must be in one currency, but were in GBP and EUR");
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        EventChange attendances = change(AE_ATTENDANCES, 1, 0, 3);
        UnitCost attendance = cost(AE_ATTENDANCES, FINANCIAL, "1", "GBP");
        UnitCost appointment = cost(GP_APPOINTMENTS, FINANCIAL, "1", "GBP");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgrammeValue.of(List.of(attendances), List.of()))
                .withMessage("unit costs must be at least one, but were none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgrammeValue.of(List.of(attendances, attendances), List.of(attendance)))
                .withMessage("changes must be at most one of a kind, but were two of ae-attendances");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgrammeValue.of(List.of(attendances), List.of(attendance, attendance)))
                .withMessage("unit costs must be at most one of a kind, but were two of ae-attendances (financial)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgrammeValue.of(List.of(attendances), List.of(appointment)))
                .withMessage("there must be a unit cost for ae-attendances, but was none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgrammeValue.of(List.of(attendances), List.of(attendance, appointment)))
                .withMessage("there must be a change for gp-appointments, but was none");
    }

    @Test
    void aUnitCostIsAnAmountOfMoney() {
        assertThat(cost(AE_ATTENDANCES, FINANCIAL, "100.00", "GBP"))
                .isEqualTo(cost(AE_ATTENDANCES, FINANCIAL, "1E2", "GBP"))
                .hasToString("GBP 100 per event of ae-attendances (financial)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cost(AE_ATTENDANCES, FINANCIAL, "-1", "GBP"))
                .withMessage("unit cost must be from 0 to 1,000,000,000,000, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cost(AE_ATTENDANCES, FINANCIAL, "1E+999999999", "GBP"))
                .withMessage("unit cost must be from 0 to 1,000,000,000,000, but was 1E+999999999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cost(AE_ATTENDANCES, FINANCIAL, "0.0000001", "GBP"))
                .withMessage("unit cost must have at most 6 decimals, but was 1E-7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cost(AE_ATTENDANCES, FINANCIAL, "1", "XAU"))
                .withMessage("currency must be one to pay with, but was XAU");
    }

    @Test
    void kindsAreReadByTheirIds() {
        for (ValueKind kind : ValueKind.values()) {
            assertThat(ValueKind.of(kind.id())).isSameAs(kind);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueKind.of("socal"))
                .withMessage("value kind must be one of financial, social, but was 'socal'; did you mean 'social'?");
    }
}
