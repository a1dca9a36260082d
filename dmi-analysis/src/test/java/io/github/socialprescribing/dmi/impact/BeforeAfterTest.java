package io.github.socialprescribing.dmi.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.socialprescribing.dmi.Fraction;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeforeAfterTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    /** 40 among 100 people in 200 days, then 30 among 150 people in 100 days. */
    private static final BeforeAfter PROGRAMME =
            BeforeAfter.of(EventKind.GP_APPOINTMENTS, before(40, 100, 200), after(30, 150, 100));

    private static EventCount before(long events, long people, int days) {
        return new EventCount(events, people, NEW_YEAR.minusDays(days), NEW_YEAR.minusDays(1));
    }

    private static EventCount after(long events, long people, int days) {
        return new EventCount(events, people, NEW_YEAR, NEW_YEAR.plusDays(days - 1));
    }

    private static BeforeAfter oneDay(long eventsBefore, long timeBefore, long eventsAfter, long timeAfter) {
        return BeforeAfter.of(
                EventKind.AE_ATTENDANCES, before(eventsBefore, timeBefore, 1), after(eventsAfter, timeAfter, 1));
    }

    @Nested
    class Count {

        @Test
        void hasARatePerPersonAndYear() {
            EventCount count = new EventCount(8, 4, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

            assertThat(count.days()).isEqualTo(366);
            assertThat(count.personDays()).isEqualTo(1464);
            assertThat(count.rate()).isEqualTo(Fraction.of(8 * 1461, 1464 * 4));
            assertThat(count).hasToString("8 among 4 people, 2024-01-01 to 2024-12-31");
            assertThat(new EventCount(0, 1, NEW_YEAR, NEW_YEAR))
                    .hasToString("0 among 1 person, 2025-01-01 to 2025-01-01");
            assertThat(new EventCount(0, 1, NEW_YEAR, NEW_YEAR).rate()).isEqualTo(Fraction.ZERO);
        }

        @Test
        void refusesWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EventCount(-1, 1, NEW_YEAR, NEW_YEAR))
                    .withMessage("events must be from 0 to 1,000,000,000,000, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EventCount(0, 0, NEW_YEAR, NEW_YEAR))
                    .withMessage("people must be from 1 to 1,000,000,000,000, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EventCount(0, 1_000_000_000_001L, NEW_YEAR, NEW_YEAR))
                    .withMessage("people must be from 1 to 1,000,000,000,000, but was 1000000000001");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EventCount(0, 1, NEW_YEAR, NEW_YEAR.minusDays(1)))
                    .withMessage("last day must not be before the first, 2025-01-01, but was 2024-12-31");
            assertThatNullPointerException()
                    .isThrownBy(() -> new EventCount(0, 1, null, NEW_YEAR))
                    .withMessage("first day");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EventCount(0, 1, NEW_YEAR, LocalDate.of(10_000, 1, 1)))
                    .withMessage("last day must lie in the years 1 to 9999, but was +10000-01-01");
        }
    }

    @Nested
    class Ratio {

        /**
         * SAS, as recorded in the tests of zEpid (pzivich/zEpid, tests/test_calculator.py, TestIncidenceRateRatio): 6 of 100
         * against 14 of 400.
         */
        @Test
        void hasTheIntervalThatSasGives() {
            RateRatio ratio = oneDay(14, 400, 6, 100).rateRatio();

            assertThat(ratio.estimate()).contains(Fraction.of(12, 7));
            ConfidenceInterval interval = ratio.interval().orElseThrow();
            assertThat(interval.low()).isEqualTo(0.658778447, within(5e-10));
            assertThat(interval.high()).isEqualTo(4.460946657, within(5e-10));
        }

        /**
         * K. M. Sullivan, "Comparing Two Person-Time Rates" (documentation of OpenEpi), the two strata and the crude table of
         * its example. It prints four digits, seemingly from a quantile slightly less than ours, so the fourth may differ by one.
         */
        @ParameterizedTest
        @CsvSource({
            "17, 100025, 3, 122268, 6.927, 2.030, 23.63",
            "8, 78531, 1, 77932, 7.939, 0.9931, 63.47",
            "25, 178556, 4, 200200, 7.008, 2.439, 20.13"
        })
        void hasTheIntervalThatOpenEpiGives(
                long exposed, long time, long others, long othersTime, double estimate, double low, double high) {
            RateRatio ratio = oneDay(others, othersTime, exposed, time).rateRatio();

            assertThat(ratio.estimate().orElseThrow().doubleValue()).isEqualTo(estimate, within(0.0005));
            ConfidenceInterval interval = ratio.interval().orElseThrow();
            assertThat(interval.low()).isEqualTo(low, within(low < 1 ? 0.00015 : 0.0005));
            assertThat(interval.high()).isEqualTo(high, within(0.0075));
        }

        /** The Poisson model has the same interval whatever the unit of time. */
        @Test
        void dependsOnRatesAndNotOnHowLongThePeriodsAre() {
            assertThat(PROGRAMME.rateRatio().estimate()).contains(Fraction.ONE);
            assertThat(oneDay(40, 20_000, 30, 15_000).rateRatio().interval())
                    .isEqualTo(PROGRAMME.rateRatio().interval());
            assertThat(PROGRAMME.rateRatio().isAgainstComparator()).isFalse();
        }

        @Test
        void isUndefinedWhereZeroDivides() {
            RateRatio none = oneDay(0, 10, 5, 10).rateRatio();
            RateRatio all = oneDay(5, 10, 0, 10).rateRatio();
            RateRatio neither = oneDay(0, 10, 0, 10).rateRatio();

            assertThat(none.estimate()).isEmpty();
            assertThat(none.interval()).isEmpty();
            assertThat(all.estimate()).contains(Fraction.ZERO);
            assertThat(all.interval()).isEmpty();
            assertThat(neither.estimate()).isEmpty();
            assertThat(neither)
                    .hasToString("rate ratio undefined, 95 % interval undefined (ae-attendances: 0 among 10 people,"
                            + " 2024-12-31 to 2024-12-31; then 0 among 10 people, 2025-01-01 to 2025-01-01;"
                            + " no comparator)");
        }

        @Test
        void swapsItsLimitsWithTheGroups() {
            ConfidenceInterval there =
                    oneDay(14, 400, 6, 100).rateRatio().interval().orElseThrow();
            ConfidenceInterval back =
                    oneDay(6, 100, 14, 400).rateRatio().interval().orElseThrow();

            assertThat(back.low()).isEqualTo(1 / there.high(), within(1e-14));
            assertThat(back.high()).isEqualTo(1 / there.low(), within(1e-14));
        }

        @Test
        void holdsAtTheLargestCounts() {
            long most = 1_000_000_000_000L;
            BeforeAfter counts = BeforeAfter.of(
                    EventKind.GP_APPOINTMENTS,
                    new EventCount(most, 1, LocalDate.of(1, 1, 1), LocalDate.of(1, 1, 1)),
                    new EventCount(1, most, LocalDate.of(1, 1, 2), LocalDate.of(9999, 12, 31)));

            assertThat(counts.rateRatio()
                            .interval()
                            .orElseThrow()
                            .contains(
                                    counts.rateRatio().estimate().orElseThrow().doubleValue()))
                    .isTrue();
        }
    }

    @Nested
    class AgainstComparator {

        private final BeforeAfter counts =
                PROGRAMME.against(new ComparisonGroup(before(20, 50, 100), after(30, 50, 100)));

        @Test
        void isTheRatioOfTheTwoRatios() {
            RateRatio ratio = counts.rateRatioAgainstComparator().orElseThrow();

            assertThat(ratio.estimate()).contains(Fraction.of(2, 3));
            assertThat(ratio.isAgainstComparator()).isTrue();
            ConfidenceInterval interval = ratio.interval().orElseThrow();
            double half = 1.959963984540054 * Math.sqrt(1 / 40.0 + 1 / 30.0 + 1 / 20.0 + 1 / 30.0);
            assertThat(Math.log(interval.high() / interval.low())).isEqualTo(2 * half, within(1e-12));
            assertThat(ratio)
                    .hasToString("rate ratio against comparator 0.667, 95 % interval 0.319 to 1.394 (gp-appointments:"
                            + " 40 among 100 people, 2024-06-15 to 2024-12-31; then 30 among 150 people, 2025-01-01 to"
                            + " 2025-04-10; comparator: 20 among 50 people, 2024-09-23 to 2024-12-31; then 30 among 50"
                            + " people, 2025-01-01 to 2025-04-10)");
        }

        /**
         * The two ratios, the standard errors of their logarithms, ratio and limits as published: the worked example of the
         * Adventist study (heart.bmj.com, markup 156479, table 4; its ratio taken from logarithms), and the COBRA and CSA+MTX
         * trials (ard.bmj.com, markup 174036, table 3).
         */
        @ParameterizedTest
        @CsvSource({
            "2.15, 2.11, 0.244637, 0.324736, 1.02, 0.46, 2.26",
            "0.46, 0.70, 0.4081, 0.1692, 0.66, 0.28, 1.56",
            "0.50, 0.63, 0.3598, 0.2178, 0.79, 0.35, 1.81"
        })
        void hasTheIntervalOfPublishedRatiosOfRatios(
                double one, double other, double oneError, double otherError, String ratio, String low, String high) {
            ConfidenceInterval interval =
                    ConfidenceInterval.logNormal(one / other, oneError * oneError + otherError * otherError);

            assertThat(String.format(Locale.ROOT, "%.2f", one / other)).isEqualTo(ratio);
            assertThat(String.format(Locale.ROOT, "%.2f", interval.low())).isEqualTo(low);
            assertThat(String.format(Locale.ROOT, "%.2f", interval.high())).isEqualTo(high);
        }

        @Test
        void isNothingWithoutAComparator() {
            assertThat(PROGRAMME.comparator()).isEmpty();
            assertThat(PROGRAMME.rateRatioAgainstComparator()).isEmpty();
            assertThat(PROGRAMME.changeAgainstComparator()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"0, 5", "5, 0", "0, 0"})
        void isUndefinedWhereZeroDivides(long eventsBefore, long eventsAfter) {
            BeforeAfter zero =
                    PROGRAMME.against(new ComparisonGroup(before(eventsBefore, 50, 100), after(eventsAfter, 50, 100)));
            RateRatio ratio = zero.rateRatioAgainstComparator().orElseThrow();

            assertThat(ratio.estimate()).isEmpty();
            assertThat(ratio.interval()).isEmpty();
            assertThat(zero.changeAgainstComparator().isPresent()).isEqualTo(eventsBefore > 0);
        }

        @Test
        void expectsWhatHappenedInTheComparisonGroup() {
            EventChange change = counts.changeAgainstComparator().orElseThrow();

            assertThat(change.expected()).isEqualTo(Fraction.of(45));
            assertThat(change.change()).isEqualTo(Fraction.of(-15));
            assertThat(change.isAgainstComparator()).isTrue();
            assertThat(change.toString())
                    .startsWith("change -15.0 against 45.0 expected as in the comparison group (gp-appointments: ")
                    .contains("; comparator: ");
        }
    }

    @Test
    void expectsTheRateBeforeForAsManyPeopleAndDays() {
        EventChange change = oneDay(7, 30, 2, 20).change();

        assertThat(change.expected()).isEqualTo(Fraction.of(14, 3));
        assertThat(change.change()).isEqualTo(Fraction.of(-8, 3));
        assertThat(change)
                .hasToString(
                        "change -2.7 against 4.7 expected at the rate before (ae-attendances: 7 among 30 people,"
                                + " 2024-12-31 to 2024-12-31; then 2 among 20 people, 2025-01-01 to 2025-01-01; no comparator)");
    }

    @Test
    void refusesPeriodsThatOverlap() {
        EventCount year = after(1, 1, 365);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BeforeAfter.of(EventKind.GP_APPOINTMENTS, year, year))
                .withMessage("period after must begin after the end of the period before, 2025-12-31, but began on"
                        + " 2025-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComparisonGroup(year, year))
                .withMessage("period after must begin after the end of the period before, 2025-12-31, but began on"
                        + " 2025-01-01");
        assertThatNullPointerException()
                .isThrownBy(() -> PROGRAMME.against(null))
                .withMessage("group");
    }

    @Test
    void anIntervalHasItsLimitsInOrder() {
        assertThat(new ConfidenceInterval(0.5, 2).contains(0.5)).isTrue();
        assertThat(new ConfidenceInterval(0.5, 2).contains(2.1)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfidenceInterval(2, 1))
                .withMessage("limits must be above 0 and in order, but were 2.0 and 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfidenceInterval(1, Double.NaN))
                .withMessage("limits must be above 0 and in order, but were 1.0 and NaN");
    }

    @Test
    void kindsOfEventsAreAnOpenVocabulary() {
        assertThat(new EventKind("police-contacts")).hasToString("police-contacts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventKind("Police"))
                .withMessage("event kind must be at most 200 lower-case letters and digits, beginning with a letter, in"
                        + " groups parted by '.' or '-', but was 'Police'; did you mean 'police'?");
    }
}
