package io.github.socialprescribing.dmi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.socialprescribing.dmi.Samples;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MaturityModelTest {

    private final MaturityModel standard = MaturityModel.standard();

    @Nested
    class LookingUp {

        @Test
        void findsPartsById() {
            assertThat(standard.aspect("platform").name()).isEqualTo("Software platform");
            assertThat(standard.criterion("platform.pilot").id()).isEqualTo("platform.pilot");
            assertThat(standard.safeguard("safeguard.funding").id()).isEqualTo("safeguard.funding");
            assertThat(standard.answerable("safeguard.funding")).isSameAs(standard.safeguard("safeguard.funding"));
            assertThat(standard.find("platform.pilot")).containsSame(standard.criterion("platform.pilot"));
            assertThat(standard.find("platform")).isEmpty();
        }

        @Test
        void givesThePlaceOfEachAnswerable() {
            for (int i = 0; i < standard.answerables().size(); i++) {
                assertThat(standard.position(standard.answerables().get(i).id()))
                        .isEqualTo(i);
            }
            assertThat(standard.position("programme.started")).isZero();
            assertThat(standard.position("safeguard.inclusion")).isEqualTo(46);
        }

        @Test
        void suggestsTheNearestId() {
            assertUnknown(
                    standard::aspect,
                    "plattform",
                    "unknown aspect 'plattform' in model dmi-sp/1.0; did you mean" + " 'platform'?");
            assertUnknown(
                    standard::criterion,
                    "platform.pilto",
                    "unknown criterion 'platform.pilto' in model dmi-sp/1.0;" + " did you mean 'platform.pilot'?");
            assertUnknown(
                    standard::safeguard,
                    "safeguard.findung",
                    "unknown safeguard 'safeguard.findung' in model"
                            + " dmi-sp/1.0; did you mean 'safeguard.funding'?");
            assertUnknown(
                    standard::position,
                    "safegaurd.funding",
                    "unknown criterion 'safegaurd.funding' in model"
                            + " dmi-sp/1.0; did you mean 'safeguard.funding'?");
            assertUnknown(
                    standard::position,
                    "safeguard.fundings",
                    "unknown safeguard 'safeguard.fundings' in model"
                            + " dmi-sp/1.0; did you mean 'safeguard.funding'?");
            assertUnknown(
                    standard::answerable,
                    "Citizens.Website",
                    "unknown criterion 'Citizens.Website' in model" + " dmi-sp/1.0; did you mean 'citizens.website'?");
        }

        @Test
        void suggestsNothingIfNothingIsNear() {
            assertUnknown(standard::aspect, "zzz", "unknown aspect 'zzz' in model dmi-sp/1.0");
        }

        @Test
        void doesNotTakeACriterionForASafeguard() {
            assertUnknown(
                    standard::criterion,
                    "safeguard.funding",
                    "unknown criterion 'safeguard.funding' in model" + " dmi-sp/1.0");
            assertUnknown(
                    standard::safeguard, "platform.pilot", "unknown safeguard 'platform.pilot' in model dmi-sp/1.0");
        }

        private void assertUnknown(Function<String, ?> lookUp, String id, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> lookUp.apply(id))
                    .withMessage(message);
        }

        @Test
        void refusesNullByName() {
            assertThatNullPointerException()
                    .isThrownBy(() -> standard.aspect(null))
                    .withMessage("aspectId");
            assertThatNullPointerException()
                    .isThrownBy(() -> standard.find(null))
                    .withMessage("answerableId");
            assertThatNullPointerException()
                    .isThrownBy(() -> standard.position(null))
                    .withMessage("answerableId");
            assertThatNullPointerException()
                    .isThrownBy(() -> standard.inLanguage(null))
                    .withMessage("tag");
        }
    }

    @Test
    void listsCannotBeChanged() {
        for (List<?> list : List.of(
                standard.aspects(),
                standard.criteria(),
                standard.safeguards(),
                standard.answerables(),
                standard.aspects().get(0).criteria(),
                standard.aspects().get(0).descriptors(),
                standard.criteria().get(0).clauses())) {
            assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        }
        assertThatThrownBy(() -> standard.translations().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> standard.languages().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Nested
    class Fingerprint {

        private final MaturityModel model = Samples.model("2R 2O 3R 4R 5R", "7: 2R 3R 4R 5R");

        @Test
        void isTheSameForTheSameStructure() {
            assertThat(Samples.model("2R 2O 3R 4R 5R", "7: 2R 3R 4R 5R").fingerprint())
                    .isEqualTo(model.fingerprint())
                    .matches("[0-9a-f]{64}");
        }

        @Test
        void leavesTextsClausesBasisAndTranslationsAside() {
            MaturityModel reworded = model.toBuilder("own", "1.0")
                    .name("Another name")
                    .language("en-GB")
                    .editAspect("a1", a -> a.name("Other").about("Other.").descriptor(1, "Other.", "L1.0"))
                    .translation("cy", Map.of("a1#name", "Arall"))
                    .build();

            assertThat(reworded.fingerprint()).isEqualTo(model.fingerprint());
            assertThat(reworded).isNotEqualTo(model);
            assertThat(reworded.isSameAs(model)).isTrue();
            assertThatCode(() -> reworded.requireSameAs(model)).doesNotThrowAnyException();
        }

        @Test
        void changesWithEverythingThatDecidesNumbers() {
            assertThat(List.of(
                            model,
                            model.toBuilder("own2", "1.0").build(),
                            model.toBuilder("own", "1.1").build(),
                            Samples.model("2: 2R 2O 3R 4R 5R", "7: 2R 3R 4R 5R"),
                            Samples.model("2R 2R 3R 4R 5R", "7: 2R 3R 4R 5R"),
                            Samples.model("2R 3O 3R 4R 5R", "7: 2R 3R 4R 5R"),
                            Samples.model("2O 2R 3R 4R 5R", "7: 2R 3R 4R 5R"),
                            Samples.model("7: 2R 3R 4R 5R", "2R 2O 3R 4R 5R"),
                            Samples.model("2R 2O 3R 4R 5R"),
                            Samples.builder(List.of("2R 2O 3R 4R 5R", "7: 2R 3R 4R 5R"), 1)
                                    .build()))
                    .extracting(MaturityModel::fingerprint)
                    .doesNotHaveDuplicates();
        }
    }

    @Nested
    class Comparing {

        @Test
        void refusesDifferentModelsByName() {
            MaturityModel own = Samples.model("2R 3R 4R 5R");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> standard.requireSameAs(own))
                    .withMessage("results of different models cannot be brought together: dmi-sp/1.0 and own/1.0");
        }

        @Test
        void namesTheFingerprintsOfModelsOfOneName() {
            MaturityModel light = Samples.model("2R 3R 4R 5R");
            MaturityModel heavy = Samples.model("2: 2R 3R 4R 5R");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> light.requireSameAs(heavy))
                    .withMessage("results of different models cannot be brought together: own/1.0 (fingerprint "
                            + light.fingerprint() + ") and own/1.0 (fingerprint " + heavy.fingerprint() + ")");
        }

        @Test
        void isEqualIfAllItHoldsIsEqual() {
            MaturityModel model = standard.toBuilder("dmi-sp", "1.0").build();

            assertThat(model).isEqualTo(standard).hasSameHashCodeAs(standard);
            assertThat(List.of(
                            standard.toBuilder("dmi-sp", "1.1").build(),
                            standard.toBuilder("dmi-sp", "1.0").name("Other").build(),
                            standard.toBuilder("dmi-sp", "1.0").language("cy").build(),
                            standard.toBuilder("dmi-sp", "1.0")
                                    .editAspect("platform", a -> a.name("Other"))
                                    .build(),
                            standard.toBuilder("dmi-sp", "1.0")
                                    .safeguard(
                                            "safeguard.other",
                                            s -> s.title("Other").question("Other?"))
                                    .build(),
                            standard.toBuilder("dmi-sp", "1.0")
                                    .translation("cy", Map.of("#name", "Arall"))
                                    .build()))
                    .doesNotContain(standard)
                    .doesNotHaveDuplicates();
        }
    }
}
