package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.portfolio.Summary;
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

/**
 * Held assessments into one summary on all cores, beside the same on one; time and bytes are those of one assessment.
 *
 * <p>They are so many that one summary takes tens of milliseconds: of those that took five, one in ten was no faster on all
 * cores, which hides what the others gain.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ParallelSummaryBenchmark.ASSESSMENTS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ParallelSummaryBenchmark {

    static final int ASSESSMENTS = 500_000;

    private List<Assessment> assessments = List.of();

    /** Makes the assessments and checks that both ways give the same. */
    @Setup
    public void prepare() {
        assessments = MadeUpAreas.of(MaturityModel.standard(), ASSESSMENTS);
        if (!allCores().equals(yardstickOneCore())) {
            throw new IllegalStateException("all cores give another summary than one");
        }
    }

    /** {@return the summary of all, on all cores} */
    @Benchmark
    public Summary allCores() {
        return assessments.parallelStream().collect(Summary.ofAssessments(MaturityModel.standard()));
    }

    /** {@return the same, on one core} */
    @Benchmark
    public Summary yardstickOneCore() {
        return assessments.stream().collect(Summary.ofAssessments(MaturityModel.standard()));
    }
}
