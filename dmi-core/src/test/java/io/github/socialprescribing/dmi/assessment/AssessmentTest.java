package io.github.socialprescribing.dmi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentTest {

    private final MaturityModel standard = MaturityModel.standard();
    private final Context context =
            Context.builder().addChallenges(Challenge.BUDGET).build();

    private Assessment.Builder full() {
        return Samples.blank(standard)
                .assessor("steering group")
                .context(context)
                .answer("safeguard.inclusion", Answer.MET, Evidence.note("asked around"))
                .answer("platform.pilot", Answer.PARTLY_MET, Evidence.note("two practices"))
                .answer("programme.started", Answer.MET)
                .extension("vendor.example", "{\"tenant\":7}")
                .extension("another", "[]");
    }

    @Nested
    class Building {

        @Test
        void holdsEverythingGiven() {
            Assessment assessment = full().build();

            assertThat(assessment.model()).isSameAs(standard);
            assertThat(assessment.area()).isEqualTo(Samples.NORTHBANK);
            assertThat(assessment.assessedOn()).isEqualTo(Samples.DATE);
            assertThat(assessment.assessor()).contains("steering group");
            assertThat(assessment.context()).isEqualTo(context);
            assertThat(assessment.answer("platform.pilot")).isEqualTo(Answer.PARTLY_MET);
            assertThat(assessment.answer("platform.reporting")).isEqualTo(Answer.UNKNOWN);
            assertThat(assessment.answers().answered()).isEqualTo(3);
            assertThat(assessment.evidence("platform.pilot")).isEqualTo(Evidence.note("two practices"));
            assertThat(assessment.evidence("programme.started")).isEqualTo(Evidence.none());
            assertThat(assessment.extensions())
                    .containsExactly(Map.entry("vendor.example", "{\"tenant\":7}"), Map.entry("another", "[]"));
            assertThat(assessment.origin()).isEqualTo(Origin.ASKED);
            assertThat(assessment)
                    .hasToString("Northbank (northbank), 2026-09-30: "
                            + "dmi-sp/1.0:M-------.------.------.-P----.------.------.--------~M-----");
        }

        @Test
        void listsEvidenceInModelOrder() {
            assertThat(full().build().evidence())
                    .containsExactly(
                            Map.entry("platform.pilot", Evidence.note("two practices")),
                            Map.entry("safeguard.inclusion", Evidence.note("asked around")));
        }

        @Test
        void mayLeaveOutEverythingButAreaAndDate() {
            Assessment assessment = Samples.blank(standard).build();

            assertThat(assessment.assessor()).isEmpty();
            assertThat(assessment.context()).isEqualTo(Context.none());
            assertThat(assessment.evidence()).isEmpty();
            assertThat(assessment.extensions()).isEmpty();
            assertThat(assessment.answers()).isEqualTo(AnswerSheet.empty(standard));
        }

        @Test
        void namesWhatIsMissing() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Assessment.builder(standard).build())
                    .withMessage("an assessment needs area and assessedOn");
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            Assessment.builder(standard).area(Samples.NORTHBANK).build())
                    .withMessage("an assessment needs assessedOn");
            assertThatIllegalStateException()
                    .isThrownBy(() -> Assessment.builder(standard)
                            .assessedOn(Samples.DATE)
                            .build())
                    .withMessage("an assessment needs area");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " "})
        void refusesABlankAssessor(String name) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> full().assessor(name))
                    .withMessage("assessor must not be blank");
        }

        @Test
        void refusesADateThatCannotBeWrittenWithFourDigits() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> full().assessedOn(LocalDate.of(10_000, 1, 1)))
                    .withMessage("assessedOn must lie in the years 1 to 9999, but was +10000-01-01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> full().assessedOn(LocalDate.of(0, 1, 1)))
                    .withMessage("assessedOn must lie in the years 1 to 9999, but was 0000-01-01");
        }

        @Test
        void refusesExtensionsWithoutNameOrValue() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> full().extension("", "1"))
                    .withMessage("name of extension must have 1 to 200 characters, but had 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> full().extension("x", " "))
                    .withMessage("extension must not be blank");
        }

        @Test
        void suggestsTheNearestId() {
            String message = "unknown criterion 'platform.pilots' in model dmi-sp/1.0; did you mean 'platform.pilot'?";

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> full().answer("platform.pilots", Answer.MET))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> full().evidence("platform.pilots", Evidence.none()))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> full().origin("platform.pilots", Origin.QUICK))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> full().build().evidence("platform.pilots"))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> full().build().origin("platform.pilots"))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> full().pick("plattform", MaturityLevel.EMERGING))
                    .withMessage("unknown aspect 'plattform' in model dmi-sp/1.0; did you mean 'platform'?");
        }

        @Test
        void refusesNullByName() {
            assertThatNullPointerException()
                    .isThrownBy(() -> Assessment.builder(null))
                    .withMessage("model");
            assertThatNullPointerException().isThrownBy(() -> full().area(null)).withMessage("assessedArea");
            assertThatNullPointerException()
                    .isThrownBy(() -> full().assessedOn(null))
                    .withMessage("assessedOn");
            assertThatNullPointerException()
                    .isThrownBy(() -> full().answer("platform.pilot", null))
                    .withMessage("answer");
        }

        @Test
        void cannotBeChangedAfterwards() {
            Assessment.Builder builder = full();
            Assessment assessment = builder.build();
            builder.answer("programme.started", Answer.NOT_MET)
                    .evidence("platform.pilot", Evidence.none())
                    .origin("programme.started", Origin.QUICK)
                    .extension("more", "1");

            assertThat(assessment).isEqualTo(full().build());
            assertThatThrownBy(() -> assessment.evidence().clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> assessment.extensions().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void goesOnFromWhatItHolds() {
            Assessment assessment =
                    full().pick("insight", MaturityLevel.EMERGING).build();

            assertThat(assessment.toBuilder().build()).isEqualTo(assessment).hasSameHashCodeAs(assessment);
            assertThat(assessment.toBuilder()
                            .answer("platform.pilot", Answer.MET)
                            .build()
                            .answer("programme.started"))
                    .isEqualTo(Answer.MET);
        }
    }

    @Nested
    class Answering {

        @Test
        void dropsTheEvidenceOfAnEarlierAnswer() {
            Assessment assessment = full().answer("platform.pilot", Answer.MET).build();

            assertThat(assessment.answer("platform.pilot")).isEqualTo(Answer.MET);
            assertThat(assessment.evidence()).containsOnlyKeys("safeguard.inclusion");
        }

        @Test
        void keepsTheAnswerWhenEvidenceIsAddedOrRemoved() {
            Assessment assessment = full().evidence("programme.started", Evidence.note("since 2019"))
                    .evidence("platform.pilot", Evidence.none())
                    .build();

            assertThat(assessment.answers()).isEqualTo(full().build().answers());
            assertThat(assessment.evidence().keySet()).containsExactly("programme.started", "safeguard.inclusion");
        }

        @Test
        void mayHaveEvidenceForWhatIsUnknown() {
            Assessment assessment =
                    full().evidence("citizens.chatbot", Evidence.note("ask IT")).build();

            assertThat(assessment.answer("citizens.chatbot")).isEqualTo(Answer.UNKNOWN);
            assertThat(assessment.evidence("citizens.chatbot")).isEqualTo(Evidence.note("ask IT"));
        }

        @Test
        void replacesAllAnswersAndDropsEvidenceAndOrigins() {
            AnswerSheet sheet = AnswerSheet.empty(standard).with("insight.analytics", Answer.NOT_MET);
            Assessment assessment = full().pick("insight", MaturityLevel.OPTIMISED)
                    .answers(sheet)
                    .build();

            assertThat(assessment.answers()).isEqualTo(sheet);
            assertThat(assessment.evidence()).isEmpty();
            assertThat(assessment.origin()).isEqualTo(Origin.ASKED);
        }

        @Test
        void refusesASheetOfAnotherModel() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> full().answers(AnswerSheet.empty(Samples.model("2R 3R 4R 5R"))))
                    .withMessage("results of different models cannot be brought together: dmi-sp/1.0 and own/1.0");
        }
    }

    @Nested
    class QuickAssessments {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 5})
        void pickALevelOfAnAspect(int number) {
            MaturityLevel level = MaturityLevel.of(number);
            Assessment assessment =
                    Samples.blank(standard).pick("programme", level).build();

            for (Criterion criterion : standard.criteria()) {
                Answer expected = !criterion.aspectId().equals("programme") || !criterion.isRequired()
                        ? Answer.UNKNOWN
                        : criterion.level().number() <= number ? Answer.MET : Answer.NOT_MET;
                assertThat(assessment.answer(criterion.id())).isEqualTo(expected);
                assertThat(assessment.origin(criterion.id()))
                        .isEqualTo(expected == Answer.UNKNOWN ? Origin.ASKED : Origin.QUICK);
            }
            assertThat(assessment.origin()).isEqualTo(Origin.QUICK);
        }

        @Test
        void giveBackTheLevelsPicked() {
            Assessment assessment = Samples.blank(standard)
                    .pick("insight", MaturityLevel.OPTIMISED)
                    .pick("programme", MaturityLevel.ESTABLISHED)
                    .pick("citizens", MaturityLevel.UNCOORDINATED)
                    .build();

            assertThat(assessment.quickLevels().orElseThrow())
                    .containsExactly(
                            Map.entry("programme", MaturityLevel.ESTABLISHED),
                            Map.entry("insight", MaturityLevel.OPTIMISED),
                            Map.entry("citizens", MaturityLevel.UNCOORDINATED));
        }

        @Test
        void replaceWhatWasAnsweredBeforeAndItsEvidence() {
            Assessment assessment = full().answer("programme.pilot", Answer.MET, Evidence.note("x"))
                    .pick("platform", MaturityLevel.EMERGING)
                    .pick("programme", MaturityLevel.UNCOORDINATED)
                    .build();

            assertThat(assessment.answer("platform.pilot")).isEqualTo(Answer.NOT_MET);
            assertThat(assessment.answer("programme.pilot")).isEqualTo(Answer.UNKNOWN);
            assertThat(assessment.evidence()).containsOnlyKeys("safeguard.inclusion");
        }

        @Test
        void giveBackNoLevelsIfAnythingElseIsAnswered() {
            Assessment.Builder quick = Samples.blank(standard).pick("programme", MaturityLevel.ESTABLISHED);

            assertThat(quick.build().quickLevels()).isPresent();
            assertThat(List.of(
                            quick.build().toBuilder().answer("programme.pilot", Answer.MET),
                            quick.build().toBuilder().answer("platform.pilot", Answer.NOT_MET),
                            quick.build().toBuilder().answer("safeguard.funding", Answer.MET),
                            quick.build().toBuilder().answer("programme.started", Answer.MET),
                            quick.build().toBuilder().answer("programme.complete", Answer.MET),
                            quick.build().toBuilder().answer("programme.complete", Answer.UNKNOWN),
                            quick.build().toBuilder().evidence("programme.started", Evidence.note("seen")),
                            quick.build().toBuilder().evidence("citizens.access", Evidence.note("ask IT"))))
                    .allSatisfy(
                            changed -> assertThat(changed.build().quickLevels()).isEmpty());
        }

        @Test
        void giveBackNoLevelsIfNothingWasPicked() {
            assertThat(Samples.blank(standard).build().quickLevels()).isEmpty();
            assertThat(Samples.blank(standard)
                            .answers(Samples.blank(standard)
                                    .pick("programme", MaturityLevel.ESTABLISHED)
                                    .build()
                                    .answers())
                            .build()
                            .quickLevels())
                    .isEmpty();
        }

        @Test
        void giveBackTheLevelEvenIfContextAndExtensionsAreSaid() {
            assertThat(Samples.blank(standard)
                            .pick("programme", MaturityLevel.CONNECTED)
                            .context(context)
                            .extension("x", "1")
                            .assessor("somebody")
                            .build()
                            .quickLevels())
                    .contains(Map.of("programme", MaturityLevel.CONNECTED));
        }
    }

    @Nested
    class Origins {

        @Test
        void turnAskedWhenACriterionIsAnsweredSingly() {
            Assessment assessment = Samples.blank(standard)
                    .pick("programme", MaturityLevel.ESTABLISHED)
                    .answer("programme.started", Answer.MET)
                    .build();

            assertThat(assessment.origin("programme.started")).isEqualTo(Origin.ASKED);
            assertThat(assessment.origin("programme.established")).isEqualTo(Origin.QUICK);
            assertThat(assessment.origin()).isEqualTo(Origin.QUICK);
        }

        @Test
        void stayWhenEvidenceIsAdded() {
            assertThat(Samples.blank(standard)
                            .pick("programme", MaturityLevel.ESTABLISHED)
                            .evidence("programme.started", Evidence.note("seen"))
                            .build()
                            .origin("programme.started"))
                    .isEqualTo(Origin.QUICK);
        }

        @Test
        void mayBeSaidForOneAnswer() {
            Assessment assessment =
                    full().origin("platform.pilot", Origin.QUICK).build();

            assertThat(assessment.origin("platform.pilot")).isEqualTo(Origin.QUICK);
            assertThat(assessment.origin("safeguard.inclusion")).isEqualTo(Origin.ASKED);
            assertThat(assessment.toBuilder()
                            .origin("platform.pilot", Origin.ASKED)
                            .build())
                    .isEqualTo(full().build());
        }

        @Test
        void areOfCriteriaOnly() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> full().origin("safeguard.inclusion", Origin.QUICK))
                    .withMessage("unknown criterion 'safeguard.inclusion' in model dmi-sp/1.0");
        }

        @Test
        void mustNotBeQuickOfAnUnknownAnswer() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            full().origin("platform.reporting", Origin.QUICK).build())
                    .withMessage("origin of 'platform.reporting' must not be quick, because its answer is UNKNOWN");
        }
    }

    @Nested
    class Equality {

        @Test
        void doesNotCareWhetherThereOnceWasEvidence() {
            Assessment without = full().build().toBuilder()
                    .evidence("platform.pilot", Evidence.none())
                    .evidence("safeguard.inclusion", Evidence.none())
                    .build();

            assertThat(without.evidence()).isEmpty();
            assertThat(without.toBuilder()
                            .evidence("platform.pilot", Evidence.note("x"))
                            .evidence("platform.pilot", Evidence.none())
                            .build())
                    .isEqualTo(without);
        }

        @Test
        void fulfilsItsContract() {
            EqualsVerifier.forClass(Assessment.class)
                    .withPrefabValues(
                            MaturityModel.class,
                            standard,
                            standard.toBuilder("own", "1.0").build())
                    .withNonnullFields(
                            "model", "planes", "area", "assessedOn", "context", "evidence", "derived", "extensions")
                    .suppress(Warning.STRICT_HASHCODE) // what and where and when tell assessments apart well enough
                    .verify();
        }

        @Test
        void needsAllPartsToBeEqual() {
            Assessment assessment = full().build();

            assertThat(full().build()).isEqualTo(assessment).hasSameHashCodeAs(assessment);
            assertThat(List.of(
                            full().area(Area.of("northbank", "North Bank")).build(),
                            full().assessedOn(Samples.DATE.plusDays(1)).build(),
                            full().assessor("somebody else").build(),
                            full().context(Context.none()).build(),
                            full().answer("insight.analytics", Answer.MET).build(),
                            full().evidence("platform.pilot", Evidence.note("three practices"))
                                    .build(),
                            full().origin("platform.pilot", Origin.QUICK).build(),
                            full().extension("another", "{}").build()))
                    .doesNotContain(assessment)
                    .doesNotHaveDuplicates();
            assertThat(assessment).isNotEqualTo("northbank");
        }
    }
}
