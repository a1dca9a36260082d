package io.github.socialprescribing.dmi.motivation;

import static io.github.socialprescribing.dmi.motivation.MotivationStage.DURING;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.POST;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.PRE;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.HARDER_TO_REACH;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SELF_MOTIVATED;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import io.github.socialprescribing.dmi.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** Seen before, prescribed on day 10, again on day 30 and 50, completed on day 60, back on day 100, left on day 130. */
    private static final Journey RETURNING = journey(
            on(0, PRE, SUPPORTED),
            on(10, DURING, SUPPORTED),
            new Observation(DAY.plusDays(30), DURING, SUPPORTED, true),
            on(50, DURING, SELF_MOTIVATED),
            on(60, POST, SELF_MOTIVATED),
            on(100, DURING, HARDER_TO_REACH),
            on(130, PRE, HARDER_TO_REACH));

    private static Observation on(int day, MotivationStage stage, PersonCategory category) {
        return Observation.of(DAY.plusDays(day), stage, category);
    }

    private static Journey journey(Observation... observations) {
        return Journey.of("r-1", Arrays.asList(observations));
    }

    @Nested
    class Questions {

        @Test
        void stageAndCategoryHoldFromTheDayOfTheChange() {
            assertThat(RETURNING.stageOn(DAY.minusDays(1))).isEmpty();
            assertThat(RETURNING.categoryOn(DAY.minusDays(1))).isEmpty();
            assertThat(RETURNING.stageOn(DAY)).contains(PRE);
            assertThat(RETURNING.stageOn(DAY.plusDays(9))).contains(PRE);
            assertThat(RETURNING.stageOn(DAY.plusDays(10))).contains(DURING);
            assertThat(RETURNING.categoryOn(DAY.plusDays(49))).contains(SUPPORTED);
            assertThat(RETURNING.categoryOn(DAY.plusDays(50))).contains(SELF_MOTIVATED);
            assertThat(RETURNING.stageOn(DAY.plusDays(5_000))).contains(PRE);
        }

        @Test
        void spellsAreRunsOfOneStage() {
            assertThat(RETURNING.spells(DAY.plusDays(140)))
                    .containsExactly(
                            spell(PRE, 0, 10, false),
                            spell(DURING, 10, 60, false),
                            spell(POST, 60, 100, false),
                            spell(DURING, 100, 130, false),
                            spell(PRE, 130, 140, true));
        }

        @Test
        void whatCameLaterIsLeftOut() {
            assertThat(RETURNING.spells(DAY.plusDays(40)))
                    .containsExactly(spell(PRE, 0, 10, false), spell(DURING, 10, 40, true));
            assertThat(RETURNING.spells(DAY.minusDays(1))).isEmpty();
            assertThat(RETURNING.prescriptions(DAY.plusDays(29))).isEqualTo(1);
            assertThat(RETURNING.cameBack(DAY.plusDays(99))).isFalse();
            assertThat(RETURNING.categoryChanges(DAY.plusDays(49))).isEmpty();
            assertThat(RETURNING.daysInStage(DAY.plusDays(40)))
                    .containsExactly(entry(PRE, 10L), entry(DURING, 30L), entry(POST, 0L));
        }

        @Test
        void onTheDayOfAChangeTheNewSpellHasNoLengthYet() {
            assertThat(RETURNING.spells(DAY.plusDays(10)))
                    .containsExactly(spell(PRE, 0, 10, false), spell(DURING, 10, 10, true));
        }

        @Test
        void prescriptionsAreEntriesAndMarks() {
            assertThat(RETURNING.prescriptions(DAY.plusDays(140))).isEqualTo(3);
            assertThat(journey(new Observation(DAY, DURING, SUPPORTED, true)).prescriptions(DAY))
                    .as("an entry that is marked is one")
                    .isEqualTo(1);
            assertThat(journey(on(0, PRE, SUPPORTED)).prescriptions(DAY)).isZero();
        }

        @Test
        void changesOfCategoryAreListedWithTheirDays() {
            assertThat(RETURNING.categoryChanges(DAY.plusDays(140)))
                    .containsExactly(
                            new CategoryChange(DAY.plusDays(50), SUPPORTED, SELF_MOTIVATED),
                            new CategoryChange(DAY.plusDays(100), SELF_MOTIVATED, HARDER_TO_REACH));
        }

        @Test
        void comingBackIsEnteringAfterHavingBeenThere() {
            assertThat(RETURNING.cameBack(DAY.plusDays(100))).isTrue();
            assertThat(journey(on(0, DURING, SUPPORTED), on(5, PRE, SUPPORTED), on(9, DURING, SUPPORTED))
                            .cameBack(DAY.plusDays(9)))
                    .isTrue();
            assertThat(journey(on(0, POST, SUPPORTED), on(5, PRE, SUPPORTED), on(9, DURING, SUPPORTED))
                            .cameBack(DAY.plusDays(9)))
                    .isTrue();
            assertThat(journey(on(0, DURING, SUPPORTED), on(5, DURING, SUPPORTED))
                            .cameBack(DAY.plusDays(9)))
                    .isFalse();
        }

        @Test
        void oneObservationIsOneOpenSpell() {
            assertThat(journey(on(0, POST, SUPPORTED)).spells(DAY.plusDays(7)))
                    .containsExactly(spell(POST, 0, 7, true));
            assertThat(spell(POST, 0, 7, true).days()).isEqualTo(7);
        }

        private static Spell spell(MotivationStage stage, int start, int end, boolean open) {
            return new Spell(stage, DAY.plusDays(start), DAY.plusDays(end), open);
        }
    }

    @Nested
    class Building {

        @Test
        void sortsByDateAndTakesTheSameObservationTwiceAsOne() {
            List<Observation> shuffled = new ArrayList<>(RETURNING.observations());
            shuffled.addAll(RETURNING.observations());
            Collections.shuffle(shuffled, new Random(7));

            assertThat(Journey.of("r-1", shuffled)).isEqualTo(RETURNING);
        }

        @ParameterizedTest
        @EnumSource
        void mayBeginAtAnyStage(MotivationStage stage) {
            assertThat(journey(on(0, stage, SUPPORTED)).stageOn(DAY)).contains(stage);
        }

        @Test
        void allowsEveryChangeOfStageButOne() {
            for (MotivationStage from : MotivationStage.values()) {
                for (MotivationStage to : MotivationStage.values()) {
                    if (from != PRE || to != POST) {
                        assertThat(journey(on(0, from, SUPPORTED), on(1, to, SUPPORTED))
                                        .observations())
                                .hasSize(2);
                    }
                }
            }
        }

        @Test
        void allowsEveryChangeOfCategory() {
            for (PersonCategory from : PersonCategory.values()) {
                for (PersonCategory to : PersonCategory.values()) {
                    assertThat(journey(on(0, PRE, from), on(1, PRE, to)).observations())
                            .hasSize(2);
                }
            }
        }

        @Test
        void reportsEveryFaultAtOnceWithBothObservations() {
            List<Observation> observations = List.of(
                    on(3, DURING, SUPPORTED),
                    on(0, PRE, SUPPORTED),
                    on(1, POST, SUPPORTED),
                    on(3, DURING, SELF_MOTIVATED));

            assertThatExceptionOfType(InvalidJourneyException.class)
                    .isThrownBy(() -> Journey.of("secret", observations, DAY.plusDays(2)))
                    .withMessage("""
                            journey has 4 faults:
                            - stage must not change from pre to post without during between them, but did: 2026-01-01 pre, supported; 2026-01-02 post, supported
                            - observation must not be after 2026-01-03, but was: 2026-01-04 during, supported
                            - observations of one day must be the same, but were: 2026-01-04 during, supported; 2026-01-04 during, self-motivated
                            - observation must not be after 2026-01-03, but was: 2026-01-04 during, self-motivated""")
                    .satisfies(e -> assertThat(e.faults())
                            .extracting(Message::code)
                            .containsExactly("refused-change", "after-as-of", "two-on-one-day", "after-as-of"))
                    .satisfies(e -> assertThat(e.faults().get(0).arguments())
                            .containsExactly(
                                    entry("first", "2026-01-01 pre, supported"),
                                    entry("second", "2026-01-02 post, supported")));
        }

        @Test
        void twoThatDifferByTheMarkAloneAreTwo() {
            assertThatExceptionOfType(InvalidJourneyException.class)
                    .isThrownBy(() -> journey(on(0, DURING, SUPPORTED), new Observation(DAY, DURING, SUPPORTED, true)))
                    .withMessageContaining(
                            "2026-01-01 during, supported; 2026-01-01 during, supported, new prescription");
        }

        @Test
        void needsAnObservation() {
            assertThatExceptionOfType(InvalidJourneyException.class)
                    .isThrownBy(JourneyTest::journey)
                    .withMessage("journey has 1 fault:\n- journey must have at least one observation, but had none");
        }

        @Test
        void takesAnObservationOfTheLastDay() {
            assertThat(Journey.of("r", List.of(on(0, PRE, SUPPORTED)), DAY).observations())
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "Jo\nhn", "\ud83d"})
        void doesNotShowABadReference(String reference) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Journey.of(reference, List.of(on(0, PRE, SUPPORTED))))
                    .withMessage("reference must have 1 to 200 characters, well-formed and without control characters")
                    .withNoCause();
        }

        @Test
        void refusesAMarkOutsideDuring() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Observation(DAY, POST, SUPPORTED, true))
                    .withMessage("new prescription must be marked in stage during only, but was in stage post");
        }

        @Test
        void refusesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> Observation.of(DAY, null, SUPPORTED))
                    .withMessage("stage");
            assertThatNullPointerException()
                    .isThrownBy(() -> RETURNING.spells(null))
                    .withMessage("date");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Observation.of(LocalDate.of(10_000, 1, 1), PRE, SUPPORTED))
                    .withMessage("date of observation must lie in the years 1 to 9999, but was +10000-01-01");
        }
    }

    @Test
    void neverShowsTheReference() {
        assertThat(Journey.of("secret", RETURNING.observations()))
                .hasToString("journey of 7 observations, 2026-01-01 to 2026-05-11");
        assertThat(journey(on(0, PRE, SUPPORTED))).hasToString("journey of 1 observation, 2026-01-01 to 2026-01-01");
    }

    @Test
    void isEqualByReferenceAndObservations() {
        EqualsVerifier.forClass(Journey.class)
                .withNonnullFields("reference", "observations")
                .withPrefabValues(Observation.class, on(0, PRE, SUPPORTED), on(1, PRE, SUPPORTED))
                .verify();
    }

    @Test
    void vocabulariesAreReadByTheirIdsAndCiteTheirClauses() {
        for (MotivationStage stage : MotivationStage.values()) {
            assertThat(MotivationStage.of(stage.id())).isSameAs(stage);
            assertThat(stage.clauses()).isNotEmpty();
            assertThat(stage.title()).isNotBlank();
            assertThat(stage.description()).endsWith(".");
        }
        for (PersonCategory category : PersonCategory.values()) {
            assertThat(PersonCategory.of(category.id())).isSameAs(category);
            assertThat(category.clauses()).hasSize(4);
            assertThat(category.title()).isNotBlank();
            assertThat(category.description()).endsWith(".");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MotivationStage.of("durring"))
                .withMessage("stage must be one of pre, during, post, but was 'durring'; did you mean 'during'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonCategory.of("self"))
                .withMessageStartingWith("category must be one of self-motivated, supported, harder-to-reach, but was");
    }
}
