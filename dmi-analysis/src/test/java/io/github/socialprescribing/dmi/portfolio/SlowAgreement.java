package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Alpha and kappa pair by pair, straight from their definitions. */
final class SlowAgreement {

    private SlowAgreement() {}

    /** {@return alpha of items, each with its ratings; nothing if it is undefined} */
    static Optional<Fraction> alpha(AlphaMetric metric, List<List<Integer>> items) {
        List<List<Integer>> paired =
                items.stream().filter(ratings -> ratings.size() > 1).toList();
        List<Integer> all = paired.stream().flatMap(List::stream).toList();
        Fraction observed = Fraction.ZERO;
        for (List<Integer> ratings : paired) {
            observed = observed.plus(pairs(metric, ratings, all).dividedBy(Fraction.of(ratings.size() - 1)));
        }
        Fraction expected = pairs(metric, all, all);
        return expected.signum() == 0
                ? Optional.empty()
                : Optional.of(Fraction.ONE.minus(
                        observed.times(Fraction.of(all.size() - 1)).dividedBy(expected)));
    }

    private static Fraction pairs(AlphaMetric metric, List<Integer> ratings, List<Integer> all) {
        Fraction sum = Fraction.ZERO;
        for (int a : ratings) {
            for (int b : ratings) {
                sum = sum.plus(distance(metric, Math.min(a, b), Math.max(a, b), all));
            }
        }
        return sum;
    }

    private static Fraction distance(AlphaMetric metric, int low, int high, List<Integer> all) {
        Fraction root = switch (metric) {
            case NOMINAL -> Fraction.of(low == high ? 0 : 1);
            case INTERVAL -> Fraction.of((long) high - low);
            case ORDINAL ->
                Fraction.of(all.stream().filter(it -> it >= low && it <= high).count())
                        .minus(Fraction.of(
                                all.stream().filter(it -> it == low).count()
                                        + all.stream().filter(it -> it == high).count(),
                                2));
        };
        return root.times(root);
    }

    /** {@return alpha of each resample in which it is defined, ascending} */
    static List<Fraction> resampledAlphas(AlphaMetric metric, List<List<Integer>> items, long seed, int resamples) {
        List<List<Integer>> paired = items.stream()
                .filter(ratings -> ratings.size() > 1)
                .map(ratings -> ratings.stream().sorted().toList())
                .sorted(Comparator.<List<Integer>>comparingInt(List::size)
                        .thenComparing(SlowAgreement::compareOneByOne))
                .toList();
        Random random = new Random(seed);
        List<Fraction> alphas = new ArrayList<>();
        for (int i = 0; i < resamples && !paired.isEmpty(); i++) {
            List<List<Integer>> drawn = new ArrayList<>();
            while (drawn.size() < paired.size()) {
                drawn.add(paired.get(random.nextInt(paired.size())));
            }
            alpha(metric, drawn).ifPresent(alphas::add);
        }
        alphas.sort(null);
        return alphas;
    }

    private static int compareOneByOne(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** {@return the smallest value of which the share up to it is at least the given one, by counting} */
    static Fraction quantile(List<Fraction> sorted, Fraction share) {
        return sorted.stream()
                .filter(value -> Fraction.of(
                                        sorted.stream()
                                                .filter(it -> it.compareTo(value) <= 0)
                                                .count(),
                                        sorted.size())
                                .compareTo(share)
                        >= 0)
                .findFirst()
                .orElseThrow();
    }

    /** {@return kappa of pairs of ratings; nothing if it is undefined} */
    static Optional<Fraction> kappa(KappaWeights weights, List<int[]> pairs) {
        Fraction observed = Fraction.ZERO;
        Fraction expected = Fraction.ZERO;
        for (int[] pair : pairs) {
            observed = observed.plus(weight(weights, pair[0], pair[1]));
            for (int[] other : pairs) {
                expected = expected.plus(weight(weights, pair[0], other[1]));
            }
        }
        return expected.signum() == 0
                ? Optional.empty()
                : Optional.of(Fraction.ONE.minus(
                        observed.times(Fraction.of(pairs.size())).dividedBy(expected)));
    }

    private static Fraction weight(KappaWeights weights, int a, int b) {
        long distance = Math.abs(a - b);
        return Fraction.of(
                switch (weights) {
                    case UNWEIGHTED -> distance == 0 ? 0 : 1;
                    case LINEAR -> distance;
                    case QUADRATIC -> distance * distance;
                });
    }
}
