package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.portfolio.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** One stream of assessments counted on two threads: each takes a batch when it has done with the last, and the counts merge. */
public final class ManyThreads {

    private static final String SAMPLE = "sample-areas.jsonl";

    private ManyThreads() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        InputStream lines = Objects.requireNonNull(ManyThreads.class.getResourceAsStream(SAMPLE), SAMPLE);
        try (AssessmentReader reader = AssessmentReader.jsonLines(lines).scorableOnly()) {
            CompletableFuture<Summary> one = CompletableFuture.supplyAsync(() -> summary(reader));
            CompletableFuture<Summary> other = CompletableFuture.supplyAsync(() -> summary(reader));
            out.println(one.thenCombine(other, Summary::merge).join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // tag::batches[]
    private static Summary summary(AssessmentReader reader) {
        return Stream.iterate(reader.nextBatch(), Optional::isPresent, last -> reader.nextBatch())
                .flatMap(batch -> batch.orElseThrow().accepted(System.err::println))
                .collect(Summary.ofAssessments(MaturityModel.standard()));
    }
    // end::batches[]
}
