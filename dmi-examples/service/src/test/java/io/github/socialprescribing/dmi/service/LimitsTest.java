package io.github.socialprescribing.dmi.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Every limit, made small. */
@TestPropertySource(
        properties = {
            "dmi.service.document-size=10KB",
            "dmi.service.document-time=2s",
            "dmi.service.stream-size=2MB",
            "dmi.service.stream-time=3s",
            "dmi.service.stream-records=1000",
            "dmi.service.line-size=2KB",
            "dmi.service.depth=20",
            "dmi.service.name-length=50",
            "dmi.service.string-length=100",
            "dmi.service.header-time=2s",
            "dmi.service.concurrent-requests=2",
            "server.tomcat.connection-timeout=1s",
        })
class LimitsTest extends OverHttp {

    private static final String HEADER =
            "POST /assessments HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: ";
    private static final String JSONL = "application/jsonl";

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    @Test
    void refusesALongDocumentByItsLengthAlone() throws Exception {
        try (Socket socket = connect()) {
            send(socket, HEADER + "application/json\r\nContent-Length: 10241\r\n\r\n");

            JsonNode problem = problem(answer(socket).body(), 413, "body-too-large");
            assertThat(problem.get("detail").asString()).isEqualTo("the body must have at most 10240 bytes");
        }
    }

    @Test
    void readsADocumentOfJustTheLength() throws Exception {
        String body = QUILLHAM + " ".repeat(10_240 - QUILLHAM.length());

        assertThat(post("/assessments", JSON, body).statusCode()).isEqualTo(200);
    }

    /** Chunks without end: who answers must have stopped reading. */
    @Test
    void stopsReadingADocumentWhoseLengthNobodySaid() throws Exception {
        try (Socket socket = connect()) {
            send(socket, HEADER + "application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 20; i++) {
                send(socket, "400\r\n" + " ".repeat(1_024) + "\r\n");
            }

            problem(answer(socket).body(), 413, "body-too-large");
        }
    }

    @Test
    void limitsTheDocumentsOfEveryPath() throws Exception {
        for (String path : List.of("/plan", "/interview/next", "/nowhere")) {
            problem(post(path, JSON, " ".repeat(20_000)), 413, "body-too-large");
        }
    }

    @Test
    void limitsTheLengthOfAStreamBeforeItBegins() throws Exception {
        problem(
                post("/assessments", JSONL, BodyPublishers.ofByteArray(new byte[(2 << 20) + 1])),
                413,
                "body-too-large");
    }

    @Test
    void saysInTheReceiptThatAStreamWasTooLong() throws Exception {
        byte[] lines = (QUILLHAM + " ".repeat(1_800) + "\n").repeat(1_100).getBytes(UTF_8);

        HttpResponse<String> response =
                post("/assessments", JSONL, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(lines)));

