package io.github.socialprescribing.dmi.examples.scripting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.examples.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The scripts do in JShell what their golden files say, and nothing is wrong with them.
 *
 * <p>JShell goes on after an error and ends with status 0, but prints errors of its own, of the compiler and of the script to
 * the standard error. All scripts run in one JShell, each after a reset, so that none leans on another.
 *
 * <p>To write the golden files anew, after reading what changed, run with {@code -Ddmi.golden.write=true} among the arguments
 * of the JVM ({@code -Dtest.jvm=…}).
 */
class JShellTest {

    static final List<String> SCRIPTS =
            List.of("first-look", "compare-areas", "inter-rater-study", "cohort-of-journeys", "budget-frontier");

    private static final String FOLDER = "dmi-examples/jshell";
    private static final String START = FOLDER + "/start.jsh";
    private static final String README_LINES = "readme";
    private static final String BROKEN = "broken";
    private static final Path GOLDEN = Path.of("src/test/resources/golden/jshell");
    private static final Page README = Page.of("README.md");

    @TempDir
    static Path folder;

    private static final Map<String, String> PRINTED = new LinkedHashMap<>();
    private static String errors = "";

    @BeforeAll
    static void runAll() throws IOException, InterruptedException {
        Path scripts = Files.createDirectories(folder.resolve(FOLDER));
        try (Stream<Path> files = Files.list(Path.of("jshell"))) {
            for (Path file : files.toList()) {
                Files.copy(file, scripts.resolve(file.getFileName()));
            }
        }
        Files.writeString(scripts.resolve(README_LINES + ".jsh"), README.code("jshell: lines") + "\n");
        Files.writeString(scripts.resolve(BROKEN + ".jsh"), """
                var profiles = scor(sample())
                read("dmi-examples/jshell/area.jsonl")
                System.out.println("goes on")
                """);
        List<String> all =
                Stream.concat(SCRIPTS.stream(), Stream.of(README_LINES, BROKEN)).toList();
        Path run = folder.resolve("run.jsh");
        Files.writeString(
                run,
                all.stream()
                                .map(script -> "/open " + START + "\nSystem.out.println(\"" + mark(script)
                                        + "\")\n/open " + FOLDER + "/" + script + ".jsh\n")
                                .collect(Collectors.joining("/reset\n"))
                        + "/exit\n");
        // Where there is none yet, the JDK makes a folder for preferences and says so.
        Files.createDirectories(folder.resolve(".java/.userPrefs"));
        String printed = jshell(run);
        for (String script : all) {
            int begin = printed.indexOf(mark(script));
            int end = printed.indexOf("Digital Maturity Index: read(", Math.max(0, begin));
            PRINTED.put(
                    script,
                    begin < 0
                            ? ""
                            : printed.substring(begin + mark(script).length() + 1, end < 0 ? printed.length() : end));
        }
    }

    private static String mark(String script) {
        return "=== " + script;
    }

    private static String jshell(Path script) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder jshell = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jshell")
                                .toString(),
                        "-s",
                        "-J-Djava.util.prefs.userRoot=" + folder,
                        "-J-Djava.util.prefs.systemRoot=" + folder,
                        // The scripts are over before a second compiler would pay.
                        "-J-XX:TieredStopAtLevel=1",
                        "-R-XX:TieredStopAtLevel=1",
                        "-J-Duser.language=en",
                        "-J-Dfile.encoding=UTF-8",
                        "-J-Dstdout.encoding=UTF-8",
                        "-R-Dfile.encoding=UTF-8",
                        "-R-Dstdout.encoding=UTF-8",
                        "--class-path",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        script.toString())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        jshell.environment().put("LC_ALL", "C.UTF-8");
        assertThat(jshell.start().waitFor()).isZero();
        errors = Files.readString(err, UTF_8);
        return Files.readString(out, UTF_8)
                .replace("\r\n", "\n")
                .replace(folder.toRealPath().toString(), "/project");
    }

    /** The script with faults is the proof that faults are noticed. */
    @Test
    void nothingIsWrongButInTheScriptThatIsWrongOnPurpose() {
        assertThat(PRINTED.get(BROKEN)).isEqualTo("goes on\n");
        assertThat(errors.lines().filter(line -> !line.startsWith("      at ")).map(String::strip))
                .containsExactly(
                        "Error:",
                        "cannot find symbol",
                        "symbol:   method scor(java.util.List<io.github.socialprescribing.dmi.assessment.Assessment>)",
                        "var profiles = scor(sample());",
                        "^--^",
                        "Exception java.lang.IllegalArgumentException: no such file: dmi-examples/jshell/area.jsonl"
                                + " (looked for in " + folder.toAbsolutePath().resolve(FOLDER)
                                + "); did you mean 'dmi-examples/jshell/areas.jsonl'?");
    }

    @ParameterizedTest
    @FieldSource("SCRIPTS")
    void scriptPrintsWhatItsGoldenFileSays(String script) throws IOException {
        Path golden = GOLDEN.resolve(script + ".txt");
        if (Boolean.getBoolean("dmi.golden.write")) {
            Files.writeString(golden, PRINTED.get(script));
        }
        assertThat(PRINTED.get(script)).isNotEmpty().isEqualTo(Files.readString(golden));
    }

    @Test
    void thePageTellsHowToStartAndWhatAFigureTakes() {
        String start = README.code("jshell: start");
        assertThat(start).isEqualTo("jshell --class-path dmi-examples/target/dmi-examples.jar " + START);
        assertThat(Page.of("dmi-examples/pom.xml").text()).contains("<finalName>dmi-examples</finalName>");
        assertThat(start.lines().count() + README.code("jshell: lines").lines().count())
                .as("lines from JShell to a figure")
                .isLessThanOrEqualTo(5);
        assertThat(PRINTED.get(README_LINES)).contains(README.code("output: jshell") + "\n");
    }

    @Test
    void figuresAndTablesStandWhereTheyAreSaidToStand() {
        Stream<String> written = PRINTED.values().stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("written: /project/"))
                .map(line -> line.substring("written: /project/".length()));
        assertThat(written)
                .hasSizeGreaterThan(3)
                .allSatisfy(file -> assertThat(folder.resolve(file))
                        .content(UTF_8)
                        .startsWith(file.endsWith(".svg") ? "<svg " : "area_id,"));
    }
}
