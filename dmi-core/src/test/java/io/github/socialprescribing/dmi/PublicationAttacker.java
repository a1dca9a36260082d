package io.github.socialprescribing.dmi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who wants to know hidden counts, and knows only what a publication shows, the relations between its cells, and that
 * counts are whole and not negative. Looks for whole solutions by trying values and narrowing what they leave for others.
 */
public final class PublicationAttacker {

    /** What came of an attack on one cell. */
    public enum Outcome {
        /** Two solutions are known in which the cell differs by the threshold or more. */
        SAFE,
        /** There are none. */
        BROKEN,
        /** It would take too long to tell. */
        UNDECIDED
    }

    private final Publication publication;
    private final Map<String, Integer> variables = new HashMap<>();
    private final List<Map<Integer, Long>> equations = new ArrayList<>();
    private final List<int[]> zeros = new ArrayList<>();
    private final long cap;
    private final int patience;
    private int tried;

    /**
     * Prepares to try values up to a cap, and so many at most for one question.
     *
     * @param publication what is shown
     * @param cap more than any count that is looked for
     * @param patience how many values are tried for one question
     */
    public PublicationAttacker(Publication publication, long cap, int patience) {
        this.publication = publication;
        this.cap = cap;
        this.patience = patience;
        publication.states().keySet().forEach(cell -> variables.put(cell, variables.size()));
    }

    /** Learns that cells, each multiplied, add up to 0. */
    public void learn(Map<String, Long> equation) {
        equations.add(indexed(equation));
    }

    /** Learns that cells, each multiplied, add up to 0 or more. */
    public void learnNotNegative(Map<String, Long> sum) {
        Map<Integer, Long> equation = indexed(sum);
        equation.put(variables.size(), -1L);
        variables.put("difference " + variables.size(), variables.size());
        equations.add(equation);
    }

    /** Learns that a cell is 0 when another is. */
    public void learnZero(String cell, String when) {
        zeros.add(new int[] {variables.getOrDefault(cell, -1), variables.getOrDefault(when, -1)});
    }

    private Map<Integer, Long> indexed(Map<String, Long> sum) {
        Map<Integer, Long> equation = new HashMap<>();
        sum.forEach((cell, factor) -> equation.put(variables.get(cell), factor));
        equation.values().removeIf(factor -> factor == 0);
        return equation;
    }

    /** {@return whether the cell can be bounded within less than the threshold} */
    public Outcome attack(String cell) {
        long least = 0;
        while (true) {
            Outcome possible = possible(cell, least);
            if (possible == Outcome.UNDECIDED) {
                return Outcome.UNDECIDED;
            }
            if (possible == Outcome.SAFE) {
                break;
            }
            if (least++ > cap) {
                throw new AssertionError("what is shown has no solution up to the cap: " + publication);
            }
        }
        Outcome outcome = Outcome.BROKEN;
        for (long value = least + publication.threshold(); value <= cap; value++) {
            Outcome possible = possible(cell, value);
            if (possible == Outcome.SAFE) {
                return Outcome.SAFE;
            }
            if (possible == Outcome.UNDECIDED) {
                outcome = Outcome.UNDECIDED;
            }
        }
        return outcome;
    }

    /** {@return whether a solution with this value is known (SAFE), cannot be (BROKEN), or neither} */
    private Outcome possible(String cell, long value) {
        long[] low = new long[variables.size()];
        long[] high = new long[variables.size()];
        variables.forEach((name, i) -> {
            boolean shown = publication.states().get(name) == Publication.State.SHOWN;
            low[i] = shown ? publication.count(name).orElseThrow() : 0;
            high[i] = shown ? low[i] : cap;
            if (name.equals(cell)) {
                low[i] = value;
                high[i] = value;
            }
        });
        tried = 0;
        return solve(low, high);
    }

    private Outcome solve(long[] low, long[] high) {
        if (tried++ > patience) {
            return Outcome.UNDECIDED;
        }
        if (!narrow(low, high)) {
            return Outcome.BROKEN;
        }
        int open = -1;
        for (int i = 0; i < low.length; i++) {
            if (low[i] < high[i] && (open < 0 || high[i] - low[i] < high[open] - low[open])) {
                open = i;
            }
        }
        if (open < 0) {
            return Outcome.SAFE;
        }
        for (long value = low[open]; value <= Math.min(high[open], cap); value++) {
            long[] lower = low.clone();
            long[] upper = high.clone();
            lower[open] = value;
            upper[open] = value;
            Outcome next = solve(lower, upper);
            if (next != Outcome.BROKEN) {
                return next;
            }
        }
        return Outcome.BROKEN;
    }

    /** Narrows the bounds as far as each equation by itself allows; whether anything is left. */
    private boolean narrow(long[] low, long[] high) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int[] pair : zeros) {
                if (high[pair[1]] == 0 && high[pair[0]] > 0) {
                    high[pair[0]] = 0;
                    changed = true;
                }
                if (low[pair[0]] > 0 && low[pair[1]] == 0) {
                    low[pair[1]] = 1;
                    changed = true;
                }
                if (low[pair[0]] > high[pair[0]] || low[pair[1]] > high[pair[1]]) {
                    return false;
                }
            }
            for (Map<Integer, Long> equation : equations) {
                long least = 0;
                long most = 0;
                for (Map.Entry<Integer, Long> term : equation.entrySet()) {
                    long factor = term.getValue();
                    least += factor * (factor > 0 ? low : high)[term.getKey()];
                    most += factor * (factor > 0 ? high : low)[term.getKey()];
                }
                for (Map.Entry<Integer, Long> term : equation.entrySet()) {
                    int i = term.getKey();
                    long factor = term.getValue();
                    // What the others add up to is between these; the term is what is missing to 0.
                    long othersLeast = least - factor * (factor > 0 ? low : high)[i];
                    long othersMost = most - factor * (factor > 0 ? high : low)[i];
                    long from = factor > 0 ? ceil(-othersMost, factor) : ceil(-othersLeast, factor);
                    long to = factor > 0 ? Math.floorDiv(-othersLeast, factor) : Math.floorDiv(-othersMost, factor);
                    if (from > low[i] || to < high[i]) {
                        low[i] = Math.max(low[i], from);
                        high[i] = Math.min(high[i], to);
                        if (low[i] > high[i]) {
                            return false;
                        }
                        changed = true;
                        break;
                    }
                }
            }
        }
        return true;
    }

    private static long ceil(long a, long b) {
        return -Math.floorDiv(-a, b);
    }
}
