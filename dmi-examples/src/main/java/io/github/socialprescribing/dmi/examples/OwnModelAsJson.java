package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.InvalidDocumentException;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.PrintStream;
import tools.jackson.databind.json.JsonMapper;

/** A model of one's own as a document: written, read, made known to the mapper, and named by an assessment. */
public final class OwnModelAsJson {

    private static final String ASSESSMENT = """
            {"format":"dmi-assessment/1","model":"acme-sp/3.0","area":{"id":"quillham","name":"Quillham (fictional)"},\
            "assessedOn":"2026-09-30","answers":{"platform.office-tools":"met"}}
            """;

    private OwnModelAsJson() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        JsonMapper mapper = DmiModule.mapperBuilder().build();
        String document = mapper.writeValueAsString(MaturityModel.standard().toBuilder("acme-sp", "3.0")
                .name("Acme's index")
                .editAspect("platform", platform -> platform.weight(2))
                .build());

        try {
            mapper.readValue(document.replace("\"weight\":2", "\"weight\":200"), MaturityModel.class);
        } catch (InvalidDocumentException e) {
            e.problems().forEach(problem -> out.println(problem.message()));
        }

        // tag::own-model[]
        MaturityModel own = mapper.readValue(document, MaturityModel.class);
        JsonMapper knowing =
                DmiModule.mapperBuilder(new DmiModule().withModel(own)).build();
        Assessment assessment = knowing.readValue(ASSESSMENT, Assessment.class);
        // end::own-model[]
        out.println(ScoringEngine.score(assessment).model().name());
    }
}
