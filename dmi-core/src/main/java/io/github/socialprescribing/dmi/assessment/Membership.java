package io.github.socialprescribing.dmi.assessment;

import io.github.socialprescribing.dmi.internal.Checks;
import java.util.Objects;

/**
 * A larger unit that an area belongs to beside its parent, such as a commissioning area.
 *
 * @param kind what kind of unit it is
 * @param id the unit's opaque id, 1 to 200 characters without control characters
 */
public record Membership(AreaKind kind, String id) {

    /**
     * Checks the id.
     *
     * @param kind what kind of unit it is
     * @param id the unit's opaque id
     * @throws IllegalArgumentException if it is empty, longer than 200 characters or has control characters
     */
    public Membership {
        Objects.requireNonNull(kind, "kind");
        Checks.opaqueId("id of membership", id);
    }

    /** {@return kind and id, such as {@code "commissioning-area north"}} */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
