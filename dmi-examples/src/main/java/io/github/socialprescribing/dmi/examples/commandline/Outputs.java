package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.ProfileCsvWriter;
import io.github.socialprescribing.dmi.portfolio.Summary;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import tools.jackson.databind.ObjectWriter;

/** The files that {@code score} writes into a folder. */
final class Outputs implements AutoCloseable {

    private static final ObjectWriter JSON = DmiModule.mapperBuilder().build().writerWithDefaultPrettyPrinter();

    private final PartFiles files;
    private final Part profileLines;
    private final Part profileRows;
    private final Part summary;
    private final Part rejectedLines;

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
            rejectedLines = files.open("rejected.jsonl");
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

    /** Writes the summary, and moves the files into place. */
    void complete(Summary all) {
        summary.writing(() -> JSON.writeValue(summary.out(), all));
        files.place();
    }

    /** Removes what was not moved into place. */
    @Override
    public void close() {
        files.close();
    }
}
