package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way from where an area stands, in short phases of a few steps each (V.roadmap).
 *
 * <p>Each phase says the profile that it leads to, scored by the engine. Costs, owners and dates are the caller's; what has no
 * cost is said. A {@link Planner} makes roadmaps; the builder is for those that were kept elsewhere. Two are equal if all that
 * went into them is. Immutable and thread-safe.
 */
public final class Roadmap {

    private final Builder parts;
    private final List<Phase> phases;

    private Roadmap(Builder parts) {
        this.parts = parts;
        this.phases = phases(parts);
    }

    private static List<Phase> phases(Builder parts) {
        List<Phase> phases = new ArrayList<>();
        Profile reached = parts.start;
        for (int from = 0; from < parts.steps.size(); from += parts.stepsPerPhase) {
            List<Step> steps =
                    parts.steps.subList(from, (int) Math.min(parts.steps.size(), (long) from + parts.stepsPerPhase));
            reached = reached.ifMet(Steps.criteria(steps));
            phases.add(ImmutablePhase.builder()
                    .number(phases.size() + 1)
                    .steps(steps)
                    .reached(reached)
                    .build());
        }
        return List.copyOf(phases);
    }

    /**
     * {@return a builder of a roadmap without steps}
     *
     * @param start where the area stands
     * @param strategy by what the steps were chosen
     * @param stepsPerPhase how many steps a phase has at most, 1 or more
     */
    public static Builder builder(Profile start, RoadmapStrategy strategy, int stepsPerPhase) {
        return new Builder(start, strategy, stepsPerPhase);
    }

    /** {@return where the area stands} */
    public Profile start() {
        return parts.start;
    }

    /** {@return by what the steps were chosen} */
    public RoadmapStrategy strategy() {
        return parts.strategy;
    }

    /** {@return how many steps a phase has at most, 1 or more} */
    public int stepsPerPhase() {
        return parts.stepsPerPhase;
    }

    /** {@return the phases in order; empty if there is nothing to do, or nothing that can be done} */
    public List<Phase> phases() {
        return phases;
    }

    /** {@return the steps of all phases in order; may be empty} */
    public List<Step> steps() {
        return parts.steps;
    }

    /** {@return the profile of the area once everything is done; where it starts if there is nothing to do} */
    public Profile reached() {
        return phases.isEmpty() ? parts.start : phases.get(phases.size() - 1).reached();
    }

    /** {@return what all steps cost together; nothing if there is no step or any of them has no cost} */
    public Optional<Amount> cost() {
        return Steps.cost(parts.steps);
    }

    /** {@return the budget that the steps were chosen within; nothing if there was none} */
    public Optional<Amount> budget() {
        return Optional.ofNullable(parts.budget);
    }

    /** {@return the vision that it leads to; nothing if there was none} */
    public Optional<Vision> vision() {
        return Optional.ofNullable(parts.vision);
    }

    /** {@return the criteria that could not be chosen because they have no cost, in model order; empty without a budget} */
    public List<Criterion> withoutCost() {
        return parts.withoutCost;
    }

    /**
     * {@return the criteria that have a cost and still could not be chosen, because a lower level of their aspect asks for one
     * without a cost, in model order; empty without a budget}
     */
    public List<Criterion> barred() {
        return parts.barred;
    }

    /** {@return the aspects that cannot reach their target, because nothing at that level or above applies; may be empty} */
    public List<Aspect> outOfReach() {
        return parts.outOfReach;
    }

    /** {@return the steps as objectives, as far as they are, in the order given; may be empty} */
    public List<Objective> objectives() {
        return parts.objectives;
    }

    /**
     * {@return this roadmap with its steps as objectives}
     *
     * @param objectives at most one for each step, in any order
     * @throws InvalidPlanException if an objective is for no step of this roadmap, there are two for one step, or one is due
     *     before the assessment; with every fault
     */
    public Roadmap withObjectives(Collection<Objective> objectives) {
        return builder(parts.start, parts.strategy, parts.stepsPerPhase)
                .steps(parts.steps)
                .sameAsideFromSteps(parts)
                .objectives(objectives)
                .build();
    }

