package io.github.socialprescribing.dmi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every portfolio: each learner's leader is the one that a search of them all finds. */
class LeadersAndLearnersProperties {

    private static final List<MaturityModel> MODELS = List.of(
            Samples.model("2R 3R 4R 5R"),
            Samples.model("2R 2R 3R 4R 5R 5R 5R", "2R 3R 3R 3R 3R 3R 4R 5R", "2R 3R 4R 5R"),
            Samples.model("2R 3R 4R 5R", "2R 3R 4R 5R", "2R 3R 4R 4R 5R", "2R 3R 4R 5R", "2R 3R 3R 4R 5R"));

    private record Likeness(Optional<Fraction> mean, int compared, Profile leader) {}

    private static List<Profile> portfolio(long seed) {
        Random random = new Random(seed);
        MaturityModel model = MODELS.get(random.nextInt(MODELS.size()));
        int notScored = random.nextInt(3) * 15;
        List<Profile> areas = new ArrayList<>();
        for (int i = 0, size = 1 + random.nextInt(90); i < size; i++) {
            int surelyScored = random.nextInt(model.aspects().size());
            String[] letters = IntStream.range(0, model.aspects().size())
                    .mapToObj(j -> letters(
                            model.aspects().get(j).criteria().size(), j == surelyScored ? 0 : notScored, random))
                    .toArray(String[]::new);
            areas.add(Places.area(model, "area " + i, 0, letters));
        }
        Collections.shuffle(areas, random);
        return areas;
    }

    private static String letters(int criteria, int notScored, Random random) {
        if (random.nextInt(100) < notScored) {
            return "X".repeat(criteria);
        }
        int met = random.nextInt(criteria + 1);
        StringBuilder letters = new StringBuilder("M".repeat(met));
        while (letters.length() < criteria) {
            letters.append("PNN-".charAt(random.nextInt(4)));
        }
        return letters.toString();
    }

    @Property(tries = 30)
    void eachLearnerIsPairedWithTheMostAlikeLeader(@ForAll long seed) {
        for (AspectStanding standing : LeadersAndLearners.of(portfolio(seed)).aspects()) {
            if (standing.leaders().isEmpty()) {
                assertThat(standing.pairings()).isEmpty();
                continue;
            }
            assertThat(standing.pairings()).extracting(Pairing::learner).isEqualTo(standing.learners());
            for (Pairing pairing : standing.pairings()) {
                Likeness most = standing.leaders().stream()
                        .map(leader -> likeness(standing.aspect().id(), pairing.learner(), leader))
                        .min(Comparator.comparing((Likeness it) -> it.compared == 0)
                                .thenComparing(it -> it.mean.orElse(Fraction.ZERO))
                                .thenComparing(it -> it.leader.area().id()))
                        .orElseThrow();
                assertThat(new Likeness(pairing.distance(), pairing.comparedAspects(), pairing.leader()))
                        .isEqualTo(most);
            }
        }
    }

    private static Likeness likeness(String besides, Profile learner, Profile leader) {
        Fraction sum = Fraction.ZERO;
        int compared = 0;
        for (AspectProfile one : learner.aspects()) {
            AspectProfile other = leader.aspect(one.aspect().id());
            if (!one.aspect().id().equals(besides) && one.isScored() && other.isScored()) {
                Fraction difference =
                        one.coordinate().low().minus(other.coordinate().low());
                sum = sum.plus(difference.signum() < 0 ? Fraction.ZERO.minus(difference) : difference);
                compared++;
            }
        }
        Optional<Fraction> mean = compared == 0 ? Optional.empty() : Optional.of(sum.dividedBy(Fraction.of(compared)));
        return new Likeness(mean, compared, leader);
    }

    @Property(tries = 15)
    void theOrderOfTheAreasDoesNotMatter(@ForAll long seed) {
        List<Profile> areas = portfolio(seed);
        List<Profile> reversed = new ArrayList<>(areas);
        Collections.reverse(reversed);

        assertThat(LeadersAndLearners.of(reversed)).isEqualTo(LeadersAndLearners.of(areas));
    }

    @Property(tries = 15)
    void nobodyLeadsAndLearnsAtOnceAndAtMostHalfDoEither(@ForAll long seed) {
        for (AspectStanding standing : LeadersAndLearners.of(portfolio(seed)).aspects()) {
            assertThat(Collections.disjoint(standing.leaders(), standing.learners()))
                    .isTrue();
            assertThat(2 * standing.leaders().size()).isLessThanOrEqualTo(standing.scoredAreas());
            assertThat(2 * standing.learners().size()).isLessThan(Math.max(1, standing.scoredAreas()));
        }
    }
}
