package io.github.socialprescribing.dmi.spark;

import io.github.socialprescribing.dmi.jackson.InvalidDocumentException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of the job: on this machine alone, or as the application of {@code spark-submit}. */
@Command(
        name = "dmi-spark",
        description = "Scores assessments and counts journeys with Apache Spark.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0 all accepted, 2 some rejected, 1 wrong usage or nothing readable."})
public final class Main implements Callable<Integer> {

    private static final int ACCEPTED = 0;
    private static final int FAILED = 1;
    private static final int REJECTED = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "Assessments: files, folders or patterns, as Hadoop reads them.")
    private List<String> assessments = List.of();

    @Option(
            names = "--input-format",
            paramLabel = "jsonl|parquet",
            description = "How assessments are written; by the ending of the first PATH unless given, else JSON Lines.")
    private @Nullable String format;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A dmi-model/1 to score by; the standard model unless given.")
    private @Nullable Path model;

    @ArgGroup(exclusive = false)
    private @Nullable Journeys journeys;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder for the results; a new one.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String out;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Read in about N partitions; as the storage suggests unless given.")
    private @Nullable Integer partitions;

    /** What is needed for a cohort, all or none of it. */
    static final class Journeys {
        @Option(
                names = "--journeys",
                paramLabel = "PATH",
                required = true,
                description = "Journeys as JSON Lines; given again, further ones.")
        private List<String> paths = List.of();

        @Option(names = "--from", paramLabel = "DATE", required = true, description = "The first day of the period.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private LocalDate start;

        @Option(names = "--to", paramLabel = "DATE", required = true, description = "The last day of the period.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private LocalDate end;
    }

    private Main() {}

    /** Runs the job and ends with its exit status. */
    public static void main(String[] arguments) {
        int status = commandLine().execute(arguments);
        if (status != ACCEPTED) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.getCommandSpec().exitCodeOnInvalidInput(FAILED);
        return commandLine;
    }

    @Override
    public Integer call() {
        JobOptions options = options();
        PrintWriter errors = spec.commandLine().getErr();
        try (SparkSession spark = session()) {
            List<JobReport> reports = new ScoringJob(spark, options).run();
            reports.forEach(this::print);
            boolean nothing = reports.stream().allMatch(report -> report.read() == 0);
            boolean rejected = reports.stream().anyMatch(report -> report.rejected() > 0);
            return nothing ? FAILED : rejected ? REJECTED : ACCEPTED;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            errors.println(e.getMessage());
            return FAILED;
        }
    }

    private void print(JobReport report) {
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "Read %,d %s; accepted: %,d; rejected: %,d.",
                        report.read(),
                        report.kind(),
                        report.accepted(),
                        report.rejected()));
        report.first().forEach(spec.commandLine().getErr()::println);
    }

    private JobOptions options() {
        if (assessments.isEmpty() && journeys == null) {
            throw usage("there is nothing to read: give PATH, --journeys or both");
        }
        if (partitions != null && partitions < 1) {
            throw usage("--partitions must be 1 or more, but was " + partitions);
        }
        Optional<JobOptions.Cohort> cohort =
                Optional.ofNullable(journeys).map(given -> new JobOptions.Cohort(given.paths, given.start, given.end));
        cohort.filter(given -> given.end().isBefore(given.start())).ifPresent(given -> {
            throw usage("--to must not be before --from " + given.start() + ", but was " + given.end());
        });
        return new JobOptions(assessments, isParquet(), known(), cohort, partitions == null ? 0 : partitions, out);
    }

    private boolean isParquet() {
        if (format == null) {
            return !assessments.isEmpty() && assessments.get(0).endsWith(".parquet");
        }
        return switch (format) {
            case "jsonl" -> false;
            case "parquet" -> true;
            default -> throw usage("--input-format must be jsonl or parquet, but was " + format);
        };
    }

    private KnownModel known() {
        if (model == null) {
            return new KnownModel(null);
        }
        try {
            KnownModel known = new KnownModel(Files.readString(model));
            known.module();
            return known;
        } catch (IOException e) {
            throw usage("--model " + model + ": cannot be read");
        } catch (InvalidDocumentException e) {
            throw usage("--model " + model + ": " + e.getMessage());
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** {@return the session of the cluster, or one on all cores of this machine that nobody else can reach} */
    static SparkSession session() {
        SparkConf conf = new SparkConf();
        if (!conf.contains("spark.master")) {
            conf.setMaster("local[*]")
                    .set("spark.ui.enabled", "false")
                    .set("spark.driver.bindAddress", "127.0.0.1")
                    .set("spark.driver.host", "127.0.0.1");
        }
        conf.set("spark.sql.datetime.java8API.enabled", "true");
        return SparkSession.builder()
                .appName("Digital Maturity Index")
                .config(conf)
                .getOrCreate();
    }
}
