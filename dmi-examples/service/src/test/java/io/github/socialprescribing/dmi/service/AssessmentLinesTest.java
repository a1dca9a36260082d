package io.github.socialprescribing.dmi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.scoring.Profile;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AssessmentLinesTest extends OverHttp {

    private static final String JSONL = "application/jsonl";

    private HttpResponse<String> score(String lines) throws Exception {
        return post("/assessments", JSONL, lines);
    }

    @Test
    void answersLineByLineAndSaysHowManyThereWere() throws Exception {
        HttpResponse<String> response = score(QUILLHAM + "\n\n" + WRONG + "\r\n{\"a\n" + QUILLHAM);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(JSONL);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        List<String> lines = response.body().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(MAPPER.readValue(lines.get(0), Profile.class).area().id()).isEqualTo("quillham");
        JsonNode rejected = MAPPER.readTree(lines.get(1));
        assertThat(rejected.get("line").asInt()).isEqualTo(3);
        assertThat(rejected.get("text").asString()).isEqualTo(WRONG);
        assertThat(rejected.at("/problems/1/message").asString()).endsWith("did you mean 'platform'?");
        assertThat(MAPPER.readTree(lines.get(2)).at("/problems/0/code").asString())
                .isEqualTo("syntax");
        assertThat(lines.get(3)).isEqualTo(lines.get(0));
        assertThat(lines.get(4))
                .isEqualTo("{\"format\":\"dmi-receipt/1\",\"accepted\":2,\"rejected\":2,\"complete\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n"})
    void answersNoLinesWithAReceiptAlone(String lines) throws Exception {
        assertThat(score(lines).body())
                .isEqualTo("{\"format\":\"dmi-receipt/1\",\"accepted\":0,\"rejected\":0,\"complete\":true}\n");
    }

    @Test
    void knowsBothNamesOfTheFormat() throws Exception {
        HttpResponse<String> response = post("/assessments", "application/x-ndjson", QUILLHAM);

        assertThat(response.headers().firstValue("Content-Type")).contains(JSONL);
        assertThat(response.body().lines()).hasSize(2);
    }

    @Test
    void answersMoreThanItHolds() throws Exception {
        HttpResponse<String> response = score((QUILLHAM + "\n" + WRONG + "\n").repeat(500));

        assertThat(response.headers().firstValue("Transfer-Encoding")).contains("chunked");
        assertThat(response.body().lines()).hasSize(1_001);
        assertThat(response.body())
                .endsWith("{\"format\":\"dmi-receipt/1\",\"accepted\":500,\"rejected\":500,\"complete\":true}\n");
    }
}
