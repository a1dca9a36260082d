package io.github.socialprescribing.dmi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MetricsTest extends OverHttp {

    private double assessments(String outcome) throws Exception {
        return MAPPER.readTree(get("/actuator/metrics/dmi.service.assessments?tag=outcome:" + outcome)
                        .body())
                .at("/measurements/0/value")
                .asDouble();
    }

    @Test
    void countWhatWasAcceptedAndRejected() throws Exception {
        double accepted = assessments("accepted");
        double rejected = assessments("rejected");

        post("/assessments", JSON, QUILLHAM);
        post("/assessments", JSON, WRONG);
        post("/assessments", "application/jsonl", QUILLHAM + "\n" + QUILLHAM + "\n" + WRONG);

        assertThat(assessments("accepted")).isEqualTo(accepted + 3);
        assertThat(assessments("rejected")).isEqualTo(rejected + 2);
        assertThat(get("/actuator/prometheus").body()).contains("dmi_service_assessments_total{outcome=\"accepted\"}");
    }

    /** Whatever hostile clients make up, the number of meters stays. */
    @Test
    void doNotGrowWithWhatIsAsked() throws Exception {
        for (int i = 0; i < 5; i++) {
            raw("MADE" + "UP".repeat(i) + " /model HTTP/1.1", "Host: a");
            get("/nowhere/" + i + "?a=" + i);
            get("/schemas/" + i);
        }

        JsonNode tags = MAPPER.readTree(
                        get("/actuator/metrics/http.server.requests").body())
                .get("availableTags");
        assertThat(tags.toString()).doesNotContain("MADEUP", "nowhere", "/schemas/0");
        assertThat(tags.valueStream()
                        .filter(tag -> tag.get("tag").asString().equals("uri"))
                        .flatMap(tag -> tag.get("values").valueStream())
                        .map(JsonNode::asString))
                .contains("/schemas/{name}")
                .hasSizeLessThan(20);
    }

    @Test
    void sayWhetherTheServiceIsWell() throws Exception {
        assertThat(MAPPER.readTree(get("/actuator/health").body()).get("status").asString())
                .isEqualTo("UP");
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"env", "beans", "heapdump", "loggers", "shutdown", "threaddump", "configprops", "mappings", ""})
    void showNothingElseOfTheInside(String endpoint) throws Exception {
        for (var response : List.of(get("/actuator/" + endpoint), post("/actuator/" + endpoint, JSON, "{}"))) {
            problem(response, 404, "not-found");
        }
    }
}
