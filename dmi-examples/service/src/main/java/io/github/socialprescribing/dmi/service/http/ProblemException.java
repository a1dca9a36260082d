package io.github.socialprescribing.dmi.service.http;

import io.github.socialprescribing.dmi.jackson.Problem;
import java.util.List;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDetails problem;

    /** Makes an exception for a request with single faults, at least one. */
    public ProblemException(ProblemKind kind, List<Problem> problems) {
        this(new ProblemDetails(kind, detail(problems), problems));
    }

    /** Makes an exception for a request that fails as a whole. */
    public ProblemException(ProblemKind kind, String detail) {
        this(ProblemDetails.of(kind, detail));
    }

    private ProblemException(ProblemDetails problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    private static String detail(List<Problem> problems) {
        return problems.size() == 1
                ? problems.get(0).message()
                : problems.size() + " faults, the first: " + problems.get(0).message();
    }

    /** {@return what is wrong} */
    public ProblemDetails problem() {
        return problem;
    }
}
