package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Reads {@code dmi-assessment/1} in one pass over the tokens. */
final class AssessmentDocument {

    static final String FORMAT = "dmi-assessment/1";

    private static final FieldNames FIELDS = FieldNames.required("format", "model", "area", "assessedOn", "answers")
            .andOptional("fingerprint", "assessor", "context", "extensions");

    private final DocumentReader in;
    private final Header header;
    private final AnswersReader answers;

    private AssessmentDocument(DocumentReader in, KnownModels models) {
        this.in = in;
        this.header = new Header(in, models, FORMAT);
        this.answers = new AnswersReader(in, models);
    }

    /**
     * Reads the document whose first token is the current one.
     *
     * @throws InvalidDocumentException if anything is wrong with it
     */
    static Assessment read(JsonParser parser, DmiModule module) {
        return DocumentReader.read(
                parser,
                module.unknownFields(),
                Assessment.class,
                in -> new AssessmentDocument(in, module.models()).read());
    }

    private @Nullable Assessment read() {
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (!header.read(field)) {
                answers.read(header.knownModel());
            }
        }
        header.finish();
        MaturityModel model = header.knownModel();
        if (model == null) {
            return null;
        }
        Assessment.Builder assessment = Assessment.builder(model);
        answers.copyTo(assessment, model);
        if (in.hasProblems()) {
            return null;
        }
        header.copyTo(assessment);
        return assessment.build();
    }
}
