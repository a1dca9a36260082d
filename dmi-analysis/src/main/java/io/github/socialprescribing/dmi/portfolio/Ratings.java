package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.Nearest;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who rated what: a table of raters and items, in which ratings may be missing, and how far the raters agree.
 *
 * <p>A rating is a whole number on any ordered scale. The table may be the caller's own, or come from profiles of areas by
 * several assessors: then the assessors are the raters, and the rating of an aspect is the number of its level if it is
 * settled, else missing. Every rating is kept. No figure depends on the order of raters or items. Immutable and
 * thread-safe.
 */
public final class Ratings {

    private static final int RESAMPLES = 1_000;

    private final Set<String> raters;
    private final Map<String, Map<String, Integer>> byItem;

    private Ratings(Set<String> raters, Map<String, Map<String, Integer>> byItem) {
        this.raters = raters;
        this.byItem = byItem;
    }

    /** {@return a builder of an empty table} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the table of one area: the assessors as raters in the order given, the ids of the aspects as items in model
     * order}
     *
     * @param profiles of one area by one model, each by another assessor; at least one. Their dates may differ.
     * @throws IllegalArgumentException if there is none, if they are of different models (the message names both) or areas,
     *     if one has no assessor, or if an assessor has two; it names them all
     */
    public static Ratings ofArea(Collection<Profile> profiles) {
        Set<String> areas = new LinkedHashSet<>();
        profiles.forEach(profile -> areas.add(profile.area().id()));
        if (areas.size() != 1) {
            throw new IllegalArgumentException("profiles must be of one area, but were of "
                    + (areas.isEmpty()
                            ? "none"
                            : String.join(
                                    ", ", areas.stream().map(Checks::quote).toList())));
        }
        return of(profiles, false);
    }

    /**
     * {@return the table of many areas together: the assessors as raters, and each aspect of each area as an item of its own,
     * such as {@code "northbank/platform"}, area by area in the order given}
     *
     * @param profiles of any areas by one model, for each area each by another assessor; may be empty
     * @throws IllegalArgumentException if they are of different models (the message names both), if one has no assessor, or
     *     if an assessor has two of an area; it names them all
     */
    public static Ratings ofAreas(Collection<Profile> profiles) {
        return of(profiles, true);
    }

    private static Ratings of(Collection<Profile> profiles, boolean manyAreas) {
        checkAssessors(profiles);
        Map<String, List<Profile>> byArea = new LinkedHashMap<>();
        profiles.forEach(profile -> byArea.computeIfAbsent(profile.area().id(), id -> new ArrayList<>())
                .add(profile));
        Builder table = builder();
        profiles.forEach(profile -> table.rater(profile.assessor().orElseThrow()));
        byArea.forEach((area, ofArea) -> {
            String before = manyAreas ? area + "/" : "";
            ofArea.get(0).model().aspects().forEach(aspect -> table.item(before + aspect.id()));
            for (Profile profile : ofArea) {
                String rater = profile.assessor().orElseThrow();
                for (AspectProfile aspect : profile.aspects()) {
                    if (aspect.isScored() && aspect.level().isExact()) {
                        table.rate(
                                rater,
                                before + aspect.aspect().id(),
                                aspect.level().low().number());
                    }
                }
            }
        });
        return table.build();
    }

