package io.github.socialprescribing.dmi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every portfolio. */
class PortfolioProperties {

    @Provide
    Arbitrary<List<Assessment>> areas() {
        return SampleAreas.lists(25);
    }

    @Property(tries = 40)
    void losesNoAreaAndMindsNoOrder(@ForAll("areas") List<Assessment> areas, @ForAll long seed) {
        List<Profile> profiles =
                new ArrayList<>(areas.stream().map(ScoringEngine::score).toList());
        MaturityModel model = profiles.get(0).model();
        Portfolio portfolio = Portfolio.of(model, profiles);
        Collections.shuffle(profiles, new Random(seed));

        assertThat(Portfolio.of(model, profiles)).isEqualTo(portfolio).hasSameHashCodeAs(portfolio);
        assertThat(Portfolio.of(model, profiles).findings()).isEqualTo(portfolio.findings());
        assertThat(merged(model, portfolio.summaryByParent().values())).isEqualTo(portfolio.summary());
        assertThat(merged(model, portfolio.summaryByKind().values())).isEqualTo(portfolio.summary());
        long withinRoots = portfolio.roots().stream()
                .mapToLong(root -> portfolio.summaryWithin(root.area().id()).areas())
                .sum();
        assertThat(withinRoots).isEqualTo(areas.size());
    }

    private static Summary merged(MaturityModel model, Iterable<Summary> parts) {
        Summary sum = Summary.empty(model);
        for (Summary part : parts) {
            sum = sum.merge(part);
        }
        return sum;
    }
}
