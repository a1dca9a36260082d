package io.github.socialprescribing.dmi.service.api;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.Problem;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import io.github.socialprescribing.dmi.service.http.ProblemException;
import io.github.socialprescribing.dmi.service.http.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bodies of requests as documents, and ends those requests whose documents have faults, with all of them. */
@Component
public final class RequestBodies {

    private static final Set<String> MALFORMED = Set.of(Problem.SYNTAX, Problem.NOT_UTF8, Problem.LIMIT_EXCEEDED);

    private final JsonMapper mapper;

    RequestBodies(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * {@return the document that is the whole body}
     *
     * @throws ProblemException if it has faults
     * @throws IOException if the connection breaks off
     */
    public <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
        return read(request, body -> body.document(type));
    }

    /**
     * {@return the profile of the assessment that is the whole body}
     *
     * @throws ProblemException if it has faults or cannot be scored
     * @throws IOException if the connection breaks off
     */
    public Profile score(HttpServletRequest request) throws IOException {
        return score(read(request, Assessment.class), "");
    }

    /**
     * {@return the profile of an assessment}
     *
     * @param path where it stands in the body
     * @throws ProblemException if it cannot be scored
     */
    static Profile score(Assessment assessment, String path) {
        if (!ScoringEngine.canScore(assessment)) {
            throw new ProblemException(
                    ProblemKind.INVALID_DOCUMENT,
                    List.of(
                            new Problem(
                                    Problem.NOT_SCORABLE,
                                    path,
                                    1,
                                    1,
                                    "assessment cannot be scored: every REQUIRED criterion of every aspect is NOT_APPLICABLE")));
        }
        return ScoringEngine.score(assessment);
    }

    /**
     * {@return what a reader makes of the body}
     *
     * @throws ProblemException if it has faults
     * @throws IOException if the connection breaks off
     */
    <T> T read(HttpServletRequest request, Function<JsonBody, @Nullable T> reader) throws IOException {
        requireUtf8(request);
        JsonBody body = new JsonBody(mapper, request.getInputStream().readAllBytes());
        T value = body.read(reader);
        List<Problem> problems = body.problems();
        if (!problems.isEmpty()) {
            boolean malformed = problems.stream().anyMatch(problem -> MALFORMED.contains(problem.code()));
            throw new ProblemException(
                    malformed ? ProblemKind.MALFORMED_DOCUMENT : ProblemKind.INVALID_DOCUMENT, problems);
        }
        return Objects.requireNonNull(value, "value");
    }

    /**
     * Checks that the body claims to be plain UTF-8.
     *
     * @throws ProblemException if it claims something else
     */
    static void requireUtf8(HttpServletRequest request) {
        MediaType type = MediaType.parseMediaType(request.getContentType());
        if (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "the body must be UTF-8, and Content-Type must name no other charset");
        }
        if (request.getHeader("Content-Encoding") != null) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE, "the body must be sent as it is, without a Content-Encoding");
        }
    }
}
