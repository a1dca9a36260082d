package io.github.socialprescribing.dmi.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * How many records a second the job scores, beside the command line: each run in a JVM of its own from its start to its end, on
 * one core and on two. Prints a table in Markdown.
 *
 * <pre>{@code
 * java -cp dmi-examples/spark/target/dmi-spark.jar io.github.socialprescribing.dmi.spark.Throughput \
 *     areas.jsonl dmi-examples/target/dmi-examples.jar
 * }</pre>
 *
 * <p>The table of Parquet that is read has the same areas with answer codes, which have no notes. What the runs write goes into
 * a folder beside the file, and is deleted again.
 */
public final class Throughput {

    private static final String[] COLUMNS = {
        "area_id",
        "area_name",
        "area_kind",
        "area_parent",
        "population",
        "assessed_on",
        "assessor",
        "model",
        "answer_code"
    };

    private final Path folder;
    private final long records;

    private Throughput(Path folder, long records) {
        this.folder = folder;
        this.records = records;
    }

    /**
     * Measures.
     *
     * @param arguments assessments as JSON Lines, and the jar of the command line
     * @throws IOException if a process or a file gives trouble
     * @throws InterruptedException if one does not wish to wait
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            System.err.println("Usage: Throughput FILE JAR");
            System.exit(1);
        }
        Path file = Path.of(arguments[0]).toAbsolutePath();
        long records;
        try (Stream<String> lines = Files.lines(file)) {
            records = lines.count();
        }
        Path folder = Files.createTempDirectory(file.getParent(), "throughput");
        try {
            new Throughput(folder, records).table(file, arguments[1]);
        } finally {
            delete(folder);
        }
    }

    private void table(Path file, String jar) throws IOException, InterruptedException {
        System.out.println("| records | job | cores | seconds | records a second | and core |");
        System.out.println("|---:|---|---:|---:|---:|---:|");
        for (int cores = 1; cores <= 2; cores++) {
            String threads = "" + cores;
            row(
                    "`score --summary-only`",
                    cores,
                    "-jar",
                    jar,
                    "score",
                    "--summary-only",
                    "--threads",
                    threads,
                    "" + file);
        }
        for (int cores = 1; cores <= 2; cores++) {
            String out = "" + folder.resolve("score" + cores);
            row("`score --out`", cores, "-jar", jar, "score", "--threads", "" + cores, "--out", out, "" + file);
            delete(Path.of(out));
        }
        Path scored = folder.resolve("scored");
        for (int cores = 1; cores <= 2; cores++) {
            delete(scored);
            job("Spark, JSON Lines", cores, file, scored);
        }
        Path parquet = folder.resolve("areas.parquet");
        toParquet(scored, parquet);
        for (int cores = 1; cores <= 2; cores++) {
            delete(scored);
            job("Spark, Parquet", cores, parquet, scored);
        }
    }

    private void job(String name, int cores, Path input, Path out) throws IOException, InterruptedException {
        row(
                name,
                cores,
                "-Dspark.master=local[" + cores + "]",
                "-Dspark.ui.enabled=false",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.driver.host=127.0.0.1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "" + input,
                "--out",
                "" + out);
    }

    private void row(String name, int cores, String... command) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(java), Arrays.stream(command)).toList())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    "exit status " + process.exitValue() + ": " + Files.readString(folder.resolve("log")));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %d | %.1f | %,.0f | %,.0f |%n",
                records,
                name,
                cores,
                seconds,
                records / seconds,
                records / seconds / cores);
    }

    /** Profiles have the columns of a table of assessments, and more. */
    private static void toParquet(Path scored, Path parquet) throws IOException {
        try (SparkSession spark = Main.session()) {
            spark.read()
                    .parquet(scored.resolve("profiles").toString())
                    .select(Arrays.stream(COLUMNS).map(functions::col).toArray(Column[]::new))
                    .write()
                    .parquet(parquet.toString());
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> all = Files.walk(tree)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
