package io.github.socialprescribing.dmi.motivation;

import io.github.socialprescribing.dmi.Clause;
import io.github.socialprescribing.dmi.internal.Nearest;
import java.util.Arrays;
import java.util.List;

/**
 * Something that somebody who works with a person has noticed and that speaks for a category; what a
 * {@link CategorySuggestion} is made from. In data a sign is its {@link #id()}.
 *
 * <p>They stand in the order in which they decide; those that only contribute come last.
 */
public enum CategorySign {
    /** Unlikely to take up a programme or to stay with it (C3.1). */
    UNLIKELY_TO_ENGAGE(
            "unlikely-to-engage",
            PersonCategory.HARDER_TO_REACH,
            true,
            "Is unlikely to take up a programme or to stay with it.",
            "C3.1"),
    /** Needs a prescription and support on the way (C2.1). */
    NEEDS_PRESCRIPTION(
            "needs-prescription",
            PersonCategory.SUPPORTED,
            true,
            "Needs a social prescription and support on the way.",
            "C2.1"),
    /** Needs encouragement to become motivated (C2.1). */
    NEEDS_ENCOURAGEMENT(
            "needs-encouragement", PersonCategory.SUPPORTED, true, "Needs encouragement to become motivated.", "C2.1"),
    /** Takes up what troubles them unprompted (C1.1). */
    ACTS_UNPROMPTED(
            "acts-unprompted",
            PersonCategory.SELF_MOTIVATED,
            true,
            "Takes up what troubles them without being prompted.",
            "C1.1"),
    /** Has underlying health, social or economic issues (C3.1). */
    UNDERLYING_ISSUES(
            "underlying-issues",
            PersonCategory.HARDER_TO_REACH,
            false,
            "Has underlying health, social or economic issues.",
            "C3.1"),
    /** Belongs to a community that services hardly reach (C3.1). */
    COMMUNITY(
            "community",
            PersonCategory.HARDER_TO_REACH,
            false,
            "Belongs to a community that services hardly reach.",
            "C3.1"),
    /** Faces a barrier of language (C3.1, C3.2). */
    LANGUAGE("language", PersonCategory.HARDER_TO_REACH, false, "Faces a barrier of language.", "C3.1 C3.2"),
    /** Faces a barrier of culture (C3.1). */
    CULTURE("culture", PersonCategory.HARDER_TO_REACH, false, "Faces a barrier of culture.", "C3.1"),
    /** Has few digital skills (C3.2). */
    DIGITAL_SKILLS("digital-skills", PersonCategory.HARDER_TO_REACH, false, "Has few digital skills.", "C3.2");

    private final String id;
    private final PersonCategory category;
    private final boolean decides;
    private final String description;
    private final String clauses;

    CategorySign(String id, PersonCategory category, boolean decides, String description, String clauses) {
        this.id = id;
        this.category = category;
        this.decides = decides;
        this.description = description;
        this.clauses = clauses;
    }

    /**
     * {@return the sign with the given id}
     *
     * @param id such as {@code "needs-prescription"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static CategorySign of(String id) {
        return Nearest.named("sign", id, values(), CategorySign::id);
    }

    /** {@return the name in data, such as {@code "needs-prescription"}} */
    public String id() {
        return id;
    }

    /** {@return the category that it speaks for} */
    public PersonCategory category() {
        return category;
    }

    /** {@return whether it is enough to suggest the category; else it only adds to what is} */
    public boolean decides() {
        return decides;
    }

    /** {@return one sentence on the sign} */
    public String description() {
        return description;
    }

    /** {@return the clauses that it rests on} */
    public List<Clause> clauses() {
        return Arrays.stream(clauses.split(" ")).map(Clause::new).toList();
    }
}
