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
        answer(ProblemDetails.of(ProblemKind.MALFORMED_REQUEST), request, response);
    }

    @ExceptionHandler
    void answer(TypeMismatchException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(ProblemDetails.of(ProblemKind.INVALID_PARAMETERS), request, response);
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
            answer(ProblemDetails.of(ProblemKind.ofStatus(known.getStatusCode().value())), request, response);
            return;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            LOG.debug("Whoever asked has gone", e);
            return;
        }
        LOG.error("A request failed", e);
        answer(ProblemDetails.of(ProblemKind.INTERNAL_ERROR), request, response);
    }

    private void answer(ProblemDetails problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!response.isCommitted()) {
            ProblemResponses.write(request, response, problem, page);
        }
    }
}
