package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.examples.commandline.Pipeline;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.IncomingBatch;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a file of assessments as JSON Lines to a file of their profiles, in the order of the input; time and bytes are those of
 * one line.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(EndToEndBenchmark.LINES)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EndToEndBenchmark {

    static final int LINES = 5_000;

    private static final int BUFFER = 1 << 16;

    private final JsonMapper mapper = DmiModule.mapperBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private final ObjectWriter writer = mapper.writerFor(Profile.class).withRootValueSeparator("\n");
    private final List<RecordedTokens> constants = new ArrayList<>();
    private Path input = Path.of("");
    private Path output = Path.of("");

    /**
     * Writes the input, records the output, and checks that all ways give the same.
     *
     * @throws IOException if there is no room for it
     */
    @Setup
    public void prepare() throws IOException {
        input = Files.createTempFile("assessments", ".jsonl");
        output = Files.createTempFile("profiles", ".jsonl");
        try (OutputStream target = Files.newOutputStream(input);
                SequenceWriter lines =
                        mapper.writer().withRootValueSeparator("\n").writeValues(target)) {
            for (Assessment assessment : SampleAssessments.of(LINES, 7)) {
                lines.write(assessment);
                constants.add(
                        RecordedTokens.of(mapper, mapper.writeValueAsBytes(ScoringEngine.score(assessment)), false));
            }
        }
        yardstickSkipAndConstants();
        Path expected = Files.move(output, output.resolveSibling(output.getFileName() + ".expected"));
        oneThread();
        requireSame(expected);
        everyProcessor();
        requireSame(expected);
        Files.delete(expected);
    }

    private void requireSame(Path expected) throws IOException {
        long at = Files.mismatch(expected, output);
        if (at >= 0) {
            throw new IllegalStateException("the profiles differ from byte " + at + " on");
        }
    }

    /**
     * Leaves nothing behind.
     *
     * @throws IOException if it must
     */
    @TearDown
    public void tidy() throws IOException {
        Files.deleteIfExists(input);
        Files.deleteIfExists(output);
    }

    /**
     * Reads, scores and writes on the calling thread alone.
     *
     * @throws IOException if the files cannot be read or written
     */
    @Benchmark
    public void oneThread() throws IOException {
        try (AssessmentReader reader = AssessmentReader.jsonLines(Files.newInputStream(input));
                OutputStream target = Files.newOutputStream(output)) {
            for (Optional<IncomingBatch<Assessment>> batch = reader.nextBatch();
                    batch.isPresent();
                    batch = reader.nextBatch()) {
                profiles(batch.get()).writeTo(target);
            }
        }
    }

    /**
     * Does the same as the command line does it: a thread for each processor reads lines and writes profiles, while the
     * calling one splits the input and joins the output.
     *
     * @throws IOException if the files cannot be read or written
     */
    @Benchmark
    public void everyProcessor() throws IOException {
        try (AssessmentReader reader = AssessmentReader.jsonLines(Files.newInputStream(input));
                OutputStream target = Files.newOutputStream(output);
                Pipeline pipeline = new Pipeline(Runtime.getRuntime().availableProcessors())) {
            pipeline.run(reader::nextBatch, this::profiles, profiles -> {
                try {
                    profiles.writeTo(target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private ByteArrayOutputStream profiles(IncomingBatch<Assessment> batch) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(BUFFER);
        try (SequenceWriter profiles = writer.writeValues(lines)) {
            batch.accepted(rejected -> {
                        throw new IllegalStateException(rejected.toString());
                    })
                    .forEach(assessment -> profiles.write(ScoringEngine.score(assessment)));
        }
        lines.write('\n');
        return lines;
    }

    /**
     * Passes over all tokens of the input, and writes the tokens of the output from constants; {@return how many there were}
     *
     * @throws IOException if the files cannot be read or written
     */
    @Benchmark
    public int yardstickSkipAndConstants() throws IOException {
        int tokens = 0;
        try (InputStream source = Files.newInputStream(input);
                JsonParser parser = mapper.createParser(source)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(output), BUFFER)) {
            for (RecordedTokens document : constants) {
                try (JsonGenerator out = mapper.createGenerator(target)) {
                    document.write(out);
                }
                target.write('\n');
            }
        }
        return tokens;
    }
}
