package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.InvalidDocumentException;
import io.github.socialprescribing.dmi.jackson.Limits;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.PrintStream;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The border of a service: a body comes in, and a status and a body go out, whatever the body was. */
public final class ServiceBorder {

    // tag::mapper[]
    private static final JsonMapper MAPPER = DmiModule.mapperBuilder(
                    new DmiModule(), Limits.defaults().withMaxStringLength(20_000))
            .build();
    // end::mapper[]

    private static final String GOOD = """
            {"format":"dmi-assessment/1","model":"dmi-sp/1.0","area":{"id":"quillham","name":"Quillham (fictional)"},\
            "assessedOn":"2026-09-30","answers":{"levels":{"programme":2,"platform":3}}}
            """;

    private ServiceBorder() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    /** What goes out. */
    record Reply(int status, String body) {}

    // tag::score[]
    static Reply score(String body) {
        try {
            Assessment assessment = MAPPER.readValue(body, Assessment.class);
            if (!ScoringEngine.canScore(assessment)) {
                return new Reply(422, "{\"title\":\"nothing that is REQUIRED applies\"}");
            }
            return new Reply(200, MAPPER.writeValueAsString(ScoringEngine.score(assessment)));
        } catch (InvalidDocumentException e) {
            return new Reply(422, MAPPER.writeValueAsString(Map.of("problems", e.problems())));
        } catch (JacksonException e) {
            return new Reply(400, MAPPER.writeValueAsString(Map.of("title", e.getOriginalMessage())));
        }
    }
    // end::score[]

    static void run(PrintStream out) {
        out.println(score(GOOD).status());
        Reply wrong = score(GOOD.replace("\"platform\"", "\"platfrom\"").replace("09-30", "09-31"));
        out.println(wrong.status());
        MAPPER.readTree(wrong.body())
                .get("problems")
                .forEach(problem -> out.println("  " + problem.get("path").asString() + ": "
                        + problem.get("message").asString()));
        out.println(score("{\"format\":").status());
    }
}
