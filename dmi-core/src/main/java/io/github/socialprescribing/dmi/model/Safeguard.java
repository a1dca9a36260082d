package io.github.socialprescribing.dmi.model;

import io.github.socialprescribing.dmi.internal.DmiStyle;
import org.immutables.value.Value;

/**
 * Something that must hold at every level so that people come first and technology second (V.people-first), such as
 * {@code safeguard.inclusion}.
 *
 * <p>It is answered like a criterion and stands outside every level. A safeguard exists only within a
 * {@link MaturityModel}, which builds it. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Safeguard implements Answerable permits ImmutableSafeguard {

    Safeguard() {}

    /** {@return the id and the title} */
    @Override
    public String toString() {
        return id() + " (" + title() + ")";
    }
}
