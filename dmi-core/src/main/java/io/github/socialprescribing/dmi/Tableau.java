package io.github.socialprescribing.dmi;

import java.math.BigInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Solutions, 0 or more in every variable, of linear equations with whole coefficients; exact, by the simplex method.
 *
 * <p>Every entry is a whole number over one common denominator, so that nothing is rounded (Edmonds 1967, Journal of
 * Research of the National Bureau of Standards 71B, 241-245). What does not fit a {@code long} is an
 * {@link ArithmeticException}, as is more work than allowed.
 */
final class Tableau {

    private static final int STEPS_BY_GAIN = 200;

    private final long[][] rows;
    private final int width;
    private final int[] basic;
    private final boolean[] isBasic;
    private final long[] outside;
    private final Work work;
    private long scale = 1;

    /** How many entries may still be gone over. */
    static final class Work {
        private long left;

        Work(long limit) {
            this.left = limit;
        }

        void spend(long entries) {
            left -= entries;
            if (left < 0) {
                throw new ArithmeticException("work limit reached");
            }
        }
    }

    /**
     * Starts from a solution.
     *
     * @param equations the coefficients, one row for each equation, with room for one entry more; they are used up
     * @param start a solution, 0 or more in every variable
     */
    Tableau(long[][] equations, long[] start, Work work) {
        this.rows = equations;
        this.width = start.length;
        this.basic = new int[equations.length];
        this.isBasic = new boolean[width];
        this.outside = start.clone();
        this.work = work;
        for (int i = 0; i < rows.length; i++) {
            basic[i] = -1;
            long right = 0;
            for (int j = 0; j < width; j++) {
                right = Math.addExact(right, Math.multiplyExact(rows[i][j], start[j]));
            }
            rows[i][width] = right;
        }
        for (int i = 0; i < rows.length; i++) {
            int column = firstColumn(i);
            if (column >= 0) {
                pivot(i, column, null);
            }
        }
        for (int j = 0; j < width; j++) {
            if (!isBasic[j] && outside[j] > 0) {
                bringToZero(j);
            }
        }
    }

    /** {@return a column to solve the row for: one that is above 0 at the start if there is one, none is -1} */
    private int firstColumn(int row) {
        int first = -1;
        for (int j = 0; j < width; j++) {
            if (rows[row][j] != 0) {
                if (outside[j] > 0) {
                    return j;
                }
                first = first < 0 ? j : first;
            }
        }
        return first;
    }

    /** Lowers a variable that is not basic until it is 0, or until a basic one is, which then takes its place. */
    private void bringToZero(int column) {
        int leaving = -1;
        long leavingValue = 0;
        for (int i = 0; i < rows.length; i++) {
            if (basic[i] >= 0 && rows[i][column] < 0) {
                long value = value(i);
                boolean least = leaving < 0
                        ? value < Math.multiplyExact(outside[column], -rows[i][column])
                        : isLess(value, -rows[i][column], leavingValue, -rows[leaving][column]);
                if (least) {
                    leaving = i;
                    leavingValue = value;
                }
            }
        }
        if (leaving >= 0) {
            pivot(leaving, column, null);
        }
        outside[column] = 0;
    }

    /** {@return the value of the basic variable of a row, times the scale} */
    private long value(int row) {
        long value = rows[row][width];
        for (int j = 0; j < width; j++) {
            if (!isBasic[j] && outside[j] > 0) {
                value = Math.subtractExact(value, Math.multiplyExact(rows[row][j], outside[j]));
            }
        }
        return value;
    }

    private static boolean isLess(long a, long b, long c, long d) {
        return BigInteger.valueOf(a)
                        .multiply(BigInteger.valueOf(d))
                        .compareTo(BigInteger.valueOf(c).multiply(BigInteger.valueOf(b)))
                < 0;
    }

    /** {@return the denominator of {@link #numerators}, above 0} */
    long scale() {
        return scale;
    }

    /** {@return the solution reached, times the scale} */
    long[] numerators() {
        long[] numerators = new long[width];
        for (int i = 0; i < rows.length; i++) {
            if (basic[i] >= 0) {
                numerators[basic[i]] = rows[i][width];
            }
        }
        return numerators;
    }

