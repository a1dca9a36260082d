package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A short part of a roadmap, after which progress can be shown (V.roadmap): a few steps, and the profile that they lead to.
 *
 * <p>The profile is scored by the engine from the answers as they stand after all steps up to the end of this phase. Immutable
 * and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Phase permits ImmutablePhase {

    Phase() {}

    /** {@return the number of the phase in its roadmap, from 1} */
    public abstract int number();

    /** {@return the steps in the order in which they are to be taken, at least one} */
    public abstract List<Step> steps();

    /** {@return the profile of the area once this phase and those before it are done} */
    @Value.Auxiliary
    public abstract Profile reached();

    /** {@return what its steps cost together; nothing if any of them has no cost} */
    public Optional<Amount> cost() {
        return Steps.cost(steps());
    }

    /** {@return number, steps and the profile reached} */
    @Override
    public String toString() {
        return "phase " + number() + ": " + Steps.ids(steps()) + "; then " + reached();
    }
}
