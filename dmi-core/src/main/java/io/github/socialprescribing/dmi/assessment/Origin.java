package io.github.socialprescribing.dmi.assessment;

import io.github.socialprescribing.dmi.internal.Nearest;

/** Where an answer comes from. In data an origin is its {@link #id()}. */
public enum Origin {
    /** The criterion was asked by itself. */
    ASKED("asked"),
    /** The answer was derived from a quick assessment: somebody picked the descriptor that fits best. */
    QUICK("quick");

    private final String id;

    Origin(String id) {
        this.id = id;
    }

    /**
     * {@return the origin with the given id}
     *
     * @param id such as {@code "quick"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static Origin of(String id) {
        return Nearest.named("origin", id, values(), Origin::id);
    }

    /** {@return the name in data, {@code "asked"} or {@code "quick"}} */
    public String id() {
        return id;
    }
}
