package io.github.socialprescribing.dmi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.Safeguard;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of a summary once more, slowly, from what profiles say of themselves. */
final class SummaryReference {

    private final List<Profile> profiles;

    SummaryReference(List<Profile> profiles) {
        this.profiles = profiles;
    }

    void assertSame(Summary summary) {
        assertThat(summary.areas()).isEqualTo(profiles.size());
        for (Aspect aspect : summary.model().aspects()) {
            List<AspectProfile> scored = profiles.stream()
                    .map(profile -> profile.aspect(aspect.id()))
                    .filter(AspectProfile::isScored)
                    .toList();
            assertThat(summary.notScored(aspect.id())).isEqualTo(profiles.size() - scored.size());
            assertThat(summary.levels(aspect.id()).low())
                    .isEqualTo(levels(scored, a -> a.level().low()));
            assertThat(summary.levels(aspect.id()).high())
                    .isEqualTo(levels(scored, a -> a.level().high()));
        }
        assertThat(summary.stagedLevels().low())
                .isEqualTo(levels(profiles, p -> p.stagedLevel().low()));
        assertThat(summary.stagedLevels().high())
                .isEqualTo(levels(profiles, p -> p.stagedLevel().high()));
        assertThat(summary.typicalLevels())
                .contains(new Readings<>(
                        levels(profiles, p -> p.typicalLevel().low()),
                        levels(profiles, p -> p.typicalLevel().high())));
        assertSameIndex(summary.index().low(), p -> p.index().low());
        assertSameIndex(summary.index().high(), p -> p.index().high());
        assertSamePopulation(summary);
        for (Safeguard safeguard : summary.model().safeguards()) {
            for (SafeguardState state : SafeguardState.values()) {
                assertThat(summary.safeguard(safeguard.id()).get(state))
                        .isEqualTo(profiles.stream()
                                .filter(p -> p.safeguards().get(safeguard) == state)
                                .count());
            }
        }
        assertThat(summary.challenges())
                .isEqualTo(profiles.stream()
                        .flatMap(p -> p.context().challenges().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        summary.intentions()
                .forEach((intention, count) -> assertThat(count)
                        .isEqualTo(profiles.stream()
                                .filter(p -> p.context().intention().equals(Optional.of(intention)))
                                .count()));
        List<Profile> hoping = profiles.stream()
                .filter(p -> p.context().aspiration().isPresent())
                .toList();
        assertThat(summary.aspirations())
                .isEqualTo(levels(hoping, p -> p.context().aspiration().orElseThrow()));
    }

    private static <T> LevelCounts levels(List<T> all, Function<T, MaturityLevel> level) {
        Map<MaturityLevel, Long> counts = all.stream().collect(Collectors.groupingBy(level, Collectors.counting()));
        return new LevelCounts(List.of(MaturityLevel.values()).stream()
                .map(each -> counts.getOrDefault(each, 0L))
                .toList());
    }

    private void assertSameIndex(IndexDistribution distribution, Function<Profile, Fraction> index) {
        List<Fraction> values = profiles.stream().map(index).sorted().toList();
        assertThat(distribution.counts())
                .isEqualTo(values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        if (values.isEmpty()) {
            assertThat(distribution.mean()).isEmpty();
            return;
        }
        assertThat(distribution.minimum()).hasValue(Collections.min(values));
        assertThat(distribution.maximum()).hasValue(Collections.max(values));
        assertThat(distribution.mean())
                .hasValue(values.stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(Fraction.of(values.size())));
        for (int percent = 0; percent <= 100; percent += 5) {
            int rank = Math.max(1, (percent * values.size() + 99) / 100);
            assertThat(distribution.quantile(Fraction.of(percent, 100))).hasValue(values.get(rank - 1));
        }
    }

    private void assertSamePopulation(Summary summary) {
        List<Profile> populated =
                profiles.stream().filter(p -> p.area().population().isPresent()).toList();
        assertThat(summary.areasWithPopulation()).isEqualTo(populated.size());
        assertThat(summary.areasWithoutPopulation()).isEqualTo(profiles.size() - populated.size());
        Fraction people = sum(populated, p -> Fraction.ONE);
        assertThat(Fraction.of(summary.population(), java.math.BigInteger.ONE)).isEqualTo(people);
        Fraction low = sum(populated, p -> p.index().low());
        Fraction high = sum(populated, p -> p.index().high());
        assertThat(summary.populationTimesIndex().low()).isEqualTo(low);
        assertThat(summary.populationTimesIndex().high()).isEqualTo(high);
        assertThat(summary.weightedMean())
                .isEqualTo(
                        people.signum() == 0
                                ? Optional.empty()
                                : Optional.of(Bounds.of(low.dividedBy(people), high.dividedBy(people))));
    }

    private static Fraction sum(List<Profile> profiles, Function<Profile, Fraction> figure) {
        return profiles.stream()
                .map(p ->
                        figure.apply(p).times(Fraction.of(p.area().population().orElseThrow())))
                .reduce(Fraction.ZERO, Fraction::plus);
    }
}
