package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.Arrays;
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
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Profiles, one after another, each to bytes of its own, with explanations and findings made as they are written. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class ProfileWriteBenchmark {

    private static final int DOCUMENTS = 500;

    private final JsonMapper mapper = DmiModule.mapperBuilder().build();
    private final ObjectWriter writer = mapper.writerFor(Profile.class);
    private final Profile[] profiles = new Profile[DOCUMENTS];
    private final RecordedTokens[] recorded = new RecordedTokens[DOCUMENTS];
    private final RecordedTokens[] prepared = new RecordedTokens[DOCUMENTS];
    private int next;

    /** Scores the profiles, records their tokens and checks that all ways give the same bytes. */
    @Setup
    public void prepare() {
        List<Profile> scored = SampleAssessments.of(DOCUMENTS, 7).stream()
                .map(ScoringEngine::score)
                .toList();
        long bytes = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            profiles[i] = scored.get(i);
            byte[] document = writer.writeValueAsBytes(profiles[i]);
            bytes += document.length;
            recorded[i] = RecordedTokens.of(mapper, document, false);
            prepared[i] = RecordedTokens.of(mapper, document, true);
            if (!Arrays.equals(document, recorded[i].write(mapper))
                    || !Arrays.equals(document, prepared[i].write(mapper))) {
                throw new IllegalStateException("the yardsticks write other bytes for " + profiles[i]);
            }
        }
        System.out.println(bytes / DOCUMENTS + " bytes a document");
    }

    private int next() {
        next = next + 1 == DOCUMENTS ? 0 : next + 1;
        return next;
    }

    /** {@return the document of a profile} */
    @Benchmark
    public byte[] document() {
        return writer.writeValueAsBytes(profiles[next()]);
    }

    /** {@return the same document, of tokens that are constants} */
    @Benchmark
    public byte[] yardstickTokens() {
        return recorded[next()].write(mapper);
    }

    /** {@return the same document, of tokens whose names and texts are escaped and encoded beforehand, explanations too} */
    @Benchmark
    public byte[] yardstickPrepared() {
        return prepared[next()].write(mapper);
    }
}
