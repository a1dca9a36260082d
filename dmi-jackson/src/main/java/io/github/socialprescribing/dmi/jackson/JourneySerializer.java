package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.Observation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes {@code dmi-journey/1}: the observations by date, and a mark for a new prescription where there is one. */
final class JourneySerializer extends ValueSerializer<Journey> {

    @Override
    public Class<?> handledType() {
        return Journey.class;
    }

    @Override
    public void serialize(Journey journey, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        out.writeStringProperty("format", JourneyDocument.FORMAT);
        out.writeStringProperty("reference", journey.reference());
        out.writeName("observations").writeStartArray();
        for (Observation observation : journey.observations()) {
            out.writeStartObject();
            out.writeStringProperty("date", observation.date().toString());
            out.writeStringProperty("stage", observation.stage().id());
            out.writeStringProperty("category", observation.category().id());
            if (observation.newPrescription()) {
                out.writeBooleanProperty("newPrescription", true);
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
