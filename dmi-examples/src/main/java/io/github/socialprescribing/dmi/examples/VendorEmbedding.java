package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.InvalidDocumentException;
import io.github.socialprescribing.dmi.jackson.UnknownFields;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.text.StringSubstitutor;
import tools.jackson.databind.json.JsonMapper;

/** A platform with many customers embeds the library: their models, their fields, its own tables and its own words. */
public final class VendorEmbedding {

    private static final String DOCUMENT = """
            {"format":"dmi-assessment/1","model":"dmi-sp/1.0","area":{"id":"quillham","name":"Quillham (fictional)"},\
            "assessedOn":"2026-09-30","answers":{"platform.office-tools":"met","platform.pilot":"partly-met"},\
            "caseNumber":"Q-17"}
            """;

    private VendorEmbedding() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        // tag::tenants[]
        DmiModule module = new DmiModule().withUnknownFields(UnknownFields.KEEP);
        MaturityModel weighted = MaturityModel.standard().toBuilder("acme-sp", "1.0")
                .editAspect("platform", platform -> platform.weight(3))
                .build();
        JsonMapper acme = DmiModule.mapperBuilder(module.withModel(weighted)).build();
        JsonMapper others = DmiModule.mapperBuilder(module).build();
        Assessment received = others.readValue(DOCUMENT, Assessment.class);
        out.println(received.extensions());
        try {
            others.readValue(
                    acme.writeValueAsString(Assessment.builder(weighted)
                            .area(received.area())
                            .assessedOn(received.assessedOn())
                            .build()),
                    Assessment.class);
        } catch (InvalidDocumentException e) {
            e.problems().forEach(out::println);
        }
        // end::tenants[]

        // tag::rows[]
        Map<String, String> row = Map.of("platform.office-tools", "met", "platform.pilot", "partly-met");
        Assessment.Builder assessment = Assessment.builder(MaturityModel.standard())
                .area(Area.of("quillham", "Quillham (fictional)"))
                .assessedOn(LocalDate.of(2026, 9, 30));
        row.forEach((criterion, answer) -> assessment.answer(criterion, Answer.of(answer)));
        String stored = assessment.build().answers().toString();
        out.println(stored);
        AnswerSheet again = AnswerSheet.parse(stored, MaturityModel.standard());
        // end::rows[]

        // tag::words[]
        Profile profile = ScoringEngine.score(assessment.answers(again).build());
        Message explanation = profile.aspect("platform").explanation();
        out.println(explanation.code() + " " + new TreeMap<>(explanation.arguments()));
        Map<String, String> ours =
                Map.of("aspect-at-level", "Level ${levelLow}; ${met} of ${of} in place for level ${nextLevel}.");
        out.println(new StringSubstitutor(explanation.arguments())
                .replace(ours.getOrDefault(explanation.code(), explanation.text())));
        // end::words[]

        // tag::shared[]
        Summary summary = SampleAreas.read().parallelStream().collect(Summary.ofAssessments(MaturityModel.standard()));
        Summary night = Summary.of(MaturityModel.standard(), List.of(profile));
        out.println(summary.merge(night).areas() + " areas");
        // end::shared[]
    }
}
