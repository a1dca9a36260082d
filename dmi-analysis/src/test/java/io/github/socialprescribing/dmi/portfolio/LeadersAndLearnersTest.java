package io.github.socialprescribing.dmi.portfolio;

import static io.github.socialprescribing.dmi.portfolio.Places.CELLS;
import static io.github.socialprescribing.dmi.portfolio.Places.area;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LeadersAndLearnersTest {

    private static List<String> ids(List<Profile> profiles) {
        return profiles.stream().map(profile -> profile.area().id()).toList();
    }

    private static List<String> pairs(AspectStanding standing) {
        return standing.pairings().stream()
                .map(pair ->
                        pair.learner().area().id() + " " + pair.leader().area().id() + " "
                                + pair.distance().map(Fraction::toString).orElse("-") + " " + pair.comparedAspects())
                .toList();
    }

    @Nested
    class Standing {

        @Test
        void isAboveOrBelowTheLowerMedianOfLowLevelsWhateverIsUnknown() {
            AspectStanding standing = LeadersAndLearners.of(List.of(
                            area("f", 0, "MMMN", "NNNN", "NNNN"), // 4
                            area("e", 0, "MM-N", "NNNN", "NNNN"), // 3 to 4
                            area("d", 0, "M-NN", "NNNN", "NNNN"), // 2 to 3
                            area("c", 0, "M-NN", "NNNN", "NNNN"), // 2 to 3
                            area("b", 0, "-NNN", "NNNN", "NNNN"), // 1 to 2
                            area("a", 0, "NNNN", "NNNN", "NNNN"), // 1
                            area("x", 0, "XXXX", "NNNN", "NNNN")))
                    .aspect("a1");

            assertThat(standing.scoredAreas()).isEqualTo(6);
            assertThat(standing.median()).contains(MaturityLevel.EMERGING);
            assertThat(ids(standing.leaders())).containsExactly("e", "f");
            assertThat(ids(standing.learners())).containsExactly("a");
            assertThat(standing).hasToString("a1: median Level 2 of 6 areas scored, 2 ahead, 1 behind");
        }

        @Test
        void hasNoPairingsWhereNobodyLeads() {
            AspectStanding standing = LeadersAndLearners.of(List.of(
                            area("a", 0, "NNNN", "NNNN", "NNNN"),
                            area("b", 0, "MMMM", "NNNN", "NNNN"),
                            area("c", 0, "MMMM", "NNNN", "NNNN")))
                    .aspect("a1");

            assertThat(ids(standing.learners())).containsExactly("a");
            assertThat(standing.leaders()).isEmpty();
            assertThat(standing.pairings()).isEmpty();
        }

        @Test
        void hasNoMedianWhereTheAspectIsScoredNowhere() {
            LeadersAndLearners all = LeadersAndLearners.of(List.of(area("a", 0, "XXXX", "MNNN", "NNNN")));

            assertThat(all.aspect("a1").median()).isEmpty();
            assertThat(all)
                    .hasToString("a1: 0 areas scored, 0 ahead, 0 behind;"
                            + " a2: median Level 2 of 1 areas scored, 0 ahead, 0 behind;"
                            + " a3: median Level 1 of 1 areas scored, 0 ahead, 0 behind");
            assertThat(all.model()).isEqualTo(Places.MODEL);
            assertThat(all.aspects()).hasSize(3);
        }
    }

    @Nested
    class Pairings {

        private final Profile learner = area("learner", 0, "NNNN", "MNNN", "MPNN");
        private final Profile middle = area("middle", 0, "MNNN", "MNNN", "MNNN");

        @Test
        void areWithTheLeaderThatIsMostAlikeInTheOtherAspects() {
            Profile far = area("a", 0, "MMNN", "NNNN", "NNNN"); // 1 and 3/2 away
            Profile near = area("b", 0, "MMMM", "MNNN", "MMNN"); // 0 and 1/2 away

            AspectStanding standing =
                    LeadersAndLearners.of(List.of(near, far, learner, middle)).aspect("a1");

            assertThat(pairs(standing)).containsExactly("learner b 1/4 2");
            Pairing pairing = standing.pairings().get(0);
            assertThat(pairing.reason().code()).isEqualTo("most-alike-leader");
            assertThat(pairing.reason().arguments())
                    .containsExactly(
                            entry("learner", "learner"),
                            entry("learnerLow", "1"),
                            entry("learnerHigh", "1"),
                            entry("aspect", "a1"),
                            entry("leader", "b"),
                            entry("leaderLow", "5"),
                            entry("leaderHigh", "5"),
                            entry("compared", "2"),
                            entry("distance", "1/4"));
            assertThat(pairing)
                    .hasToString("Place learner (Level 1) is behind in A1 and may learn from Place b (Level 5): none of"
                            + " those ahead is more like it. The two are 0.25 levels apart on average over the 2 other"
                            + " aspects scored in both.");
        }

        @Test
        void compareMeansAndNotSums() {
            Profile two = area("a", 0, "MMNN", "MPNN", "MPNN"); // 1/2 and 0 away: 1/4
            Profile one = area("b", 0, "MMNN", "XXXX", "MPPN"); // 0 away in one aspect

            AspectStanding standing =
                    LeadersAndLearners.of(List.of(two, one, learner, middle)).aspect("a1");

            assertThat(pairs(standing)).containsExactly("learner b 0 1");
            assertThat(standing.pairings().get(0))
                    .hasToString("Place learner (Level 1) is behind in A1 and may learn from Place b (Level 3): none of"
                            + " those ahead is more like it. The two are 0.00 levels apart in the one other aspect scored"
                            + " in both.");
        }

        @Test
        void areWithTheFirstAreaByIdAmongEquals() {
            Profile over = area("b", 0, "MMNN", "MMNN", "MPNN");
            Profile under = area("a", 0, "MMMN", "NNNN", "MPNN");
            Profile one = area("A", 0, "MMMN", "NNNN", "XXXX");

            assertThat(pairs(LeadersAndLearners.of(List.of(over, under, learner, middle))
                            .aspect("a1")))
                    .containsExactly("learner a 1/2 2");
            assertThat(pairs(LeadersAndLearners.of(
                                    List.of(over, under, one, learner, middle, area("m", 0, "MNNN", "XXXX", "MNNN")))
                            .aspect("a1")))
                    .containsExactly("learner a 1/2 2");
        }

        @Test
        void comeLastWithLeadersThatHaveNothingToCompareBy() {
            Profile nothing = area("a", 0, "MMNN", "XXXX", "XXXX");
            Profile faraway = area("b", 0, "MMMM", "MMMM", "MMMM");

            assertThat(pairs(LeadersAndLearners.of(List.of(nothing, faraway, learner, middle))
                            .aspect("a1")))
                    .containsExactly("learner b 11/4 2");
            Pairing pairing = LeadersAndLearners.of(List.of(nothing, learner, middle))
                    .aspect("a1")
                    .pairings()
                    .get(0);
            assertThat(pairing.distance()).isEmpty();
            assertThat(pairing.reason().code()).isEqualTo("leader-not-comparable");
            assertThat(pairing.reason().arguments())
                    .containsEntry("compared", "0")
                    .doesNotContainKey("distance");
            assertThat(pairing)
                    .hasToString(
                            "Place learner (Level 1) is behind in A1 and may learn from Place a (Level 3), the first"
                                    + " of those ahead by id: no other aspect is scored in both it and any of them.");
        }

        @Test
        void areExactInTheLargestModel() {
            String widest = "2R ".repeat(31) + "2R 3R 4R 5R";
            MaturityModel model = Samples.model(Collections.nCopies(64, widest).toArray(String[]::new));
            String floor = "N".repeat(35);
            List<Profile> areas = List.of(
                    area(model, "learner", 0, Collections.nCopies(64, floor).toArray(String[]::new)),
                    area(model, "middle", 0, letters(floor, "M".repeat(32) + "NNN")),
                    area(model, "near", 0, letters("M".repeat(31) + "PNNN", "M".repeat(35))),
                    area(model, "far", 0, letters("M".repeat(35), "M".repeat(35))));

            assertThat(pairs(LeadersAndLearners.of(areas).aspect("a1"))).containsExactly("learner near 63/64 63");
            assertThat(pairs(LeadersAndLearners.of(areas.subList(0, 2)).aspect("a1")))
                    .isEmpty();
            assertThat(pairs(LeadersAndLearners.of(List.of(areas.get(0), areas.get(1), areas.get(3)))
                            .aspect("a1")))
                    .containsExactly("learner far 4 63");
        }

        private String[] letters(String others, String first) {
            List<String> letters = new ArrayList<>(Collections.nCopies(64, others));
            letters.set(0, first);
            return letters.toArray(String[]::new);
        }
    }

    @Nested
    class Areas {

        @Test
        void mustBeOfOneModel() {
            MaturityModel other = Samples.model(CELLS);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LeadersAndLearners.of(
                            List.of(area("a", 0, "NNNN", "NNNN", "NNNN"), area(other, "b", 0, "NNNN"))))
                    .withMessage("results of different models cannot be brought together: own/1.0 (fingerprint "
                            + Places.MODEL.fingerprint() + ") and own/1.0 (fingerprint " + other.fingerprint() + ")");
        }

        @Test
        void mustBeGivenOnceEach() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LeadersAndLearners.of(
                            List.of(area("a", 3, "NNNN", "NNNN", "NNNN"), area("a", 0, "NNNN", "NNNN", "NNNN"))))
                    .withMessage("area 'a' must be given once, but was given with profiles of 2026-09-30, 2026-10-03");
        }

        @Test
        void areNamedTogetherIfGivenTwice() {
            List<Profile> twice = IntStream.range(0, 24)
                    .mapToObj(i -> area(String.valueOf((char) ('a' + i / 2)), i, "NNNN", "NNNN", "NNNN"))
                    .toList();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LeadersAndLearners.of(twice))
                    .withMessageStartingWith("12 faults:\n- area 'a' must be given once, but was given with profiles of"
                            + " 2026-09-30, 2026-10-01\n- area 'b' ")
                    .withMessageEndingWith(
                            "\n- area 'j' must be given once, but was given with profiles of 2026-10-18, 2026-10-19\n"
                                    + "- and 2 more");
        }

        @Test
        void mustBeAnyAtAll() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LeadersAndLearners.of(List.of()))
                    .withMessage("portfolio must have at least one profile, but had none");
        }
    }

    @Test
    void areEqualIfAllStandingsAre() {
        EqualsVerifier.forClass(LeadersAndLearners.class)
                .withNonnullFields("aspects")
                .withIgnoredFields("model") // each standing knows its aspect and areas
                .withPrefabValues(MaturityModel.class, Places.MODEL, Samples.model(CELLS))
                .withPrefabValues(
                        AspectStanding.class,
                        LeadersAndLearners.of(List.of(area("a", 0, "NNNN", "NNNN", "NNNN")))
                                .aspect("a1"),
                        LeadersAndLearners.of(List.of(area("a", 0, "MNNN", "NNNN", "NNNN")))
                                .aspect("a1"))
                .verify();
    }
}
