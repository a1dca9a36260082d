package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.Amount;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is asked of several steps together. */
final class Steps {

    private Steps() {}

    /** {@return the sum of what the steps cost; nothing if there is no step or any of them has no cost} */
    static Optional<Amount> cost(Collection<Step> steps) {
        return steps.stream().anyMatch(step -> step.cost().isEmpty())
                ? Optional.empty()
                : steps.stream().flatMap(step -> step.cost().stream()).reduce(Amount::plus);
    }

    static List<String> criteria(Collection<Step> steps) {
        return steps.stream().map(step -> step.criterion().id()).toList();
    }

    static String ids(Collection<Step> steps) {
        return steps.isEmpty()
                ? "no steps"
                : steps.stream().map(step -> step.criterion().id()).collect(Collectors.joining(", "));
    }
}
