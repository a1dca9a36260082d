package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes {@code dmi-assessment/1}: a quick assessment to which nothing was added as the levels picked, any other one as
 * single answers in model order.
 *
 * <p>An answer is an object where it has evidence or was derived, else a word; UNKNOWN without evidence is left out.
 */
final class AssessmentSerializer extends ValueSerializer<Assessment> {

    @Override
    public Class<?> handledType() {
        return Assessment.class;
    }

    @Override
    public void serialize(Assessment assessment, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        out.writeStringProperty("format", AssessmentDocument.FORMAT);
        out.writeStringProperty("model", assessment.model().id().toString());
        HeaderWriter.area(assessment.area(), out);
        out.writeStringProperty("assessedOn", assessment.assessedOn().toString());
        assessment.assessor().ifPresent(assessor -> out.writeStringProperty("assessor", assessor));
        HeaderWriter.context(assessment.context(), out);
        out.writeName("answers").writeStartObject();
        assessment.quickLevels().ifPresentOrElse(levels -> levels(levels, out), () -> answers(assessment, out));
        out.writeEndObject();
        HeaderWriter.extensions(assessment.extensions(), out);
        out.writeEndObject();
    }

    private static void levels(Map<String, MaturityLevel> levels, JsonGenerator out) {
        out.writeName("levels").writeStartObject();
        levels.forEach((aspectId, level) -> out.writeNumberProperty(aspectId, level.number()));
        out.writeEndObject();
    }

    private static void answers(Assessment assessment, JsonGenerator out) {
        boolean derived = assessment.origin() == Origin.QUICK;
        Map<String, Evidence> backing = assessment.evidence();
        for (Answerable answerable : assessment.model().answerables()) {
            String id = answerable.id();
            Answer answer = assessment.answers().answer(id);
            Evidence evidence = backing.get(id);
            if (evidence != null || (derived && assessment.origin(id) == Origin.QUICK)) {
                out.writeName(id).writeStartObject();
                out.writeStringProperty("answer", answer.id());
                if (evidence != null) {
                    evidence(evidence, out);
                }
                if (assessment.origin(id) == Origin.QUICK) {
                    out.writeStringProperty("origin", Origin.QUICK.id());
                }
                out.writeEndObject();
            } else if (answer != Answer.UNKNOWN) {
                out.writeStringProperty(id, answer.id());
            }
        }
    }

    private static void evidence(Evidence evidence, JsonGenerator out) {
        evidence.note().ifPresent(note -> out.writeStringProperty("note", note));
        if (!evidence.links().isEmpty()) {
            out.writeName("links").writeStartArray();
            evidence.links().forEach(link -> out.writeString(link.toString()));
            out.writeEndArray();
        }
        evidence.recordedOn().ifPresent(date -> out.writeStringProperty("recordedOn", date.toString()));
    }
}
