package io.github.socialprescribing.dmi.plan;

import static io.github.socialprescribing.dmi.plan.Markdown.escaped;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.Safeguard;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import io.github.socialprescribing.dmi.scoring.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a business case for a committee to read. */
final class BusinessCaseText {

    private static final int FRONTIER_ROWS = 10;

    private final BusinessCase businessCase;
    private final Profile start;
    private final Markdown text = new Markdown();

    BusinessCaseText(BusinessCase businessCase) {
        this.businessCase = businessCase;
        this.start = businessCase.start();
        text.heading(
                1,
                "Digital support for social prescribing in "
                        + escaped(start.area().name()));
        peopleFirst();
        horizon();
        firstPhase();
        laterPhases();
        benefits();
        costs();
        frontier();
    }

    private void peopleFirst() {
        text.heading(2, "People and workforce first");
        businessCase.peopleFirst().forEach(paragraph -> text.paragraph(escaped(paragraph)));
        safeguards(SafeguardState.AT_RISK, "Safeguards at risk, to be put right along the way: ");
        safeguards(SafeguardState.UNKNOWN, "Safeguards not yet known, to be asked first: ");
    }

    private void safeguards(SafeguardState state, String words) {
        List<Safeguard> safeguards = start.safeguards(state);
        if (!safeguards.isEmpty()) {
            text.paragraph(words
                    + safeguards.stream()
                            .map(safeguard -> escaped(safeguard.title()))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private void horizon() {
        text.heading(2, "The horizon");
        text.paragraph("Assessed on " + start.assessedOn() + " by "
                + start.model().id() + ": " + headlines(start) + ". The index treats an order as a number.");
        if (start.origin() == Origin.QUICK) {
            text.paragraph("Answers were derived from a quick assessment: not all criteria were asked singly.");
        }
        text.paragraph("The vision is " + escaped(businessCase.vision().toString()) + ".");
        text.table(
                List.of("Aspect", "Now", "Target", "Levels to go", "Of the way from Level 1"),
                businessCase.vision().gaps(start).stream()
                        .map(gap -> List.of(
                                escaped(gap.aspect().name()),
                                level(start.aspect(gap.aspect().id())),
                                String.valueOf(gap.target().number()),
                                gap.levels().map(Bounds::toString).orElse("–"),
                                gap.percentTravelled()
                                        .map(percent -> percent.round(0) + " %")
                                        .orElse("–")))
                        .toList());
    }

    private void firstPhase() {
        text.heading(2, "The first phase");
        Optional<Phase> first = businessCase.firstPhase();
        if (first.isEmpty()) {
            text.paragraph(ScoringEngine.nextQuestion(start.answers())
                    .map(question -> "First find out: " + escaped(question.question()))
                    .orElse("There is no step to take."));
            return;
        }
        phase(first.get());
        businessCase.roadmap().objectives().stream()
                .filter(objective -> first.get().steps().contains(objective.step()))
                .forEach(this::objective);
        List<Step> without = businessCase.stepsWithoutObjective();
        if (!without.isEmpty()) {
            text.paragraph("No owner, measure and date yet for: " + titles(criteria(without)) + ".");
        }
    }

    private void phase(Phase phase) {
        text.table(
                List.of("Step", "Now", "Cost", "Works with", "Buy-in of"),
                phase.steps().stream()
                        .map(step -> List.of(
                                escaped(step.criterion().title()),
                                step.answer().id(),
                                cost(step.cost()),
                                step.resourceUse().map(ResourceUse::id).orElse("–"),
                                step.buyIn().isEmpty() ? "–" : escaped(String.join(", ", step.buyIn()))))
                        .toList());
        text.paragraph(phase.cost().map(cost -> "It costs " + cost + ".").orElse("What it costs is not known in full.")
                + " It leads to " + headlines(phase.reached()) + ".");
    }

    private void objective(Objective objective) {
        text.heading(3, escaped(objective.step().criterion().title()));
        List<String> items = new ArrayList<>();
        objective.helps().forEach((whom, how) -> items.add("Helps " + whom.id() + ": " + escaped(how)));
        items.add("Measure: " + escaped(objective.measure().toString()));
        items.add("Proof: " + escaped(objective.measure().proof()));
        items.add("Owner: " + escaped(objective.owner()) + ", by " + objective.due());
        text.list(items);
    }

    private void laterPhases() {
        List<Phase> phases = businessCase.roadmap().phases();
        if (phases.size() < 2) {
            return;
        }
        text.heading(2, "The phases after it");
        text.table(
                List.of("Phase", "Steps", "Cost", "Staged level then", "Index then"),
                phases.stream()
                        .skip(1)
                        .map(phase -> List.of(
                                String.valueOf(phase.number()),
                                titles(criteria(phase.steps())),
                                cost(phase.cost()),
                                numbers(phase.reached().stagedLevel()),
                                phase.reached().index().low().round(2).toString()))
                        .toList());
        List<Aspect> outOfReach = businessCase.roadmap().outOfReach();
        if (!outOfReach.isEmpty()) {
            text.paragraph("Out of reach, because nothing at that level applies here: "
                    + outOfReach.stream().map(aspect -> escaped(aspect.name())).collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private void benefits() {
        text.heading(2, "Benefits and how they will be proved");
        Map<BenefitGroup, List<Benefit>> groups = businessCase.benefits().stream()
                .collect(Collectors.groupingBy(benefit -> benefit.kind().group()));
        if (groups.isEmpty()) {
            text.paragraph("None are stated yet.");
        }
        for (BenefitGroup group : BenefitGroup.values()) {
            List<Benefit> benefits = groups.getOrDefault(group, List.of());
            text.table(
                    List.of("Benefit (" + group.id() + ")", "Kind", "How much", "By digital", "Proof"),
                    benefits.stream()
                            .map(benefit -> List.of(
                                    escaped(benefit.description()),
                                    benefit.kind().id(),
                                    benefit.quantity()
                                            .map(quantity -> escaped(quantity.toString()))
                                            .orElse("qualitative"),
                                    benefit.contribution().id(),
                                    escaped(benefit.proof())))
                            .toList());
        }
    }

    private void costs() {
        Roadmap roadmap = businessCase.roadmap();
        text.heading(2, "Costs");
        List<String> items = new ArrayList<>();
        roadmap.budget().ifPresent(budget -> items.add("Budget: " + budget));
        items.add("All " + roadmap.steps().size() + " steps: " + cost(roadmap.cost()));
        items.add("Leads to: " + headlines(roadmap.reached()));
        List<AspectGap> left = businessCase.vision().gaps(roadmap.reached()).stream()
                .filter(gap -> !gap.isClosed())
                .toList();
        items.add(
                left.isEmpty()
                        ? "Then the vision is reached."
                        : "Then still short of the vision: "
                                + left.stream()
                                        .map(gap -> escaped(gap.aspect().name())
                                                + gap.levels()
                                                        .map(levels -> " by " + levels)
                                                        .orElse(" (not scored)"))
                                        .collect(Collectors.joining(", ")));
        List<Criterion> uncosted = roadmap.steps().stream()
                .filter(step -> step.cost().isEmpty())
                .map(Step::criterion)
                .toList();
        if (!uncosted.isEmpty()) {
            items.add("Steps without a cost, so that there is no total: " + titles(uncosted));
        }
        if (!roadmap.withoutCost().isEmpty()) {
            items.add("Could not be planned for want of a cost: " + titles(roadmap.withoutCost()));
        }
        if (!roadmap.barred().isEmpty()) {
            items.add("Could not be planned because something below them has no cost: " + titles(roadmap.barred()));
        }
        text.list(items);
    }

    private void frontier() {
        businessCase.frontier().ifPresent(frontier -> {
            text.heading(2, "What each further part of the money buys");
            text.paragraph(
                    "For each tenth of the cost of everything, the most that it buys: no other choice of steps reaches as"
                            + " high an index for less.");
            List<FrontierPoint> points = frontier.points();
            long most = points.get(points.size() - 1).cost().minorUnits();
            List<FrontierPoint> shown = new ArrayList<>();
            for (int tenth = 0; tenth <= FRONTIER_ROWS; tenth++) {
                FrontierPoint point = frontier.within(new Amount(
                        frontier.currency(),
                        most / FRONTIER_ROWS * tenth + most % FRONTIER_ROWS * tenth / FRONTIER_ROWS));
                if (!shown.contains(point)) {
                    shown.add(point);
                }
            }
            text.table(
                    List.of("Cost", "Index", "Steps"),
                    shown.stream()
                            .map(point -> List.of(
                                    point.cost().toString(),
                                    point.index().round(2).toString(),
                                    String.valueOf(point.steps().size())))
                            .toList());
        });
    }

    private static String headlines(Profile profile) {
        Bounds<Fraction> index = profile.index();
        return "staged level " + numbers(profile.stagedLevel()) + ", typical level " + numbers(profile.typicalLevel())
                + ", index " + index.low().round(2)
                + (index.isExact() ? "" : " to " + index.high().round(2)) + "; of " + profile.scoredAspects()
                + " aspects "
                + spread(profile.spread().low());
    }

    private static String spread(Spread spread) {
        return Arrays.stream(MaturityLevel.values())
                .filter(level -> spread.count(level) > 0)
                .map(level -> spread.count(level) + " at " + level)
                .collect(Collectors.joining(", "));
    }

    private static String level(AspectProfile aspect) {
        return aspect.isScored() ? numbers(aspect.level()) : "not scored";
    }

    private static String numbers(Bounds<MaturityLevel> levels) {
        int low = levels.low().number();
        return levels.isExact() ? "" + low : low + " to " + levels.high().number();
    }

    private static String cost(Optional<Amount> cost) {
        return cost.map(Amount::toString).orElse("not known");
    }

    private static List<Criterion> criteria(List<Step> steps) {
        return steps.stream().map(Step::criterion).toList();
    }

    private static String titles(List<Criterion> criteria) {
        return criteria.stream().map(criterion -> escaped(criterion.title())).collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
