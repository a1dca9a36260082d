package io.github.socialprescribing.dmi.service.api;

import io.github.socialprescribing.dmi.model.MaturityModel;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the model that everything is scored by, and what it asks. */
@RestController
class ModelController {

    private final MaturityModel model;
    private final Questionnaire questionnaire;

    ModelController(MaturityModel model) {
        this.model = model;
        this.questionnaire = Questionnaire.of(model);
    }

    /** {@return the model as {@code dmi-model/1}, tagged with its fingerprint} */
    @Operation(summary = "The model that everything is scored by")
    @GetMapping(path = "/model", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<MaturityModel> model() {
        return tagged(model);
    }

    /** {@return the questions of the model, tagged with its fingerprint} */
    @Operation(summary = "All that the model asks")
    @GetMapping(path = "/questionnaire", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Questionnaire> questionnaire() {
        return tagged(questionnaire);
    }

    private <T> ResponseEntity<T> tagged(T body) {
        return ResponseEntity.ok()
                .eTag("sha256:" + model.fingerprint())
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
