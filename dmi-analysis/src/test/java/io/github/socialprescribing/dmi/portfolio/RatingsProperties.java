package io.github.socialprescribing.dmi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What holds of every table of ratings. */
@PropertyDefaults(tries = 200)
class RatingsProperties {

    @Provide
    Arbitrary<Ratings> tables() {
        return Arbitraries.longs().map(RatingsProperties::table);
    }

    /** Up to five raters and nine items, of which some agree, a few are missing, and some tables vary little. */
    private static Ratings table(long seed) {
        Random random = new Random(seed);
        int raters = random.nextInt(6);
        int items = random.nextInt(10);
        int levels = 1 + random.nextInt(5);
        int gaps = random.nextInt(4);
        Ratings.Builder table = Ratings.builder();
        IntStream.range(0, raters).forEach(r -> table.rater("r" + r));
        for (int i = 0; i < items; i++) {
            table.item("i" + i);
            int truth = 1 + random.nextInt(levels);
            for (int r = 0; r < raters; r++) {
                int rating = random.nextInt(3) > 0 ? truth : 1 + random.nextInt(levels);
                if (random.nextInt(8) >= gaps) {
                    table.rate("r" + r, "i" + i, rating);
                }
            }
        }
        return table.build();
    }

    private static List<List<Integer>> ratings(Ratings table) {
        return table.itemAgreements().stream()
                .map(item -> List.copyOf(item.ratings().values()))
                .toList();
    }

    private static Ratings copy(List<String> raters, List<String> items, Ratings table, IntUnaryOperator change) {
        Ratings.Builder copy = Ratings.builder();
        raters.forEach(copy::rater);
        for (String item : items) {
            copy.item(item);
            table.item(item).ratings().forEach((rater, rating) -> copy.rate(rater, item, change.applyAsInt(rating)));
        }
        return copy.build();
    }

    private static Ratings changed(Ratings table, IntUnaryOperator change) {
        return copy(table.raters(), table.items(), table, change);
    }

    @Property
    void alphaIsWhatItsDefinitionSaysPairByPair(@ForAll("tables") Ratings table) {
        for (AlphaMetric metric : AlphaMetric.values()) {
            assertThat(table.alpha(metric).value()).isEqualTo(SlowAgreement.alpha(metric, ratings(table)));
        }
    }

    @Property
    void kappaIsWhatItsDefinitionSaysPairByPair(@ForAll("tables") Ratings table) {
        for (String first : table.raters()) {
            for (String second : table.raters()) {
                if (!first.equals(second)) {
                    List<int[]> pairs = table.itemAgreements().stream()
                            .map(ItemAgreement::ratings)
                            .filter(it -> it.containsKey(first) && it.containsKey(second))
                            .map(it -> new int[] {it.get(first), it.get(second)})
                            .toList();
                    for (KappaWeights weights : KappaWeights.values()) {
                        Coefficient kappa = table.kappa(weights, first, second);
                        assertThat(kappa.value()).isEqualTo(SlowAgreement.kappa(weights, pairs));
                        assertThat(kappa.pairableRatings()).isEqualTo(2L * pairs.size());
                        assertThat(kappa.value())
                                .isEqualTo(table.kappa(weights, second, first).value());
                    }
                }
            }
        }
    }

    @Property
    void coefficientsAreAtMostOneAndUndefinedOnlyWithAReason(@ForAll("tables") Ratings table) {
        for (AlphaMetric metric : AlphaMetric.values()) {
            Coefficient alpha = table.alpha(metric);
            assertThat(alpha.value().isPresent()).isEqualTo(alpha.undefined().isEmpty());
            alpha.value().ifPresent(value -> assertThat(value).isLessThanOrEqualTo(Fraction.ONE));
            boolean allAgree = ratings(table).stream()
                    .allMatch(item -> item.stream().distinct().count() <= 1);
            assertThat(alpha.value().equals(Optional.of(Fraction.ONE)))
                    .isEqualTo(alpha.value().isPresent() && allAgree);
        }
    }