    private List<Object> identity() {
        return List.of(
                parts.start,
                parts.strategy,
                parts.stepsPerPhase,
                parts.steps,
                budget(),
                vision(),
                parts.withoutCost,
                parts.barred,
                parts.outOfReach,
                parts.objectives);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Roadmap that && identity().equals(that.identity());
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts.start, parts.steps);
    }

    /** {@return the strategy and the phases, on a line each} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(parts.strategy.id())
                .append(" for ")
                .append(parts.start.area().name())
                .append(phases.isEmpty() ? ": no steps" : "");
        phases.forEach(phase -> text.append('\n').append(phase));
        return text.toString();
    }

    /** Builds a {@link Roadmap}. Not safe for use by several threads. */
    public static final class Builder {
        private final Profile start;
        private final RoadmapStrategy strategy;
        private final int stepsPerPhase;
        private List<Step> steps = List.of();
        private @Nullable Amount budget;
        private @Nullable Vision vision;
        private List<Criterion> withoutCost = List.of();
        private List<Criterion> barred = List.of();
        private List<Aspect> outOfReach = List.of();
        private List<Objective> objectives = List.of();

        private Builder(Profile start, RoadmapStrategy strategy, int stepsPerPhase) {
            this.start = Objects.requireNonNull(start, "start");
            this.strategy = Objects.requireNonNull(strategy, "strategy");
            if (stepsPerPhase < 1) {
                throw new IllegalArgumentException("steps per phase must be 1 or more, but were " + stepsPerPhase);
            }
            this.stepsPerPhase = stepsPerPhase;
        }

        /**
         * Sets the steps.
         *
         * @param inOrder the steps in the order in which they are to be taken
         * @return this builder
         */
        public Builder steps(Collection<Step> inOrder) {
            this.steps = List.copyOf(inOrder);
            return this;
        }

        /**
         * Sets the budget that the steps were chosen within.
         *
         * @param amount 0 or more
         * @return this builder
         */
        public Builder budget(Amount amount) {
            this.budget = Objects.requireNonNull(amount, "amount");
            return this;
        }

        /**
         * Sets the vision that the roadmap leads to.
         *
         * @param horizon a vision of the same model
         * @return this builder
         */
        public Builder vision(Vision horizon) {
            this.vision = Objects.requireNonNull(horizon, "horizon");
            return this;
        }

        /**
         * Sets the criteria that could not be chosen because they have no cost.
         *
         * @param criteria in model order
         * @return this builder
         */
        public Builder withoutCost(Collection<Criterion> criteria) {
            this.withoutCost = List.copyOf(criteria);
            return this;
        }

        /**
         * Sets the criteria that could not be chosen because one below them has no cost.
         *
         * @param criteria in model order
         * @return this builder
         */
        public Builder barred(Collection<Criterion> criteria) {
            this.barred = List.copyOf(criteria);
            return this;
        }

        /**
         * Sets the aspects that cannot reach their target.
         *
         * @param aspects in model order
         * @return this builder
         */
        public Builder outOfReach(Collection<Aspect> aspects) {
            this.outOfReach = List.copyOf(aspects);
            return this;
        }

        /**
         * Sets the objectives.
         *
         * @param forSteps at most one for each step
         * @return this builder
         */
        public Builder objectives(Collection<Objective> forSteps) {
            this.objectives = List.copyOf(forSteps);
            return this;
        }

        private Builder sameAsideFromSteps(Builder other) {
            budget = other.budget;
            vision = other.vision;
            withoutCost = other.withoutCost;
            barred = other.barred;
            outOfReach = other.outOfReach;
            return this;
        }

        /**
         * {@return the roadmap}
         *
         * @throws InvalidPlanException if a step does not start from the answer of the profile, stands twice, or comes before
         *     one of a lower level of its aspect that is open; if a first step has more than one; if steps within a budget have
         *     no cost, another currency, or cost more together; if the vision, a criterion that could not be chosen or an aspect
         *     out of reach is of another model or stands twice; if an
         *     objective is for no step of this roadmap, there are two for one step, or one is due before the assessment; with
         *     every fault
         */
        public Roadmap build() {
            Faults faults = new Faults();
            checkSteps(faults);
            checkBudget(faults);
            checkCosts(faults);
            checkModel(faults);
            checkObjectives(faults);
            faults.throwIfAny("roadmap");
            return new Roadmap(this);
        }

        private void checkSteps(Faults faults) {
            if (strategy == RoadmapStrategy.FIRST_STEP && steps.size() > 1) {
                faults.add(
                        "more-than-one-step",
                        strategy.id(),
                        steps.size(),
                        "steps of strategy first-step must be at most 1, but were " + steps.size());
            }
            Set<String> done = new HashSet<>();
            for (Step step : steps) {
                String id = step.criterion().id();
                if (start.model().find(id).filter(step.criterion()::equals).isEmpty()) {
                    faults.add(
                            "unknown-criterion",
                            id,
                            "unknown criterion " + Checks.quote(id) + " in model "
                                    + start.model().id());
                } else if (start.answers().answer(id) != step.answer()
                        || !Step.isOpen(step.criterion(), step.answer())) {
                    faults.add(
                            "step-not-open",
                            id,
                            step.answer().id(),
                            "step for " + Checks.quote(id) + " must start from the answer of the profile, "
                                    + start.answers().answer(id).id()
                                    + ", and that must be one to be met, but started from "
                                    + step.answer().id());
                } else if (!done.add(id)) {
                    faults.add(
                            "duplicate-step",
                            id,
                            "step for " + Checks.quote(id) + " must stand once, but stands twice");
                } else {
                    checkOrder(step, done, faults);
                }
            }
        }

        private void checkOrder(Step step, Set<String> done, Faults faults) {
            start.model().aspect(step.criterion().aspectId()).criteria().stream()
                    .filter(below -> below.level().compareTo(step.criterion().level()) < 0
                            && Step.isOpen(below, start.answers().answer(below))
                            && !done.contains(below.id()))
                    .findFirst()
                    .ifPresent(below -> faults.add(
                            "step-too-early",
                            step.criterion().id(),
                            below.id(),
                            "step for " + Checks.quote(step.criterion().id())
                                    + " must come after those of lower levels of its aspect, but "
                                    + Checks.quote(below.id()) + " is not done before"));
        }

        private void checkCosts(Faults faults) {
            Amount first = budget;
            BigInteger spent = BigInteger.ZERO;
            for (Step step : steps) {
                Amount cost = step.cost().orElse(null);
                String id = step.criterion().id();
                if (cost == null) {
                    if (budget != null) {
                        faults.add(
                                "step-not-costed",
                                id,
                                "step for " + Checks.quote(id)
                                        + " must have a cost to be within a budget, but has none");
                    }
                    continue;
                }
                first = first == null ? cost : first;
                spent = spent.add(BigInteger.valueOf(cost.minorUnits()));
                if (!cost.currency().equals(first.currency())) {
                    faults.add(
                            "mixed-currencies",
                            id,
                            cost,
                            "costs must be in one currency, but " + Checks.quote(id) + " costs " + cost
                                    + " and the budget or others are in " + first.currency());
                }
                if (cost.minorUnits() < 0) {
                    faults.add(
                            "negative-cost",
                            id,
                            cost,
                            "cost of " + Checks.quote(id) + " must be 0 or more, but was " + cost);
                }
            }
            BigInteger most = BigInteger.valueOf(budget == null ? Long.MAX_VALUE : budget.minorUnits());
            if (spent.compareTo(most) > 0) {
                faults.add(
                        "over-budget",
                        strategy.id(),
                        spent,
                        "steps must cost at most " + most + " minor units together, but cost " + spent);
            }
        }

        private void checkBudget(Faults faults) {
            if ((budget != null) != (strategy == RoadmapStrategy.WITHIN_BUDGET)) {
                faults.add(
                        "budget-and-strategy",
                        strategy.id(),
                        "a budget must be given with the strategy within-budget and no other, but strategy was "
                                + strategy.id() + (budget == null ? " without a budget" : " with a budget"));
            }
        }

        private void checkModel(Faults faults) {
            if (vision != null && !vision.model().isSameAs(start.model())) {
                faults.add(
                        "another-model",
                        "vision",
                        vision.model().id(),
                        "vision must be of model " + start.model().id() + ", but was of "
                                + vision.model().id());
            }
            List<Criterion> notChosen = new ArrayList<>(withoutCost);
            notChosen.addAll(barred);
            checkKnown("criterion", notChosen, Criterion::id, start.model().criteria(), faults);
            checkKnown("aspect", outOfReach, Aspect::id, start.model().aspects(), faults);
        }

        private <T> void checkKnown(
                String what, List<T> given, Function<T, String> idOf, List<T> known, Faults faults) {
            Set<T> seen = new HashSet<>();
            for (T one : given) {
                String id = idOf.apply(one);
                if (!known.contains(one)) {
                    faults.add(
                            "another-model",
                            id,
                            "unknown " + what + " " + Checks.quote(id) + " in model "
                                    + start.model().id());
                } else if (!seen.add(one)) {
                    faults.add(
                            "named-twice",
                            id,
                            what + " " + Checks.quote(id) + " must be named once as out of reach, but is named twice");
                }
            }
        }

        private void checkObjectives(Faults faults) {
            Set<Step> seen = new HashSet<>();
            for (Objective objective : objectives) {
                String id = objective.step().criterion().id();
                if (!steps.contains(objective.step())) {
                    faults.add(
                            "objective-without-step",
                            id,
                            "objective for " + Checks.quote(id)
                                    + " must be for a step of the roadmap, but is for none");
                } else if (!seen.add(objective.step())) {
                    faults.add(
                            "duplicate-objective",
                            id,
                            "objective for " + Checks.quote(id) + " must be given once, but was given twice");
                }
                if (objective.due().isBefore(start.assessedOn())) {
                    faults.add(
                            "date-before-assessment",
                            id,
                            objective.due(),
                            "due date of the objective for " + Checks.quote(id)
                                    + " must not be before the assessment of " + start.assessedOn() + ", but was "
                                    + objective.due());
                }
            }
        }
    }
}
