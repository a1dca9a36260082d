package io.github.socialprescribing.dmi.impact;

import io.github.socialprescribing.dmi.internal.Nearest;

/** Whose worth a value is. The two kinds are never added to each other. In data a kind is its {@link #id()}. */
public enum ValueKind {
    /** Money that somebody spends or does not have to spend. */
    FINANCIAL("financial"),
    /** What a change is worth to people and society, told in money. */
    SOCIAL("social");

    private final String id;

    ValueKind(String id) {
        this.id = id;
    }

    /**
     * {@return the kind with the given id}
     *
     * @param id such as {@code "social"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static ValueKind of(String id) {
        return Nearest.named("value kind", id, values(), ValueKind::id);
    }

    /** {@return the name in data: {@code "financial"} or {@code "social"}} */
    public String id() {
        return id;
    }
}
