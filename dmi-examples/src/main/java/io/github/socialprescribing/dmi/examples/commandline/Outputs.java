package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.examples.report.Report;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.ProfileCsvWriter;
import io.github.socialprescribing.dmi.plot.Plot;
import io.github.socialprescribing.dmi.portfolio.Summary;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.ObjectWriter;

/** The files that {@code score} writes into a folder. */
final class Outputs implements AutoCloseable {

    /** The file of the rejected records. */
    static final String REJECTED = "rejected.jsonl";

    private static final ObjectWriter JSON = DmiModule.mapperBuilder().build().writerWithDefaultPrettyPrinter();

    private final PartFiles files;
    private final Part profileLines;
    private final Part profileRows;
    private final Part summary;
    private final Part rejectedLines;
    private final Part report;
    private final Part ladder;
    private final Part heatMap;

    /**
     * Opens the files.
     *
     * @throws OutputFailure if the folder cannot be made or written to
     */
    Outputs(Path folder, Console console) {
        files = new PartFiles(folder, console);
        try {
            profileLines = files.open("profiles.jsonl");
            profileRows = files.open("profiles.csv");
            summary = files.open("summary.json");
            rejectedLines = files.open(REJECTED);
            report = files.open("report.html");
            ladder = files.open("ladder.svg");
            heatMap = files.open("heatmap.svg");
            append(header(), profileRows);
        } catch (OutputFailure e) {
            files.close();
            throw e;
        }
    }

    private static ByteArrayOutputStream header() {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        new ProfileCsvWriter(header).close();
        return header;
    }

    /** Writes what became of a batch, after what was written before. */
    void write(ScoredBatch batch) {
        append(batch.profileLines(), profileLines);
        append(batch.profileRows(), profileRows);
        append(batch.rejectedLines(), rejectedLines);
    }

    private static void append(ByteArrayOutputStream content, Part part) {
        part.writing(() -> content.writeTo(part.out()));
    }

    /** Writes the summary and the report with its pictures, and moves the files into place. */
    void complete(Summary all, Report page) {
        summary.writing(() -> JSON.writeValue(summary.out(), all));
        report.writing(() -> page.writeTo(report.out()));
        write(page.ladder(), ladder);
        write(page.heatMap(), heatMap);
        files.place();
    }

    private static void write(Plot plot, Part part) {
        part.writing(() -> part.out().write(plot.toSvg().getBytes(StandardCharsets.UTF_8)));
    }

    /** Removes what was not moved into place. */
    @Override
    public void close() {
        files.close();
    }
}
