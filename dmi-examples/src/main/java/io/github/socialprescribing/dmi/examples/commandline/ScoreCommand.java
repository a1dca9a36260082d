package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.jackson.Incoming;
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
import picocli.CommandLine.Option;

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

    private final Console console;

    @Mixin
    private final Intake intake;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write profiles.jsonl, profiles.csv and rejected.jsonl into this folder.")
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
        this.intake = new Intake(console);
    }

    @Override
    public Integer call() {
        if (top < 0) {
            throw intake.wrongUsage("--top must be 0 or more, but was " + top);
        }
        List<Input> inputs = intake.inputs();
        try (Outputs outputs = Outputs.in(Optional.ofNullable(out))) {
            return score(inputs, outputs);
        } catch (OutputFailure e) {
            intake.fail(e.getMessage());
            return Intake.FAILED;
        }
    }

    private int score(List<Input> inputs, Outputs outputs) {
        List<Profile> shown = new ArrayList<>();
        intake.read(
                inputs,
                new Intake.Taker() {
                    @Override
                    public void accepted(Input input, long line, Profile profile) {
                        outputs.write(profile);
                        if (shown.size() < top && !summaryOnly) {
                            shown.add(profile);
                        }
                    }

                    @Override
                    public void rejected(Input input, Incoming.Rejected<?> rejected) {
                        outputs.write(input.name(), rejected);
                    }
                },
                out == null ? "counted only" : "in rejected.jsonl");
        if (intake.tally().read() == 0) {
            return Intake.FAILED;
        }
        outputs.complete();
        print(inputs, shown);
        return intake.status();
    }

    private void print(List<Input> inputs, List<Profile> shown) {
        inputs.stream().map(Input::remark).flatMap(Optional::stream).forEach(console.out()::println);
        console.out().println(intake.tally().toText());
        if (!shown.isEmpty()) {
            Symbols symbols = console.symbols();
            if (shown.size() < intake.tally().accepted()) {
                console.out()
                        .println("The first " + shown.size() + " of "
                                + intake.tally().accepted() + " areas; --top shows more.\n");
            }
            console.out().println(AreaTable.of(shown).withSymbols(symbols).toText());
            console.out().print(Ladder.ofAreas(shown).withSymbols(symbols).toText());
        }
    }
}
