package io.github.socialprescribing.dmi.assessment;

import io.github.socialprescribing.dmi.internal.Nearest;

/** Whether and when an area means to add digital support (V.priority). In data an intention is its {@link #id()}. */
public enum Intention {
    /** Not now: social prescribing itself is at a very early stage. */
    EARLY_STAGE("early-stage"),
    /** No digital support is planned. */
    NOT_PLANNED("not-planned"),
    /** Within the next year. */
    WITHIN_A_YEAR("within-a-year"),
    /** Within the next six months. */
    WITHIN_SIX_MONTHS("within-six-months");

    private final String id;

    Intention(String id) {
        this.id = id;
    }

    /**
     * {@return the intention with the given id}
     *
     * @param id such as {@code "within-a-year"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static Intention of(String id) {
        return Nearest.named("intention", id, values(), Intention::id);
    }

    /** {@return the name in data, such as {@code "within-a-year"}} */
    public String id() {
        return id;
    }
}
