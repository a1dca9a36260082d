package io.github.socialprescribing.dmi.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.model.MaturityModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalsTest {

    @Test
    void namesAQuestionnaireByBaseModelAndVersion() {
        assertThat(Canonicals.under("https://dmi.example.org/fhir/").versionedQuestionnaire(MaturityModel.standard()))
                .isEqualTo("https://dmi.example.org/fhir/Questionnaire/dmi-sp|1.0");
    }

    @Test
    void letsTheCallerNameTheSystemsOfIdentifiers() {
        Canonicals canonicals =
                Samples.CANONICALS.withAreaSystem("urn:oid:1.2.3").withPersonSystem("https://people.example.org/id");

        assertThat(canonicals.areaSystem()).isEqualTo("urn:oid:1.2.3");
        assertThat(canonicals.personSystem()).isEqualTo("https://people.example.org/id");
        assertThat(canonicals.base()).isEqualTo(Samples.CANONICALS.base());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dmi", "https://dmi.example.org/fhir#x", "https://dmi.example.org/fhir?x=1", "https://a|b", ""})
    void rejectsABaseThatIsNoBeginningOfACanonicalAddress(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Canonicals.under(base))
                .withMessage("base must be an absolute address without query and fragment, such as"
                        + " https://dmi.example.org/fhir, but was '" + base + "'");
    }
}
