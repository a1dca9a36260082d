package io.github.socialprescribing.dmi.service.api;

import io.github.socialprescribing.dmi.model.MaturityModel;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what to ask next. Whoever asks keeps the answers; nothing is kept here. */
@RestController
class InterviewController {

    private final RequestBodies bodies;
    private final MaturityModel model;

    InterviewController(RequestBodies bodies, MaturityModel model) {
        this.bodies = bodies;
        this.model = model;
    }

    /** {@return the next best question for the assessment so far, or that no question is left that can change a level} */
    @Operation(summary = "Says what to ask next, or that no question is left that can change a level")
    @PostMapping(
            path = "/interview/next",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    InterviewState next(HttpServletRequest request) throws IOException {
        return bodies.read(request, body -> new InterviewRequest(body, model)).state();
    }
}
