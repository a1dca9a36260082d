package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.model.Criterion;
import java.util.Objects;

/**
 * A criterion whose answer is another at a later date.
 *
 * <p>If one of the answers is UNKNOWN, perhaps nothing changed in the area but what is known of it.
 *
 * @param criterion the criterion
 * @param before its answer at the earlier date
 * @param after its answer at the later date, another one
 */
public record AnswerChange(Criterion criterion, Answer before, Answer after) {

    /**
     * Checks that there is a change.
     *
     * @param criterion the criterion
     * @param before its answer at the earlier date
     * @param after its answer at the later date
     * @throws IllegalArgumentException if the answers are the same
     */
    public AnswerChange {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (before == after) {
            throw new IllegalArgumentException("a change must be between two answers, but both to criterion '"
                    + criterion.id() + "' were " + before.id());
        }
    }

    /** {@return the id of the criterion and both answers, such as {@code "platform.pilot: partly-met to met"}} */
    @Override
    public String toString() {
        return criterion.id() + ": " + before.id() + " to " + after.id();
    }
}
