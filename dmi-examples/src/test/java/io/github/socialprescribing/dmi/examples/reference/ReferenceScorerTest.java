package io.github.socialprescribing.dmi.examples.reference;

import static io.github.socialprescribing.dmi.examples.reference.ReferenceModel.OPTIONAL;
import static io.github.socialprescribing.dmi.examples.reference.ReferenceModel.REQUIRED;
import static io.github.socialprescribing.dmi.examples.reference.ReferenceModel.criterion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.socialprescribing.dmi.examples.reference.BruteForce.Outcomes;
import io.github.socialprescribing.dmi.examples.reference.ReferenceModel.Aspect;
import io.github.socialprescribing.dmi.examples.reference.ReferenceModel.Criterion;
import io.github.socialprescribing.dmi.examples.reference.ReferenceScorer.AspectReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples whose numbers are worked out by hand, in the comment above each, rule by rule of DOMAIN 1.6. */
class ReferenceScorerTest {

    private static final ReferenceModel STANDARD = ReferenceModel.standard();

    /**
     * One aspect with three REQUIRED criteria at level 2, two at 3, one at 4 and one at 5, and an OPTIONAL one at 3;
     * the letters of a code are a1 a2 a3 b1 b2 b0 c1 d1.
     */
    private static final ReferenceModel SMALL = new ReferenceModel(
            "small",
            "1",
            List.of(new Aspect("a", 1)),
            List.of(
                    criterion("a1", "a", 2, REQUIRED),
                    criterion("a2", "a", 2, REQUIRED),
                    criterion("a3", "a", 2, REQUIRED),
                    criterion("b1", "a", 3, REQUIRED),
                    criterion("b2", "a", 3, REQUIRED),
                    criterion("b0", "a", 3, OPTIONAL),
                    criterion("c1", "a", 4, REQUIRED),
                    criterion("d1", "a", 5, REQUIRED)),
            List.of("safeguard.s"));

