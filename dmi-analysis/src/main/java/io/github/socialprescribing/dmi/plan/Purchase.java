package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Fraction;
import java.util.List;
import java.util.Objects;

/**
 * What more money buys: the difference between two points of a {@link CostFrontier}.
 *
 * <p>The best for more money is not always the best for less and something more: steps may drop out for better ones. Where
 * the first money is spent already, plan anew from there with {@link Planner#after}.
 *
 * @param from the best for the smaller budget
 * @param to the best for the larger one
 */
public record Purchase(FrontierPoint from, FrontierPoint to) {

    /**
     * Checks that both are there.
     *
     * @param from the best for the smaller budget
     * @param to the best for the larger one
     */
    public Purchase {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** {@return by how much the low index rises, exact, 0 or more} */
    public Fraction gain() {
        return to.index().minus(from.index());
    }

    /** {@return what it costs more} */
    public Amount cost() {
        return to.cost().minus(from.cost());
    }

    /** {@return the steps that come in, in the order of the larger plan} */
    public List<Step> added() {
        return to.steps().stream().filter(step -> !from.steps().contains(step)).toList();
    }

    /** {@return the steps of the smaller plan that better ones take the place of; may be empty} */
    public List<Step> dropped() {
        return from.steps().stream().filter(step -> !to.steps().contains(step)).toList();
    }

    /** {@return cost, gain and the steps that come in and drop out} */
    @Override
    public String toString() {
        return cost() + " more for " + gain().round(2) + " of the index: " + Steps.ids(added())
                + (dropped().isEmpty() ? "" : " instead of " + Steps.ids(dropped()));
    }
}
