package io.github.socialprescribing.dmi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.DmiDomain;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What must always hold of plans, on random models, answers and costs. */
@Domain(DmiDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class PlannerProperties {

    private static final String GBP = "GBP";

    private static Profile score(AnswerSheet sheet) {
        return ScoringEngine.score(Samples.assessment(sheet));
    }

    /** Costs of which a few are missing, many are equal or 0, and some are all different. */
    private static Estimates estimates(MaturityModel model, Random random) {
        int range = List.of(1, 3, 10, 1_000_000).get(random.nextInt(4));
        Estimates.Builder estimates = Estimates.builder(model);
        for (Criterion criterion : model.criteria()) {
            if (random.nextInt(12) > 0) {
                int cost = random.nextInt(range + 1);
                Estimate.Builder estimate = Estimate.builder().cost(Amount.ofMinor(GBP, cost));
                if (random.nextBoolean()) {
                    estimate.remainingCost(Amount.ofMinor(GBP, random.nextInt(cost + 1)));
                }
                estimates.estimate(criterion.id(), estimate.build());
            }
        }
        return estimates.build();
    }

    /** A model of few criteria, with answers that leave most of them open. */
    private static AnswerSheet smallSheet(Random random) {
        List<String> aspects = new ArrayList<>();
        int cells = 1 + random.nextInt(3);
        for (int i = 0; i < cells; i++) {
            StringBuilder aspect =
                    new StringBuilder().append(1 + random.nextInt(3)).append(": ");
            List<String> criteria = new ArrayList<>(List.of("2R", "3R", "4R", "5R"));
            for (int extra = random.nextInt(3); extra > 0; extra--) {
                criteria.add(2 + random.nextInt(4) + (random.nextInt(5) == 0 ? "O" : "R"));
            }
            java.util.Collections.shuffle(criteria, random);
            aspects.add(aspect.append(String.join(" ", criteria)).toString());
        }
        MaturityModel model = Samples.builder(aspects, 0).build();
        AnswerSheet.Builder sheet = AnswerSheet.builder(model);
        Answer[] answers = {
            Answer.NOT_MET,
            Answer.NOT_MET,
            Answer.PARTLY_MET,
            Answer.UNKNOWN,
            Answer.MET,
            Answer.MET,
            Answer.NOT_APPLICABLE
        };
        for (int i = 0; i < model.criteria().size(); i++) {
            sheet.answer(i, i == 0 ? Answer.NOT_MET : answers[random.nextInt(answers.length)]);
        }
        // The first criterion may be OPTIONAL: then something else has to be scored.
        model.criteria().stream()
                .filter(Criterion::isRequired)
                .findFirst()
                .ifPresent(criterion -> sheet.answer(criterion.id(), Answer.NOT_MET));
        return sheet.build();
    }

    /** Every set of steps that may be taken, with what the engine says of it: the definition, word by word. */
    private static final class BruteForce {
        private final Profile start;
        private final List<Step> open;

        private Set<Step> best = Set.of();
        private long cost;
        private Fraction index;

        BruteForce(Planner planner) {
            this.start = planner.start();
            this.open = planner.steps();
            this.index = start.index().low();
        }

        void within(long budget) {
            for (int set = 1; set < 1 << open.size(); set++) {
                Set<Step> chosen = new HashSet<>();
                for (int i = 0; i < open.size(); i++) {
                    if ((set & 1 << i) != 0) {
                        chosen.add(open.get(i));
                    }
                }
                if (chosen.stream().allMatch(step -> step.cost().isPresent()) && mayBeTaken(chosen)) {
                    consider(chosen, budget);
                }
            }
        }

        private boolean mayBeTaken(Set<Step> chosen) {
            return chosen.stream()
                    .allMatch(step -> open.stream()
                            .filter(below -> below.criterion()
                                            .aspectId()
                                            .equals(step.criterion().aspectId())
                                    && below.criterion()
                                                    .level()
                                                    .compareTo(step.criterion().level())
                                            < 0)
                            .allMatch(chosen::contains));
        }

        private void consider(Set<Step> chosen, long budget) {
            long costs = chosen.stream()
                    .mapToLong(s -> s.cost().orElseThrow().minorUnits())
                    .sum();
            if (costs > budget) {
                return;
            }
            Fraction reached = start.ifMet(Steps.criteria(chosen)).index().low();
            int better = reached.compareTo(index);
            if (better == 0) {
                better = Long.compare(cost, costs);
            }
            if (better == 0) {
                better = Integer.compare(best.size(), chosen.size());
            }
            if (better > 0 || (better == 0 && firstInModel(chosen))) {
                best = chosen;
                cost = costs;
                index = reached;
            }
        }

        private boolean firstInModel(Set<Step> chosen) {
            BitSet mine = positions(best);
            BitSet theirs = positions(chosen);
            BitSet different = (BitSet) mine.clone();
            different.xor(theirs);
            return !different.isEmpty() && theirs.get(different.nextSetBit(0));
        }

        private BitSet positions(Set<Step> steps) {
            BitSet positions = new BitSet();
            steps.forEach(step ->
                    positions.set(start.model().position(step.criterion().id())));
            return positions;
        }
    }

    @Property(tries = 200)
    void nothingBeatsWhatABudgetBuysAndTiesAreBrokenAsDefined(@ForAll Random random) {
        AnswerSheet sheet = smallSheet(random);
        Planner planner = Planner.of(score(sheet), estimates(sheet.model(), random));
        if (planner.steps().size() > 10) {
            return;
        }
        long most = planner.steps().stream()
                .mapToLong(s -> s.cost().map(Amount::minorUnits).orElse(0L))
                .sum();
        long budget = (long) (most * random.nextDouble() * 1.1);
        BruteForce bruteForce = new BruteForce(planner);
        bruteForce.within(budget);

        Roadmap plan = planner.withinBudget(Amount.ofMinor(GBP, budget), 3);

        assertThat(plan.reached().index().low()).isEqualTo(bruteForce.index);
        assertThat(new HashSet<>(plan.steps())).isEqualTo(bruteForce.best);
        assertThat(plan.cost().map(Amount::minorUnits).orElse(0L)).isEqualTo(bruteForce.cost);
    }

    @Property
    void aBiggerBudgetIsNeverWorse(@ForAll AnswerSheet sheet, @ForAll Random random) {
        Planner planner = Planner.of(score(sheet), estimates(sheet.model(), random));
        Fraction before = planner.start().index().low();
        long budget = 0;
        for (int i = 0; i < 5; i++) {
            Roadmap plan = planner.withinBudget(Amount.ofMinor(GBP, budget), 4);

            assertThat(plan.reached().index().low()).isGreaterThanOrEqualTo(before);
            before = plan.reached().index().low();
            budget = budget * 2 + random.nextInt(1_000);
        }
    }

    @Property
    void theFrontierRisesAndTheEngineAgreesWithEachPoint(@ForAll AnswerSheet sheet, @ForAll Random random) {
        Planner planner = Planner.of(score(sheet), estimates(sheet.model(), random));
        if (planner.estimates().currency().isEmpty()) {
            return;
        }

        CostFrontier frontier = planner.frontier();

        List<FrontierPoint> points = frontier.points();
        assertThat(points.get(0).cost().minorUnits()).isZero();
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).cost()).isGreaterThan(points.get(i - 1).cost());
            assertThat(points.get(i).index()).isGreaterThan(points.get(i - 1).index());
        }
        for (int i = 0; i < points.size(); i += 1 + points.size() / 8) {
            FrontierPoint point = points.get(i);
            assertThat(planner.start()
                            .ifMet(Steps.criteria(point.steps()))
                            .index()
                            .low())
                    .isEqualTo(point.index());
            assertThat(point.steps().stream()
                            .mapToLong(step -> step.cost().orElseThrow().minorUnits())
                            .sum())
                    .isEqualTo(point.cost().minorUnits());
            assertThat(frontier.within(point.cost())).isEqualTo(point);
            assertThat(frontier.leastFor(point.index())).contains(point);
            assertThat(new HashSet<>(planner.withinBudget(point.cost(), 1).steps()))
                    .isEqualTo(new HashSet<>(point.steps()));
        }
    }

    @Property
    void noOrderReachesAStagedLevelInFewerSteps(
            @ForAll AnswerSheet sheet, @ForAll @IntRange(min = 1, max = 5) int perPhase) {
        Profile start = score(sheet);

        Roadmap roadmap = Planner.of(start).liftTheLowest(perPhase);

        List<String> done = new ArrayList<>();
        Map<Integer, Integer> reachedAfter = new LinkedHashMap<>();
        for (Step step : roadmap.steps()) {
            done.add(step.criterion().id());
            int staged = start.ifMet(done).stagedLevel().low().number();
            for (int level = 1; level <= staged; level++) {
                reachedAfter.putIfAbsent(level, done.size());
            }
        }
        int already = start.stagedLevel().low().number();
        reachedAfter.forEach((level, steps) -> {
            if (level > already) {
                assertThat(steps).as("steps to Level " + level).isEqualTo(neededFor(start, level));
            }
        });
        assertThat(roadmap.reached().aspects())
                .allMatch(a -> !a.isScored() || a.nextLevel().low().isEmpty());
    }

    /** What stands open at or below the lowest level, not lower than the one wanted, of which anything applies. */
    private static int neededFor(Profile start, int wanted) {
        int needed = 0;
        for (AspectProfile aspect : start.aspects()) {
            boolean reached = false;
            for (int level = 2; level <= 5 && !reached; level++) {
                List<Criterion> asked = aspect.aspect().criteria(MaturityLevel.of(level)).stream()
                        .filter(c -> c.isRequired() && start.answers().answer(c) != Answer.NOT_APPLICABLE)
                        .toList();
                needed += (int) asked.stream()
                        .filter(c -> start.answers().answer(c) != Answer.MET)
                        .count();
                reached = level >= wanted && !asked.isEmpty();
            }
        }
        return needed;
    }

    @Property
    void theLeastToAStagedLevelReachesItAndNothingCanBeLeftOut(
            @ForAll AnswerSheet sheet, @ForAll @IntRange(min = 1, max = 5) int level) {
        Profile start = score(sheet);
        MaturityLevel wanted = MaturityLevel.of(level);

        Roadmap roadmap = Planner.of(start).leastTo(wanted, 3);

        if (roadmap.outOfReach().isEmpty()) {
            assertThat(roadmap.reached().stagedLevel().low().isAtLeast(wanted)).isTrue();
        }
        for (AspectProfile aspect : roadmap.reached().aspects()) {
            assertThat(!aspect.isScored()
                            || aspect.level().low().isAtLeast(wanted)
                            || roadmap.outOfReach().contains(aspect.aspect()))
                    .isTrue();
        }
        if (!roadmap.steps().isEmpty() && roadmap.outOfReach().isEmpty()) {
            List<String> allButOne = new ArrayList<>(Steps.criteria(roadmap.steps()));
            allButOne.remove(allButOne.size() / 2);
            assertThat(start.ifMet(allButOne).stagedLevel().low().isAtLeast(wanted))
                    .isFalse();
        }
    }

    @Property
    void phasesAreShortAndEachIsScoredByTheEngine(
            @ForAll AnswerSheet sheet, @ForAll @IntRange(min = 1, max = 7) int perPhase) {
        Profile start = score(sheet);

        Roadmap roadmap = Planner.of(start).liftTheLowest(perPhase);

        List<String> done = new ArrayList<>();
        for (Phase phase : roadmap.phases()) {
            assertThat(phase.steps()).isNotEmpty().hasSizeLessThanOrEqualTo(perPhase);
            done.addAll(Steps.criteria(phase.steps()));
            AnswerSheet.Builder then = sheet.toBuilder();
            done.forEach(id -> then.answer(id, Answer.MET));
            assertThat(phase.reached().answers()).isEqualTo(then.build());
            assertThat(phase.reached().index()).isEqualTo(score(then.build()).index());
        }
        assertThat(done).hasSameSizeAs(roadmap.steps()).doesNotHaveDuplicates();
    }

    @Property
    void theGainOfASingleCriterionIsWhatTheEngineSays(@ForAll AnswerSheet sheet) {
        Profile start = score(sheet);

        List<CriterionGain> gains = CriterionGain.ofEach(start);

        assertThat(gains.stream().map(CriterionGain::criterion))
                .containsExactlyElementsOf(sheet.model().criteria().stream()
                        .filter(c -> Step.isOpen(c, sheet.answer(c)))
                        .toList());
        for (CriterionGain gain : gains) {
            Profile then = start.ifMet(List.of(gain.criterion().id()));
            assertThat(gain.gain())
                    .isEqualTo(then.index().low().minus(start.index().low()));
            assertThat(gain.level())
                    .isEqualTo(then.aspect(gain.criterion().aspectId()).level().low());
            assertThat(gain.stagedLevel()).isEqualTo(then.stagedLevel().low());
        }
    }
}
