package io.github.socialprescribing.dmi.jackson;

import static io.github.socialprescribing.dmi.jackson.Documents.assessment;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.socialprescribing.dmi.assessment.Assessment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IncomingBatchTest {

    private static final String GOOD = assessment().line();
    private static final String BAD = assessment().with("area", "{'id': 'n'}").line();
    private static final int MANY = 5_000;

    static Stream<Arguments> inputs() {
        String row = "a,Place,2026-09-30,dmi-sp/1.0,met\n";
        String badRow = "a,Place,2026-09-31,dmi-sp/1.0,met\n";
        return Stream.of(
                argumentSet("many lines", lines((GOOD + "\n" + BAD + "\n\n").repeat(MANY))),
                argumentSet("a byte-order mark and lines of Windows", lines("\ufeff" + (GOOD + "\r\n").repeat(3))),
                argumentSet("a long line among short ones", lines(GOOD + "\n" + "x".repeat(2 << 20) + "\n" + GOOD)),
                argumentSet("a line above the limit", lines(GOOD + "\n" + "x".repeat(17 << 20) + "\n" + BAD)),
                argumentSet("a line that is not UTF-8", lines((GOOD + "\n\u00e4\n" + BAD).getBytes(ISO_8859_1))),
                argumentSet("no lines", lines("\n\n")),
                argumentSet("an array", array("[" + (GOOD + ",\n" + BAD + ",\n").repeat(MANY) + GOOD + "]")),
                argumentSet("an array that breaks off", array("[" + (GOOD + ",\n").repeat(10) + "{]" + GOOD + "]")),
                argumentSet(
                        "a table",
                        table("area_id,area_name,assessed_on,model,platform.pilot\n" + (row + badRow).repeat(MANY))),
                argumentSet("a table whose header is at fault", table("area\n" + row.repeat(3))));
    }

    private static Callable<AssessmentReader> lines(String content) {
        return lines(content.getBytes(UTF_8));
    }

    private static Callable<AssessmentReader> lines(byte[] content) {
        return () -> AssessmentReader.jsonLines(new ByteArrayInputStream(content));
    }

    private static Callable<AssessmentReader> array(String content) {
        return () -> AssessmentReader.json(new ByteArrayInputStream(content.getBytes(UTF_8)));
    }

    private static Callable<AssessmentReader> table(String content) {
        return () -> AssessmentReader.csv(new ByteArrayInputStream(content.getBytes(UTF_8)));
    }

    private static List<Incoming<Assessment>> oneByOne(AssessmentReader reader) {
        List<Incoming<Assessment>> all = new ArrayList<>();
        reader.forEachRemaining(all::add);
        return all;
    }

    private static List<IncomingBatch<Assessment>> batches(AssessmentReader reader) {
        return Stream.iterate(reader.nextBatch(), Optional::isPresent, last -> reader.nextBatch())
                .map(Optional::orElseThrow)
                .toList();
    }

    private static <T> List<T> records(Collection<? extends Iterable<T>> batches) {
        List<T> all = new ArrayList<>();
        batches.forEach(batch -> batch.forEach(all::add));
        return all;
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void holdsTheRecordsThatAreReadOneByOne(Callable<AssessmentReader> input) throws Exception {
        List<IncomingBatch<Assessment>> batches = batches(input.call());

        assertThat(records(batches)).isEqualTo(oneByOne(input.call()));
        assertThat(batches).allSatisfy(batch -> {
            assertThat(batch.size()).isBetween(1, 1_024);
            assertThat(batch).hasSize(batch.size());
        });
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void mayBeAskedForByManyThreads(Callable<AssessmentReader> input) throws Exception {
        AssessmentReader reader = input.call();
        List<Incoming<Assessment>> all = new ArrayList<>();
        for (List<Incoming<Assessment>> some : onThreads(4, () -> records(batches(reader)))) {
            all.addAll(some);
        }
        all.sort(Comparator.comparingLong(Incoming::line));

        assertThat(all).isEqualTo(oneByOne(input.call()));
    }

    @Test
    void mayBeReadByManyThreadsAtOnceAndAgain() throws Exception {
        Callable<AssessmentReader> input = lines((GOOD + "\n" + BAD + "\n").repeat(1_000));
        List<IncomingBatch<Assessment>> batches = batches(input.call());

        assertThat(onThreads(4, () -> records(batches))).containsOnly(oneByOne(input.call()));
    }

    private static <R> List<R> onThreads(int threads, Callable<R> work)
            throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> result :
                    workers.invokeAll(Stream.generate(() -> work).limit(threads).toList())) {
                results.add(result.get());
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void rejectsWhatCannotBeScoredIfOnlyScorableIsAskedFor() throws Exception {
        String nothing = "\"dmi-sp/1.0:XXXXXXXX.XXXXXX.XXXXXX.XXXXXX.XXXXXX.XXXXXX.XXXXXXXX~------\"";
        AssessmentReader reader =
                lines(assessment().with("answers", nothing).line()).call().scorableOnly();

        assertThat(records(batches(reader))).singleElement().isInstanceOf(Incoming.Rejected.class);
    }

    @Test
    void tellsWhatTheAcceptedRecordsSayAndHandsOverTheRejectedOnes() throws Exception {
        List<Incoming.Rejected<Assessment>> rejected = new ArrayList<>();
        IncomingBatch<Assessment> batch =
                lines(GOOD + "\n" + BAD + "\n" + GOOD).call().nextBatch().orElseThrow();

        assertThat(batch.accepted(rejected::add))
                .hasSize(2)
                .allSatisfy(value -> assertThat(value.assessedOn()).hasToString("2026-09-30"));
        assertThat(rejected).extracting(Incoming::line).containsExactly(2L);
    }

    @Test
    void goesOnWhereOneRecordWasLookedAt() throws Exception {
        AssessmentReader reader = lines((GOOD + "\n").repeat(4)).call();
        reader.next();
        assertThat(reader.hasNext()).isTrue();

        assertThat(records(batches(reader))).extracting(Incoming::line).containsExactly(2L, 3L, 4L);
        assertThat(reader.hasNext()).isFalse();
    }

    @Test
    void isHandedOverBeforeAnInputThatBreaksOffFails() {
        AssessmentReader reader = AssessmentReader.jsonLines(
                new SequenceInputStream(new ByteArrayInputStream((GOOD + "\n").getBytes(UTF_8)), new BrokenInput()));

        assertThat(reader.nextBatch())
                .hasValueSatisfying(batch -> assertThat(batch).singleElement().isInstanceOf(Incoming.Accepted.class));
        assertThatThrownBy(reader::nextBatch)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the disk is gone");
        assertThatThrownBy(reader::hasNext).isInstanceOf(UncheckedIOException.class);
    }

    /** A source that fails at the first byte. */
    private static final class BrokenInput extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
        }
    }
}
