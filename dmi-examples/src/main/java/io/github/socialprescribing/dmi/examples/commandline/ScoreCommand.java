package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.jackson.Incoming;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plot.AreaTable;
import io.github.socialprescribing.dmi.plot.Ladder;
import io.github.socialprescribing.dmi.plot.Symbols;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
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

    @Option(names = "--summary-only", description = "Print no table and no ladder of areas, but the summary alone.")
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
        Bookkeeping bookkeeping = new Bookkeeping();
        Counts<?> counts = new Counts<>(Summary.ofAssessments(MaturityModel.standard()));
        List<Profile> shown = new ArrayList<>();
        intake.readAll(inputs, "assessments", input -> {
            try (AssessmentReader reader = input.assessments()) {
                while (reader.hasNext()) {
                    Incoming<Assessment> incoming = reader.next();
                    if (incoming instanceof Incoming.Accepted<Assessment> good) {
                        intake.accept();
                        bookkeeping.add(good.value());
                        counts.add(good.value());
                        boolean isShown = shown.size() < top && !summaryOnly;
                        if (isShown || out != null) {
                            Profile profile = ScoringEngine.score(good.value());
                            outputs.write(profile);
                            if (isShown) {
                                shown.add(profile);
                            }
                        }
                    } else if (incoming instanceof Incoming.Rejected<Assessment> bad) {
                        outputs.write(input.name(), bad);
                        intake.reject(input.name(), bad);
                    }
                }
            }
        });
        if (intake.read() > 0) {
            Summary summary = counts.summary();
            outputs.complete(summary);
            print(inputs, intake, bookkeeping, summary, shown);
        }
        return intake.status();
    }

    private void print(
            List<Input> inputs, Intake intake, Bookkeeping bookkeeping, Summary summary, List<Profile> shown) {
        inputs.stream().map(Input::remark).flatMap(Optional::stream).forEach(console.out()::println);
        console.out().println(intake.toText());
        bookkeeping.remarks().forEach(console.out()::println);
        console.out().print(SummaryText.of(summary));
        if (!shown.isEmpty()) {
            Symbols symbols = console.symbols();
            console.out().println();
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
