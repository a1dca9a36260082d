package io.github.socialprescribing.dmi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Interview;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InterviewTest extends OverHttp {

    private static String assessment(Map<String, String> answers) {
        return QUILLHAM.replace("{\"levels\":{\"programme\":2,\"platform\":3}}", MAPPER.writeValueAsString(answers));
    }

    private JsonNode next(Map<String, String> answers, String... passedOver) throws Exception {
        var response = post(
                "/interview/next",
                JSON,
                "{\"assessment\":" + assessment(answers) + ",\"passedOver\":" + MAPPER.writeValueAsString(passedOver)
                        + "}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return MAPPER.readTree(response.body());
    }

    @Test
    void asksWhatTheInterviewAsksUntilAllIsSettled() throws Exception {
        Interview expected = Interview.start(MaturityModel.standard());
        Map<String, String> answers = new LinkedHashMap<>();
        JsonNode state = next(answers);
        while (!state.get("done").asBoolean()) {
            String id = state.at("/question/id").asString();
            assertThat(id).isEqualTo(expected.next().orElseThrow().id());
            Answer answer = answers.size() % 3 == 0 ? Answer.NOT_MET : Answer.MET;
            expected = expected.answer(answer);
            answers.put(id, answer.id());
            state = next(answers);
        }

        assertThat(expected.next()).isEmpty();
        assertThat(state.get("settled").asBoolean()).isTrue();
        assertThat(state.has("question")).isFalse();
        assertThat(state.at("/stagedLevel/low").asInt())
                .isEqualTo(state.at("/stagedLevel/high").asInt());
        assertThat(state.get("aspects").valueStream())
                .allMatch(aspect -> aspect.get("settled").asBoolean());
        assertThat(state.get("remaining").valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(
                        expected.remaining().stream().map(asked -> asked.id()).toList());
        assertThat(state.get("answers").asString()).isEqualTo(expected.answers().toCode());
    }

    @Test
    void doesNotAskAgainWhatWasPassedOver() throws Exception {
        String first = next(Map.of()).at("/question/id").asString();

        JsonNode state = next(Map.of(), first);

        assertThat(state.at("/question/id").asString())
                .isEqualTo(Interview.start(MaturityModel.standard())
                        .answer(Answer.UNKNOWN)
                        .next()
                        .orElseThrow()
                        .id());
        assertThat(state.get("remaining").valueStream())
                .extracting(JsonNode::asString)
                .doesNotContain(first);
    }

    @Test
    void isDoneButNotSettledWhereEverythingWasPassedOver() throws Exception {
        String[] all = MaturityModel.standard().criteria().stream()
                .map(criterion -> criterion.id())
                .toArray(String[]::new);

        JsonNode state = next(Map.of(), all);

        assertThat(state.get("done").asBoolean()).isTrue();
        assertThat(state.get("settled").asBoolean()).isFalse();
        assertThat(state.at("/stagedLevel/low").asInt()).isEqualTo(1);
        assertThat(state.at("/stagedLevel/high").asInt()).isEqualTo(5);
    }

    @Test
    void namesEveryFault() throws Exception {
        String body = "{\"assessment\":" + WRONG
                + ",\"passedOver\":[\"platform.pilots\",\"platform.pilot\",3,\"platform.pilot\"],\"x\":1}";

        assertThat(faults(problem(post("/interview/next", JSON, body), 422, "invalid-document")))
                .containsExactly(
                        "bad-value assessment.assessedOn: assessedOn must be a date of the years 1 to 9999, such as"
                                + " 2026-09-30, but was '2026-09-31'",
                        "unknown-aspect assessment.answers.levels.platfrom: unknown aspect 'platfrom' in model"
                                + " dmi-sp/1.0; did you mean 'platform'?",
                        "unknown-criterion passedOver[0]: unknown criterion 'platform.pilots' in model dmi-sp/1.0;"
                                + " did you mean 'platform.pilot'?",
                        "wrong-type passedOver[2]: passedOver[2] must be a text, but was 3",
                        "bad-value passedOver[3]: 'platform.pilot' must be passed over once, but stands twice",
                        "unknown-field x: unknown field 'x' in the document");
    }

    @Test
    void asksForAnAssessment() throws Exception {
        assertThat(faults(problem(post("/interview/next", JSON, "{}"), 422, "invalid-document")))
                .containsExactly("missing-field assessment: required field 'assessment' is missing in the document");
    }
}
