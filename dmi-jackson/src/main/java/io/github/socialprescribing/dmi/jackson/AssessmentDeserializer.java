package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Assessment;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads an assessment on a mapper. */
final class AssessmentDeserializer extends ValueDeserializer<Assessment> {

    private final KnownModels models;

    AssessmentDeserializer(KnownModels models) {
        this.models = models;
    }

    @Override
    public Assessment deserialize(JsonParser parser, DeserializationContext context) {
        return AssessmentDocument.read(parser, models);
    }

    @Override
    public Class<?> handledType() {
        return Assessment.class;
    }
}
