package io.github.socialprescribing.dmi.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;

/** Where resources go: into files of a folder, moved into place together when all is done, or one a line to the output. */
abstract class Outputs implements AutoCloseable {

    abstract void model(Bundle bundle) throws IOException;

    abstract void result(Bundle bundle) throws IOException;

    abstract void outcome(OperationOutcome outcome) throws IOException;

    /** Says that nothing more comes, and that what came is to stay. */
    abstract void complete() throws IOException;

    @Override
    public abstract void close() throws IOException;

    /** {@return an output of one bundle a line, the model first; outcomes go to the other one} */
    static Outputs to(PrintWriter out, PrintWriter err) {
        return new Outputs() {
            @Override
            void model(Bundle bundle) {
                out.println(FhirJson.encode(bundle));
            }

            @Override
            void result(Bundle bundle) {
                out.println(FhirJson.encode(bundle));
            }

            @Override
            void outcome(OperationOutcome outcome) {
                err.println(FhirJson.encode(outcome));
            }

            @Override
            void complete() throws IOException {
                if (out.checkError()) {
                    throw new IOException("the output cannot be written");
                }
            }

            @Override
            public void close() {
                // belongs to the caller
            }
        };
    }

    /** {@return the files of a folder, which is made if it is not there} */
    static Outputs in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new InFolder(folder);
    }

    private static final class InFolder extends Outputs {
        private final Map<Path, Path> parts = new LinkedHashMap<>();
        private final Map<Path, Writer> writers = new LinkedHashMap<>();
        private final Path model;
        private final Path results;
        private final Path outcomes;

        InFolder(Path folder) throws IOException {
            model = folder.resolve("model.json");
            results = folder.resolve("results.ndjson");
            outcomes = folder.resolve("outcomes.ndjson");
            try {
                for (Path target : new Path[] {model, results, outcomes}) {
                    Path part = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
                    parts.put(target, part);
                    writers.put(target, Files.newBufferedWriter(part, UTF_8, StandardOpenOption.CREATE_NEW));
                    part.toFile().deleteOnExit(); // also when the run is broken off
                }
            } catch (IOException e) {
                close();
                throw e;
            }
        }

        private void line(Path target, String json) throws IOException {
            Writer writer = writers.get(target);
            if (writer == null) {
                throw new IllegalStateException(target + " was not opened");
            }
            writer.write(json);
            writer.write('\n');
        }

        @Override
        void model(Bundle bundle) throws IOException {
            line(model, FhirJson.pretty(bundle));
        }

        @Override
        void result(Bundle bundle) throws IOException {
            line(results, FhirJson.encode(bundle));
        }

        @Override
        void outcome(OperationOutcome outcome) throws IOException {
            line(outcomes, FhirJson.encode(outcome));
        }

        @Override
        void complete() throws IOException {
            for (Writer writer : writers.values()) {
                writer.close();
            }
            for (Map.Entry<Path, Path> part : parts.entrySet()) {
                Files.move(part.getValue(), part.getKey(), StandardCopyOption.REPLACE_EXISTING);
            }
        }

        @Override
        public void close() throws IOException {
            for (Writer writer : writers.values()) {
                writer.close();
            }
            for (Path part : parts.values()) {
                Files.deleteIfExists(part);
            }
        }
    }
}
