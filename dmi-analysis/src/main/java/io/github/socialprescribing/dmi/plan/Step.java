package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import io.github.socialprescribing.dmi.model.Criterion;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing to do: to make a REQUIRED criterion MET that is not.
 *
 * <p>A step says what it costs, what it works with and whose buy-in it needs, as far as the caller has said so
 * (V.roadmap). Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Step permits ImmutableStep {

    Step() {}

    /** {@return the criterion that becomes MET} */
    public abstract Criterion criterion();

    /** {@return the answer now: NOT_MET, PARTLY_MET, or UNKNOWN, which means to establish that it is met, or to do it} */
    public abstract Answer answer();

    /** {@return what it costs from where things stand; nothing if no cost is known} */
    public abstract Optional<Amount> cost();

    /** {@return whether it uses again what is there, extends it, or needs something new; nothing if that was not said} */
    public abstract Optional<ResourceUse> resourceUse();

    /** {@return who has to agree, in the order given; may be empty} */
    public abstract List<String> buyIn();

    /**
     * {@return the step that makes a criterion MET}
     *
     * @param answers how things stand
     * @param criterionId a REQUIRED criterion that is neither MET nor NOT_APPLICABLE
     * @param estimate what is known about it
     * @throws IllegalArgumentException if the model has no such criterion, or it is OPTIONAL, MET or NOT_APPLICABLE
     */
    public static Step of(AnswerSheet answers, String criterionId, Estimate estimate) {
        Criterion criterion = answers.model().criterion(criterionId);
        Answer now = answers.answer(criterion);
        if (!isOpen(criterion, now)) {
            throw new IllegalArgumentException(
                    "a step must make a REQUIRED criterion MET that is neither MET nor NOT_APPLICABLE, but "
                            + Checks.quote(criterionId) + " is " + (criterion.isRequired() ? now : criterion.need()));
        }
        return of(criterion, now, estimate);
    }

    static Step of(Criterion criterion, Answer now, Estimate estimate) {
        return ImmutableStep.builder()
                .criterion(criterion)
                .answer(now)
                .cost(estimate.cost(now))
                .resourceUse(estimate.resourceUse())
                .buyIn(estimate.buyIn())
                .build();
    }

    /** {@return whether a step can make the criterion MET} */
    static boolean isOpen(Criterion criterion, Answer answer) {
        return criterion.isRequired() && answer != Answer.MET && answer != Answer.NOT_APPLICABLE;
    }

    /** {@return the id of the criterion, the answer now and the cost} */
    @Override
    public String toString() {
        return criterion().id() + " (" + answer().id() + "): "
                + cost().map(Amount::toString).orElse("without a cost");
    }
}
