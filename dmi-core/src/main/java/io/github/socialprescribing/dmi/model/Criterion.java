package io.github.socialprescribing.dmi.model;

import io.github.socialprescribing.dmi.internal.DmiStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing that an aspect asks for at a level from 2 to 5, such as {@code information.online-directory}.
 *
 * <p>A criterion is MET when what it asks for, or something that has replaced or outgrown it, is in place; progress never
 * turns MET into NOT_MET. A criterion exists only within a {@link MaturityModel}, which builds it. Immutable and
 * thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Criterion implements Answerable permits ImmutableCriterion {

    Criterion() {}

    /** {@return the id of the aspect that it belongs to} */
    public abstract String aspectId();

    /** {@return the level that asks for it, from 2 to 5} */
    public abstract MaturityLevel level();

    /** {@return whether it decides a level or is an extra} */
    public abstract Need need();

    /** {@return how it rests on its clauses; always there in the standard model} */
    public abstract Optional<Basis> basis();

    /** {@return whether it decides a level} */
    public boolean isRequired() {
        return need() == Need.REQUIRED;
    }

    /** {@return the id and the title} */
    @Override
    public String toString() {
        return id() + " (" + title() + ")";
    }
}
