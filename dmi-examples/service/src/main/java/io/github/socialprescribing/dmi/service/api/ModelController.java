package io.github.socialprescribing.dmi.service.api;

import io.github.socialprescribing.dmi.model.MaturityModel;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the model that everything is scored by. */
@RestController
class ModelController {

    private final MaturityModel model;

    /** Makes a controller of a model. */
    ModelController(MaturityModel model) {
        this.model = model;
    }

    /** {@return the model as {@code dmi-model/1}, tagged with its fingerprint} */
    @GetMapping(path = "/model", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<MaturityModel> model() {
        return ResponseEntity.ok()
                .eTag("sha256:" + model.fingerprint())
                .cacheControl(CacheControl.noCache())
                .body(model);
    }
}
