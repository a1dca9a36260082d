package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.Clause;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.Descriptor;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.Safeguard;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes {@code dmi-model/1}: the model in its own language, whatever language it is seen in, with its translations.
 *
 * <p>Name, language, fingerprint and weights are always written; of the rest, what is absent or empty is left out.
 */
final class ModelSerializer extends ValueSerializer<MaturityModel> {

    @Override
    public Class<?> handledType() {
        return MaturityModel.class;
    }

    @Override
    public void serialize(MaturityModel seen, JsonGenerator out, SerializationContext context) {
        MaturityModel model = seen.inLanguage(seen.languages().iterator().next());
        out.writeStartObject();
        out.writeStringProperty("format", ModelDocument.FORMAT);
        out.writeStringProperty("model", model.id().toString());
        out.writeStringProperty("fingerprint", Header.fingerprint(model));
        out.writeStringProperty("name", model.name());
        out.writeStringProperty("language", model.language());
        out.writeName("aspects").writeStartArray();
        model.aspects().forEach(aspect -> aspect(aspect, out));
        out.writeEndArray();
        if (!model.safeguards().isEmpty()) {
            out.writeName("safeguards").writeStartArray();
            model.safeguards().forEach(safeguard -> safeguard(safeguard, out));
            out.writeEndArray();
        }
        if (!model.translations().isEmpty()) {
            out.writeName("translations").writeStartObject();
            model.translations().forEach((language, texts) -> {
                out.writeName(language).writeStartObject();
                texts.forEach(out::writeStringProperty);
                out.writeEndObject();
            });
            out.writeEndObject();
        }
        HeaderWriter.extensions(model.extensions(), out);
        out.writeEndObject();
    }

    private static void aspect(Aspect aspect, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", aspect.id());
        out.writeStringProperty("name", aspect.name());
        if (!aspect.about().isEmpty()) {
            out.writeStringProperty("about", aspect.about());
        }
        out.writeNumberProperty("weight", aspect.weight());
        if (!aspect.descriptors().isEmpty()) {
            out.writeName("descriptors").writeStartArray();
            aspect.descriptors().forEach(descriptor -> descriptor(descriptor, out));
            out.writeEndArray();
        }
        out.writeName("criteria").writeStartArray();
        aspect.criteria().forEach(criterion -> criterion(criterion, out));
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void descriptor(Descriptor descriptor, JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty("level", descriptor.level().number());
        out.writeStringProperty("text", descriptor.text());
        clauses(descriptor.clauses(), out);
        out.writeEndObject();
    }

    private static void criterion(Criterion criterion, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", criterion.id());
        out.writeNumberProperty("level", criterion.level().number());
        out.writeStringProperty("need", criterion.need().id());
        criterion.basis().ifPresent(basis -> out.writeStringProperty("basis", basis.id()));
        asked(criterion, out);
        out.writeEndObject();
    }

    private static void safeguard(Safeguard safeguard, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", safeguard.id());
        asked(safeguard, out);
        out.writeEndObject();
    }

    private static void asked(Answerable answerable, JsonGenerator out) {
        out.writeStringProperty("title", answerable.title());
        out.writeStringProperty("question", answerable.question());
        answerable.note().ifPresent(note -> out.writeStringProperty("note", note));
        clauses(answerable.clauses(), out);
    }

    private static void clauses(List<Clause> clauses, JsonGenerator out) {
        if (!clauses.isEmpty()) {
            out.writeName("clauses").writeStartArray();
            clauses.forEach(clause -> out.writeString(clause.id()));
            out.writeEndArray();
        }
    }
}
