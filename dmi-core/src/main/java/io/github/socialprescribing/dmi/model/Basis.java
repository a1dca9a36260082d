package io.github.socialprescribing.dmi.model;

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

    /** {@return the name in data, {@code "stated"} or {@code "inferred"}} */
    public String id() {
        return id;
    }
}
