package io.github.socialprescribing.dmi.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service in a process of its own, asked at a fixed rate whether or not it keeps up, with good requests and bad ones. Run with
 * the profile {@code load}; {@code -Dload.seconds=60 -Dload.rate=1000} unless given.
 */
@Tag("load")
class LoadTest {

    private static final int SECONDS = Integer.getInteger("load.seconds", 60);
    private static final int RATE = Integer.getInteger("load.rate", 1_000);
    private static final int WARM_UP_SECONDS = 10;
    private static final String HEAP = "-Xmx128m";
    private static final String CODE = AnswerSheet.empty(MaturityModel.standard())
            .with("programme.started", Answer.MET)
            .toCode();
    private static final int TOO_MANY = 429;
    private static final int MOST_GROWTH_MIB = 5;
    private static final Pattern COLLECTED = Pattern.compile("Pause .*->(\\d+)M");

    @TempDir
    private Path folder;

    /** A request, and the statuses that are right for it. */
    private record Question(String name, HttpRequest request, int status) {}

    private static final class Outcome {
        private final Map<String, LongAdder> statuses = new ConcurrentSkipListMap<>();
        private final Map<String, LongAdder> surprises = new ConcurrentSkipListMap<>();
        private final AtomicInteger answered = new AtomicInteger();
        private final long[] nanos;

        Outcome(int requests) {
            nanos = new long[requests];
        }

        void add(int number, Question question, HttpResponse<byte[]> response, Throwable failure, long took) {
            nanos[number] = took;
            answered.incrementAndGet();
            String status = failure == null ? Integer.toString(response.statusCode()) : failure.toString();
            count(statuses, status);
            if (failure != null || !List.of(question.status, TOO_MANY).contains(response.statusCode())) {
                count(surprises, question.name + ": " + status);
            }
        }

        private static void count(Map<String, LongAdder> counts, String key) {
            counts.computeIfAbsent(key, unused -> new LongAdder()).increment();
        }

