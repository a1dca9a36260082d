package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.Incoming;
import io.github.socialprescribing.dmi.jackson.ProfileCsvWriter;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of one run: written under temporary names and moved into place together, so that nobody ever sees half a file.
 */
final class Outputs implements AutoCloseable {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();

    private final List<Part> parts = new ArrayList<>();
    private @Nullable Open open;

    private Outputs() {}

    /**
     * {@return the files of a run, none if there is no folder}
     *
     * @throws OutputFailure if the folder cannot be made or written to
     */
    static Outputs in(Optional<Path> folder) {
        Outputs outputs = new Outputs();
        folder.ifPresent(outputs::begin);
        return outputs;
    }

    private void begin(Path folder) {
        Part.makeFolder(folder);
        try {
            open = new Open(
                    new Lines(part(folder, "profiles.jsonl")),
                    new Table(part(folder, "profiles.csv")),
                    part(folder, "summary.json"),
                    new Lines(part(folder, "rejected.jsonl")));
        } catch (OutputFailure e) {
            close();
            throw e;
        }
    }

    private Part part(Path folder, String name) {
        Part part = new Part(folder, name);
        parts.add(part);
        return part;
    }

    void write(Profile profile) {
        if (open != null) {
            open.profiles.write(profile);
            open.table.write(profile);
        }
    }

    void write(String input, Incoming.Rejected<?> rejected) {
        if (open != null) {
            ObjectNode line = MAPPER.createObjectNode().put("file", input);
            open.rejected.write(line.setAll(MAPPER.<ObjectNode>valueToTree(rejected)));
        }
    }

    /** Writes the summary, and moves the files into place. */
    void complete(Summary summary) {
        if (open != null) {
            open.profiles.finish();
            open.table.finish();
            Part part = open.summary;
            part.writing(() -> MAPPER.writerWithDefaultPrettyPrinter().writeValue(part.out(), summary));
            open.rejected.finish();
        }
        parts.forEach(Part::move);
    }

    /** Removes what was not moved into place. */
    @Override
    public void close() {
        parts.forEach(Part::discard);
    }

    /** What writes to the files. */
    private record Open(Lines profiles, Table table, Part summary, Lines rejected) {}

    /** Writes JSON Lines. */
    private static final class Lines {
        private final Part part;
        private final SequenceWriter writer;
        private boolean empty = true;

        Lines(Part part) {
            this.part = part;
            this.writer = MAPPER.writer().withRootValueSeparator("\n").writeValues(part.out());
        }

        void write(Object value) {
            part.writing(() -> writer.write(value));
            empty = false;
        }

        void finish() {
            part.writing(() -> {
                writer.flush();
                if (!empty) {
                    part.out().write('\n');
                }
                writer.close();
            });
        }
    }

    /** Writes a tidy table of profiles. */
    private static final class Table {
        private final Part part;
        private final ProfileCsvWriter writer;

        Table(Part part) {
            this.part = part;
            this.writer = new ProfileCsvWriter(part.out());
        }

        void write(Profile profile) {
            part.writing(() -> writer.write(profile));
        }

        void finish() {
            part.writing(writer::close);
        }
    }
}
