package io.github.socialprescribing.dmi.service.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.Problem;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.service.http.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the body is, it is read or refused, with its faults in their order; nothing else comes out. */
class RequestProperties {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();
    private static final String ASSESSMENT = """
            {"format":"dmi-assessment/1","model":"dmi-sp/1.0","area":{"id":"quillham","name":"Quillham (fictional)"},
            "assessedOn":"2026-09-30","answers":{"platform.pilot":{"answer":"met","note":"two practices"}}}""";
    private static final String PLAN = "{\"assessment\":" + ASSESSMENT + """
            ,"costs":{"platform.pilot":"GBP 5","engagement.begun":{"cost":"GBP 7.50","remainingCost":"GBP 1",
            "resourceUse":"reuse","buyIn":["boards"]}},"vision":{"by":"2030-01-01","targets":{"platform":4}},"stepsPerPhase":2}""";
    private static final String INTERVIEW = "{\"passedOver\":[\"platform.pilot\"],\"assessment\":" + ASSESSMENT + "}";

    private static void isReadOrRefused(byte[] bytes, Consumer<JsonBody> reader) {
        JsonBody body = new JsonBody(MAPPER, bytes);
        Boolean read = body.read(it -> {
            reader.accept(it);
            return true;
        });
        List<Problem> problems = body.problems();
        assertThat(read != null || !problems.isEmpty()).isTrue();
        assertThat(problems)
                .allMatch(problem -> problem.line() >= 1
                        && problem.column() >= 1
                        && !problem.message().isBlank());
        assertThat(problems)
                .isSortedAccordingTo(Comparator.comparingLong(Problem::line).thenComparingLong(Problem::column));
    }

    private static void plan(JsonBody body) {
        PlanRequest request = new PlanRequest(body, MaturityModel.standard());
        if (body.problems().isEmpty()) {
            try {
                request.roadmap();
            } catch (ProblemException e) {
                assertThat(e.problem().problems()).isNotEmpty();
            }
        }
    }

    private static void interview(JsonBody body) {
        InterviewRequest request = new InterviewRequest(body, MaturityModel.standard());
        if (body.problems().isEmpty()) {
            request.state();
        }
    }

    /** Part of a good request taken out, and something else put in. */
    @Provide
    Arbitrary<String> wrongPlans() {
        return changed(PLAN);
    }

    @Provide
    Arbitrary<String> wrongInterviews() {
        return changed(INTERVIEW);
    }

    private static Arbitrary<String> changed(String good) {
        Arbitrary<String> parts = Arbitraries.oneOf(
                Arbitraries.of(
                        "", "null", "[]", "{}", "\"\"", "-1", "1e9", "true", ",", ":", "\"", "}", "]", "{\"a\":",
                        "\\u0000"),
                Arbitraries.strings().ofMaxLength(10));
        return Combinators.combine(
                        Arbitraries.integers().between(0, good.length()),
                        Arbitraries.integers().between(0, 30),
                        parts)
                .as((start, length, part) ->
                        good.substring(0, start) + part + good.substring(Math.min(good.length(), start + length)));
    }

    @Property
    void anyBytes(@ForAll byte[] bytes) {
        isReadOrRefused(bytes, RequestProperties::plan);
    }

    @Property
    void anyTextWithinAPlan(@ForAll("wrongPlans") String body) {
        isReadOrRefused(body.getBytes(UTF_8), RequestProperties::plan);
    }

    @Property
    void anyTextWithinAnInterview(@ForAll("wrongInterviews") String body) {
        isReadOrRefused(body.getBytes(UTF_8), RequestProperties::interview);
    }
}
