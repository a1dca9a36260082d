package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.AssessmentCsvWriter;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.jackson.ProfileCsvWriter;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Tables of many assessments or profiles; time and bytes are those of one assessment or profile. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(CsvBenchmark.ROWS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CsvBenchmark {

    static final int ROWS = 1_000;

    private final List<Assessment> assessments = SampleAssessments.of(ROWS, 7);
    private final List<Profile> profiles =
            assessments.stream().map(ScoringEngine::score).toList();
    private final byte[] codes = writeCodes();
    private final byte[] wide = writeWide();

    /** Reads a table whose answers are codes. */
    @Benchmark
    public void readCodes(Blackhole hole) throws IOException {
        read(codes, hole);
    }

    /** Reads a table with a column for each answer. */
    @Benchmark
    public void readWide(Blackhole hole) throws IOException {
        read(wide, hole);
    }

    private static void read(byte[] table, Blackhole hole) throws IOException {
        try (AssessmentReader reader = AssessmentReader.csv(new ByteArrayInputStream(table))) {
            reader.accepted(rejected -> {
                        throw new IllegalStateException(rejected.toString());
                    })
                    .forEach(hole::consume);
        }
    }

    /** {@return a table whose answers are codes} */
    @Benchmark
    public final byte[] writeCodes() {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try (AssessmentCsvWriter writer = AssessmentCsvWriter.answerCodes(table)) {
            assessments.forEach(writer::write);
        }
        return table.toByteArray();
    }

    /** {@return a table with a column for each answer} */
    @Benchmark
    public final byte[] writeWide() {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try (AssessmentCsvWriter writer = AssessmentCsvWriter.wide(table, MaturityModel.standard())) {
            assessments.forEach(writer::write);
        }
        return table.toByteArray();
    }

    /** {@return the tidy table of all profiles} */
    @Benchmark
    public byte[] writeProfiles() {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try (ProfileCsvWriter writer = new ProfileCsvWriter(table)) {
            profiles.forEach(writer::write);
        }
        return table.toByteArray();
    }
}
