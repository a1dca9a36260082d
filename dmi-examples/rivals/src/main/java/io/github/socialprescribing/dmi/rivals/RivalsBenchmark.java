package io.github.socialprescribing.dmi.rivals;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.benchmarks.BitPackedScorer;
import io.github.socialprescribing.dmi.benchmarks.MadeUpAreas;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;

/** Level and coordinate of all aspects in both readings, by the engine and by others; time and bytes of one assessment. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(RivalsBenchmark.ASSESSMENTS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RivalsBenchmark {

    static final int ASSESSMENTS = 1_000;

    private final List<Assessment> assessments = MadeUpAreas.of(MaturityModel.standard(), ASSESSMENTS);
    private final BitPackedScorer yardstick = new BitPackedScorer(MaturityModel.standard(), assessments);
    private Rival<Map<String, Standing>> rival = List::of;

    /** Makes the rival that is asked for, and checks its results. */
    @Setup
    public void prepare(BenchmarkParams params) {
        String name = params.getBenchmark();
        if (!name.endsWith(".engine") && !name.endsWith(".yardstickBits")) {
            rival = rival(name.substring(name.lastIndexOf('.') + 1));
            Comparison.ofAspects(assessments, rival.scoreAll());
        }
    }

    private Rival<Map<String, Standing>> rival(String name) {
        MaturityModel model = MaturityModel.standard();
        return switch (name) {
            case "mapsAndStreams" -> new MapsAndStreams(model, assessments);
            case "easyRules" -> new EasyRules(model, assessments);
            case "drools" -> new DroolsRules(model, assessments);
            case "kieDmn" -> new DecisionTables(model, assessments);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Scores with the library. */
    @Benchmark
    public void engine(Blackhole hole) {
        for (Assessment assessment : assessments) {
            for (AspectProfile aspect : ScoringEngine.score(assessment).aspects()) {
                if (aspect.isScored()) {
                    hole.consume(aspect.level().low());
                    hole.consume(aspect.level().high());
                    hole.consume(aspect.coordinate().low());
                    hole.consume(aspect.coordinate().high());
                }
            }
        }
    }

    /** {@return the standings, by {@link MapsAndStreams}} */
    @Benchmark
    public List<Map<String, Standing>> mapsAndStreams() {
        return rival.scoreAll();
    }

    /** {@return the standings, by {@link EasyRules}} */
    @Benchmark
    public List<Map<String, Standing>> easyRules() {
        return rival.scoreAll();
    }

    /** {@return the standings, by {@link DroolsRules}} */
    @Benchmark
    public List<Map<String, Standing>> drools() {
        return rival.scoreAll();
    }

    /** {@return the standings, by {@link DecisionTables}} */
    @Benchmark
    public List<Map<String, Standing>> kieDmn() {
        return rival.scoreAll();
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

    /** Lets go of what the rival holds. */
    @TearDown
    public void close() {
        rival.close();
    }
}
