package io.github.socialprescribing.dmi.benchmarks;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import io.github.socialprescribing.dmi.examples.Main;
import java.awt.BasicStroke;
import java.awt.Color;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How the command line grows: {@code score --summary-only} in a JVM of its own with a heap of 96 MB, a thousand records and
 * ten times as many again and again, on one thread and on two. Prints a table in Markdown, and draws its two charts.
 *
 * <pre>{@code
 * java -cp dmi-examples/benchmarks/target/dmi-benchmarks.jar io.github.socialprescribing.dmi.benchmarks.Growth 10000000 docs
 * }</pre>
 *
 * <p>Records are written to a temporary file first, some 600 bytes each, so that nobody else needs a processor while one run
 * is measured. Peak memory is all that the process had in use at once, as Linux tells it; elsewhere it is unknown, and not drawn.
 */
public final class Growth {

    private static final long SEED = 7;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final float[] DASHES = {6, 4};

    /** One run; peak memory is 0 where it is unknown. */
    private record Run(long records, int threads, double seconds, double megabytes) {
        double microseconds() {
            return seconds * 1e6 / records;
        }
    }

    private Growth() {}

    /**
     * Measures.
     *
     * @param arguments up to how many records, 1000 or more; then, if one likes, the folder for the charts
     * @throws IOException if a process or a file gives trouble
     * @throws InterruptedException if one does not wish to wait
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("Usage: Growth N [DIR]");
            System.exit(1);
        }
        long most = Long.parseLong(arguments[0]);
        Records records = new Records(SEED, true);
        List<Run> runs = new ArrayList<>();
        System.out.println("| records | threads | microseconds a record | peak memory, MB |");
        System.out.println("|---:|---:|---:|---:|");
        Path file = Files.createTempFile("records", ".jsonl");
        try {
            for (long count :
                    LongStream.iterate(1_000, n -> n <= most, n -> 10 * n).toArray()) {
                write(records, count, file);
                for (int threads = 1; threads <= 2; threads++) {
                    Run run = run(file, count, threads);
                    runs.add(run);
                    System.out.printf(
                            Locale.ROOT,
                            "| %,d | %d | %.1f | %.0f |%n",
                            count,
                            threads,
                            run.microseconds(),
                            run.megabytes());
                }
            }
        } finally {
            Files.delete(file);
        }
        if (arguments.length > 1) {
            Path folder = Path.of(arguments[1]);
            save(time(runs), folder.resolve("growth-time.svg"));
            if (runs.stream().allMatch(run -> run.megabytes() > 0)) {
                save(memory(runs), folder.resolve("growth-memory.svg"));
            }
        }
    }

    private static void write(Records records, long count, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            records.write(count, out);
        }
    }

    private static Run run(Path file, long count, int threads) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "score",
                        "--summary-only",
                        "--threads",
                        "" + threads,
                        file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        double peak = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, megabytes(process));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("exit status " + process.exitValue());
        }
        return new Run(count, threads, seconds, peak);
    }

    private static double megabytes(Process process) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            return peak.find() ? Long.parseLong(peak.group(1)) / 1024.0 : 0;
        } catch (IOException e) {
            // not Linux, or the process has just ended
            return 0;
        }
    }

    private static XYChart time(List<Run> runs) {
        XYChart chart = chart("Time per record, start-up of the JVM included", "microseconds", LegendPosition.InsideNE);
        chart.getStyler().setYAxisLogarithmic(true);
        for (int threads = 1; threads <= 2; threads++) {
            add(
                    chart,
                    runs,
                    threads,
                    runs.stream()
                            .filter(of(threads))
                            .mapToDouble(Run::microseconds)
                            .toArray());
        }
        return chart;
    }

    private static XYChart memory(List<Run> runs) {
        XYChart chart = chart("Peak memory of the process, heap of 96 MB", "MB", LegendPosition.InsideSE);
        chart.getStyler().setYAxisMin(0.0);
        for (int threads = 1; threads <= 2; threads++) {
            add(
                    chart,
                    runs,
                    threads,
                    runs.stream()
                            .filter(of(threads))
                            .mapToDouble(Run::megabytes)
                            .toArray());
        }
        return chart;
    }

    private static Predicate<Run> of(int threads) {
        return run -> run.threads() == threads;
    }

    private static XYChart chart(String title, String unit, LegendPosition legend) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("records")
                .yAxisTitle(unit)
                .build();
        chart.getStyler()
                .setChartBackgroundColor(Color.WHITE)
                .setLegendPosition(legend)
                .setLocale(Locale.ROOT);
        chart.getStyler().setXAxisLogarithmic(true).setXAxisLogarithmicDecadeOnly(true);
        return chart;
    }

    /** Told apart by stroke and marker, not by colour. */
    private static void add(XYChart chart, List<Run> runs, int threads, double[] values) {
        double[] counts =
                runs.stream().filter(of(threads)).mapToDouble(Run::records).toArray();
        XYSeries series = chart.addSeries(threads == 1 ? "one thread" : "two threads", counts, values);
        series.setMarkerColor(Color.BLACK);
        series.setMarker(threads == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.SQUARE);
        series.setLineColor(Color.BLACK);
        series.setLineStyle(
                threads == 1
                        ? new BasicStroke(2)
                        : new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
    }

    /** Letters are drawn as outlines: a tenth of a pixel is enough for them, and the id of the clip need not change. */
    private static void save(XYChart chart, Path file) throws IOException {
        VectorGraphics2D graphics = new VectorGraphics2D();
        chart.paint(graphics, WIDTH, HEIGHT);
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        new SVGProcessor()
                .getDocument(graphics.getCommands(), new PageSize(WIDTH, HEIGHT))
                .writeTo(drawn);
        String svg = drawn.toString(StandardCharsets.UTF_8);
        Files.writeString(
                file, svg.replaceAll("(\\.\\d)\\d+", "$1").replaceAll("clip\\d+", "clip"), StandardCharsets.UTF_8);
    }
}
