package io.github.socialprescribing.dmi.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs benchmarks, all of them or those whose names match the given patterns, and compares each with its yardsticks. */
public final class Main {

    private static final String YARDSTICK = "yardstick";
    /** Below it, two digits are worth more than two places. */
    private static final double LOW = 0.1;

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Main() {}

    /**
     * Runs and prints; the first failure ends it.
     *
     * @param arguments patterns and options, as JMH has them; {@code -h} lists them
     * @throws CommandLineOptionException if they cannot be understood
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws Exception {
        CommandLineOptions options = new CommandLineOptions(arguments);
        if (options.shouldHelp()) {
            options.showHelp();
            return;
        }
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(options)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
        System.out.println();
        results.forEach(result -> System.out.println(comparison(result, results)));
    }

    private static String comparison(RunResult result, Collection<RunResult> all) {
        StringBuilder line = new StringBuilder(job(result));
        BenchmarkParams params = result.getParams();
        params.getParamsKeys()
                .forEach(key -> line.append(", ")
                        .append(params.getParam(key))
                        .append(' ')
                        .append(key));
        Result<?> score = result.getPrimaryResult();
        line.append(String.format(Locale.ROOT, ": %.4g %s", score.getScore(), score.getScoreUnit()));
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        if (allocated != null) {
            line.append(String.format(Locale.ROOT, ", %,.0f bytes", allocated.getScore()));
        }
        for (RunResult other : yardsticks(result, all)) {
            double ratio = ratio(result, other);
            String form = ratio < LOW ? ", %.2g of %s" : ", %.2f of %s";
            line.append(String.format(Locale.ROOT, form, ratio, method(other)));
        }
        return line.toString();
    }

    /** {@return what the same job with the same parameters is measured by; nothing for a yardstick} */
    private static List<RunResult> yardsticks(RunResult result, Collection<RunResult> all) {
        return all.stream()
                .filter(other -> !method(result).startsWith(YARDSTICK)
                        && method(other).startsWith(YARDSTICK)
                        && owner(other).equals(owner(result))
                        && parameters(other).equals(parameters(result)))
                .toList();
    }

    /** {@return how fast a job is, where its yardstick is 1} */
    private static double ratio(RunResult result, RunResult yardstick) {
        double mine = result.getPrimaryResult().getScore();
        double its = yardstick.getPrimaryResult().getScore();
        return result.getParams().getMode() == Mode.Throughput ? mine / its : its / mine;
    }

    private static List<String> parameters(RunResult result) {
        BenchmarkParams params = result.getParams();
        return params.getParamsKeys().stream().map(params::getParam).toList();
    }

    private static String job(RunResult result) {
        String owner = owner(result);
        return owner.substring(owner.lastIndexOf('.') + 1) + "." + method(result);
    }

    private static String owner(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String method(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
