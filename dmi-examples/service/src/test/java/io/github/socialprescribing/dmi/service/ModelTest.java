package io.github.socialprescribing.dmi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ModelTest {

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/model"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void givesTheModelThatEverythingIsScoredBy() throws Exception {
        HttpResponse<String> response = get();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(DmiModule.mapperBuilder().build().readValue(response.body(), MaturityModel.class))
                .isEqualTo(MaturityModel.standard());
    }

    @Test
    void isNotSentAgainToWhoeverHasIt() throws Exception {
        String tag = get().headers().firstValue("ETag").orElseThrow();

        assertThat(tag).isEqualTo("\"sha256:" + MaturityModel.standard().fingerprint() + "\"");
        HttpResponse<String> again = get("If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void goesOutWithTheHeadersThatKeepBrowsersSafe() throws Exception {
        assertThat(get().headers().map())
                .containsEntry("x-content-type-options", java.util.List.of("nosniff"))
                .containsEntry("referrer-policy", java.util.List.of("no-referrer"))
                .containsKey("content-security-policy")
                .doesNotContainKey("server");
    }
}
