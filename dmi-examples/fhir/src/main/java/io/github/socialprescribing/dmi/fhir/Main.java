package io.github.socialprescribing.dmi.fhir;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plot.AreaTable;
import io.github.socialprescribing.dmi.plot.Symbols;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads responses to the questionnaire of the standard model and writes what they are worth, as FHIR R4. */
@Command(
        name = "dmi-fhir",
        description =
                "Writes the standard model as a FHIR R4 questionnaire, reads responses to it, scores them, and writes an"
                        + " observation for each aspect.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Without --out each bundle is printed on a line of its own, that of the model first.",
            "Without FILE responses of fictional areas are read.",
            "Exit status: 0 all accepted, 2 some rejected, 1 wrong usage or nothing readable."
        })
public final class Main implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int SOME_REJECTED = 2;

    /** As many areas as a screen shows, and as many faults as somebody reads. */
    private static final int SHOWN = 50;

    private static final int NAMED = 10;

    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "Responses: a QuestionnaireResponse or a Bundle of them on each line (.ndjson, .jsonl), or in the"
                            + " whole file (.json); - is standard input, one on each line.")
    private final List<String> files = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write model.json, results.ndjson and outcomes.ndjson into this folder.")
    private @Nullable Path folder;

    @Option(
            names = "--base",
            paramLabel = "URL",
            defaultValue = "https://dmi.example.org/fhir",
            description = "What all canonical addresses begin with (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String base;

    private final List<Profile> shown = new ArrayList<>();
    private int read;
    private int rejected;
    private int unreadable;

    private Main(InputStream in, PrintWriter out, PrintWriter err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends with its exit status: 0 all accepted, 2 some rejected, 1 wrong usage or nothing readable. */
    public static void main(String[] args) {
        Charset terminal =
                Charset.forName(System.getProperty("stderr.encoding", System.getProperty("native.encoding", "UTF-8")));
        System.exit(run(
                System.in,
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true),
                new PrintWriter(new OutputStreamWriter(System.err, terminal), true),
                args));
    }

    /** {@return the exit status of the command} */
    static int run(InputStream in, PrintWriter out, PrintWriter err, String... args) {
        CommandLine commandLine =
                new CommandLine(new Main(in, out, err)).setOut(out).setErr(err);
        commandLine.getCommandSpec().exitCodeOnInvalidInput(FAILED);
        return commandLine.execute(args);
    }

    @Override
    public Integer call() {
        Canonicals canonicals;
        try {
            canonicals = Canonicals.under(base);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--base: " + e.getMessage());
        }
        try (Outputs outputs = folder == null ? Outputs.to(out, err) : Outputs.in(folder)) {
            outputs.model(new ModelResources(MaturityModel.standard(), canonicals).bundle());
            if (files.isEmpty()) {
                err.println("No FILE is given: the areas are fictional.");
                read("sample", sample(), true, canonicals, outputs);
            }
            for (String file : files) {
                open(file, canonicals, outputs);
            }
            if (read > 0) {
                outputs.complete();
            }
        } catch (IOException e) {
            err.println((folder == null ? "output" : "--out " + folder) + ": cannot be written: " + reason(e));
            return FAILED;
        }
        summary();
        return read == 0 || unreadable > 0 ? FAILED : rejected > 0 ? SOME_REJECTED : 0;
    }

    static InputStream sample() {
        return Objects.requireNonNull(Main.class.getResourceAsStream("sample-responses.ndjson"));
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
    }

    private void open(String file, Canonicals canonicals, Outputs outputs) throws IOException {
        if (file.equals("-")) {
            read("standard input", in, true, canonicals, outputs);
            return;
        }
        InputStream opened;
        try {
            opened = Files.newInputStream(Path.of(file));
        } catch (IOException e) {
            unreadable++;
            err.println(file + ": cannot be read: " + reason(e));
            return;
        }
        try (opened) {
            read(file, opened, !file.endsWith(".json"), canonicals, outputs);
        }
    }

    private void read(String name, InputStream from, boolean lines, Canonicals canonicals, Outputs outputs)
            throws IOException {
        ResponseReader reader = new ResponseReader(canonicals, MaturityModel.standard());
        Records records = new Records(from, lines);
        while (true) {
            Optional<Records.One> next;
            try {
                next = records.next();
            } catch (IOException e) {
                unreadable++;
                err.println(name + ": cannot be read on: " + reason(e));
                return;
            }
            if (next.isEmpty()) {
                return;
            }
            Records.One one = next.get();
            String place = lines ? name + ", line " + one.line() : name;
            if (one.fault() != null) {
                reject(place, List.of(one.fault()), canonicals, outputs);
            } else if (one.json() != null) {
                for (ResponseReader.Incoming incoming : reader.readJson(one.json())) {
                    take(place, incoming, canonicals, outputs);
                }
            }
        }
    }

    private void take(String place, ResponseReader.Incoming incoming, Canonicals canonicals, Outputs outputs)
            throws IOException {
        QuestionnaireResponse response = incoming.response().orElse(null);
        if (response == null || !(incoming.assessment() instanceof Received.Accepted<Assessment> accepted)) {
            reject(place, incoming.assessment().faults(), canonicals, outputs);
            return;
        }
        if (!ScoringEngine.canScore(accepted.value())) {
            reject(
                    place,
                    List.of(new Fault(
                            FaultCode.NOT_SCORED,
                            response.fhirType(),
                            "at least one aspect must have a REQUIRED criterion that applies, but none has")),
                    canonicals,
                    outputs);
            return;
        }
        read++;
        Profile profile = ScoringEngine.score(accepted.value());
        outputs.result(new ProfileResources(profile, canonicals).bundle(response));
        if (!accepted.faults().isEmpty()) {
            outputs.outcome(outcome(place, accepted.faults(), canonicals));
        }
        if (shown.size() < SHOWN) {
            shown.add(profile);
        }
    }

    private void reject(String place, List<Fault> faults, Canonicals canonicals, Outputs outputs) throws IOException {
        read++;
        rejected++;
        outputs.outcome(outcome(place, faults, canonicals));
        if (rejected <= NAMED) {
            faults.stream().filter(fault -> !fault.isRemark()).forEach(fault -> err.println(place + ": " + fault));
        }
    }

    /** {@return the faults with the place of the record, which FHIR has no element for, in words} */
    private static OperationOutcome outcome(String place, List<Fault> faults, Canonicals canonicals) {
        OperationOutcome outcome = Fault.outcome(faults, canonicals);
        outcome.getIssue().forEach(issue -> issue.getDetails().setText(FhirText.clean(place)));
        return outcome;
    }

    private void summary() {
        if (rejected > NAMED) {
            err.println((rejected - NAMED) + " more were rejected.");
        }
        err.println("Read " + read + (read == 1 ? " response: " : " responses: ") + (read - rejected) + " scored, "
                + rejected + " rejected.");
        if (folder != null && read > 0) {
            err.println("Written: model.json, results.ndjson and outcomes.ndjson in " + folder);
        }
        if (!shown.isEmpty()) {
            err.println();
            err.println(AreaTable.of(shown).withSymbols(Symbols.ASCII).toText());
            if (read - rejected > shown.size()) {
                err.println("The first " + shown.size() + " areas of " + (read - rejected) + ".");
            }
        }
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"dmi-fhir " + (version == null ? "(not built as a jar)" : version)};
        }
    }
}
