package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import org.immutables.value.Value;

/**
 * By what figure one sees that an objective is reached (V.smart): from a baseline to a target, in a unit, and how it is proved.
 * Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Measure permits ImmutableMeasure {

    Measure() {}

    /** {@return what is measured, such as "referrals made on the platform"} */
    public abstract String what();

    /** {@return the figure now} */
    public abstract Quantity baseline();

    /** {@return the figure to reach, in the unit of the baseline} */
    public abstract Quantity target();

    /** {@return how it is proved, such as "monthly report of the platform"} */
    public abstract String proof();

    @Value.Check
    void check() {
        Checks.text("measure", what());
        Checks.text("proof of measure", proof());
        if (!baseline().unit().equals(target().unit())) {
            throw new IllegalArgumentException("baseline and target must be in one unit, but were in "
                    + Checks.quote(baseline().unit()) + " and "
                    + Checks.quote(target().unit()));
        }
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return ImmutableMeasure.builder();
    }

    /** {@return such as {@code "referrals made on the platform, from 20 to 80 percent of referrals"}} */
    @Override
    public String toString() {
        return what() + ", from " + baseline().amount().toPlainString() + " to " + target();
    }

    /** Builds a {@link Measure}. All is needed. */
    public sealed interface Builder permits ImmutableMeasure.Builder {
        /**
         * Sets what is measured.
         *
         * @param what such as "referrals made on the platform", not blank
         * @return this builder
         */
        Builder what(String what);

        /**
         * Sets the figure now.
         *
         * @param baseline amount and unit
         * @return this builder
         */
        Builder baseline(Quantity baseline);

        /**
         * Sets the figure to reach.
         *
         * @param target in the unit of the baseline
         * @return this builder
         */
        Builder target(Quantity target);

        /**
         * Sets the proof.
         *
         * @param proof how the figure is proved, not blank
         * @return this builder
         */
        Builder proof(String proof);

        /**
         * {@return the measure}
         *
         * @throws IllegalStateException if something is missing; the message names it
         * @throws IllegalArgumentException if a text is blank or the units differ
         */
        Measure build();
    }
}
