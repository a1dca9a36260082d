package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.internal.Nearest;

/** Whose benefit a kind of benefit is first (V.roadmap). In data it is its {@link #id()}. */
public enum BenefitGroup {
    /** Money saved or not spent. */
    FINANCIAL("financial"),
    /** Work that goes better. */
    OPERATIONAL("operational"),
    /** Lives that become easier. */
    PERSON_CENTRED("person-centred");

    private final String id;

    BenefitGroup(String id) {
        this.id = id;
    }

    /**
     * {@return the benefit group with the given id}
     *
     * @param id such as {@code "financial"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static BenefitGroup of(String id) {
        return Nearest.named("benefit group", id, values(), BenefitGroup::id);
    }

    /** {@return the name in data: {@code "financial"}, {@code "operational"} or {@code "person-centred"}} */
    public String id() {
        return id;
    }
}
