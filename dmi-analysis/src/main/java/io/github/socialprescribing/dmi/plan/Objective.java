package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A step as an objective that is specific, measurable, achievable, relevant and timed (V.smart).
 *
 * <p>What: the criterion of the step. Whom it helps comes first, then the measure, the owner, the date, and all benefits.
 * Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Objective permits ImmutableObjective {

    Objective() {}

    /** {@return the step that it is about} */
    public abstract Step step();

    /** {@return whom the step helps, and how in a sentence; at least one} */
    public abstract Map<Beneficiary, String> helps();

    /** {@return by what figure one sees that it is reached} */
    public abstract Measure measure();

    /** {@return who sees to it: an office rather than a person's name} */
    public abstract String owner();

    /** {@return the date by which} */
    public abstract LocalDate due();

    /** {@return the good that it does, in the order given; may be empty} */
    public abstract List<Benefit> benefits();

    @Value.Check
    void check() {
        if (helps().isEmpty()) {
            throw new IllegalArgumentException(
                    "objective for " + Checks.quote(step().criterion().id())
                            + " must help at least one of people, workforce, partners, but helps none");
        }
        helps().forEach((beneficiary, how) -> Checks.text("help for " + beneficiary.id(), how));
        Checks.text("owner", owner());
        Checks.date("due", due());
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return ImmutableObjective.builder();
    }

    /** {@return the step, the measure, the owner and the date} */
    @Override
    public String toString() {
        return step().criterion().id() + ": " + measure() + "; " + owner() + ", by " + due();
    }

    /** Builds an {@link Objective}. All is needed but benefits. */
    public sealed interface Builder permits ImmutableObjective.Builder {
        /**
         * Sets the step.
         *
         * @param step what is to be done
         * @return this builder
         */
        Builder step(Step step);

        /**
         * Says whom the step helps.
         *
         * @param beneficiary people, workforce or partners, each once
         * @param how how it helps them, not blank
         * @return this builder
         */
        Builder putHelps(Beneficiary beneficiary, String how);

        /**
         * Sets the measure.
         *
         * @param measure by what figure one sees that it is reached
         * @return this builder
         */
        Builder measure(Measure measure);

        /**
         * Sets the owner.
         *
         * @param owner who sees to it, not blank
         * @return this builder
         */
        Builder owner(String owner);

        /**
         * Sets the date.
         *
         * @param due the date by which, in the years 1 to 9999
         * @return this builder
         */
        Builder due(LocalDate due);

        /**
         * Adds a benefit.
         *
         * @param benefit a good that it does
         * @return this builder
         */
        Builder addBenefits(Benefit benefit);

        /**
         * {@return the objective}
         *
         * @throws IllegalStateException if something that is needed is missing; the message names it
         * @throws IllegalArgumentException if it helps nobody, a text is blank or the date is out of its range
         */
        Objective build();
    }
}
