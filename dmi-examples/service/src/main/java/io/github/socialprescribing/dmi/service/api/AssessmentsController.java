package io.github.socialprescribing.dmi.service.api;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.service.http.JsonLines;
import io.github.socialprescribing.dmi.service.http.ServiceLimits;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Scores assessments: one, or any number of them. */
@RestController
class AssessmentsController {

    private final RequestBodies bodies;
    private final RecordCounters counters;
    private final DmiModule documents;
    private final JsonMapper mapper;
    private final ServiceLimits limits;

    AssessmentsController(
            RequestBodies bodies,
            RecordCounters counters,
            DmiModule documents,
            JsonMapper mapper,
            ServiceLimits limits) {
        this.bodies = bodies;
        this.counters = counters;
        this.documents = documents;
        this.mapper = mapper;
        this.limits = limits;
    }

    /** {@return the profile of the assessment that is the body} */
    @Operation(operationId = "assessments", summary = "Scores one assessment, or any number of them by lines")
    @PostMapping(
            path = "/assessments",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Profile one(HttpServletRequest request) throws IOException {
        return counters.counted(() -> bodies.score(request));
    }

    /** Answers every line of the body with a line, and says at the end how many there were. */
    @Operation(operationId = "assessments", summary = "Scores one assessment, or any number of them by lines")
    @PostMapping(
            path = "/assessments",
            consumes = {JsonLines.JSONL, JsonLines.NDJSON},
            produces = {JsonLines.JSONL, JsonLines.NDJSON})
    void many(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestBodies.requireUtf8(request);
        response.setContentType(String.valueOf(accepted(request)));
        new LineScoring(documents, mapper, limits, counters).run(request, response);
    }

    /** {@return the media type that was agreed upon} */
    private static MediaType accepted(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) instanceof Set<?> types
                        && types.iterator().next() instanceof MediaType type
                ? type
                : MediaType.valueOf(JsonLines.JSONL);
    }
}
