package io.github.socialprescribing.dmi.service;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AssessmentsTest extends OverHttp {

    private HttpResponse<String> score(String body) throws Exception {
        return post("/assessments", JSON, body);
    }

    @Test
    void givesTheProfileThatTheEngineScores() throws Exception {
        HttpResponse<String> response = score(QUILLHAM);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(MAPPER.readValue(response.body(), Profile.class))
                .isEqualTo(ScoringEngine.score(MAPPER.readValue(QUILLHAM, Assessment.class)));
    }

    @Test
    void readsAByteOrderMark() throws Exception {
        assertThat(score("\ufeff" + QUILLHAM).statusCode()).isEqualTo(200);
    }

    @Test
    void namesEveryFaultWithItsPlaceAndTheNearestName() throws Exception {
        JsonNode problem = problem(score(WRONG), 422, "invalid-document");

        assertThat(faults(problem))
                .containsExactly(
                        "bad-value assessedOn: assessedOn must be a date of the years 1 to 9999, such as 2026-09-30,"
                                + " but was '2026-09-31'",
                        "unknown-aspect answers.levels.platfrom: unknown aspect 'platfrom' in model dmi-sp/1.0; did"
                                + " you mean 'platform'?");
        assertThat(problem.at("/problems/0/line").asInt()).isEqualTo(1);
        assertThat(problem.at("/problems/0/column").asInt()).isEqualTo(WRONG.indexOf("\"2026-09-31\"") + 1);
        assertThat(problem.get("detail").asString()).startsWith("2 faults, the first: assessedOn must be");
    }

    @Test
    void refusesWhatCannotBeScored() throws Exception {
        String none = MaturityModel.standard().criteria().stream()
                .map(Criterion::id)
                .map(id -> "\"" + id + "\":\"not-applicable\"")
                .collect(Collectors.joining(",", "{", "}"));
        String body = QUILLHAM.replace("{\"levels\":{\"programme\":2,\"platform\":3}}", none);

        assertThat(faults(problem(score(body), 422, "invalid-document")))
                .containsExactly(
                        "not-scorable : assessment cannot be scored: every REQUIRED criterion of every aspect is"
                                + " NOT_APPLICABLE");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.argumentSet("nothing", "".getBytes(UTF_8), "syntax : body must be a document, but is empty"),
                Arguments.argumentSet(
                        "half a document",
                        "{\"format\":".getBytes(UTF_8),
                        "syntax : body must be well-formed JSON, but is not: it ends in the middle of the document"),
                Arguments.argumentSet(
                        "no UTF-8",
                        new byte[] {'{', '\n', '"', (byte) 0xC3, '"', '}'},
                        "not-utf8 : body must be UTF-8, but has the byte 0xc3 where UTF-8 has none such"),
                Arguments.argumentSet(
                        "too deep",
                        ("{\"extensions\":{\"a\":" + "[".repeat(200)).getBytes(UTF_8),
                        "limit-exceeded : Document nesting depth (101) exceeds the maximum allowed (100, from"
                                + " `StreamReadConstraints.getMaxNestingDepth()`)"),
                Arguments.argumentSet(
                        "UTF-16",
                        QUILLHAM.getBytes(UTF_16LE),
                        "syntax : body must be well-formed JSON, but is not: Unexpected character ('\\u0000' (code 0)):"
                                + " was expecting double-quote to start property name"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhatIsNoJsonInUtf8(byte[] body, String fault) throws Exception {
        JsonNode problem =
                problem(post("/assessments", JSON, BodyPublishers.ofByteArray(body)), 400, "malformed-document");

        assertThat(faults(problem)).singleElement().asString().startsWith(fault.substring(0, fault.indexOf(':') + 30));
    }

    @Test
    void saysWhereTextThatIsNoUtf8Stands() throws Exception {
        byte[] body = {'{', '\n', '"', 'a', (byte) 0xC3, '"', '}'};

        JsonNode problem =
                problem(post("/assessments", JSON, BodyPublishers.ofByteArray(body)), 400, "malformed-document");

        assertThat(problem.at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(problem.at("/problems/0/column").asInt()).isEqualTo(3);
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.argumentSet(
                        "an array", "[" + QUILLHAM + "]", "wrong-type : document must be an object, but was an array"),
                Arguments.argumentSet("null", "null", "wrong-type : document must be an object, but was null"),
                Arguments.argumentSet(
                        "a key twice",
                        QUILLHAM.replace("{\"format\"", "{\"format\":\"dmi-assessment/1\",\"format\""),
                        "repeated-field format: field 'format' stands twice in the document"),
                Arguments.argumentSet(
                        "more behind it",
                        QUILLHAM + QUILLHAM,
                        "trailing-content : nothing must follow the document, but more does"),
                Arguments.argumentSet(
                        "another model",
                        QUILLHAM.replace("dmi-sp/1.0", "acme/1"),
                        "unknown-model model: unknown model 'acme/1'; known here: dmi-sp/1.0"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesWhatIsNoAssessment(String body, String fault) throws Exception {
        assertThat(faults(problem(score(body), 422, "invalid-document"))).containsExactly(fault);
    }

    @Test
    void showsNothingFromOutsideThatMeansSomethingToABrowserOrATerminal() throws Exception {
        String hostile = "<script>alert('&')</script>\\u001b[2J\u202e\ud83d\ude00";

        HttpResponse<String> response = score(QUILLHAM.replace("\"assessedOn\"", "\"" + hostile + "\""));

        problem(response, 422, "invalid-document");
        assertThat(response.body())
                .contains("\\u003Cscript\\u003E", "\\u202E", "\\u0026")
                .matches("[ -~&&[^<>&]]+");
    }

    @Test
    void keepsNamesAsTheyAreInAProfile() throws Exception {
        String name = "<b>\u202eQuill & ham\ud83d\ude00";

        HttpResponse<String> response = score(QUILLHAM.replace("Quillham (fictional)", name));

        assertThat(MAPPER.readValue(response.body(), Profile.class).area().name())
                .isEqualTo(name);
    }
}
