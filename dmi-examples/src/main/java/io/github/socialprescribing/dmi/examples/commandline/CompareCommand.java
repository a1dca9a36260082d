package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.plot.PairingTable;
import io.github.socialprescribing.dmi.plot.TrendText;
import io.github.socialprescribing.dmi.portfolio.LeadersAndLearners;
import io.github.socialprescribing.dmi.portfolio.PortfolioTrend;
import io.github.socialprescribing.dmi.portfolio.Trend;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Compares areas with each other and with themselves: prints leaders, learners and pairings as of a day, and the trend of
 * the areas that were assessed more than once.
 */
@Command(
        name = "compare",
        description = {
            "Compares areas: who is ahead, who behind, and whom they may learn from; and where areas"
                    + " were assessed more than once, what changed.",
            "It does not matter which assessment stands in which FILE; their dates decide."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 all accepted, 2 some rejected, 1 wrong usage or nothing readable.",
            "Without FILE the sample data is compared: 33 fictional areas."
        })
public final class CompareCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    private final Console console;

    /** What was found of each area and date, and where. */
    private final SortedMap<String, NavigableMap<LocalDate, List<Found>>> areas = new TreeMap<>();

    private final Intake intake;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "Leave out later assessments, and count days up to this one; the latest date found unless given.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Show what changed since the latest assessment of each area up to this day; since its first"
                    + " one unless given.")
    private @Nullable LocalDate since;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "50",
            description = "Show the first N leaders and learners of each aspect, and trends of N areas"
                    + " (default: ${DEFAULT-VALUE}).")
    private int top;

    private record Found(String place, Profile profile) {}

    /** Makes the command; picocli fills in what was given on the command line. */
    public CompareCommand(Console console) {
        this.console = console;
        this.intake = new Intake(console, "counted only.");
    }

    @Override
    public Integer call() {
        if (top < 0) {
            throw new ParameterException(spec.commandLine(), "--top must be 0 or more, but was " + top);
        }
        if (asOf != null && since != null && since.isAfter(asOf)) {
            throw new ParameterException(
                    spec.commandLine(), "--since must not be after --as-of " + asOf + ", but was " + since);
        }
        List<Input> given = input.inputs(console);
        List<Input> inputs = given.isEmpty() ? List.of(Input.sample()) : given;
        intake.readAssessments(
                inputs,
                (from, line, profile) -> areas.computeIfAbsent(profile.area().id(), id -> new TreeMap<>())
                        .computeIfAbsent(profile.assessedOn(), date -> new ArrayList<>(1))
                        .add(new Found(from.name() + " line " + line, profile)));
        if (intake.read() == 0) {
            return intake.status();
        }
        leaveOutWhatIsNotSettled();
        LocalDate latest = areas.values().stream()
                .map(NavigableMap::lastKey)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        LocalDate day = asOf == null ? latest : asOf;
        List<Trend> trends = trends(day);
        inputs.stream().map(Input::remark).flatMap(Optional::stream).forEach(console.out()::println);
        console.out().println(intake.toText());
        if (trends.isEmpty()) {
            intake.failed("nothing to compare" + (asOf == null ? "" : " up to " + asOf));
            return FAILED;
        }
        print(day, trends);
        return intake.status();
    }

    /** Two assessments of one area and date contradict each other, whichever was read first: neither counts. */
    private void leaveOutWhatIsNotSettled() {
        areas.forEach((id, dates) -> dates.forEach((date, found) -> {
            if (found.size() > 1) {
                intake.failed("area '" + id + "' has " + found.size() + " assessments of " + date
                        + ", none of which is counted: "
                        + found.stream().map(Found::place).collect(Collectors.joining(", ")));
            }
        }));
        areas.values().forEach(dates -> dates.values().removeIf(found -> found.size() > 1));
        areas.values().removeIf(NavigableMap::isEmpty);
    }

    /** {@return what happened in each area up to a day, since the day given or else the first} */
    private List<Trend> trends(LocalDate day) {
        List<Trend> trends = new ArrayList<>();
        for (NavigableMap<LocalDate, List<Found>> dates : areas.values()) {
            NavigableMap<LocalDate, List<Found>> upTo = dates.headMap(day, true);
            if (!upTo.isEmpty()) {
                LocalDate start = since == null ? null : upTo.floorKey(since);
                trends.add(Trend.of(upTo.tailMap(start == null ? upTo.firstKey() : start, true).values().stream()
                        .map(found -> found.get(0).profile())
                        .toList()));
            }
        }
        return trends;
    }

    private void print(LocalDate day, List<Trend> trends) {
        List<Profile> now = new ArrayList<>();
        List<Profile> before = new ArrayList<>();
        List<Profile> after = new ArrayList<>();
        List<Trend> moving = new ArrayList<>();
        for (Trend trend : trends) {
            Profile first = trend.overall().before();
            Profile last = trend.overall().after();
            now.add(last);
            if (since != null && first.assessedOn().isAfter(since)) {
                after.add(last);
            } else if (!trend.changes().isEmpty()) {
                before.add(first);
                after.add(last);
                moving.add(trend);
            }
        }
        console.out().println("Leaders and learners as of " + day + ", by the latest assessment of each area\n");
        console.out()
                .print(PairingTable.of(LeadersAndLearners.of(now))
                        .withRows(top)
                        .withSymbols(console.symbols())
                        .toText());
        if (!after.isEmpty()) {
            console.out()
                    .println("\nTrend from " + (since == null ? "the first assessment of each area" : since) + " to "
                            + day + "\n");
            console.out()
                    .print(TrendText.of(PortfolioTrend.between(before, after))
                            .withSymbols(console.symbols())
                            .toText());
            console.out().println("Not assessed anew: " + (trends.size() - after.size()));
            if (moving.size() > top) {
                console.out().println("\nThe first " + top + " of " + moving.size() + " areas; --top shows more.");
            }
            moving.stream().limit(top).forEach(trend -> {
                console.out().println();
                console.out()
                        .print(TrendText.of(trend, day)
                                .withSymbols(console.symbols())
                                .toText());
            });
        }
    }
}
