package io.github.socialprescribing.dmi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.model.MaturityModel;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ModelTest extends OverHttp {

    private static final MaturityModel MODEL = MaturityModel.standard();

    @Test
    void givesTheModelThatEverythingIsScoredBy() throws Exception {
        HttpResponse<String> response = get("/model");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(JSON);
        assertThat(MAPPER.readValue(response.body(), MaturityModel.class)).isEqualTo(MODEL);
    }

    @Test
    void givesEveryQuestionOnceInTheOrderOfTheModel() throws Exception {
        JsonNode questionnaire = MAPPER.readTree(get("/questionnaire").body());

        assertThat(questionnaire.get("format").asString()).isEqualTo("dmi-questionnaire/1");
        assertThat(questionnaire
                        .get("aspects")
                        .valueStream()
                        .flatMap(aspect -> aspect.get("questions").valueStream()))
                .extracting(question -> question.get("id").asString() + " "
                        + question.get("level").asInt() + " "
                        + question.get("need").asString())
                .containsExactlyElementsOf(MODEL.criteria().stream()
                        .map(c -> c.id() + " " + c.level().number() + " "
                                + c.need().id())
                        .toList());
        assertThat(questionnaire.get("safeguards").valueStream())
                .extracting(question -> question.get("question").asString())
                .containsExactlyElementsOf(MODEL.safeguards().stream()
                        .map(safeguard -> safeguard.question())
                        .toList());
        assertThat(questionnaire.at("/aspects/3/levels/2/text").asString())
                .isEqualTo(MODEL.aspects().get(3).descriptors().get(2).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/model", "/questionnaire"})
    void isNotSentAgainToWhoeverHasIt(String path) throws Exception {
        HttpResponse<String> first = get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(tag).isEqualTo("\"sha256:" + MODEL.fingerprint() + "\"");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        HttpResponse<String> again = get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }
}
