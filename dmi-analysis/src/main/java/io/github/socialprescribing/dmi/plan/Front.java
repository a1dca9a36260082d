package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.plan.Ascent.Choice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points that no other beats, rising strictly in cost and in gain, over the choices of some aspects: each is a point of
 * the front of the aspects before, and a choice of the last aspect.
 *
 * <p>The method of Nemhauser and Ullmann (1969) for the knapsack problem, aspect by aspect. A point that costs no less and
 * gains no more than another can be left out for good, because whatever the later aspects add, they add to both. Of points
 * that cost and gain the same, the one of fewer steps stays, then the one that is first in the model; the later aspects stand
 * later in the model, so they cannot turn that round either.
 */
final class Front {

    /** How many points the fronts of a plan may have together: some 60 MB. */
    private static final long MOST_POINTS = 2_000_000;

    /** How many points may be made and merged to find them: some seconds. */
    private static final long MOST_WORK = 500_000_000;

    private final @Nullable Front before;
    private final List<Choice> choices;
    private final Points points;

    private Front(@Nullable Front before, List<Choice> choices, Points points) {
        this.before = before;
        this.choices = choices;
        this.points = points;
    }

    /**
     * {@return the front over aspects}
     *
     * @param aspects the choices of each aspect in model order, rising in cost and gain, the first without cost
     * @param budget the most that a point may cost, 0 or more
     * @throws IllegalArgumentException if more points or more work would be needed than are allowed
     */
    static Front over(List<List<Choice>> aspects, long budget) {
        return over(aspects, budget, MOST_WORK);
    }

    static Front over(List<List<Choice>> aspects, long budget, long mostWork) {
        Search search = new Search(budget, mostWork);
        Points nothing = new Points(1);
        nothing.add(0, 0, 0, 0, 0);
        Front front = new Front(null, List.of(), nothing);
        for (List<Choice> choices : aspects) {
            front = new Front(front, choices, search.kept(search.withAnyOf(front, choices, 0, choices.size())));
        }
        return front;
    }

    int size() {
        return points.size;
    }

    long cost(int point) {
        return points.costs[point];
    }

    long gain(int point) {
        return points.gains[point];
    }

    /** {@return the steps of a point, aspect by aspect in model order, each in an order in which they can be taken} */
    List<Step> steps(int point) {
        Deque<List<Step>> byAspect = new ArrayDeque<>();
        Front front = this;
        int at = point;
        while (front.before != null) {
            byAspect.push(front.choiceOf(at).steps());
            at = front.points.from[at];
            front = front.before;
        }
        List<Step> steps = new ArrayList<>();
        byAspect.forEach(steps::addAll);
        return steps;
    }

    /** {@return the dearest point that costs at most so much; the first costs nothing} */
    int within(long budget) {
        int found = Arrays.binarySearch(points.costs, 0, points.size, budget);
        return found >= 0 ? found : -found - 2;
    }

    private Choice choiceOf(int point) {
        return choices.get(points.choice[point]);
    }

    /** Whether, of two different points, the first has the first criterion in model order that only one of them has. */
    private boolean isFirstInModel(int a, int b) {
        int left = points.from[a];
        int right = points.from[b];
        return (before == null || left == right)
                ? choiceOf(a).rank() < choiceOf(b).rank()
                : before.isFirstInModel(left, right);
    }

    /** Points side by side, in the order in which they are added. */
    private static final class Points {
        final long[] costs;
        final long[] gains;
        final int[] steps;
        final int[] from;
        final short[] choice;
        int size;

        Points(int capacity) {
            this(new long[capacity], new long[capacity], new int[capacity], new int[capacity], new short[capacity]);
        }

        private Points(long[] costs, long[] gains, int[] steps, int[] from, short[] choice) {
            this.costs = costs;
            this.gains = gains;
            this.steps = steps;
            this.from = from;
            this.choice = choice;
        }

        void add(long cost, long gain, int numberOfSteps, int fromPoint, int choiceMade) {
            costs[size] = cost;
            gains[size] = gain;
            steps[size] = numberOfSteps;
            from[size] = fromPoint;
            choice[size] = (short) choiceMade;
            size++;
        }

        Points trimmed() {
            Points trimmed = new Points(
                    Arrays.copyOf(costs, size),
                    Arrays.copyOf(gains, size),
                    Arrays.copyOf(steps, size),
                    Arrays.copyOf(from, size),
                    Arrays.copyOf(choice, size));
            trimmed.size = size;
            return trimmed;
        }
    }

    /** The making of fronts within a budget, which stops where it would go on for too long. */
    private static final class Search {
        private final long budget;
        private final long mostWork;
        private long work;
        private long kept;

        Search(long budget, long mostWork) {
            this.budget = budget;
            this.mostWork = mostWork;
        }

        Points kept(Points points) {
            kept += points.size;
            if (kept > MOST_POINTS) {
                refuse();
            }
            return points.trimmed();
        }

        private void work(long points) {
            work += points;
            if (work > mostWork) {
                refuse();
            }
        }

        private void refuse() {
            throw new IllegalArgumentException("the plan is too large to be solved exactly: more than " + MOST_POINTS
                    + " pairs of cost and index that no other beats, or more than " + mostWork
                    + " looked at; round the costs, or ask within a smaller budget");
        }

        /** The points of a front with any one of some choices: halved until one choice is left, then merged. */
        Points withAnyOf(Front front, List<Choice> choices, int start, int end) {
            if (end - start == 1) {
                return with(front, choices.get(start), start);
            }
            int middle = (start + end) >>> 1;
            return merged(front, withAnyOf(front, choices, start, middle), withAnyOf(front, choices, middle, end));
        }

        private Points with(Front front, Choice choice, int index) {
            Points old = front.points;
            int affordable = choice.cost() > budget ? 0 : front.within(budget - choice.cost()) + 1;
            work(affordable);
            Points points = new Points(affordable);
            for (int i = 0; i < affordable; i++) {
                points.add(
                        old.costs[i] + choice.cost(),
                        old.gains[i] + choice.gain(),
                        old.steps[i] + choice.steps().size(),
                        i,
                        index);
            }
            return points;
        }

        private Points merged(Front front, Points a, Points b) {
            work((long) a.size + b.size);
            Points merged = new Points(a.size + b.size);
            int i = 0;
            int j = 0;
            while (i < a.size || j < b.size) {
                boolean first = j == b.size || (i < a.size && comesFirst(front, a, i, b, j));
                Points source = first ? a : b;
                int at = first ? i++ : j++;
                if (merged.size == 0 || source.gains[at] > merged.gains[merged.size - 1]) {
                    merged.add(
                            source.costs[at], source.gains[at], source.steps[at], source.from[at], source.choice[at]);
                }
            }
            return merged;
        }

        /** Of points that cost and gain the same, two never come from one point: its choices differ in gain. */
        private static boolean comesFirst(Front front, Points a, int i, Points b, int j) {
            if (a.costs[i] != b.costs[j]) {
                return a.costs[i] < b.costs[j];
            }
            if (a.gains[i] != b.gains[j]) {
                return a.gains[i] > b.gains[j];
            }
            return a.steps[i] != b.steps[j] ? a.steps[i] < b.steps[j] : front.isFirstInModel(a.from[i], b.from[j]);
        }
    }
}