        assertThat(response.statusCode()).isEqualTo(200);
        List<String> answered = response.body().lines().toList();
        JsonNode receipt = MAPPER.readTree(answered.get(answered.size() - 1));
        assertThat(receipt.get("complete").asBoolean()).isFalse();
        assertThat(receipt.get("accepted").asInt()).isEqualTo(answered.size() - 1);
        assertThat(receipt.at("/problem/status").asInt()).isEqualTo(413);
    }

    @Test
    void limitsTheNumberOfRecords() throws Exception {
        HttpResponse<String> most = post("/assessments", JSONL, (QUILLHAM + "\n").repeat(1_000));
        HttpResponse<String> tooMany = post("/assessments", JSONL, (QUILLHAM + "\n").repeat(1_001));

        assertThat(most.body()).endsWith("\"accepted\":1000,\"rejected\":0,\"complete\":true}\n");
        assertThat(tooMany.body())
                .endsWith(
                        "{\"format\":\"dmi-receipt/1\",\"accepted\":1000,\"rejected\":0,\"complete\":false,\"problem\":{\"type\":"
                                + "\"https://socialprescribing.github.io/dmi/problems/body-too-large\",\"title\":\"The body"
                                + " is too large\",\"status\":413,\"detail\":\"there must be at most 1000 records, but there"
                                + " are more\"}}\n");
        assertThat(tooMany.body().lines()).hasSize(1_001);
    }

    @Test
    void rejectsALineThatIsTooLongAndGoesOn() throws Exception {
        List<String> lines = post("/assessments", JSONL, " ".repeat(3_000) + "{}\n" + QUILLHAM)
                .body()
                .lines()
                .toList();

        assertThat(lines.get(0)).contains("record must have at most 2048 bytes (maxLineBytes), but had 3002");
        assertThat(lines.get(2)).contains("\"accepted\":1,\"rejected\":1,\"complete\":true");
    }

    @Test
    void limitsDepthNamesAndStrings() throws Exception {
        String extension = QUILLHAM.replaceFirst("}$", ",\"extensions\":{\"x\":%s}}");

        assertThat(post("/assessments", JSON, extension.formatted("[".repeat(18) + "]".repeat(18)))
                        .statusCode())
                .isEqualTo(200);
        for (String value : List.of(
                "[".repeat(19) + "]".repeat(19), "{\"" + "n".repeat(51) + "\":1}", "\"" + "s".repeat(101) + "\"")) {
            JsonNode problem =
                    problem(post("/assessments", JSON, extension.formatted(value)), 400, "malformed-document");
            assertThat(problem.at("/problems/0/code").asString()).isEqualTo("limit-exceeded");
        }
    }

    @Test
    void doesNotWaitForABodyThatDoesNotCome() throws Exception {
        try (Socket socket = connect()) {
            send(socket, HEADER + "application/json\r\nContent-Length: 100\r\n\r\n{");

            problem(answer(socket).body(), 408, "timed-out");
        }
    }

    /** Each byte comes in time, but all of them together do not. */
    @Test
    void doesNotWaitForABodyThatComesInDrops() throws Exception {
        try (Socket socket = connect()) {
            send(socket, HEADER + "application/json\r\nContent-Length: 100\r\n\r\n");
            drip(socket, " ");

            problem(answer(socket).body(), 408, "timed-out");
        }
    }

    @Test
    void doesNotWaitForLinesThatComeInDrops() throws Exception {
        try (Socket socket = connect()) {
            send(socket, HEADER + JSONL + "\r\nContent-Length: 100000\r\n\r\n" + (QUILLHAM + "\n").repeat(20));
            drip(socket, QUILLHAM + "\n");

            assertThat(answer(socket).text())
                    .contains("\"complete\":false,\"problem\":")
                    .contains("\"status\":408");
        }
    }

    /** Sends something every 200 ms until the other side has had enough. */
    private static void drip(Socket socket, String drop) {
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    send(socket, drop);
                    Thread.sleep(200);
                }
            } catch (IOException e) {
                // As it should be.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Test
    void doesNotWaitForAHeaderThatDoesNotCome() throws Exception {
        try (Socket socket = connect()) {
            send(socket, "GET /model HTTP/1.1\r\nHost: 127");

            assertThat(answer(socket).text()).isEmpty();
        }
    }

    @Test
    void doesNotWaitForAHeaderThatComesInDrops() throws Exception {
        try (Socket socket = connect()) {
            send(socket, "GET /model HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ");
            drip(socket, "a");

            assertThat(answer(socket).text()).isEmpty();
        }
    }

    @Test
    void refusesWhoeverComesWhenAllPlacesAreTaken() throws Exception {
        try (Socket one = connect();
                Socket two = connect()) {
            for (Socket socket : List.of(one, two)) {
                send(socket, HEADER + JSONL + "\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n");
                // Asked to go on: the service is reading, and holds a place for it.
                assertThat(line(socket.getInputStream())).startsWith("HTTP/1.1 100");
            }

            HttpResponse<String> third = post("/assessments", JSON, QUILLHAM);
            problem(third, 429, "too-many-requests");
            assertThat(third.headers().firstValue("Retry-After")).contains("1");
            assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
            giveBack(one, two);
        }
    }

    /** Who asks for much and takes nothing does not keep a place. */
    @Test
    void doesNotWaitForWhoeverDoesNotReadTheAnswer() throws Exception {
        String lines = (QUILLHAM + "\n").repeat(1_000);
        try (Socket one = connect();
                Socket two = connect()) {
            for (Socket socket : List.of(one, two)) {
                send(socket, HEADER + JSONL + "\r\nContent-Length: " + lines.length() + "\r\n\r\n" + lines);
            }

            HttpResponse<String> third = post("/assessments", JSON, QUILLHAM);
            for (int i = 0; i < 100 && third.statusCode() == 429; i++) {
                Thread.sleep(100);
                third = post("/assessments", JSON, QUILLHAM);
            }
            assertThat(third.statusCode()).isEqualTo(200);
            giveBack(one, two);
        }
    }

    /** Waits until the service is done with connections, so that the places that they took are free for the next test. */
    private static void giveBack(Socket... sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.shutdownOutput();
            answer(socket);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
