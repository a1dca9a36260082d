package io.github.socialprescribing.dmi.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as one starts it. */
class ProcessTest {

    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path folder;

    private static Socket connect(int port) throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    @Test
    void answersWhatItHasBegunBeforeItEnds() throws Exception {
        try (ServiceProcess service = new ServiceProcess(
                        folder, "-Dserver.tomcat.connection-timeout=60s", "-Ddmi.service.document-time=60s");
                Socket socket = connect(service.port())) {
            send(
                    socket,
                    "POST /assessments HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: "
                            + OverHttp.QUILLHAM.getBytes(UTF_8).length + "\r\n\r\n");
            byte[] goOn = socket.getInputStream().readNBytes("HTTP/1.1 100 \r\n\r\n".length());
            assertThat(new String(goOn, UTF_8)).startsWith("HTTP/1.1 100");

            service.end();
            while (!service.log().contains("Commencing graceful shutdown")) {
                Thread.sleep(50);
            }
            send(socket, OverHttp.QUILLHAM);

            assertThat(OverHttp.answer(socket).text())
                    .startsWith("HTTP/1.1 200")
                    .contains("dmi-profile/1");
            assertThat(service.status()).isEqualTo(TERMINATED);
            assertThat(service.log()).contains("Graceful shutdown complete");
        }
    }

    /** What goes out is larger than all the memory there is. */
    @Test
    void scoresAnyNumberOfLinesInTheSameMemory() throws Exception {
        byte[] line = (OverHttp.QUILLHAM + " ".repeat(2_000) + "\n").getBytes(UTF_8);
        int lines = 12_000;
        try (ServiceProcess service = new ServiceProcess(folder, "-Xmx64m", "-XX:+UseSerialGC");
                Socket socket = connect(service.port())) {
            Thread sender = new Thread(() -> send(socket, line, lines));
            sender.start();

            try (BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
                assertThat(answer.lines().dropWhile(header -> !header.isEmpty()).skip(1 + lines))
                        .containsExactly("{\"format\":\"dmi-receipt/1\",\"accepted\":" + lines
                                + ",\"rejected\":0,\"complete\":true}");
            }
            sender.join();
            assertThat(service.log()).doesNotContain("OutOfMemory");
        }
    }

    /** As HTTP/1.0, of which the answer is not cut into chunks. */
    private static void send(Socket socket, byte[] line, int lines) {
        try {
            send(
                    socket,
                    "POST /assessments HTTP/1.0\r\nContent-Type: application/jsonl\r\nContent-Length: "
                            + (long) line.length * lines + "\r\n\r\n");
            for (int i = 0; i < lines; i++) {
                socket.getOutputStream().write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As many documents of the greatest size as are answered at once, and more. */
    @Test
    void hasRoomForAllThatItTakesAtOnce() throws Exception {
        String name = "\"" + "n".repeat(10_000) + "\"";
        String body = OverHttp.QUILLHAM.replaceFirst(
                "}$", ",\"extensions\":{\"x\":[" + (name + ",").repeat(24) + name + "]}}");
        assertThat(body.length()).isBetween(250_000, 256 << 10);
        try (ServiceProcess service = new ServiceProcess(folder, "-Xmx128m", "-XX:+UseSerialGC")) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + service.port() + "/assessments"))
                    .header("Content-Type", OverHttp.JSON)
                    .POST(BodyPublishers.ofString(body))
                    .build();
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

            List<CompletableFuture<HttpResponse<Void>>> answers = Stream.generate(
                            () -> client.sendAsync(request, BodyHandlers.discarding()))
                    .limit(300)
                    .toList();

            assertThat(answers)
                    .extracting(answer -> answer.join().statusCode())
                    .contains(200)
                    .containsOnly(200, 429);
            assertThat(service.log()).doesNotContain("OutOfMemory", "ERROR");
        }
    }

    @Test
    void listensToThisMachineAlone() throws Exception {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        try (ServiceProcess service = new ServiceProcess(folder)) {
            int port = service.port();

            connect(port).close();
            for (InetAddress other : others) {
                assertThatIOException().isThrownBy(() -> new Socket(other, port).close());
            }
        }
    }

    /** Sends all but the end of some lines, sees that they are being answered, and breaks off. */
    private static void hangUpEarly(int port) throws Exception {
        String lines = (OverHttp.QUILLHAM + "\n").repeat(3_000);
        try (Socket socket = connect(port)) {
            socket.setSoLinger(true, 0);
            send(
                    socket,
                    "POST /assessments HTTP/1.1\r\nHost: a\r\nContent-Type: application/jsonl\r\nContent-Length: "
                            + (lines.length() + 1) + "\r\n\r\n" + lines);
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
    }

    @Test
    void writesNothingOfARequestIntoTheLog() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder)) {
            int port = service.port();
            for (String request : List.of(
                    "GET /?secret=%zz HTTP/1.1\r\nHost: a",
                    "GET /secret<>{} HTTP/1.1\r\nHost: a",
                    "GET /secret HTTP/1.1\r\nHost: secret<>",
                    "secret",
                    "GET /secret HTTP/1.1\r\nHost: a\r\nsecret",
                    "POST /assessments HTTP/1.1\r\nHost: a\r\nContent-Type: secret<>\r\nContent-Length: 0",
                    "POST /plan HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"secret\": 1")) {
                try (Socket socket = connect(port)) {
                    send(socket, request + "\r\nConnection: close\r\n\r\n");
                    assertThat(OverHttp.answer(socket).status()).as(request).isBetween(400, 499);
                }
            }

            hangUpEarly(port);

            service.end();
            assertThat(service.status()).isEqualTo(TERMINATED);
            assertThat(service.log()).doesNotContain("secret", "WARN", "ERROR", "Exception");
        }
    }
}
