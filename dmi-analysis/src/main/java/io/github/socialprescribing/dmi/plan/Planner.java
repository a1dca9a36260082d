package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plans what an area does next, from its profile and the caller's estimates.
 *
 * <p>A step makes a REQUIRED criterion MET, and may be chosen only once all REQUIRED criteria of the lower levels of its
 * aspect are MET, NOT_APPLICABLE or chosen. Plans work on the low reading: what is UNKNOWN is yet to be established, or done,
 * at full cost.
 *
 * <p><b>How long it takes.</b> First step and lift the lowest sort the open criteria. What a budget buys is a knapsack
 * problem, solved exactly: time and memory grow with the number of criteria, and with the number of different costs or the
 * number of different indices that can be had, whichever is smaller; the latter is at most 4 times the sum of the weights
 * times the units of a level, which are twice the least common multiple of the numbers of criteria that the levels ask for
 * (the standard model has 12 units, so 336 gains). They do not grow with the amounts. What would need more than 2,000,000
 * points or 500,000,000 additions is refused; there is no approximation.
 *
 * <p>Two planners are equal if their profiles and estimates are. Immutable and thread-safe.
 */
public final class Planner {

    private final Profile start;
    private final Estimates estimates;
    private final List<Ascent> ascents;

    private Planner(Profile start, Estimates estimates) {
        this.start = start;
        this.estimates = estimates;
        this.ascents = start.model().aspects().stream()
                .map(aspect -> new Ascent(aspect, start.answers(), estimates))
                .filter(Ascent::isScored)
                .toList();
    }

    /**
     * {@return a planner for an area about whose steps nothing is known yet}
     *
     * @param start where the area stands
     */
    public static Planner of(Profile start) {
        return of(start, Estimates.none(start.model()));
    }

    /**
     * {@return a planner for an area}
     *
     * @param start where the area stands
     * @param estimates what its steps cost and need
     * @throws IllegalArgumentException if the estimates are for another model; the message names both
     */
    public static Planner of(Profile start, Estimates estimates) {
        estimates.model().requireSameAs(start.model());
        return new Planner(start, estimates);
    }

    /** {@return where the area stands} */
    public Profile start() {
        return start;
    }

    /** {@return what its steps cost and need} */
    public Estimates estimates() {
        return estimates;
    }

    /** {@return every step that is left, aspect by aspect in model order and each aspect's by level; may be empty} */
    public List<Step> steps() {
        return ofAll(Ascent::open);
    }

    /**
     * {@return a planner that goes on from where some steps lead}
     *
     * @param done the steps that are taken
     * @throws IllegalArgumentException if a step is of another model
     */
    public Planner after(Collection<Step> done) {
        return new Planner(start.ifMet(Steps.criteria(done)), estimates);
    }

    /**
     * Finds the step to begin with: of the aspects that stand at the low staged level, the cheapest criterion that is NOT_MET or
     * PARTLY_MET at the next level; those without a cost come last, and of equals the first in model order.
     *
     * @return a roadmap of one step; of none if everything is in place, or if all that is missing there is UNKNOWN, so that
     *     the first thing is to ask ({@link io.github.socialprescribing.dmi.scoring.ScoringEngine#nextQuestion})
     */
    public Roadmap firstStep() {
        MaturityLevel staged = start.stagedLevel().low();
        Comparator<Step> cheapest = Comparator.comparing(
                step -> step.cost().map(Amount::minorUnits).orElse(null),
                Comparator.nullsLast(Comparator.naturalOrder()));
        Optional<Step> first = start.aspects().stream()
                .filter(aspect -> aspect.isScored() && aspect.level().low() == staged)
                .flatMap(aspect -> aspect.blocking().stream())
                .map(this::step)
                .min(cheapest);
        return roadmap(RoadmapStrategy.FIRST_STEP, 1, first.stream().toList()).build();
    }

    /**
     * Plans every step that is left, in an order that raises the staged level as early as possible: whatever level of the
     * whole area one asks for, no order reaches it in fewer steps.
     *
     * @param stepsPerPhase how many steps a phase has at most, 1 or more
     * @return the roadmap; it ends where nothing is left to do
     * @throws IllegalArgumentException if stepsPerPhase is below 1
     */
    public Roadmap liftTheLowest(int stepsPerPhase) {
        return roadmap(RoadmapStrategy.LIFT_THE_LOWEST, stepsPerPhase, ofAll(Ascent::open))
                .build();
    }

    /**
     * Plans the steps to a vision, and no others, in an order that raises the staged level as early as possible.
     *
     * @param stepsPerPhase how many steps a phase has at most, 1 or more
     * @param vision where to
     * @return the roadmap; where an aspect cannot reach its target, because nothing at that level or above applies, it says so
     * @throws IllegalArgumentException if stepsPerPhase is below 1 or the vision is of another model
     * @throws InvalidPlanException if the vision does not lie ahead of the area, as {@link Vision#requireAheadOf} says
     */
    public Roadmap liftTheLowest(int stepsPerPhase, Vision vision) {
        vision.requireAheadOf(start);
        return toTargets(
                        stepsPerPhase,
                        aspect -> Optional.ofNullable(vision.targets().get(aspect.id())))
                .vision(vision)
                .build();
    }

