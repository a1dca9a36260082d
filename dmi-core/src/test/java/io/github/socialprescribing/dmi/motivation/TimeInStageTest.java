package io.github.socialprescribing.dmi.motivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Fraction;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class TimeInStageTest {

    /**
     * Weeks of remission of 42 children with leukaemia: Freireich and others, Blood 21 (1963), 699-716, as in Kalbfleisch and
     * Prentice, The Statistical Analysis of Failure Time Data, and many textbooks since.
     */
    private static final TimeInStage TREATED = TimeInStage.of(
            counts(6, 6, 6, 7, 10, 13, 16, 22, 23), counts(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35), Map.of());

    private static final TimeInStage UNTREATED = TimeInStage.of(
            counts(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23), Map.of(), Map.of());

    private static Map<Integer, Long> counts(int... days) {
        Map<Integer, Long> counts = new TreeMap<>();
        IntStream.of(days).forEach(day -> counts.merge(day, 1L, Long::sum));
        return counts;
    }

    @Test
    void agreesWithThePublishedEstimate() {
        assertThat(rounded(TREATED, 5)).isEqualTo("1.000");
        assertThat(rounded(TREATED, 6)).isEqualTo("0.857");
        assertThat(rounded(TREATED, 7)).isEqualTo("0.807");
        assertThat(rounded(TREATED, 10)).isEqualTo("0.753");
        assertThat(rounded(TREATED, 13)).isEqualTo("0.690");
        assertThat(rounded(TREATED, 16)).isEqualTo("0.627");
        assertThat(rounded(TREATED, 22)).isEqualTo("0.538");
        assertThat(rounded(TREATED, 23)).isEqualTo("0.448");
        assertThat(rounded(TREATED, 36_525)).isEqualTo("0.448");
        assertThat(TREATED.median()).hasValue(23);
        assertThat(TREATED.lowerQuartile()).hasValue(13);
        assertThat(TREATED.upperQuartile()).isEmpty();
        assertThat(UNTREATED.median()).hasValue(8);
        assertThat(UNTREATED.lowerQuartile()).hasValue(4);
        assertThat(UNTREATED.upperQuartile()).hasValue(12);
    }

    private static String rounded(TimeInStage times, int days) {
        return times.shareBeyond(days).round(3).toPlainString();
    }

    @Test
    void isExact() {
        assertThat(TREATED.shareBeyond(7)).isEqualTo(Fraction.of(18 * 16, 21 * 17));
        assertThat(UNTREATED.shareBeyond(23)).isEqualTo(Fraction.ZERO);
        assertThat(UNTREATED.quantile(Fraction.ONE)).hasValue(23);
        assertThat(UNTREATED.quantile(Fraction.of(2, 21))).hasValue(1);
        assertThat(UNTREATED.quantile(Fraction.of(2_000_001, 21_000_000))).hasValue(2);
    }

    /** Two of four enter late: at day 3 only the other two are at risk, at day 8 one of them and the two. */
    @Test
    void letsInLateThoseWhoBeganBeforeThePeriod() {
        TimeInStage times = TimeInStage.of(counts(3, 8), counts(9, 10), counts(5, 7));

        assertThat(times.spells()).isEqualTo(4);
        assertThat(times.shareBeyond(2)).isEqualTo(Fraction.ONE);
        assertThat(times.shareBeyond(3)).isEqualTo(Fraction.of(1, 2));
        assertThat(times.shareBeyond(8)).isEqualTo(Fraction.of(1, 3));
        assertThat(times.median()).hasValue(3);
    }

    /** Who enters on a day is not yet at risk on it; who goes out of sight on a day still is. */
    @Test
    void ordersWhatHappensOnOneDay() {
        TimeInStage times = TimeInStage.of(counts(5), counts(5, 6), counts(5));

        assertThat(times.shareBeyond(5)).isEqualTo(Fraction.of(1, 2));
    }

    /** A spell that ends on each of a hundred years' days, all products of which have far more digits than any bounds. */
    @Test
    void staysExactOverThousandsOfDays() {
        Map<Integer, Long> everyDay = new TreeMap<>();
        IntStream.rangeClosed(1, TimeInStage.LONGEST - 1).forEach(day -> everyDay.put(day, 1L));
        TimeInStage times = TimeInStage.of(everyDay, Map.of(), Map.of());

        assertThat(times.median()).hasValue(18_262);
        assertThat(times.lowerQuartile()).hasValue(9_131);
        assertThat(times.quantile(Fraction.of(9_131, 36_524))).hasValue(9_131);
        assertThat(times.quantile(Fraction.of(91_310_001, 365_240_000))).hasValue(9_132);
        assertThat(times.upperQuartile()).hasValue(27_393);
    }

    @Test
    void hasNoQuantilesWithoutSpells() {
        assertThat(TimeInStage.none().median()).isEmpty();
        assertThat(TimeInStage.none().shareBeyond(9)).isEqualTo(Fraction.ONE);
        assertThat(TimeInStage.none()).hasToString("0 spells, 0 completed, median not reached");
        assertThat(UNTREATED).hasToString("21 spells, 21 completed, median 8 days");
    }

    @Test
    void refusesCountsThatCannotBe() {
        refused("day in completed must be from 0 to 36525, but was 36526", Map.of(36_526, 1L), Map.of(), Map.of());
        refused("day in open must be from 0 to 36525, but was -1", Map.of(), Map.of(-1, 1L), Map.of());
        refused(
                "count in entered at day 3 must be from 1 to 1000000000000, but was 0",
                Map.of(),
                Map.of(),
                Map.of(3, 0L));
        refused("day in entered must be from 1 to 36525, but was 0", Map.of(1, 1L), Map.of(), Map.of(0, 1L));
        refused(
                "entered must count no more than completed and open together, which are 1, but was 2",
                Map.of(5, 1L),
                Map.of(),
                Map.of(3, 2L));
        refused(
                "completed and open at day 3 must be no more than have entered by then",
                Map.of(3, 1L),
                Map.of(),
                Map.of(3, 1L));
    }

    private static void refused(
            String message, Map<Integer, Long> completed, Map<Integer, Long> open, Map<Integer, Long> entered) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeInStage.of(completed, open, entered))
                .withMessage(message);
    }

    @Test
    void refusesQuestionsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TREATED.shareBeyond(-1))
                .withMessage("days must be 0 or more, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TREATED.quantile(Fraction.ZERO))
                .withMessage("share must be above 0 and at most 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TREATED.quantile(Fraction.of(3, 2)))
                .withMessage("share must be above 0 and at most 1, but was 3/2");
    }

    @Test
    void isEqualByItsCounts() {
        EqualsVerifier.forClass(TimeInStage.class)
                .withNonnullFields("completed", "open", "entered")
                .verify();
    }
}
