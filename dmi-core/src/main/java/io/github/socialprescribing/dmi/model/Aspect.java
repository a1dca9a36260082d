package io.github.socialprescribing.dmi.model;

import io.github.socialprescribing.dmi.internal.DmiStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One side of digital maturity that has a level of its own, such as {@code platform} (O.2: different aspects of one area
 * can stand at different levels).
 *
 * <p>An aspect exists only within a {@link MaturityModel}, which builds it. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Aspect permits ImmutableAspect {

    Aspect() {}

    /** {@return the id, unique among the aspects of the model} */
    public abstract String id();

    /** {@return the name, such as {@code "Software platform"}} */
    public abstract String name();

    /** {@return one sentence on what it is about; may be empty in a model of one's own} */
    public abstract String about();

    /** {@return how much it counts in the index, a whole number from 1 to 100; 1 throughout the standard model} */
    public abstract int weight();

    /** {@return the criteria in model order, never empty} */
    public abstract List<Criterion> criteria();

    /** {@return the descriptors by rising level; five in the standard model, may be fewer in a model of one's own} */
    public abstract List<Descriptor> descriptors();

    /**
     * {@return the criteria at one level in model order; empty for Level 1, which asks for nothing}
     *
     * @param level any level
     */
    public List<Criterion> criteria(MaturityLevel level) {
        return criteria().stream().filter(c -> c.level() == level).toList();
    }

    /**
     * {@return the sentence that describes the aspect at a level, if the model has one}
     *
     * @param level any level
     */
    public Optional<Descriptor> descriptor(MaturityLevel level) {
        return descriptors().stream().filter(d -> d.level() == level).findFirst();
    }

    /** {@return the id and the name} */
    @Override
    public String toString() {
        return id() + " (" + name() + ")";
    }
}