    /**
     * Plans the least that reaches a staged level: the steps without which it cannot be had. There is no choice among them, so
     * their cost is the least cost.
     *
     * @param staged the level that no aspect is to stand below
     * @param stepsPerPhase how many steps a phase has at most, 1 or more
     * @return the roadmap; its cost is missing if a step has none, and where an aspect cannot reach the level, because nothing
     *     at that level or above applies, it says so
     * @throws IllegalArgumentException if stepsPerPhase is below 1
     */
    public Roadmap leastTo(MaturityLevel staged, int stepsPerPhase) {
        Objects.requireNonNull(staged, "staged");
        return toTargets(stepsPerPhase, aspect -> Optional.of(staged)).build();
    }

    private Roadmap.Builder toTargets(int stepsPerPhase, Function<Aspect, Optional<MaturityLevel>> targets) {
        List<Step> needed = new ArrayList<>();
        List<Aspect> outOfReach = new ArrayList<>();
        for (Ascent ascent : ascents) {
            targets.apply(ascent.aspect()).ifPresent(target -> {
                needed.addAll(ascent.openTo(target));
                if (!ascent.canReach(target)) {
                    outOfReach.add(ascent.aspect());
                }
            });
        }
        return roadmap(RoadmapStrategy.LIFT_THE_LOWEST, stepsPerPhase, needed).outOfReach(outOfReach);
    }

    /**
     * Plans the set of steps with the greatest gain in the low index that a budget can pay for, provably optimal; of equally
     * good sets the cheapest, then the one of fewest steps, then the first in model order. Its steps come in an order that
     * raises the staged level as early as possible.
     *
     * @param budget 0 or more, in the currency of the costs
     * @param stepsPerPhase how many steps a phase has at most, 1 or more
     * @return the roadmap; it names the criteria that cannot be chosen for want of a cost
     * @throws IllegalArgumentException if stepsPerPhase is below 1, the budget is negative or in another currency, or the plan
     *     is too large to be solved exactly
     */
    public Roadmap withinBudget(Amount budget, int stepsPerPhase) {
        Currency currency = estimates.currency().orElse(budget.currency());
        Front front = Front.over(choices(), checkedBudget(budget, currency).minorUnits());
        return roadmap(RoadmapStrategy.WITHIN_BUDGET, stepsPerPhase, front.steps(front.size() - 1))
                .budget(budget)
                .withoutCost(withoutCost())
                .barred(barred())
                .build();
    }

    /**
     * {@return every pair of a cost and the best low index for it, from nothing to everything that can be chosen}
     *
     * @throws IllegalStateException if the estimates have no cost at all
     * @throws IllegalArgumentException if the plan is too large to be solved exactly
     */
    public CostFrontier frontier() {
        Currency currency = estimates
                .currency()
                .orElseThrow(() -> new IllegalStateException(
                        "a frontier needs the cost of at least one criterion, but the estimates have none"));
        return new CostFrontier(this, currency, Front.over(choices(), Long.MAX_VALUE), unitOfIndex());
    }

    static Amount checkedBudget(Amount budget, Currency currency) {
        if (!budget.currency().equals(currency)) {
            throw new IllegalArgumentException(
                    "budget must be in the currency of the costs, " + currency + ", but was " + budget);
        }
        if (budget.minorUnits() < 0) {
            throw new IllegalArgumentException("budget must be 0 or more, but was " + budget);
        }
        return budget;
    }

    List<Criterion> withoutCost() {
        return ofAll(Ascent::withoutCost).stream().map(Step::criterion).toList();
    }

    List<Criterion> barred() {
        return ofAll(Ascent::barred).stream().map(Step::criterion).toList();
    }

    private List<List<Ascent.Choice>> choices() {
        return ascents.stream().map(Ascent::choices).toList();
    }

    private List<Step> ofAll(Function<Ascent, List<Step>> part) {
        return ascents.stream().flatMap(ascent -> part.apply(ascent).stream()).toList();
    }

    private Fraction unitOfIndex() {
        long weights =
                ascents.stream().mapToLong(ascent -> ascent.aspect().weight()).sum();
        return Fraction.of(1, Math.multiplyExact(weights, Packed.masks(start.model()).units));
    }

    private Step step(Criterion criterion) {
        return Step.of(start.answers(), criterion.id(), estimates.estimate(criterion.id()));
    }

    /** In phases, by the lowest level of the whole area that cannot be had without a step, then in model order. */
    private Roadmap.Builder roadmap(RoadmapStrategy strategy, int stepsPerPhase, List<Step> steps) {
        MaturityModel model = start.model();
        List<Step> ordered = new ArrayList<>(steps);
        ordered.sort(Comparator.<Step>comparingInt(this::neededFor)
                .thenComparingInt(step -> model.position(step.criterion().id())));
        return Roadmap.builder(start, strategy, stepsPerPhase).steps(ordered);
    }

    private int neededFor(Step step) {
        return ascents.stream()
                .filter(ascent -> ascent.aspect().id().equals(step.criterion().aspectId()))
                .findFirst()
                .orElseThrow()
                .neededFor(step);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Planner that && start.equals(that.start) && estimates.equals(that.estimates);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, estimates);
    }

    /** {@return the area, how many steps are left, and the estimates} */
    @Override
    public String toString() {
        return "plans for " + start.area().name() + ", " + steps().size() + " steps left; " + estimates;
    }
}
