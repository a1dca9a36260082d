package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Fraction;
import java.util.List;
import java.util.Objects;

/**
 * The best that can be had for a cost: no other set of steps reaches as high an index for less, or a higher one for as much.
 *
 * @param cost what the steps cost together
 * @param index the low index once they are done, exact, from 1 to 5; it treats an order as a number
 * @param steps the steps, aspect by aspect in model order and each aspect's by level; may be empty
 */
public record FrontierPoint(Amount cost, Fraction index, List<Step> steps) {

    /**
     * Copies the steps.
     *
     * @param cost what the steps cost together
     * @param index the low index once they are done
     * @param steps the steps
     */
    public FrontierPoint {
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(index, "index");
        steps = List.copyOf(steps);
    }

    /** {@return cost, index and the criteria that become MET} */
    @Override
    public String toString() {
        return cost + " for an index of " + index.round(2) + ": " + Steps.ids(steps);
    }
}