    private static void checkAssessors(Collection<Profile> profiles) {
        Map<List<String>, Profile> seen = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        Profile first = null;
        for (Profile profile : profiles) {
            first = first == null ? profile : first;
            first.model().requireSameAs(profile.model());
            String area = "area " + Checks.quote(profile.area().id());
            if (profile.assessor().isEmpty()) {
                faults.add("profile of " + area + " on " + profile.assessedOn() + " must have an assessor");
                continue;
            }
            String assessor = profile.assessor().get();
            Profile before = seen.putIfAbsent(List.of(profile.area().id(), assessor), profile);
            if (before != null) {
                faults.add(area + " must be rated once by each assessor, but " + Checks.quote(assessor)
                        + " rated it on " + before.assessedOn() + " and on " + profile.assessedOn());
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
    }

    /** {@return the raters in the order in which they were named, those without a rating included; may be empty} */
    public List<String> raters() {
        return List.copyOf(raters);
    }

    /** {@return the items in the order in which they were named, those without a rating included; may be empty} */
    public List<String> items() {
        return List.copyOf(byItem.keySet());
    }

    /**
     * {@return the rating of an item by a rater; nothing if it is missing}
     *
     * @param rater a rater of the table
     * @param item an item of the table
     * @throws IllegalArgumentException if the table has no such rater or item; the message suggests the nearest
     */
    public OptionalInt rating(String rater, String item) {
        Integer rating = of(item).get(known("rater", rater, raters));
        return rating == null ? OptionalInt.empty() : OptionalInt.of(rating);
    }

    /**
     * {@return who rated an item how, and whether they agree}
     *
     * @param item an item of the table
     * @throws IllegalArgumentException if the table has no such item; the message suggests the nearest
     */
    public ItemAgreement item(String item) {
        return ItemAgreement.of(item, of(item));
    }

    /** {@return for each item in order who rated it how, and whether they agree; may be empty} */
    public List<ItemAgreement> itemAgreements() {
        return byItem.keySet().stream().map(this::item).toList();
    }

    private Map<String, Integer> of(String item) {
        return Objects.requireNonNull(byItem.get(known("item", item, byItem.keySet())));
    }

    private static String known(String kind, String name, Collection<String> names) {
        Objects.requireNonNull(name, kind);
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    "unknown " + kind + " " + Checks.quote(name) + Nearest.hint(name, names));
        }
        return name;
    }

    /**
     * {@return Krippendorff's alpha of the whole table, exact}
     *
     * <p>Of n ratings of items that two or more raters rated, n<sub>c</sub> are c. With δ the metric and m the number of
     * ratings of an item, observed disagreement is 1/n Σ<sub>items</sub> Σ<sub>i≠j</sub> δ(i, j) / (m − 1) and expected
     * disagreement 1/(n (n − 1)) Σ<sub>c≠k</sub> n<sub>c</sub> n<sub>k</sub> δ(c, k) (Krippendorff 2011, Computing
     * Krippendorff's Alpha-Reliability). Items with fewer than two ratings do not count.
     *
     * @param metric how far apart two ratings are taken to be
     */
    public Coefficient alpha(AlphaMetric metric) {
        return alpha(PairableItems.of(byItem.values()), metric);
    }

    private Coefficient alpha(PairableItems items, AlphaMetric metric) {
        Objects.requireNonNull(metric, "metric");
        return items.isEmpty() ? nothingPaired(raters) : items.alpha(metric);
    }

    /**
     * {@return the 95 % interval of alpha by the bootstrap, of 1,000 resamples}
     *
     * @param metric how far apart two ratings are taken to be
     * @param seed where the random numbers begin; the same seed gives the same interval
     * @see #alphaInterval(AlphaMetric, long, int)
     */
    public BootstrapInterval alphaInterval(AlphaMetric metric, long seed) {
        return alphaInterval(metric, seed, RESAMPLES);
    }

