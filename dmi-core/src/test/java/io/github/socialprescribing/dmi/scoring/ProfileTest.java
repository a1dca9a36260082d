package io.github.socialprescribing.dmi.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Finding;
import io.github.socialprescribing.dmi.FindingKind;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.Safeguard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final String CELLS = "2R 3R 4R 5R";

    private static Profile score(MaturityModel model, String letters) {
        return ScoringEngine.score(Samples.assessment(model, letters));
    }

    private static Bounds<MaturityLevel> levels(int low, int high) {
        return Bounds.of(MaturityLevel.of(low), MaturityLevel.of(high));
    }

    @Nested
    class Headlines {

        private final MaturityModel four = Samples.model("3: " + CELLS, CELLS, "2: " + CELLS, CELLS);

        @Test
        void runOverTheAspects() {
            Profile profile = score(four, "MPNN.MMMN.MM-N.MMNN~");

            assertThat(profile.stagedLevel()).isEqualTo(levels(2, 2));
            assertThat(profile.typicalLevel()).isEqualTo(levels(3, 3));
            assertThat(profile.spread().low()).hasToString("[0, 1, 2, 1, 0]");
            assertThat(profile.spread().high()).hasToString("[0, 1, 1, 2, 0]");
            assertThat(profile.index()).isEqualTo(Bounds.of(Fraction.of(41, 14), Fraction.of(45, 14)));
            assertThat(profile.scoredAspects()).isEqualTo(4);
            assertThat(profile.coverage()).isEqualTo(new Coverage(15, 16)).hasToString("15 of 16");
        }

        @Test
        void takeTheLowerOfTheTwoLevelsInTheMiddle() {
            assertThat(score(four, "MNNN.MNNN.MMNN.MMMN~").typicalLevel()).isEqualTo(levels(2, 2));
            assertThat(score(Samples.model(CELLS, CELLS), "NNNN.MMMM~").typicalLevel())
                    .isEqualTo(levels(1, 1));
            assertThat(score(Samples.model(CELLS, CELLS, CELLS), "NNNN.MMMM.MMNN~")
                            .typicalLevel())
                    .isEqualTo(levels(3, 3));
        }

        @Test
        void leaveOutAspectsThatAreNotScored() {
            Profile profile = score(four, "XXXX.MMMN.XXXX.MMNN~");

            assertThat(profile.scoredAspects()).isEqualTo(2);
            assertThat(profile.stagedLevel()).isEqualTo(levels(3, 3));
            assertThat(profile.typicalLevel()).isEqualTo(levels(3, 3));
            assertThat(profile.spread().low()).hasToString("[0, 0, 1, 1, 0]");
            assertThat(profile.index()).isEqualTo(Bounds.of(Fraction.of(7, 2), Fraction.of(7, 2)));
            assertThat(profile.aspects()).hasSize(4);
        }

        @Test
        void countTheAspectsAtALevel() {
            Spread spread = score(four, "NNNN.MMMN.MMMM.MMNN~").spread().low();

            assertThat(List.of(MaturityLevel.values()))
                    .extracting(spread::count)
                    .containsExactly(1, 0, 1, 1, 1);
        }

        @Test
        void needFiveCounts() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Spread(List.of(1, 2, 3, 4)))
                    .withMessage("spread must have 5 counts, but had 4");
        }

        @Test
        void arePrintedOnOneLine() {
            assertThat(score(four, "MPNN.MMMN.MM-N.XXXX~"))
                    .hasToString(
                            "Northbank (northbank), 2026-09-30: staged level 2, typical level 3 to 4, index 2.92 to"
                                    + " 3.25 (3 of 4 aspects scored; a1 2, a2 4, a3 3 to 4, a4 not scored)");
            assertThat(score(four, "MMMM.MMMM.MMMM.MMMM~"))
                    .hasToString(
                            "Northbank (northbank), 2026-09-30: staged level 5, typical level 5, index 5.00 (4 of 4"
                                    + " aspects scored; a1 5, a2 5, a3 5, a4 5)");
        }
    }

    @Nested
    class Refusing {

        @Test
        void toScoreWhatHasNothingToScore() {
            MaturityModel model = Samples.model(CELLS + " 2O", CELLS);
            Assessment assessment = Samples.assessment(model, "XXXXM.XXXX~");

            assertThat(ScoringEngine.canScore(assessment)).isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ScoringEngine.score(assessment))
                    .withMessage(
                            "assessment of area 'northbank' on 2026-09-30 cannot be scored: every REQUIRED criterion of"
                                    + " every aspect is NOT_APPLICABLE");
            assertThat(ScoringEngine.canScore(Samples.assessment(model, "XXXXM.XXX-~")))
                    .isTrue();
            assertThat(score(model, "XXXXM.XXX-~").scoredAspects()).isOne();
        }

        @Test
        void toGiveAnAspectThatTheModelDoesNotHave() {
            Profile profile =
                    ScoringEngine.score(Samples.blank(MaturityModel.standard()).build());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> profile.aspect("platfrom"))
                    .withMessage("unknown aspect 'platfrom' in model dmi-sp/1.0; did you mean 'platform'?");
            assertThat(profile.aspect("platform").aspect().id()).isEqualTo("platform");
        }
    }

    @Nested
    class Knowing {

        private final MaturityModel model = Samples.builder(List.of(CELLS), 5).build();
        private final Context context =
                Context.builder().intention(Intention.WITHIN_A_YEAR).build();

        private Assessment.Builder assessment() {
            return Samples.blank(model)
                    .answers(Samples.assessment(model, "MMNN~MPNX-").answers())
                    .evidence("safeguard.s4", Evidence.note("no data held"))
                    .assessor("somebody")
                    .context(context)
                    .extension("x", "1");
        }

        @Test
        void whatTheAssessmentSaid() {
            Assessment assessment = assessment().build();
            Profile profile = ScoringEngine.score(assessment);

            assertThat(profile.model()).isSameAs(model);
            assertThat(profile.area()).isEqualTo(Samples.NORTHBANK);
            assertThat(profile.assessedOn()).isEqualTo(Samples.DATE);
            assertThat(profile.assessor()).contains("somebody");
            assertThat(profile.context()).isEqualTo(context);
            assertThat(profile.answers()).isEqualTo(assessment.answers());
            assertThat(profile.extensions()).containsExactly(Map.entry("x", "1"));
            assertThat(profile.origin()).isEqualTo(Origin.ASKED);
            assertThat(ScoringEngine.score(
                                    assessment().origin("a1.c1", Origin.QUICK).build())
                            .origin())
                    .isEqualTo(Origin.QUICK);
        }

        @Test
        void whatEachSafeguardStandsFor() {
            Profile profile = ScoringEngine.score(assessment().build());

            assertThat(profile.safeguards().values())
                    .containsExactly(
                            SafeguardState.UPHELD,
                            SafeguardState.AT_RISK,
                            SafeguardState.AT_RISK,
                            SafeguardState.NOT_APPLICABLE,
                            SafeguardState.UNKNOWN);
            assertThat(profile.safeguards(SafeguardState.AT_RISK))
                    .extracting(Safeguard::id)
                    .containsExactly("safeguard.s2", "safeguard.s3");
            assertThat(SafeguardState.values())
                    .extracting(SafeguardState::id)
                    .containsExactly("upheld", "at-risk", "unknown", "not-applicable");
        }

        @Test
        void givesCollectionsThatCannotBeChanged() {
            Profile profile = ScoringEngine.score(assessment().build());

            assertThatThrownBy(() -> profile.aspects().remove(0)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> profile.safeguards().clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> profile.findings().remove(0)).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void isEqualIfAllItKnowsIsEqual() {
            Profile profile = ScoringEngine.score(assessment().build());

            assertThat(ScoringEngine.score(assessment().build()))
                    .isEqualTo(profile)
                    .hasSameHashCodeAs(profile);
            assertThat(ScoringEngine.score(assessment()
                            .evidence("a1.c1", Evidence.note("seen"))
                            .build()))
                    .as("evidence stays with the assessment")
                    .isEqualTo(profile);
            assertThat(List.of(
                            assessment().area(Area.of("northbank", "North")).build(),
                            assessment().assessedOn(Samples.DATE.plusDays(1)).build(),
                            assessment().assessor("somebody else").build(),
                            assessment().context(Context.none()).build(),
                            assessment().answer("a1.c1", Answer.PARTLY_MET).build(),
                            assessment()
                                    .evidence("safeguard.s4", Evidence.none())
                                    .build(),
                            assessment().origin("a1.c1", Origin.QUICK).build(),
                            assessment().extension("y", "2").build()))
                    .extracting(ScoringEngine::score)
                    .doesNotContain(profile)
                    .doesNotHaveDuplicates();
            assertThat(profile).isNotEqualTo("northbank");
        }
    }

    @Nested
    class Findings {

        private final MaturityModel standard = MaturityModel.standard();

        @Test
        void areNoneIfThereIsNothingToLookAt() {
            assertThat(ScoringEngine.score(Samples.assessment(Samples.all(standard, Answer.MET)))
                            .findings())
                    .isEmpty();
        }

        @Test
        void standInTheDocumentedOrder() {
            Assessment assessment = Samples.blank(standard)
                    .pick("information", MaturityLevel.CONNECTED)
                    .answer("programme.started", Answer.MET)
                    .answer("programme.pilot", Answer.NOT_APPLICABLE)
                    .answer("programme.complete", Answer.MET)
                    .answer("programme.everywhere", Answer.MET)
                    .answer("engagement.begun", Answer.NOT_APPLICABLE, Evidence.note("merged in 2020"))
                    .answer("engagement.growing", Answer.NOT_APPLICABLE)
                    .answer("engagement.official-support", Answer.NOT_APPLICABLE)
                    .answer("engagement.wide", Answer.NOT_APPLICABLE)
                    .answer("engagement.full-support", Answer.NOT_APPLICABLE)
                    .answer("engagement.promotion", Answer.NOT_APPLICABLE)
                    .answer("platform.office-tools", Answer.NOT_APPLICABLE)
                    .answer("integration.shared-on-paper", Answer.MET)
                    .answer("insight.activity-records", Answer.MET)
                    .answer("citizens.leaflets", Answer.PARTLY_MET)
                    .answer("safeguard.inclusion", Answer.PARTLY_MET)
                    .answer("safeguard.human-contact", Answer.NOT_APPLICABLE)
                    .answer("safeguard.funding", Answer.NOT_MET)
                    .answer("safeguard.data-protection", Answer.NOT_APPLICABLE, Evidence.note("no data held"))
                    .build();

            List<Finding> findings = ScoringEngine.score(assessment).findings();

            assertThat(findings.stream().map(Finding::toString))
                    .containsExactly(
                            "derived-answers northbank: Answers were derived from a quick assessment: not all criteria were"
                                    + " asked singly.",
                            "not-applicable-without-reason programme.pilot: Local pilot is said to be not applicable, but no"
                                    + " note says why.",
                            "ahead programme.complete: Complete programme belongs to Level 4 and is in place already; it"
                                    + " counts once Level 3 is reached.",
                            "ahead programme.everywhere: Programme across the whole area belongs to Level 5 and is in place"
                                    + " already; it counts once Level 3 is reached.",
                            "not-scored engagement: Stakeholder engagement is not scored: every criterion that it requires"
                                    + " is not applicable.",
                            "not-applicable-without-reason engagement.growing: Growing local involvement is said to be not"
                                    + " applicable, but no note says why.",
                            "not-applicable-without-reason engagement.official-support: Official backing is said to be not"
                                    + " applicable, but no note says why.",
                            "not-applicable-without-reason engagement.wide: Broad stakeholder involvement is said to be not"
                                    + " applicable, but no note says why.",
                            "not-applicable-without-reason engagement.full-support: Support from every group is said to be"
                                    + " not applicable, but no note says why.",
                            "not-applicable-without-reason engagement.promotion: Promotion and use by stakeholders is said"
                                    + " to be not applicable, but no note says why.",
                            "may-not-be-scored platform: Software platform would not be scored if every answer that is still"
                                    + " unknown turned out to be not applicable.",
                            "not-applicable-without-reason platform.office-tools: Everyday office software is said to be not"
                                    + " applicable, but no note says why.",
                            "not-applicable-without-reason safeguard.human-contact: Human contact is said to be not"
                                    + " applicable, but no note says why.",
                            "safeguard-at-risk safeguard.inclusion: Safeguard at risk: Inclusion of everyone (partly met).",
                            "safeguard-at-risk safeguard.funding: Safeguard at risk: Adequate funding (not met).");
        }

        @Test
        void haveTheirValuesAsArguments() {
            List<Finding> findings = ScoringEngine.score(Samples.blank(standard)
                            .answer("programme.everywhere", Answer.MET)
                            .answer("safeguard.funding", Answer.NOT_MET)
                            .answer("citizens.chatbot", Answer.NOT_APPLICABLE)
                            .build())
                    .findings();

            assertThat(findings.stream().filter(f -> f.kind().equals(FindingKind.AHEAD)))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.about()).isEqualTo("programme.everywhere");
                        assertThat(finding.arguments())
                                .containsExactly(
                                        Map.entry("title", "Programme across the whole area"),
                                        Map.entry("level", "5"),
                                        Map.entry("nextLevel", "2"));
                    });
            assertThat(findings.stream().filter(f -> f.kind().equals(FindingKind.MAY_NOT_BE_SCORED)))
                    .extracting(Finding::about)
                    .containsExactly("engagement", "information", "platform", "integration", "insight", "citizens");
            assertThat(findings.get(findings.size() - 1).arguments())
                    .containsExactly(Map.entry("title", "Adequate funding"));
        }

        @Test
        void areInTheWordsOfTheirModelWhicheverWasScoredBefore() {
            MaturityModel translated = standard.toBuilder("other-words", "1.0")
                    .translation("cy", Map.of("programme.everywhere#title", "Ym mhobman"))
                    .build()
                    .inLanguage("cy");

            for (int round = 0; round < 2; round++) {
                assertThat(aheadEverywhere(standard)).startsWith("Programme across the whole area belongs to");
                assertThat(aheadEverywhere(translated)).startsWith("Ym mhobman belongs to");
            }
        }

        private String aheadEverywhere(MaturityModel model) {
            Assessment assessment = Samples.blank(model)
                    .answer("programme.everywhere", Answer.MET)
                    .build();
            return ScoringEngine.score(assessment).findings().get(0).message();
        }

        @Test
        void canBeThoseThatADocumentRecords() {
            Profile profile = ScoringEngine.score(Samples.blank(standard)
                    .answer("safeguard.funding", Answer.NOT_MET)
                    .build());
            Finding recorded = new Finding(new FindingKind("from-elsewhere"), "northbank", Map.of(), "Something.");

            Profile read = profile.withFindings(List.of(recorded));

            assertThat(read.findings()).containsExactly(recorded);
            assertThat(read).isNotEqualTo(profile);
            assertThat(profile.withFindings(profile.findings())).isEqualTo(profile);
            assertThat(read.index()).isEqualTo(profile.index());
        }
    }
}
