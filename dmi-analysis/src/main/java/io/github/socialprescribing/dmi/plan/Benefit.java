package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A good that a step or a plan does, and how it will be proved (V.smart, V.roadmap).
 *
 * <p>It is quantitative if it has a quantity, else qualitative. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Benefit permits ImmutableBenefit {

    Benefit() {}

    /** {@return what kind of good it is} */
    public abstract BenefitKind kind();

    /** {@return what will be better, in a sentence} */
    public abstract String description();

    /** {@return whether digital brings it about by itself, or makes it possible} */
    public abstract Contribution contribution();

    /** {@return how it will be proved, in a sentence} */
    public abstract String proof();

    /** {@return how much; nothing for a qualitative benefit} */
    public abstract Optional<Quantity> quantity();

    /** {@return whether it says how much} */
    public boolean isQuantitative() {
        return quantity().isPresent();
    }

    @Value.Check
    void check() {
        Checks.text("description", description());
        Checks.text("proof", proof());
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return ImmutableBenefit.builder();
    }

    /** {@return kind, description and quantity} */
    @Override
    public String toString() {
        return kind() + ": " + description()
                + quantity().map(quantity -> " (" + quantity + ")").orElse("");
    }

    /** Builds a {@link Benefit}. All is needed but the quantity. */
    public sealed interface Builder permits ImmutableBenefit.Builder {
        /**
         * Sets the kind.
         *
         * @param kind what kind of good it is
         * @return this builder
         */
        Builder kind(BenefitKind kind);

        /**
         * Sets the description.
         *
         * @param description what will be better, not blank
         * @return this builder
         */
        Builder description(String description);

        /**
         * Sets what digital has to do with it.
         *
         * @param contribution whether digital brings it about by itself, or makes it possible
         * @return this builder
         */
        Builder contribution(Contribution contribution);

        /**
         * Sets the proof.
         *
         * @param proof how it will be proved, not blank
         * @return this builder
         */
        Builder proof(String proof);

        /**
         * Says how much, which makes the benefit quantitative.
         *
         * @param quantity amount and unit
         * @return this builder
         */
        Builder quantity(Quantity quantity);

        /**
         * {@return the benefit}
         *
         * @throws IllegalStateException if something that is needed is missing; the message names it
         * @throws IllegalArgumentException if a text is blank
         */
        Benefit build();
    }
}
