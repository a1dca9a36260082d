package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.Incoming;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of one run: written under temporary names and moved into place together, so that nobody ever sees half a file.
 */
final class Outputs implements AutoCloseable {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();

    private final Optional<Path> folder;
    private final List<Lines> files = new ArrayList<>();

    private Outputs(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * {@return the files of a run, none if there is no folder}
     *
     * @throws OutputFailure if the folder cannot be made or written to
     */
    static Outputs in(Optional<Path> folder) {
        Outputs outputs = new Outputs(folder);
        folder.ifPresent(path -> {
            try {
                Files.createDirectories(path);
            } catch (IOException e) {
                throw new OutputFailure("--out " + path + ": cannot be made: " + reason(e), e);
            }
            try {
                outputs.files.add(new Lines(path, "profiles.jsonl"));
                outputs.files.add(new Lines(path, "rejected.jsonl"));
            } catch (OutputFailure e) {
                outputs.close();
                throw e;
            }
        });
        return outputs;
    }

    void write(Profile profile) {
        if (folder.isPresent()) {
            files.get(0).write(profile);
        }
    }

    void write(String input, Incoming.Rejected rejected) {
        if (folder.isPresent()) {
            ObjectNode line = MAPPER.createObjectNode().put("file", input);
            files.get(1).write(line.setAll(MAPPER.<ObjectNode>valueToTree(rejected)));
        }
    }

    /** Moves the files into place. */
    void complete() {
        files.forEach(Lines::finish);
        files.forEach(Lines::move);
    }

    /** Removes what was not moved into place. */
    @Override
    public void close() {
        files.forEach(Lines::discard);
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return String.valueOf(e.getMessage());
    }

    /** One file of JSON Lines. */
    private static final class Lines {
        private final Path target;
        private final Path part;
        private final OutputStream out;
        private final SequenceWriter writer;

        Lines(Path folder, String name) {
            target = folder.resolve(name);
            part = folder.resolve("." + name + "." + UUID.randomUUID() + ".part");
            try {
                out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW), 1 << 16);
            } catch (IOException e) {
                throw failure(e);
            }
            part.toFile().deleteOnExit();
            writer = MAPPER.writer().withRootValueSeparator("\n").writeValues(out);
        }

        void write(Object value) {
            try {
                writer.write(value);
            } catch (JacksonException e) {
                throw failure(e);
            }
        }

        void finish() {
            try {
                writer.flush();
                if (Files.size(part) > 0) {
                    out.write('\n');
                }
                writer.close();
            } catch (IOException | JacksonException e) {
                throw failure(e);
            }
        }

        void move() {
            try {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw failure(e);
            }
        }

        void discard() {
            try {
                out.close();
            } catch (IOException e) {
                // The reason was reported when writing failed; what is left is to remove the file.
            }
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw failure(e);
            }
        }

        private OutputFailure failure(Exception e) {
            Throwable cause = e.getCause() instanceof IOException ? e.getCause() : e;
            String reason = cause instanceof IOException trouble ? reason(trouble) : String.valueOf(e.getMessage());
            return new OutputFailure(target + ": cannot be written: " + reason, e);
        }
    }
}
