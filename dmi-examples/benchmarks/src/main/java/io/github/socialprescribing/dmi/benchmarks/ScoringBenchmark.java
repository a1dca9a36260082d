package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Held assessments into profiles, one by one; time and bytes are those of one assessment. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ScoringBenchmark.ASSESSMENTS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScoringBenchmark {

    static final int ASSESSMENTS = 100_000;

    /** The standard model; one of 64 aspects. */
    @Param({"standard", "large"})
    public String model = "standard";

    private List<Assessment> assessments = List.of();
    private BitPackedScorer yardstick = new BitPackedScorer(MaturityModel.standard(), assessments);

    /** Makes the assessments and checks that both ways give the same levels and coordinates. */
    @Setup
    public void prepare() {
        MaturityModel scored = model.equals("large") ? MadeUpAreas.largeModel() : MaturityModel.standard();
        assessments = MadeUpAreas.of(scored, ASSESSMENTS);
        yardstick = new BitPackedScorer(scored, assessments);
        for (int i = 0; i < ASSESSMENTS; i++) {
            yardstick.check(i, ScoringEngine.score(assessments.get(i)));
        }
    }

    /** Reads the levels and coordinates of all aspects, by both readings. */
    @Benchmark
    public void numbers(Blackhole hole) {
        for (Assessment assessment : assessments) {
            Profile profile = ScoringEngine.score(assessment);
            for (AspectProfile aspect : profile.aspects()) {
                read(aspect, hole);
            }
            hole.consume(profile);
        }
    }

    /** Reads the same, and keeps the profile of each aspect. */
    @Benchmark
    public void aspects(Blackhole hole) {
        for (Assessment assessment : assessments) {
            Profile profile = ScoringEngine.score(assessment);
            for (AspectProfile aspect : profile.aspects()) {
                read(aspect, hole);
                hole.consume(aspect);
            }
            hole.consume(profile);
        }
    }

    /** Reads the same, and each criterion in every list that explains an aspect. */
    @Benchmark
    public void lists(Blackhole hole) {
        for (Assessment assessment : assessments) {
            Profile profile = ScoringEngine.score(assessment);
            for (AspectProfile aspect : profile.aspects()) {
                read(aspect, hole);
                read(aspect.blocking(), hole);
                read(aspect.unknown(), hole);
                read(aspect.ahead(), hole);
                read(aspect.notApplicable(), hole);
                hole.consume(aspect);
            }
            hole.consume(profile);
        }
    }

    private static void read(AspectProfile aspect, Blackhole hole) {
        if (aspect.isScored()) {
            hole.consume(aspect.level().low());
            hole.consume(aspect.level().high());
            hole.consume(aspect.coordinate().low());
            hole.consume(aspect.coordinate().high());
        }
    }

    private static void read(List<Criterion> criteria, Blackhole hole) {
        for (Criterion criterion : criteria) {
            hole.consume(criterion);
        }
    }

    /** Finds the same levels and coordinates as numbers in arrays. */
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
