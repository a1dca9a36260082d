package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.examples.report.Report;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.plot.AreaTable;
import io.github.socialprescribing.dmi.plot.Ladder;
import io.github.socialprescribing.dmi.plot.Symbols;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.nio.file.Path;
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

/**
 * Scores assessments: prints a summary, a table and a ladder of areas, and writes profiles, their summary, rejected records and
 * a report.
 */
@Command(
        name = "score",
        description = "Scores assessments and prints a summary, a table and a ladder of the areas.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 all accepted, 2 some rejected, 1 wrong usage, nothing readable",
            "or an output that cannot be written.",
            "Without FILE the sample data is scored: 33 fictional areas."
        })
public final class ScoreCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int MOST_THREADS = 1_024;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write report.html, ladder.svg, heatmap.svg, profiles.jsonl, profiles.csv, summary.json and"
                    + " rejected.jsonl into this folder.")
    private @Nullable Path out;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "50",
            description = "Show the first N areas in table, ladder and report (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(
            names = "--summary-only",
            description = "Show no areas one by one, but the summary alone, in the report too.")
    private boolean summaryOnly;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Score on this many threads (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** Makes the command; picocli fills in what was given on the command line. */
    public ScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (top < 0) {
            throw new ParameterException(spec.commandLine(), "--top must be 0 or more, but was " + top);
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must be from 1 to " + MOST_THREADS + ", but was " + threads);
        }
        List<Input> given = input.inputs(console);
        List<Input> inputs = given.isEmpty() ? List.of(Input.sample()) : given;
        if (out == null) {
            return score(inputs, null);
        }
        try (Outputs outputs = new Outputs(out, console)) {
            return score(inputs, outputs);
        } catch (OutputFailure e) {
            console.err().println(e.getMessage());
            return FAILED;
        }
    }

    private int score(List<Input> inputs, @Nullable Outputs outputs) {
        Intake intake = new Intake(console, outputs == null ? "counted only." : "in rejected.jsonl.");
        Scoring scoring = new Scoring(intake, outputs, summaryOnly ? 0 : top);
        try (Pipeline pipeline = new Pipeline(threads)) {
            intake.readAll(inputs, "assessments", from -> {
                try (AssessmentReader reader = from.assessments()) {
                    pipeline.run(
                            reader::nextBatch,
                            batch -> scoring.score(from.name(), batch),
                            scored -> scoring.take(from.name(), scored));
                }
            });
        }
        if (intake.read() > 0) {
            Summary summary = scoring.summary();
            if (outputs != null) {
                outputs.complete(summary, report(inputs, intake, scoring, summary));
            }
            print(inputs, intake, scoring, summary);
        }
        return intake.status();
    }

    private static Report report(List<Input> inputs, Intake intake, Scoring scoring, Summary summary) {
        Report report = Report.of(summary, scoring.shown())
                .withRejected(intake.rejected(), Outputs.REJECTED)
                .withRemarks(scoring.remarks());
        return inputs.stream()
                .map(Input::remark)
                .flatMap(Optional::stream)
                .findFirst()
                .map(remark -> report.withNotice(remark.strip()))
                .orElse(report);
    }

    private void print(List<Input> inputs, Intake intake, Scoring scoring, Summary summary) {
        inputs.stream().map(Input::remark).flatMap(Optional::stream).forEach(console.out()::println);
        console.out().println(intake.toText());
        scoring.remarks().forEach(console.out()::println);
        console.out().print(SummaryText.of(summary));
        List<Profile> shown = scoring.shown();
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
