package io.github.socialprescribing.dmi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final LocalDate BY = LocalDate.of(2028, 3, 31);

    private static Profile profile(MaturityModel model, String letters) {
        return ScoringEngine.score(Samples.assessment(model, letters));
    }

    private static Amount pence(long minorUnits) {
        return Amount.ofMinor("GBP", minorUnits);
    }

    private static Estimates costs(MaturityModel model, Object... idsAndPence) {
        Map<String, Amount> costs = new LinkedHashMap<>();
        for (int i = 0; i < idsAndPence.length; i += 2) {
            costs.put((String) idsAndPence[i], pence((int) idsAndPence[i + 1]));
        }
        return Estimates.ofCosts(model, costs);
    }

    private static List<String> ids(List<Step> steps) {
        return steps.stream().map(step -> step.criterion().id()).toList();
    }

    @Test
    void theFirstStepIsTheCheapestOfTheLowestAspects() {
        MaturityModel model = Samples.model("2R 2R 3R 4R 5R", "2R 2R 3R 4R 5R", "2R 3R 4R 5R");
        Profile start = profile(model, "NPNNN.NNNNN.MNNN~");

        assertThat(ids(Planner.of(start).firstStep().steps())).containsExactly("a1.c1");
        assertThat(ids(Planner.of(start, costs(model, "a1.c2", 5, "a2.c1", 3, "a2.c2", 3, "a3.c2", 1))
                        .firstStep()
                        .steps()))
                .containsExactly("a2.c1");
        assertThat(ids(Planner.of(start, costs(model, "a3.c2", 1)).firstStep().steps()))
                .containsExactly("a1.c1");
    }

    @Test
    void thereIsNoFirstStepWhereAllThatIsMissingIsUnknown() {
        MaturityModel model = Samples.model("2R 3R 4R 5R", "2R 3R 4R 5R");

        assertThat(Planner.of(profile(model, "-NNN.MNNN~")).firstStep().steps()).isEmpty();
        assertThat(Planner.of(profile(model, "MMMM.MMMM~")).firstStep().phases())
                .isEmpty();
    }

    @Test
    void liftingTheLowestRaisesTheStagedLevelBeforeAnythingElse() {
        MaturityModel model = Samples.model("2R 3R 4R 5R", "2R 2R 3R 4R 5R", "2R 3R 4R 5R");

        Roadmap roadmap = Planner.of(profile(model, "MMNN.PNMNN.XX-N~")).liftTheLowest(2);

        assertThat(ids(roadmap.steps()))
                .containsExactly("a2.c1", "a2.c2", "a3.c3", "a1.c3", "a2.c4", "a1.c4", "a2.c5", "a3.c4");
        assertThat(roadmap.phases())
                .extracting(phase -> phase.reached().stagedLevel().low().number())
                .containsExactly(1, 3, 4, 5);
        assertThat(roadmap.phases()).extracting(Phase::number).containsExactly(1, 2, 3, 4);
        assertThat(roadmap.strategy()).isEqualTo(RoadmapStrategy.LIFT_THE_LOWEST);
        assertThat(roadmap.cost()).isEmpty();
    }

    @Test
    void aVisionLimitsTheStepsAndNamesWhatIsOutOfReach() {
        MaturityModel model = Samples.model("2R 3R 4R 5R", "2R 3R 4R 5R", "2R 3R 4R 5R");
        Profile start = profile(model, "MNNN.NNXX.MMMN~");
        Vision vision = Vision.of(model, MaturityLevel.CONNECTED, BY);

        Roadmap roadmap = Planner.of(start).liftTheLowest(3, vision);

        assertThat(ids(roadmap.steps())).containsExactly("a2.c1", "a1.c2", "a2.c2", "a1.c3");
        assertThat(roadmap.outOfReach()).extracting(Aspect::id).containsExactly("a2");
        assertThat(roadmap.vision()).hasValue(vision);
        assertThat(ids(Planner.of(start)
                        .liftTheLowest(3, Vision.of(model, Map.of("a1", MaturityLevel.ESTABLISHED), BY))
                        .steps()))
                .containsExactly("a1.c2");
        assertThatExceptionOfType(InvalidPlanException.class)
                .isThrownBy(() ->
                        Planner.of(start).liftTheLowest(3, Vision.of(model, Map.of("a3", MaturityLevel.EMERGING), BY)))
                .withMessageContaining(
                        "target for 'a3' must not be below where it already is, at Level 4, but was Level 2");
    }

    @Test
    void theLeastToAStagedLevelHasACostIfAllItsStepsHave() {
        MaturityModel model = Samples.model("2R 3R 4R 5R", "2R 3R 4R 5R");
        Profile start = profile(model, "MNNN.NNNN~");
        Planner planner = Planner.of(start, costs(model, "a1.c2", 500, "a2.c1", 30, "a2.c2", 7, "a1.c3", 1));

        assertThat(planner.leastTo(MaturityLevel.ESTABLISHED, 5).cost()).hasValue(pence(537));
        assertThat(planner.leastTo(MaturityLevel.CONNECTED, 5).cost()).isEmpty();
        assertThat(planner.leastTo(MaturityLevel.UNCOORDINATED, 5).steps()).isEmpty();
    }

    @Test
    void aBudgetGoesWhereItGainsMostAndNotWhereItIsCheapestFirst() {
        // Greedy by cost takes a1.c1 (a quarter of a level for 1) and cannot pay for a2's whole level any more.
        MaturityModel model = Samples.model("2R 2R 2R 2R 3R 4R 5R", "2R 3R 4R 5R");
        Profile start = profile(model, "NNNNNNN.NNNN~");
        Planner planner = Planner.of(
                start, costs(model, "a1.c1", 1, "a1.c2", 40, "a1.c3", 40, "a1.c4", 40, "a2.c1", 10, "a2.c2", 90));

        assertThat(ids(planner.withinBudget(pence(10), 2).steps())).containsExactly("a2.c1");
        assertThat(ids(planner.withinBudget(pence(9), 2).steps())).containsExactly("a1.c1");
        Roadmap roadmap = planner.withinBudget(pence(100), 2);
        assertThat(ids(roadmap.steps())).containsExactly("a2.c1", "a2.c2");
        assertThat(roadmap.budget()).hasValue(pence(100));
        assertThat(roadmap.cost()).hasValue(pence(100));
        assertThat(roadmap.reached().index().low()).isEqualTo(Fraction.of(2));
    }

    @Test
    void weightsDecideWhatIsWorthMore() {
        MaturityModel model = Samples.model("1: 2R 3R 4R 5R", "3: 2R 3R 4R 5R");
        Profile start = profile(model, "NNNN.NNNN~");
        Planner planner = Planner.of(start, costs(model, "a1.c1", 10, "a1.c2", 10, "a2.c1", 20));

        assertThat(ids(planner.withinBudget(pence(20), 2).steps())).containsExactly("a2.c1");
    }

    @Test
    void whatHasNoCostIsNeverChosenAndBarsWhatIsAboveIt() {
        MaturityModel model = Samples.model("2R 2R 3R 4R 5R", "2R 3R 4R 5R");
        Profile start = profile(model, "NNNMN.MNNM~");
        Planner planner =
                Planner.of(start, costs(model, "a1.c1", 10, "a1.c3", 10, "a1.c5", 10, "a2.c2", 10, "a2.c4", 10));

        Roadmap roadmap = planner.withinBudget(pence(1_000), 4);

        assertThat(ids(roadmap.steps())).containsExactly("a1.c1", "a2.c2");
        assertThat(roadmap.withoutCost()).extracting(Criterion::id).containsExactly("a1.c2", "a2.c3");
        assertThat(roadmap.barred()).extracting(Criterion::id).containsExactly("a1.c3", "a1.c5");
        assertThat(planner.frontier().withoutCost()).isEqualTo(roadmap.withoutCost());
        assertThat(planner.frontier().barred()).isEqualTo(roadmap.barred());
    }

    @Test
    void whatCostsNothingIsDoneForNothing() {
        MaturityModel model = Samples.model("2R 3R 4R 5R", "2R 3R 4R 5R");
        Profile start = profile(model, "NNNN.PNNN~");
        Planner planner = Planner.of(start, costs(model, "a1.c1", 0, "a1.c2", 8, "a2.c1", 0));

        assertThat(ids(planner.withinBudget(pence(0), 4).steps())).containsExactly("a1.c1", "a2.c1");
        assertThat(planner.frontier().points())
                .hasToString(
                        "[GBP 0.00 for an index of 2.00: a1.c1, a2.c1, GBP 0.08 for an index of 2.50: a1.c1, a1.c2, a2.c1]");
    }

    @Test
    void tiesGoToTheCheaperThenToFewerStepsThenToTheFirstInTheModel() {
        MaturityModel model = Samples.model("2R 2R 3R 4R 5R", "2R 2R 3R 4R 5R", "2R 2R 3R 4R 5R");
        Profile start = profile(model, "NNNNN.NNNNN.PPNNN~");

        assertThat(ids(Planner.of(start, costs(model, "a1.c1", 10, "a2.c2", 9))
                        .withinBudget(pence(12), 4)
                        .steps()))
                .as("cheaper")
                .containsExactly("a2.c2");
        assertThat(ids(Planner.of(start, costs(model, "a2.c1", 10, "a3.c1", 5, "a3.c2", 5))
                        .withinBudget(pence(10), 4)
                        .steps()))
                .as("fewer steps")
                .containsExactly("a2.c1");
        assertThat(ids(Planner.of(start, costs(model, "a1.c2", 5, "a2.c1", 5, "a1.c1", 5, "a2.c2", 5))
                        .withinBudget(pence(5), 4)
                        .steps()))
                .as("first in the model")
                .containsExactly("a1.c1");
    }

    @Test
    void saysWhatTheNextMoneyBuysAndWhatTakesThePlaceOfWhat() {
        MaturityModel model = Samples.model("2R 2R 3R 4R 5R", "2R 3R 4R 5R");
        Profile start = profile(model, "NNNNN.NNNN~");
        CostFrontier frontier =
                Planner.of(start, costs(model, "a1.c1", 5, "a2.c1", 9)).frontier();

        Purchase next = frontier.next(pence(6), pence(4));

        assertThat(ids(next.added())).containsExactly("a2.c1");
        assertThat(ids(next.dropped())).containsExactly("a1.c1");
        assertThat(next.gain()).isEqualTo(Fraction.of(1, 4));
        assertThat(next.cost()).isEqualTo(pence(4));
        assertThat(next).hasToString("GBP 0.04 more for 0.25 of the index: a2.c1 instead of a1.c1");
        assertThat(frontier.next(pence(6), pence(1)).added()).isEmpty();
        assertThat(frontier.leastFor(Fraction.of(3, 2)))
                .map(FrontierPoint::cost)
                .hasValue(pence(9));
        assertThat(frontier.leastFor(Fraction.of(5))).isEmpty();
        assertThat(frontier.leastFor(Fraction.ZERO)).map(FrontierPoint::cost).hasValue(pence(0));
        assertThat(frontier)
                .hasToString(
                        "4 points from GBP 0.00 for an index of 1.00: no steps to GBP 0.14 for an index of 1.75: a1.c1,"
                                + " a2.c1");
        assertThat(frontier.currency()).isEqualTo(pence(0).currency());
        assertThat(frontier.start()).isEqualTo(start);
    }

    @Test
    void goesOnFromWhereStepsLead() {
        MaturityModel model = Samples.model("2R 3R 4R 5R");
        Planner planner = Planner.of(profile(model, "NNNN~"), costs(model, "a1.c1", 5, "a1.c2", 9));

        Planner after = planner.after(planner.withinBudget(pence(5), 1).steps());

        assertThat(ids(after.steps())).containsExactly("a1.c2", "a1.c3", "a1.c4");
        assertThat(ids(after.withinBudget(pence(9), 1).steps())).containsExactly("a1.c2");
    }

    @Test
    void refusesBudgetsItCannotCompare() {
        MaturityModel model = Samples.model("2R 3R 4R 5R");
        Planner planner = Planner.of(profile(model, "NNNN~"), costs(model, "a1.c1", 5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.withinBudget(Amount.parse("EUR 5"), 1))
                .withMessage("budget must be in the currency of the costs, GBP, but was EUR 5.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.withinBudget(pence(-1), 1))
                .withMessage("budget must be 0 or more, but was GBP -0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.frontier().within(pence(-1)))
                .withMessage("budget must be 0 or more, but was GBP -0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.liftTheLowest(0))
                .withMessage("steps per phase must be 1 or more, but were 0");
        assertThatIllegalStateException()
                .isThrownBy(() -> Planner.of(planner.start()).frontier())
                .withMessage("a frontier needs the cost of at least one criterion, but the estimates have none");
        assertThat(Planner.of(planner.start()).withinBudget(pence(5), 1).withoutCost())
                .hasSize(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Planner.of(planner.start(), Estimates.none(MaturityModel.standard())))
                .withMessageContaining("own/1.0")
                .withMessageContaining("dmi-sp/1.0");
    }

    @Test
    void refusesWhatWouldTakeTooLong() {
        List<Ascent.Choice> choices =
                List.of(new Ascent.Choice(0, 0, List.of(), 1), new Ascent.Choice(1, 2, List.of(), 0));

        assertThat(Front.over(Collections.nCopies(20, choices), 100, 1_000).size())
                .isEqualTo(21);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Front.over(Collections.nCopies(20, choices), 100, 500))
                .withMessage(
                        "the plan is too large to be solved exactly: more than 2000000 pairs of cost and index that no"
                                + " other beats, or more than 500 looked at; round the costs, or ask within a smaller budget");
        assertThat(Front.over(Collections.nCopies(20, choices), 3, 500).size()).isEqualTo(4);
    }

    @Test
    void isEqualByProfileAndEstimates() {
        MaturityModel model = Samples.model("2R 3R 4R 5R");
        Profile start = profile(model, "NNNN~");
        Planner planner = Planner.of(start, costs(model, "a1.c1", 5));
        Planner same = Planner.of(start, costs(model, "a1.c1", 5));

        assertThat(planner)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(Planner.of(start))
                .isNotEqualTo(Planner.of(profile(model, "MNNN~"), costs(model, "a1.c1", 5)))
                .hasToString("plans for Northbank, 4 steps left; estimates for own/1.0; a1.c1 GBP 0.05");
        assertThat(planner.frontier())
                .isEqualTo(same.frontier())
                .hasSameHashCodeAs(same.frontier())
                .isNotEqualTo(Planner.of(start, costs(model, "a1.c1", 6)).frontier());
        assertThat(planner.liftTheLowest(2))
                .isEqualTo(same.liftTheLowest(2))
                .hasSameHashCodeAs(same.liftTheLowest(2))
                .isNotEqualTo(same.liftTheLowest(3))
                .isNotEqualTo(same.withinBudget(pence(1_000), 2));
    }

    @Test
    void saysWhatEachCriterionAloneWouldChange() {
        MaturityModel model = Samples.model("2R 3R 3R 4R 5R", "2R 3R 4R 5R");

        assertThat(CriterionGain.ofEach(profile(model, "NMPNN.MPMN~")))
                .extracting(CriterionGain::toString)
                .containsExactly(
                        "a1.c1: index +0.88, then Level 2, staged Level 2",
                        "a1.c3: index +0.00, then Level 1, staged Level 1",
                        "a1.c4: index +0.00, then Level 1, staged Level 1",
                        "a1.c5: index +0.00, then Level 1, staged Level 1",
                        "a2.c2: index +0.75, then Level 4, staged Level 1",
                        "a2.c4: index +0.00, then Level 2, staged Level 1");
        assertThat(CriterionGain.ofEach(profile(model, "MMMMM.XXXX~"))).isEqualTo(Collections.emptyList());
    }

    @Test
    void saysWhatEachCriterionOfALargeAspectWouldChange() {
        // 80 criteria, more than the bits of one number: each level stands by itself
        MaturityModel model = Samples.model("2R ".repeat(20)
                + "3R ".repeat(20)
                + "4R ".repeat(20)
                + "5R ".repeat(20).strip());
        Profile start = profile(model, "M".repeat(18) + "PN" + "MN".repeat(30) + "~");

        List<CriterionGain> gains = CriterionGain.ofEach(start);

        assertThat(gains).hasSize(32);
        for (CriterionGain gain : gains) {
            Profile then = start.ifMet(List.of(gain.criterion().id()));
            assertThat(gain.gain())
                    .isEqualTo(then.index().low().minus(start.index().low()));
            assertThat(gain.level()).isEqualTo(then.aspects().get(0).level().low());
            assertThat(gain.stagedLevel()).isEqualTo(then.stagedLevel().low());
        }
    }
}
