package io.github.socialprescribing.dmi.jackson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One row of a table: its cells, and what is wrong with them. */
final class Row {

    private final long line;
    private final List<String> names;
    private final int mostCells;
    private final List<String> cells;
    private final List<Problem> problems = new ArrayList<>();
    private int count;

    /**
     * Makes a row without cells.
     *
     * @param line its number in the table
     * @param names the names of the columns; empty for the header itself
     * @param mostCells how many cells are held; further ones are counted
     */
    Row(long line, List<String> names, int mostCells) {
        this.line = line;
        this.names = names;
        this.mostCells = mostCells;
        this.cells = new ArrayList<>(names.size());
    }

    void add(String cell) {
        if (count < mostCells) {
            cells.add(cell);
        }
        count++;
    }

    /** {@return the number of cells} */
    int count() {
        return count;
    }

    /** {@return the text of a cell, counted from 0; empty for the column that there is not} */
    String cell(int column) {
        return column == Columns.NONE ? "" : FormulaGuard.restore(cells.get(column));
    }

    /** Reports that the cell in the given column, counted from 0, breaks its rule. */
    void badValue(int column, String rule) {
        problem(Problem.BAD_VALUE, column, names.get(column) + " " + rule);
    }

    /** Reports a problem of the cell in the given column, counted from 0. */
    void problem(String code, int column, String message) {
        problem(code, column, column < names.size() ? names.get(column) : "", message);
    }

    void problem(String code, int column, String path, String message) {
        problems.add(new Problem(code, Shown.name(path), line, column + 1, message));
    }

    /** Reports a problem of the cell behind those that were added. */
    void problemOfNext(String code, String message) {
        problem(code, count, message);
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** {@return whether there are so many problems already that no more are listed} */
    boolean isFull() {
        return problems.size() > Problems.MOST;
    }

    /** {@return what is wrong, in the order of the cells; of more than can be listed the first ones, and the last says so} */
    List<Problem> problems() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingLong(Problem::column));
        if (!isFull()) {
            return sorted;
        }
        List<Problem> listed = sorted.subList(0, Problems.MOST);
        Problem last = listed.get(Problems.MOST - 1);
        listed.add(Problems.more(new Place(last.path(), line, last.column())));
        return listed;
    }
}