    /**
     * {@return the 95 % interval of alpha by the bootstrap}
     *
     * <p>The items that two or more raters rated are resampled with replacement, as many as there are, and alpha is computed
     * anew, exactly. The items stand in the order of their sorted ratings (fewer ratings first, then the lower first), and
     * each draw is a {@link java.util.Random#nextInt(int)} among them, so that neither order of the table matters and each
     * metric sees the same resamples.
     *
     * @param metric how far apart two ratings are taken to be
     * @param seed where the random numbers of {@link java.util.Random} begin; the same seed gives the same interval
     * @param resamples how often, from 1 to 100,000
     * @throws IllegalArgumentException if the number of resamples is out of range
     */
    public BootstrapInterval alphaInterval(AlphaMetric metric, long seed, int resamples) {
        if (resamples < 1 || resamples > 100_000) {
            throw new IllegalArgumentException("resamples must be from 1 to 100,000, but was " + resamples);
        }
        PairableItems items = PairableItems.of(byItem.values());
        Optional<Message> undefined = alpha(items, metric).undefined();
        List<Fraction> alphas = undefined.isPresent() ? List.of() : items.resampledAlphas(metric, seed, resamples);
        ImmutableBootstrapInterval.Builder interval = ImmutableBootstrapInterval.builder()
                .metric(metric)
                .seed(seed)
                .resamples(resamples)
                .undefinedResamples(resamples - alphas.size());
        if (alphas.isEmpty()) {
            return interval.undefined(undefined.orElse(new Message(
                            "no-variation-in-resamples", Map.of(), "in no resample did any two ratings differ")))
                    .build();
        }
        return interval.limits(Bounds.of(quantile(alphas, 25), quantile(alphas, 975)))
                .build();
    }

    /** {@return the smallest value of which the share up to it is at least so many thousandths} */
    private static Fraction quantile(List<Fraction> sorted, long thousandths) {
        return sorted.get((int) ((sorted.size() * thousandths + 999) / 1_000) - 1);
    }

    /**
     * {@return Cohen's kappa of a table of two raters, exact; undefined if there are more, or fewer}
     *
     * @param weights how much the distance of two ratings counts
     * @see #kappa(KappaWeights, String, String)
     */
    public Coefficient kappa(KappaWeights weights) {
        if (raters.size() > 2) {
            return Coefficient.undefined(new Message(
                    "more-than-two-raters",
                    Map.of("raters", Integer.toString(raters.size())),
                    "kappa is of two raters, and there are " + raters.size()));
        }
        List<String> two = raters();
        return two.size() == 2 ? kappa(weights, two.get(0), two.get(1)) : nothingPaired(raters);
    }

    /**
     * {@return Cohen's kappa of two raters, exact, over the items that both rated}
     *
     * <p>Observed disagreement is the mean weight of the N pairs, expected disagreement 1/N² Σ a<sub>c</sub> b<sub>k</sub>
     * w(c, k), where the one rater gave c a<sub>c</sub> times and the other k b<sub>k</sub> times. Weights come from the
     * numbers themselves: 1 and 3 are two apart even if nobody gave a 2.
     *
     * @param weights how much the distance of two ratings counts
     * @param first a rater of the table
     * @param second another rater of the table; which is first does not matter
     * @throws IllegalArgumentException if the table has no such rater (the message suggests the nearest), or they are one
     */
    public Coefficient kappa(KappaWeights weights, String first, String second) {
        Objects.requireNonNull(weights, "weights");
        known("rater", first, raters);
        if (first.equals(known("rater", second, raters))) {
            throw new IllegalArgumentException(
                    "raters must be two different ones, but both were " + Checks.quote(first));
        }
        Map<Integer, Long> byFirst = new TreeMap<>();
        Map<Integer, Long> bySecond = new TreeMap<>();
        BigInteger observed = BigInteger.ZERO;
        long pairs = 0;
        int rating = 0;
        for (Map<String, Integer> ratings : byItem.values()) {
            Integer a = ratings.get(first);
            Integer b = ratings.get(second);
            if (a != null && b != null) {
                byFirst.merge(a, 1L, Long::sum);
                bySecond.merge(b, 1L, Long::sum);
                observed = observed.add(weights.weight(a, b));
                rating = a;
                pairs++;
            }
        }
        if (pairs == 0) {
            return nothingPaired(List.of(first, second));
        }
        BigInteger expected = BigInteger.ZERO;
        for (Map.Entry<Integer, Long> a : byFirst.entrySet()) {
            for (Map.Entry<Integer, Long> b : bySecond.entrySet()) {
                BigInteger times = BigInteger.valueOf(a.getValue()).multiply(BigInteger.valueOf(b.getValue()));
                expected = expected.add(times.multiply(weights.weight(a.getKey(), b.getKey())));
            }
        }
        BigInteger all = BigInteger.valueOf(pairs);
        return Coefficient.of(2 * pairs, Fraction.of(observed, all), Fraction.of(expected, all.multiply(all)), rating);
    }

