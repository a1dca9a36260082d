package io.github.socialprescribing.dmi.service.quiz;

import io.github.socialprescribing.dmi.jackson.Problem;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Descriptor;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page with the questions shows.
 *
 * @param model the model whose aspects are asked
 * @param choices what is chosen already, by the id of the aspect; may be empty
 * @param problems what is wrong with the address that led here; may be empty
 * @param notice what else is to be said first
 */
record QuizPage(MaturityModel model, Map<String, Choice> choices, List<Problem> problems, Optional<String> notice) {

    static QuizPage empty(MaturityModel model) {
        return new QuizPage(model, Map.of(), List.of(), Optional.empty());
    }

    /**
     * One of the questions.
     *
     * @param number from 1
     * @param aspect what is asked about
     * @param problem what is wrong with the answer given
     */
    record Question(int number, Aspect aspect, Optional<String> problem) {

        String id() {
            return aspect.id();
        }

        /** {@return the ids of what a screen reader says with the question} */
        String describedBy() {
            return id() + "-about" + (problem.isPresent() ? " " + id() + "-problem" : "");
        }

        /** {@return where a link to the question leads: its first answer} */
        String anchor() {
            return id() + "-" + aspect.descriptors().get(0).level().number();
        }
    }

    /** {@return one question for each aspect, in model order} */
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Aspect aspect : model.aspects()) {
            questions.add(new Question(
                    questions.size() + 1,
                    aspect,
                    problems.stream()
                            .filter(problem -> problem.path().equals(aspect.id()))
                            .map(problem -> Words.sentence(problem.message()))
                            .findFirst()));
        }
        return questions;
    }

    /** {@return the problems that are not about a question} */
    List<Problem> otherProblems() {
        return problems.stream()
                .filter(problem ->
                        model.aspects().stream().noneMatch(aspect -> aspect.id().equals(problem.path())))
                .toList();
    }

    String title() {
        return problems.isEmpty() ? "How digitally mature is your social prescribing?" : "Please look again";
    }

    boolean isChosen(Question question, Descriptor descriptor) {
        return Choice.of(descriptor.level()).equals(choices.get(question.id()));
    }

    boolean isUnsure(Question question) {
        return Choice.UNSURE.equals(choices.get(question.id()));
    }
}
