package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.model.MaturityLevel;
import java.util.Arrays;
import java.util.List;

/**
 * How many areas stand at each level.
 *
 * @param counts five counts of 0 or more, for Level 1 to Level 5
 */
public record LevelCounts(List<Long> counts) {

    private static final int LEVELS = MaturityLevel.values().length;

    /**
     * Checks and copies the counts.
     *
     * @param counts five counts of 0 or more, for Level 1 to Level 5
     * @throws IllegalArgumentException if there are not five, or one is negative
     * @throws ArithmeticException if their sum is more than a {@code long} holds
     */
    public LevelCounts {
        counts = List.copyOf(counts);
        if (counts.size() != LEVELS) {
            throw new IllegalArgumentException("counts of levels must be 5, but were " + counts.size());
        }
        long total = 0;
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("count of a level must be 0 or more, but was " + count);
            }
            total = Math.addExact(total, count);
        }
    }

    /**
     * {@return the counts as given}
     *
     * @param counts five counts of 0 or more, for Level 1 to Level 5
     * @throws IllegalArgumentException if there are not five, or one is negative
     * @throws ArithmeticException if their sum is more than a {@code long} holds
     */
    public static LevelCounts of(long... counts) {
        return new LevelCounts(Arrays.stream(counts).boxed().toList());
    }

    /**
     * {@return how many areas stand at the level}
     *
     * @param level any level
     */
    public long count(MaturityLevel level) {
        return counts.get(level.number() - 1);
    }

    /**
     * {@return how many areas stand at the level or a lower one}
     *
     * @param level any level
     */
    public long upTo(MaturityLevel level) {
        return counts.stream().limit(level.number()).mapToLong(Long::longValue).sum();
    }

    /** {@return how many areas stand at any level} */
    public long total() {
        return upTo(MaturityLevel.OPTIMISED);
    }

    LevelCounts plus(LevelCounts other) {
        long[] sum = new long[LEVELS];
        Arrays.setAll(sum, i -> Math.addExact(counts.get(i), other.counts.get(i)));
        return of(sum);
    }

    /** {@return whether no more areas stand at a level or below it than by the other counts, whatever the level} */
    boolean isNowhereBelow(LevelCounts other) {
        return Arrays.stream(MaturityLevel.values()).allMatch(level -> upTo(level) <= other.upTo(level));
    }

    /** {@return the five counts, from Level 1, such as {@code "[0, 1, 4, 2, 0]"}} */
    @Override
    public String toString() {
        return counts.toString();
    }
}
