package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.Beneficiary;
import io.github.socialprescribing.dmi.plan.Benefit;
import io.github.socialprescribing.dmi.plan.BenefitKind;
import io.github.socialprescribing.dmi.plan.BusinessCase;
import io.github.socialprescribing.dmi.plan.Contribution;
import io.github.socialprescribing.dmi.plan.Measure;
import io.github.socialprescribing.dmi.plan.Objective;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plan.Quantity;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.Vision;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/** The business case of an area that does not exist, as Markdown for its committee. */
public final class CommitteePaper {

    private CommitteePaper() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Planner planner = Planner.of(BudgetPlan.profile(), BudgetPlan.estimates());
        Roadmap roadmap = planner.withinBudget(Amount.parse("GBP 40000"), 3);

        // tag::objective[]
        Objective directory = Objective.builder()
                .step(roadmap.steps().get(0))
                .putHelps(Beneficiary.PEOPLE, "They hear of what is near them, not only of what is well known.")
                .putHelps(Beneficiary.WORKFORCE, "Link workers look in one place.")
                .measure(Measure.builder()
                        .what("Services listed and checked this year")
                        .baseline(Quantity.of(20, "percent of known services"))
                        .target(Quantity.of(90, "percent of known services"))
                        .proof("Count at the end of each quarter")
                        .build())
                .owner("Programme office")
                .due(LocalDate.of(2027, 6, 30))
                .addBenefits(Benefit.builder()
                        .kind(BenefitKind.TIME_SAVED)
                        .description("Less searching for link workers")
                        .contribution(Contribution.DIRECT)
                        .quantity(Quantity.of(60, "hours a month"))
                        .proof("Diary of one week, before and after")
                        .build())
                .build();
        // end::objective[]

        // tag::case[]
        BusinessCase businessCase = BusinessCase.builder()
                .addPeopleFirst(
                        "Link workers spend their time with people, not with lists; whoever has no phone or computer"
                                + " is served as before.")
                .vision(Vision.of(MaturityModel.standard(), MaturityLevel.CONNECTED, LocalDate.of(2028, 3, 31)))
                .roadmap(roadmap.withObjectives(List.of(directory)))
                .addFurtherBenefits(Benefit.builder()
                        .kind(BenefitKind.EASIER_LIVES)
                        .description("People tell their story once")
                        .contribution(Contribution.ENABLED)
                        .proof("Conversations with twelve people a year")
                        .build())
                .frontier(planner.frontier())
                .build();
        out.print(businessCase.toMarkdown());
        // end::case[]
    }
}
