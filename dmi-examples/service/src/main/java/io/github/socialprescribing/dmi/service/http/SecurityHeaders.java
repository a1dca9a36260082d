package io.github.socialprescribing.dmi.service.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Gives every answer the headers that keep a browser from doing more with it than it must, also those that Tomcat gives
 * before it asks anybody else.
 */
final class SecurityHeaders extends ValveBase {

    /** The Cache-Control of everything that is made of what somebody sent. */
    static final String NOT_STORED = "no-store";

    static final String POLICY = "Content-Security-Policy";

    private static final Map<String, String> HEADERS = Map.of(
            POLICY,
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            NOT_STORED);

    /** Makes a valve that holds up nothing. */
    SecurityHeaders() {
        super(true);
    }

    static void put(Response response) {
        HEADERS.forEach(response::setHeader);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        put(response);
        getNext().invoke(request, response);
    }
}
