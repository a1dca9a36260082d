package io.github.socialprescribing.dmi.motivation;

import io.github.socialprescribing.dmi.internal.Checks;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What was seen of a person on one day: the stage and the category from that day on, until the next observation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the day, in the years 1 to 9999
 * @param stage the stage from that day on
 * @param category the category from that day on
 * @param newPrescription whether a new prescription begins on that day; only in stage DURING
 */
public record Observation(LocalDate date, MotivationStage stage, PersonCategory category, boolean newPrescription) {

    /**
     * Checks the mark and the date.
     *
     * @param date the day
     * @param stage the stage from that day on
     * @param category the category from that day on
     * @param newPrescription whether a new prescription begins on that day
     * @throws IllegalArgumentException if a new prescription is marked outside stage DURING, or the year is not from 1 to
     *     9999
     */
    public Observation {
        Checks.date("date of observation", date);
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(category, "category");
        if (newPrescription && stage != MotivationStage.DURING) {
            throw new IllegalArgumentException(
                    "new prescription must be marked in stage during only, but was in stage " + stage.id());
        }
    }

    /**
     * {@return an observation without a new prescription}
     *
     * @param date the day
     * @param stage the stage from that day on
     * @param category the category from that day on
     */
    public static Observation of(LocalDate date, MotivationStage stage, PersonCategory category) {
        return new Observation(date, stage, category, false);
    }

    /** {@return date, stage and category, such as {@code "2026-03-01 during, supported"}} */
    @Override
    public String toString() {
        return date + " " + stage.id() + ", " + category.id() + (newPrescription ? ", new prescription" : "");
    }
}
