package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.CountTable;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import io.github.socialprescribing.dmi.motivation.TimeInStage;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes {@code dmi-cohort/1}: every cell of every table, and the days that have a count, rising. */
final class CohortSerializer extends ValueSerializer<CohortSummary> {

    @Override
    public Class<?> handledType() {
        return CohortSummary.class;
    }

    @Override
    public void serialize(CohortSummary cohort, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        out.writeStringProperty("format", CohortDocument.FORMAT);
        out.writeStringProperty("start", cohort.start().toString());
        out.writeStringProperty("end", cohort.end().toString());
        out.writeNumberProperty("people", cohort.people());
        table("atStart", cohort.atStart(), MotivationStage::id, PersonCategory::id, out);
        table("begun", cohort.begun(), MotivationStage::id, PersonCategory::id, out);
        table("atEnd", cohort.atEnd(), MotivationStage::id, PersonCategory::id, out);
        table("stageChanges", cohort.stageChanges(), MotivationStage::id, MotivationStage::id, out);
        table("categoryChanges", cohort.categoryChanges(), PersonCategory::id, PersonCategory::id, out);
        out.writeName("during").writeStartObject();
        out.writeNumberProperty("people", cohort.during());
        out.writeNumberProperty("completed", cohort.completed());
        out.writeNumberProperty("left", cohort.left());
        out.writeNumberProperty("cameBack", cohort.cameBack());
        out.writeEndObject();
        out.writeName("timeInStage").writeStartObject();
        for (MotivationStage stage : MotivationStage.values()) {
            time(stage.id(), cohort.timeIn(stage), out);
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static <R extends Enum<R>, C extends Enum<C>> void table(
            String name,
            CountTable<R, C> table,
            Function<R, String> row,
            Function<C, String> column,
            JsonGenerator out) {
        out.writeName(name).writeStartObject();
        table.counts().forEach((r, cells) -> {
            out.writeName(row.apply(r)).writeStartObject();
            cells.forEach((c, count) -> out.writeNumberProperty(column.apply(c), count));
            out.writeEndObject();
        });
        out.writeEndObject();
    }

    private static void time(String name, TimeInStage time, JsonGenerator out) {
        out.writeName(name).writeStartObject();
        days("completed", time.completed(), out);
        days("open", time.open(), out);
        days("entered", time.entered(), out);
        quartile("lowerQuartile", time.lowerQuartile(), out);
        quartile("median", time.median(), out);
        quartile("upperQuartile", time.upperQuartile(), out);
        out.writeEndObject();
    }

    private static void days(String name, Map<Integer, Long> counts, JsonGenerator out) {
        out.writeName(name).writeStartArray();
        counts.forEach((day, count) -> {
            out.writeStartArray();
            out.writeNumber(day);
            out.writeNumber(count);
            out.writeEndArray();
        });
        out.writeEndArray();
    }

    private static void quartile(String name, OptionalInt days, JsonGenerator out) {
        out.writeName(name);
        if (days.isPresent()) {
            out.writeNumber(days.getAsInt());
        } else {
            out.writeNull();
        }
    }
}
