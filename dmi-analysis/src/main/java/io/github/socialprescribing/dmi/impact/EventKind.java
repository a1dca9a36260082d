package io.github.socialprescribing.dmi.impact;

import io.github.socialprescribing.dmi.internal.Checks;

/**
 * What is counted. The vocabulary is open: the constants are those that the sources name (S2.5), and any other id of the
 * same form may be used.
 *
 * @param id the name in data: lower-case letters and digits in groups parted by {@code .} or {@code -}
 */
public record EventKind(String id) {

    /** Appointments at a GP practice. */
    public static final EventKind GP_APPOINTMENTS = new EventKind("gp-appointments");

    /** Attendances at an accident and emergency department. */
    public static final EventKind AE_ATTENDANCES = new EventKind("ae-attendances");

    /**
     * Checks the id.
     *
     * @param id the name in data
     * @throws IllegalArgumentException if it does not follow the pattern for ids
     */
    public EventKind {
        Checks.id("event kind", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
