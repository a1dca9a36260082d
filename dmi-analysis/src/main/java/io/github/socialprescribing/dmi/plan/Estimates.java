package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.Nearest;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The estimates for the criteria of one model, with all costs in one currency.
 *
 * <p>A criterion without a cost is not free: no budget can choose it. Estimates for OPTIONAL criteria and for what an area
 * has already are kept and never used, so that one table serves many areas. Two are equal if their models have the same
 * fingerprint and the estimates are equal. Immutable and thread-safe.
 */
public final class Estimates {

    private final MaturityModel model;
    private final Map<String, Estimate> byCriterion;

    private Estimates(MaturityModel model, Map<String, Estimate> byCriterion) {
        this.model = model;
        this.byCriterion = Collections.unmodifiableMap(byCriterion);
    }

    /**
     * {@return estimates that say nothing about any criterion}
     *
     * @param model the model whose criteria are planned
     */
    public static Estimates none(MaturityModel model) {
        return builder(model).build();
    }

    /**
     * {@return estimates of costs alone}
     *
     * @param model the model whose criteria are planned
     * @param costs what each costs by the id of a criterion, in any order
     * @throws InvalidPlanException as {@link Builder#build()}
     */
    public static Estimates ofCosts(MaturityModel model, Map<String, Amount> costs) {
        Builder builder = builder(model);
        costs.forEach(builder::cost);
        return builder.build();
    }

    /**
     * {@return a builder without estimates}
     *
     * @param model the model whose criteria are planned
     */
    public static Builder builder(MaturityModel model) {
        return new Builder(model);
    }

    /** {@return the model whose criteria are planned} */
    public MaturityModel model() {
        return model;
    }

    /** {@return the estimates by the id of the criterion, in model order; may be empty} */
    public Map<String, Estimate> byCriterion() {
        return byCriterion;
    }

    /**
     * {@return the estimate for a criterion; it says nothing if none was given}
     *
     * @param criterionId the criterion
     * @throws IllegalArgumentException if the model has no such criterion; the message suggests the nearest
     */
    public Estimate estimate(String criterionId) {
        return byCriterion.getOrDefault(model.criterion(criterionId).id(), Estimate.none());
    }

    /** {@return the currency of all costs; nothing if there is no cost} */
    public Optional<Currency> currency() {
        return amounts(byCriterion).findFirst().map(Amount::currency);
    }

    private static Stream<Amount> amounts(Map<String, Estimate> estimates) {
        return estimates.values().stream().flatMap(e -> Stream.concat(e.cost().stream(), e.remainingCost().stream()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Estimates that && byCriterion.equals(that.byCriterion) && model.isSameAs(that.model);
    }

    @Override
    public int hashCode() {
        return byCriterion.hashCode();
    }

    /** {@return the model and what each criterion costs} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("estimates for ").append(model.id());
        byCriterion.forEach((id, estimate) -> text.append("; ")
                .append(id)
                .append(' ')
                .append(estimate.cost().map(Amount::toString).orElse("without a cost")));
        return text.toString();
    }

    /** Builds {@link Estimates}. Not safe for use by several threads. */
    public static final class Builder {
        private final MaturityModel model;
        private final Map<String, Estimate> estimates = new LinkedHashMap<>();
        private final Faults faults = new Faults();

        private Builder(MaturityModel model) {
            this.model = Objects.requireNonNull(model, "model");
        }

        /**
         * Adds the estimate for a criterion.
         *
         * @param criterionId the criterion, once
         * @param estimate what is known about it
         * @return this builder
         */
        public Builder estimate(String criterionId, Estimate estimate) {
            Objects.requireNonNull(estimate, "estimate");
            if (estimates.putIfAbsent(Objects.requireNonNull(criterionId, "criterionId"), estimate) != null) {
                faults.add(
                        "duplicate-estimate",
                        criterionId,
                        "estimate for " + Checks.quote(criterionId) + " must be given once, but was given twice");
            }
            return this;
        }

        /**
         * Adds what a criterion costs.
         *
         * @param criterionId the criterion, once
         * @param cost what it costs to put it in place from nothing, 0 or more
         * @return this builder
         */
        public Builder cost(String criterionId, Amount cost) {
            return estimate(criterionId, Estimate.ofCost(cost));
        }

        /**
         * {@return the estimates}
         *
         * @throws InvalidPlanException if an id is no criterion of the model or stands twice, a cost is negative, a remaining
         *     cost is above the cost, currencies are mixed, or all costs together are beyond 64 bits of minor units; with
         *     every fault
         */
        public Estimates build() {
            Map<String, Estimate> sorted = new TreeMap<>(Comparator.comparingInt(model::position));
            List<String> ids = model.criteria().stream().map(Criterion::id).toList();
            estimates.forEach((id, estimate) -> {
                if (ids.contains(id)) {
                    sorted.put(id, estimate);
                } else {
                    faults.add(
                            "unknown-criterion",
                            id,
                            "unknown criterion " + Checks.quote(id) + " in model " + model.id()
                                    + Nearest.hint(id, ids));
                }
                checkCosts(id, estimate);
            });
            oneCurrency();
            BigInteger total = estimates.values().stream()
                    .flatMap(e -> e.cost().or(e::remainingCost).stream())
                    .map(amount -> BigInteger.valueOf(amount.minorUnits()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            if (total.bitLength() >= Long.SIZE) {
                faults.add(
                        "costs-too-large",
                        model.id().toString(),
                        total,
                        "costs must add up to at most " + Long.MAX_VALUE + " minor units, but came to " + total);
            }
            faults.throwIfAny("estimates");
            return new Estimates(model, new LinkedHashMap<>(sorted));
        }

        private void checkCosts(String id, Estimate estimate) {
            estimate.cost().ifPresent(cost -> notNegative("cost", id, cost));
            estimate.remainingCost().ifPresent(remaining -> {
                notNegative("remaining cost", id, remaining);
                estimate.cost()
                        .filter(cost -> cost.currency().equals(remaining.currency()) && remaining.compareTo(cost) > 0)
                        .ifPresent(cost -> faults.add(
                                "remaining-above-cost",
                                id,
                                remaining,
                                "remaining cost of " + Checks.quote(id) + " must be at most its cost of " + cost
                                        + ", but was " + remaining));
            });
        }

        private void notNegative(String what, String id, Amount amount) {
            if (amount.minorUnits() < 0) {
                faults.add(
                        "negative-cost",
                        id,
                        amount,
                        what + " of " + Checks.quote(id) + " must be 0 or more, but was " + amount);
            }
        }

        private void oneCurrency() {
            Optional<Currency> first = amounts(estimates).findFirst().map(Amount::currency);
            estimates.forEach((id, estimate) -> amounts(Map.of(id, estimate))
                    .filter(amount -> !first.get().equals(amount.currency()))
                    .findFirst()
                    .ifPresent(amount -> faults.add(
                            "mixed-currencies",
                            id,
                            amount,
                            "costs must be in one currency, but " + Checks.quote(id) + " costs " + amount
                                    + " and others " + first.get())));
        }
    }
}
