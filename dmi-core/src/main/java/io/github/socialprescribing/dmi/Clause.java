package io.github.socialprescribing.dmi;

import io.github.socialprescribing.dmi.internal.Checks;

/**
 * A place in a source document that a part of a model rests on, such as {@code L4.5}.
 *
 * <p>The standard model cites the report on the Digital Maturity Index by level and bullet ({@code L4.5} is the fifth
 * bullet of Level 4, {@code L4.0} that level's title), its overview as {@code O.1} to {@code O.4} and the article on vision
 * and strategy by topic ({@code V.people-first}). A clause is cited, never quoted. In a model of one's own it may be any
 * source id. Immutable and thread-safe.
 *
 * @param id the place, 1 to 200 characters without control characters
 */
public record Clause(String id) {

    /**
     * Checks the id.
     *
     * @param id the place
     * @throws IllegalArgumentException if it is empty, longer than 200 characters or has control characters
     */
    public Clause {
        Checks.opaqueId("clause", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