    /** {@return that no coefficient is defined, with the reason, where none of the raters rated what another rated} */
    private Coefficient nothingPaired(Collection<String> ofRaters) {
        Set<String> whoRated = new HashSet<>();
        byItem.values().forEach(ratings -> whoRated.addAll(ratings.keySet()));
        List<String> rated = ofRaters.stream().filter(whoRated::contains).toList();
        return Coefficient.undefined(
                switch (rated.size()) {
                    case 0 -> new Message("no-ratings", Map.of(), "there are no ratings");
                    case 1 ->
                        new Message(
                                "one-rater",
                                Map.of("rater", rated.get(0)),
                                "there are ratings by one rater only, " + rated.get(0));
                    default -> new Message("nothing-paired", Map.of(), "no item was rated by two raters");
                });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratings that
                && raters().equals(that.raters())
                && items().equals(that.items())
                && byItem.equals(that.byItem);
    }

    @Override
    public int hashCode() {
        return Objects.hash(raters, byItem);
    }

    /** {@return how many raters, items and ratings there are} */
    @Override
    public String toString() {
        int ratings = byItem.values().stream().mapToInt(Map::size).sum();
        return count(raters.size(), "rater") + ", " + count(byItem.size(), "item") + ", " + count(ratings, "rating");
    }

    private static String count(int number, String name) {
        return number + " " + name + (number == 1 ? "" : "s");
    }

    /** Builds {@link Ratings}. Not safe for use by several threads. */
    public static final class Builder {
        private final Map<String, Integer> raters = new LinkedHashMap<>();
        private final Map<String, Map<String, Integer>> byItem = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Names a rater, who may have no rating; those who rate need not be named.
         *
         * @param rater not blank
         * @return this builder
         * @throws IllegalArgumentException if the name is blank
         */
        public Builder rater(String rater) {
            raters.putIfAbsent(Checks.text("rater", rater), raters.size());
            return this;
        }

        /**
         * Names an item, which may have no rating; those that are rated need not be named.
         *
         * @param item not blank
         * @return this builder
         * @throws IllegalArgumentException if the name is blank
         */
        public Builder item(String item) {
            byItem.computeIfAbsent(Checks.text("item", item), name -> new HashMap<>());
            return this;
        }

        /**
         * Adds a rating.
         *
         * @param rater not blank
         * @param item not blank, not yet rated by the rater
         * @param rating any whole number of an ordered scale, such as a level from 1 to 5
         * @return this builder
         * @throws IllegalArgumentException if a name is blank, or the rater has rated the item already
         */
        public Builder rate(String rater, String item, int rating) {
            Checks.text("item", item);
            rater(rater).item(item);
            Integer before = Objects.requireNonNull(byItem.get(item)).putIfAbsent(rater, rating);
            if (before != null) {
                throw new IllegalArgumentException(
                        "item " + Checks.quote(item) + " must be rated once by each rater, but " + Checks.quote(rater)
                                + " rated it " + before + " and " + rating);
            }
            return this;
        }

        /** {@return the table} */
        public Ratings build() {
            Map<String, Map<String, Integer>> sorted = new LinkedHashMap<>();
            byItem.forEach((item, ratings) -> sorted.put(item, inOrder(ratings)));
            return new Ratings(Collections.unmodifiableSet(new LinkedHashSet<>(raters.keySet())), sorted);
        }

        private Map<String, Integer> inOrder(Map<String, Integer> ratings) {
            Map<String, Integer> sorted = new LinkedHashMap<>();
            ratings.entrySet().stream()
                    .sorted(Comparator.comparing(it -> Objects.requireNonNull(raters.get(it.getKey()))))
                    .forEach(it -> sorted.put(it.getKey(), it.getValue()));
            return sorted;
        }
    }
}
