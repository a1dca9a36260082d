package io.github.socialprescribing.dmi.service.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.coyote.BadRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers whatever a controller, or the choice of one, throws. */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Optional<ErrorPage> page;

    ProblemAdvice(ObjectProvider<ErrorPage> page) {
        this.page = Optional.ofNullable(page.getIfAvailable());
    }

    @ExceptionHandler
    void answer(ProblemException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(e.problem(), request, response);
    }

    /** A body that breaks off or is not chunked as it says; who is still there learns it. */
    @ExceptionHandler
    void answer(BadRequestException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(describe(ProblemKind.MALFORMED_REQUEST), request, response);
    }

    @ExceptionHandler
    void answer(TypeMismatchException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(describe(ProblemKind.INVALID_PARAMETERS), request, response);
    }

    /** What Spring itself finds wrong says its status and headers; its texts quote the request, and are not passed on. */
    @ExceptionHandler
    void answer(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e instanceof ErrorResponse known) {
            for (String header : new String[] {HttpHeaders.ALLOW, HttpHeaders.ACCEPT}) {
                String value = known.getHeaders().getFirst(header);
                if (value != null) {
                    response.setHeader(header, value);
                }
            }
            answer(describe(ProblemKind.ofStatus(known.getStatusCode().value())), request, response);
            return;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            LOG.debug("Whoever asked has gone", e);
            return;
        }
        LOG.error("A request failed", e);
        answer(describe(ProblemKind.INTERNAL_ERROR), request, response);
    }

    private void answer(ProblemDetails problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!response.isCommitted()) {
            ProblemResponses.write(request, response, problem, page);
        }
    }

    static ProblemDetails describe(ProblemKind kind) {
        return ProblemDetails.of(
                kind,
                switch (kind) {
                    case MALFORMED_REQUEST ->
                        "the request line, a header or the encoding of the path is not well-formed HTTP, or too long";
                    case INVALID_PARAMETERS -> "a parameter is missing or of the wrong type";
                    case MALFORMED_DOCUMENT -> "the body must be well-formed";
                    case NOT_FOUND -> "the paths are listed in /openapi.json";
                    case METHOD_NOT_ALLOWED -> "the header Allow names the methods that the path allows";
                    case NOT_ACCEPTABLE ->
                        "the header Accept must allow one of the media types that /openapi.json lists for the path";
                    case TIMED_OUT -> "the request must be sent without long pauses";
                    case BODY_TOO_LARGE -> "the body must be smaller";
                    case UNSUPPORTED_MEDIA_TYPE ->
                        "the header Content-Type must be one of the media types that /openapi.json lists for the path, in UTF-8";
                    case INVALID_DOCUMENT -> "the document must follow its format";
                    case TOO_MANY_REQUESTS -> "try again after the seconds that the header Retry-After says";
                    case INTERNAL_ERROR -> "the fault is not yours, and was noted";
                    case NOT_IMPLEMENTED -> "send the body with Content-Length or chunked";
                    case UNAVAILABLE -> "the service is about to stop";
                    case WRONG_HTTP_VERSION -> "speak HTTP/1.1";
                });
    }
}
