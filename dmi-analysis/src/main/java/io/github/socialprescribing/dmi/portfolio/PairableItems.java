package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The items of a table that two or more raters rated, without names and in an order of their own, from which Krippendorff's
 * alpha is computed.
 *
 * <p>Items with the same ratings are one kind, counted. Ordinal and interval disagreement are the same on other numbers: on
 * ranks, or on the ratings themselves. So no matrix of all pairs of ratings is needed: what the pairs of m numbers s differ
 * by, squared, is in all 2 (m Σ s² − (Σ s)²).
 */
final class PairableItems {

    /** The ratings that there are, ascending. */
    private final int[] values;
    /** The kinds of items in order, each with its ratings as places among the values, ascending. */
    private final List<int[]> kinds;
    /** How many items are of each kind. */
    private final int[] sizes;

    private PairableItems(int[] values, List<int[]> kinds, int[] sizes) {
        this.values = values;
        this.kinds = kinds;
        this.sizes = sizes;
    }

    static PairableItems of(Collection<Map<String, Integer>> items) {
        Map<int[], Integer> kinds = new TreeMap<>(PairableItems::compare);
        for (Map<String, Integer> ratings : items) {
            if (ratings.size() > 1) {
                kinds.merge(
                        ratings.values().stream().mapToInt(it -> it).sorted().toArray(), 1, Integer::sum);
            }
        }
        int[] values = kinds.keySet().stream()
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        return new PairableItems(
                values,
                kinds.keySet().stream()
                        .map(ratings -> Arrays.stream(ratings)
                                .map(rating -> Arrays.binarySearch(values, rating))
                                .toArray())
                        .toList(),
                kinds.values().stream().mapToInt(it -> it).toArray());
    }

    private static int compare(int[] a, int[] b) {
        return a.length == b.length ? Arrays.compare(a, b) : Integer.compare(a.length, b.length);
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    Coefficient alpha(AlphaMetric metric) {
        return alpha(metric, sizes);
    }

    /** {@return alpha of each resample in which it is defined, ascending} */
    List<Fraction> resampledAlphas(AlphaMetric metric, long seed, int resamples) {
        int[] kindOf = IntStream.range(0, sizes.length)
                .flatMap(kind -> IntStream.generate(() -> kind).limit(sizes[kind]))
                .toArray();
        Random random = new Random(seed);
        List<Fraction> alphas = new ArrayList<>();
        for (int i = 0; i < resamples; i++) {
            int[] drawn = new int[sizes.length];
            for (int draw = 0; draw < kindOf.length; draw++) {
                drawn[kindOf[random.nextInt(kindOf.length)]]++;
            }
            alpha(metric, drawn).value().ifPresent(alphas::add);
        }
        alphas.sort(null);
        return alphas;
    }

    /** {@return alpha of so many items of each kind} */
    private Coefficient alpha(AlphaMetric metric, int[] times) {
        long[] counts = new long[values.length];
        for (int kind = 0; kind < times.length; kind++) {
            for (int place : kinds.get(kind)) {
                counts[place] += times[kind];
            }
        }
        long[] scores = scores(metric, counts);
        Map<Integer, BigInteger> bySize = new TreeMap<>();
        for (int kind = 0; kind < times.length; kind++) {
            if (times[kind] > 0) {
                int[] places = kinds.get(kind);
                Disagreement ofKind = new Disagreement(metric);
                for (int first = 0, next; first < places.length; first = next) {
                    next = first + 1;
                    while (next < places.length && places[next] == places[first]) {
                        next++;
                    }
                    ofKind.add(next - first, scores[places[first]]);
                }
                bySize.merge(
                        places.length, ofKind.ofPairs().multiply(BigInteger.valueOf(times[kind])), BigInteger::add);
            }
        }
        Fraction observed = Fraction.ZERO;
        for (Map.Entry<Integer, BigInteger> size : bySize.entrySet()) {
            observed = observed.plus(Fraction.of(size.getValue(), BigInteger.valueOf(size.getKey() - 1L)));
        }
        Disagreement ofAll = new Disagreement(metric);
        for (int place = 0; place < values.length; place++) {
            ofAll.add(counts[place], scores[place]);
        }
        long n = Arrays.stream(counts).sum();
        Fraction expected = Fraction.of(ofAll.ofPairs(), BigInteger.valueOf(n).multiply(BigInteger.valueOf(n - 1)));
        // Ranks were doubled, so that they are whole.
        Fraction scale = Fraction.of(1, metric == AlphaMetric.ORDINAL ? 4 : 1);
        return Coefficient.of(n, observed.dividedBy(Fraction.of(n)).times(scale), expected.times(scale), values[0]);
    }

    /** {@return the numbers whose differences count: twice the middle ranks, or the ratings above the lowest one} */
    private long[] scores(AlphaMetric metric, long[] counts) {
        long[] scores = new long[values.length];
        long below = 0;
        for (int place = 0; place < values.length; place++) {
            scores[place] =
                    metric == AlphaMetric.ORDINAL ? 2 * below + counts[place] : (long) values[place] - values[0];
            below += counts[place];
        }
        return scores;
    }

    /** Adds up what all ordered pairs of some ratings differ by. */
    private static final class Disagreement {
        private final boolean nominal;
        private long count;
        private BigInteger sum = BigInteger.ZERO;
        private BigInteger squares = BigInteger.ZERO;

        Disagreement(AlphaMetric metric) {
            nominal = metric == AlphaMetric.NOMINAL;
        }

        /** Takes in so many equal ratings. */
        void add(long equalRatings, long score) {
            BigInteger ratings = BigInteger.valueOf(equalRatings);
            count += equalRatings;
            if (nominal) {
                squares = squares.add(ratings.multiply(ratings));
            } else {
                BigInteger product = ratings.multiply(BigInteger.valueOf(score));
                sum = sum.add(product);
                squares = squares.add(product.multiply(BigInteger.valueOf(score)));
            }
        }

        BigInteger ofPairs() {
            BigInteger all = BigInteger.valueOf(count);
            return nominal
                    ? all.multiply(all).subtract(squares)
                    : all.multiply(squares).subtract(sum.multiply(sum)).shiftLeft(1);
        }
    }
}
