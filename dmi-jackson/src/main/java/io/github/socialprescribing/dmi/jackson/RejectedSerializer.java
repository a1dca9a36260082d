package io.github.socialprescribing.dmi.jackson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a rejected record. */
final class RejectedSerializer extends ValueSerializer<Incoming.Rejected<?>> {

    @Override
    public Class<?> handledType() {
        return Incoming.Rejected.class;
    }

    @Override
    public void serialize(Incoming.Rejected<?> rejected, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        out.writeNumberProperty("line", rejected.line());
        out.writeName("problems").writeStartArray();
        rejected.problems().forEach(problem -> problem(problem, out));
        out.writeEndArray();
        out.writeNumberProperty("length", rejected.length());
        out.writeStringProperty(rejected.base64() ? "base64" : "text", rejected.excerpt());
        out.writeEndObject();
    }

    private static void problem(Problem problem, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("code", problem.code());
        out.writeStringProperty("path", problem.path());
        out.writeNumberProperty("line", problem.line());
        out.writeNumberProperty("column", problem.column());
        out.writeStringProperty("message", problem.message());
        out.writeEndObject();
    }
}