        String millis(double share) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return String.format(Locale.ROOT, "%.1f ms", sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6);
        }
    }

    @Test
    void staysLevelUnderMixedLoad() throws Exception {
        Path collections = folder.resolve("gc.log");
        try (ServiceProcess service = new ServiceProcess(
                folder, HEAP, "-XX:+UseSerialGC", "-Xlog:gc:file=" + collections + "::filecount=0")) {
            List<Question> questions = questions("http://127.0.0.1:" + service.port());
            HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
            ask(client, questions, RATE / 4, WARM_UP_SECONDS);

            service.collect();
            List<Integer> before = heap(collections);
            long begun = System.nanoTime();
            Outcome outcome = ask(client, questions, RATE, SECONDS);
            double seconds = (System.nanoTime() - begun) / 1e9;

            double rate = outcome.answered.get() / seconds;
            service.collect();
            List<Integer> heap = heap(collections);
            int heldBefore = before.get(before.size() - 1);
            int heldAfter = heap.get(heap.size() - 1);
            heap = heap.subList(before.size(), heap.size());
            String report = String.format(
                    Locale.ROOT,
                    "%d requests in %.1f s: %.0f a second; latency from the time at which each was due: median %s, 90 %% %s,"
                            + " 99 %% %s, 99.9 %% %s, most %s; statuses %s; heap of %s: %d collections, after which at"
                            + " most %d MiB were in use; held before %d MiB, afterwards %d MiB",
                    outcome.answered.get(),
                    seconds,
                    rate,
                    outcome.millis(0.5),
                    outcome.millis(0.9),
                    outcome.millis(0.99),
                    outcome.millis(0.999),
                    outcome.millis(1),
                    outcome.statuses,
                    HEAP,
                    heap.size(),
                    Collections.max(heap),
                    heldBefore,
                    heldAfter);
            System.out.println(report);
            Files.writeString(Path.of("target", "load.txt"), report + "\n");

            assertThat(outcome.surprises).as(report).isEmpty();
            assertThat(outcome.statuses.keySet()).noneMatch(status -> status.startsWith("5"));
            assertThat(rate).as(report).isGreaterThan(0.95 * RATE);
            assertThat(heldAfter).as(report).isLessThan(heldBefore + MOST_GROWTH_MIB);
            assertThat(service.log()).doesNotContain("ERROR", "OutOfMemory");
        }
    }

    /** Asks at the times at which it should, however long the answers take. */
    private static Outcome ask(HttpClient client, List<Question> questions, int rate, int seconds) throws Exception {
        int requests = rate * seconds;
        Outcome outcome = new Outcome(requests);
        CountDownLatch open = new CountDownLatch(requests);
        long begun = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            int number = i;
            long due = begun + i * 1_000_000_000L / rate;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            Question question = questions.get(i % questions.size());
            var unused = client.sendAsync(question.request, BodyHandlers.ofByteArray())
                    .whenComplete((response, failure) -> {
                        outcome.add(number, question, response, failure, System.nanoTime() - due);
                        open.countDown();
                    });
        }
        assertThat(open.await(60, TimeUnit.SECONDS)).isTrue();
        return outcome;
    }

    private static List<Question> questions(String service) {
        String good = OverHttp.QUILLHAM;
        StringBuilder answers = new StringBuilder();
        MaturityModel.standard()
                .answerables()
                .forEach(asked -> answers.append(answers.length() == 0 ? "" : ",")
                        .append('"')
                        .append(asked.id())
                        .append("\":{\"answer\":\"partly-met\",\"note\":\"seen by two of us\"}"));
        String whole = good.replace("{\"levels\":{\"programme\":2,\"platform\":3}}", "{" + answers + "}");
        String hostile = good.replace("Quillham", "<script>\\u202e\\u0007\ud83d\ude00".repeat(20));
        String costs =
                "\"costs\":{\"platform.pilot\":\"GBP 900\",\"engagement.begun\":\"GBP 20\",\"information.lists\":\"GBP 70\"}";
        List<Question> questions = new ArrayList<>();
        Posts posts = new Posts(service, questions);
        posts.add("picked", "/assessments", good, 200);
        posts.add("whole", "/assessments", whole, 200);
        posts.add("two faults", "/assessments", OverHttp.WRONG, 422);
        posts.add("half", "/assessments", good.substring(0, good.length() / 2), 400);
        posts.add("hostile name", "/assessments", hostile, 200);
        posts.add("deep", "/assessments", "{\"extensions\":" + "[".repeat(5_000), 400);
        posts.add("interview", "/interview/next", "{\"assessment\":" + good + "}", 200);
        posts.add("plan", "/plan", "{\"assessment\":" + good + "," + costs + ",\"budget\":\"GBP 500\"}", 200);
        posts.add("plan for nothing", "/plan", "{}", 422);
        posts.add("whole", "/assessments", whole, 200);
        posts.add(
                "lines", "/assessments", "application/jsonl", (good + "\n" + OverHttp.WRONG + "\n{\n").repeat(3), 200);
        posts.add("text", "/assessments", "text/plain", good, 415);
        questions.add(get("nowhere", service + "/%3Cb%3E", 404));
        questions.add(get("half a percent", service + "/%C3", 400));
        questions.add(get("questionnaire", service + "/questionnaire", 200));
        questions.add(get("quiz", service + "/", 200));
        questions.add(get("ladder", service + "/ladder.svg?answers=" + CODE, 200));
        questions.add(get("ladder of nothing", service + "/ladder.svg?answers=" + CODE.replace('M', 'Z'), 400));
        questions.add(new Question(
                "model again",
                HttpRequest.newBuilder(URI.create(service + "/model"))
                        .header(
                                "If-None-Match",
                                "\"sha256:" + MaturityModel.standard().fingerprint() + "\"")
                        .build(),
                304));
        return questions;
    }

    private static Question get(String name, String address, int status) {
        return new Question(name, HttpRequest.newBuilder(URI.create(address)).build(), status);
    }

    private record Posts(String service, List<Question> questions) {

        void add(String name, String path, String body, int status) {
            add(name, path, OverHttp.JSON, body, status);
        }

        void add(String name, String path, String type, String body, int status) {
            questions.add(new Question(
                    name,
                    HttpRequest.newBuilder(URI.create(service + path))
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
                            .build(),
                    status));
        }
    }

    /** {@return what was in use after each collection, in MiB} */
    private static List<Integer> heap(Path collections) throws IOException {
        return COLLECTED
                .matcher(Files.readString(collections))
                .results()
                .map(collected -> Integer.valueOf(collected.group(1)))
                .toList();
    }
}
