package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.CriterionGain;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.List;
import java.util.Set;
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

/**
 * What each criterion that is still open in an area would change if it alone were MET; time and bytes are those of one area,
 * all its open criteria together.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(WhatIfBenchmark.ASSESSMENTS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WhatIfBenchmark {

    static final int ASSESSMENTS = 100_000;

    private static final int COMPARED_WITH_WHOLE_PROFILES = 2_000;

    private List<Profile> profiles = List.of();
    private BitPackedScorer yardstick = new BitPackedScorer(MaturityModel.standard(), List.of());

    /** Makes the profiles and checks that all ways give the same. */
    @Setup
    public void prepare() {
        List<Assessment> assessments = MadeUpAreas.of(MaturityModel.standard(), ASSESSMENTS);
        profiles = assessments.stream().map(ScoringEngine::score).toList();
        yardstick = new BitPackedScorer(MaturityModel.standard(), assessments);
        for (int i = 0; i < ASSESSMENTS; i++) {
            yardstick.check(i, profiles.get(i));
        }
        profiles.stream().limit(COMPARED_WITH_WHOLE_PROFILES).forEach(WhatIfBenchmark::compareWithWholeProfiles);
    }

    private static void compareWithWholeProfiles(Profile profile) {
        for (CriterionGain gain : CriterionGain.ofEach(profile)) {
            Profile then = profile.ifMet(Set.of(gain.criterion().id()));
            Fraction gained = then.index().low().minus(profile.index().low());
            if (!gained.equals(gain.gain()) || then.stagedLevel().low() != gain.stagedLevel()) {
                throw new IllegalStateException("the profile scored again gives another gain than " + gain);
            }
        }
    }

    /** Reads the gain and the levels of each. */
    @Benchmark
    public void gains(Blackhole hole) {
        for (Profile profile : profiles) {
            for (CriterionGain gain : CriterionGain.ofEach(profile)) {
                hole.consume(gain.criterion());
                hole.consume(gain.gain());
                hole.consume(gain.level());
                hole.consume(gain.stagedLevel());
            }
        }
    }

    /** Scores each area once, by both readings. */
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

    /** {@return all coordinates, of the aspect of each open criterion scored again with that criterion MET} */
    @Benchmark
    public long yardstickBitsAgain() {
        long sum = 0;
        for (int i = 0; i < ASSESSMENTS; i++) {
            sum += yardstick.scoreEachIfMet(i);
        }
        return sum;
    }
}
