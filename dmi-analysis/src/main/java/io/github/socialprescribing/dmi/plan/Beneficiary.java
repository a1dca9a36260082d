package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.internal.Nearest;

/** Whom a step helps (V.smart). In data it is its {@link #id()}. */
public enum Beneficiary {
    /** The people who use social prescribing. */
    PEOPLE("people"),
    /** Link workers and all who work in social prescribing. */
    WORKFORCE("workforce"),
    /** Organisations that refer people or offer them something. */
    PARTNERS("partners");

    private final String id;

    Beneficiary(String id) {
        this.id = id;
    }

    /**
     * {@return the beneficiary with the given id}
     *
     * @param id such as {@code "people"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static Beneficiary of(String id) {
        return Nearest.named("beneficiary", id, values(), Beneficiary::id);
    }

    /** {@return the name in data: {@code "people"}, {@code "workforce"} or {@code "partners"}} */
    public String id() {
        return id;
    }
}
