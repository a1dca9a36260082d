package io.github.socialprescribing.dmi.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds the leader at the least mean absolute difference from a learner, among equals the first.
 *
 * <p>Leaders that are scored in the same aspects stand together in a k-d tree of boxes, whose sides are the least and the
 * greatest coordinate in each aspect; a box is passed over where even its nearest corner is too far. The answer is always
 * exact.
 */
final class NearestLeader {

    /** The coordinate of an aspect that is not scored. */
    static final long NOT_SCORED = -1;

    private static final int SMALL = 8;

    /**
     * A leader, the sum of its absolute differences, and over how many aspects; the first leader and 0 aspects if there is
     * nothing to compare by.
     */
    record Found(int leader, long difference, int compared) {}

    /** A leader at its coordinates. */
    private static final class Point {
        private final long[] at;
        private final int leader;

        Point(long[] at, int leader) {
            this.at = at;
            this.leader = leader;
        }
    }

    /** Some leaders, between their least and greatest coordinates: a few, or two halves. */
    private static final class Box {
        private final long[] low;
        private final long[] high;
        private final int firstLeader;
        private final List<Point> points;
        private final List<Box> halves;

        Box(List<Point> all) {
            low = all.get(0).at.clone();
            high = low.clone();
            for (Point point : all) {
                for (int i = 0; i < low.length; i++) {
                    low[i] = Math.min(low[i], point.at[i]);
                    high[i] = Math.max(high[i], point.at[i]);
                }
            }
            firstLeader = all.stream().mapToInt(point -> point.leader).min().orElseThrow();
            points = all.size() <= SMALL ? all : List.of();
            halves = all.size() <= SMALL ? List.of() : halves(all);
        }

        private List<Box> halves(List<Point> all) {
            int widest = IntStream.range(0, low.length)
                    .boxed()
                    .max(Comparator.comparingLong(i -> high[i] - low[i]))
                    .orElseThrow();
            List<Point> sorted = new ArrayList<>(all);
            sorted.sort(Comparator.comparingLong(point -> point.at[widest]));
            int middle = sorted.size() / 2;
            return List.of(new Box(sorted.subList(0, middle)), new Box(sorted.subList(middle, sorted.size())));
        }
    }

    private final Map<Long, Box> boxesByScored = new TreeMap<>();

    /** Takes the coordinates of each leader, of which there is at least one; they are found by their place in the list. */
    NearestLeader(List<long[]> leaders) {
        SortedMap<long[], Integer> firsts = new TreeMap<>(Arrays::compare);
        for (int i = 0; i < leaders.size(); i++) {
            firsts.putIfAbsent(leaders.get(i), i);
        }
        Map<Long, List<Point>> byScored = new TreeMap<>();
        firsts.forEach((at, leader) ->
                byScored.computeIfAbsent(scored(at), bits -> new ArrayList<>()).add(new Point(at, leader)));
        byScored.forEach((scored, points) -> boxesByScored.put(scored, new Box(points)));
    }

    Found find(long[] learner) {
        Search search = new Search(learner);
        boxesByScored.forEach(search::among);
        return search.best;
    }

    private static long scored(long[] coordinates) {
        long bits = 0;
        for (int i = 0; i < coordinates.length; i++) {
            bits |= coordinates[i] == NOT_SCORED ? 0 : 1L << i;
        }
        return bits;
    }

    /** The search for one learner: the best leader so far, and what another one has to beat. */
    private static final class Search {
        private final long[] learner;
        private final long scored;
        private Found best = new Found(0, 0, 0);
        private int[] shared = {};
        private long limit;
        private int leaderLimit;

        Search(long[] learner) {
            this.learner = learner;
            this.scored = scored(learner);
        }

        void among(long alsoScored, Box box) {
            shared = IntStream.range(0, learner.length)
                    .filter(i -> (scored & alsoScored & 1L << i) != 0)
                    .toArray();
            if (shared.length > 0) {
                setLimits();
                visit(box);
            }
        }

        /** The greatest difference over the shared aspects that is no worse, and before which leader it must be if equal. */
        private void setLimits() {
            if (best.compared == 0) {
                limit = Long.MAX_VALUE;
            } else {
                long product = best.difference * shared.length;
                limit = product / best.compared;
                leaderLimit = product % best.compared == 0 ? best.leader : Integer.MAX_VALUE;
            }
        }

        private void visit(Box box) {
            for (Point point : box.points) {
                long difference = difference(point.at, point.at);
                if (isBetter(difference, point.leader)) {
                    best = new Found(point.leader, difference, shared.length);
                    setLimits();
                }
            }
            if (!box.halves.isEmpty()) {
                Box left = box.halves.get(0);
                Box right = box.halves.get(1);
                long toLeft = difference(left.low, left.high);
                long toRight = difference(right.low, right.high);
                if (toLeft <= toRight) {
                    visit(left, toLeft);
                    visit(right, toRight);
                } else {
                    visit(right, toRight);
                    visit(left, toLeft);
                }
            }
        }

        private void visit(Box box, long difference) {
            if (isBetter(difference, box.firstLeader)) {
                visit(box);
            }
        }

        private boolean isBetter(long difference, int leader) {
            return difference < limit || (difference == limit && leader < leaderLimit);
        }

        /** {@return how far the nearest corner is, or some number above the limit} */
        private long difference(long[] low, long[] high) {
            long sum = 0;
            for (int i : shared) {
                sum += Math.max(0, Math.max(low[i] - learner[i], learner[i] - high[i]));
                if (sum > limit) {
                    break;
                }
            }
            return sum;
        }
    }
}
