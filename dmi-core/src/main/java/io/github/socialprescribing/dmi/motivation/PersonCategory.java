package io.github.socialprescribing.dmi.motivation;

import io.github.socialprescribing.dmi.Clause;
import io.github.socialprescribing.dmi.internal.Nearest;
import java.util.Arrays;
import java.util.List;

/**
 * How a person is motivated at a time, which tells what kind of support fits.
 *
 * <p>Motivation changes for everyone (C1.3, C2.3, C3.3): every change of category is allowed, at any stage. The categories
 * have no order and no worth. In data a category is its {@link #id()}.
 */
public enum PersonCategory {
    /** Takes up what troubles them by themselves; needs no prescription and no direct support (C1). */
    SELF_MOTIVATED(
            "self-motivated",
            "Self motivated",
            "Takes up what troubles them by themselves, without a prescription or somebody at their side.",
            "C1.0 C1.1 C1.2 C1.3"),
    /** Needs a prescription, and support on the way (C2). */
    SUPPORTED(
            "supported",
            "Supported citizen",
            "Needs a prescription and support on the way, and is likely to become motivated by it.",
            "C2.0 C2.1 C2.2 C2.3"),
    /** Unlikely to take up a programme or to stay with it, often for reasons that lie deeper (C3). */
    HARDER_TO_REACH(
            "harder-to-reach",
            "Harder to reach citizen",
            "Unlikely to take up a programme or to stay with it, for reasons of health, circumstances, language or culture.",
            "C3.0 C3.1 C3.2 C3.3");

    private final String id;
    private final String title;
    private final String description;
    private final String clauses;

    PersonCategory(String id, String title, String description, String clauses) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.clauses = clauses;
    }

    /**
     * {@return the category with the given id}
     *
     * @param id such as {@code "supported"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static PersonCategory of(String id) {
        return Nearest.named("category", id, values(), PersonCategory::id);
    }

    /** {@return the name in data: {@code "self-motivated"}, {@code "supported"} or {@code "harder-to-reach"}} */
    public String id() {
        return id;
    }

    /** {@return what people call the category, such as {@code "Supported citizen"}} */
    public String title() {
        return title;
    }

    /** {@return one sentence on the category} */
    public String description() {
        return description;
    }

    /** {@return the clauses that the category rests on} */
    public List<Clause> clauses() {
        return Arrays.stream(clauses.split(" ")).map(Clause::new).toList();
    }

    /** {@return the place in an array of counts} */
    @SuppressWarnings("EnumOrdinal") // such arrays never leave the memory
    int index() {
        return ordinal();
    }
}
