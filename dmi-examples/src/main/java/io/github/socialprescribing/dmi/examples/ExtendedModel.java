package io.github.socialprescribing.dmi.examples;

import static io.github.socialprescribing.dmi.assessment.Answer.MET;
import static io.github.socialprescribing.dmi.assessment.Answer.PARTLY_MET;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Migration;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plot.Ladder;
import io.github.socialprescribing.dmi.scoring.Interview;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A vendor's model, made as JSON from the standard one and an aspect of its own, from the first answer to the figure. */
public final class ExtendedModel {

    private static final String OLD = """
            {"format":"dmi-assessment/1","model":"dmi-sp/1.0","area":{"id":"quillham","name":"Quillham (fictional)"},\
            "assessedOn":"2026-09-30","answers":"dmi-sp/1.0:MMMNNNNN.MMMNNN.MMMNNN.MMNPNN.MMNNNN.MMNNNN.MMNNNNNN~MMMPMM"}
            """;

    private static final String NEW = """
            {"format":"dmi-assessment/1","model":"acme-sp/1.0","area":{"id":"teaselby","name":"Teaselby (fictional)"},\
            "assessedOn":"2026-11-02","answers":{"levels":{"programme":3,"engagement":3,"information":4,"platform":4,\
            "integration":3,"insight":3,"citizens":4,"security":2}}}
            """;

    private ExtendedModel() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        plotted(out);
    }

    /** {@return the figure at the end of the walk} */
    static Ladder plotted(PrintStream out) {
        JsonMapper plain = DmiModule.mapperBuilder().build();
        // tag::model[]
        ObjectNode document = (ObjectNode) plain.readTree(plain.writeValueAsString(MaturityModel.standard()));
        document.put("model", "acme-sp/1.0").put("name", "Acme's index").remove("fingerprint");
        ((ArrayNode) document.get("aspects")).add(plain.readTree(cyberSecurity()));
        MaturityModel own = plain.treeToValue(document, MaturityModel.class);
        out.println(own + ", " + own.fingerprint());
        // end::model[]

        // tag::answers[]
        JsonMapper mapper =
                DmiModule.mapperBuilder(new DmiModule().withModel(own)).build();
        Profile teaselby = ScoringEngine.score(mapper.readValue(NEW, Assessment.class));
        out.println(teaselby.aspect("security").explanation());
        // end::answers[]

        // tag::migration[]
        Assessment old = mapper.readValue(OLD, Assessment.class);
        Migration migration = Migration.builder(old.model(), own).mapSameIds().build();
        Migration.Result moved = migration.migrate(old);
        out.println(moved);
        // end::migration[]

        // tag::questions[]
        Interview interview = Interview.of(moved.assessment().answers());
        for (Answer answer : List.of(MET, PARTLY_MET)) {
            out.println(interview.next().orElseThrow().question() + " " + answer.id());
            interview = interview.answer(answer);
        }
        out.println("settled: " + interview.isSettled());
        Profile quillham = ScoringEngine.score(moved.assessment().toBuilder()
                .assessedOn(LocalDate.of(2026, 11, 16))
                .answers(interview.answers())
                .build());
        // end::questions[]

        // tag::compared[]
        try {
            Ladder.ofAreas(List.of(ScoringEngine.score(old), quillham));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
        }
        // end::compared[]

        // tag::plan[]
        Map<String, Amount> costs = Map.of(
                "security.updates", Amount.parse("GBP 2400"),
                "security.owner", Amount.parse("GBP 5000"),
                "security.training", Amount.parse("GBP 3500"));
        Planner planner = Planner.of(quillham, Estimates.ofCosts(own, costs));
        out.println(planner.firstStep());
        out.println(planner.frontier().within(Amount.parse("GBP 10000")));
        // end::plan[]

        // tag::plot[]
        Ladder ladder = Ladder.ofAspects(quillham);
        out.print(ladder.toText());
        // end::plot[]
        return ladder;
    }

    private static String cyberSecurity() {
        try (InputStream in = Objects.requireNonNull(ExtendedModel.class.getResourceAsStream("cyber-security.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
