package io.github.socialprescribing.dmi.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.socialprescribing.dmi.examples.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a run whose process is told to end, or cannot write. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ScoreProcessTest {

    private static final int MANY = 3_000;
    private static final String IGNORED = "SigIgn:";

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void onlyWhereThereIsAShell() {
        assumeThat(Path.of("/bin/sh")).exists();
        out = folder.resolve("out");
    }

    private static byte[] line(int number) {
        return ("{\"format\":\"dmi-assessment/1\",\"model\":\"dmi-sp/1.0\",\"area\":{\"id\":\"a" + number
                        + "\",\"name\":\"Place\"},\"assessedOn\":\"2026-09-30\",\"answers\":{\"platform.pilot\":\"met\"}}\n")
                .getBytes(UTF_8);
    }

    private Path manyLines() throws IOException {
        Path file = folder.resolve("areas.jsonl");
        try (OutputStream lines = Files.newOutputStream(file)) {
            for (int i = 0; i < MANY; i++) {
                lines.write(line(i));
            }
        }
        return file;
    }

    /** Runs the command within a shell script that says {@code "$@"} where the command is to stand. */
    private Process start(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "score"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private List<String> files() {
        if (!Files.exists(out)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 2", "TERM, 15"})
    void thatIsToldToEndLeavesNoFile(String name, int signal) throws Exception {
        Process process = start("exec \"$@\"", "-", "--out", out.toString());
        try (OutputStream input = process.getOutputStream()) {
            for (int i = 0; i < MANY; i++) {
                input.write(line(i));
            }
            input.flush();
            while (files().stream().noneMatch(file -> file.startsWith(".profiles.jsonl."))) {
                assertThat(process.isAlive()).as("still waits for input").isTrue();
                Thread.sleep(20);
            }
            assumeThat(isIgnored(process, signal))
                    .as("signal %s is ignored", name)
                    .isFalse();
            new ProcessBuilder("/bin/sh", "-c", "kill -s " + name + " " + process.pid())
                    .start()
                    .waitFor();

            assertThat(process.waitFor()).isEqualTo(128 + signal);
        }
        assertThat(err()).isEqualTo("interrupted: nothing was written into " + out + "\n");
        assertThat(files()).isEmpty();
    }

    /** Who starts a build in the background may have it ignore what the keyboard interrupts. */
    private static boolean isIgnored(Process process, int signal) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(IGNORED))
                .map(line -> new BigInteger(line.substring(IGNORED.length()).strip(), 16))
                .anyMatch(bits -> bits.testBit(signal - 1));
    }

    @Test
    void whoseDiskIsFullLeavesNoFileAndSaysWhich() throws Exception {
        // No file may be larger than 64 blocks, which is far less than the profiles need.
        Process process = start("ulimit -f 64 && exec \"$@\"", manyLines().toString(), "--out", out.toString());

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(err())
                .startsWith(out.resolve("profiles.jsonl") + ": cannot be written: ")
                .hasLineCount(1);
        assertThat(Files.readString(folder.resolve("printed"))).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void whoseOutputNobodyReadsHasWrittenItsFiles() throws Exception {
        Process process = start(
                "{ \"$@\"; echo $? > \"$0.status\"; } | true"
                        .replace("$0", folder.resolve("run").toString()),
                manyLines().toString(),
                "--out",
                out.toString(),
                "--top",
                Integer.toString(MANY));

        assertThat(process.waitFor()).isZero();
        assertThat(err()).isEqualTo("standard output: cannot be written\n");
        assertThat(folder.resolve("run.status")).hasContent("1");
        assertThat(files())
                .containsExactly(
                        "heatmap.svg",
                        "ladder.svg",
                        "profiles.csv",
                        "profiles.jsonl",
                        "rejected.jsonl",
                        "report.html",
                        "summary.json");
        assertThat(Files.readAllLines(out.resolve("profiles.jsonl"))).hasSize(MANY);
    }

    @Test
    void thatCannotPrintSaysSo() throws Exception {
        assumeThat(Path.of("/dev/full")).exists();
        Process process = start("exec \"$@\" > /dev/full", manyLines().toString());

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(err()).isEqualTo("standard output: cannot be written\n");
    }
}
