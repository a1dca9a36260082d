package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.Limits;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.io.PrintStream;
import java.time.LocalDate;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/** A mapper of one's own: it finds the module, is given it, or has the limits of this library too. */
public final class HandMadeMapper {

    private static final MaturityModel OWN =
            MaturityModel.standard().toBuilder("acme-sp", "2.1").build();

    private HandMadeMapper() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        // tag::found[]
        JsonMapper found = JsonMapper.builder().findAndAddModules().build();
        // end::found[]
        // tag::given[]
        JsonMapper given =
                JsonMapper.builder().addModule(new DmiModule().withModel(OWN)).build();
        // end::given[]
        // tag::limited[]
        JsonMapper limited = DmiModule.mapperBuilder(
                        new DmiModule().withModel(OWN), Limits.defaults().withMaxStringLength(1_000))
                .build();
        // end::limited[]

        Assessment assessment = Assessment.builder(MaturityModel.standard())
                .area(Area.of("quillham", "Quillham (fictional)"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .assessor("x".repeat(10_000))
                .build();
        String json = found.writeValueAsString(assessment);
        out.println("Written alike: "
                + (json.equals(given.writeValueAsString(assessment))
                        && json.equals(limited.writeValueAsString(assessment))));
        out.println("Read back: " + given.readValue(json, Assessment.class).equals(assessment));
        try {
            limited.readValue(json, Assessment.class);
        } catch (StreamConstraintsException e) {
            out.println("Refused: " + e.getOriginalMessage());
        }
    }
}
