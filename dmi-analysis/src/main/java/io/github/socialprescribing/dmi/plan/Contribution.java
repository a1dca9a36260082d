package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.internal.Nearest;

/** How digital brings a benefit about (V.roadmap). In data it is its {@link #id()}. */
public enum Contribution {
    /** Digital brings it about by itself. */
    DIRECT("direct"),
    /** Digital makes it possible for social prescribing to bring it about. */
    ENABLED("enabled");

    private final String id;

    Contribution(String id) {
        this.id = id;
    }

    /**
     * {@return the contribution with the given id}
     *
     * @param id such as {@code "direct"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static Contribution of(String id) {
        return Nearest.named("contribution", id, values(), Contribution::id);
    }

    /** {@return the name in data: {@code "direct"} or {@code "enabled"}} */
    public String id() {
        return id;
    }
}
