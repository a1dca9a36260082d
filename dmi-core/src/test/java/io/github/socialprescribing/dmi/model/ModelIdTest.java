package io.github.socialprescribing.dmi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"dmi-sp/1.0", "a/0", "acme.sp-2/10.2.33"})
    void parsesWhatItPrints(String text) {
        ModelId id = ModelId.parse(text);

        assertThat(id).hasToString(text);
        assertThat(new ModelId(id.name(), id.version())).isEqualTo(id);
    }

    @Test
    void refusesATextWithoutASlash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelId.parse("dmi-sp"))
                .withMessage("model must be written as name/version, such as dmi-sp/1.0, but was 'dmi-sp'");
    }

    @Test
    void refusesANameThatIsNoId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelId.parse("DMI_SP/1.0"))
                .withMessage("model name must be at most 200 lower-case letters and digits, beginning with a letter, in"
                        + " groups parted by '.' or '-', but was 'DMI_SP'; did you mean 'dmi-sp'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelId("", "1"))
                .withMessage("model name must be at most 200 lower-case letters and digits, beginning with a letter, in"
                        + " groups parted by '.' or '-', but was ''");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.", ".1", "1..0", "v1", "1.0-beta", "1/2", "١", " 1"})
    void refusesAVersionThatIsNotNumbersPartedByDots(String version) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelId.parse("dmi-sp/" + version))
                .withMessage(
                        "model version must be numbers parted by dots, such as 1.0, of at most 50 characters, but was '"
                                + version + "'");
    }

    @Test
    void takesAVersionOfUpToFiftyCharacters() {
        assertThat(new ModelId("own", "1".repeat(50)).version()).hasSize(50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelId("own", "1".repeat(51)))
                .withMessage(
                        "model version must be numbers parted by dots, such as 1.0, of at most 50 characters, but was '"
                                + "1".repeat(51) + "'");
    }

    @Test
    void refusesNullByName() {
        assertThatNullPointerException().isThrownBy(() -> ModelId.parse(null)).withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> new ModelId(null, "1"))
                .withMessage("model name");
        assertThatNullPointerException()
                .isThrownBy(() -> new ModelId("own", null))
                .withMessage("version");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1, Integer.MIN_VALUE})
    void thereAreLevelsFromOneToFiveOnly(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaturityLevel.of(number))
                .withMessage("maturity level must be from 1 to 5, but was " + number);
    }

    @Test
    void aLevelIsAtLeastItselfAndThoseBelow() {
        assertThat(MaturityLevel.ESTABLISHED.isAtLeast(MaturityLevel.EMERGING)).isTrue();
        assertThat(MaturityLevel.ESTABLISHED.isAtLeast(MaturityLevel.ESTABLISHED))
                .isTrue();
        assertThat(MaturityLevel.ESTABLISHED.isAtLeast(MaturityLevel.CONNECTED)).isFalse();
    }

    @Test
    void needAndBasisHaveNamesInData() {
        assertThat(Need.REQUIRED.id()).isEqualTo("required");
        assertThat(Need.OPTIONAL.id()).isEqualTo("optional");
        assertThat(Basis.STATED.id()).isEqualTo("stated");
        assertThat(Basis.INFERRED.id()).isEqualTo("inferred");
    }
}
