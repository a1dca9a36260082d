package io.github.socialprescribing.dmi.support;

import io.github.socialprescribing.dmi.Clause;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * One way to support people, such as {@code link-worker}: whom it serves and when, who gives it, and what an area must have
 * for it.
 *
 * <p>A form exists only within the {@link SupportCatalogue}. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class SupportForm permits ImmutableSupportForm {

    SupportForm() {}

    /** {@return the id, unique in the catalogue} */
    public abstract SupportFormId id();

    /** {@return the short name, such as {@code "Information online"}} */
    public abstract String title();

    /** {@return one sentence on what people get} */
    public abstract String description();

    /** {@return the stages that it is for, in their own order, never empty} */
    public abstract List<MotivationStage> stages();

    /** {@return the categories of person that it is for, in their own order, never empty} */
    public abstract List<PersonCategory> categories();

    /** {@return who or what gives it} */
    public abstract SupportBy by();

    /** {@return the ids of the criteria of the standard model that must be MET for it; may be empty} */
    public abstract List<String> needs();

    /** {@return the clauses that it rests on, never empty} */
    public abstract List<Clause> clauses();

    /**
     * {@return whether it is for people of a category at a stage}
     *
     * @param stage where they stand with social prescribing
     * @param category how they are motivated
     */
    public boolean serves(MotivationStage stage, PersonCategory category) {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(category, "category");
        return stages().contains(stage) && categories().contains(category);
    }

    /** {@return the id and the title} */
    @Override
    public String toString() {
        return id() + " (" + title() + ")";
    }
}
