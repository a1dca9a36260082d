package io.github.socialprescribing.dmi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Publication;
import io.github.socialprescribing.dmi.Publication.State;
import io.github.socialprescribing.dmi.PublicationAttacker;
import io.github.socialprescribing.dmi.PublicationAttacker.Outcome;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every summary that is published. */
class SummaryPublicationProperties {

    private static final MaturityModel MODEL =
            Samples.builder(List.of("2R 3R 4R 5R", "2: 2R 3R 3R 4R 5R"), 1).build();
    private static final int THRESHOLD = 3;
    private static final int PATIENCE = 60;
    private static final List<String> READINGS = List.of("low", "high");

    @Provide
    Arbitrary<Portfolio> portfolios() {
        return SampleAreas.lists(MODEL, 30).map(SummaryPublicationProperties::portfolio);
    }

    private static Portfolio portfolio(List<Assessment> areas) {
        return areas.stream().map(ScoringEngine::score).collect(Portfolio.collector(MODEL));
    }

    /** The same portfolios each time, for how many of its questions the attacker can answer depends on them. */
    @Property(tries = 12, seed = "1")
    void noHiddenCountIsBoundedWithinLess(@ForAll("portfolios") Portfolio portfolio) {
        SummaryPublication publication = publication(portfolio);
        Publication cells = publication.cells();
        PublicationAttacker attacker = new PublicationAttacker(cells, 40, PATIENCE);
        teach(attacker, publication);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

        cells.states().forEach((cell, state) -> {
            if (state == State.HIDDEN) {
                Outcome outcome = attacker.attack(cell);
                outcomes.merge(outcome, 1, Integer::sum);
                assertThat(outcome).as(cell).isNotEqualTo(Outcome.BROKEN);
            } else if (state == State.SHOWN) {
                assertThat(cells.count(cell).orElseThrow()).isNotIn(1L, 2L);
            }
        });
        int safe = outcomes.getOrDefault(Outcome.SAFE, 0);
        assertThat(outcomes.getOrDefault(Outcome.UNDECIDED, 0)).isLessThanOrEqualTo(safe);
    }

    private static SummaryPublication publication(Portfolio portfolio) {
        Map<String, Summary> kinds = new LinkedHashMap<>();
        portfolio.summaryByKind().forEach((kind, summary) -> kinds.put(name(kind), summary));
        return SummaryPublication.of(portfolio.summary(), Map.of("kind", kinds), THRESHOLD);
    }

    private static String name(Optional<AreaKind> kind) {
        return kind.map(AreaKind::id).orElse("");
    }

    /** What anybody knows who has read how the counts are defined, whatever else is hidden. */
    private static void teach(PublicationAttacker attacker, SummaryPublication publication) {
        List<String> prefixes = new ArrayList<>();
        publication.groups("kind").keySet().forEach(kind -> prefixes.add("kind:" + kind + ":"));
        publication.others("kind").ifPresent(others -> prefixes.add("kind*:"));
        for (String cell : publication.cells().states().keySet()) {
            if (cell.startsWith("whole:")) {
                Map<String, Long> sum = new LinkedHashMap<>(Map.of(cell, -1L));
                prefixes.forEach(prefix -> sum.put(prefix + cell.substring("whole:".length()), 1L));
                attacker.learn(sum);
            }
        }
        teachGroup(attacker, "whole:");
        publication.groups("kind").keySet().forEach(kind -> teachGroup(attacker, "kind:" + kind + ":"));
        publication.others("kind").ifPresent(group -> teachGroup(attacker, "kind*:"));
    }

    private static void teachGroup(PublicationAttacker attacker, String prefix) {
        for (String reading : READINGS) {
            for (String aspect : List.of("a1", "a2")) {
                Map<String, Long> row = upTo(prefix + "aspect." + aspect + "." + reading + ".", 5, 1);
                row.put(prefix + "aspect." + aspect + ".not-scored", 1L);
                whole(attacker, prefix, row);
            }
            whole(attacker, prefix, upTo(prefix + "staged." + reading + ".", 5, 1));
            whole(attacker, prefix, upTo(prefix + "index." + reading + ".", 4, 1));
        }
        for (int k = 1; k < 5; k++) {
            for (String table : List.of("aspect.a1.", "aspect.a2.", "staged.", "index.")) {
                if (k < 4 || !table.equals("index.")) {
                    attacker.learnNotNegative(
                            plus(upTo(prefix + table + "low.", k, 1), upTo(prefix + table + "high.", k, -1)));
                }
            }
        }
        whole(
                attacker,
                prefix,
                ones(
                        prefix,
                        List.of(
                                "safeguard.s1.upheld",
                                "safeguard.s1.at-risk",
                                "safeguard.s1.unknown",
                                "safeguard.s1.not-applicable")));
        whole(
                attacker,
                prefix,
                ones(
                        prefix,
                        List.of(
                                "intention.early-stage",
                                "intention.not-planned",
                                "intention.within-a-year",
                                "intention.within-six-months",
                                "intention.none")));
        Map<String, Long> aspirations = upTo(prefix + "aspiration.", 5, 1);
        aspirations.put(prefix + "aspiration.none", 1L);
        whole(attacker, prefix, aspirations);
    }

