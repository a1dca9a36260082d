package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.Planner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The frontier of an area where nothing is in place, by the textbook: for each gain the least cost, aspect after aspect, in a
 * table of all gains. It knows no steps and breaks no ties.
 */
final class Knapsack {

    /**
     * A cost and the best index for it.
     *
     * @param cost in minor units
     * @param index exact
     */
    record Point(long cost, Fraction index) {}

    private static final long NONE = Long.MAX_VALUE;

    /** For each aspect pairs of a gain and its least cost. */
    private final List<long[][]> choices = new ArrayList<>();

    private final int unitsInAll;
    private final int most;

    Knapsack(Planner planner) {
        MaturityModel model = planner.start().model();
        int units = 1;
        int weights = 0;
        for (Aspect aspect : model.aspects()) {
            weights += aspect.weight();
            for (MaturityLevel level : MaturityLevel.values()) {
                units = leastCommonMultiple(units, Math.max(1, costs(planner, aspect, level).length));
            }
        }
        for (Aspect aspect : model.aspects()) {
            choices.add(choices(planner, aspect, units));
        }
        unitsInAll = units * weights;
        most = 4 * unitsInAll;
    }

    private static long[][] choices(Planner planner, Aspect aspect, int units) {
        List<long[]> choices = new ArrayList<>(List.of(new long[] {0, 0}));
        long spent = 0;
        for (int level = 2; level <= 5; level++) {
            long[] costs = costs(planner, aspect, MaturityLevel.of(level));
            long gained = (level - 2L) * units * aspect.weight();
            for (int i = 0; i < costs.length; i++) {
                spent += costs[i];
                choices.add(new long[] {gained + (long) units / costs.length * (i + 1) * aspect.weight(), spent});
            }
        }
        return choices.toArray(long[][]::new);
    }

    private static long[] costs(Planner planner, Aspect aspect, MaturityLevel level) {
        return aspect.criteria(level).stream()
                .filter(Criterion::isRequired)
                .map(criterion ->
                        planner.estimates().estimate(criterion.id()).cost().orElseThrow())
                .mapToLong(Amount::minorUnits)
                .sorted()
                .toArray();
    }

    private static int leastCommonMultiple(int a, int b) {
        int x = a;
        int y = b;
        while (y != 0) {
            int rest = x % y;
            x = y;
            y = rest;
        }
        return a / x * b;
    }

    /** {@return the points by rising cost} */
    List<Point> front() {
        long[] least = new long[most + 1];
        Arrays.fill(least, NONE);
        least[0] = 0;
        for (long[][] aspect : choices) {
            long[] next = new long[most + 1];
            Arrays.fill(next, NONE);
            for (long[] choice : aspect) {
                int gain = (int) choice[0];
                for (int i = 0; i + gain <= most; i++) {
                    if (least[i] != NONE) {
                        next[i + gain] = Math.min(next[i + gain], least[i] + choice[1]);
                    }
                }
            }
            least = next;
        }
        List<Point> backwards = new ArrayList<>();
        long cheapest = NONE;
        for (int gain = most; gain >= 0; gain--) {
            if (least[gain] < cheapest) {
                cheapest = least[gain];
                backwards.add(0, new Point(cheapest, Fraction.ONE.plus(Fraction.of(gain, unitsInAll))));
            }
        }
        return backwards;
    }
}
