package io.github.socialprescribing.dmi.model;

import io.github.socialprescribing.dmi.internal.Nearest;

/** Whether a criterion decides a level ({@code REQUIRED}) or is an extra that never does ({@code OPTIONAL}). */
public enum Need {
    /** Counts towards the level. */
    REQUIRED("required"),
    /** Counted as an extra; never changes a level, a position or a headline. */
    OPTIONAL("optional");

    private final String id;

    Need(String id) {
        this.id = id;
    }

    /**
     * {@return the need with the given id}
     *
     * @param id such as {@code "required"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static Need of(String id) {
        return Nearest.named("need", id, values(), Need::id);
    }

    /** {@return the name in data, {@code "required"} or {@code "optional"}} */
    public String id() {
        return id;
    }
}
