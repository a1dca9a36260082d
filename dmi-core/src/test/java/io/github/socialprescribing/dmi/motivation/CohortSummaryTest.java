package io.github.socialprescribing.dmi.motivation;

import static io.github.socialprescribing.dmi.motivation.MotivationStage.DURING;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.POST;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.PRE;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SELF_MOTIVATED;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CohortSummaryTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 3, 31);

    private static Observation on(int day, MotivationStage stage, PersonCategory category) {
        return Observation.of(START.plusDays(day), stage, category);
    }

    private static CohortSummary summary(Observation... journey) {
        return CohortSummary.of(START, END, List.of(Journey.of("r", List.of(journey))));
    }

    @Test
    void countsOneJourney() {
        CohortSummary one = summary(
                on(-20, DURING, SUPPORTED),
                on(5, POST, SUPPORTED),
                on(12, POST, SELF_MOTIVATED),
                on(40, DURING, SELF_MOTIVATED),
                on(200, PRE, SELF_MOTIVATED));

        assertThat(one.people()).isEqualTo(1);
        assertThat(one.atStart().count(DURING, SUPPORTED)).isEqualTo(1);
        assertThat(one.atStart().total()).isEqualTo(1);
        assertThat(one.atEnd().count(DURING, SELF_MOTIVATED)).isEqualTo(1);
        assertThat(one.begun().total()).isZero();
        assertThat(one.stageChanges().count(DURING, POST)).isEqualTo(1);
        assertThat(one.stageChanges().count(POST, DURING)).isEqualTo(1);
        assertThat(one.stageChanges().total()).isEqualTo(2);
        assertThat(one.categoryChanges().count(SUPPORTED, SELF_MOTIVATED)).isEqualTo(1);
        assertThat(one.categoryChanges().total()).isEqualTo(1);
        assertThat(one).hasToString("2026-01-01 to 2026-03-31: 1 people, 1 during, 1 completed, 0 left, 1 came back");
        assertThat(one.timeIn(DURING)).isEqualTo(TimeInStage.of(Map.of(25, 1L), Map.of(49, 1L), Map.of(20, 1L)));
        assertThat(one.timeIn(POST)).isEqualTo(TimeInStage.of(Map.of(35, 1L), Map.of(), Map.of()));
        assertThat(one.timeIn(PRE)).isEqualTo(TimeInStage.none());
    }

    @Test
    void whatChangesOnTheFirstDayShowsInTheCountsAtTheStart() {
        CohortSummary one = summary(on(-9, DURING, SUPPORTED), on(0, POST, SUPPORTED));

        assertThat(one.atStart().count(POST, SUPPORTED)).isEqualTo(1);
        assertThat(one.stageChanges().total()).isZero();
        assertThat(one.during()).isZero();
        assertThat(one.completed()).isZero();
        assertThat(one.timeIn(DURING)).isEqualTo(TimeInStage.none());
        assertThat(one.timeIn(POST)).isEqualTo(TimeInStage.of(Map.of(), Map.of(89, 1L), Map.of()));
    }

    @Test
    void whatChangesOnTheLastDayCounts() {
        CohortSummary one = summary(on(-9, DURING, SUPPORTED), on(89, PRE, SUPPORTED));

        assertThat(one.left()).isEqualTo(1);
        assertThat(one.atEnd().count(PRE, SUPPORTED)).isEqualTo(1);
        assertThat(one.timeIn(PRE)).isEqualTo(TimeInStage.of(Map.of(), Map.of(0, 1L), Map.of()));
    }

    @Test
    void whoeverBeginsInThePeriodIsCountedApart() {
        CohortSummary one = summary(on(1, PRE, SUPPORTED), on(7, DURING, SUPPORTED));

        assertThat(one.atStart().total()).isZero();
        assertThat(one.begun().count(PRE, SUPPORTED)).isEqualTo(1);
        assertThat(one.stageChanges().count(PRE, DURING)).isEqualTo(1);
        assertThat(one.during()).isEqualTo(1);
        assertThat(one.cameBack()).isZero();
    }

    @Test
    void whoeverBeginsLaterIsOneOfThePeopleAndNoMore() {
        CohortSummary one = summary(on(90, PRE, SUPPORTED));

        assertThat(one.people()).isEqualTo(1);
        assertThat(one.atEnd().total()).isZero();
    }

    @Test
    void refusesASpellOfMoreThanAHundredYearsAndCountsNothingOfIt() {
        Journey old = Journey.of("secret", List.of(Observation.of(LocalDate.of(1900, 1, 1), PRE, SUPPORTED)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortSummary.of(START, END, List.of(old)))
                .withMessage("spell must not last longer than 36525 days, but one in stage pre from 1900-01-01 to"
                        + " 2026-03-31 lasts 46110");
        CohortTally tally = new CohortTally(START, END);
        assertThatIllegalArgumentException().isThrownBy(() -> tally.add(old));
        assertThat(tally.summary()).isEqualTo(CohortSummary.empty(START, END));
    }

    @Test
    void takesASpellThatWasTooLongButEndedBefore() {
        assertThat(CohortSummary.of(
                                START,
                                END,
                                List.of(Journey.of(
                                        "r",
                                        List.of(
                                                Observation.of(LocalDate.of(1900, 1, 1), PRE, SUPPORTED),
                                                on(0, DURING, SUPPORTED)))))
                        .during())
                .isEqualTo(1);
    }

    @Test
    void refusesToMergeOtherPeriods() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortSummary.empty(START, END).merge(CohortSummary.empty(START, START)))
                .withMessage(
                        "summaries of different periods cannot be merged: 2026-01-01 to 2026-03-31 and 2026-01-01 to"
                                + " 2026-01-01");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortSummary.collector(/* start= */ END, /* end= */ START))
                .withMessage("end of period must not be before its start 2026-03-31, but was 2026-01-01");
    }

    @Nested
    class PutTogetherFromItsParts {

        private final CohortSummary.Builder parts = CohortSummary.builder(START, END);

        private static CountTable<MotivationStage, PersonCategory> people(MotivationStage stage, long count) {
            return CountTable.of(MotivationStage.class, PersonCategory.class, Map.of(stage, Map.of(SUPPORTED, count)));
        }

        private static CountTable<MotivationStage, MotivationStage> change(
                MotivationStage from, MotivationStage to, long count) {
            return CountTable.of(MotivationStage.class, MotivationStage.class, Map.of(from, Map.of(to, count)));
        }

        private void refused(String... faults) {
            InvalidCohortException refusal = catchThrowableOfType(InvalidCohortException.class, parts::build);
            assertThat(refusal.faults().stream().map(fault -> fault.arguments().get("path") + ": " + fault.text()))
                    .containsExactly(faults);
            assertThat(refusal.getMessage())
                    .isEqualTo("cohort summary has " + faults.length + (faults.length == 1 ? " fault:" : " faults:")
                            + refusal.faults().stream()
                                    .map(fault -> "\n- " + fault.text())
                                    .collect(Collectors.joining()));
        }

        @Test
        void startAndChangesMustMakeTheEnd() {
            parts.people(2).atStart(people(PRE, 2)).atEnd(people(PRE, 1));
            refused(
                    "atEnd.pre: people in stage pre at the end must be those at the start or begun, 2, and changes to it, 0,"
                            + " less changes from it, 0, but was 1",
                    "timeInStage.pre.open: open spells in stage pre must be as many as people at the end, 1, but was 0",
                    "atEnd: people in category supported at the end must be those at the start or begun, 2, and changes to"
                            + " it, 0, less changes from it, 0, but was 1");
        }

        @Test
        void thereMustBeNoFewerPeopleThanAtTheEnd() {
            parts.people(1).begun(people(PRE, 2)).atEnd(people(PRE, 2));
            refused(
                    "people: people must be no fewer than those at the end, 2, but was 1",
                    "timeInStage.pre.open: open spells in stage pre must be as many as people at the end, 2, but was 0");
        }

        @Test
        void nothingChangesIntoItself() {
            parts.stageChanges(change(POST, POST, 1));
            refused(
                    "stageChanges.post.post: changes from post to itself must be 0, but was 1",
                    "timeInStage.post.completed: completed spells in stage post must be as many as changes from it, 1, but"
                            + " was 0");
        }

        @Test
        void nothingChangesFromPreToPost() {
            parts.people(1)
                    .atStart(people(PRE, 1))
                    .stageChanges(change(PRE, POST, 1))
                    .atEnd(people(POST, 1))
                    .timeIn(PRE, TimeInStage.of(Map.of(4, 1L), Map.of(), Map.of()))
                    .timeIn(POST, TimeInStage.of(Map.of(), Map.of(4, 1L), Map.of()));
            refused("stageChanges.pre.post: changes from pre to post must be 0, but was 1");
        }

        @Test
        void spellsMustBeThoseOfTheCounts() {
            parts.people(1).atStart(people(PRE, 1)).atEnd(people(PRE, 1));
            refused(
                    "timeInStage.pre.open: open spells in stage pre must be as many as people at the end, 1, but was 0");
            parts.timeIn(PRE, TimeInStage.of(Map.of(1, 1L), Map.of(9, 1L), Map.of()));
            refused(
                    "timeInStage.pre.completed: completed spells in stage pre must be as many as changes from it, 0, but was 1");
        }

        @Test
        void noMoreCanHaveDoneSomethingThanWereThere() {
            parts.during(1, 0, 0, 0);
            refused("during.people: people during must be from 0 to 0, but was 1");
            parts.people(3)
                    .begun(people(DURING, 3))
                    .atEnd(people(DURING, 3))
                    .timeIn(DURING, TimeInStage.of(Map.of(), Map.of(1, 3L), Map.of()))
                    .during(0, 0, 0, 0);
            refused("during.people: people during must be from 3 to 3, but was 0");
        }

        @Test
        void countsMustNotBeGreaterThanIsTaken() {
            long most = CountTable.GREATEST;
            TimeInStage time = TimeInStage.of(Map.of(), Map.of(5, most), Map.of());
            CohortSummary greatest = parts.people(most)
                    .begun(people(DURING, most))
                    .atEnd(people(DURING, most))
                    .during(most, 0, 0, 0)
                    .timeIn(DURING, time)
                    .build();

            assertThat(greatest.merge(CohortSummary.empty(START, END))).isEqualTo(greatest);
            assertThatExceptionOfType(InvalidCohortException.class)
                    .isThrownBy(() -> greatest.merge(greatest))
                    .withMessage("""
                            cohort summary has 5 faults:
                            - people must be from 0 to 1000000000000, but was 2000000000000
                            - begun.during.supported must be from 0 to 1000000000000, but was 2000000000000
                            - atEnd.during.supported must be from 0 to 1000000000000, but was 2000000000000
                            - during.people must be from 0 to 1000000000000, but was 2000000000000
                            - timeInStage.during.open must be from 0 to 1000000000000, but was 2000000000000""");
            parts.people(most + 1).during(Long.MAX_VALUE, -1, 0, 0);
            refused(
                    "people: people must be from 0 to 1000000000000, but was 1000000000001",
                    "during.people: during.people must be from 0 to 1000000000000, but was 9223372036854775807",
                    "during.completed: during.completed must be from 0 to 1000000000000, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> people(PRE, most + 1))
                    .withMessage("count of PRE, SUPPORTED must be from 0 to 1000000000000, but was 1000000000001");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TimeInStage.of(Map.of(), Map.of(5, most + 1), Map.of()))
                    .withMessage("count in open at day 5 must be from 1 to 1000000000000, but was 1000000000001");
        }

        @Test
        void countsMustNotBeNegative() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> people(PRE, -1))
                    .withMessage("count of PRE, SUPPORTED must be from 0 to 1000000000000, but was -1");
        }
    }
}
