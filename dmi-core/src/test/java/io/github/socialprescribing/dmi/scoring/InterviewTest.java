package io.github.socialprescribing.dmi.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class InterviewTest {

    private static final MaturityModel MODEL =
            Samples.builder(List.of("4R 2O 3R 2R 5R 2R", "2R 3R 4R 5R"), 1).build();

    private static AnswerSheet sheet(String letters) {
        return AnswerSheet.parse("own/1.0:" + letters, MODEL);
    }

    private static Optional<String> next(String letters) {
        return ScoringEngine.nextQuestion(sheet(letters)).map(Criterion::id);
    }

    @Test
    void asksFromTheLowestLevelUpAndInModelOrder() {
        Interview interview = Interview.start(MODEL);
        List<String> asked = new ArrayList<>();
        while (!interview.isSettled() && asked.size() <= 9) {
            asked.add(interview.next().orElseThrow().id());
            interview = interview.answer(Answer.MET);
        }

        assertThat(asked)
                .containsExactly("a1.c4", "a1.c6", "a1.c3", "a1.c1", "a1.c5", "a2.c1", "a2.c2", "a2.c3", "a2.c4");
        assertThat(interview.answers()).isEqualTo(sheet("M-MMMM.MMMM~-"));
    }

    @Test
    void goesOnToTheNextAspectOnceALevelCannotBeReached() {
        Interview interview = Interview.start(MODEL).answer(Answer.MET).answer(Answer.PARTLY_MET);

        assertThat(interview.next()).contains(MODEL.criterion("a2.c1"));
        interview = interview.answer(Answer.NOT_MET);
        assertThat(interview.next()).isEmpty();
        assertThat(interview.isSettled()).isTrue();
        assertThat(interview.remaining().stream().map(Answerable::id))
                .containsExactly("a1.c1", "a1.c2", "a1.c3", "a1.c5", "a2.c2", "a2.c3", "a2.c4", "safeguard.s1");
    }

    @Test
    void asksNothingThatCanNoLongerChangeALevel() {
        assertThat(next("------.----~-")).contains("a1.c4");
        assertThat(next("---N--.----~-")).as("level 2 is out of reach").contains("a2.c1");
        assertThat(next("--PM-M.----~-")).as("level 3 is out of reach").contains("a2.c1");
        assertThat(next("--NM--.----~-")).as("level 2 is still open").contains("a1.c6");
        assertThat(next("---X-X.----~-")).as("level 2 is empty").contains("a1.c3");
        assertThat(next("N-MM-M.MMM-~-")).contains("a2.c4");
        assertThat(next("N-MM-M.MMMX~-")).isEmpty();
        assertThat(next("X-XXXX.XXXX~-")).isEmpty();
    }

    @Test
    void goesOnFromWhatIsKnown() {
        Interview interview = Interview.of(sheet("M-MM-M.NNNN~M"));

        assertThat(interview.next()).contains(MODEL.criterion("a1.c5"));
        assertThat(interview.answer(Answer.NOT_APPLICABLE).isSettled()).isTrue();
    }

    @Test
    void passesOverWhatIsNotKnown() {
        Interview interview = Interview.start(MODEL).answer(Answer.UNKNOWN);

        assertThat(interview.answers()).isEqualTo(AnswerSheet.empty(MODEL));
        assertThat(interview.next()).contains(MODEL.criterion("a1.c6"));
        assertThat(interview.remaining().stream().map(Answerable::id))
                .doesNotContain("a1.c4")
                .hasSize(10);
    }

    @Test
    void endsEvenIfNothingIsKnown() {
        Interview interview = Interview.start(MODEL);
        int asked = 0;
        while (interview.next().isPresent() && asked <= 9) {
            interview = interview.answer(Answer.UNKNOWN);
            asked++;
        }

        assertThat(asked).isEqualTo(9);
        assertThat(interview.isSettled()).isFalse();
        assertThat(interview).hasToString("nothing left to ask");
        assertThat(interview.remaining().stream().map(Answerable::id)).containsExactly("a1.c2", "safeguard.s1");
    }

    @Test
    void asksAgainNothingThatWasPassedOverButTakesItsAnswer() {
        Interview passed = Interview.start(MODEL).answer(Answer.UNKNOWN);

        Interview answered = passed.answer("a1.c4", Answer.NOT_MET);

        assertThat(answered.next()).contains(MODEL.criterion("a2.c1"));
        assertThat(answered).isEqualTo(Interview.start(MODEL).answer("a1.c4", Answer.NOT_MET));
    }

    @Test
    void takesAnswersOutOfTurnAndTakesThemBack() {
        Interview interview = Interview.start(MODEL)
                .answer("safeguard.s1", Answer.MET)
                .answer("a1.c2", Answer.NOT_MET)
                .answer("a1.c4", Answer.MET)
                .answer("a1.c4", Answer.UNKNOWN);

        assertThat(interview.answers()).isEqualTo(sheet("-N----.----~M"));
        assertThat(interview.next()).contains(MODEL.criterion("a1.c6"));
    }

    @Test
    void leavesTheInterviewItCameFromAsItWas() {
        Interview start = Interview.start(MODEL);
        Interview further = start.answer(Answer.MET);

        assertThat(start).isEqualTo(Interview.start(MODEL)).hasSameHashCodeAs(Interview.start(MODEL));
        assertThat(start)
                .isNotEqualTo(further)
                .isNotEqualTo(start.answer(Answer.UNKNOWN))
                .isNotEqualTo("a1.c4");
        assertThat(start.next()).contains(MODEL.criterion("a1.c4"));
    }

    @Test
    void printsTheNextQuestion() {
        assertThat(Interview.start(MODEL)).hasToString("a1.c4: Is A1 C4 in place?");
        assertThat(Interview.of(sheet("MMMMMM.MMMM~M"))).hasToString("settled");
    }

    @Test
    void refusesAnAnswerToNoQuestion() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Interview.of(sheet("MMMMMM.MMMM~M")).answer(Answer.MET))
                .withMessage("no question is left to answer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interview.start(MODEL).answer("a1.c7", Answer.MET))
                .withMessage("unknown criterion 'a1.c7' in model own/1.0; did you mean 'a1.c1'?");
        assertThatNullPointerException()
                .isThrownBy(() -> Interview.start(MODEL).answer("a1.c1", null))
                .withMessage("answer");
    }

    @Test
    void isOverForAnAspectWhoseLevelIsKnownWhateverElseIsNot() {
        assertThat(Interview.of(sheet("--N--N.NNNN~-")).isSettled()).isTrue();
        assertThat(Interview.of(sheet("NNMM-M.N---~-")).next()).isEmpty();
    }

    @Test
    void fulfilsTheContractOfEquals() {
        EqualsVerifier.forClass(Interview.class)
                .withPrefabValues(AnswerSheet.class, sheet("------.----~-"), sheet("M-----.----~-"))
                .withNonnullFields("answers", "passedOver")
                .verify();
    }
}
