package io.github.socialprescribing.dmi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final MaturityModel MODEL =
            Samples.builder(List.of("2R 3R 4R 5R", "3: 2R 3R 4R 5R"), 1).build();

    private static Assessment.Builder area(String id, String letters) {
        return Samples.assessment(MODEL, letters).toBuilder().area(Area.of(id, id));
    }

    private static Assessment populated(String id, String letters, long population) {
        Area area = Area.builder().id(id).name(id).population(population).build();
        return area(id, letters).area(area).build();
    }

    private static Summary summary(Assessment... assessments) {
        return Stream.of(assessments).collect(Summary.ofAssessments(MODEL));
    }

    @Nested
    class Counting {

        @Test
        void countsLevelsOfAspectsAndStagedLevelsByReading() {
            Summary summary = summary(
                    area("a", "MNNN.MMNN~M").build(),
                    area("b", "M-NN.MMMM~-").build(),
                    area("c", "XXXX.NNNN~P").build());

            assertThat(summary.areas()).isEqualTo(3);
            assertThat(summary.levels("a1"))
                    .isEqualTo(new Readings<>(LevelCounts.of(0, 2, 0, 0, 0), LevelCounts.of(0, 1, 1, 0, 0)));
            assertThat(summary.notScored("a1")).isEqualTo(1);
            assertThat(summary.levels("a2").low()).isEqualTo(LevelCounts.of(1, 0, 1, 0, 1));
            assertThat(summary.notScored("a2")).isZero();
            assertThat(summary.levels().keySet()).containsExactly("a1", "a2");
            assertThat(summary.stagedLevels())
                    .isEqualTo(new Readings<>(LevelCounts.of(1, 2, 0, 0, 0), LevelCounts.of(1, 1, 1, 0, 0)));
            assertThat(summary.typicalLevels()).contains(summary.stagedLevels());
            assertThat(summary.safeguard("safeguard.s1"))
                    .containsExactly(
                            Map.entry(SafeguardState.UPHELD, 1L),
                            Map.entry(SafeguardState.AT_RISK, 1L),
                            Map.entry(SafeguardState.UNKNOWN, 1L),
                            Map.entry(SafeguardState.NOT_APPLICABLE, 0L));
            assertThat(summary)
                    .hasToString("own/1.0: 3 areas, staged levels [1, 2, 0, 0, 0] to [1, 1, 1, 0, 0],"
                            + " mean index 2.67 to 2.75");
        }

        @Test
        void knowsTheExactDistributionOfTheIndex() {
            IndexDistribution index = summary(
                            area("a", "MNNN.MNNN~M").build(),
                            area("b", "MNNN.MNNN~M").build(),
                            area("c", "MNNN.MMNN~M").build(),
                            area("d", "MMMM.MMMM~M").build())
                    .index()
                    .low();

            assertThat(index.counts())
                    .containsExactly(
                            Map.entry(Fraction.of(2), 2L),
                            Map.entry(Fraction.of(11, 4), 1L),
                            Map.entry(Fraction.of(5), 1L));
            assertThat(index.areas()).isEqualTo(4);
            assertThat(index.minimum()).hasValue(Fraction.of(2));
            assertThat(index.maximum()).hasValue(Fraction.of(5));
            assertThat(index.mean()).hasValue(Fraction.of(47, 16));
            assertThat(index.median()).hasValue(Fraction.of(2));
            assertThat(index.quantile(Fraction.ZERO)).hasValue(Fraction.of(2));
            assertThat(index.quantile(Fraction.of(1, 2))).hasValue(Fraction.of(2));
            assertThat(index.quantile(Fraction.of(51, 100))).hasValue(Fraction.of(11, 4));
            assertThat(index.quantile(Fraction.of(3, 4))).hasValue(Fraction.of(11, 4));
            assertThat(index.quantile(Fraction.ONE)).hasValue(Fraction.of(5));
            assertThat(index).hasToString("4 areas, 2.00 to 5.00, median 2.00, mean 2.94");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> index.quantile(Fraction.of(101, 100)))
                    .withMessage("share must be from 0 to 1, but was 101/100");
        }

        @Test
        void weighsTheMeanByPopulationWhereItIsTold() {
            Summary summary = summary(
                    populated("a", "MNNN.MNNN~M", 30_000),
                    populated("b", "MMMN.MMMN~M", 10_000),
                    area("c", "MMMM.MMMM~M").build());

            assertThat(summary.weightedMean()).hasValue(Bounds.of(Fraction.of(5, 2), Fraction.of(5, 2)));
            assertThat(summary.population()).isEqualTo(40_000);
            assertThat(summary.populationTimesIndex().low()).isEqualTo(Fraction.of(100_000));
            assertThat(summary.areasWithPopulation()).isEqualTo(2);
            assertThat(summary.areasWithoutPopulation()).isEqualTo(1);
        }

        @Test
        void hasNoWeightedMeanWhereNobodyLives() {
            Summary summary = summary(populated("a", "MNNN.MNNN~M", 0));

            assertThat(summary.weightedMean()).isEmpty();
            assertThat(summary.areasWithPopulation()).isEqualTo(1);
        }

        @Test
        void countsTheLowerMedianOfScoredAspectsAsTypicalLevel() {
            MaturityModel four = Samples.model("2R 3R 4R 5R", "2R 3R 4R 5R", "2R 3R 4R 5R", "2R 3R 4R 5R");
            Summary summary = Stream.of("NNNN.MNNN.M-NN.MMMM~", "XXXX.MNNN.MMNN.MMMM~", "XXXX.XXXX.MMNN.M---~")
                    .map(letters -> Samples.assessment(four, letters))
                    .collect(Summary.ofAssessments(four));

            assertThat(summary.stagedLevels())
                    .isEqualTo(new Readings<>(LevelCounts.of(1, 2, 0, 0, 0), LevelCounts.of(1, 1, 1, 0, 0)));
            assertThat(summary.typicalLevels())
                    .contains(new Readings<>(LevelCounts.of(0, 2, 1, 0, 0), LevelCounts.of(0, 1, 2, 0, 0)));
        }

        @Test
        void mergesTypicalLevelsWhereBothTellThem() {
            Summary told = summary(area("a", "MNNN.MMNN~M").build());
            Summary untold = Summary.builder(MODEL, 1)
                    .levels("a1", told.levels("a1"), 0)
                    .levels("a2", told.levels("a2"), 0)
                    .stagedLevels(told.stagedLevels())
                    .index(told.index())
                    .safeguard("safeguard.s1", told.safeguard("safeguard.s1"))
                    .build();

            assertThat(untold).isNotEqualTo(told);
            assertThat(told.merge(told).typicalLevels())
                    .contains(new Readings<>(LevelCounts.of(0, 2, 0, 0, 0), LevelCounts.of(0, 2, 0, 0, 0)));
            assertThat(told.merge(untold).typicalLevels()).isEmpty();
            assertThat(told.merge(untold)).isEqualTo(untold.merge(told));
            assertThat(untold.merge(Summary.empty(MODEL))).isEqualTo(untold);
            assertThat(Summary.builder(MODEL, 0).build().typicalLevels())
                    .contains(new Readings<>(LevelCounts.of(0, 0, 0, 0, 0), LevelCounts.of(0, 0, 0, 0, 0)));
        }

        @Test
        void saysOneAreaInTheSingular() {
            assertThat(summary(area("a", "MNNN.MMNN~M").build()))
                    .hasToString("own/1.0: 1 area, staged levels [0, 1, 0, 0, 0], mean index 2.75");
        }

        @Test
        void addsPopulationsThatNoLongHolds() {
            Summary summary = summary(
                    populated("a", "MMMM.MMMM~M", Long.MAX_VALUE), populated("b", "MMMM.MMMM~M", Long.MAX_VALUE));

            assertThat(summary.population())
                    .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.TWO));
            assertThat(summary.weightedMean()).hasValue(Bounds.of(Fraction.of(5), Fraction.of(5)));
        }

        @Test
        void countsChallengesIntentionsAndAspirations() {
            Context budget = Context.builder()
                    .addChallenges(Challenge.DIGITAL_ACCESS)
                    .addChallenges(Challenge.BUDGET)
                    .intention(Intention.NOT_PLANNED)
                    .build();
            Context hopeful = Context.builder()
                    .addChallenges(Challenge.BUDGET)
                    .aspiration(MaturityLevel.CONNECTED)
                    .build();
            Summary summary = summary(
                    area("a", "MNNN.MNNN~M").context(budget).build(),
                    area("b", "MNNN.MNNN~M").context(hopeful).build());

            assertThat(summary.challenges())
                    .containsExactly(Map.entry(Challenge.BUDGET, 2L), Map.entry(Challenge.DIGITAL_ACCESS, 1L));
            assertThat(summary.intentions())
                    .containsExactly(
                            Map.entry(Intention.EARLY_STAGE, 0L),
                            Map.entry(Intention.NOT_PLANNED, 1L),
                            Map.entry(Intention.WITHIN_A_YEAR, 0L),
                            Map.entry(Intention.WITHIN_SIX_MONTHS, 0L));
            assertThat(summary.aspirations()).isEqualTo(LevelCounts.of(0, 0, 0, 1, 0));
        }

        @Test
        void isEmptyOfNoAreas() {
            Summary empty = Summary.empty(MODEL);

            assertThat(empty).isEqualTo(summary()).hasToString("own/1.0: 0 areas, staged levels [0, 0, 0, 0, 0]");
            assertThat(empty.index().low().mean()).isEmpty();
            assertThat(empty.index().low().median()).isEmpty();
            assertThat(empty.index().low().minimum()).isEmpty();
            assertThat(empty.weightedMean()).isEmpty();
        }

        @Test
        void refusesWhatCannotBeScored() {
            Assessment nothing = area("northbank", "XXXX.XXXX~M").build();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> summary(nothing))
                    .withMessage("assessment of area 'northbank' on 2026-09-30 cannot be summarised: every REQUIRED"
                            + " criterion of every aspect is NOT_APPLICABLE");
        }

        @Test
        void refusesAnotherModelByName() {
            Assessment other = Samples.assessment(Samples.all(MaturityModel.standard(), Answer.MET));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> summary(other))
                    .withMessage("results of different models cannot be brought together: own/1.0 and dmi-sp/1.0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Summary.empty(MODEL).merge(Summary.empty(MaturityModel.standard())))
                    .withMessage("results of different models cannot be brought together: own/1.0 and dmi-sp/1.0");
            MaturityModel sameName = Samples.model("2R 3R 4R 5R");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Summary.empty(MODEL).merge(Summary.empty(sameName)))
                    .withMessageContainingAll(MODEL.fingerprint(), sameName.fingerprint());
        }

        @Test
        void suggestsTheNearestAspectAndSafeguard() {
            Summary summary = summary(area("a", "MNNN.MNNN~M").build());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> summary.levels("a3"))
                    .withMessageContaining("unknown aspect 'a3'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> summary.safeguard("safeguard.s"))
                    .withMessageContaining("did you mean 'safeguard.s1'?");
        }
    }

    @Nested
    class Building {

        private Summary.Builder two() {
            return Summary.builder(MODEL, 2)
                    .levels("a1", both(0, 2, 0, 0, 0), 0)
                    .levels("a2", both(0, 1, 0, 0, 0), 1)
                    .stagedLevels(both(0, 2, 0, 0, 0))
                    .typicalLevels(both(0, 2, 0, 0, 0))
                    .index(index(Map.of(Fraction.of(2), 2L)))
                    .safeguard("safeguard.s1", Map.of(SafeguardState.UPHELD, 2L));
        }

        private Readings<LevelCounts> both(long... counts) {
            return new Readings<>(LevelCounts.of(counts), LevelCounts.of(counts));
        }

        private Readings<IndexDistribution> index(Map<Fraction, Long> counts) {
            return new Readings<>(IndexDistribution.of(counts), IndexDistribution.of(counts));
        }

        @Test
        void putsAStoredSummaryTogether() {
            assertThat(two().build())
                    .isEqualTo(summary(
                            area("a", "MNNN.MNNN~M").build(),
                            area("b", "MNNN.XXXX~M").build()));
        }

        @Test
        void refusesCountsThatAreNotOfAllAreas() {
            refuses(
                    () -> two().levels("a1", both(0, 1, 0, 0, 0), 0),
                    "levels of aspect 'a1', low reading, must be of all areas, 2, but were of 1");
            refuses(
                    () -> two().levels("a1", both(0, 1, 0, 0, 0), -1),
                    "levels of aspect 'a1': areas not scored must be from 0 to 2, but were -1");
            refuses(
                    () -> two().stagedLevels(both(0, 3, 0, 0, 0)),
                    "staged levels, low reading, must be of all areas, 2, but were of 3");
            refuses(
                    () -> two().typicalLevels(both(0, 1, 0, 0, 0)),
                    "typical levels, low reading, must be of all areas, 2, but were of 1");
            refuses(() -> two().index(index(Map.of())), "index, low reading, must be of all areas, 2, but were of 0");
            refuses(
                    () -> two().safeguard("safeguard.s1", Map.of()),
                    "states of 'safeguard.s1' must be of all areas, 2, but were of 0");
            refuses(
                    () -> two().safeguard("safeguard.s1", Map.of(SafeguardState.UPHELD, -2L)),
                    "states of 'safeguard.s1' must be 0 or more, but one was -2");
            refuses(
                    () -> two().challenges(Map.of(Challenge.BUDGET, 3L)),
                    "areas with challenge 'budget' must be from 0 to 2, but were 3");
            refuses(
                    () -> two().intentions(Map.of(Intention.NOT_PLANNED, 1L, Intention.EARLY_STAGE, 2L)),
                    "areas with an intention must be from 0 to 2, but were 3");
            refuses(
                    () -> two().aspirations(LevelCounts.of(3, 0, 0, 0, 0)),
                    "areas with an aspiration must be from 0 to 2, but were 3");
            refuses(() -> Summary.builder(MODEL, -1), "areas must be 0 or more, but were -1");
        }

        @Test
        void refusesWhatIsMissing() {
            refuses(
                    () -> Summary.builder(MODEL, 2).build(),
                    "levels of aspect 'a1' must be of all areas, 2, but were of 0");
            refuses(
                    () -> Summary.builder(Samples.model("2R 3R 4R 5R"), 1)
                            .levels("a1", both(1, 0, 0, 0, 0), 0)
                            .build(),
                    "staged levels must be of all areas, 1, but were of 0");
        }

        @Test
        void refusesAHighReadingBelowTheLowOne() {
            Readings<LevelCounts> falling =
                    new Readings<>(LevelCounts.of(0, 0, 2, 0, 0), LevelCounts.of(0, 1, 0, 1, 0));
            refuses(
                    () -> two().levels("a1", falling, 0),
                    "levels of aspect 'a1' must not be lower in the high reading");
            refuses(() -> two().stagedLevels(falling), "staged levels must not be lower in the high reading");
            refuses(() -> two().typicalLevels(falling), "typical levels must not be lower in the high reading");
            refuses(
                    () -> two().index(new Readings<>(
                            IndexDistribution.of(Map.of(Fraction.of(2), 2L)),
                            IndexDistribution.of(Map.of(Fraction.of(3, 2), 1L, Fraction.of(3), 1L)))),
                    "index must not be lower in the high reading");
        }

        @Test
        void refusesStagedLevelsAndIndexThatTheAspectsCannotHave() {
            refuses(() -> two().stagedLevels(both(0, 1, 1, 0, 0)).build(), """
                    summary has 6 faults:
                    - staged levels, low reading, must be the lowest of the aspects: up to Level 2 from 2 to 3 areas, but \
                    were 1
                    - typical levels, low reading, must not be below the staged levels: up to Level 2 at most 1 areas, but \
                    were 2
                    - index, low reading, must not be below the staged level: at most 1 areas below 3, but were 2
                    - staged levels, high reading, must be the lowest of the aspects: up to Level 2 from 2 to 3 areas, but \
                    were 1
                    - typical levels, high reading, must not be below the staged levels: up to Level 2 at most 1 areas, but \
                    were 2
                    - index, high reading, must not be below the staged level: at most 1 areas below 3, but were 2""");
            IndexDistribution two = IndexDistribution.of(Map.of(Fraction.of(2), 2L));
            refuses(
                    () -> two().index(new Readings<>(IndexDistribution.of(Map.of(Fraction.of(3, 2), 2L)), two))
                            .build(),
                    """
                    summary has 2 faults:
                    - index, low reading, must not be below the staged level: at most 0 areas below 2, but were 2
                    - index, low reading, must be the mean of coordinates that these levels can have, but was 3 in sum""");
            refuses(
                    () -> two().index(new Readings<>(two, IndexDistribution.of(Map.of(Fraction.of(5), 2L))))
                            .build(),
                    """
                    summary has 1 fault:
                    - index, high reading, must be the mean of coordinates that these levels can have, but was 10 in sum""");
        }

        @Test
        void refusesTypicalLevelsThatTheAspectsCannotHave() {
            Readings<LevelCounts> low = both(1, 1, 0, 0, 0);
            refuses(() -> two().typicalLevels(low).build(), """
                    summary has 2 faults:
                    - typical levels, low reading, must not be below the staged levels: up to Level 1 at most 0 areas, but \
                    were 1
                    - typical levels, high reading, must not be below the staged levels: up to Level 1 at most 0 areas, but \
                    were 1""");
            Readings<LevelCounts> high = new Readings<>(LevelCounts.of(0, 2, 0, 0, 0), LevelCounts.of(0, 0, 2, 0, 0));
            refuses(() -> two().typicalLevels(high).build(), """
                    summary has 1 fault:
                    - typical levels, high reading, must be the lower medians of the aspects: up to Level 2 from 2 to 2 \
                    areas, but were 0""");
        }

        @Test
        void refusesAnIndexThatNoAreaCanHave() {
            refuses(
                    () -> two().index(index(Map.of(Fraction.of(2), 1L, Fraction.of(2003, 1001), 1L))),
                    "index, low reading, must have values that areas can have by model " + MODEL.id()
                            + ", but one was 2003/1001");
        }

        @Test
        void refusesPopulationsThatCannotBe() {
            Readings<Fraction> none = new Readings<>(Fraction.ZERO, Fraction.ZERO);
            refuses(
                    () -> two().population(3, BigInteger.ZERO, none),
                    "areas with population must be from 0 to 2, but were 3");
            refuses(
                    () -> two().population(1, BigInteger.valueOf(-1), none),
                    "population must be 0 or more, but was -1");
            refuses(
                    () -> two().population(0, BigInteger.ONE, none),
                    "population must be 0 where no area tells it, but was 1");
            refuses(
                    () -> two().population(1, BigInteger.TEN, none),
                    "population times index must be from 10 to 50, and not lower in the high reading, but was 0 and 0");
        }

        private void refuses(ThrowingCallable building, String message) {
            assertThatThrownBy(building)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void refusesCountsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelCounts.of(1, 2, 3))
                .withMessage("counts of levels must be 5, but were 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelCounts.of(1, 2, 3, 4, -1))
                .withMessage("count of a level must be 0 or more, but was -1");
        assertThatThrownBy(() -> LevelCounts.of(Long.MAX_VALUE, 1, 0, 0, 0)).isInstanceOf(ArithmeticException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexDistribution.of(Map.of(Fraction.of(1, 2), 1L)))
                .withMessage("index must be from 1 to 5, but was 1/2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexDistribution.of(Map.of(Fraction.of(3), 0L)))
                .withMessage("count of index 3 must be 1 or more, but was 0");
    }

    @Test
    void isAValue() {
        EqualsVerifier.forClass(IndexDistribution.class)
                .withIgnoredFields("areas")
                .withNonnullFields("counts")
                .verify();
        EqualsVerifier.forClass(Summary.class)
                .withPrefabValues(MaturityModel.class, MODEL, MaturityModel.standard())
                .withPrefabValues(LevelCounts.class, LevelCounts.of(0, 0, 0, 0, 0), LevelCounts.of(0, 0, 0, 0, 1))
                .suppress(Warning.NULL_FIELDS, Warning.STRICT_HASHCODE)
                .verify();
    }
}
