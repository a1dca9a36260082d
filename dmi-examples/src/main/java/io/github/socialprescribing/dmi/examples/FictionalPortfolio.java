package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.Finding;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.portfolio.IndexDistribution;
import io.github.socialprescribing.dmi.portfolio.Portfolio;
import io.github.socialprescribing.dmi.portfolio.PublishedSummary;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.portfolio.SummaryPublication;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/** Many areas that do not exist: where they stand together, and what of it may be published. */
public final class FictionalPortfolio {

    private FictionalPortfolio() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        List<Profile> profiles =
                SampleAreas.read().stream().map(ScoringEngine::score).toList();

        // tag::portfolio[]
        Portfolio portfolio = profiles.stream().collect(Portfolio.collector(MaturityModel.standard()));
        portfolio.findings().stream().map(Finding::message).forEach(out::println);
        portfolio
                .summaryByParent()
                .forEach((parent, summary) -> out.println(parent.orElse("at the top") + ": " + summary.areas()));
        Portfolio before = portfolio.at(LocalDate.of(2026, 6, 30));
        // end::portfolio[]
        out.println(before);

        // tag::summary[]
        Summary summary = portfolio.summary();
        IndexDistribution index = summary.index().low();
        out.println(summary);
        out.println("Platform, at most: " + summary.levels("platform").high());
        out.println("Index from " + index.minimum().orElseThrow().round(2) + " to "
                + index.maximum().orElseThrow().round(2) + ", upper quartile "
                + index.quantile(Fraction.of(3, 4)).orElseThrow().round(2));
        summary.weightedMean()
                .ifPresent(mean -> out.println("Weighted by population: "
                        + mean.low().round(2) + " to " + mean.high().round(2)));
        // end::summary[]

        // tag::publication[]
        SummaryPublication publication = portfolio.publication();
        PublishedSummary whole = publication.whole();
        whole.stagedLevel(MaturityLevel.EMERGING)
                .low()
                .ifPresentOrElse(areas -> out.println(areas + " areas at Level 2"), () -> out.println("not shown"));
        out.println("Counted together: " + publication.together("kind"));
        // end::publication[]
    }
}
