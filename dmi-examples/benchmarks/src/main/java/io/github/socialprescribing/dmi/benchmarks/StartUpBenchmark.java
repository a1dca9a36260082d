package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.model.MaturityModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The life of a whole JVM that scores one assessment, beside one that prints a line; on the class path are the program and
 * {@code dmi-core}. No class of the library comes from an archive of classes shared between JVMs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 40)
@Fork(1)
public class StartUpBenchmark {

    /** Whether the classes of the JDK itself come from its own archive, as they do unless one says otherwise. */
    @Param({"auto", "off"})
    public String sharing = "auto";

    private Path programs = Path.of("");

    /** Puts the two programs where nothing else is, and checks that they do their work. */
    @Setup
    public void prepare() throws IOException {
        programs = Files.createTempDirectory("programs");
        copy(FirstScore.class);
        copy(OneLine.class);
        if (!firstScore().equals(FirstScore.line()) || !yardstickOneLine().equals(OneLine.LINE)) {
            throw new IllegalStateException("a program printed something else");
        }
    }

    /** {@return what is printed by a program that scores} */
    @Benchmark
    public String firstScore() throws IOException {
        return printed(FirstScore.class);
    }

    /** {@return what is printed by a program that does nothing else} */
    @Benchmark
    public String yardstickOneLine() throws IOException {
        return printed(OneLine.class);
    }

    /** Takes the programs away. */
    @TearDown
    public void clean() throws IOException {
        try (var files = Files.walk(programs)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(StartUpBenchmark::delete);
        }
    }

    private String printed(Class<?> program) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xshare:" + sharing,
                        "-cp",
                        programs + System.getProperty("path.separator") + core(),
                        program.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private void copy(Class<?> program) throws IOException {
        String name = program.getName().replace('.', '/') + ".class";
        Path file = programs.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream bytes = Objects.requireNonNull(program.getClassLoader().getResourceAsStream(name))) {
            Files.copy(bytes, file);
        }
    }

    private static Path core() {
        try {
            return Path.of(MaturityModel.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
