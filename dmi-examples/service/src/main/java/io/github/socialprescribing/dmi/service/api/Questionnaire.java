package io.github.socialprescribing.dmi.service.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a model asks, in the order in which it asks: what an assessment can answer, and what the quick assessment picks from.
 *
 * @param format the kind of document
 * @param model the model, as documents name it
 * @param fingerprint by which results of the model are told from those of others
 * @param answers what each question may be answered with
 * @param aspects the aspects in model order
 * @param safeguards what must hold at every level
 */
record Questionnaire(
        String format,
        String model,
        String fingerprint,
        List<PossibleAnswer> answers,
        List<AskedAspect> aspects,
        List<Question> safeguards) {

    private static final String FORMAT = "dmi-questionnaire/1";

    /**
     * Something to answer with.
     *
     * @param answer the word in an assessment
     * @param meaning when to choose it
     */
    record PossibleAnswer(String answer, String meaning) {

        static PossibleAnswer of(Answer answer) {
            return new PossibleAnswer(
                    answer.id(),
                    switch (answer) {
                        case MET -> "What is asked for is in place, or something that has replaced or outgrown it.";
                        case PARTLY_MET -> "It is in place for some of those it is for.";
                        case NOT_MET -> "It is not in place.";
                        case NOT_APPLICABLE -> "It makes no sense for this area; a note should say why.";
                        case UNKNOWN -> "Nobody has said; the same as no answer.";
                    });
        }
    }

    /**
     * An aspect and its questions.
     *
     * @param aspect its id
     * @param name its name
     * @param about what it is about
     * @param levels what it looks like at each level: the picks of the quick assessment
     * @param questions its questions by rising level
     */
    record AskedAspect(String aspect, String name, String about, List<Pick> levels, List<Question> questions) {

        static AskedAspect of(Aspect aspect) {
            return new AskedAspect(
                    aspect.id(),
                    aspect.name(),
                    aspect.about(),
                    aspect.descriptors().stream()
                            .map(descriptor -> new Pick(descriptor.level().number(), descriptor.text()))
                            .toList(),
                    aspect.criteria().stream().map(Question::of).toList());
        }
    }

    /**
     * What an aspect looks like at a level.
     *
     * @param level from 1 to 5
     * @param text a sentence
     */
    record Pick(int level, String text) {}

    /**
     * A question.
     *
     * @param id by which an assessment answers it
     * @param aspect the aspect that it belongs to; a safeguard has none
     * @param level the level that asks for it, from 2 to 5; a safeguard has none
     * @param need whether it is required for the level or optional; a safeguard has none
     * @param title its short name
     * @param question to be answered with yes, partly or no
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(
            String id,
            @Nullable String aspect,
            @Nullable Integer level,
            @Nullable String need,
            String title,
            String question) {

        static Question of(Answerable asked) {
            Criterion criterion = asked instanceof Criterion one ? one : null;
            return new Question(
                    asked.id(),
                    criterion == null ? null : criterion.aspectId(),
                    criterion == null ? null : criterion.level().number(),
                    criterion == null ? null : criterion.need().id(),
                    asked.title(),
                    asked.question());
        }
    }

    static Questionnaire of(MaturityModel model) {
        return new Questionnaire(
                FORMAT,
                model.id().toString(),
                "sha256:" + model.fingerprint(),
                Stream.of(Answer.values()).map(PossibleAnswer::of).toList(),
                model.aspects().stream().map(AskedAspect::of).toList(),
                model.safeguards().stream().map(Question::of).toList());
    }
}
