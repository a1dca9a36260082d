package io.github.socialprescribing.dmi.examples.scripting;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.examples.SampleAreas;
import io.github.socialprescribing.dmi.examples.commandline.Console;
import io.github.socialprescribing.dmi.examples.commandline.CostTable;
import io.github.socialprescribing.dmi.examples.commandline.DidYouMean;
import io.github.socialprescribing.dmi.examples.commandline.InputFormat;
import io.github.socialprescribing.dmi.examples.commandline.RatingRows;
import io.github.socialprescribing.dmi.examples.commandline.Reasons;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.Incoming;
import io.github.socialprescribing.dmi.jackson.IncomingReader;
import io.github.socialprescribing.dmi.jackson.InvalidDocumentException;
import io.github.socialprescribing.dmi.jackson.JourneyReader;
import io.github.socialprescribing.dmi.jackson.ProfileCsvWriter;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.plan.CostFrontier;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plot.AgreementTable;
import io.github.socialprescribing.dmi.plot.AreaTable;
import io.github.socialprescribing.dmi.plot.CoefficientTable;
import io.github.socialprescribing.dmi.plot.PairingTable;
import io.github.socialprescribing.dmi.plot.Plot;
import io.github.socialprescribing.dmi.plot.Symbols;
import io.github.socialprescribing.dmi.plot.TrendText;
import io.github.socialprescribing.dmi.portfolio.LeadersAndLearners;
import io.github.socialprescribing.dmi.portfolio.Portfolio;
import io.github.socialprescribing.dmi.portfolio.PortfolioTrend;
import io.github.socialprescribing.dmi.portfolio.Ratings;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.portfolio.Trend;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a researcher wants at hand in a script: files in, profiles, tables, plots and CSV out.
 *
 * <p>All of it prints to the standard output, in plain ASCII where that shows nothing else. Names of files are told from the
 * folder in which JShell was started. What cannot be done is an {@link IllegalArgumentException} that says why.
 */
public final class Research {

    private static final int REJECTED_SHOWN = 10;
    private static final int LONGEST_FILE_NAME = 60;

    private Research() {}

    /** Says what there is. */
    public static void help() {
        print("""
                read("areas.jsonl")       assessments of a file: .jsonl, .json or .csv; what is rejected is said
                sample()                  assessments of thirty-three areas that do not exist
                journeys("people.jsonl")  journeys of people under opaque references: .jsonl or .json
                ratings("ratings.csv")    a table with the columns rater, item, rating
                costs("costs.csv")        what criteria cost: the columns criterion, cost
                model("own.json")         a model of your own; read("areas.jsonl", model) then knows it
                score(assessments)        a profile of each
                latest(profiles)          the latest profile of each area
                area(profiles, "id")      the latest profile of one area
                table(...)                prints a table of profiles, one profile, ratings, leaders and
                                          learners, a trend, a summary, a cohort, a frontier, a roadmap,
                                          or any list, a line each
                show(plot)                prints the plot and writes it as SVG; show(plot, "figure.svg")
                csv(profiles, "out.csv")  writes a tidy table for R or Python
                help()                    prints this
                """);
    }

    /**
     * {@return the assessments of a file, in its order; those that are rejected are counted, and named with all that is wrong
     * with them}
     *
     * @param file ends in .jsonl, .json or .csv
     * @param models models of one's own that the assessments may name besides the standard one
     */
    public static List<Assessment> read(String file, MaturityModel... models) {
        DataFile data = DataFile.of(file);
        InputFormat format = data.format(InputFormat.values());
        DmiModule module = new DmiModule();
        for (MaturityModel model : models) {
            module = module.withModel(model);
        }
        DmiModule knowing = module;
        return data.read(in -> records(data, "assessments", format.assessments(in, knowing)));
    }

    /** {@return the sample data: thirty-three areas that do not exist} */
    public static List<Assessment> sample() {
        return SampleAreas.read();
    }

    /**
     * {@return the journeys of a file, in its order; those that are rejected are counted and named, without their references}
     *
     * @param file ends in .jsonl or .json
     */
    public static List<Journey> journeys(String file) {
        DataFile data = DataFile.of(file);
        InputFormat format = data.format(InputFormat.JSONL, InputFormat.JSON);
        return data.read(in -> records(
                data, "journeys", format == InputFormat.JSON ? JourneyReader.json(in) : JourneyReader.jsonLines(in)));
    }

