package io.github.socialprescribing.dmi.service.quiz;

import io.github.socialprescribing.dmi.jackson.Problem;
import io.github.socialprescribing.dmi.service.http.ErrorPage;
import io.github.socialprescribing.dmi.service.http.ProblemDetails;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Shows people what is wrong with a request in a page like the others, with the way to the quiz. */
@Component
class TroublePage implements ErrorPage {

    private final String home;

    /** Makes a page that leads to the root of the application. */
    TroublePage(@Value("${server.servlet.context-path:}") String contextPath) {
        this.home = contextPath + "/";
    }

    @Override
    public String html(ProblemDetails problem) {
        List<String> details = problem.problems().isEmpty()
                ? List.of(problem.detail())
                : problem.problems().stream().map(Problem::message).toList();
        return Pages.trouble(new Trouble(problem.kind().title(), details, home));
    }

    @Override
    public String policy() {
        return Pages.POLICY;
    }
}
