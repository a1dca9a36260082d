package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.Vision;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans what one area does next: prints the first step, a roadmap and what money buys, and writes them as files. */
@Command(
        name = "plan",
        description = "Plans what an area does next: the first step, a roadmap, and what money buys.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "COSTS.csv has the columns criterion and cost, and may have remaining_cost (what is left where a criterion is"
                    + " partly met), resource_use (reuse, extend or new) and buy_in (names parted by ;).",
            "Exit status: 0 planned, 2 planned but other records were rejected, 1 wrong usage or nothing to plan for.",
            "Without FILE it plans for a fictional area at fictional costs."
        })
public final class PlanCommand implements Callable<Integer> {

    private static final int PLANNED = 0;
    private static final int FAILED = 1;
    private static final int REJECTED = 2;
    private static final String SAMPLE_AREA = "northbank";
    private static final String SAMPLE_AREA_REMARK = "Sample data: the area is fictional; no real place is meant.\n";
    private static final String SAMPLE_REMARK =
            "Sample data: area and costs are fictional; no real place or price is meant.\n";

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "Assessments as JSON Lines, JSON or CSV; - is standard input.")
    private @Nullable String file;

    @Option(
            names = "--input-format",
            paramLabel = "jsonl|json|csv",
            converter = InputFormat.Converter.class,
            description = "How FILE is written; by its ending unless given, JSON Lines for standard input.")
    private @Nullable InputFormat format;

    @Option(
            names = "--area",
            paramLabel = "ID",
            description = "The area to plan for, where FILE has several; its latest assessment counts.")
    private @Nullable String area;

    @Option(names = "--costs", paramLabel = "COSTS.csv", description = "What the criteria cost.")
    private @Nullable String costs;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "The currency of amounts that are written without one, such as GBP.")
    private @Nullable String currency;

    @Option(
            names = "--budget",
            paramLabel = "AMOUNT",
            description = "Choose the steps with the greatest gain that so much can pay for, such as \"GBP 50000\".")
    private @Nullable String budget;

    @Option(
            names = "--target",
            paramLabel = "LEVEL",
            description = "The horizon: the level that no aspect is to stand below, 1 to 5.")
    private @Nullable String target;

    @Option(names = "--by", paramLabel = "DATE", description = "The date of the horizon, such as 2028-03-31.")
    private @Nullable String by;

    @Option(
            names = "--steps-per-phase",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many steps a phase has at most (default: ${DEFAULT-VALUE}).")
    private int stepsPerPhase;

    @Option(
            names = "--people-first",
            paramLabel = "TEXT",
            description = "How digital will support people and workforce, a paragraph each time it is given;"
                    + " a business case begins with it.")
    private List<String> peopleFirst = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write roadmap.json, and if there is enough for them frontier.csv and business-case.md, into"
                    + " this folder.")
    private @Nullable Path out;

    /** Makes the command; picocli fills in what was given on the command line. */
    public PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CostTable.Money money = new CostTable.Money(
                option("--currency", currency, code -> Amount.ofMinor(code, 0)).map(Amount::currency));
        Optional<Amount> budgeted = option("--budget", budget, money::parse);
        Optional<MaturityLevel> level = option("--target", target, PlanCommand::level);
        Optional<LocalDate> date = option("--by", by, PlanCommand::date);
        require(level.isPresent() == date.isPresent(), "--target and --by must be given together");
        require(stepsPerPhase > 0, "--steps-per-phase must be 1 or more, but was " + stepsPerPhase);
        require(budgeted.isEmpty() || costs != null || file == null, "--budget needs to know the costs: give --costs");
        try {
            AreaChoice choice = choice();
            Optional<Assessment> assessment = choice.assessment();
            if (assessment.isEmpty()) {
                return fail(choice.whyNone());
            }
            Profile start = ScoringEngine.score(assessment.get());
            MaturityModel model = start.model();
            Optional<Vision> vision = level.map(to -> Vision.of(model, to, date.orElseThrow()));
            Plan plan = Plan.of(start, estimates(model, money), budgeted, vision, stepsPerPhase, peopleFirst);
            if (out != null) {
                PlanFiles.write(out, plan, console);
            }
            print(plan);
            if (console.out().checkError()) {
                return fail("standard output: cannot be written");
            }
            return choice.rejected() > 0 ? REJECTED : PLANNED;
        } catch (IllegalArgumentException | OutputFailure e) {
            return fail(e.getMessage());
        }
    }

    private AreaChoice choice() {
        Input input = input();
        AreaChoice choice = new AreaChoice(
                input.name(), Optional.ofNullable(area == null && file == null ? SAMPLE_AREA : area), console);
        try (var reader = input.assessments()) {
            reader.forEachRemaining(choice::take);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(input.name() + ": " + Reasons.of(e), e);
        }
        return choice;
    }

    private Input input() {
        try {
            return file == null ? Input.sample() : Input.of(file, Optional.ofNullable(format), console);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Estimates estimates(MaturityModel model, CostTable.Money money) {
        if (costs == null && file != null) {
            return Estimates.none(model);
        }
        String name = costs == null ? "sample costs" : costs;
        try {
            return new CostTable(name, money)
                    .read(costs == null ? Input.sampleCosts() : Input.open(costs, console), model);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + ": " + Reasons.of(e), e);
        }
    }

    private void print(Plan plan) {
        if (file == null) {
            console.out().println(costs == null ? SAMPLE_REMARK : SAMPLE_AREA_REMARK);
        }
        console.out().print(new PlanText(plan));
        if (out != null) {
            PlanFiles.missing(plan).forEach(console.out()::println);
        }
    }

    private static MaturityLevel level(String number) {
        try {
            return MaturityLevel.of(Integer.parseInt(number));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("maturity level must be from 1 to 5, but was '" + number + "'", e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("date must be written like 2028-03-31, but was '" + text + "'", e);
        }
    }

    /** {@return the value of an option, if it is given} */
    private <T> Optional<T> option(String name, @Nullable String given, Function<String, T> parse) {
        try {
            return Optional.ofNullable(given).map(parse);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), name + ": " + e.getMessage(), e);
        }
    }

    private void require(boolean rule, String message) {
        if (!rule) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private int fail(@Nullable String message) {
        console.err().println(message);
        return FAILED;
    }
}