    private static <T> List<T> records(DataFile data, String what, IncomingReader<T> reader) throws IOException {
        List<Incoming.Rejected<T>> rejected = new ArrayList<>();
        try (reader) {
            List<T> accepted = reader.accepted(rejected::add).toList();
            print(data.name() + ": " + accepted.size() + " " + what + " read, " + rejected.size() + " rejected\n");
            for (Incoming.Rejected<T> record : rejected.subList(0, Math.min(REJECTED_SHOWN, rejected.size()))) {
                record.problems().forEach(problem -> print("  " + Reasons.of(problem) + "\n"));
            }
            if (rejected.size() > REJECTED_SHOWN) {
                print("  and " + (rejected.size() - REJECTED_SHOWN) + " more\n");
            }
            return accepted;
        }
    }

    /**
     * {@return the ratings of a table; rows that are rejected are counted and named}
     *
     * @param file a CSV file with the columns {@code rater}, {@code item} and {@code rating}
     */
    public static Ratings ratings(String file) {
        DataFile data = DataFile.of(file);
        return data.read(unused -> RatingRows.of(file, Console.ofScript()));
    }

    /**
     * {@return what criteria of the standard model cost}
     *
     * @param file a CSV file with the columns {@code criterion} and {@code cost}, and perhaps more
     */
    public static Estimates costs(String file) {
        return costs(file, MaturityModel.standard());
    }

    /**
     * {@return what criteria cost}
     *
     * @param file a CSV file with the columns {@code criterion} and {@code cost}, and perhaps more
     * @param model the model of the criteria
     */
    public static Estimates costs(String file, MaturityModel model) {
        DataFile data = DataFile.of(file);
        return data.read(in -> new CostTable(file, new CostTable.Money(Optional.empty())).read(in, model));
    }

