package io.github.socialprescribing.dmi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.ModelId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerSheetTest {

    private final MaturityModel standard = MaturityModel.standard();
    private final MaturityModel small =
            Samples.builder(List.of("2R 3R 4R 5R", "5R 4R 3R 2R 2O"), 2).build();

    @Nested
    class Answering {

        @Test
        void isUnknownUntilSaid() {
            AnswerSheet empty = AnswerSheet.empty(standard);

            assertThat(standard.answerables())
                    .allSatisfy(asked -> assertThat(empty.answer(asked)).isEqualTo(Answer.UNKNOWN));
            assertThat(empty.answers()).isEmpty();
            assertThat(empty.answered()).isZero();
            assertThat(empty.model()).isSameAs(standard);
        }

        @ParameterizedTest
        @EnumSource
        void givesBackWhatWasAnswered(Answer answer) {
            AnswerSheet sheet =
                    AnswerSheet.empty(standard).with("platform.pilot", answer).with("safeguard.embedded", answer);

            assertThat(sheet.answer("platform.pilot")).isEqualTo(answer);
            assertThat(sheet.answer(standard.safeguard("safeguard.embedded"))).isEqualTo(answer);
            assertThat(sheet.answer("platform.reporting")).isEqualTo(Answer.UNKNOWN);
            assertThat(sheet.answered()).isEqualTo(answer == Answer.UNKNOWN ? 0 : 2);
        }

        @ParameterizedTest
        @EnumSource
        void replacesAnyAnswerByAnyOther(Answer answer) {
            for (Answer before : Answer.values()) {
                AnswerSheet sheet =
                        AnswerSheet.empty(small).with("a1.c2", before).with("a1.c2", answer);

                assertThat(sheet).isEqualTo(AnswerSheet.empty(small).with("a1.c2", answer));
            }
        }

        @Test
        void doesNotChangeWhenAnotherIsMadeFromIt() {
            AnswerSheet sheet = AnswerSheet.empty(small);
            AnswerSheet.Builder builder = sheet.toBuilder().answer("a1.c1", Answer.MET);
            AnswerSheet built = builder.build();
            builder.answer("a1.c2", Answer.MET);

            assertThat(sheet.answers()).isEmpty();
            assertThat(built.answers()).containsExactly(Map.entry("a1.c1", Answer.MET));
            assertThat(built.with("a1.c1", Answer.NOT_MET)).isNotEqualTo(built);
        }

        @Test
        void listsTheAnswersGivenInModelOrder() {
            Map<String, Answer> given = new LinkedHashMap<>();
            given.put("safeguard.s1", Answer.NOT_APPLICABLE);
            given.put("a2.c5", Answer.PARTLY_MET);
            given.put("a2.c4", Answer.UNKNOWN);
            given.put("a2.c1", Answer.NOT_MET);
            given.put("a1.c1", Answer.MET);

            AnswerSheet sheet = AnswerSheet.of(small, given);

            assertThat(sheet.answers())
                    .containsExactly(
                            Map.entry("a1.c1", Answer.MET),
                            Map.entry("a2.c1", Answer.NOT_MET),
                            Map.entry("a2.c5", Answer.PARTLY_MET),
                            Map.entry("safeguard.s1", Answer.NOT_APPLICABLE));
            assertThat(sheet.answered()).isEqualTo(4);
            assertThatThrownBy(() -> sheet.answers().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void answersByPlaceAsWellAsById() {
            AnswerSheet sheet = AnswerSheet.builder(small)
                    .answer(0, Answer.MET)
                    .answer(4, Answer.PARTLY_MET)
                    .answer(10, Answer.NOT_MET)
                    .build();

            assertThat(sheet.answers())
                    .containsExactly(
                            Map.entry("a1.c1", Answer.MET),
                            Map.entry("a2.c1", Answer.PARTLY_MET),
                            Map.entry("safeguard.s2", Answer.NOT_MET));
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> AnswerSheet.builder(small).answer(11, Answer.MET));
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> AnswerSheet.builder(small).answer(-1, Answer.MET));
        }

        @Test
        void suggestsTheNearestId() {
            String message = "unknown criterion 'platform.pilto' in model dmi-sp/1.0; did you mean 'platform.pilot'?";

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AnswerSheet.empty(standard).answer("platform.pilto"))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AnswerSheet.empty(standard).with("platform.pilto", Answer.MET))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AnswerSheet.of(standard, Map.of("platform.pilto", Answer.MET)))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AnswerSheet.empty(small).answer(standard.criterion("platform.pilot")))
                    .withMessage("unknown criterion 'platform.pilot' in model own/1.0");
        }

        @Test
        void refusesNullByName() {
            assertThatNullPointerException()
                    .isThrownBy(() -> AnswerSheet.empty(null))
                    .withMessage("model");
            assertThatNullPointerException()
                    .isThrownBy(() -> AnswerSheet.empty(small).with("a1.c1", null))
                    .withMessage("answer");
        }
    }

    @Nested
    class Equality {

        @Test
        void fulfilsItsContract() {
            EqualsVerifier.forClass(AnswerSheet.class)
                    .withPrefabValues(MaturityModel.class, standard, small)
                    .withNonnullFields("model", "planes")
                    .suppress(Warning.STRICT_HASHCODE) // the answers alone tell sheets apart well enough
                    .verify();
        }

        @Test
        void needsTheSameAnswersAndTheSameFingerprint() {
            MaturityModel reworded =
                    small.toBuilder("own", "1.0").name("Other words").build();
            MaturityModel heavier = small.toBuilder("own", "1.0")
                    .editAspect("a1", a -> a.weight(2))
                    .build();
            AnswerSheet sheet = AnswerSheet.empty(small).with("a1.c1", Answer.MET);

            assertThat(sheet)
                    .isEqualTo(AnswerSheet.empty(reworded).with("a1.c1", Answer.MET))
                    .hasSameHashCodeAs(AnswerSheet.empty(reworded).with("a1.c1", Answer.MET))
                    .isNotEqualTo(AnswerSheet.empty(heavier).with("a1.c1", Answer.MET))
                    .isNotEqualTo(AnswerSheet.empty(small).with("a1.c1", Answer.PARTLY_MET))
                    .isNotEqualTo(AnswerSheet.empty(small).with("a1.c2", Answer.MET))
                    .isNotEqualTo("own/1.0:M---.-----~--");
        }
    }

    @Nested
    class Codes {

        @Test
        void haveALetterForEachAnswerInModelOrder() {
            AnswerSheet sheet = AnswerSheet.builder(small)
                    .answer("a1.c1", Answer.MET)
                    .answer("a1.c2", Answer.PARTLY_MET)
                    .answer("a1.c4", Answer.NOT_MET)
                    .answer("a2.c1", Answer.NOT_APPLICABLE)
                    .answer("a2.c5", Answer.MET)
                    .answer("safeguard.s2", Answer.NOT_MET)
                    .build();

            assertThat(sheet.toCode()).isEqualTo("own/1.0:MP-N.X---M~-N");
            assertThat(sheet).hasToString(sheet.toCode());
            assertThat(AnswerSheet.parse(sheet.toCode(), small)).isEqualTo(sheet);
        }

        @Test
        void endInTheMarkOfTheSafeguardsEvenIfThereAreNone() {
            MaturityModel bare = Samples.model("2R 3R 4R 5R");

            assertThat(AnswerSheet.empty(bare).toCode()).isEqualTo("own/1.0:----~");
            assertThat(AnswerSheet.parse("own/1.0:----~", bare)).isEqualTo(AnswerSheet.empty(bare));
        }

        @Test
        void areSafeInAUrl() {
            assertThat(Samples.all(standard, Answer.PARTLY_MET).toCode())
                    .isEqualTo("dmi-sp/1.0:PPPPPPPP.PPPPPP.PPPPPP.PPPPPP.PPPPPP.PPPPPP.PPPPPPPP~PPPPPP")
                    .matches("[A-Za-z0-9/:.~-]+");
        }

        @Test
        void nameTheirModel() {
            assertThat(AnswerSheet.modelOf("acme-sp/2.1:MM")).isEqualTo(new ModelId("acme-sp", "2.1"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "''                 | answer code must begin with a model and a colon, such as dmi-sp/1.0:, but was ''",
                    "own/1.0            | answer code must begin with a model and a colon, such as dmi-sp/1.0:, but was"
                            + " 'own/1.0'",
                    "own:----.-----~--  | model must be written as name/version, such as dmi-sp/1.0, but was 'own'",
                    ":----.-----~--     | model must be written as name/version, such as dmi-sp/1.0, but was ''",
                    "own/1.1:----       | answer code must be of model own/1.0, but was of model own/1.1",
                    "own/1.0:           | answer code of model own/1.0 must have 2 aspects parted by dots, but had 1; must"
                            + " have '~' before the safeguards, but had none",
                    "own/1.0:----.----- | answer code of model own/1.0 must have '~' before the safeguards, but had none",
                    "own/1.0:----.-----.~-- | answer code of model own/1.0 must have 2 aspects parted by dots, but had 3",
                    "own/1.0:---------~-- | answer code of model own/1.0 must have 2 aspects parted by dots, but had 1",
                    "own/1.0:---.-----~-- | answer code of model own/1.0 must have 4 letters for aspect 'a1', but had 3 at"
                            + " position 9",
                    "own/1.0:----.------~-- | answer code of model own/1.0 must have 5 letters for aspect 'a2', but had 6"
                            + " at position 14",
                    "own/1.0:----.-----~ | answer code of model own/1.0 must have 2 letters for the safeguards, but had 0"
                            + " at position 20",
                    "own/1.0:----.-----~--- | answer code of model own/1.0 must have 2 letters for the safeguards, but had"
                            + " 3 at position 20",
                    "own/1.0:--m-.-----~-- | answer code of model own/1.0 must have one of M, P, N, X, - for 'a1.c3', but"
                            + " had 'm' at position 11",
                    "own/1.0:----.-----~-U | answer code of model own/1.0 must have one of M, P, N, X, - for"
                            + " 'safeguard.s2', but had 'U' at position 21",
                    "own/1.0:?---.----é~~- | answer code of model own/1.0 must have one of M, P, N, X, - for 'a1.c1', but"
                            + " had '?' at position 9; must have one of M, P, N, X, - for 'a2.c5', but had 'é' at position"
                            + " 18; must have one of M, P, N, X, - for 'safeguard.s1', but had '~' at position 20",
                    "own/1.0:--.Q----~-Q  | answer code of model own/1.0 must have 4 letters for aspect 'a1', but had 2 at"
                            + " position 9; must have one of M, P, N, X, - for 'a2.c1', but had 'Q' at position 12; must"
                            + " have one of M, P, N, X, - for 'safeguard.s2', but had 'Q' at position 19"
                })
        void areRefusedWithEveryPlaceThatIsWrong(String code, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AnswerSheet.parse(code, small))
                    .withMessage(message);
        }

        @Test
        void makeControlCharactersVisibleInMessages() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AnswerSheet.parse("own/1.0:----.-----~-\n", small))
                    .withMessage(
                            "answer code of model own/1.0 must have one of M, P, N, X, - for 'safeguard.s2', but had"
                                    + " '\\u000a' at position 21");
        }

        @Test
        void speakOfOneLetterInTheSingular() {
            MaturityModel model = Samples.builder(List.of("2R 3R 4R 5R"), 1).build();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AnswerSheet.parse("own/1.0:----~", model))
                    .withMessage(
                            "answer code of model own/1.0 must have 1 letter for the safeguards, but had 0 at position"
                                    + " 14");
        }

        @Test
        void refuseNullByName() {
            assertThatNullPointerException()
                    .isThrownBy(() -> AnswerSheet.parse(null, small))
                    .withMessage("code");
            assertThatNullPointerException()
                    .isThrownBy(() -> AnswerSheet.parse("own/1.0:", null))
                    .withMessage("model");
        }
    }
}
