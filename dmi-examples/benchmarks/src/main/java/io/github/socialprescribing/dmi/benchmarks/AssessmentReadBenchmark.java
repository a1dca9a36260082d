package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Documents of an assessment, one after another, each from bytes of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class AssessmentReadBenchmark {

    private static final int DOCUMENTS = 1_000;

    private final JsonMapper mapper = DmiModule.mapperBuilder().build();
    private final ObjectReader reader = mapper.readerFor(Assessment.class);
    private final byte[][] documents = new byte[DOCUMENTS][];
    private int next;

    /** Writes the documents and checks that each is read back as it was. */
    @Setup
    public void prepare() {
        List<Assessment> assessments = SampleAssessments.of(DOCUMENTS, 7);
        long bytes = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            documents[i] = mapper.writeValueAsBytes(assessments.get(i));
            bytes += documents[i].length;
            if (!reader.readValue(documents[i]).equals(assessments.get(i))) {
                throw new IllegalStateException("read back as another assessment: " + assessments.get(i));
            }
        }
        System.out.println(bytes / DOCUMENTS + " bytes a document");
    }

    private byte[] next() {
        next = next + 1 == DOCUMENTS ? 0 : next + 1;
        return documents[next];
    }

    /** {@return what a document says} */
    @Benchmark
    public Assessment assessment() {
        return reader.readValue(next());
    }

    /** {@return how many tokens a document has; none is looked at} */
    @Benchmark
    public int yardstickSkip() {
        int tokens = 0;
        try (JsonParser parser = mapper.createParser(next())) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }
}
