package io.github.socialprescribing.dmi.motivation;

import io.github.socialprescribing.dmi.Publication;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A table of counts as it may be published: each cell and each total is a count, or hidden.
 *
 * <p>A total is a cell like any other, and may be hidden where a count is shown. A change that cannot be, of a word into
 * itself or from PRE to POST, is 0. Immutable and thread-safe.
 *
 * @param <R> the rows, such as {@link MotivationStage}; in a table of changes, what was before
 * @param <C> the columns, such as {@link PersonCategory}; in a table of changes, what came after
 */
public final class PublishedTable<R extends Enum<R>, C extends Enum<C>> {

    private final Publication publication;
    private final String name;

    PublishedTable(Publication publication, String name) {
        this.publication = publication;
        this.name = name;
    }

    /**
     * {@return the count of one cell, or nothing if it is hidden}
     *
     * @param row the row
     * @param column the column
     */
    public OptionalLong count(R row, C column) {
        String cell = CohortCells.name(
                name,
                CohortCells.id(Objects.requireNonNull(row, "row")),
                CohortCells.id(Objects.requireNonNull(column, "column")));
        return publication.states().containsKey(cell) ? publication.count(cell) : OptionalLong.of(0);
    }

    /**
     * {@return the sum of one row, or nothing if it is hidden}
     *
     * @param row the row
     */
    public OptionalLong rowTotal(R row) {
        return publication.count(
                CohortCells.name(name, CohortCells.id(Objects.requireNonNull(row, "row")), CohortCells.ALL));
    }

    /**
     * {@return the sum of one column, or nothing if it is hidden}
     *
     * @param column the column
     */
    public OptionalLong columnTotal(C column) {
        return publication.count(
                CohortCells.name(name, CohortCells.ALL, CohortCells.id(Objects.requireNonNull(column, "column"))));
    }

    /** {@return the sum of all cells, or nothing if it is hidden} */
    public OptionalLong total() {
        return publication.count(CohortCells.name(name, CohortCells.ALL, CohortCells.ALL));
    }

    /** {@return its cells with their counts, {@code hidden} or {@code withheld}, such as {@code "{pre.supported=12, …}"}} */
    @Override
    public String toString() {
        return publication.toText(name + ".");
    }
}
