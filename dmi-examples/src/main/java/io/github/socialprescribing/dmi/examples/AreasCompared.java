package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.plot.TrendText;
import io.github.socialprescribing.dmi.portfolio.AspectStanding;
import io.github.socialprescribing.dmi.portfolio.LeadersAndLearners;
import io.github.socialprescribing.dmi.portfolio.Pairing;
import io.github.socialprescribing.dmi.portfolio.PortfolioTrend;
import io.github.socialprescribing.dmi.portfolio.Trend;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/** Thirty-three fictional areas: who may learn from whom, and what changed in them since a year before. */
public final class AreasCompared {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private AreasCompared() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        List<Assessment> now = SampleAreas.read();
        List<Profile> areas = now.stream().map(ScoringEngine::score).toList();
        List<Profile> yearBefore = now.stream()
                .filter(area -> !area.area().id().startsWith("saltmarrow"))
                .map(AreasCompared::yearBefore)
                .map(ScoringEngine::score)
                .toList();

        // tag::leaders[]
        LeadersAndLearners standings = LeadersAndLearners.of(areas);
        AspectStanding integration = standings.aspect("integration");
        out.println(integration);
        for (Pairing pairing : integration.pairings().subList(0, 2)) {
            out.println(pairing.reason());
        }
        // end::leaders[]

        Profile before = yearBefore.get(0);
        Profile after = areas.get(0);
        // tag::trend[]
        Trend trend = Trend.of(List.of(after, before));
        out.println(trend);
        trend.overall().newlyMet().forEach(out::println);
        out.println(trend.daysAtLevel("platform", TODAY));
        // end::trend[]

        // tag::rounds[]
        PortfolioTrend rounds = PortfolioTrend.between(yearBefore, areas);
        out.println(TrendText.of(rounds));
        // end::rounds[]
    }

    /** Before that year there was no platform beyond a pilot, and nobody knew of evidence. */
    private static Assessment yearBefore(Assessment now) {
        return now.toBuilder()
                .assessedOn(now.assessedOn().minusYears(1))
                .answer("platform.referral-management", Answer.NOT_MET)
                .answer("platform.pilot", Answer.PARTLY_MET)
                .answer("insight.emerging-evidence", Answer.UNKNOWN)
                .build();
    }
}
