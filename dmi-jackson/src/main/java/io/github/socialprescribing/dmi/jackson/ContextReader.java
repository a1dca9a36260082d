package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import org.jspecify.annotations.Nullable;

/** Reads the context of an area. */
final class ContextReader {

    private static final FieldNames FIELDS = FieldNames.optional("challenges", "intention", "aspiration");

    private final DocumentReader in;

    ContextReader(DocumentReader in) {
        this.in = in;
    }

    /** {@return the context, without what was reported} */
    Context read() {
        Context.Builder context = Context.builder();
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "challenges" -> challenges(context);
                case "intention" -> {
                    Intention intention = in.parsed(Problem.UNKNOWN_WORD, Intention::of);
                    if (intention != null) {
                        context.intention(intention);
                    }
                }
                default -> {
                    MaturityLevel aspiration = level(in);
                    if (aspiration != null) {
                        context.aspiration(aspiration);
                    }
                }
            }
        }
        return context.build();
    }

    /** {@return the level whose number stands here} */
    static @Nullable MaturityLevel level(DocumentReader in) {
        Long number = in.wholeNumber(1, MaturityLevel.values().length);
        return number == null ? null : MaturityLevel.of(number.intValue());
    }

    private void challenges(Context.Builder context) {
        if (in.isArray()) {
            while (in.nextElement()) {
                Challenge challenge = in.parsed(Problem.BAD_VALUE, Challenge::new);
                if (challenge != null) {
                    context.addChallenges(challenge);
                }
            }
        }
    }
}