    private static void whole(PublicationAttacker attacker, String prefix, Map<String, Long> row) {
        Map<String, Long> sum = new LinkedHashMap<>(row);
        sum.put(prefix + "areas", -1L);
        attacker.learn(sum);
    }

    private static Map<String, Long> ones(String prefix, List<String> cells) {
        Map<String, Long> ones = new LinkedHashMap<>();
        cells.forEach(cell -> ones.put(prefix + cell, 1L));
        return ones;
    }

    private static Map<String, Long> upTo(String cells, int last, long factor) {
        Map<String, Long> terms = new LinkedHashMap<>();
        for (int k = 1; k <= last; k++) {
            terms.put(cells + k, factor);
        }
        return terms;
    }

    private static Map<String, Long> plus(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> sum = new LinkedHashMap<>(one);
        sum.putAll(other);
        return sum;
    }

    @Property(tries = 20)
    void isTheSameEachTime(@ForAll("portfolios") Portfolio portfolio) {
        assertThat(publication(portfolio)).isEqualTo(publication(portfolio)).hasSameHashCodeAs(publication(portfolio));
        assertThat(portfolio.publication().groupings()).containsExactly("parent", "kind");
    }

    @Property(tries = 20)
    void whatIsShownIsSo(@ForAll("portfolios") Portfolio portfolio) {
        SummaryPublication publication = publication(portfolio);
        assertShown(publication.whole(), portfolio.summary());
        Map<String, Summary> kinds = new LinkedHashMap<>();
        portfolio.summaryByKind().forEach((kind, summary) -> kinds.put(name(kind), summary));
        publication.groups("kind").forEach((kind, group) -> assertShown(group, kinds.get(kind)));
        publication
                .others("kind")
                .ifPresent(group -> assertShown(
                        group,
                        publication.together("kind").stream()
                                .map(kinds::get)
                                .reduce(Summary::merge)
                                .orElseThrow()));
    }

    @Property(tries = 20)
    void noZeroIsHiddenThatTheStagedLevelsTell(@ForAll("portfolios") Portfolio portfolio) {
        Publication cells = publication(portfolio).cells();
        for (MaturityLevel level : MaturityLevel.values()) {
            if (portfolio.summary().stagedLevels().low().upTo(level) == 0) {
                for (String table : List.of("staged", "aspect.a1", "aspect.a2", "index")) {
                    for (String reading : READINGS) {
                        assertThat(cells.state("whole:" + table + "." + reading + "." + level.number()))
                                .isNotEqualTo(State.HIDDEN);
                    }
                }
            }
        }
    }

    private static void assertShown(PublishedSummary shown, Summary summary) {
        shown.areas().ifPresent(areas -> assertThat(areas).isEqualTo(summary.areas()));
        for (MaturityLevel level : MaturityLevel.values()) {
            shown.level("a1", level)
                    .high()
                    .ifPresent(count -> assertThat(count)
                            .isEqualTo(summary.levels("a1").high().count(level)));
            shown.stagedLevel(level)
                    .low()
                    .ifPresent(count -> assertThat(count)
                            .isEqualTo(summary.stagedLevels().low().count(level)));
            shown.aspiration(level)
                    .ifPresent(count ->
                            assertThat(count).isEqualTo(summary.aspirations().count(level)));
        }
        shown.notScored("a2").ifPresent(count -> assertThat(count).isEqualTo(summary.notScored("a2")));
        summary.challenges()
                .forEach((challenge, named) -> shown.challenge(challenge)
                        .ifPresent(count -> assertThat(count).isEqualTo(named)));
        summary.intentions()
                .forEach((intention, had) -> shown.intention(intention)
                        .ifPresent(count -> assertThat(count).isEqualTo(had)));
        summary.safeguard("safeguard.s1")
                .forEach((state, had) -> shown.safeguard("safeguard.s1", state)
                        .ifPresent(count -> assertThat(count).isEqualTo(had)));
        assertMean(shown.mean().low(), summary.index().low(), IndexDistribution::mean);
        assertMean(shown.minimum().low(), summary.index().low(), IndexDistribution::minimum);
        assertMean(shown.maximum().high(), summary.index().high(), IndexDistribution::maximum);
    }

    private static void assertMean(
            Optional<Fraction> shown, IndexDistribution index, Function<IndexDistribution, Optional<Fraction>> figure) {
        shown.ifPresent(value -> {
            assertThat(figure.apply(index)).hasValue(value);
            assertThat(index.areas()).isGreaterThanOrEqualTo(THRESHOLD);
        });
    }
}
