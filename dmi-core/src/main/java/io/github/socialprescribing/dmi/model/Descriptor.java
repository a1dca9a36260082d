package io.github.socialprescribing.dmi.model;

import io.github.socialprescribing.dmi.Clause;
import java.util.List;
import java.util.Objects;

/**
 * One sentence that says what an aspect looks like at a level.
 *
 * <p>The quick assessment lets people pick the descriptor that fits best. Immutable and thread-safe.
 *
 * @param level the level that is described
 * @param text the sentence
 * @param clauses what it rests on, in the order of the model; may be empty in a model of one's own
 */
public record Descriptor(MaturityLevel level, String text, List<Clause> clauses) {

    /**
     * Copies the clauses.
     *
     * @param level the level that is described
     * @param text the sentence
     * @param clauses what it rests on
     */
    public Descriptor {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
        clauses = List.copyOf(clauses);
    }

    /** {@return the level, the sentence and the clauses} */
    @Override
    public String toString() {
        return level + ": " + text + (clauses.isEmpty() ? "" : " " + clauses);
    }
}
