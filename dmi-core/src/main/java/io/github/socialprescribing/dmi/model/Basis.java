package io.github.socialprescribing.dmi.model;

import io.github.socialprescribing.dmi.internal.Nearest;

/** How a criterion rests on the clauses it cites. */
public enum Basis {
    /** The clause says it. */
    STATED("stated"),
    /** Our reading, needed because the source leaves that cell open. */
    INFERRED("inferred");

    private final String id;

    Basis(String id) {
        this.id = id;
    }

    /**
     * {@return the basis with the given id}
     *
     * @param id such as {@code "inferred"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static Basis of(String id) {
        return Nearest.named("basis", id, values(), Basis::id);
    }

    /** {@return the name in data, {@code "stated"} or {@code "inferred"}} */
    public String id() {
        return id;
    }
}
