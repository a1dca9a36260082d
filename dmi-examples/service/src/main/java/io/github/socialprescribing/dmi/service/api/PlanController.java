package io.github.socialprescribing.dmi.service.api;

import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans what an area does next. */
@RestController
class PlanController {

    private final RequestBodies bodies;
    private final MaturityModel model;

    PlanController(RequestBodies bodies, MaturityModel model) {
        this.bodies = bodies;
        this.model = model;
    }

    /** {@return a roadmap as {@code dmi-roadmap/1}} */
    @Operation(summary = "Plans what an area does next")
    @PostMapping(
            path = "/plan",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Roadmap plan(HttpServletRequest request) throws IOException {
        return bodies.read(request, body -> new PlanRequest(body, model)).roadmap();
    }
}
