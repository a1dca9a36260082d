package io.github.socialprescribing.dmi.jackson;

import static io.github.socialprescribing.dmi.motivation.MotivationStage.DURING;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.POST;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.PRE;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.HARDER_TO_REACH;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SELF_MOTIVATED;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SUPPORTED;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.ModelBuilder.AspectBuilder;
import io.github.socialprescribing.dmi.model.Need;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.Observation;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import io.github.socialprescribing.dmi.plan.Beneficiary;
import io.github.socialprescribing.dmi.plan.Benefit;
import io.github.socialprescribing.dmi.plan.BenefitGroup;
import io.github.socialprescribing.dmi.plan.BenefitKind;
import io.github.socialprescribing.dmi.plan.Contribution;
import io.github.socialprescribing.dmi.plan.Estimate;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.Measure;
import io.github.socialprescribing.dmi.plan.Objective;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plan.Quantity;
import io.github.socialprescribing.dmi.plan.ResourceUse;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.Vision;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small model of one's own, an assessment, a roadmap and a summary by it, and a small cohort. */
final class Samples {

    /** Three aspects of weight 3, 1 and 4, of six criteria each, and two safeguards. */
    static final MaturityModel OWN = MaturityModel.builder("acme-sp", "2.1")
            .aspect("reach", aspect -> fill(aspect, "reach", 3))
            .aspect("tools", aspect -> fill(aspect, "tools", 1))
            .aspect("insight", aspect -> fill(aspect, "insight", 4))
            .safeguard("safeguard.care", s -> s.title("Care").question("Is care taken?"))
            .safeguard("safeguard.trust", s -> s.title("Trust").question("Is there trust?"))
            .build();

    /** Reach between Level 2 and 3, tools not scored, insight complete. */
    static final Assessment MILLFIELD = Assessment.builder(OWN)
            .area(Area.of("m-1", "Millfield"))
            .assessedOn(LocalDate.of(2026, 3, 31))
            .answers(AnswerSheet.parse("acme-sp/2.1:MMM-PN.XXXXXX.MMMMMM~MN", OWN))
            .evidence("tools.first", Evidence.note("no tools of its own"))
            .extension("acme", "{\"tenant\":7}")
            .build();

    /** One who completed, one who came, left and came back, one who stayed where they were, and one who comes later. */
    static final CohortSummary COHORT = CohortSummary.of(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            List.of(
                    Journey.of(
                            "a",
                            List.of(
                                    observed("2025-12-12", DURING, SUPPORTED),
                                    observed("2026-02-03", POST, SELF_MOTIVATED))),
                    Journey.of(
                            "b",
                            List.of(
                                    observed("2026-02-03", PRE, SUPPORTED),
                                    observed("2026-03-01", DURING, SUPPORTED),
                                    observed("2026-05-20", PRE, SUPPORTED),
                                    observed("2026-09-01", DURING, SELF_MOTIVATED))),
                    Journey.of("c", List.of(observed("2025-06-30", POST, HARDER_TO_REACH))),
                    Journey.of("d", List.of(observed("2027-01-01", PRE, SUPPORTED)))));

    /** Two areas that tell their population, one with unknown answers, one with an aspect not scored, and a third one. */
    static final Summary SUMMARY = Stream.of(
                    assessed(
                            "MM-N-N.MNNNNN.M-MPNN~-P",
                            3_000,
                            Context.builder()
                                    .addChallenges(Challenge.BUDGET)
                                    .addChallenges(new Challenge("acme.hills"))
                                    .intention(Intention.WITHIN_A_YEAR)
                                    .aspiration(MaturityLevel.of(4))
                                    .build()),
                    assessed(
                            "MMM-PN.XXXXXX.MMMMMM~MN",
                            1_000,
                            Context.builder().addChallenges(Challenge.BUDGET).build()))
            .collect(Summary.ofAssessments(OWN))
            .merge(Stream.of(Assessment.builder(OWN)
                            .area(Area.of("m-3", "Millhill"))
                            .assessedOn(LocalDate.of(2026, 3, 31))
                            .answers(AnswerSheet.parse("acme-sp/2.1:N-NNNN.NNNNNN.M-MMNN~XM", OWN))
                            .build())
                    .collect(Summary.ofAssessments(OWN)));

    private static Assessment assessed(String answers, long population, Context context) {
        return Assessment.builder(OWN)
                .area(Area.builder()
                        .id("m-" + population)
                        .name("Millfield")
                        .population(population)
                        .build())
                .assessedOn(LocalDate.of(2026, 3, 31))
                .context(context)
                .answers(AnswerSheet.parse("acme-sp/2.1:" + answers, OWN))
                .build();
    }

