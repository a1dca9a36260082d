package io.github.socialprescribing.dmi.service.http;

import jakarta.servlet.ServletRequest;
import java.time.Duration;

/** When a request has to be done with. */
public final class Deadline {

    private static final String ATTRIBUTE = Deadline.class.getName();

    private final Duration time;
    private final long begun = System.nanoTime();

    private Deadline(Duration time) {
        this.time = time;
    }

    static Deadline begin(ServletRequest request, Duration time) {
        Deadline deadline = new Deadline(time);
        request.setAttribute(ATTRIBUTE, deadline);
        return deadline;
    }

    /** {@return the deadline of a request} */
    public static Deadline of(ServletRequest request) {
        return (Deadline) request.getAttribute(ATTRIBUTE);
    }

    /**
     * Checks that there is time left.
     *
     * @throws ProblemException if there is none
     */
    public void check() {
        if (System.nanoTime() - begun > time.toNanos()) {
            throw exceeded();
        }
    }

    ProblemException exceeded() {
        return new ProblemException(
                ProblemKind.TIMED_OUT,
                "the request must be done within " + time.toMillis() + " ms, and sent without long pauses");
    }
}
