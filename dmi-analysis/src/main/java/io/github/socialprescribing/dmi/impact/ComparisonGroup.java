package io.github.socialprescribing.dmi.impact;

import java.util.Objects;

/**
 * The same events before and after among people whom the programme did not reach: what would perhaps have happened anyway.
 *
 * <p>How like the people of the programme they are, and whether the periods fit, is the caller's judgement.
 *
 * @param before the count before
 * @param after the count after, of a later period
 */
public record ComparisonGroup(EventCount before, EventCount after) {

    /**
     * Checks the order of the periods.
     *
     * @param before the count before
     * @param after the count after
     * @throws IllegalArgumentException if the period after does not begin after the end of the period before
     */
    public ComparisonGroup {
        checkOrder(before, after);
    }

    static void checkOrder(EventCount before, EventCount after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (!after.firstDay().isAfter(before.lastDay())) {
            throw new IllegalArgumentException("period after must begin after the end of the period before, "
                    + before.lastDay() + ", but began on " + after.firstDay());
        }
    }

    @Override
    public String toString() {
        return before + "; then " + after;
    }
}
