package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.internal.Nearest;

/** What a step works with (V.roadmap). In data it is its {@link #id()}. */
public enum ResourceUse {
    /** What is there already, as it is. */
    REUSE("reuse"),
    /** What is there already, extended or linked. */
    EXTEND("extend"),
    /** Something new. */
    NEW("new");

    private final String id;

    ResourceUse(String id) {
        this.id = id;
    }

    /**
     * {@return the resource use with the given id}
     *
     * @param id such as {@code "reuse"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static ResourceUse of(String id) {
        return Nearest.named("resource use", id, values(), ResourceUse::id);
    }

    /** {@return the name in data: {@code "reuse"}, {@code "extend"} or {@code "new"}} */
    public String id() {
        return id;
    }
}
