package io.github.socialprescribing.dmi.impact;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.Checks;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * How many events a number of people had in a period, such as 80 in 2025 among 350 people.
 *
 * <p>Everybody counts for the whole period. Immutable and thread-safe.
 *
 * @param events the number of events, from 0 to 1,000,000,000,000
 * @param people the number of people, from 1 to 1,000,000,000,000
 * @param firstDay the first day of the period, in the years 1 to 9999
 * @param lastDay the last day of the period, which belongs to it; not before the first
 */
public record EventCount(long events, long people, LocalDate firstDay, LocalDate lastDay) {

    private static final long MOST = 1_000_000_000_000L;
    private static final Fraction DAYS_PER_YEAR = Fraction.of(1_461, 4);

    /**
     * Checks numbers and period.
     *
     * @param events the number of events
     * @param people the number of people
     * @param firstDay the first day of the period
     * @param lastDay the last day of the period
     * @throws IllegalArgumentException if a number is out of its range, a year is not from 1 to 9999, or the last day is
     *     before the first
     */
    public EventCount {
        between("events", events, 0);
        between("people", people, 1);
        Checks.date("first day", firstDay);
        Checks.date("last day", lastDay);
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(
                    "last day must not be before the first, " + firstDay + ", but was " + lastDay);
        }
    }

    private static void between(String name, long number, long least) {
        if (number < least || number > MOST) {
            throw new IllegalArgumentException(
                    name + " must be from " + least + " to 1,000,000,000,000, but was " + number);
        }
    }

    /** {@return the length of the period in days, 1 or more; both its first and its last day count} */
    public long days() {
        return lastDay.toEpochDay() - firstDay.toEpochDay() + 1;
    }

    /** {@return people times days, 1 or more} */
    public BigInteger personDays() {
        return BigInteger.valueOf(people).multiply(BigInteger.valueOf(days()));
    }

    /** {@return events per person and year of 365.25 days, 0 or more} */
    public Fraction rate() {
        return Fraction.of(BigInteger.valueOf(events), personDays()).times(DAYS_PER_YEAR);
    }

    /** {@return the numbers and the period, such as {@code "80 among 350 people, 2025-01-01 to 2025-12-31"}} */
    @Override
    public String toString() {
        return events + " among " + people + (people == 1 ? " person, " : " people, ") + firstDay + " to " + lastDay;
    }
}
