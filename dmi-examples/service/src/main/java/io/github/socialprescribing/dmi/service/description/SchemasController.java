package io.github.socialprescribing.dmi.service.description;

import io.github.socialprescribing.dmi.service.http.ProblemException;
import io.github.socialprescribing.dmi.service.http.ProblemKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives the schemas that the OpenAPI document refers to. */
@RestController
class SchemasController {

    private static final String SCHEMA = "application/schema+json";

    private final Map<String, String> texts = Schemas.texts();

    @Operation(summary = "A JSON Schema that this description refers to")
    @GetMapping(
            path = Schemas.PATH + "{name}",
            produces = {SCHEMA, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<String> schema(
            @Parameter(description = "The name of the file, such as problem.schema.json") @PathVariable("name")
                    String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "the schemas are " + String.join(", ", texts.keySet()));
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(text);
    }
}
