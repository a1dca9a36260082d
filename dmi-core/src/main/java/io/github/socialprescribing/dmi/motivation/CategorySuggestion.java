package io.github.socialprescribing.dmi.motivation;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A category that signs speak for, with the reasons. A person confirms it or not: it is a suggestion, and the library never
 * puts it into a {@link Journey}.
 *
 * <p>The first of these holds: who is unlikely to engage may be HARDER_TO_REACH (C3.1); who needs a prescription or
 * encouragement, SUPPORTED (C2.1); who acts unprompted, SELF_MOTIVATED (C1.1). Otherwise nothing is suggested. A sign that
 * is not given says nothing. The order is our reading: the report gives none. Immutable and thread-safe.
 *
 * @param signs what was noticed, in the order of {@link CategorySign}; may be empty
 */
public record CategorySuggestion(Set<CategorySign> signs) {

    /**
     * Copies the signs into their order.
     *
     * @param signs what was noticed
     */
    public CategorySuggestion {
        Set<CategorySign> sorted = EnumSet.noneOf(CategorySign.class);
        sorted.addAll(signs);
        signs = Collections.unmodifiableSet(sorted);
    }

    /**
     * {@return the suggestion that signs lead to}
     *
     * @param signs what was noticed, in any order; may be empty
     */
    public static CategorySuggestion from(Collection<CategorySign> signs) {
        return new CategorySuggestion(Set.copyOf(signs));
    }

    /** {@return the category that is suggested; nothing if no sign is enough to suggest one} */
    public Optional<PersonCategory> category() {
        return signs.stream()
                .filter(CategorySign::decides)
                .map(CategorySign::category)
                .findFirst();
    }

    /** {@return the signs that speak for the category that is suggested; empty if none is} */
    public List<CategorySign> reasons() {
        return signs.stream().filter(this::isReason).toList();
    }

    /**
     * {@return the signs that speak for another category, for the person who confirms to consider; may be empty}
     *
     * <p>They may be outweighed, or not be enough by themselves, such as a barrier of language.
     */
    public List<CategorySign> toConsider() {
        return signs.stream().filter(sign -> !isReason(sign)).toList();
    }

    private boolean isReason(CategorySign sign) {
        return category().filter(category -> category == sign.category()).isPresent();
    }

    /** {@return the category and the ids of the signs} */
    @Override
    public String toString() {
        return "suggested: " + category().map(PersonCategory::id).orElse("none") + ids("; because of ", reasons())
                + ids("; consider ", toConsider());
    }

    private static String ids(String before, List<CategorySign> signs) {
        return signs.isEmpty()
                ? ""
                : before
                        + String.join(", ", signs.stream().map(CategorySign::id).toList());
    }
}
