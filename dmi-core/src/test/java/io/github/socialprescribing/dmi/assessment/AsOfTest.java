package io.github.socialprescribing.dmi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

    private static final LocalDate ASSESSED = Samples.DATE;

    private final MaturityModel standard = MaturityModel.standard();

    private static Evidence on(LocalDate date) {
        return Evidence.builder().recordedOn(date).build();
    }

    private Assessment pilot(Answer answer) {
        return Samples.blank(standard).answer("platform.pilot", answer).build();
    }

    @Test
    void keepsAnAnswerUpToTheDayOnWhichItsValidityEnds() {
        Period year = Period.ofYears(1);
        Assessment kept = pilot(Answer.MET).asOf(ASSESSED.plusYears(1), year);
        Assessment gone = pilot(Answer.MET).asOf(ASSESSED.plusYears(1).plusDays(1), year);

        assertThat(kept.answer("platform.pilot")).isEqualTo(Answer.MET);
        assertThat(kept.assessedOn()).isEqualTo(ASSESSED.plusYears(1));
        assertThat(kept.evidence("platform.pilot")).isEqualTo(on(ASSESSED));
        assertThat(gone.answer("platform.pilot")).isEqualTo(Answer.UNKNOWN);
        assertThat(gone.evidence()).isEmpty();
        assertThat(gone.assessedOn()).isEqualTo(ASSESSED.plusYears(1).plusDays(1));
    }

    @ParameterizedTest
    @EnumSource(names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void treatsAllAnswersAlikeSafeguardsIncluded(Answer answer) {
        Assessment all = Samples.assessment(Samples.all(standard, answer));

        assertThat(all.asOf(ASSESSED.plusDays(30), Period.ofDays(30)).answers()).isEqualTo(all.answers());
        assertThat(all.asOf(ASSESSED.plusDays(31), Period.ofDays(30)).answers()).isEqualTo(AnswerSheet.empty(standard));
    }

    @Test
    void goesByTheDateOfTheEvidenceWhereThereIsOne() {
        Assessment assessment = Samples.blank(standard)
                .answer("platform.pilot", Answer.MET, on(ASSESSED.minusDays(10)))
                .answer("platform.reporting", Answer.MET, Evidence.note("no date"))
                .build();

        Assessment later = assessment.asOf(ASSESSED.plusDays(1), Period.ofDays(10));

        assertThat(later.answers().answers().keySet()).containsExactly("platform.reporting");
        assertThat(later.evidence("platform.reporting"))
                .isEqualTo(
                        Evidence.builder().note("no date").recordedOn(ASSESSED).build());
        assertThat(later.evidence("platform.pilot")).isEqualTo(Evidence.none());
    }

    @Test
    void leavesOutAnswersOfLaterDays() {
        Assessment assessment = Samples.blank(standard)
                .answer("platform.pilot", Answer.MET, on(ASSESSED.plusDays(1)))
                .answer("platform.reporting", Answer.NOT_MET)
                .build();

        assertThat(assessment
                        .asOf(ASSESSED, Period.ofYears(5))
                        .answers()
                        .answers()
                        .keySet())
                .containsExactly("platform.reporting");
        assertThat(assessment.asOf(ASSESSED.plusDays(1), Period.ofYears(5)).answers())
                .isEqualTo(assessment.answers());
        assertThat(assessment.asOf(ASSESSED.minusDays(1), Period.ofYears(5)).answers())
                .isEqualTo(AnswerSheet.empty(standard));
    }

    @Test
    void keepsNoteAndLinksOfWhatStillHolds() {
        Evidence evidence = Evidence.builder()
                .note("two practices")
                .addLinks(URI.create("https://example.org/m1"))
                .build();
        Assessment assessment = Samples.blank(standard)
                .answer("platform.pilot", Answer.MET, evidence)
                .build();

        assertThat(assessment.asOf(ASSESSED.plusDays(3), Period.ofMonths(6)).evidence("platform.pilot"))
                .isEqualTo(Evidence.builder()
                        .note("two practices")
                        .addLinks(URI.create("https://example.org/m1"))
                        .recordedOn(ASSESSED)
                        .build());
    }

    @Test
    void agesTheEvidenceOfWhatIsUnknownToo() {
        Assessment assessment = Samples.blank(standard)
                .evidence("platform.pilot", Evidence.note("ask IT"))
                .build();

        assertThat(assessment.asOf(ASSESSED.plusDays(3), Period.ofDays(3)).evidence("platform.pilot"))
                .isEqualTo(
                        Evidence.builder().note("ask IT").recordedOn(ASSESSED).build());
        assertThat(assessment.asOf(ASSESSED.plusDays(4), Period.ofDays(3)).evidence())
                .isEmpty();
    }

    @Test
    void keepsTheOriginOfWhatStillHoldsAndNoOther() {
        Assessment assessment = Samples.blank(standard)
                .pick("programme", MaturityLevel.ESTABLISHED)
                .evidence("programme.started", on(ASSESSED.minusYears(2)))
                .build();

        Assessment later = assessment.asOf(ASSESSED.plusMonths(1), Period.ofYears(1));

        assertThat(later.origin("programme.started")).isEqualTo(Origin.ASKED);
        assertThat(later.origin("programme.established")).isEqualTo(Origin.QUICK);
        assertThat(later.quickLevels()).isEmpty();
        assertThat(assessment.asOf(ASSESSED.plusYears(2), Period.ofYears(1)).origin())
                .isEqualTo(Origin.ASKED);
    }

    @Test
    void keepsAreaContextAssessorAndExtensions() {
        Assessment assessment = Samples.blank(standard)
                .assessor("somebody")
                .context(Context.builder().intention(Intention.NOT_PLANNED).build())
                .extension("x", "1")
                .build();

        assertThat(assessment.asOf(ASSESSED.plusDays(1), Period.ZERO))
                .isEqualTo(
                        assessment.toBuilder().assessedOn(ASSESSED.plusDays(1)).build());
    }

    @Test
    void withNoValidityKeepsTheAnswersOfTheDayItself() {
        assertThat(pilot(Answer.MET).asOf(ASSESSED, Period.ZERO).answer("platform.pilot"))
                .isEqualTo(Answer.MET);
        assertThat(pilot(Answer.MET).asOf(ASSESSED.plusDays(1), Period.ZERO).answer("platform.pilot"))
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void addsMonthsAsTheCalendarDoes() {
        Assessment assessment = Samples.blank(standard)
                .assessedOn(LocalDate.of(2024, 1, 31))
                .answer("platform.pilot", Answer.MET)
                .build();

        assertThat(assessment
                        .asOf(LocalDate.of(2024, 2, 29), Period.ofMonths(1))
                        .answer("platform.pilot"))
                .isEqualTo(Answer.MET);
        assertThat(assessment.asOf(LocalDate.of(2024, 3, 1), Period.ofMonths(1)).answer("platform.pilot"))
                .isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P9999Y",
                "P10000Y",
                "P2147483647Y",
                "P2147483647M",
                "P2147483647D",
                "P2147483647Y2147483647M2147483647D"
            })
    void takesValiditiesLongerThanHistory(String validity) {
        Assessment assessment = Samples.blank(standard)
                .assessedOn(LocalDate.of(1, 1, 1))
                .answer("platform.pilot", Answer.MET)
                .answer("platform.reporting", Answer.MET, on(LocalDate.of(9999, 12, 31)))
                .build();

        assertThat(assessment
                        .asOf(LocalDate.of(9999, 12, 31), Period.parse(validity))
                        .answers())
                .isEqualTo(assessment.answers());
    }

    @Test
    void expiresAfterALongValidityAllTheSame() {
        Assessment assessment = Samples.blank(standard)
                .assessedOn(LocalDate.of(1, 1, 1))
                .answer("platform.pilot", Answer.MET)
                .build();

        assertThat(assessment
                        .asOf(LocalDate.of(9999, 12, 31), Period.ofYears(9998))
                        .answers()
                        .answered())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1D", "P1Y-1M", "P-1Y400D"})
    void refusesANegativeValidity(String validity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pilot(Answer.MET).asOf(ASSESSED, Period.parse(validity)))
                .withMessage("validity must not be negative, but was " + validity);
    }

    @Test
    void refusesADateThatCannotBeWrittenWithFourDigits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pilot(Answer.MET).asOf(LocalDate.of(10_000, 1, 1), Period.ofYears(1)))
                .withMessage("date must lie in the years 1 to 9999, but was +10000-01-01");
        assertThatNullPointerException()
                .isThrownBy(() -> pilot(Answer.MET).asOf(null, Period.ZERO))
                .withMessage("date");
        assertThatNullPointerException()
                .isThrownBy(() -> pilot(Answer.MET).asOf(ASSESSED, null))
                .withMessage("validity");
    }

    @Test
    void asksNothingOfWhatWasNeverAnswered() {
        Assessment empty = Samples.blank(standard).build();

        assertThat(standard.answerables().stream().map(Answerable::id))
                .allMatch(id -> empty.asOf(ASSESSED, Period.ZERO).evidence(id).isEmpty());
    }
}
