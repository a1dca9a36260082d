package io.github.socialprescribing.dmi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The closed vocabularies: answers, intentions, origins. */
class AnswerTest {

    @ParameterizedTest
    @CsvSource({
        "MET, met, M",
        "PARTLY_MET, partly-met, P",
        "NOT_MET, not-met, N",
        "NOT_APPLICABLE, not-applicable, X",
        "UNKNOWN, unknown, -"
    })
    void hasANameInDataAndALetterInCodes(Answer answer, String id, char letter) {
        assertThat(answer.id()).isEqualTo(id);
        assertThat(answer.letter()).isEqualTo(letter);
        assertThat(Answer.of(id)).isSameAs(answer);
        assertThat(Answer.find(id)).contains(answer);
        assertThat(Answer.ofLetter(letter)).contains(answer);
    }

    @Test
    void suggestsTheNearestId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.of("Partly_Met"))
                .withMessage("answer must be one of met, partly-met, not-met, not-applicable, unknown, but was"
                        + " 'Partly_Met'; did you mean 'partly-met'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.of("yes"))
                .withMessage("answer must be one of met, partly-met, not-met, not-applicable, unknown, but was 'yes'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MET", "", "Met", "met ", "partly_met"})
    void findsNothingElse(String id) {
        assertThat(Answer.find(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(chars = {'m', 'p', 'n', 'x', 'U', '_', '–', ' ', 'Y'})
    void readsUpperCaseLettersOnly(char letter) {
        assertThat(Answer.ofLetter(letter)).isEmpty();
    }

    @Test
    void refusesNullByName() {
        assertThatNullPointerException().isThrownBy(() -> Answer.of(null)).withMessage("id");
        assertThatNullPointerException().isThrownBy(() -> Answer.find(null)).withMessage("id");
        assertThatNullPointerException().isThrownBy(() -> Intention.of(null)).withMessage("id");
    }

    @ParameterizedTest
    @CsvSource({
        "EARLY_STAGE, early-stage",
        "NOT_PLANNED, not-planned",
        "WITHIN_A_YEAR, within-a-year",
        "WITHIN_SIX_MONTHS, within-six-months"
    })
    void anIntentionHasANameInData(Intention intention, String id) {
        assertThat(intention.id()).isEqualTo(id);
        assertThat(Intention.of(id)).isSameAs(intention);
    }

    @Test
    void suggestsTheNearestIntention() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Intention.of("within-year"))
                .withMessage(
                        "intention must be one of early-stage, not-planned, within-a-year, within-six-months, but was"
                                + " 'within-year'; did you mean 'within-a-year'?");
    }

    @Test
    void anOriginHasANameInData() {
        assertThat(Origin.ASKED.id()).isEqualTo("asked");
        assertThat(Origin.QUICK.id()).isEqualTo("quick");
    }
}
