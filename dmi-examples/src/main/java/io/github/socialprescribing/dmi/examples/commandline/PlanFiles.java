package io.github.socialprescribing.dmi.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.plan.CostFrontier;
import io.github.socialprescribing.dmi.plan.FrontierPoint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** The files of a plan: written under temporary names and moved into place together. */
final class PlanFiles {

    private static final JsonMapper JSON = DmiModule.mapperBuilder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private static final CsvMapper CSV =
            CsvMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final CsvSchema COLUMNS = CsvSchema.builder()
            .addColumn("currency")
            .addColumn("cost")
            .addColumn("minor_units")
            .addColumn("index")
            .addColumn("index_exact")
            .addColumn("steps")
            .addColumn("criteria")
            .setUseHeader(true)
            .build();
    private static final int DECIMALS = 6;

    private PlanFiles() {}

    /** Writes the content of a file. */
    private interface Content {
        void writeTo(OutputStream target) throws IOException;
    }

    /**
     * Writes roadmap.json, and frontier.csv and business-case.md if the plan has what belongs into them.
     *
     * @throws OutputFailure if a file or the folder cannot be written
     */
    static void write(Path folder, Plan plan, Console console) {
        try (PartFiles files = new PartFiles(folder, console)) {
            write(files, "roadmap.json", target -> JSON.writeValue(target, plan.roadmap()));
            plan.frontier().ifPresent(frontier -> write(files, "frontier.csv", target -> table(frontier, target)));
            plan.businessCase()
                    .ifPresent(businessCase -> write(
                            files,
                            "business-case.md",
                            target -> target.write(businessCase.toMarkdown().getBytes(UTF_8))));
            files.place();
        }
    }

    /** {@return which files could not be made, and what they need, a sentence each} */
    static List<String> missing(Plan plan) {
        List<String> missing = new ArrayList<>();
        if (plan.frontier().isEmpty()) {
            missing.add("No frontier.csv was written: it needs costs.");
        }
        if (plan.businessCase().isEmpty()) {
            missing.add("No business-case.md was written: it needs --target, --by and --people-first.");
        }
        return missing;
    }

    private static void write(PartFiles files, String name, Content content) {
        Part part = files.open(name);
        part.writing(() -> content.writeTo(part.out()));
    }

    /** A row for each point: what it costs, the index rounded half up and exact, and the criteria parted by blanks. */
    private static void table(CostFrontier frontier, OutputStream target) {
        try (SequenceWriter rows = CSV.writer(COLUMNS).writeValues(target)) {
            frontier.points().forEach(point -> rows.write(row(point)));
        }
    }

    private static List<String> row(FrontierPoint point) {
        return List.of(
                point.cost().currency().getCurrencyCode(),
                point.cost().units().toPlainString(),
                Long.toString(point.cost().minorUnits()),
                point.index().round(DECIMALS).toPlainString(),
                point.index().toString(),
                Integer.toString(point.steps().size()),
                point.steps().stream().map(step -> step.criterion().id()).collect(Collectors.joining(" ")));
    }
}
