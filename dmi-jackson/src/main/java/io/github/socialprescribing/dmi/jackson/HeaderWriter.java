package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Context;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Writes what an assessment and a profile have in common. What is absent or empty is left out. */
final class HeaderWriter {

    private HeaderWriter() {}

    static void area(Area area, JsonGenerator out) {
        out.writeName("area").writeStartObject();
        out.writeStringProperty("id", area.id());
        out.writeStringProperty("name", area.name());
        area.kind().ifPresent(kind -> out.writeStringProperty("kind", kind.id()));
        area.sector().ifPresent(sector -> out.writeStringProperty("sector", sector.id()));
        area.parent().ifPresent(parent -> out.writeStringProperty("parent", parent));
        if (!area.memberships().isEmpty()) {
            out.writeName("memberships").writeStartArray();
            area.memberships().forEach(membership -> {
                out.writeStartObject();
                out.writeStringProperty("kind", membership.kind().id());
                out.writeStringProperty("id", membership.id());
                out.writeEndObject();
            });
            out.writeEndArray();
        }
        area.population().ifPresent(population -> out.writeNumberProperty("population", population));
        out.writeEndObject();
    }

    static void context(Context context, JsonGenerator out) {
        if (context.isEmpty()) {
            return;
        }
        out.writeName("context").writeStartObject();
        if (!context.challenges().isEmpty()) {
            out.writeName("challenges").writeStartArray();
            context.challenges().forEach(challenge -> out.writeString(challenge.id()));
            out.writeEndArray();
        }
        context.intention().ifPresent(intention -> out.writeStringProperty("intention", intention.id()));
        context.aspiration().ifPresent(level -> out.writeNumberProperty("aspiration", level.number()));
        out.writeEndObject();
    }

    static void extensions(Map<String, String> extensions, JsonGenerator out) {
        if (extensions.isEmpty()) {
            return;
        }
        out.writeName("extensions").writeStartObject();
        extensions.forEach((name, json) -> {
            out.writeName(name);
            try {
                Json.copy(json, out);
            } catch (StreamReadException e) {
                throw DatabindException.from(
                        out,
                        "extension '" + name + "' must be one JSON value, but is not: " + e.getOriginalMessage(),
                        e);
            }
        });
        out.writeEndObject();
    }
}
