package io.github.socialprescribing.dmi.motivation;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A change of a person's category, at whatever stage.
 *
 * @param date the day from which on the new category holds
 * @param from the category before
 * @param to the new one
 */
public record CategoryChange(LocalDate date, PersonCategory from, PersonCategory to) {

    /**
     * Checks that there is a change.
     *
     * @param date the day from which on the new category holds
     * @param from the category before
     * @param to the new one
     * @throws IllegalArgumentException if the categories are the same
     */
    public CategoryChange {
        Objects.requireNonNull(date, "date");
        if (from == to) {
            throw new IllegalArgumentException(
                    "a change of category must be between two categories, but both were " + from.id());
        }
        Objects.requireNonNull(to, "to");
    }

    /** {@return the day and both categories, such as {@code "2026-05-20: supported to self-motivated"}} */
    @Override
    public String toString() {
        return date + ": " + from.id() + " to " + to.id();
    }
}
