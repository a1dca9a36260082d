package io.github.socialprescribing.dmi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoadmapTest {

    private static final MaturityModel MODEL = Samples.model("2R 3R 4R 5R", "2R 3R 3O 4R 5R");
    private static final Profile START = ScoringEngine.score(Samples.assessment(MODEL, "MNPN.NNNMN~"));

    private static Step step(String id) {
        return Step.of(START.answers(), id, Estimate.none());
    }

    private static Step step(String id, String cost) {
        return Step.of(START.answers(), id, Estimate.ofCost(Amount.parse(cost)));
    }

    private static Objective objective(Step step, LocalDate due) {
        return Objective.builder()
                .step(step)
                .putHelps(Beneficiary.PEOPLE, "They find help sooner.")
                .measure(Measure.builder()
                        .what("services listed")
                        .baseline(Quantity.of(0, "percent"))
                        .target(Quantity.of(90, "percent"))
                        .proof("quarterly count")
                        .build())
                .owner("programme office")
                .due(due)
                .build();
    }

    @Test
    void aStepMakesARequiredCriterionMetThatIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step("a1.c1"))
                .withMessage(
                        "a step must make a REQUIRED criterion MET that is neither MET nor NOT_APPLICABLE, but 'a1.c1' is"
                                + " MET");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step("a2.c3"))
                .withMessageEndingWith("but 'a2.c3' is OPTIONAL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step("a2.c9"))
                .withMessageContaining("unknown criterion 'a2.c9'");
        assertThat(step("a1.c3", "GBP 5")).hasToString("a1.c3 (partly-met): GBP 5.00");
        assertThat(step("a1.c2")).hasToString("a1.c2 (not-met): without a cost");
    }

    @Test
    void keepsItsOrderAndSaysWhatItReaches() {
        Roadmap roadmap = Roadmap.builder(START, RoadmapStrategy.LIFT_THE_LOWEST, 2)
                .steps(List.of(step("a2.c1", "GBP 5"), step("a1.c2", "GBP 6"), step("a2.c2", "GBP 7")))
                .build();

        assertThat(roadmap.phases())
                .extracting(Phase::cost)
                .extracting(cost -> cost.orElseThrow().toString())
                .containsExactly("GBP 11.00", "GBP 7.00");
        assertThat(roadmap.cost()).hasValue(Amount.parse("GBP 18"));
        assertThat(roadmap.reached().aspect("a2").level().low()).isEqualTo(MaturityLevel.CONNECTED);
        assertThat(roadmap.reached()).isEqualTo(roadmap.phases().get(1).reached());
        assertThat(roadmap.toString())
                .startsWith(
                        "lift-the-lowest for Northbank\nphase 1: a2.c1, a1.c2; then Northbank (northbank), 2026-09-30:");
        assertThat(Roadmap.builder(START, RoadmapStrategy.FIRST_STEP, 1).build())
                .hasToString("first-step for Northbank: no steps")
                .satisfies(nothing -> assertThat(nothing.reached()).isEqualTo(START));
    }

    @Test
    void namesEveryFaultOfItsSteps() {
        Profile other = ScoringEngine.score(Samples.assessment(MODEL, "MPPN.NNNMN~"));
        Step foreign = Step.of(AnswerSheet.empty(MaturityModel.standard()), "platform.pilot", Estimate.none());

        assertThatExceptionOfType(InvalidPlanException.class)
                .isThrownBy(() -> Roadmap.builder(START, RoadmapStrategy.FIRST_STEP, 1)
                        .steps(List.of(
                                Step.of(other.answers(), "a1.c2", Estimate.none()),
                                step("a2.c2"),
                                step("a2.c1"),
                                step("a2.c1"),
                                foreign))
                        .vision(Vision.of(MaturityModel.standard(), MaturityLevel.CONNECTED, Samples.DATE))
                        .build())
                .withMessage("""
                        roadmap with 6 faults:
                        - steps of strategy first-step must be at most 1, but were 5
                        - step for 'a1.c2' must start from the answer of the profile, not-met, and that must be one to be met, but started from partly-met
                        - step for 'a2.c2' must come after those of lower levels of its aspect, but 'a2.c1' is not done before
                        - step for 'a2.c1' must stand once, but stands twice
                        - unknown criterion 'platform.pilot' in model own/1.0
                        - vision must be of model own/1.0, but was of dmi-sp/1.0""");
    }

    @Test
    void namesEveryFaultOfItsCosts() {
        assertThatExceptionOfType(InvalidPlanException.class)
                .isThrownBy(() -> Roadmap.builder(START, RoadmapStrategy.WITHIN_BUDGET, 3)
                        .budget(Amount.parse("GBP 10"))
                        .steps(List.of(
                                step("a1.c2"),
                                step("a1.c3", "EUR 5"),
                                step("a2.c1", "GBP -1"),
                                step("a2.c2", "GBP 6.01")))
                        .build())
                .withMessage("""
                        roadmap with 4 faults:
                        - step for 'a1.c2' must have a cost to be within a budget, but has none
                        - costs must be in one currency, but 'a1.c3' costs EUR 5.00 and the budget or others are in GBP
                        - cost of 'a2.c1' must be 0 or more, but was GBP -1.00
                        - steps must cost at most 1000 minor units together, but cost 1001""");
        assertThatExceptionOfType(InvalidPlanException.class)
                .isThrownBy(() ->
                        Roadmap.builder(START, RoadmapStrategy.WITHIN_BUDGET, 3).build())
                .withMessage(
                        "roadmap with 1 fault:\n- a budget must be given with the strategy within-budget and no other, but"
                                + " strategy was within-budget without a budget");
    }

    @Test
    void namesEveryFaultOfWhatItCannotReach() {
        Criterion known = MODEL.criterion("a2.c4");
        Criterion foreign = MaturityModel.standard().criterion("platform.pilot");

        assertThatExceptionOfType(InvalidPlanException.class)
                .isThrownBy(() -> Roadmap.builder(START, RoadmapStrategy.LIFT_THE_LOWEST, 3)
                        .withoutCost(List.of(known, foreign))
                        .barred(List.of(known))
                        .outOfReach(List.of(MaturityModel.standard().aspect("platform")))
                        .build())
                .withMessage("""
                        roadmap with 3 faults:
                        - unknown criterion 'platform.pilot' in model own/1.0
                        - criterion 'a2.c4' must be named once as out of reach, but is named twice
                        - unknown aspect 'platform' in model own/1.0""");
    }

    @Test
    void holdsItsStepsAsObjectives() {
        Roadmap roadmap = Planner.of(START).liftTheLowest(2);
        Step first = roadmap.steps().get(0);
        Objective objective = objective(first, Samples.DATE);

        assertThat(roadmap.withObjectives(List.of(objective)).objectives()).containsExactly(objective);
        assertThat(roadmap.withObjectives(List.of(objective)).withObjectives(List.of()))
                .isEqualTo(roadmap);
        assertThat(objective)
                .hasToString("a2.c1: services listed, from 0 to 90 percent; programme office, by 2026-09-30");
        assertThatExceptionOfType(InvalidPlanException.class)
                .isThrownBy(() -> roadmap.withObjectives(List.of(
                        objective,
                        objective(first, Samples.DATE.minusDays(1)),
                        objective(step("a1.c2", "GBP 1"), Samples.DATE))))
                .withMessage("""
                        roadmap with 3 faults:
                        - objective for 'a2.c1' must be given once, but was given twice
                        - due date of the objective for 'a2.c1' must not be before the assessment of 2026-09-30, but was 2026-09-29
                        - objective for 'a1.c2' must be for a step of the roadmap, but is for none""");
    }
}
