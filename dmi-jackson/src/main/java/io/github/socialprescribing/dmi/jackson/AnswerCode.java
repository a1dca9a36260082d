package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.model.MaturityModel;
import org.jspecify.annotations.Nullable;

/** An answer code of a document, which waits for the model that the document names. */
record AnswerCode(String text, Place place) {

    /** {@return the code that stands here; null, and a problem, if it is no text} */
    static @Nullable AnswerCode read(DocumentReader in) {
        Place place = in.here();
        String text = in.text();
        return text == null ? null : new AnswerCode(text, place);
    }

    /** {@return the sheet that the code writes; null, and a problem, if it writes none of the model} */
    @Nullable
    AnswerSheet parse(DocumentReader in, MaturityModel model) {
        try {
            return AnswerSheet.parse(text, model);
        } catch (IllegalArgumentException e) {
            in.problem(Problem.BAD_VALUE, place, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
