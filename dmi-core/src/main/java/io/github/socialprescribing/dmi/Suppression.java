package io.github.socialprescribing.dmi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hides cells of one set of linked cells until each hidden one is shown to be safe.
 *
 * <p>A hidden cell is safe once two sets of counts are known in which it differs by the threshold or more, and which an
 * attacker cannot tell from the true one. {@link #admit} alone decides what such a set of counts is, and goes over every
 * relation to do so; how they were found does not matter for safety. They are looked for with the simplex method: the
 * largest and the least count of the cell, whole solutions on the way included. Where that does not do, the cheapest change of
 * any cells that moves the cell is found in the same way, and the cells that it changes are hidden too.
 */
final class Suppression {

    /** The most entries of a table of equations, for the sake of memory. */
    private static final long MAX_TABLE = 4_000_000;

    private static final long GAIN = 1_000_000_000_000L;

    private final int threshold;
    private final Tableau.Work work;
    private final int size;
    private final long[] counts;
    private final boolean[] isCell;
    private final boolean[] hidden;
    private final long[] least;
    private final long[] most;

    private final List<int[]> variables = new ArrayList<>();
    private final List<long[]> coefficients = new ArrayList<>();
    private final List<Long> constants = new ArrayList<>();
    private final List<int[]> zeros = new ArrayList<>();
    private @Nullable Search search;

    Suppression(int threshold, long workLimit, int size) {
        this.threshold = threshold;
        this.work = new Tableau.Work(workLimit);
        this.size = size;
        this.counts = new long[size];
        this.isCell = new boolean[size];
        this.hidden = new boolean[size];
        this.least = new long[size];
        this.most = new long[size];
    }

    /** Sets a count; one that is not a cell is never shown, but need not be safe. */
    void put(int place, long count, boolean cell, boolean withheld) {
        counts[place] = count;
        least[place] = count;
        most[place] = count;
        isCell[place] = cell;
        hidden[place] = !cell || withheld || (count > 0 && count < threshold);
    }

    void equation(int[] places, long[] factors, long constant) {
        variables.add(places);
        coefficients.add(factors);
        constants.add(constant);
    }

    void zeroWhenZero(int place, int when) {
        zeros.add(new int[] {place, when});
    }

    boolean isHidden(int place) {
        return hidden[place];
    }

    /** {@return whether every hidden cell was shown to be safe; if not, none of the cells may be shown} */
    boolean protect() {
        try {
            for (int cell = firstUnsafe(); cell >= 0; cell = firstUnsafe()) {
                if (!tryToMove(cell) && !hideMore(cell)) {
                    return false;
                }
            }
            return true;
        } catch (ArithmeticException tooMuch) {
            return false;
        }
    }

    private int firstUnsafe() {
        for (int i = 0; i < size; i++) {
            if (isCell[i] && hidden[i] && !isSafe(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isSafe(int cell) {
        return most[cell] - least[cell] >= threshold;
    }

    /** Takes a set of counts as one that could be true, if to an attacker it is. */
    private void admit(long[] other) {
        for (int i = 0; i < size; i++) {
            if (other[i] < 0 || (!hidden[i] && other[i] != counts[i])) {
                return;
            }
        }
        for (int i = 0; i < variables.size(); i++) {
            long sum = constants.get(i);
            for (int j = 0; j < variables.get(i).length; j++) {
                long term = Math.multiplyExact(
                        coefficients.get(i)[j], other[variables.get(i)[j]]);
                sum = Math.addExact(sum, term);
            }
            if (sum != 0) {
                return;
            }
        }
        for (int[] pair : zeros) {
            if (other[pair[1]] == 0 && other[pair[0]] != 0) {
                return;
            }
        }
        for (int i = 0; i < size; i++) {
            least[i] = Math.min(least[i], other[i]);
            most[i] = Math.max(most[i], other[i]);
        }
    }

    private boolean tryToMove(int cell) {
        if (search == null) {
            search = new Search();
        }
        search.extremes(cell);
        return isSafe(cell);
    }

    /**
     * Hides what the cheapest change of this cell changes. If a cell would have to fall by more than it can, less may fall;
     * at last nothing, which any cell but one that must be 0 allows.
     *
     * @return whether that made the cell safe or hid a further one
     */
    private boolean hideMore(int cell) {
        return hideMore(cell, threshold) || hideMore(cell, 4L * threshold) || hideMore(cell, Long.MAX_VALUE);
    }

    private boolean hideMore(int cell, long room) {
        long[] change = cheapestChange(cell, room);
        if (change.length == 0) {
            return false;
        }
        boolean more = false;
        for (int i = 0; i < size; i++) {
            if (change[i] != 0 && !hidden[i]) {
                hidden[i] = true;
                more = true;
                search = null;
            }
        }
        long times = (threshold - 1) / Math.abs(change[cell]) + 1;
        long[] other = new long[size];
        Arrays.setAll(other, i -> Math.addExact(counts[i], Math.multiplyExact(times, change[i])));
        admit(other);
        return more || isSafe(cell);
    }

    /** {@return the cheaper of the cheapest changes up and down, or nothing if there is none} */
    private long[] cheapestChange(int cell, long room) {
        long[] up = cheapestChange(cell, room, 1);
        long[] down = counts[cell] - floor(cell) < room ? new long[0] : cheapestChange(cell, room, -1);
        return up.length == 0 || (down.length > 0 && price(down) < price(up)) ? down : up;
    }

    /**
     * {@return a change that moves the cell up or down at the least sum of prices and keeps every relation, or nothing}
     *
     * <p>Each variable has a column for its rise and, if there is room for it to fall, one for its fall. The last row lets the
     * cell move by 1 at most.
     */
    private long[] cheapestChange(int cell, long room, int sign) {
        int width = 2 * size + 1;
        long[][] rows = table(1, width);
        long[] objective = new long[width];
        for (int i = 0; i < size; i++) {
            boolean falls = counts[i] - floor(i) >= room;
            for (int k = 0; k < relations(); k++) {
                long factor = rows[k][i];
                rows[k][i] = i == cell && sign < 0 ? 0 : factor;
                rows[k][size + i] = falls && !(i == cell && sign > 0) ? -factor : 0;
            }
            objective[i] = -price(i);
            objective[size + i] = -price(i);
        }
        int moving = sign > 0 ? cell : size + cell;
        objective[moving] = GAIN;
        rows[relations()][moving] = 1;
        rows[relations()][width - 1] = 1;
        long[] start = new long[width];
        start[width - 1] = 1;
        Tableau tableau = new Tableau(rows, start, work);
        tableau.maximise(objective, 0, point -> false);
        long[] reached = tableau.numerators();
        long[] change = new long[size];
        Arrays.setAll(change, i -> reached[i] - reached[size + i]);
        return change[cell] == 0 ? new long[0] : change;
    }

    private long price(long[] change) {
        long price = 0;
        for (int i = 0; i < size; i++) {
            price += change[i] == 0 ? 0 : price(i);
        }
        return price;
    }

    /** {@return what it costs to change a variable: little if it is hidden anyway, more for a larger count} */
    private long price(int variable) {
        return hidden[variable] ? 1 : 100 + 20 * (Long.SIZE - Long.numberOfLeadingZeros(counts[variable]));
    }

    /** {@return the least count that is tried: 1 where there is any and none would make another cell 0} */
    private long floor(int variable) {
        boolean tells = counts[variable] > 0 && zeros.stream().anyMatch(pair -> pair[1] == variable);
        return tells ? 1 : 0;
    }

    /** {@return how many equations to look for changes in} */
    private int relations() {
        return variables.size() + zeros.size();
    }

    /**
     * {@return the coefficients of all variables, with some rows and columns more}
     *
     * <p>Where a cell is 0 because another is, the search keeps them equal: then neither is above 0 without the other.
     */
    private long[][] table(int moreRows, int width) {
        long entries = (long) (relations() + moreRows) * (width + 1);
        if (entries > MAX_TABLE) {
            throw new ArithmeticException("table too large");
        }
        work.spend(entries);
        long[][] table = new long[relations() + moreRows][width + 1];
        for (int i = 0; i < variables.size(); i++) {
            for (int j = 0; j < variables.get(i).length; j++) {
                table[i][variables.get(i)[j]] = coefficients.get(i)[j];
            }
        }
        for (int i = 0; i < zeros.size(); i++) {
            int[] pair = zeros.get(i);
            if (counts[pair[1]] == 0 && pair[0] != pair[1]) {
                table[variables.size() + i][pair[0]] = 1;
                table[variables.size() + i][pair[1]] = -1;
            }
        }
        return table;
    }

    /** The changes that the hidden variables alone allow. */
    private final class Search {
        private final int[] columns;
        private final Tableau tableau;

        Search() {
            columns = IntStream.range(0, size).filter(i -> hidden[i]).toArray();
            long[][] all = table(0, size);
            long[][] rows = new long[all.length][columns.length + 1];
            long[] start = new long[columns.length];
            for (int j = 0; j < columns.length; j++) {
                start[j] = counts[columns[j]] - floor(columns[j]);
                for (int i = 0; i < rows.length; i++) {
                    rows[i][j] = all[i][columns[j]];
                }
            }
            tableau = new Tableau(rows, start, work);
        }

        void extremes(int cell) {
            long[] objective = new long[columns.length];
            int column = Arrays.binarySearch(columns, cell);
            objective[column] = 1;
            tableau.maximise(objective, threshold, point -> admitted(point, cell));
            if (!isSafe(cell)) {
                objective[column] = -1;
                tableau.maximise(objective, threshold, point -> admitted(point, cell));
            }
        }

        private boolean admitted(long[] point, int cell) {
            long[] other = counts.clone();
            for (int j = 0; j < columns.length; j++) {
                other[columns[j]] = point[j] + floor(columns[j]);
            }
            admit(other);
            return isSafe(cell);
        }
    }
}
