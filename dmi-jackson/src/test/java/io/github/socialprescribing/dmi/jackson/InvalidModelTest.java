package io.github.socialprescribing.dmi.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class InvalidModelTest {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();

    static Stream<Arguments> invalidDocuments() {
        return InvalidDocuments.cases("invalid-models.txt");
    }

    @ParameterizedTest
    @MethodSource("invalidDocuments")
    void saysEverythingThatIsWrong(String document, String expected) {
        assertThat(InvalidDocuments.problems(MAPPER, document, MaturityModel.class))
                .isEqualTo(expected);
    }

    @Test
    void refusesWhatIsNoObjectInTheMiddleOfAList() {
        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> MAPPER.readValue("[7]", new TypeReference<List<MaturityModel>>() {}));

        assertThat(InvalidDocuments.described(refusal.problems()))
                .isEqualTo("wrong-type at 1:2 [0]\n[0] must be an object, but was 7");
        assertThat(refusal).hasMessageStartingWith("maturity model has 1 problem:\n- [0] must be an object");
    }

    @Test
    void namesTheFaultOfATextWithAVeryLongKey() {
        String key = "k".repeat(1_000);
        String model = MAPPER.writeValueAsString(Samples.OWN);
        String translated = model.substring(0, model.length() - 1)
                + Documents.quoted(",'translations':{'cy':{'" + key + "':'Testun'}}}");

        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class, () -> MAPPER.readValue(translated, MaturityModel.class));

        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unknown-text");
            assertThat(problem.path()).isEqualTo("translations.cy");
            assertThat(problem.message()).isEqualTo("unknown key '" + "k".repeat(60) + "…' in translation cy");
        });
    }

    /** Whoever sends the translations of another model must not keep the reader busy for hours. */
    @Test
    void suggestsNoNamesOnceThereAreTooManyFaults() {
        String texts = IntStream.range(0, 50_000)
                .mapToObj(i -> "'reach#nam" + i + "':'x'")
                .collect(Collectors.joining(",", "{", "}"));
        String model = MAPPER.writeValueAsString(Samples.OWN);
        String translated =
                model.substring(0, model.length() - 1) + Documents.quoted(",'translations':{'cy':" + texts + "}}");

        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class, () -> MAPPER.readValue(translated, MaturityModel.class));

        assertThat(refusal.problems()).hasSize(1_001);
        assertThat(refusal.problems().get(0).message())
                .isEqualTo("unknown key 'reach#nam0' in translation cy; did you mean 'reach#name'?");
        assertThat(refusal.problems().get(999).message()).isEqualTo("unknown key 'reach#nam999' in translation cy");
    }
}
