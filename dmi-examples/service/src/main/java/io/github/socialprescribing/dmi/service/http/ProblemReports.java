package io.github.socialprescribing.dmi.service.http;

import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Tomcat refuses before it asks any application, such as a request line that is none, with the same problems as
 * everything else. Public, and with a constructor that takes nothing, because Tomcat makes it.
 */
public final class ProblemReports extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        SecurityHeaders.put(response);
        try {
            ProblemResponses.write(
                    request, response, ProblemDetails.of(ProblemKind.ofStatus(response.getStatus())), Optional.empty());
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The connection broke off", e);
        }
    }
}
