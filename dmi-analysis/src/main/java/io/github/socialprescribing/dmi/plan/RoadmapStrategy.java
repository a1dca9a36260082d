package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.internal.Nearest;

/** By what a roadmap chooses its steps. In data it is its {@link #id()}. */
public enum RoadmapStrategy {
    /** The one step to begin with. */
    FIRST_STEP("first-step"),
    /** Every step, in an order that raises the staged level as early as possible. */
    LIFT_THE_LOWEST("lift-the-lowest"),
    /** The steps with the greatest gain in the index that a budget can pay for. */
    WITHIN_BUDGET("within-budget");

    private final String id;

    RoadmapStrategy(String id) {
        this.id = id;
    }

    /**
     * {@return the strategy with the given id}
     *
     * @param id such as {@code "first-step"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static RoadmapStrategy of(String id) {
        return Nearest.named("strategy", id, values(), RoadmapStrategy::id);
    }

    /** {@return the name in data: {@code "first-step"}, {@code "lift-the-lowest"} or {@code "within-budget"}} */
    public String id() {
        return id;
    }
}
