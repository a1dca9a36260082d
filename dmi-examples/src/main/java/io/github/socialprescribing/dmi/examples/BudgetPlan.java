package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.CostFrontier;
import io.github.socialprescribing.dmi.plan.CriterionGain;
import io.github.socialprescribing.dmi.plan.Estimate;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plan.ResourceUse;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.Vision;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Comparator;

/** What an area that does not exist could do next, and what its budget would buy at best; the costs are made up. */
public final class BudgetPlan {

    private BudgetPlan() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Profile profile = profile();
        Estimates estimates = estimates();

        // tag::vision[]
        Vision vision = Vision.of(MaturityModel.standard(), MaturityLevel.CONNECTED, LocalDate.of(2028, 3, 31));
        vision.gaps(profile).forEach(out::println);
        // end::vision[]

        // tag::gains[]
        CriterionGain.ofEach(profile).stream()
                .sorted(Comparator.comparing(CriterionGain::gain).reversed())
                .limit(3)
                .forEach(out::println);
        // end::gains[]

        // tag::budget[]
        Planner planner = Planner.of(profile, estimates);
        Roadmap roadmap = planner.withinBudget(Amount.parse("GBP 40000"), 3);
        roadmap.phases().forEach(out::println);
        roadmap.cost().ifPresent(out::println);
        roadmap.withoutCost().forEach(criterion -> out.println("no cost: " + criterion.id()));
        // end::budget[]

        // tag::frontier[]
        CostFrontier frontier = planner.frontier();
        out.println(frontier.next(Amount.parse("GBP 40000"), Amount.parse("GBP 10000")));
        Roadmap least = planner.leastTo(MaturityLevel.ESTABLISHED, 3);
        out.println(least.cost().map(cost -> "Staged level 3 for " + cost).orElse("A cost is missing"));
        // end::frontier[]
    }

    static Profile profile() {
        return ScoringEngine.score(Assessment.builder(MaturityModel.standard())
                .area(Area.of("quillham", "Quillham (fictional)"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .pick("programme", MaturityLevel.ESTABLISHED)
                .pick("engagement", MaturityLevel.ESTABLISHED)
                .pick("information", MaturityLevel.EMERGING)
                .pick("platform", MaturityLevel.EMERGING)
                .pick("integration", MaturityLevel.EMERGING)
                .pick("insight", MaturityLevel.EMERGING)
                .pick("citizens", MaturityLevel.ESTABLISHED)
                .build());
    }

    static Estimates estimates() {
        // tag::estimates[]
        return Estimates.builder(MaturityModel.standard())
                .cost("programme.complete", Amount.parse("GBP 30000"))
                .cost("engagement.wide", Amount.parse("GBP 4500"))
                .cost("information.directory", Amount.parse("GBP 6000"))
                .cost("information.online-directory", Amount.parse("GBP 8250"))
                .cost("information.online-updates", Amount.parse("GBP 3999.99"))
                .estimate(
                        "platform.pilot",
                        Estimate.builder()
                                .cost(Amount.parse("GBP 9500"))
                                .remainingCost(Amount.parse("GBP 4000"))
                                .resourceUse(ResourceUse.NEW)
                                .addBuyIn("link workers")
                                .addBuyIn("GP practices")
                                .build())
                .cost("platform.referral-management", Amount.parse("GBP 14000"))
                .cost("platform.link-workers", Amount.parse("GBP 7000"))
                .cost("integration.manual-updates", Amount.parse("GBP 2500"))
                .cost("integration.some-systems", Amount.parse("GBP 18000"))
                .cost("insight.landscape", Amount.parse("GBP 3000"))
                .cost("insight.monitoring", Amount.parse("GBP 5200"))
                .cost("insight.emerging-evidence", Amount.parse("GBP 11000"))
                .cost("citizens.signposting", Amount.parse("GBP 6400"))
                .build();
        // end::estimates[]
    }
}
