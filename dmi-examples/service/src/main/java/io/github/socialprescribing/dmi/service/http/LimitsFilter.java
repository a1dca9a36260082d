package io.github.socialprescribing.dmi.service.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds every request to the limits before anybody looks into it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LimitsFilter extends OncePerRequestFilter {

    private static final String WATCHED = "/actuator/";

    private final ServiceLimits limits;
    private final Semaphore places;
    private final Optional<ErrorPage> page;

    LimitsFilter(ServiceLimits limits, ObjectProvider<ErrorPage> page) {
        this.limits = limits;
        this.places = new Semaphore(limits.concurrentRequests());
        this.page = Optional.ofNullable(page.getIfAvailable());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith(WATCHED)) {
            chain.doFilter(request, response);
        } else if (places.tryAcquire()) {
            try {
                answer(request, response, chain);
            } finally {
                places.release();
            }
        } else {
            refuse(request, response, ProblemDetails.of(ProblemKind.TOO_MANY_REQUESTS));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean lines = JsonLines.areIn(request);
        DataSize most = lines ? limits.streamSize() : limits.documentSize();
        Deadline deadline = Deadline.begin(request, lines ? limits.streamTime() : limits.documentTime());
        if (!isWellFormed(request.getQueryString())) {
            refuse(request, response, ProblemDetails.of(ProblemKind.MALFORMED_REQUEST));
        } else if (request.getContentLengthLong() > most.toBytes()) {
            refuse(request, response, LimitedBody.tooLarge(most).problem());
        } else {
            chain.doFilter(new LimitedRequest(request, most, deadline), response);
        }
    }

    /** {@return whether a query is percent-encoded UTF-8; Tomcat asks only that of the path, and of parameters that are read} */
    private static boolean isWellFormed(@Nullable String query) {
        if (query == null) {
            return true;
        }
        try {
            byte[] bytes = URLDecoder.decode(query, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return false;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, ProblemDetails problem)
            throws IOException {
        ProblemResponses.write(request, response, problem, page);
    }

    /** A request with a limited body. */
    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final DataSize most;
        private final Deadline deadline;
        private @Nullable LimitedBody body;

        LimitedRequest(HttpServletRequest request, DataSize most, Deadline deadline) {
            super(request);
            this.most = most;
            this.deadline = deadline;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            LimitedBody limited = body;
            if (limited == null) {
                limited = new LimitedBody(super.getInputStream(), most, deadline);
                body = limited;
            }
            return limited;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
