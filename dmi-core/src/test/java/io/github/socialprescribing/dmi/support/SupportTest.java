package io.github.socialprescribing.dmi.support;

import static io.github.socialprescribing.dmi.motivation.MotivationStage.DURING;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.POST;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.PRE;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.HARDER_TO_REACH;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SELF_MOTIVATED;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SUPPORTED;
import static io.github.socialprescribing.dmi.support.SupportFormId.FOLLOW_UP;
import static io.github.socialprescribing.dmi.support.SupportFormId.LINK_WORKER;
import static io.github.socialprescribing.dmi.support.SupportFormId.MOTIVATION_REVIEW;
import static io.github.socialprescribing.dmi.support.SupportState.AVAILABLE;
import static io.github.socialprescribing.dmi.support.SupportState.LACKING;
import static io.github.socialprescribing.dmi.support.SupportState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.socialprescribing.dmi.Finding;
import io.github.socialprescribing.dmi.FindingKind;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SupportTest {

    private static final MaturityModel MODEL = MaturityModel.standard();

    private static final Assessment ALL_MET = Samples.assessment(Samples.all(MODEL, Answer.MET));

    private static final Assessment BLANK = Samples.blank(MODEL).build();

    private static final Set<SupportFormId> ALL_HUMAN = SupportCatalogue.standard().forms().stream()
            .filter(form -> form.by().isHuman())
            .map(SupportForm::id)
            .collect(Collectors.toSet());

    private final SupportCatalogue catalogue = SupportCatalogue.standard();

    private static FormSupport form(Support support, String id) {
        return support.forms().stream()
                .filter(form -> form.form().id().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Assessment answering(String id, Answer answer) {
        return ALL_MET.toBuilder().answer(id, answer).build();
    }

    @Nested
    class StateOfAForm {

        @Test
        void isAvailableIfAllItNeedsIsMet() {
            Support support = catalogue.supportFor(ALL_MET, ALL_HUMAN, POST, SUPPORTED);

            assertThat(support.forms()).allMatch(form -> form.state() == AVAILABLE);
            assertThat(support.forms(AVAILABLE)).isEqualTo(support.forms());
            assertThat(support.findings()).isEmpty();
            assertThat(support.stage()).isEqualTo(POST);
            assertThat(support.category()).isEqualTo(SUPPORTED);
            assertThat(support).hasToString("supported, post: 11 available, 0 lacking, 0 unknown");
        }

        @ParameterizedTest
        @EnumSource(names = {"PARTLY_MET", "NOT_MET", "NOT_APPLICABLE"})
        void isLackingIfANeedIsNotMet(Answer answer) {
            Support support = catalogue.supportFor(
                    answering("insight.monitoring", answer).toBuilder()
                            .answer("platform.referral-management", Answer.UNKNOWN)
                            .build(),
                    ALL_HUMAN,
                    POST,
                    SUPPORTED);
            FormSupport review = form(support, "progress-review");

            assertThat(review.state()).isEqualTo(LACKING);
            assertThat(review.lacking()).extracting(Criterion::id).containsExactly("insight.monitoring");
            assertThat(review.unknown()).extracting(Criterion::id).containsExactly("platform.referral-management");
            assertThat(review.humanPart()).isEmpty();
            assertThat(review)
                    .hasToString("progress-review: lacking; lacking insight.monitoring;"
                            + " unknown platform.referral-management");
        }

        @Test
        void isLackingIfItsHumanPartIsNotProvided() {
            Support support = catalogue.supportFor(ALL_MET, Set.of(MOTIVATION_REVIEW), POST, SUPPORTED);
            FormSupport followUp = form(support, "follow-up");

            assertThat(followUp.state()).isEqualTo(LACKING);
            assertThat(followUp.lacking()).isEmpty();
            assertThat(followUp.humanPart()).contains(LACKING);
            assertThat(followUp).hasToString("follow-up: lacking; lacking the human part");
            assertThat(form(support, "motivation-review").humanPart()).contains(AVAILABLE);
        }

        @Test
        void isUnknownIfANeedIsUnknown() {
            FormSupport followUp = form(catalogue.supportFor(BLANK, Set.of(FOLLOW_UP), POST, SUPPORTED), "follow-up");

            assertThat(followUp.state()).isEqualTo(UNKNOWN);
            assertThat(followUp.humanPart()).contains(AVAILABLE);
            assertThat(followUp).hasToString("follow-up: unknown; unknown platform.referral-management");
        }

        @Test
        void isUnknownIfNobodySaidWhichHumanFormsAreProvided() {
            Support support = catalogue.supportFor(ALL_MET, POST, SUPPORTED);

            assertThat(support.forms(UNKNOWN))
                    .extracting(form -> form.form().id().id())
                    .containsExactly("motivation-review", "follow-up", "new-prescription");
            assertThat(form(support, "follow-up")).hasToString("follow-up: unknown; unknown the human part");
            assertThat(support.forms(LACKING)).isEmpty();
        }

        @Test
        void isLackingRatherThanUnknown() {
            Support support =
                    catalogue.supportFor(answering("platform.referral-management", Answer.NOT_MET), POST, SUPPORTED);

            assertThat(form(support, "follow-up"))
                    .hasToString("follow-up: lacking; lacking platform.referral-management; unknown the human part");
        }
    }

    @Nested
    class HumanSupport {

        @ParameterizedTest
        @CsvSource({
            "pre, self-motivated, false",
            "pre, supported, true",
            "pre, harder-to-reach, true",
            "during, self-motivated, true",
            "during, supported, true",
            "during, harder-to-reach, true",
            "post, self-motivated, false",
            "post, supported, true",
            "post, harder-to-reach, true"
        })
        void isNeededByEveryoneDuringAPrescriptionAndAlwaysByAllButTheSelfMotivated(
                String stageId, String categoryId, boolean needed) {
            MotivationStage stage = MotivationStage.of(stageId);
            PersonCategory category = PersonCategory.of(categoryId);

            assertThat(Support.needsHuman(stage, category)).isEqualTo(needed);
            assertThat(kinds(catalogue.supportFor(ALL_MET, Set.of(), stage, category)))
                    .isEqualTo(needed ? List.of(FindingKind.DIGITAL_ONLY) : List.of());
            assertThat(kinds(catalogue.supportFor(ALL_MET, stage, category)))
                    .isEqualTo(needed ? List.of(FindingKind.HUMAN_SUPPORT_UNKNOWN) : List.of());
            assertThat(kinds(catalogue.supportFor(ALL_MET, Set.of(MOTIVATION_REVIEW), stage, category)))
                    .isEmpty();
        }

        private List<FindingKind> kinds(Support support) {
            return support.findings().stream().map(Finding::kind).toList();
        }

        @Test
        void isNotThereIfAHumanHasNothingToWorkWith() {
            Assessment notStarted = answering("programme.started", Answer.NOT_MET);

            assertThat(catalogue
                            .supportFor(notStarted, Set.of(LINK_WORKER), DURING, SELF_MOTIVATED)
                            .findings())
                    .hasToString(
                            "[digital-only northbank: Self motivated, during social prescribing: support by a human is"
                                    + " needed, and none is available; digital support alone is not enough.]");
        }

        @Test
        void isUnknownIfOneFormIsUnknownAndNoneAvailable() {
            Finding finding = catalogue
                    .supportFor(BLANK, Set.of(LINK_WORKER), DURING, HARDER_TO_REACH)
                    .findings()
                    .get(0);

            assertThat(finding)
                    .hasToString("human-support-unknown northbank: Harder to reach citizen, during social prescribing:"
                            + " support by a human is needed, and it is not known whether any is available.");
            assertThat(finding.arguments()).hasToString("{category=harder-to-reach, stage=during}");
        }
    }

    @Test
    void saysTheSafeguardsAtRiskAsAProfileDoes() {
        Assessment risky = ALL_MET.toBuilder()
                .answer("safeguard.inclusion", Answer.NOT_MET)
                .answer("safeguard.human-contact", Answer.PARTLY_MET)
                .answer("safeguard.funding", Answer.UNKNOWN)
                .build();

        assertThat(catalogue.supportFor(risky, Set.of(), PRE, SELF_MOTIVATED).findings())
                .hasSize(2)
                .isEqualTo(ScoringEngine.score(risky).findings());
        assertThat(catalogue.supportFor(risky, Set.of(), PRE, SUPPORTED).findings())
                .extracting(Finding::kind)
                .containsExactly(
                        FindingKind.DIGITAL_ONLY, FindingKind.SAFEGUARD_AT_RISK, FindingKind.SAFEGUARD_AT_RISK);
    }

    @Test
    void refusesAProvidedFormThatIsUnknownOrDigital() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> catalogue.supportFor(BLANK, Set.of(new SupportFormId("link-wroker")), DURING, SUPPORTED))
                .withMessage("provided form must be one by a human or by both, but was the unknown 'link-wroker';"
                        + " did you mean 'link-worker'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.supportFor(BLANK, Set.of(SupportFormId.PEER_CHAT), DURING, SUPPORTED))
                .withMessage("provided form must be one by a human or by both, but was the digital 'peer-chat'");
    }

    @Test
    void refusesNullByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> catalogue.supportFor(null, PRE, SUPPORTED))
                .withMessage("assessment");
        assertThatNullPointerException()
                .isThrownBy(() -> catalogue.supportFor(BLANK, null, PRE, SUPPORTED))
                .withMessage("provided");
    }

    @Nested
    class AnotherModel {

        @Test
        void willDoIfItHasTheCriteriaThatAreNeeded() {
            MaturityModel derived = MODEL.toBuilder("acme-sp", "1.0").build();
            Assessment assessment = Samples.assessment(Samples.all(derived, Answer.MET));

            assertThat(catalogue
                            .supportFor(assessment, ALL_HUMAN, POST, SUPPORTED)
                            .forms(AVAILABLE))
                    .hasSize(11);
        }

        @Test
        void isRefusedIfItLacksSome() {
            Assessment assessment = Samples.blank(Samples.model("2R 3R 4R 5R")).build();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> catalogue.supportFor(assessment, PRE, SELF_MOTIVATED))
                    .withMessage(
                            "model of the assessment must have every criterion that support needs, but own/1.0 lacks"
                                    + " citizens.website, citizens.signposting, information.directory, programme.started,"
                                    + " platform.referral-management, citizens.digital-prescribing, citizens.access,"
                                    + " citizens.self-service, insight.monitoring, platform.reporting; maybe migrate the"
                                    + " assessment to dmi-sp/1.0");
        }
    }

    @Test
    void moreIsNeverLess() {
        for (MotivationStage stage : MotivationStage.values()) {
            for (PersonCategory category : PersonCategory.values()) {
                Set<SupportFormId> provided = new HashSet<>();
                AnswerSheet answers = Samples.all(MODEL, Answer.NOT_MET);
                int before = 0;
                for (Criterion criterion : MODEL.criteria()) {
                    answers = answers.with(criterion.id(), Answer.MET);
                    ALL_HUMAN.stream()
                            .filter(id -> !provided.contains(id))
                            .findFirst()
                            .ifPresent(provided::add);
                    int now = catalogue
                            .supportFor(Samples.assessment(answers), provided, stage, category)
                            .forms(AVAILABLE)
                            .size();
                    assertThat(now).isGreaterThanOrEqualTo(before);
                    before = now;
                }
                assertThat(before).isEqualTo(catalogue.forms(stage, category).size());
            }
        }
    }
}
