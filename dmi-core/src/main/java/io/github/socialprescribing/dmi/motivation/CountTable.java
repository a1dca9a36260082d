package io.github.socialprescribing.dmi.motivation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Counts by two closed vocabularies: of people by stage and category, or of changes from one word to another.
 *
 * <p>Every cell has a count, 0 where nothing was counted. Immutable and thread-safe.
 *
 * @param <R> the rows, such as {@link MotivationStage}; in a table of changes, what was before
 * @param <C> the columns, such as {@link PersonCategory}; in a table of changes, what came after
 */
public final class CountTable<R extends Enum<R>, C extends Enum<C>> {

    /** The greatest count that is taken, 1,000,000,000,000: more than there are people, and no sum of them overflows. */
    public static final long GREATEST = 1_000_000_000_000L;

    private final Map<R, Map<C, Long>> counts;

    private CountTable(Map<R, Map<C, Long>> counts) {
        this.counts = counts;
    }

    /**
     * {@return the table of the given counts; a cell that is left out has 0}
     *
     * @param <R> the rows
     * @param <C> the columns
     * @param rows the words of the rows
     * @param columns the words of the columns
     * @param counts the counts by row and column, from 0 to {@link #GREATEST}
     * @throws IllegalArgumentException if a count is out of range
     */
    public static <R extends Enum<R>, C extends Enum<C>> CountTable<R, C> of(
            Class<R> rows, Class<C> columns, Map<R, Map<C, Long>> counts) {
        Map<R, Map<C, Long>> table = new EnumMap<>(rows);
        for (R row : rows.getEnumConstants()) {
            Map<C, Long> cells = new EnumMap<>(columns);
            Map<C, Long> given = counts.getOrDefault(row, Map.of());
            for (C column : columns.getEnumConstants()) {
                long count = given.getOrDefault(column, 0L);
                if (count < 0 || count > GREATEST) {
                    throw new IllegalArgumentException("count of " + row + ", " + column + " must be from 0 to "
                            + GREATEST + ", but was " + count);
                }
                cells.put(column, count);
            }
            table.put(row, Collections.unmodifiableMap(cells));
        }
        return new CountTable<>(Collections.unmodifiableMap(table));
    }

    /**
     * {@return the count of one cell}
     *
     * @param row the row
     * @param column the column
     */
    public long count(R row, C column) {
        return row(row).getOrDefault(Objects.requireNonNull(column, "column"), 0L);
    }

    /**
     * {@return the counts of one row by column, in the order of the vocabulary}
     *
     * @param row the row
     */
    public Map<C, Long> row(R row) {
        return counts.getOrDefault(Objects.requireNonNull(row, "row"), Map.of());
    }

    /** {@return all counts, by row and column, in the order of the vocabularies} */
    public Map<R, Map<C, Long>> counts() {
        return counts;
    }

    /**
     * {@return the sum of one row}
     *
     * @param row the row
     */
    public long rowTotal(R row) {
        return row(row).values().stream().reduce(0L, Long::sum);
    }

    /**
     * {@return the sum of one column}
     *
     * @param column the column
     */
    public long columnTotal(C column) {
        return counts.values().stream().map(row -> row.getOrDefault(column, 0L)).reduce(0L, Long::sum);
    }

    /** {@return the sum of all cells} */
    public long total() {
        return counts.keySet().stream().map(this::rowTotal).reduce(0L, Long::sum);
    }

    /** {@return the sum, whose counts may be greater than is taken} */
    CountTable<R, C> plus(CountTable<R, C> other) {
        Map<R, Map<C, Long>> sum = new EnumMap<>(counts);
        sum.replaceAll((row, cells) -> {
            Map<C, Long> added = new EnumMap<>(cells);
            added.replaceAll((column, count) -> count + other.count(row, column));
            return Collections.unmodifiableMap(added);
        });
        return new CountTable<>(Collections.unmodifiableMap(sum));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountTable<?, ?> that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    /** {@return the counts by row and column} */
    @Override
    public String toString() {
        return counts.toString();
    }
}
