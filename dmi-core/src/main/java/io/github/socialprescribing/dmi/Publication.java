package io.github.socialprescribing.dmi;

import io.github.socialprescribing.dmi.internal.Checks;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tables of counts that are released together, with small counts protected.
 *
 * <p>Every count is a named cell, a total too, and the {@linkplain Builder#sum sums} between cells are told. With a threshold
 * of t, a count from 1 to t − 1 is hidden and 0 is shown; then further cells are hidden, zeros too where needed and marked
 * alike, until no hidden cell can be worked out, not even nearly.
 *
 * <p><b>The promise.</b> Somebody who knows every figure shown here, every relation that was told to the builder, and that
 * counts are whole and not negative, cannot bound any hidden count within less than t: for each there are two sets of counts
 * that agree with all of this, and in which that count differs by t or more. Cells for which that cannot be shown within the
 * work limit are withheld, with every cell that is linked to them by a relation; of those nothing is given away but the
 * relations.
 *
 * <p><b>Its limits.</b> The promise is about cells: a sum or difference of cells that matters must be made a cell. It does
 * not hold against what is known from elsewhere, such as one's own place in the count; against a relation that holds but was
 * not told; or against differences between releases: two publications of overlapping people, of overlapping periods or of
 * other groupings, each safe by itself, may together give a small count away. Hence publications cannot be merged: put all
 * linked tables into one. It is safe, not the least that could be hidden.
 *
 * <p>A publication does not hold the counts that it does not show. The same cells and relations in the same order give the
 * same publication. Immutable and thread-safe.
 */
public final class Publication {

    /** The threshold unless another is given: counts from 1 to 4 are hidden. */
    public static final int DEFAULT_THRESHOLD = 5;

    /** The largest threshold. */
    public static final int MAX_THRESHOLD = 1_000;

    /**
     * How much work goes at most into each set of linked cells, in entries of tables of linear equations that are gone over;
     * a set that needs more is withheld.
     */
    public static final long WORK_LIMIT = 500_000_000L;

    private final int threshold;
    private final Map<String, State> states;
    private final Map<String, Long> shown;

    private Publication(int threshold, Map<String, State> states, Map<String, Long> shown) {
        this.threshold = threshold;
        this.states = Collections.unmodifiableMap(states);
        this.shown = shown;
    }

    /** What became of a cell. */
    public enum State {
        /** The count is shown. */
        SHOWN,
        /** The count is hidden, for it is small or would give a small one away. */
        HIDDEN,
        /** The count is withheld, for the caller said so or safety could not be shown. */
        WITHHELD
    }

    /** {@return a builder without cells, with the {@link #DEFAULT_THRESHOLD}} */
    public static Builder builder() {
        return builder(DEFAULT_THRESHOLD);
    }

    /**
     * {@return a builder without cells}
     *
     * @param threshold the least count that is not small, from 2 to 1,000
     * @throws IllegalArgumentException if it is out of range
     */
    public static Builder builder(int threshold) {
        if (threshold < 2 || threshold > MAX_THRESHOLD) {
            throw new IllegalArgumentException(
                    "threshold must be from 2 to " + MAX_THRESHOLD + ", but was " + threshold);
        }
        return new Builder(threshold, WORK_LIMIT);
    }

    /** {@return the least count that is not small} */
    public int threshold() {
        return threshold;
    }

    /** {@return what became of each cell by its name, in the order in which they were given} */
    public Map<String, State> states() {
        return states;
    }

    /**
     * {@return what became of a cell}
     *
     * @param name the name of the cell
     * @throws IllegalArgumentException if there is no such cell
     */
    public State state(String name) {
        State state = states.get(Objects.requireNonNull(name, "name"));
        if (state == null) {
            throw new IllegalArgumentException("unknown cell " + Checks.quote(name));
        }
        return state;
    }

    /**
     * {@return the count of a cell, or nothing if it is hidden or withheld}
     *
     * @param name the name of the cell
     * @throws IllegalArgumentException if there is no such cell
     */
    public OptionalLong count(String name) {
        Long count = state(name) == State.SHOWN ? shown.get(name) : null;
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Publication that
                && threshold == that.threshold
                && states.equals(that.states)
                && shown.equals(that.shown);
    }

    @Override
    public int hashCode() {
        return Objects.hash(threshold, states, shown);
    }

    /**
     * {@return the cells whose names begin alike, each named by the rest of its name, with its count, {@code hidden} or
     * {@code withheld}, such as {@code "{all=120, borough=hidden}"}}
     *
     * @param prefix how their names begin; empty for all cells
     */
    public String toText(String prefix) {
        return states.entrySet().stream()
                .filter(cell -> cell.getKey().startsWith(prefix))
                .map(cell -> cell.getKey().substring(prefix.length()) + "=" + text(cell.getKey(), cell.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** {@return every cell with its count, {@code hidden} or {@code withheld}} */
    @Override
    public String toString() {
        return toText("");
    }

    private String text(String name, State state) {
        return switch (state) {
            case SHOWN -> String.valueOf(shown.get(name));
            case HIDDEN -> "hidden";
            case WITHHELD -> "withheld";
        };
    }

    /** Takes all cells and relations of a release, in any order but that a cell comes before it is named in a relation. */
    public static final class Builder {

        private final int threshold;
        private final long workLimit;
        private final Map<String, Integer> cells = new LinkedHashMap<>();
        private final Set<Integer> withheld = new TreeSet<>();
        /** The counts of the cells, and among them the differences that {@link #notNegative} speaks of. */
        private final List<Long> counts = new ArrayList<>();

        private final List<Map<Integer, Long>> equations = new ArrayList<>();
        /** What each equation adds to its cells. */
        private final List<Long> constants = new ArrayList<>();

        private final List<int[]> zeros = new ArrayList<>();

        private Builder(int threshold, long workLimit) {
            this.threshold = threshold;
            this.workLimit = workLimit;
        }

        /** {@return a builder without cells that withholds what takes more work than given} */
        Builder withWorkLimit(long limit) {
            return new Builder(threshold, limit);
        }

        /**
         * Adds a cell.
         *
         * @param name a stable name of its own, such as {@code "atStart.pre.supported"}, not blank
         * @param count 0 or more
         * @return this builder
         * @throws IllegalArgumentException if the name breaks its rule or was given before, or the count is negative
         */
        public Builder cell(String name, long count) {
            Checks.text("name", name);
            if (count < 0) {
                throw new IllegalArgumentException("count of " + Checks.quote(name) + " must be 0 or more");
            }
            if (cells.putIfAbsent(name, counts.size()) != null) {
                throw new IllegalArgumentException("cell " + Checks.quote(name) + " must be given once");
            }
            counts.add(count);
            return this;
        }

        /**
         * Withholds a cell whatever its count; it is protected as a hidden one is.
         *
         * @param name the name of a cell
         * @return this builder
         * @throws IllegalArgumentException if there is no such cell
         */
        public Builder withhold(String name) {
            withheld.add(index(name));
            return this;
        }

        /**
         * Tells that one cell is the sum of others.
         *
         * @param total the name of the sum
         * @param parts the names of its parts
         * @return this builder
         * @throws IllegalArgumentException if there is no such cell, a cell is named twice, or the sum does not hold
         */
        public Builder sum(String total, Collection<String> parts) {
            Map<String, Long> coefficients = new LinkedHashMap<>();
            coefficients.put(total, -1L);
            for (String part : parts) {
                if (coefficients.put(part, 1L) != null) {
                    throw new IllegalArgumentException(
                            "cell " + Checks.quote(part) + " must be named once in the sum " + Checks.quote(total));
                }
            }
            return equation(coefficients);
        }

        /**
         * Tells that one cell is the sum of others.
         *
         * @param total the name of the sum
         * @param parts the names of its parts
         * @return this builder
         * @throws IllegalArgumentException if there is no such cell, a cell is named twice, or the sum does not hold
         */
        public Builder sum(String total, String... parts) {
            return sum(total, Arrays.asList(parts));
        }

        /**
         * Tells that cells, each multiplied by a whole number, add up to 0. So is a mean told that is shown: of n cells at
         * value v, the sum of (v · q − p) · n is 0 if the mean is p / q.
         *
         * @param coefficients what each cell is multiplied by, by the name of the cell
         * @return this builder
         * @throws IllegalArgumentException if there is no such cell, or the equation does not hold
         */
        public Builder equation(Map<String, Long> coefficients) {
            return equation(coefficients, 0);
        }

        /**
         * Tells that cells, each multiplied by a whole number, and a number add up to 0, whatever the counts. The number is
         * taken to be known to everybody, such as a total that is no secret; it links the cells to no others.
         *
         * @param coefficients what each cell is multiplied by, by the name of the cell
         * @param constant what is added to the cells
         * @return this builder
         * @throws IllegalArgumentException if there is no such cell, or the equation does not hold
         */
        public Builder equation(Map<String, Long> coefficients, long constant) {
            Map<Integer, Long> equation = indexed(coefficients);
            if (value(equation, constant).signum() != 0) {
                throw new IllegalArgumentException("equation of " + coefficients.keySet() + " must hold");
            }
            equations.add(equation);
            constants.add(constant);
            return this;
        }

        /**
         * Tells that cells, each multiplied by a whole number, never add up to less than 0, whatever the counts: that one
         * group is part of another, say. What they add up to is not a cell, and not protected.
         *
         * @param coefficients what each cell is multiplied by, by the name of the cell
         * @return this builder
         * @throws IllegalArgumentException if there is no such cell, or they do add up to less than 0 or more than a
         *     {@code long} holds
         */
        public Builder notNegative(Map<String, Long> coefficients) {
            Map<Integer, Long> equation = indexed(coefficients);
            BigInteger value = value(equation, 0);
            if (value.signum() < 0 || value.bitLength() >= Long.SIZE) {
                throw new IllegalArgumentException("sum of " + coefficients.keySet() + " must be a long of 0 or more");
            }
            equation.put(counts.size(), -1L);
            counts.add(value.longValueExact());
            equations.add(equation);
            constants.add(0L);
            return this;
        }

        /**
         * Tells that whenever one cell is 0, so is another: nobody completed if there are no completions.
         *
         * @param cell the name of the cell that is 0 then
         * @param when the name of the cell that tells it
         * @return this builder
         * @throws IllegalArgumentException if there is no such cell, or it is not so
         */
        public Builder zeroWhenZero(String cell, String when) {
            int[] pair = {index(cell), index(when)};
            if (counts.get(pair[1]) == 0 && counts.get(pair[0]) != 0) {
                throw new IllegalArgumentException(
                        "cell " + Checks.quote(cell) + " must be 0 when " + Checks.quote(when) + " is");
            }
            zeros.add(pair);
            return this;
        }

        private int index(String name) {
            Integer index = cells.get(Objects.requireNonNull(name, "name"));
            if (index == null) {
                throw new IllegalArgumentException("unknown cell " + Checks.quote(name));
            }
            return index;
        }

        private Map<Integer, Long> indexed(Map<String, Long> coefficients) {
            Map<Integer, Long> indexed = new TreeMap<>();
            coefficients.forEach((name, coefficient) -> indexed.put(index(name), coefficient));
            indexed.values().removeIf(coefficient -> coefficient == 0);
            return indexed;
        }

        private BigInteger value(Map<Integer, Long> equation, long constant) {
            return equation.entrySet().stream()
                    .map(term ->
                            BigInteger.valueOf(term.getValue()).multiply(BigInteger.valueOf(counts.get(term.getKey()))))
                    .reduce(BigInteger.valueOf(constant), BigInteger::add);
        }

        /** {@return the publication} */
        public Publication build() {
            State[] states = new State[counts.size()];
            for (List<Integer> linked : linkedCells()) {
                protect(linked, states);
            }
            Map<String, State> stateByName = new LinkedHashMap<>();
            Map<String, Long> shown = new LinkedHashMap<>();
            cells.forEach((name, index) -> {
                stateByName.put(name, states[index]);
                if (states[index] == State.SHOWN) {
                    shown.put(name, counts.get(index));
                }
            });
            return new Publication(threshold, stateByName, shown);
        }

        /** {@return the sets of cells that no relation links to each other, each in ascending order} */
        private Collection<List<Integer>> linkedCells() {
            int[] first = new int[counts.size()];
            Arrays.setAll(first, i -> i);
            equations.forEach(equation -> equation.keySet().forEach(cell -> join(first, firstOf(equation), cell)));
            zeros.forEach(pair -> join(first, pair[0], pair[1]));
            Map<Integer, List<Integer>> linked = new TreeMap<>();
            for (int i = 0; i < first.length; i++) {
                linked.computeIfAbsent(root(first, i), root -> new ArrayList<>())
                        .add(i);
            }
            return linked.values();
        }

        private static int firstOf(Map<Integer, Long> equation) {
            return equation.keySet().iterator().next();
        }

        private static void join(int[] first, int one, int other) {
            int a = root(first, one);
            int b = root(first, other);
            first[Math.max(a, b)] = Math.min(a, b);
        }

        private static int root(int[] first, int cell) {
            int root = cell;
            while (first[root] != root) {
                first[root] = first[first[root]];
                root = first[root];
            }
            return root;
        }

        private void protect(List<Integer> linked, State[] states) {
            Map<Integer, Integer> places = new TreeMap<>();
            Suppression suppression = new Suppression(threshold, workLimit, linked.size());
            for (int cell : linked) {
                int place = places.size();
                places.put(cell, place);
                suppression.put(place, counts.get(cell), cells.containsValue(cell), withheld.contains(cell));
            }
            for (int i = 0; i < equations.size(); i++) {
                Map<Integer, Long> equation = equations.get(i);
                if (!equation.isEmpty() && places.containsKey(firstOf(equation))) {
                    int[] variables = equation.keySet().stream()
                            .mapToInt(cell -> placeOf(cell, places))
                            .toArray();
                    long[] coefficients = equation.values().stream()
                            .mapToLong(Long::longValue)
                            .toArray();
                    suppression.equation(variables, coefficients, constants.get(i));
                }
            }
            for (int[] pair : zeros) {
                if (places.containsKey(pair[0])) {
                    suppression.zeroWhenZero(placeOf(pair[0], places), placeOf(pair[1], places));
                }
            }
            boolean safe = suppression.protect();
            places.forEach((cell, place) -> {
                boolean open = safe && !suppression.isHidden(place);
                boolean hidden = safe && !withheld.contains(cell);
                states[cell] = open ? State.SHOWN : hidden ? State.HIDDEN : State.WITHHELD;
            });
        }

        private static int placeOf(int cell, Map<Integer, Integer> places) {
            return Objects.requireNonNull(places.get(cell));
        }
    }
}
