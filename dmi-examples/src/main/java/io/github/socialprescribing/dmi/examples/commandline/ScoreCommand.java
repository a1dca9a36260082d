package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.plot.AreaTable;
import io.github.socialprescribing.dmi.plot.Ladder;
import io.github.socialprescribing.dmi.plot.Symbols;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores assessments: prints a summary, a table and a ladder of areas, and writes profiles, their summary and rejected records. */
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

    private static final int FAILED = 1;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write profiles.jsonl, profiles.csv, summary.json and rejected.jsonl into this folder.")
    private @Nullable Path out;

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
        List<Input> given = input.inputs(console);
        try (Outputs outputs = Outputs.in(Optional.ofNullable(out))) {
            return score(given.isEmpty() ? List.of(Input.sample()) : given, outputs);
        } catch (OutputFailure e) {
            console.err().println(e.getMessage());
            return FAILED;
        }
    }

    private int score(List<Input> inputs, Outputs outputs) {
        Intake intake = new Intake(console, out == null ? "counted only." : "in rejected.jsonl.");
        Tally tally = new Tally();
        List<Profile> shown = new ArrayList<>();
        intake.readAssessments(
                inputs,
                (from, line, profile) -> {
                    tally.add(profile);
                    outputs.write(profile);
                    if (shown.size() < top && !summaryOnly) {
                        shown.add(profile);
                    }
                },
                (from, rejected) -> outputs.write(from.name(), rejected));
        if (intake.read() > 0) {
            outputs.complete();
            print(inputs, intake, tally, shown);
        }
        return intake.status();
    }

    private void print(List<Input> inputs, Intake intake, Tally tally, List<Profile> shown) {
        inputs.stream().map(Input::remark).flatMap(Optional::stream).forEach(console.out()::println);
        console.out().println(intake.toText());
        console.out().println(tally.toText());
        if (!shown.isEmpty()) {
            Symbols symbols = console.symbols();
            if (shown.size() < intake.accepted()) {
                console.out()
                        .println("The first " + shown.size() + " of " + intake.accepted()
                                + " areas; --top shows more.\n");
            }
            console.out().println(AreaTable.of(shown).withSymbols(symbols).toText());
            console.out().print(Ladder.ofAreas(shown).withSymbols(symbols).toText());
        }
    }
}