    private Samples() {}

    /** Two phases within a budget, with criteria that have no cost, are barred or out of reach, and one objective. */
    static final Roadmap ROADMAP = roadmap();

    private static Roadmap roadmap() {
        Profile start = ScoringEngine.score(Assessment.builder(OWN)
                .area(Area.of("m-1", "Millfield"))
                .assessedOn(LocalDate.of(2026, 3, 31))
                .answers(AnswerSheet.parse("acme-sp/2.1:MMNP-N.XXXXXX.MMMMNN~MN", OWN))
                .extension("acme", "{\"tenant\":7}")
                .build());
        Estimates estimates = Estimates.builder(OWN)
                .estimate(
                        "reach.second",
                        Estimate.builder()
                                .cost(Amount.parse("GBP 1250.50"))
                                .resourceUse(ResourceUse.NEW)
                                .addBuyIn("GP practices")
                                .addBuyIn("county IT team")
                                .build())
                .estimate(
                        "reach.third",
                        Estimate.builder()
                                .cost(Amount.parse("GBP 900"))
                                .remainingCost(Amount.parse("GBP 400"))
                                .build())
                .cost("reach.fifth", Amount.parse("GBP 900"))
                .cost("insight.fourth", Amount.parse("GBP 2000"))
                .cost("insight.fifth", Amount.parse("GBP 5000"))
                .build();
        Roadmap planned = Planner.of(start, estimates).withinBudget(Amount.parse("GBP 4000"), 2);
        return Roadmap.builder(start, planned.strategy(), planned.stepsPerPhase())
                .steps(planned.steps())
                .budget(planned.budget().orElseThrow())
                .vision(Vision.of(
                        OWN,
                        Map.of("reach", MaturityLevel.of(3), "insight", MaturityLevel.of(4)),
                        LocalDate.of(2028, 3, 31)))
                .withoutCost(planned.withoutCost())
                .barred(planned.barred())
                .outOfReach(List.of(OWN.aspect("tools")))
                .objectives(List.of(Objective.builder()
                        .step(planned.steps().get(0))
                        .putHelps(Beneficiary.PEOPLE, "They are seen sooner.")
                        .putHelps(Beneficiary.PARTNERS, "They refer without paper.")
                        .measure(Measure.builder()
                                .what("referrals made online")
                                .baseline(Quantity.of(20, "percent"))
                                .target(new Quantity(new BigDecimal("82.5"), "percent"))
                                .proof("monthly report")
                                .build())
                        .owner("digital lead")
                        .due(LocalDate.of(2026, 9, 30))
                        .addBenefits(Benefit.builder()
                                .kind(BenefitKind.TIME_SAVED)
                                .description("Less typing.")
                                .contribution(Contribution.DIRECT)
                                .proof("diaries of a week")
                                .quantity(Quantity.of(120, "hours a month"))
                                .build())
                        .addBenefits(Benefit.builder()
                                .kind(new BenefitKind("own.calm", BenefitGroup.PERSON_CENTRED))
                                .description("People feel calmer.")
                                .contribution(Contribution.ENABLED)
                                .proof("interviews")
                                .build())
                        .build()))
                .build();
    }

    static Observation observed(String date, MotivationStage stage, PersonCategory category) {
        return Observation.of(LocalDate.parse(date), stage, category);
    }

    private static void fill(AspectBuilder aspect, String id, int weight) {
        aspect.name(id).weight(weight);
        criterion(aspect, id + ".first", 2, Need.REQUIRED);
        criterion(aspect, id + ".extra", 2, Need.OPTIONAL);
        criterion(aspect, id + ".second", 3, Need.REQUIRED);
        criterion(aspect, id + ".third", 3, Need.REQUIRED);
        criterion(aspect, id + ".fourth", 4, Need.REQUIRED);
        criterion(aspect, id + ".fifth", 5, Need.REQUIRED);
    }

    private static void criterion(AspectBuilder aspect, String id, int level, Need need) {
        aspect.criterion(id, level, need, c -> c.title(id).question("Is " + id + " in place?"));
    }

    /** {@return a builder of an assessment of a model on which every answer is the same} */
    static Assessment.Builder all(MaturityModel model, Answer answer) {
        AnswerSheet.Builder sheet = AnswerSheet.builder(model);
        model.answerables().forEach(asked -> sheet.answer(asked.id(), answer));
        return Assessment.builder(model)
                .area(Area.of("n", "N"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .answers(sheet.build());
    }
}
