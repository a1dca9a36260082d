package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.jackson.Incoming;
import io.github.socialprescribing.dmi.jackson.Problem;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How every command reads assessments: from which files, what becomes of bad records, and which exit status follows. */
final class Intake {

    /** The exit status if nothing could be done. */
    static final int FAILED = 1;

    private static final int ACCEPTED = 0;
    private static final int REJECTED = 2;
    private static final int REJECTED_SHOWN = 10;

    /** What a command does with the records. */
    interface Taker {
        void accepted(Input input, long line, Profile profile);

        void rejected(Input input, Incoming.Rejected<?> rejected);
    }

    private final Console console;
    private final Tally tally = new Tally();
    private int failures;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Assessments as JSON Lines, JSON or CSV; - is standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--input-format",
            paramLabel = "jsonl|json|csv",
            converter = InputFormat.Converter.class,
            description = "How FILE is written; by its ending unless given, JSON Lines for standard input.")
    private @Nullable InputFormat format;

    Intake(Console console) {
        this.console = console;
    }

    /** {@return what has been read so far} */
    Tally tally() {
        return tally;
    }

    /** {@return the inputs given, the sample data if there are none} */
    List<Input> inputs() {
        if (files.isEmpty()) {
            return List.of(Input.sample());
        }
        try {
            return files.stream()
                    .map(file -> Input.of(file, Optional.ofNullable(format), console))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
    }

    /** {@return what tells the user that the command line is wrong} */
    ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /**
     * Reads all inputs to their end, and reports what is wrong with them.
     *
     * @param further where the rejected records are that are not reported one by one
     */
    void read(List<Input> inputs, Taker taker, String further) {
        for (Input input : inputs) {
            try (AssessmentReader reader = input.open()) {
                long before = tally.read();
                while (reader.hasNext()) {
                    take(input, reader.next(), taker, further);
                }
                if (tally.read() == before) {
                    fail(input.name() + ": holds no assessments");
                }
            } catch (IOException | UncheckedIOException e) {
                fail(input.name() + ": " + Input.reason(e));
            }
        }
    }

    private void take(Input input, Incoming<Assessment> incoming, Taker taker, String further) {
        if (incoming instanceof Incoming.Accepted<Assessment> accepted) {
            Profile profile = ScoringEngine.score(accepted.value());
            tally.add(profile);
            taker.accepted(input, accepted.line(), profile);
        } else if (incoming instanceof Incoming.Rejected<Assessment> rejected) {
            tally.reject();
            taker.rejected(input, rejected);
            if (tally.rejected() <= REJECTED_SHOWN) {
                rejected.problems().forEach(problem -> console.err().println(input.name() + " " + inWords(problem)));
            } else if (tally.rejected() == REJECTED_SHOWN + 1) {
                console.err().println("Further rejected records are " + further + ".");
            }
        }
    }

    /** Names the field once: some messages begin with its path. */
    private static String inWords(Problem problem) {
        boolean needsPath = !problem.path().isEmpty() && !problem.message().startsWith(problem.path());
        return "line " + problem.line() + ", column " + problem.column() + ": "
                + (needsPath ? problem.path() + ": " : "") + problem.message();
    }

    /** Reports what went wrong, and goes on. */
    void fail(@Nullable String message) {
        console.err().println(message);
        failures++;
    }

    /** {@return the exit status of a command that has printed its results} */
    int status() {
        if (console.out().checkError()) {
            fail("standard output: cannot be written");
            return FAILED;
        }
        return failures > 0 || tally.rejected() > 0 ? REJECTED : ACCEPTED;
    }
}
