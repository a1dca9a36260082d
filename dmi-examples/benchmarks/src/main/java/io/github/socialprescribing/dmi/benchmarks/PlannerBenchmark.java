package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.ModelBuilder;
import io.github.socialprescribing.dmi.model.Need;
import io.github.socialprescribing.dmi.plan.CostFrontier;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.FrontierPoint;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Exact plans where nothing is in place yet and every REQUIRED criterion costs something else, to the penny. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlannerBenchmark {

    private static final String GBP = "GBP";
    private static final int LEAST_COST = 10_000;
    private static final int COSTS = 5_000_000;

    /** The standard model; three times its aspects, or cells three times as large, both with weights up to 10. */
    @Param({"standard", "aspects-x3", "cells-x3"})
    public String model = "standard";

    private Planner planner = planner(MaturityModel.standard());
    private Amount half = Amount.ofMinor(GBP, 0);
    private Knapsack knapsack = new Knapsack(planner);

    /** Makes the model and checks that both ways give the same costs and indices. */
    @Setup
    public void prepare() {
        planner = planner(
                switch (model) {
                    case "standard" -> MaturityModel.standard();
                    case "aspects-x3" -> larger(3, 1);
                    default -> larger(1, 3);
                });
        knapsack = new Knapsack(planner);
        List<FrontierPoint> points = planner.frontier().points();
        half = Amount.ofMinor(GBP, points.get(points.size() - 1).cost().minorUnits() / 2);
        List<Knapsack.Point> expected = knapsack.front();
        if (expected.size() != points.size()) {
            throw new IllegalStateException("the yardstick gives another number of points");
        }
        for (int i = 0; i < expected.size(); i++) {
            Fraction index = points.get(i).index();
            if (points.get(i).cost().minorUnits() != expected.get(i).cost()
                    || !index.equals(expected.get(i).index())) {
                throw new IllegalStateException("the yardstick gives another point " + expected.get(i));
            }
        }
    }

    /** {@return the whole frontier, ready to be asked} */
    @Benchmark
    public CostFrontier frontier() {
        return Planner.of(planner.start(), planner.estimates()).frontier();
    }

    /** {@return the best for half of the money, in phases that are scored} */
    @Benchmark
    public Roadmap halfOfTheMoney() {
        return Planner.of(planner.start(), planner.estimates()).withinBudget(half, 5);
    }

    /** {@return costs and indices of the frontier without any steps, by a table of the least cost for each gain} */
    @Benchmark
    public List<Knapsack.Point> yardstickTable() {
        return knapsack.front();
    }

    private static Planner planner(MaturityModel model) {
        SplittableRandom chance = new SplittableRandom(7);
        Estimates.Builder estimates = Estimates.builder(model);
        AnswerSheet.Builder answers = AnswerSheet.builder(model);
        List<Integer> costs = chance.ints(LEAST_COST, COSTS)
                .distinct()
                .limit(model.criteria().size())
                .boxed()
                .toList();
        for (int i = 0; i < costs.size(); i++) {
            estimates.cost(model.criteria().get(i).id(), Amount.ofMinor(GBP, costs.get(i)));
            answers.answer(i, Answer.NOT_MET);
        }
        return Planner.of(
                ScoringEngine.score(Assessment.builder(model)
                        .area(Area.of("made-up", "Made up"))
                        .assessedOn(LocalDate.of(2026, 9, 30))
                        .answers(answers.build())
                        .build()),
                estimates.build());
    }

    private static MaturityModel larger(int timesAspects, int timesCells) {
        SplittableRandom chance = new SplittableRandom(3);
        ModelBuilder larger = MaturityModel.builder("larger", "1.0");
        MaturityModel standard = MaturityModel.standard();
        for (int copy = 0; copy < timesAspects; copy++) {
            String suffix = "-" + copy;
            standard.aspects()
                    .forEach(aspect -> larger.aspect(aspect.id() + suffix, a -> {
                        a.name(aspect.name()).weight(1 + chance.nextInt(10));
                        for (Criterion criterion : aspect.criteria()) {
                            for (int i = 0; i < timesCells; i++) {
                                Need need = criterion.need();
                                a.criterion(
                                        criterion.id() + suffix + "-" + i,
                                        criterion.level().number(),
                                        need,
                                        c -> c.title(criterion.title()).question(criterion.question()));
                            }
                        }
                    }));
        }
        return larger.build();
    }
}
