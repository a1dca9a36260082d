package io.github.socialprescribing.dmi.rivals;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.benchmarks.BitPackedScorer;
import io.github.socialprescribing.dmi.benchmarks.MadeUpAreas;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.sql.SQLException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;

/** The index in both readings, by the engine and by others that find nothing else; time and bytes of one assessment. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(IndexRivalsBenchmark.ASSESSMENTS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class IndexRivalsBenchmark {

    static final int ASSESSMENTS = 10_000;

    private final List<Assessment> assessments = MadeUpAreas.of(MaturityModel.standard(), ASSESSMENTS);
    private final BitPackedScorer yardstick = new BitPackedScorer(MaturityModel.standard(), assessments);
    private Rival<Index> rival = List::of;

    /** Makes the rival that is asked for, and checks its results. */
    @Setup
    public void prepare(BenchmarkParams params) throws SQLException {
        String name = params.getBenchmark();
        if (!name.endsWith(".engine") && !name.endsWith(".yardstickBits")) {
            rival = rival(name.substring(name.lastIndexOf('.') + 1));
            Comparison.ofIndexes(assessments, rival.scoreAll());
        }
    }

    private Rival<Index> rival(String name) throws SQLException {
        MaturityModel model = MaturityModel.standard();
        return switch (name) {
            case "duckDb" -> new DuckDb(model, assessments);
            case "pmmlScorecard" -> new Scorecard(model, assessments);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Scores with the library. */
    @Benchmark
    public void engine(Blackhole hole) {
        for (Assessment assessment : assessments) {
            hole.consume(ScoringEngine.score(assessment).index());
        }
    }

    /** {@return the indexes, by {@link DuckDb}} */
    @Benchmark
    public List<Index> duckDb() {
        return rival.scoreAll();
    }

    /** {@return the indexes, by {@link Scorecard}} */
    @Benchmark
    public List<Index> pmmlScorecard() {
        return rival.scoreAll();
    }

    /** Adds up coordinates in arrays. */
    @Benchmark
    public void yardstickBits(Blackhole hole) {
        for (int i = 0; i < ASSESSMENTS; i++) {
            yardstick.score(i);
            int low = 0;
            int high = 0;
            int scored = 0;
            for (int j = 0; j < yardstick.levels.length; j += 2) {
                low += yardstick.coordinates[j];
                high += yardstick.coordinates[j + 1];
                scored += yardstick.levels[j] > 0 ? 1 : 0;
            }
            hole.consume(low);
            hole.consume(high);
            hole.consume(scored);
        }
    }

    /** Lets go of what the rival holds. */
    @TearDown
    public void close() {
        rival.close();
    }
}
