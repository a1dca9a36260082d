package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Held assessments into one summary; time and bytes are those of one assessment. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SummaryBenchmark.ASSESSMENTS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SummaryBenchmark {

    static final int ASSESSMENTS = 100_000;

    private List<Assessment> assessments = List.of();
    private BitPackedScorer yardstick = new BitPackedScorer(MaturityModel.standard(), assessments);

    /** Makes the assessments and checks that all ways give the same. */
    @Setup
    public void prepare() {
        assessments = MadeUpAreas.of(MaturityModel.standard(), ASSESSMENTS);
        yardstick = new BitPackedScorer(MaturityModel.standard(), assessments);
        List<Profile> profiles = assessments.stream().map(ScoringEngine::score).toList();
        for (int i = 0; i < ASSESSMENTS; i++) {
            yardstick.check(i, profiles.get(i));
        }
        Summary expected = Summary.of(MaturityModel.standard(), profiles);
        if (!expected.equals(summarise())) {
            throw new IllegalStateException("the assessments give another summary than their profiles");
        }
    }

    /** {@return the summary of all} */
    @Benchmark
    public Summary summarise() {
        return assessments.stream().collect(Summary.ofAssessments(MaturityModel.standard()));
    }

    /** Finds the levels and coordinates of each as numbers in arrays, and counts nothing. */
    @Benchmark
    public void yardstickBits(Blackhole hole) {
        for (int i = 0; i < ASSESSMENTS; i++) {
            yardstick.score(i);
            for (int j = 0; j < yardstick.levels.length; j++) {
                hole.consume(yardstick.levels[j]);
                hole.consume(yardstick.coordinates[j]);
            }
        }
    }

    /** Does the same without asking about one level after the other, which a processor often guesses wrong. */
    @Benchmark
    public void yardstickFirstOpenBit(Blackhole hole) {
        for (int i = 0; i < ASSESSMENTS; i++) {
            yardstick.scoreByFirstOpen(i);
            for (int j = 0; j < yardstick.levels.length; j++) {
                hole.consume(yardstick.levels[j]);
                hole.consume(yardstick.coordinates[j]);
            }
        }
    }
}
