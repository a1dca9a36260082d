package io.github.socialprescribing.dmi.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that runs, to be asked over HTTP or byte by byte. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class OverHttp {

    /** The media type of documents. */
    protected static final String JSON = "application/json";

    static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();

    /** A good assessment, by levels picked. */
    protected static final String QUILLHAM = """
            {"format":"dmi-assessment/1","model":"dmi-sp/1.0","area":{"id":"quillham","name":"Quillham (fictional)"},\
            "assessedOn":"2026-09-30","answers":{"levels":{"programme":2,"platform":3}}}""";

    /** The same with two faults. */
    static final String WRONG = QUILLHAM.replace("\"platform\"", "\"platfrom\"").replace("09-30", "09-31");

    private static final int PATIENCE_MILLIS = 30_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    /** {@return where a path is} */
    protected URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return headers.length > 0 ? request.headers(headers) : request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** {@return what is answered to GET} */
    protected HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers));
    }

    /** {@return what is answered to HEAD} */
    protected HttpResponse<String> head(String path) throws IOException, InterruptedException {
        return send(request(path).method("HEAD", BodyPublishers.noBody()));
    }

    /** {@return what is answered to POST} */
    protected HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return post(path, type, BodyPublishers.ofString(body));
    }

    HttpResponse<String> post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return send(request(path, "Content-Type", type).POST(body));
    }

    /** {@return what is answered to exactly these bytes, up to the end of the connection} */
    RawAnswer raw(byte[] bytes) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes);
            return answer(socket);
        }
    }

    /** {@return what is answered to exactly these lines of a header, each ended, and nothing after them} */
    protected RawAnswer raw(String... header) throws IOException {
        return raw((String.join("\r\n", header) + "\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** {@return what is answered until the connection ends} */
    static RawAnswer answer(Socket socket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes.write(buffer, 0, count);
            }
        } catch (SocketException e) {
            // Cut off by the other side; what came before counts.
        }
        return new RawAnswer(bytes.toString(ISO_8859_1));
    }

    /** An answer as it came. */
    protected record RawAnswer(String text) {

        /** {@return the status, -1 if nothing was answered} */
        public int status() {
            return text.isEmpty() ? -1 : Integer.parseInt(text.substring(9, 12));
        }

        List<String> header() {
            return text.substring(0, text.indexOf("\r\n\r\n")).lines().toList();
        }

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }

    /** Checks that an answer is a problem of the kind, and in the one form that problems have. */
    protected static JsonNode problem(HttpResponse<String> response, int status, String kind) {
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return problem(response.body(), status, kind);
    }

    static JsonNode problem(String body, int status, String kind) {
        JsonNode problem = MAPPER.readTree(body);
        assertThat(problem.get("type").asString())
                .isEqualTo("https://socialprescribing.github.io/dmi/problems/" + kind);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        return problem;
    }

    /** {@return the faults of a problem: code, path and message, a line each} */
    protected static List<String> faults(JsonNode problem) {
        return problem.get("problems")
                .valueStream()
                .map(fault ->
                        fault.get("code").asString() + " " + fault.get("path").asString() + ": "
                                + fault.get("message").asString())
                .toList();
    }
}