    /**
     * Goes from solution to solution while the objective grows, and offers those that are whole.
     *
     * @param objective what each variable adds
     * @param far how many steps to take in a direction without end
     * @param enough takes whole solutions; whether no more are needed
     */
    void maximise(long[] objective, long far, Predicate<long[]> enough) {
        long[] gains = gains(objective);
        for (int step = 0; !offer(enough); step++) {
            int entering = entering(gains, step >= STEPS_BY_GAIN);
            if (entering < 0) {
                return;
            }
            int leaving = leaving(entering);
            if (offerAlong(entering, leaving, far, enough) || leaving < 0) {
                return;
            }
            pivot(leaving, entering, gains);
        }
    }

    private long[] gains(long[] objective) {
        long[] gains = new long[width + 1];
        for (int j = 0; j < width; j++) {
            gains[j] = Math.multiplyExact(objective[j], scale);
        }
        for (int i = 0; i < rows.length; i++) {
            if (basic[i] >= 0 && objective[basic[i]] != 0) {
                for (int j = 0; j < width; j++) {
                    gains[j] = Math.subtractExact(gains[j], Math.multiplyExact(objective[basic[i]], rows[i][j]));
                }
            }
        }
        return gains;
    }

    /** {@return the column of most gain; or the first with any, by which the method cannot go in circles; none is -1} */
    private int entering(long[] gains, boolean first) {
        int entering = -1;
        for (int j = 0; j < width; j++) {
            if (gains[j] > 0 && (entering < 0 || (!first && gains[j] > gains[entering]))) {
                entering = j;
            }
        }
        return entering;
    }

    private int leaving(int entering) {
        int leaving = -1;
        for (int i = 0; i < rows.length; i++) {
            if (basic[i] >= 0 && rows[i][entering] > 0) {
                if (leaving < 0 || isBefore(i, leaving, entering)) {
                    leaving = i;
                }
            }
        }
        return leaving;
    }

    private boolean isBefore(int row, int other, int column) {
        if (isLess(rows[row][width], rows[row][column], rows[other][width], rows[other][column])) {
            return true;
        }
        return basic[row] < basic[other]
                && !isLess(rows[other][width], rows[other][column], rows[row][width], rows[row][column]);
    }

    private boolean isWhole() {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i][width] % scale != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean offer(Predicate<long[]> enough) {
        return isWhole() && enough.test(point(-1, 0));
    }

    /** Offers what lies on the way to the next solution, or on a way without end: the farthest whole one. */
    private boolean offerAlong(int entering, int leaving, long far, Predicate<long[]> enough) {
        if (!isWhole()) {
            return false;
        }
        long common = scale;
        for (int i = 0; i < rows.length; i++) {
            common = gcd(common, Math.abs(rows[i][entering]));
        }
        long unit = scale / common;
        long length = leaving < 0
                ? Math.multiplyExact(far, unit)
                : rows[leaving][width] / rows[leaving][entering] / unit * unit;
        return length > 0 && enough.test(point(entering, length));
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** {@return the solution reached, moved by so much along a column} */
    private long[] point(int along, long length) {
        long[] point = new long[width];
        for (int i = 0; i < rows.length; i++) {
            if (basic[i] >= 0) {
                long moved = along < 0 ? 0 : Math.multiplyExact(rows[i][along], length);
                point[basic[i]] = Math.subtractExact(rows[i][width], moved) / scale;
            }
        }
        if (along >= 0) {
            point[along] = length;
        }
        return point;
    }

    private void pivot(int row, int column, long @Nullable [] gains) {
        work.spend((long) rows.length * (width + 1));
        if (rows[row][column] < 0) {
            for (int j = 0; j <= width; j++) {
                rows[row][j] = -rows[row][j];
            }
        }
        long pivot = rows[row][column];
        for (int i = 0; i < rows.length; i++) {
            if (i != row) {
                eliminate(rows[i], rows[row], column, pivot);
            }
        }
        if (gains != null) {
            eliminate(gains, rows[row], column, pivot);
        }
        if (basic[row] >= 0) {
            isBasic[basic[row]] = false;
            outside[basic[row]] = 0;
        }
        basic[row] = column;
        isBasic[column] = true;
        scale = pivot;
    }

    private void eliminate(long[] target, long[] source, int column, long pivot) {
        long factor = target[column];
        if (factor == 0 && pivot == scale) {
            return;
        }
        for (int j = 0; j < target.length; j++) {
            if (target[j] != 0 || source[j] != 0) {
                target[j] =
                        Math.subtractExact(Math.multiplyExact(target[j], pivot), Math.multiplyExact(factor, source[j]))
                                / scale;
            }
        }
    }
}
