package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.Incoming;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Assessments in, profiles out: a bad line is explained, and the good ones go on. */
public final class JsonLines {

    private static final String LINES = """
            {"format":"dmi-assessment/1","model":"dmi-sp/1.0","area":{"id":"quillham","name":"Quillham (fictional)"},\
            "assessedOn":"2026-09-30","answers":{"platform.office-tools":"met"}}
            {"format":"dmi-assessment/1","model":"dmi-sp/1.0","area":{"id":"quillham","name":"Quillham (fictional)"},\
            "assessedOn":"2026-13-30","answers":{"platform.pilots":"met"}}
            """;

    private JsonLines() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        JsonMapper mapper = DmiModule.mapperBuilder().build();
        try (AssessmentReader reader =
                AssessmentReader.jsonLines(new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8)))) {
            while (reader.hasNext()) {
                Incoming<Assessment> incoming = reader.next();
                if (incoming instanceof Incoming.Accepted<Assessment> accepted) {
                    out.println(mapper.writeValueAsString(ScoringEngine.score(accepted.value())));
                } else if (incoming instanceof Incoming.Rejected<Assessment> rejected) {
                    out.println("line " + rejected.line() + ":");
                    rejected.problems()
                            .forEach(problem -> out.println("  " + problem.path() + ": " + problem.message()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
