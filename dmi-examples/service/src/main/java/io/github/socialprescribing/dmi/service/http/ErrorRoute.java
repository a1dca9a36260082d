package io.github.socialprescribing.dmi.service.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where Tomcat leads what failed outside the controllers. */
@Controller
class ErrorRoute implements ErrorController {

    private static final int NOT_FOUND = 404;

    private final Optional<ErrorPage> page;

    ErrorRoute(ObjectProvider<ErrorPage> page) {
        this.page = Optional.ofNullable(page.getIfAvailable());
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean asked = !(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer);
        int status = asked ? NOT_FOUND : (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemResponses.write(request, response, ProblemDetails.of(ProblemKind.ofStatus(status)), page);
    }
}
