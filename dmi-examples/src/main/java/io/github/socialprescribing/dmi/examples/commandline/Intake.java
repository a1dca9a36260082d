package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.jackson.Incoming;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes in the records of a run one by one, counts them, names what is rejected, and knows how the run went. */
final class Intake {

    private static final int ACCEPTED = 0;
    private static final int FAILED = 1;
    private static final int REJECTED = 2;
    private static final int REJECTED_SHOWN = 10;

    /** Reads the records of one input. */
    interface Reading {
        void read(Input input) throws IOException;
    }

    /** Takes what was scored, with the place where it stood. */
    interface Taker {
        void take(Input from, long line, Profile profile);
    }

    private final Console console;
    private final String furtherRejected;
    private long accepted;
    private long rejected;
    private long failed;

    /** Makes the intake of a run that says what becomes of the rejected records that it does not name. */
    Intake(Console console, String furtherRejected) {
        this.console = console;
        this.furtherRejected = furtherRejected;
    }

    /** Scores the assessments of all inputs. */
    void readAssessments(List<Input> inputs, Taker taker) {
        readAll(inputs, "assessments", input -> {
            try (AssessmentReader reader = input.assessments()) {
                while (reader.hasNext()) {
                    Incoming<Assessment> incoming = reader.next();
                    if (incoming instanceof Incoming.Accepted<Assessment> good) {
                        accept();
                        taker.take(input, good.line(), ScoringEngine.score(good.value()));
                    } else if (incoming instanceof Incoming.Rejected<Assessment> bad) {
                        reject(input.name(), bad);
                    }
                }
            }
        });
    }

    /** Reads all inputs, and says which of them hold nothing or cannot be read. */
    void readAll(List<Input> inputs, String records, Reading reading) {
        for (Input input : inputs) {
            long before = read();
            try {
                reading.read(input);
                if (read() == before) {
                    failed(input.name() + ": holds no " + records);
                }
            } catch (IOException | UncheckedIOException e) {
                failed(input.name() + ": " + Reasons.of(e));
            }
        }
    }

    void accept() {
        accepted++;
    }

    void reject(String input, Incoming.Rejected<?> bad) {
        reject(bad.problems().stream()
                .map(problem -> input + " " + Reasons.of(problem))
                .toList());
    }

    /** Counts a rejected record, and says why where not too many were named before. */
    void reject(List<String> reasons) {
        rejected++;
        if (rejected <= REJECTED_SHOWN) {
            reasons.forEach(console.err()::println);
        } else if (rejected == REJECTED_SHOWN + 1) {
            console.err().println("Further rejected records are " + furtherRejected);
        }
    }

    /** Says what could not be done, while the run goes on. */
    void failed(@Nullable String message) {
        console.err().println(message);
        failed++;
    }

    long read() {
        return accepted + rejected;
    }

    long rejected() {
        return rejected;
    }

    long accepted() {
        return accepted;
    }

    /** {@return the counts as a line of text} */
    String toText() {
        return String.format(
                Locale.ROOT, "Records read: %,d; accepted: %,d; rejected: %,d.", read(), accepted, rejected);
    }

    /** {@return the exit status: 0 all accepted, 2 some rejected, 1 nothing readable or nowhere to print} */
    int status() {
        if (console.out().checkError()) {
            failed("standard output: cannot be written");
            return FAILED;
        }
        return read() == 0 ? FAILED : failed + rejected > 0 ? REJECTED : ACCEPTED;
    }
}