    /** Aspects named p, q, r and so on with one REQUIRED criterion a level: p2, p3, p4, p5 and so on. */
    private static ReferenceModel plain(int... weights) {
        List<Aspect> aspects = new ArrayList<>();
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            String id = String.valueOf((char) ('p' + i));
            aspects.add(new Aspect(id, weights[i]));
            for (int level = 2; level <= 5; level++) {
                criteria.add(criterion(id + level, id, level, REQUIRED));
            }
        }
        return new ReferenceModel("plain", "1", aspects, criteria, List.of());
    }

    private static Map<String, Object> scoreStandard(String letters) {
        return ReferenceScorer.score(STANDARD, STANDARD.fromCode("dmi-sp/1.0:" + letters));
    }

    private static Map<String, Object> scoreSmall(String letters) {
        return ReferenceScorer.score(SMALL, SMALL.fromCode("small/1:" + letters + "~M"));
    }

    private static Map<String, Object> scorePlain(ReferenceModel model, String letters) {
        return ReferenceScorer.score(model, model.fromCode("plain/1:" + letters + "~"));
    }

    @Nested
    class Headlines {

        // No answer, so low all NOT_MET: no level met, level 1 (rule 3), next 2, position 0/1, coordinate 1; high all
        // MET: level 5, no next level, position 0, no band, coordinate 5. Index 7/7 and 35/7.
        @Test
        void nothingKnown() {
            Map<String, Object> profile = ReferenceScorer.score(STANDARD, Map.of());
            assertThat(profile)
                    .containsEntry("scored", Map.of("aspects", 7, "of", 7))
                    .containsEntry("coverage", Map.of("answered", 0, "of", 52))
                    .containsEntry("stagedLevel", Map.of("low", 1, "high", 5))
                    .containsEntry("typicalLevel", Map.of("low", 1, "high", 5))
                    .containsEntry("spread", Map.of("low", List.of(7, 0, 0, 0, 0), "high", List.of(0, 0, 0, 0, 7)));
            assertThat(exact(profile, "index")).isEqualTo("1..5");
            Map<String, Object> platform = aspect(profile, "platform");
            assertThat(platform)
                    .containsEntry("level", Map.of("low", 1, "high", 5))
                    .containsEntry("band", bands("early", null))
                    .containsEntry("blocking", List.of())
                    .containsEntry(
                            "unknown",
                            List.of(
                                    "platform.office-tools",
                                    "platform.pilot",
                                    "platform.referral-management",
                                    "platform.link-workers",
                                    "platform.reporting",
                                    "platform.used-by-all"));
            assertThat(exact(platform, "position")).isEqualTo("0..0");
            assertThat(exact(platform, "coordinate")).isEqualTo("1..5");
        }

        // Every level met: 5, nothing above (rule 4), position 0, no band (rule 5). Index 35/7 = 5.
        @Test
        void allMet() {
            Map<String, Object> profile = scoreStandard("MMMMMMMM.MMMMMM.MMMMMM.MMMMMM.MMMMMM.MMMMMM.MMMMMMMM~MMMMMM");
            assertThat(profile)
                    .containsEntry("coverage", Map.of("answered", 52, "of", 52))
                    .containsEntry("stagedLevel", Map.of("low", 5, "high", 5))
                    .containsEntry("typicalLevel", Map.of("low", 5, "high", 5))
                    .containsEntry("findings", List.of());
            assertThat(exact(profile, "index")).isEqualTo("5..5");
            assertThat(aspect(profile, "citizens"))
                    .containsEntry("band", bands(null, null))
                    .containsEntry("extras", Map.of("met", 3, "unknown", 0, "of", 3));
        }

        // No level met: 1; next 2; 0/1, early. Index 7/7 = 1. The one REQUIRED criterion of level 2 blocks.
        @Test
        void allNotMet() {
            Map<String, Object> profile = scoreStandard("NNNNNNNN.NNNNNN.NNNNNN.NNNNNN.NNNNNN.NNNNNN.NNNNNNNN~MMMMMM");
            assertThat(profile)
                    .containsEntry("stagedLevel", Map.of("low", 1, "high", 1))
                    .containsEntry("spread", Map.of("low", List.of(7, 0, 0, 0, 0), "high", List.of(7, 0, 0, 0, 0)));
            assertThat(exact(profile, "index")).isEqualTo("1..1");
            assertThat(aspect(profile, "information"))
                    .containsEntry("blocking", List.of("information.lists"))
                    .containsEntry("ahead", List.of())
                    .containsEntry("extras", Map.of("met", 0, "unknown", 0, "of", 1));
        }

        // Levels, one letter a criterion: p MMMM 5, q NMMM 1, r MNNN 2, s MMNN 3, t MMMN 4, u MNMM 2, v NNNN 1.
        // Sorted 1 1 2 2 3 4 5: the lower median of seven is the fourth, 2.
        @Test
        void lowerMedianOfSeven() {
            Map<String, Object> profile = scorePlain(plain(1, 1, 1, 1, 1, 1, 1), "MMMM.NMMM.MNNN.MMNN.MMMN.MNMM.NNNN");
            assertThat(profile)
                    .containsEntry("stagedLevel", Map.of("low", 1, "high", 1))
                    .containsEntry("typicalLevel", Map.of("low", 2, "high", 2))
                    .containsEntry("spread", Map.of("low", List.of(2, 2, 1, 1, 1), "high", List.of(2, 2, 1, 1, 1)));
            // (5 + 1 + 2 + 3 + 4 + 2 + 1) / 7
            assertThat(exact(profile, "index")).isEqualTo("18/7..18/7");
        }

        // Levels 5, 3, 2, 1; sorted 1 2 3 5: of four the second, 2, not the third.
        @Test
        void lowerMedianOfFour() {
            Map<String, Object> profile = scorePlain(plain(1, 1, 1, 1), "MMMM.MMNN.MNNN.NNNN");
            assertThat(profile).containsEntry("typicalLevel", Map.of("low", 2, "high", 2));
        }

        // Levels 5, 1: of two the first, 1.
        @Test
        void lowerMedianOfTwo() {
            Map<String, Object> profile = scorePlain(plain(1, 1), "MMMM.NNNN");
            assertThat(profile).containsEntry("typicalLevel", Map.of("low", 1, "high", 1));
        }

        // Coordinates: p MMNN 3, next 4 NOT_MET, 3; q MPNN 2 + 1/2 = 5/2; weights 3 and 1.
        // Index (3 x 3 + 1 x 5/2) / 4 = (23/2)/4 = 23/8. Unweighted it would be 11/4.
        // Weights touch neither the staged (2) nor the typical level (levels 3, 2: lower of two 2).
        @Test
        void weightsCountInTheIndexOnly() {
            Map<String, Object> profile = scorePlain(plain(3, 1), "MMNN.MPNN");
            assertThat(exact(profile, "index")).isEqualTo("23/8..23/8");
            assertThat(profile)
                    .containsEntry("stagedLevel", Map.of("low", 2, "high", 2))
                    .containsEntry("typicalLevel", Map.of("low", 2, "high", 2));
        }

        // p is not scored, so its weight of 100 is not in the mean: (2 x 2 + 3 x 5) / 5 = 19/5.
        @Test
        void weightOfAnAspectNotScoredIsLeftOut() {
            Map<String, Object> profile = scorePlain(plain(100, 2, 3), "XXXX.MNNN.MMMM");
            assertThat(exact(profile, "index")).isEqualTo("19/5..19/5");
            assertThat(profile).containsEntry("scored", Map.of("aspects", 2, "of", 3));
        }

        // FORMATS' profile: programme 3 + 1/2 with complete MET, growing NOT_MET, one extra of three; low levels
        // 3 3 3 2 3 4 4, high 3 3 3 3 3 4 4. Low sum 7/2 + 3 + 3 + 2 + 3 + 4 + 4 = 45/2, over 7 = 45/14; high one more.
        // UNKNOWN: platform.pilot and four safeguards, so 47 of 52. (The example shows but one safeguard upheld, and
        // none at risk or not applicable; then at least six answers would be UNKNOWN: it contradicts itself there.)
        @Test
        @DisplayName("FORMATS' own example, its safeguards apart")
        void exampleOfTheFormats() {
            Map<String, Object> profile = scoreStandard("MMMMNNNN.MMMNNN.MMMNNN.M-NNNN.MMNNNN.MMMMNN.XMMNNNNN~MM----");
            assertThat(profile)
                    .containsEntry("scored", Map.of("aspects", 7, "of", 7))
                    .containsEntry("coverage", Map.of("answered", 47, "of", 52))
                    .containsEntry("stagedLevel", Map.of("low", 2, "high", 3))
                    .containsEntry("typicalLevel", Map.of("low", 3, "high", 3))
                    .containsEntry("spread", Map.of("low", List.of(0, 1, 4, 2, 0), "high", List.of(0, 0, 5, 2, 0)))
                    .containsEntry(
                            "index",
                            Map.of(
                                    "low", Map.of("value", new BigDecimal("3.214286"), "exact", "45/14"),
                                    "high", Map.of("value", new BigDecimal("3.357143"), "exact", "47/14")))
                    .containsEntry(
                            "findings",
                            List.of(Map.of("code", "not-applicable-without-reason", "about", "citizens.leaflets")));
            Map<String, Object> programme = aspect(profile, "programme");
            assertThat(programme)
                    .containsEntry("level", Map.of("low", 3, "high", 3))
                    .containsEntry("band", bands("middle", "middle"))
                    .containsEntry("blocking", List.of("programme.growing"))
                    .containsEntry("unknown", List.of())
                    .containsEntry("ahead", List.of())
                    .containsEntry("notApplicable", List.of())
                    .containsEntry("extras", Map.of("met", 1, "unknown", 0, "of", 3));
            assertThat(exact(programme, "position")).isEqualTo("1/2..1/2");
            assertThat(exact(programme, "coordinate")).isEqualTo("7/2..7/2");
        }
    }

    @Nested
    class OneAspect {

        // a1 a2 a3 MET: 2 met; b1 NOT_MET: 3 not met; c1, d1 MET. Level 2, next 3, credit (0 + 1)/2 = 1/2, middle.
        // Above 3: c1 and d1, ahead. b2 is MET but at the next level; b0 is OPTIONAL.
        @Test
        void gap() {
            Map<String, Object> a = aspect(scoreSmall("MMMNMMMM"), "a");
            assertThat(a)
                    .containsEntry("level", Map.of("low", 2, "high", 2))
                    .containsEntry("band", bands("middle", "middle"))
                    .containsEntry("blocking", List.of("b1"))
                    .containsEntry("ahead", List.of("c1", "d1"))
                    .containsEntry("extras", Map.of("met", 1, "unknown", 0, "of", 1));
            assertThat(exact(a, "coordinate")).isEqualTo("5/2..5/2");
        }

        // 2 met, b1 b2 NOT_APPLICABLE: 3 empty though b0 is left (OPTIONAL), c1 MET: 4 met. Level 4, next 5, 1/2.
        @Test
        void emptyLevelIsPassedThrough() {
            Map<String, Object> a = aspect(scoreSmall("MMMXXNMP"), "a");
            assertThat(a)
                    .containsEntry("level", Map.of("low", 4, "high", 4))
                    .containsEntry("blocking", List.of("d1"))
                    .containsEntry("notApplicable", List.of("b1", "b2"));
            assertThat(exact(a, "coordinate")).isEqualTo("9/2..9/2");
        }

        // 2 met, 3 empty, c1 NOT_MET: 3 is never itself reported, so level 2; next level 4, 0/1, coordinate 2.
        @Test
        void emptyLevelIsNeverReported() {
            AspectReading a = readSmall("MMMXXNNM").orElseThrow();
            assertThat(a.level()).isEqualTo(2);
            assertThat(a.nextLevel()).hasValue(4);
            assertThat(a.coordinate()).hasToString("2");
        }

        // 2 empty, 3 met: below 3 every level is met or empty, so level 3; 4 and 5 empty: no next level, no band.
        @Test
        void nothingIsLeftAboveTheLevel() {
            AspectReading a = readSmall("XXXMMMXX").orElseThrow();
            assertThat(a.level()).isEqualTo(3);
            assertThat(a.nextLevel()).isEmpty();
            assertThat(a.band()).isEmpty();
            assertThat(a.position()).isEqualTo(Ratio.ZERO);
            assertThat(a.coordinate()).hasToString("3");
        }

        // 2 to 4 empty, d1 PARTLY_MET: no level met, so 1; next level 5: (1/2)/1, coordinate 3/2.
        @Test
        void nextLevelOfTheFloorMayBeTheTop() {
            AspectReading a = readSmall("XXXXXXXP").orElseThrow();
            assertThat(a.level()).isEqualTo(1);
            assertThat(a.nextLevel()).hasValue(5);
            assertThat(a.coordinate()).hasToString("3/2");
        }

        // Level 1, next level 2 of three criteria, MET 1, PARTLY_MET 1/2, NOT_MET 0, NOT_APPLICABLE left out:
        // NNN 0/3; PNN (1/2)/3 = 1/6; PPN 1/3 exactly, no longer early; MNN 1/3; MPN (3/2)/3 = 1/2; MPP 2/3 exactly, no
        // longer middle; MMN 2/3; MMP (5/2)/3 = 5/6; MPX (3/2)/2 = 3/4; PXX (1/2)/1; NPX (1/2)/2 = 1/4.
        @ParameterizedTest
        @CsvSource({
            "NNN, 0, early",
            "PNN, 1/6, early",
            "PPN, 1/3, middle",
            "MNN, 1/3, middle",
            "MPN, 1/2, middle",
            "MPP, 2/3, top",
            "MMN, 2/3, top",
            "MMP, 5/6, top",
            "MPX, 3/4, top",
            "PXX, 1/2, middle",
            "NPX, 1/4, early"
        })
        void positionAndBand(String levelTwo, String position, String band) {
            AspectReading a = readSmall(levelTwo + "NNNNN").orElseThrow();
            assertThat(a.level()).isEqualTo(1);
            assertThat(a.position()).hasToString(position);
            assertThat(a.band()).contains(band);
        }

        // Rule 7: all seven REQUIRED ones NOT_APPLICABLE; that the OPTIONAL one is MET does not help.
        @Test
        void notScored() {
            assertThat(readSmall("XXXXXMXX")).isEmpty();
        }

        // low: b1 NOT_MET: level 2, next 3: (0 + 1)/2 = 1/2, middle, 5/2. high: b1 MET: 3 met; c1 NOT_MET: level 3,
        // next
        // 4: 0/1, early, 3. The position falls to 0. b1 is UNKNOWN, so unknown, not blocking; d1 is above the high
        // reading's next level 4, so not listed. d1 is not MET either, so not ahead.
        @Test
        void positionFallsToZeroInTheHighReading() {
            Map<String, Object> a = aspect(scoreSmall("MMM-MNN-"), "a");
            assertThat(a)
                    .containsEntry("level", Map.of("low", 2, "high", 3))
                    .containsEntry("band", bands("middle", "early"))
                    .containsEntry("blocking", List.of())
                    .containsEntry("unknown", List.of("b1"))
                    .containsEntry("ahead", List.of());
            assertThat(exact(a, "position")).isEqualTo("1/2..0");
            assertThat(exact(a, "coordinate")).isEqualTo("5/2..3");
        }

        // low: a2 NOT_MET: level 1, next 2: (1 + 0 + 1)/3 = 2/3, top, 5/3; ahead b1 b2 d1. high: 2, 3 met, c1 MET, 4
        // met,
        // 5 met: level 5, no next level, no band; so UNKNOWN is listed up to 5: a2, c1; b0 is OPTIONAL.
        @Test
        void unknownIsListedUpToFiveWhenTheHighReadingHasNoNextLevel() {
            Map<String, Object> a = aspect(scoreSmall("M-MMM--M"), "a");
            assertThat(a)
                    .containsEntry("level", Map.of("low", 1, "high", 5))
                    .containsEntry("band", bands("top", null))
                    .containsEntry("unknown", List.of("a2", "c1"))
                    .containsEntry("ahead", List.of("b1", "b2", "d1"))
                    .containsEntry("extras", Map.of("met", 0, "unknown", 1, "of", 1));
            assertThat(exact(a, "coordinate")).isEqualTo("5/3..5");
        }

        // b1 NOT_MET blocks 3 in both readings: settled at 2. low (0 + 0)/2 = 0, early; high (0 + 1)/2 = 1/2, middle.
        @Test
        void settledThoughSomethingIsUnknown() {
            Map<String, Object> a = aspect(scoreSmall("MMMN-NNN"), "a");
            assertThat(a)
                    .containsEntry("level", Map.of("low", 2, "high", 2))
                    .containsEntry("band", bands("early", "middle"))
                    .containsEntry("blocking", List.of("b1"))
                    .containsEntry("unknown", List.of("b2"));
            assertThat(exact(a, "coordinate")).isEqualTo("2..5/2");
        }

        private Optional<AspectReading> readSmall(String letters) {
            return ReferenceScorer.read(SMALL, "a", SMALL.fromCode("small/1:" + letters + "~M"));
        }
    }

    @Nested
    class NotScored {

        // integration: five REQUIRED NOT_APPLICABLE, so not scored; six are left, all at 1. The profile still counts
        // its
        // extras (care-records MET) and lists what is not applicable.
        @Test
        void aspectWithoutApplicableCriteria() {
            Map<String, Object> profile = scoreStandard("NNNNNNNN.NNNNNN.NNNNNN.NNNNNN.XXXXXM.NNNNNN.NNNNNNNN~MMMMMM");
            assertThat(profile)
                    .containsEntry("scored", Map.of("aspects", 6, "of", 7))
                    .containsEntry("spread", Map.of("low", List.of(6, 0, 0, 0, 0), "high", List.of(6, 0, 0, 0, 0)));
            assertThat(aspect(profile, "integration"))
                    .containsEntry("scored", false)
                    .doesNotContainKeys("level", "position", "band", "coordinate")
                    .containsEntry("blocking", List.of())
                    .containsEntry("unknown", List.of())
                    .containsEntry("ahead", List.of())
                    .containsEntry("extras", Map.of("met", 1, "unknown", 0, "of", 1));
            assertThat(findings(profile)).contains("not-scored integration");
        }

        @Test
        void assessmentInWhichNoAspectCanBeScoredIsRefused() {
            Map<String, String> answers = SMALL.fromCode("small/1:XXXXXMXX~M");
            assertThat(ReferenceScorer.canScore(SMALL, answers)).isFalse();
            assertThatThrownBy(() -> ReferenceScorer.score(SMALL, answers))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no aspect can be scored");
        }
    }

    @Nested
    class SafeguardsAndFindings {

        // MET upheld, PARTLY_MET and NOT_MET at risk, NOT_APPLICABLE not applicable, UNKNOWN unknown (1.4).
        @Test
        void statesOfSafeguards() {
            Map<String, Object> profile = scoreStandard("NNNNNNNN.NNNNNN.NNNNNN.NNNNNN.NNNNNN.NNNNNN.NNNNNNNN~MPNX-M");
            assertThat(profile)
                    .containsEntry("coverage", Map.of("answered", 51, "of", 52))
                    .containsEntry(
                            "safeguards",
                            Map.of(
                                    "upheld", List.of("safeguard.inclusion", "safeguard.embedded"),
                                    "atRisk", List.of("safeguard.human-contact", "safeguard.data-protection"),
                                    "unknown", List.of("safeguard.funding"),
                                    "notApplicable", List.of("safeguard.existing-systems")));
            assertThat(findings(profile))
                    .containsExactlyInAnyOrder(
                            "not-applicable-without-reason safeguard.existing-systems",
                            "safeguard-at-risk safeguard.human-contact",
                            "safeguard-at-risk safeguard.data-protection");
        }

        // p XXXX not scored; q X-X- may not be scored; r MNMM has a gap at 3, level 2, next 3, so 4 and
        // 5 are ahead. Of the six NOT_APPLICABLE, p2 and q2 have a note.
        @Test
        void everyKindOfFinding() {
            ReferenceModel model = plain(1, 1, 1);
            Map<String, Object> profile = ReferenceScorer.score(
                    model, model.fromCode("plain/1:XXXX.X-X-.MNMM~"), Set.of("p2", "q2", "r2"), true, "northbank");
            assertThat(findings(profile))
                    .containsExactlyInAnyOrder(
                            "not-applicable-without-reason p3",
                            "not-applicable-without-reason p4",
                            "not-applicable-without-reason p5",
                            "not-applicable-without-reason q4",
                            "ahead r4",
                            "ahead r5",
                            "derived-answers northbank",
                            "not-scored p",
                            "may-not-be-scored q");
        }

        // All UNKNOWN: every aspect is scored, and could still become not scored.
        @Test
        void nothingKnownMayNotBeScored() {
            assertThat(findings(ReferenceScorer.score(plain(1, 1), Map.of())))
                    .containsExactlyInAnyOrder("may-not-be-scored p", "may-not-be-scored q");
        }
    }

    @Nested
    class NextQuestion {

        // p is settled (p2 NOT_MET), q: 2 met, 3 UNKNOWN, so 3 is the lowest level not decided; r comes after q though
        // its level 2 is open.
        @Test
        void firstUnsettledAspectThenLowestUndecidedLevel() {
            ReferenceModel model = plain(1, 1, 1);
            assertThat(ReferenceScorer.nextQuestion(model, model.fromCode("plain/1:N---.M---.----~")))
                    .contains("q3");
        }

        // 3 is NOT_MET in both readings, so 2 in all: nothing that is UNKNOWN can change the level.
        @Test
        void noneWhenEverythingIsSettled() {
            ReferenceModel model = plain(1);
            assertThat(ReferenceScorer.nextQuestion(model, model.fromCode("plain/1:MN--~")))
                    .isEmpty();
        }

        // Level 2 has a NOT_MET beside an UNKNOWN in a; 3 is out of reach.
        @Test
        void neverWhatCanNoLongerChangeALevel() {
            assertThat(ReferenceScorer.nextQuestion(SMALL, SMALL.fromCode("small/1:N-------~M")))
                    .isEmpty();
            assertThat(ReferenceScorer.nextQuestion(SMALL, SMALL.fromCode("small/1:MXM-M--N~M")))
                    .contains("b1");
        }
    }

    @Nested
    class Promises {

        // 4 x 4 completions of c1 and d1 above a met 3: c1 MET, d1 MET 5; P 9/2; N, 4; X no next level 4. c1 PARTLY_MET
        // 7/2, NOT_MET 3. c1 NOT_APPLICABLE: 4 empty; d1 MET 5, PARTLY_MET 7/2, NOT_MET 3, NOT_APPLICABLE 3.
        @Test
        void outcomesByHand() {
            Outcomes outcomes = BruteForce.outcomes(SMALL, "a", SMALL.fromCode("small/1:MMMMMN--~M"));
            assertThat(outcomes.levels()).containsExactly(3, 4, 5);
            assertThat(outcomes.coordinates()).extracting(Ratio::toString).containsExactly("3", "7/2", "4", "9/2", "5");
            assertThat(outcomes.unscored()).isEmpty();
        }

        // Only d1 is open and everything else is NOT_APPLICABLE: MET 5, PARTLY_MET 3/2, NOT_MET 1; else not scored.
        @Test
        void completionsThatLeaveTheAspectUnscoredStandApart() {
            Outcomes outcomes = BruteForce.outcomes(SMALL, "a", SMALL.fromCode("small/1:XXXXXXX-~M"));
            assertThat(outcomes.coordinates()).extracting(Ratio::toString).containsExactly("1", "3/2", "5");
            assertThat(outcomes.unscored()).hasSize(1);
        }

        @Test
        void moreThanSixUnknownAreNotTried() {
            assertThatThrownBy(() -> BruteForce.outcomes(SMALL, "a", Map.of("a1", "met")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("at most 6 criteria may be unknown, but 7 are: [a2, ");
        }

        @Test
        void boundsHoldAndAreAttainedInEverySheetOfASmallAspect() {
            // Six criteria, five answers each, all 15,625 sheets.
            ReferenceModel model = new ReferenceModel(
                    "six",
                    "1",
                    List.of(new Aspect("a", 1)),
                    List.of(
                            criterion("a1", "a", 2, REQUIRED),
                            criterion("b1", "a", 3, REQUIRED),
                            criterion("b2", "a", 3, REQUIRED),
                            criterion("c1", "a", 4, REQUIRED),
                            criterion("c2", "a", 4, REQUIRED),
                            criterion("d1", "a", 5, REQUIRED)),
                    List.of());
            List<String> ids = model.answerables();
            for (int number = 0; number < 15_625; number++) {
                Map<String, String> answers = new LinkedHashMap<>();
                int digits = number;
                for (String id : ids) {
                    answers.put(id, ReferenceScorer.ofLetter("MPNX-".charAt(digits % 5)));
                    digits /= 5;
                }
                assertBoundsHoldAndAreAttained(model, "a", answers);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"programme", "engagement", "information", "platform", "integration", "insight", "citizens"})
        void boundsHoldAndAreAttainedInTheStandardModel(String aspect) {
            Random random = new Random(1);
            for (int i = 0; i < 300; i++) {
                Map<String, String> answers = new LinkedHashMap<>();
                for (Criterion criterion : STANDARD.criteriaOf(aspect)) {
                    answers.put(criterion.id(), ReferenceScorer.ofLetter("MMMPNX--".charAt(random.nextInt(8))));
                }
                if (BruteForce.unknowns(STANDARD, aspect, answers).size() <= BruteForce.LIMIT) {
                    assertBoundsHoldAndAreAttained(STANDARD, aspect, answers);
                }
            }
        }

        @Test
        void raisingAnAnswerNeverLowersACoordinate() {
            Random random = new Random(2);
            for (int i = 0; i < 3_000; i++) {
                Map<String, String> answers = new HashMap<>();
                for (Criterion criterion : SMALL.criteria()) {
                    answers.put(criterion.id(), ReferenceScorer.ofLetter("MMPNX".charAt(random.nextInt(5))));
                }
                Optional<AspectReading> before = ReferenceScorer.read(SMALL, "a", answers);
                for (Criterion criterion : SMALL.criteria()) {
                    String answer = answers.getOrDefault(criterion.id(), ReferenceScorer.UNKNOWN);
                    Map<String, String> raised = new HashMap<>(answers);
                    if (answer.equals(ReferenceScorer.NOT_MET)) {
                        raised.put(criterion.id(), ReferenceScorer.PARTLY_MET);
                    } else if (answer.equals(ReferenceScorer.PARTLY_MET)) {
                        raised.put(criterion.id(), ReferenceScorer.MET);
                    }
                    Optional<AspectReading> after = ReferenceScorer.read(SMALL, "a", raised);
                    assertThat(after.isPresent()).isEqualTo(before.isPresent());
                    if (before.isPresent() && after.isPresent()) {
                        assertThat(after.get().coordinate())
                                .isGreaterThanOrEqualTo(before.get().coordinate());
                    }
                }
            }
        }

        private void assertBoundsHoldAndAreAttained(ReferenceModel model, String aspect, Map<String, String> answers) {
            Map<String, String> sheet = ReferenceScorer.sheet(model, answers);
            Optional<AspectReading> low = ReferenceScorer.read(model, aspect, ReferenceScorer.lowReading(sheet));
            Optional<AspectReading> high = ReferenceScorer.read(model, aspect, ReferenceScorer.highReading(sheet));
            Outcomes outcomes = BruteForce.outcomes(model, aspect, answers);
            if (low.isEmpty() || high.isEmpty()) {
                assertThat(low).isEqualTo(high);
                assertThat(outcomes.scored()).isEmpty();
                return;
            }
            assertThat(outcomes.levels().first()).isEqualTo(low.get().level());
            assertThat(outcomes.levels().last()).isEqualTo(high.get().level());
            assertThat(outcomes.coordinates().first()).isEqualTo(low.get().coordinate());
            assertThat(outcomes.coordinates().last()).isEqualTo(high.get().coordinate());
        }
    }

    @Nested
    class Model {

        @Test
        void standardHasTheNumbersOfTheTables() {
            assertThat(STANDARD.aspects()).hasSize(7);
            assertThat(STANDARD.criteria())
                    .hasSize(46)
                    .filteredOn(Criterion::required)
                    .hasSize(38);
            assertThat(STANDARD.safeguards()).hasSize(6);
            assertThat(STANDARD.answerables()).hasSize(52).doesNotHaveDuplicates();
            // 1.7: at least one REQUIRED criterion in every aspect at every level 2..5
            for (Aspect aspect : STANDARD.aspects()) {
                assertThat(STANDARD.criteriaOf(aspect.id()))
                        .filteredOn(Criterion::required)
                        .extracting(Criterion::level)
                        .contains(2, 3, 4, 5);
            }
        }

        // sha256sum of a file of 60 lines made with awk from the table of DOMAIN 1.3.
        @Test
        void fingerprintOfTheStandardModel() {
            assertThat(STANDARD.fingerprintLines())
                    .startsWith("""
                            model dmi-sp 1.0
                            aspect programme 1
                            criterion programme.started 2 R
                            criterion programme.pilot 2 O
                            """)
                    .endsWith("safeguard safeguard.embedded\n")
                    .hasLineCount(60);
            assertThat(ReferenceModel.fingerprint(STANDARD))
                    .isEqualTo("65da78c415c96383387af8237150dd0f6e4e6da97a28b181394e9813ec98f833");
        }

        @Test
        void answerCodesReadBack() {
            String code = "dmi-sp/1.0:MMMPN-X-.MMPNX-.------.MMMMMM.XXXXXX.NNNNNN.PPPPPPPP~MMNN--";
            assertThat(STANDARD.toCode(STANDARD.fromCode(code))).isEqualTo(code);
            assertThat(STANDARD.fromCode(code))
                    .hasSize(52)
                    .containsEntry("programme.growing", "not-met")
                    .containsEntry("safeguard.data-protection", "not-met")
                    .containsEntry("safeguard.embedded", "unknown");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "dmi-sp/1.1:MMMPN-X-.MMPNX-.------.MMMMMM.XXXXXX.NNNNNN.PPPPPPPP~MMNN--",
                    "dmi-sp/1.0:MMMPN-X-.MMPNX-.------.MMMMMM.XXXXXX.NNNNNN.PPPPPPPP~MMNN-",
                    "dmi-sp/1.0:MMMPN-X.-MMPNX-.------.MMMMMM.XXXXXX.NNNNNN.PPPPPPPP~MMNN--",
                    "dmi-sp/1.0:mMMPN-X-.MMPNX-.------.MMMMMM.XXXXXX.NNNNNN.PPPPPPPP~MMNN--",
                    "dmi-sp/1.0:MMMPN-X-.MMPNX-.------.MMMMMM.XXXXXX.NNNNNN.PPPPPPPP.MMNN--"
                })
        void answerCodesThatAreRefused(String code) {
            assertThatThrownBy(() -> STANDARD.fromCode(code)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void unknownIdsAndAnswersAreRefused() {
            assertThatThrownBy(() -> ReferenceScorer.score(STANDARD, Map.of("platform.pilots", "met")))
                    .hasMessage("no such id or answer: platform.pilots = met");
            assertThatThrownBy(() -> ReferenceScorer.score(STANDARD, Map.of("platform.pilot", "MET")))
                    .hasMessage("no such id or answer: platform.pilot = MET");
        }
    }

    // ------------------------------------------------------------------------------------- reading a nested result

    private static Map<String, Object> aspect(Map<String, Object> profile, String id) {
        for (Object aspect : list(profile.get("aspects"))) {
            if (id.equals(map(aspect).get("aspect"))) {
                return map(aspect);
            }
        }
        throw new AssertionError("no aspect " + id);
    }

    private static String exact(Map<String, Object> owner, String key) {
        Map<String, Object> readings = map(owner.get(key));
        return map(readings.get("low")).get("exact") + ".."
                + map(readings.get("high")).get("exact");
    }

    private static List<String> findings(Map<String, Object> profile) {
        return list(profile.get("findings")).stream()
                .map(finding -> map(finding).get("code") + " " + map(finding).get("about"))
                .toList();
    }

    private static Map<String, @Nullable Object> bands(@Nullable String low, @Nullable String high) {
        Map<String, @Nullable Object> bands = new HashMap<>();
        bands.put("low", low);
        bands.put("high", high);
        return bands;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        if (value == null) {
            throw new AssertionError("nothing there");
        }
        return (Map<String, Object>) value;
    }

    private static List<?> list(@Nullable Object value) {
        if (value == null) {
            throw new AssertionError("nothing there");
        }
        return (List<?>) value;
    }
}
