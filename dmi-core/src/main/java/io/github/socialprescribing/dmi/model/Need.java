package io.github.socialprescribing.dmi.model;

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

    /** {@return the name in data, {@code "required"} or {@code "optional"}} */
    public String id() {
        return id;
    }
}
