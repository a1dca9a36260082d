package io.github.socialprescribing.dmi.service.description;

import io.github.socialprescribing.dmi.jackson.DmiSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The JSON Schemas of everything that comes in and goes out: those of the library, and those of the service. */
final class Schemas {

    /** Where they are served. */
    static final String PATH = "/schemas/";

    static final String ASSESSMENT = file(DmiSchema.ASSESSMENT);
    static final String PROFILE = file(DmiSchema.PROFILE);
    static final String MODEL = file(DmiSchema.MODEL);
    static final String ROADMAP = file(DmiSchema.ROADMAP);
    static final String QUESTIONNAIRE = "dmi-questionnaire-1.schema.json";
    static final String INTERVIEW = "dmi-interview-1.schema.json";
    static final String INTERVIEW_REQUEST = "interview-request.schema.json";
    static final String PLAN_REQUEST = "plan-request.schema.json";
    static final String LINE = "assessment-line.schema.json";
    static final String PROBLEM = "problem.schema.json";

    private static final List<String> OWN =
            List.of(QUESTIONNAIRE, INTERVIEW, INTERVIEW_REQUEST, PLAN_REQUEST, LINE, PROBLEM);

    private Schemas() {}

    /** {@return the texts by the names of their files} */
    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (DmiSchema schema : List.of(DmiSchema.ASSESSMENT, DmiSchema.PROFILE, DmiSchema.MODEL, DmiSchema.ROADMAP)) {
            texts.put(file(schema), schema.text());
        }
        OWN.forEach(file -> texts.put(file, text(file)));
        return texts;
    }

    private static String file(DmiSchema schema) {
        return String.valueOf(Path.of(schema.id().getPath()).getFileName());
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(PATH + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