    /**
     * {@return a model of one's own}
     *
     * @param file a document dmi-model/1
     */
    public static MaturityModel model(String file) {
        DataFile data = DataFile.of(file);
        JsonMapper mapper = DmiModule.mapperBuilder().build();
        try {
            return data.read(in -> mapper.readValue(in, MaturityModel.class));
        } catch (InvalidDocumentException e) {
            throw new IllegalArgumentException(
                    file + ": is no model\n"
                            + e.problems().stream().map(Reasons::of).collect(Collectors.joining("\n")),
                    e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
        }
    }

    /**
     * {@return a profile of each assessment that can be scored, in the same order; the others are named}
     *
     * @param assessments what was answered
     */
    public static List<Profile> score(Collection<Assessment> assessments) {
        for (Assessment assessment : assessments) {
            if (!ScoringEngine.canScore(assessment)) {
                print("not scored, for nothing that is REQUIRED applies: "
                        + assessment.area().id() + "\n");
            }
        }
        return assessments.stream()
                .filter(ScoringEngine::canScore)
                .map(ScoringEngine::score)
                .toList();
    }

    /** {@return the profile of one assessment} */
    public static Profile score(Assessment assessment) {
        return ScoringEngine.score(assessment);
    }

    /**
     * {@return the latest profile of each area, in the order of their ids}
     *
     * @param profiles profiles by one model
     * @throws IllegalArgumentException if an area has two of one date, or models differ
     */
    public static List<Profile> latest(Collection<Profile> profiles) {
        return profiles.isEmpty()
                ? List.of()
                : profiles.stream()
                        .collect(Portfolio.collector(profiles.iterator().next().model()))
                        .profiles();
    }

    /**
     * {@return the latest profile of one area}
     *
     * @param profiles where it is looked for
     * @param id the id of the area
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static Profile area(Collection<Profile> profiles, String id) {
        return profiles.stream()
                .filter(profile -> profile.area().id().equals(id))
                .max(Comparator.comparing(Profile::assessedOn))
                .orElseThrow(() -> new IllegalArgumentException("no area '" + id + "'"
                        + DidYouMean.among(
                                profiles.stream()
                                        .map(profile -> profile.area().id())
                                        .toList(),
                                id)));
    }

    /** Prints one profile, a row for each aspect. */
    public static void table(Profile profile) {
        print(Tables.of(profile));
    }

    /** Prints profiles or assessments, a row for each; anything else a line each. */
    public static void table(Collection<?> values) {
        if (!values.isEmpty() && values.stream().allMatch(Profile.class::isInstance)) {
            print(AreaTable.of(values.stream().map(Profile.class::cast).toList())
                    .withSymbols(symbols())
                    .toText());
        } else if (!values.isEmpty() && values.stream().allMatch(Assessment.class::isInstance)) {
            print(Tables.ofAssessments(
                    values.stream().map(Assessment.class::cast).toList()));
        } else {
            print(values.isEmpty() ? "Nothing.\n" : lines(values.stream()));
        }
    }

    /** Prints a line for each entry. */
    public static void table(Map<?, ?> entries) {
        TextTable table = new TextTable("Key", "Value");
        entries.forEach((key, value) -> table.row(
                key instanceof Optional<?> one ? one.map(Object::toString).orElse("-") : key, value));
        print(table.toString());
    }

    /** Prints who rated what, item by item. */
    public static void table(Ratings ratings) {
        print(AgreementTable.of(ratings).withSymbols(symbols()).toText());
    }

    /**
     * Prints who rated what, and how far they agree over all.
     *
     * @param seed where the random numbers of the bootstrap begin; say it with the interval
     */
    public static void table(Ratings ratings, long seed) {
        table(ratings);
        print(CoefficientTable.of(ratings, seed).withSymbols(symbols()).toText());
    }

    /** Prints who is ahead, who is behind and who may learn from whom. */
    public static void table(LeadersAndLearners standings) {
        print(PairingTable.of(standings).withSymbols(symbols()).toText());
    }

    /** Prints what changed in one area; days at a level are counted up to its last assessment. */
    public static void table(Trend trend) {
        List<Profile> profiles = trend.profiles();
        print(TrendText.of(trend, profiles.get(profiles.size() - 1).assessedOn())
                .withSymbols(symbols())
                .toText());
    }

    /** Prints in how many areas each aspect rose or fell. */
    public static void table(PortfolioTrend trend) {
        print(TrendText.of(trend).withSymbols(symbols()).toText());
    }

    /** Prints how many areas stand at each level. */
    public static void table(Summary summary) {
        print(Tables.of(summary));
    }

    /** Prints how many areas stand at each level, of the latest profile of each, and what is odd. */
    public static void table(Portfolio portfolio) {
        print(Tables.of(portfolio.summary()) + lines(portfolio.findings().stream()));
    }

    /** Prints where people stood, how they changed and how long it took. */
    public static void table(CohortSummary cohort) {
        print(Tables.of(cohort));
    }

    /** Prints what each further amount buys at best. */
    public static void table(CostFrontier frontier) {
        print(Tables.of(frontier));
    }

    /** Prints the steps phase by phase. */
    public static void table(Roadmap roadmap) {
        print(Tables.of(roadmap));
    }

    /** Prints a plot, writes it as SVG into a folder {@code figures} under a name made from its title, and says where. */
    public static void show(Plot plot) {
        String name = plot.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String stem =
                name.substring(0, Math.min(LONGEST_FILE_NAME, name.length())).replaceAll("^-|-$", "");
        show(plot, "figures/" + (stem.isEmpty() ? "plot" : stem) + ".svg");
    }

    /**
     * Prints a plot, writes it as SVG, in place of what stands there, and says where.
     *
     * @param file ends in .svg
     */
    public static void show(Plot plot, String file) {
        print(plot.withSymbols(symbols()).toText());
        write(file, ".svg", path -> Files.writeString(path, plot.toSvg(), StandardCharsets.UTF_8));
    }

    /**
     * Writes profiles as a tidy table, a row for each area, date and aspect, in place of what stands there, and says where.
     *
     * @param file ends in .csv
     */
    public static void csv(Collection<Profile> profiles, String file) {
        write(file, ".csv", path -> {
            try (ProfileCsvWriter writer = new ProfileCsvWriter(Files.newOutputStream(path))) {
                profiles.forEach(writer::write);
            }
        });
    }

    /** Writes a file. */
    private interface Writing {
        void to(Path path) throws IOException;
    }

    private static void write(String file, String ending, Writing writing) {
        if (!file.toLowerCase(Locale.ROOT).endsWith(ending)) {
            throw new IllegalArgumentException(file + ": the ending must be " + ending);
        }
        Path path = DataFile.path(file).toAbsolutePath().normalize();
        try {
            Files.createDirectories(path.getParent());
            writing.to(path);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be written: " + e.getMessage(), e);
        }
        print("written: " + path + "\n");
    }

    private static String lines(Stream<?> values) {
        return values.map(value -> value + "\n").collect(Collectors.joining());
    }

    private static Symbols symbols() {
        return Console.ofScript().symbols();
    }

    private static void print(String text) {
        System.out.print(text);
    }
}
