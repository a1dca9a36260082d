package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the caller knows about putting one criterion in place: what it costs, what it works with, whose buy-in it needs
 * (V.roadmap). Any of it may be left out. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Estimate permits ImmutableEstimate {

    Estimate() {}

    /** {@return what it costs to put the criterion in place from nothing, 0 or more} */
    public abstract Optional<Amount> cost();

    /** {@return what it still costs where it is partly met, 0 or more and at most the cost; the cost if it is not given} */
    public abstract Optional<Amount> remainingCost();

    /** {@return whether the step uses again what is there, extends it, or needs something new} */
    public abstract Optional<ResourceUse> resourceUse();

    /** {@return who has to agree, each not blank, in the order given; may be empty} */
    public abstract List<String> buyIn();

    @Value.Check
    void check() {
        buyIn().forEach(who -> Checks.text("buy-in", who));
    }

    /**
     * {@return the estimate that says what a criterion costs and nothing else}
     *
     * @param cost what it costs, 0 or more
     */
    public static Estimate ofCost(Amount cost) {
        return builder().cost(cost).build();
    }

    /** {@return the estimate that says nothing} */
    public static Estimate none() {
        return builder().build();
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return ImmutableEstimate.builder();
    }

    /**
     * {@return what the step costs from the given answer on; nothing if no cost is known}
     *
     * @param answer the answer now: where it is PARTLY_MET the remaining cost counts, if there is one
     */
    public Optional<Amount> cost(Answer answer) {
        return answer == Answer.PARTLY_MET ? remainingCost().or(this::cost) : cost();
    }

    /** {@return what is known, such as {@code "GBP 6000.00, GBP 2000.00 if partly met, extend, needs [GP practices]"}} */
    @Override
    public String toString() {
        List<String> known = new ArrayList<>();
        cost().ifPresent(cost -> known.add(cost.toString()));
        remainingCost().ifPresent(cost -> known.add(cost + " if partly met"));
        resourceUse().ifPresent(use -> known.add(use.id()));
        if (!buyIn().isEmpty()) {
            known.add("needs " + buyIn());
        }
        return known.isEmpty() ? "no estimate" : String.join(", ", known);
    }

    /** Builds an {@link Estimate}. */
    public sealed interface Builder permits ImmutableEstimate.Builder {
        /**
         * Sets the cost.
         *
         * @param cost what it costs to put the criterion in place from nothing, 0 or more
         * @return this builder
         */
        Builder cost(Amount cost);

        /**
         * Sets what it still costs where the criterion is partly met.
         *
         * @param remainingCost 0 or more, at most the cost
         * @return this builder
         */
        Builder remainingCost(Amount remainingCost);

        /**
         * Sets what the step works with.
         *
         * @param resourceUse what is there, what is there and extended, or something new
         * @return this builder
         */
        Builder resourceUse(ResourceUse resourceUse);

        /**
         * Adds somebody who has to agree.
         *
         * @param who such as "GP practices"; a group or an office rather than a person's name; not blank
         * @return this builder
         */
        Builder addBuyIn(String who);

        /**
         * {@return the estimate}
         *
         * @throws IllegalArgumentException if a buy-in is blank
         */
        Estimate build();
    }
}
