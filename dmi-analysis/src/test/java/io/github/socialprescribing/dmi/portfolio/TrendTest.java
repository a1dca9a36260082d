package io.github.socialprescribing.dmi.portfolio;

import static io.github.socialprescribing.dmi.Samples.DATE;
import static io.github.socialprescribing.dmi.portfolio.Places.CELLS;
import static io.github.socialprescribing.dmi.portfolio.Places.MODEL;
import static io.github.socialprescribing.dmi.portfolio.Places.area;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.List;
import java.util.Map;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Profile FIRST = area("a", 0, "MNNN", "MMNN", "M-NN");
    private static final Profile SECOND = area("a", 10, "MPNN", "PMNN", "XXXX");
    private static final Profile THIRD = area("a", 40, "MMMN", "MMNN", "MNNN");
    private static final Trend TREND = Trend.of(List.of(THIRD, FIRST, SECOND));

    @Nested
    class Changes {

        @Test
        void goFromEachDateToTheNext() {
            assertThat(TREND.profiles()).containsExactly(FIRST, SECOND, THIRD);
            assertThat(TREND.changes()).containsExactly(new AreaChange(FIRST, SECOND), new AreaChange(SECOND, THIRD));
            assertThat(TREND.changes().get(0).movements().values())
                    .containsExactly(Movement.SAME, Movement.FELL, Movement.UNDECIDED);
            assertThat(TREND.changes().get(1).movements().values())
                    .containsExactly(Movement.ROSE, Movement.ROSE, Movement.UNDECIDED);
        }

        @Test
        void overAllLeaveOutWhatCameAndWent() {
            assertThat(TREND.overall().movement("a2")).isEqualTo(Movement.SAME);
            assertThat(TREND.overall().movement("a3"))
                    .as("Level 2 to Level 3, then Level 2")
                    .isEqualTo(Movement.UNDECIDED);
            assertThat(TREND)
                    .hasToString("Place a (a), 2026-09-30 to 2026-11-09: a1 rose, a2 same, a3 undecided (3 profiles)");
        }

        @Test
        void nameCriteriaNewlyMetAndNoLongerMetWithBothAnswers() {
            AreaChange change = TREND.changes().get(0);
            assertThat(change.newlyMet()).isEmpty();
            assertThat(change.noLongerMet())
                    .containsExactly(
                            new AnswerChange(MODEL.criterion("a2.c1"), Answer.MET, Answer.PARTLY_MET),
                            new AnswerChange(MODEL.criterion("a3.c1"), Answer.MET, Answer.NOT_APPLICABLE));
            assertThat(TREND.changes().get(1).newlyMet())
                    .extracting(AnswerChange::toString)
                    .containsExactly(
                            "a1.c2: partly-met to met",
                            "a1.c3: not-met to met",
                            "a2.c1: partly-met to met",
                            "a3.c1: not-applicable to met");
        }

        @Test
        void ofOneProfileAreNone() {
            Trend single = Trend.of(List.of(FIRST));

            assertThat(single.changes()).isEmpty();
            assertThat(single.overall().movements().values())
                    .containsExactly(Movement.SAME, Movement.SAME, Movement.UNDECIDED);
            assertThat(single).asString().endsWith("(1 profile)");
        }

        @Test
        void ofIndexAndStagedLevelAreBoundsByDate() {
            assertThat(TREND.stagedLevels())
                    .containsExactly(
                            entry(DATE, Bounds.of(MaturityLevel.EMERGING, MaturityLevel.EMERGING)),
                            entry(
                                    DATE.plusDays(10),
                                    Bounds.of(MaturityLevel.UNCOORDINATED, MaturityLevel.UNCOORDINATED)),
                            entry(DATE.plusDays(40), Bounds.of(MaturityLevel.EMERGING, MaturityLevel.EMERGING)));
            assertThat(TREND.indexes())
                    .containsEntry(DATE, Bounds.of(Fraction.of(7, 3), Fraction.of(8, 3)))
                    .containsEntry(DATE.plusDays(40), Bounds.of(Fraction.of(3), Fraction.of(3)));
        }
    }

    @Nested
    class DaysAtLevel {

        @Test
        void goFromEachProfileToTheNextAndFromTheLastToTheDayAskedFor() {
            LevelDays days = TREND.daysAtLevel("a1", DATE.plusDays(45));

            assertThat(days.settled())
                    .containsExactly(
                            entry(MaturityLevel.UNCOORDINATED, 0L),
                            entry(MaturityLevel.EMERGING, 40L),
                            entry(MaturityLevel.ESTABLISHED, 0L),
                            entry(MaturityLevel.CONNECTED, 5L),
                            entry(MaturityLevel.OPTIMISED, 0L));
            assertThat(days.total()).isEqualTo(45);
            assertThat(days).hasToString("Level 2: 40 days, Level 4: 5 days");
        }

        @Test
        void countUnsettledAndNotScoredApart() {
            assertThat(TREND.daysAtLevel("a3", DATE.plusDays(41)))
                    .isEqualTo(new LevelDays(Map.of(MaturityLevel.EMERGING, 1L), 10, 30))
                    .hasToString("Level 2: 1 day, unsettled: 10 days, not scored: 30 days");
        }

        @Test
        void leaveOutWhatCameAfterTheDayAskedFor() {
            assertThat(TREND.daysAtLevel("a1", DATE.plusDays(12))).hasToString("Level 2: 12 days");
            assertThat(TREND.daysAtLevel("a1", DATE)).hasToString("0 days");
            assertThat(TREND.daysAtLevel("a1", DATE.minusDays(5)).total()).isZero();
        }

        @Test
        void refuseAspectsThatTheModelLacks() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TREND.daysAtLevel("a4", DATE))
                    .withMessageContaining("unknown aspect 'a4'");
            assertThatNullPointerException()
                    .isThrownBy(() -> TREND.daysAtLevel("a1", null))
                    .withMessage("asOf");
        }

        @Test
        void areNeverNegative() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new LevelDays(Map.of(MaturityLevel.EMERGING, -1L), 0, 0))
                    .withMessage("days of Level 2 must be 0 or more, but were -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new LevelDays(Map.of(), 0, -2))
                    .withMessage("days of notScored must be 0 or more, but were -2");
        }
    }

    @Nested
    class Profiles {

        @Test
        void mustBeAnyAtAll() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Trend.of(List.of()))
                    .withMessage("trend must have at least one profile, but had none");
        }

        @Test
        void mustBeOfOneArea() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Trend.of(List.of(area("b", 1, "NNNN", "NNNN", "NNNN"), FIRST)))
                    .withMessage("trend must be of one area, but its profiles were of 'a', 'b'");
        }

        @Test
        void mustBeOfOneModel() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Trend.of(List.of(FIRST, area(Samples.model(CELLS), "a", 1, "NNNN"))))
                    .withMessageStartingWith("results of different models cannot be brought together: own/1.0");
        }

        @Test
        void mustBeOfDifferentDates() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Trend.of(List.of(THIRD, FIRST, FIRST, THIRD, SECOND, THIRD)))
                    .withMessage("2 faults:\n- area 'a' must have one profile a date, but has more of 2026-09-30\n"
                            + "- area 'a' must have one profile a date, but has more of 2026-11-09");
        }
    }

    @Test
    void isEqualIfTheProfilesAre() {
        EqualsVerifier.forClass(Trend.class)
                .withNonnullFields("profiles")
                .withPrefabValues(Profile.class, FIRST, SECOND)
                .verify();
    }

    @Test
    void anAnswerThatStaysIsNoChange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnswerChange(MODEL.criterion("a1.c1"), Answer.MET, Answer.MET))
                .withMessage("a change must be between two answers, but both to criterion 'a1.c1' were met");
    }
}
