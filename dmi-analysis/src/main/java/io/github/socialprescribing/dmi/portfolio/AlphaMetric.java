package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.internal.Nearest;

/** How far apart Krippendorff's alpha takes two ratings to be. */
public enum AlphaMetric {
    /** Different is different: 0 for equal ratings, 1 for others. */
    NOMINAL("nominal"),
    /**
     * The order counts, not the numbers: the squared difference of ranks, where equal ratings share the middle one of their
     * ranks among all that can be paired. The one for maturity levels.
     */
    ORDINAL("ordinal"),
    /** The squared difference of the numbers, which takes each step to be as large as any other. */
    INTERVAL("interval");

    private final String id;

    AlphaMetric(String id) {
        this.id = id;
    }

    /**
     * {@return the metric with the given id}
     *
     * @param id such as {@code "ordinal"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static AlphaMetric of(String id) {
        return Nearest.named("metric of alpha", id, values(), AlphaMetric::id);
    }

    /** {@return the name in data, such as {@code "ordinal"}} */
    public String id() {
        return id;
    }
}
