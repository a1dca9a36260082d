package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.jackson.Incoming;
import io.github.socialprescribing.dmi.jackson.Problem;
import io.github.socialprescribing.dmi.plot.AreaTable;
import io.github.socialprescribing.dmi.plot.Ladder;
import io.github.socialprescribing.dmi.plot.Symbols;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores assessments: prints a summary, a table and a ladder of areas, and writes profiles and rejected records. */
@Command(
        name = "score",
        description = "Scores assessments and prints a summary, a table and a ladder of the areas.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 all accepted, 2 some rejected, 1 wrong usage or nothing readable.",
            "Without FILE the sample data is scored: 33 fictional areas."
        })
public final class ScoreCommand implements Callable<Integer> {

    private static final int ACCEPTED = 0;
    private static final int FAILED = 1;
    private static final int REJECTED = 2;
    private static final int REJECTED_SHOWN = 10;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Assessments as JSON Lines, JSON or CSV; - is standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write profiles.jsonl, profiles.csv and rejected.jsonl into this folder.")
    private @Nullable Path out;

    @Option(
            names = "--input-format",
            paramLabel = "jsonl|json|csv",
            converter = InputFormat.Converter.class,
            description = "How FILE is written; by its ending unless given, JSON Lines for standard input.")
    private @Nullable InputFormat format;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "50",
            description = "Show the first N areas in table and ladder (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(names = "--summary-only", description = "Show no table and no ladder.")
    private boolean summaryOnly;

    /** Makes the command; picocli fills in what was given on the command line. */
    public ScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (top < 0) {
            throw new ParameterException(spec.commandLine(), "--top must be 0 or more, but was " + top);
        }
        List<Input> inputs = inputs();
        try (Outputs outputs = Outputs.in(Optional.ofNullable(out))) {
            return score(inputs, outputs);
        } catch (OutputFailure e) {
            return fail(e.getMessage());
        }
    }

    private List<Input> inputs() {
        if (files.isEmpty()) {
            return List.of(Input.sample());
        }
        try {
            return files.stream()
                    .map(file -> Input.of(file, Optional.ofNullable(format), console))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int score(List<Input> inputs, Outputs outputs) {
        Tally tally = new Tally();
        List<Profile> shown = new ArrayList<>();
        int failed = 0;
        for (Input input : inputs) {
            try (AssessmentReader reader = input.open()) {
                long before = tally.read();
                while (reader.hasNext()) {
                    take(input, reader.next(), tally, shown, outputs);
                }
                if (tally.read() == before) {
                    failed += fail(input.name() + ": holds no assessments");
                }
            } catch (IOException | UncheckedIOException e) {
                failed += fail(input.name() + ": " + Input.reason(e));
            }
        }
        if (tally.read() == 0) {
            return FAILED;
        }
        outputs.complete();
        print(inputs, tally, shown);
        if (console.out().checkError()) {
            return fail("standard output: cannot be written");
        }
        return failed > 0 || tally.rejected() > 0 ? REJECTED : ACCEPTED;
    }

    private void take(Input input, Incoming<Assessment> incoming, Tally tally, List<Profile> shown, Outputs outputs) {
        if (incoming instanceof Incoming.Accepted<Assessment> accepted) {
            Profile profile = ScoringEngine.score(accepted.value());
            tally.add(profile);
            outputs.write(profile);
            if (shown.size() < top && !summaryOnly) {
                shown.add(profile);
            }
        } else if (incoming instanceof Incoming.Rejected<Assessment> rejected) {
            reject(input, rejected, tally, outputs);
        }
    }

    private void reject(Input input, Incoming.Rejected<?> rejected, Tally tally, Outputs outputs) {
        tally.reject();
        outputs.write(input.name(), rejected);
        if (tally.rejected() <= REJECTED_SHOWN) {
            rejected.problems().forEach(problem -> console.err().println(input.name() + " " + inWords(problem)));
        } else if (tally.rejected() == REJECTED_SHOWN + 1) {
            console.err()
                    .println("Further rejected records are " + (out == null ? "counted only." : "in rejected.jsonl."));
        }
    }

    /** Names the field once: some messages begin with its path. */
    private static String inWords(Problem problem) {
        boolean needsPath = !problem.path().isEmpty() && !problem.message().startsWith(problem.path());
        return "line " + problem.line() + ", column " + problem.column() + ": "
                + (needsPath ? problem.path() + ": " : "") + problem.message();
    }

    private void print(List<Input> inputs, Tally tally, List<Profile> shown) {
        inputs.stream().map(Input::remark).flatMap(Optional::stream).forEach(console.out()::println);
        console.out().println(tally.toText());
        if (!shown.isEmpty()) {
            Symbols symbols = console.unicode() ? Symbols.UNICODE : Symbols.ASCII;
            if (shown.size() < tally.accepted()) {
                console.out()
                        .println("The first " + shown.size() + " of " + tally.accepted()
                                + " areas; --top shows more.\n");
            }
            console.out().println(AreaTable.of(shown).withSymbols(symbols).toText());
            console.out().print(Ladder.ofAreas(shown).withSymbols(symbols).toText());
        }
    }

    private int fail(@Nullable String message) {
        console.err().println(message);
        return FAILED;
    }
}
