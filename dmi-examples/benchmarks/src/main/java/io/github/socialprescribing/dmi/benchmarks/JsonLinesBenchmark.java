package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.jackson.DmiModule;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** An input of many assessments as JSON Lines; time and bytes are those of one line. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(JsonLinesBenchmark.LINES)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JsonLinesBenchmark {

    static final int LINES = 1_000;

    private final JsonMapper mapper = DmiModule.mapperBuilder().build();
    private byte[] input = {};

    /** Writes the input and checks that it is read back as it was. */
    @Setup
    public void prepare() throws IOException {
        List<Assessment> assessments = SampleAssessments.of(LINES, 7);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Assessment assessment : assessments) {
            lines.write(mapper.writeValueAsBytes(assessment));
            lines.write('\n');
        }
        input = lines.toByteArray();
        try (AssessmentReader reader = reader()) {
            List<Assessment> read = reader.accepted(rejected -> {
                        throw new IllegalStateException(rejected.toString());
                    })
                    .toList();
            if (!read.equals(assessments)) {
                throw new IllegalStateException("read back as other assessments");
            }
        }
    }

    private AssessmentReader reader() {
        return AssessmentReader.jsonLines(new ByteArrayInputStream(input));
    }

    /** Reads all lines. */
    @Benchmark
    public void assessments(Blackhole hole) throws IOException {
        try (AssessmentReader reader = reader()) {
            reader.forEachRemaining(hole::consume);
        }
    }

    /** {@return how many tokens all lines have; none is looked at} */
    @Benchmark
    public int yardstickSkip() {
        int tokens = 0;
        try (JsonParser parser = mapper.createParser(input)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }
}