    @Property
    void orderOfRatersAndItemsDoesNotMatter(@ForAll("tables") Ratings table, @ForAll long seed) {
        List<String> raters = new ArrayList<>(table.raters());
        List<String> items = new ArrayList<>(table.items());
        Collections.shuffle(raters, new Random(seed));
        Collections.shuffle(items, new Random(seed));
        Ratings shuffled = copy(raters, items, table, rating -> rating);

        for (AlphaMetric metric : AlphaMetric.values()) {
            assertThat(shuffled.alpha(metric)).isEqualTo(table.alpha(metric));
            assertThat(shuffled.alphaInterval(metric, seed, 20)).isEqualTo(table.alphaInterval(metric, seed, 20));
        }
        for (KappaWeights weights : KappaWeights.values()) {
            assertThat(shuffled.kappa(weights).value())
                    .isEqualTo(table.kappa(weights).value());
        }
        assertThat(table.items()).allSatisfy(item -> {
            assertThat(shuffled.item(item).median()).isEqualTo(table.item(item).median());
            assertThat(shuffled.item(item).state()).isEqualTo(table.item(item).state());
        });
    }

    @Property
    void alphaSeesOfTheRatingsWhatItsMetricSays(@ForAll("tables") Ratings table) {
        assertThat(changed(table, rating -> (rating * 3) % 7 - 4)
                        .alpha(AlphaMetric.NOMINAL)
                        .value())
                .isEqualTo(table.alpha(AlphaMetric.NOMINAL).value());
        assertThat(changed(table, rating -> 1 << (6 * rating))
                        .alpha(AlphaMetric.ORDINAL)
                        .value())
                .isEqualTo(table.alpha(AlphaMetric.ORDINAL).value());
        assertThat(changed(table, rating -> 1_000_000_000 - rating * 600_000_000)
                        .alpha(AlphaMetric.INTERVAL)
                        .value())
                .isEqualTo(table.alpha(AlphaMetric.INTERVAL).value());
    }

    @Property
    void anItemRatedOnceChangesNothing(@ForAll("tables") Ratings table, @ForAll long seed) {
        Ratings.Builder more = Ratings.builder();
        table.itemAgreements()
                .forEach(item -> item.ratings().forEach((rater, rating) -> more.rate(rater, item.item(), rating)));
        Ratings larger = more.rate("another", "rated once", 9).build();
        for (AlphaMetric metric : AlphaMetric.values()) {
            assertThat(larger.alpha(metric).value())
                    .isEqualTo(table.alpha(metric).value());
            assertThat(larger.alphaInterval(metric, seed, 20).limits())
                    .isEqualTo(table.alphaInterval(metric, seed, 20).limits());
        }
    }

    @Property(tries = 15)
    void theIntervalIsThatOfResamplesDrawnOneByOne(@ForAll("tables") Ratings table, @ForAll long seed) {
        int resamples = 30;
        for (AlphaMetric metric : AlphaMetric.values()) {
            BootstrapInterval interval = table.alphaInterval(metric, seed, resamples);
            List<Fraction> alphas = SlowAgreement.resampledAlphas(metric, ratings(table), seed, resamples);
            assertThat(interval.undefinedResamples()).isEqualTo(resamples - alphas.size());
            assertThat(interval.limits().isEmpty())
                    .isEqualTo(alphas.isEmpty())
                    .isEqualTo(interval.undefined().isPresent());
            interval.limits().ifPresent(limits -> {
                assertThat(limits.low()).isEqualTo(SlowAgreement.quantile(alphas, Fraction.of(1, 40)));
                assertThat(limits.high()).isEqualTo(SlowAgreement.quantile(alphas, Fraction.of(39, 40)));
            });
        }
    }

    @Property
    void aMedianIsARatingWithHalfOfThemOnEitherSide(@ForAll("tables") Ratings table) {
        for (ItemAgreement item : table.itemAgreements()) {
            Map<String, Integer> ratings = item.ratings();
            item.median().ifPresent(median -> {
                assertThat(ratings).containsValue(median);
                assertThat(2
                                * ratings.values().stream()
                                        .filter(it -> it <= median)
                                        .count())
                        .isGreaterThanOrEqualTo(ratings.size());
                assertThat(2
                                * ratings.values().stream()
                                        .filter(it -> it < median)
                                        .count())
                        .isLessThan(ratings.size());
                assertThat(item.range())
                        .hasValueSatisfying(
                                range -> assertThat(range.contains(median)).isTrue());
            });
            assertThat(item.apart()).isSubsetOf(ratings.keySet());
            assertThat(Arrays.asList(item.median().isPresent(), item.range().isPresent()))
                    .containsOnly(!ratings.isEmpty());
        }
    }
}
