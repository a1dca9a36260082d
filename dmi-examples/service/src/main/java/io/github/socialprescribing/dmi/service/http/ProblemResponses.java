package io.github.socialprescribing.dmi.service.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Answers requests with problems. */
final class ProblemResponses {

    private static final String RETRY_SECONDS = "1";

    private ProblemResponses() {}

    /**
     * Answers with a problem, in place of whatever was about to be answered.
     *
     * @param page shows problems to those who prefer HTML
     */
    static void write(
            HttpServletRequest request, HttpServletResponse response, ProblemDetails problem, Optional<ErrorPage> page)
            throws IOException {
        Optional<ErrorPage> shown = page.filter(unused -> prefersHtml(request));
        byte[] body = shown.map(it -> it.html(problem).getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> ProblemJson.write(problem));
        response.resetBuffer();
        response.setStatus(problem.kind().status());
        response.setHeader("Cache-Control", SecurityHeaders.NOT_STORED);
        shown.ifPresent(it -> response.setHeader(SecurityHeaders.POLICY, it.policy()));
        if (problem.kind() == ProblemKind.TOO_MANY_REQUESTS || problem.kind() == ProblemKind.UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        response.setContentType(shown.isPresent() ? "text/html;charset=UTF-8" : ProblemDetails.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** {@return whether a browser asks: HTML stands in the Accept header by its own name} */
    private static boolean prefersHtml(HttpServletRequest request) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader("Accept"));
            return accepted.stream()
                    .anyMatch(type -> type.isConcrete() && type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
