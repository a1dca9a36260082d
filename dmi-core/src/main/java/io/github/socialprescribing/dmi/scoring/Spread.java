package io.github.socialprescribing.dmi.scoring;

import io.github.socialprescribing.dmi.model.MaturityLevel;
import java.util.List;

/**
 * How many scored aspects stand at each level, in one reading.
 *
 * @param counts five counts, for Level 1 to Level 5
 */
public record Spread(List<Integer> counts) {

    /**
     * Copies the counts.
     *
     * @param counts five counts, for Level 1 to Level 5
     * @throws IllegalArgumentException if there are not five
     */
    public Spread {
        counts = List.copyOf(counts);
        if (counts.size() != MaturityLevel.values().length) {
            throw new IllegalArgumentException("spread must have 5 counts, but had " + counts.size());
        }
    }

    /**
     * {@return how many scored aspects stand at the level}
     *
     * @param level any level
     */
    public int count(MaturityLevel level) {
        return counts.get(level.number() - 1);
    }

    /** {@return the five counts, from Level 1, such as {@code "[0, 1, 4, 2, 0]"}} */
    @Override
    public String toString() {
        return counts.toString();
    }
}
