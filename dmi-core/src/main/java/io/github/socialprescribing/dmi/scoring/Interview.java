package io.github.socialprescribing.dmi.scoring;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks one question after the other until the level of every aspect is settled, and none that can no longer change a level.
 *
 * <p>An interview is a value: {@link #answer(Answer)} returns the interview that goes on from there. Once it is settled,
 * {@link #remaining()} lists what is still to be asked for the full profile. Immutable and thread-safe.
 */
public final class Interview {

    private final AnswerSheet answers;
    /** The questions that somebody could not answer, marked by any answer; they are not asked again. */
    private final AnswerSheet passedOver;

    private Interview(AnswerSheet answers, AnswerSheet passedOver) {
        this.answers = answers;
        this.passedOver = passedOver;
    }

    /**
     * {@return the interview in which nothing is known yet}
     *
     * @param model the model whose questions are asked
     */
    public static Interview start(MaturityModel model) {
        return of(AnswerSheet.empty(model));
    }

    /**
     * {@return the interview that goes on from what is known already}
     *
     * @param answers what is known already
     */
    public static Interview of(AnswerSheet answers) {
        return new Interview(answers, AnswerSheet.empty(answers.model()));
    }

    /** {@return the answers so far} */
    public AnswerSheet answers() {
        return answers;
    }

    /** {@return the next best question; nothing if no question that is left to ask can change a level} */
    public Optional<Criterion> next() {
        return ScoringEngine.nextQuestion(answers, passedOver);
    }

    /** {@return whether the level of every aspect is settled} */
    public boolean isSettled() {
        return ScoringEngine.nextQuestion(answers).isEmpty();
    }

    /** {@return what has not been asked, in model order: criteria, then safeguards} */
    public List<Answerable> remaining() {
        return answers.model().answerables().stream()
                .filter(a -> answers.answer(a) == Answer.UNKNOWN && passedOver.answer(a) == Answer.UNKNOWN)
                .toList();
    }

    /**
     * Answers the next best question.
     *
     * @param answer UNKNOWN passes it over: it is not asked again
     * @return the interview that goes on from there
     * @throws IllegalStateException if there is no next question
     */
    public Interview answer(Answer answer) {
        Criterion asked = next().orElseThrow(() -> new IllegalStateException("no question is left to answer"));
        return answer(asked.id(), answer);
    }

    /**
     * Answers any criterion or safeguard, or changes an answer.
     *
     * @param id the criterion or safeguard
     * @param answer UNKNOWN passes it over: it is not asked again
     * @return the interview that goes on from there
     * @throws IllegalArgumentException if the model has no such id; the message suggests the nearest
     */
    public Interview answer(String id, Answer answer) {
        Objects.requireNonNull(answer, "answer");
        Answer mark = answer == Answer.UNKNOWN ? Answer.NOT_APPLICABLE : Answer.UNKNOWN;
        return new Interview(answers.with(id, answer), passedOver.with(id, mark));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Interview that && answers.equals(that.answers) && passedOver.equals(that.passedOver);
    }

    @Override
    public int hashCode() {
        return Objects.hash(answers, passedOver);
    }

    /** {@return the next question, or that all is settled} */
    @Override
    public String toString() {
        return next().map(criterion -> criterion.id() + ": " + criterion.question())
                .orElse(isSettled() ? "settled" : "nothing left to ask");
    }
}
