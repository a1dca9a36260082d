package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.plot.AgreementTable;
import io.github.socialprescribing.dmi.plot.CoefficientTable;
import io.github.socialprescribing.dmi.portfolio.Ratings;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says how far assessors of the same areas agree, or the raters of any table of ratings. */
@Command(
        name = "agree",
        description = "Says how far assessors of the same areas agree, aspect by aspect and over all.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 all accepted, 2 some rejected or an area left out, 1 wrong",
            "usage or nothing readable."
        })
public final class AgreeCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(
            names = "--ratings",
            description = "FILE is a CSV table with a rating a row and the columns rater, item, rating instead.")
    private boolean rawRatings;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where the random numbers of the intervals begin (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--resamples",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How often the items are resampled for the intervals (default: ${DEFAULT-VALUE}).")
    private int resamples;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "50",
            description = "Show the tables of the first N areas (default: ${DEFAULT-VALUE}).")
    private int top;

    /** Makes the command; picocli fills in what was given on the command line. */
    public AgreeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        check(top >= 0, "--top must be 0 or more, but was " + top);
        check(resamples >= 1 && resamples <= 100_000, "--resamples must be from 1 to 100,000, but was " + resamples);
        List<Input> inputs = rawRatings ? input.inputsAs(InputFormat.CSV, console) : input.inputs(console);
        check(!inputs.isEmpty(), "a FILE is needed");
        Intake intake = new Intake(console, "counted only.");
        return rawRatings ? table(inputs, intake) : areas(inputs, intake);
    }

    private void check(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    private int table(List<Input> inputs, Intake intake) {
        RatingRows rows = new RatingRows(intake);
        intake.readAll(inputs, "ratings", rows::read);
        if (intake.read() > 0) {
            console.out().println(intake.toText() + "\n");
            Ratings ratings = rows.table();
            console.out()
                    .println(AgreementTable.of(ratings)
                            .withSymbols(console.symbols())
                            .toText());
            print(ratings);
        }
        return intake.status();
    }

    private int areas(List<Input> inputs, Intake intake) {
        Map<String, List<Profile>> byArea = new LinkedHashMap<>();
        intake.readAssessments(
                inputs,
                (from, line, profile) -> byArea.computeIfAbsent(profile.area().id(), id -> new ArrayList<>())
                        .add(profile));
        if (intake.read() == 0) {
            return intake.status();
        }
        console.out().println(intake.toText() + "\n");
        List<Profile> kept = new ArrayList<>();
        int shown = 0;
        for (List<Profile> ofArea : byArea.values()) {
            try {
                Ratings ratings = Ratings.ofArea(ofArea);
                kept.addAll(ofArea);
                if (shown++ < top) {
                    Area area = ofArea.get(0).area();
                    console.out()
                            .println(AgreementTable.of(ratings)
                                    .withTitle(area.name() + " (" + area.id() + ")")
                                    .withSymbols(console.symbols())
                                    .toText());
                }
            } catch (IllegalArgumentException e) {
                intake.failed("left out: " + e.getMessage());
            }
        }
        if (shown > top) {
            console.out().println("The first " + top + " of " + shown + " areas; --top shows more.\n");
        }
        if (!kept.isEmpty()) {
            print(Ratings.ofAreas(kept));
        }
        return intake.status();
    }

    private void print(Ratings ratings) {
        console.out().println("Over all: " + ratings + ".");
        console.out()
                .print(CoefficientTable.of(ratings, seed)
                        .withResamples(resamples)
                        .withSymbols(console.symbols())
                        .toText());
    }
}
