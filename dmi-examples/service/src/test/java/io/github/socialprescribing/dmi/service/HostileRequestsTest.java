package io.github.socialprescribing.dmi.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent gets the right status, in one form, and nothing about the inside. */
class HostileRequestsTest extends OverHttp {

    private static final String HOST = "Host: 127.0.0.1";
    private static final String POST = "POST /assessments HTTP/1.1";

    static Stream<Arguments> requests() {
        return Stream.of(
                argumentSet("no request at all", 400, "malformed-request", "GARBAGE"),
                argumentSet("no host", 400, "malformed-request", "GET /model HTTP/1.1"),
                argumentSet("a host that is none", 400, "malformed-request", "GET /model HTTP/1.1\r\nHost: <script>"),
                argumentSet("half a percent", 400, "malformed-request", "GET /%zz HTTP/1.1\r\n" + HOST),
                argumentSet("percents that are no UTF-8", 400, "malformed-request", "GET /%ff%fe HTTP/1.1\r\n" + HOST),
                argumentSet("a NUL in the path", 400, "malformed-request", "GET /%00 HTTP/1.1\r\n" + HOST),
                argumentSet("a hidden slash", 400, "malformed-request", "GET /a%2fb HTTP/1.1\r\n" + HOST),
                argumentSet("up and away", 400, "malformed-request", "GET /../../etc/passwd HTTP/1.1\r\n" + HOST),
                argumentSet(
                        "half a percent in the query", 400, "malformed-request", "GET /model?a=%f HTTP/1.1\r\n" + HOST),
                argumentSet(
                        "a query that is no UTF-8", 400, "malformed-request", "GET /model?a=%c3 HTTP/1.1\r\n" + HOST),
                argumentSet("markup in the path", 400, "malformed-request", "GET /<script> HTTP/1.1\r\n" + HOST),
                argumentSet("markup, encoded", 404, "not-found", "GET /%3Cscript%3Ealert(1) HTTP/1.1\r\n" + HOST),
                argumentSet("right to left", 404, "not-found", "GET /%E2%80%AEledom HTTP/1.1\r\n" + HOST),
                argumentSet("a control character", 404, "not-found", "GET /%1b%5b2J HTTP/1.1\r\n" + HOST),
                argumentSet("a very long path", 404, "not-found", "GET /" + "a".repeat(7_000) + " HTTP/1.1\r\n" + HOST),
                argumentSet(
                        "an endless path",
                        400,
                        "malformed-request",
                        "GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n" + HOST),
                argumentSet(
                        "an endless header",
                        400,
                        "malformed-request",
                        "GET /model HTTP/1.1\r\n" + HOST + "\r\nX: " + "a".repeat(9_000)),
                argumentSet(
                        "very many headers",
                        400,
                        "malformed-request",
                        "GET /model HTTP/1.1\r\n" + HOST + "\r\nX: 1".repeat(200)),
                argumentSet(
                        "a header with a control character",
                        400,
                        "malformed-request",
                        "GET /model HTTP/1.1\r\n" + HOST + "\r\nX: a\u0001b"),
                argumentSet(
                        "two lengths",
                        400,
                        "malformed-request",
                        POST + "\r\n" + HOST + "\r\nContent-Length: 1\r\nContent-Length: 2"),
                argumentSet(
                        "a length below nothing",
                        400,
                        "malformed-request",
                        POST + "\r\n" + HOST + "\r\nContent-Length: -1"),
                argumentSet(
                        "an unknown encoding of the transfer",
                        501,
                        "not-implemented",
                        POST + "\r\n" + HOST + "\r\nTransfer-Encoding: rot13"),
                argumentSet("HTTP of the future", 505, "wrong-http-version", "GET /model HTTP/9.9\r\n" + HOST),
                argumentSet("nothing there", 404, "not-found", "GET /nowhere HTTP/1.1\r\n" + HOST),
                argumentSet(
                        "nothing there, posted to",
                        404,
                        "not-found",
                        "POST /nowhere HTTP/1.1\r\n" + HOST + "\r\nContent-Length: 0"),
                argumentSet("where errors are shown", 404, "not-found", "GET /error HTTP/1.1\r\n" + HOST),
                argumentSet("the inside of the service", 404, "not-found", "GET /actuator/env HTTP/1.1\r\n" + HOST),
                argumentSet(
                        "no PNG", 406, "not-acceptable", "GET /model HTTP/1.1\r\n" + HOST + "\r\nAccept: image/png"),
                argumentSet(
                        "no media type", 406, "not-acceptable", "GET /model HTTP/1.1\r\n" + HOST + "\r\nAccept: ;;;"),
                argumentSet(
                        "profiles by lines as one",
                        406,
                        "not-acceptable",
                        POST + "\r\n" + HOST
                                + "\r\nContent-Length: 0\r\nContent-Type: application/jsonl\r\nAccept: application/json"),
                argumentSet(
                        "plain text",
                        415,
                        "unsupported-media-type",
                        POST + "\r\n" + HOST + "\r\nContent-Type: text/plain\r\nContent-Length: 0"),
                argumentSet("no type", 415, "unsupported-media-type", POST + "\r\n" + HOST + "\r\nContent-Length: 0"),
                argumentSet(
                        "a type that is none",
                        415,
                        "unsupported-media-type",
                        POST + "\r\n" + HOST + "\r\nContent-Type: ;;\r\nContent-Length: 0"),
                argumentSet(
                        "another charset",
                        415,
                        "unsupported-media-type",
                        POST + "\r\n" + HOST
                                + "\r\nContent-Type: application/json;charset=utf-16\r\nContent-Length: 0"),
                argumentSet(
                        "another charset of lines",
                        415,
                        "unsupported-media-type",
                        POST + "\r\n" + HOST
                                + "\r\nContent-Type: application/jsonl;charset=latin1\r\nContent-Length: 0"),
                argumentSet(
                        "an unknown charset",
                        415,
                        "unsupported-media-type",
                        POST + "\r\n" + HOST + "\r\nContent-Type: application/json;charset=x\r\nContent-Length: 0"),
                argumentSet(
                        "packed",
                        415,
                        "unsupported-media-type",
                        POST + "\r\n" + HOST
                                + "\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 0"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void getTheRightStatusInOneForm(int status, String kind, String request) throws IOException {
        RawAnswer answer = raw(request);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header())
                .contains("Content-Type: application/problem+json", "X-Content-Type-Options: nosniff")
                .anyMatch(line -> line.startsWith("Content-Security-Policy: default-src 'none';"))
                .noneMatch(line -> line.startsWith("Server:") || line.startsWith("Set-Cookie:"));
        problem(answer.body(), status, kind);
        assertThat(answer.body()).doesNotContain("Exception", "at org.", "Tomcat", "script", "\u001b", "\u202e");
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                argumentSet("DELETE", "DELETE /model HTTP/1.1", List.of("GET")),
                argumentSet("a method of one's own", "BREW /model HTTP/1.1", List.of("GET")),
                argumentSet("a GET where it is POST", "GET /assessments HTTP/1.1", List.of("POST")));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void learnWhichMethodsThereAre(String request, List<String> allowed) throws IOException {
        RawAnswer answer = raw(request, HOST, "Content-Length: 0");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header()).contains("Allow: " + String.join(", ", allowed));
        problem(answer.body(), 405, "method-not-allowed");
    }

    @Test
    void doNotTrace() throws IOException {
        assertThat(raw("TRACE /model HTTP/1.1", HOST, "Cookie: secret").text())
                .startsWith("HTTP/1.1 405")
                .doesNotContain("secret");
    }

    @Test
    void mayBreakOffInAChunk() throws IOException {
        RawAnswer answer = raw((POST + "\r\n" + HOST
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n")
                .getBytes(ISO_8859_1));

        problem(answer.body(), 400, "malformed-request");
    }

    @Test
    void leaveNoCookie() throws Exception {
        assertThat(get("/model").headers().map()).doesNotContainKeys("set-cookie", "server");
    }
}
