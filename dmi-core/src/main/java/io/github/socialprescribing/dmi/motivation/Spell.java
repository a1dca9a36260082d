package io.github.socialprescribing.dmi.motivation;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A run of one stage in a person's journey, however often the stage was observed in it.
 *
 * @param stage the stage
 * @param start its first day
 * @param end the day on which the next spell begins; of an open one, the day as of which was asked
 * @param open whether it was still going on then
 */
public record Spell(MotivationStage stage, LocalDate start, LocalDate end, boolean open) {

    /**
     * Checks the order of the days.
     *
     * @param stage the stage
     * @param start its first day
     * @param end the day on which the next spell begins, or as of which was asked
     * @param open whether it was still going on then
     * @throws IllegalArgumentException if the end is before the start
     */
    public Spell {
        Objects.requireNonNull(stage, "stage");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "end of spell must not be before its start " + start + ", but was " + end);
        }
    }

    /** {@return its length in days: from its start to the start of the next spell, or to the day as of which was asked} */
    public long days() {
        return end.toEpochDay() - start.toEpochDay();
    }

    /** {@return the stage, the days and the length, such as {@code "during, 2026-02-03 to 2026-06-01, 118 days"}} */
    @Override
    public String toString() {
        return stage.id() + ", " + start + " to " + end + ", " + days() + (days() == 1 ? " day" : " days")
                + (open ? ", still open" : "");
    }
}
