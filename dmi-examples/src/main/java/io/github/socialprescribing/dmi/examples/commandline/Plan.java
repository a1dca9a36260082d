package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.plan.BusinessCase;
import io.github.socialprescribing.dmi.plan.CostFrontier;
import io.github.socialprescribing.dmi.plan.CriterionGain;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.Vision;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.List;
import java.util.Optional;

/**
 * All that is planned for an area.
 *
 * @param start where the area stands
 * @param vision where it wants to be, if that was said
 * @param firstStep the step to begin with
 * @param roadmap the steps in phases
 * @param frontier what money buys, if any cost is known
 * @param gains what each open criterion would change by itself, the greatest gain first
 * @param businessCase the case for it, if there is a vision and it was said how it supports people and workforce
 */
record Plan(
        Profile start,
        Optional<Vision> vision,
        Roadmap firstStep,
        Roadmap roadmap,
        Optional<CostFrontier> frontier,
        List<CriterionGain> gains,
        Optional<BusinessCase> businessCase) {

    /**
     * {@return the plan for an area}
     *
     * @throws IllegalArgumentException if the vision does not lie ahead, the budget is in another currency than the costs,
     *     or there is too much to choose from
     */
    static Plan of(
            Profile start,
            Estimates estimates,
            Optional<Amount> budget,
            Optional<Vision> vision,
            int stepsPerPhase,
            List<String> peopleFirst) {
        vision.ifPresent(horizon -> horizon.requireAheadOf(start));
        Planner planner = Planner.of(start, estimates);
        Roadmap roadmap = budget.map(most -> planner.withinBudget(most, stepsPerPhase))
                .or(() -> vision.map(horizon -> planner.liftTheLowest(stepsPerPhase, horizon)))
                .orElseGet(() -> planner.liftTheLowest(stepsPerPhase));
        Optional<CostFrontier> frontier = estimates.currency().map(currency -> planner.frontier());
        return new Plan(
                start,
                vision,
                planner.firstStep(),
                roadmap,
                frontier,
                CriterionGain.ofEach(start).stream()
                        .sorted((a, b) -> b.gain().compareTo(a.gain()))
                        .toList(),
                vision.filter(horizon -> !peopleFirst.isEmpty())
                        .map(horizon -> businessCase(peopleFirst, horizon, roadmap, frontier)));
    }

    private static BusinessCase businessCase(
            List<String> peopleFirst, Vision vision, Roadmap roadmap, Optional<CostFrontier> frontier) {
        BusinessCase.Builder businessCase =
                BusinessCase.builder().vision(vision).roadmap(roadmap);
        peopleFirst.forEach(businessCase::addPeopleFirst);
        frontier.ifPresent(businessCase::frontier);
        return businessCase.build();
    }
}
