package io.github.socialprescribing.dmi.examples.report;

import io.github.socialprescribing.dmi.model.MaturityLevel;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How many things stand at each level, as the row of a table.
 *
 * @param label what is counted
 * @param cells five, for Level 1 to Level 5
 */
record LevelRow(String label, List<Cell> cells) {

    private static final int SHADES = 4;

    /**
     * One count.
     *
     * @param text the count
     * @param shade from 0, for none, to 4, for all or nearly all
     */
    record Cell(String text, int shade) {

        static Cell of(long count, long of) {
            // In the order that cannot overflow: there may be very many areas.
            int shade = count == 0 ? 0 : (int) Math.min(SHADES, 1 + (long) ((double) count / of * SHADES));
            return new Cell(Words.count(count), shade);
        }
    }

    static LevelRow of(String label, ToLongFunction<MaturityLevel> counts) {
        long total = Arrays.stream(MaturityLevel.values()).mapToLong(counts).sum();
        return new LevelRow(
                label,
                Arrays.stream(MaturityLevel.values())
                        .map(level -> Cell.of(counts.applyAsLong(level), total))
                        .toList());
    }

    /** {@return one row if both readings agree, else one of each} */
    static List<LevelRow> ofReadings(
            String label, ToLongFunction<MaturityLevel> low, ToLongFunction<MaturityLevel> high) {
        boolean same = Arrays.stream(MaturityLevel.values())
                .allMatch(level -> low.applyAsLong(level) == high.applyAsLong(level));
        return same ? List.of(of(label, low)) : List.of(of("low reading", low), of("high reading", high));
    }
}
