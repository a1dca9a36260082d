package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** One source of assessments: a file, the standard input or the sample data. */
final class Input {

    private static final String SAMPLE = "/io/github/socialprescribing/dmi/examples/sample-areas.jsonl";
    private static final String SAMPLE_COSTS = "/io/github/socialprescribing/dmi/examples/sample-costs.csv";
    private static final String STANDARD_INPUT = "-";
    private static final long MEBIBYTE = 1 << 20;
    private static final long LONG_WORK = 8 * MEBIBYTE;

    /** Opens the bytes of an input. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private final String name;
    private final InputFormat format;
    private final Source source;
    private final Optional<String> remark;

    private Input(String name, InputFormat format, Source source, Optional<String> remark) {
        this.name = name;
        this.format = format;
        this.source = source;
        this.remark = remark;
    }

    static Input sample() {
        return new Input(
                "sample data",
                InputFormat.JSONL,
                () -> Objects.requireNonNull(Input.class.getResourceAsStream(SAMPLE), SAMPLE),
                Optional.of("Sample data: every area is fictional; no real place is meant.\n"));
    }

    /** {@return what the criteria cost in the sample} */
    static InputStream sampleCosts() {
        return Objects.requireNonNull(Input.class.getResourceAsStream(SAMPLE_COSTS), SAMPLE_COSTS);
    }

    /**
     * {@return the input of a file}
     *
     * @throws IllegalArgumentException if the format is neither given nor told by the ending
     */
    static Input of(String file, Optional<InputFormat> given, Console console) {
        if (file.equals(STANDARD_INPUT)) {
            return new Input(
                    "standard input",
                    given.orElse(InputFormat.JSONL),
                    () -> watched(console.in(), -1, console),
                    Optional.empty());
        }
        Optional<InputFormat> format = given.or(() -> InputFormat.byEnding(file));
        return new Input(
                file,
                format.orElseThrow(() -> new IllegalArgumentException(
                        file + ": the ending tells no format; give --input-format jsonl, json or csv")),
                () -> open(file, console),
                Optional.empty());
    }

    /** {@return how the input is called in messages} */
    String name() {
        return name;
    }

    /** {@return what to say before its results} */
    Optional<String> remark() {
        return remark;
    }

    InputStream bytes() throws IOException {
        return source.open();
    }

    AssessmentReader assessments() throws IOException {
        return format.assessments(bytes(), new DmiModule()).scorableOnly();
    }

    /**
     * {@return the bytes of a file}
     *
     * @throws IOException if it cannot be read; {@link Reasons} say why
     */
    static InputStream open(String file, Console console) throws IOException {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new IOException("is a folder, not a file");
            }
            return watched(Files.newInputStream(path), Files.size(path), console);
        } catch (InvalidPathException e) {
            throw new IOException("is not the name of a file", e);
        }
    }

    /** Shows progress where somebody watches and the work is long. */
    private static InputStream watched(InputStream in, long size, Console console) {
        if (!console.interactive() || (size >= 0 && size < LONG_WORK)) {
            return in;
        }
        return ProgressBar.wrap(
                in,
                new ProgressBarBuilder()
                        .setTaskName("Scoring")
                        .setInitialMax(size)
                        .setUnit(" MiB", MEBIBYTE)
                        .clearDisplayOnFinish());
    }
}
