package io.github.socialprescribing.dmi.jackson;

import static io.github.socialprescribing.dmi.jackson.Documents.assessment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.socialprescribing.dmi.assessment.Assessment;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class InvalidAssessmentTest {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();

    static Stream<Arguments> invalidDocuments() {
        return InvalidDocuments.cases("invalid-assessments.txt");
    }

    @ParameterizedTest
    @MethodSource("invalidDocuments")
    void saysEverythingThatIsWrong(String document, String expected) {
        assertThat(InvalidDocuments.problems(MAPPER, document, Assessment.class))
                .isEqualTo(expected);
    }

    @Test
    void listsAllProblemsInTheMessage() {
        String document =
                assessment().with("assessedOn", "7").with("area", "{'id': 'n'}").json();

        assertThatThrownBy(() -> MAPPER.readValue(document, Assessment.class))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith("""
                        assessment has 2 problems:
                        - required field 'name' is missing in area (line 4, column 19)
                        - assessedOn must be a string, but was 7 (line 5, column 15)
                        """.strip());
    }

    @Test
    void standsAtItsFirstProblem() {
        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> MAPPER.readValue(assessment().with("model", "7").json(), Assessment.class));

        assertThat(refusal.getLocation().getLineNr()).isEqualTo(3);
        assertThat(refusal.getLocation().getColumnNr()).isEqualTo(10);
        assertThat(refusal.getTargetType()).isEqualTo(Assessment.class);
    }

    @Test
    void countsThePathFromTheDocumentAndThePlaceFromTheInput() {
        String list = "[\n" + assessment().json() + ",\n"
                + assessment().with("area", "{}").json() + "]";

        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class, () -> MAPPER.readValue(list, new TypeReference<List<Assessment>>() {}));

        assertThat(InvalidDocuments.described(refusal.problems()))
                .startsWith("missing-field at 12:10 area.id\nrequired field 'id' is missing in area");
    }

    @Test
    void leavesMalformedJsonToJacksonAndAddsWhatWasWrongBefore() {
        String document = assessment().with("assessedOn", "7").json().replace("}\n}", "");

        StreamReadException refusal =
                catchThrowableOfType(StreamReadException.class, () -> MAPPER.readValue(document, Assessment.class));

        assertThat(refusal.getSuppressed())
                .singleElement()
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        earlier -> assertThat(InvalidDocuments.described(earlier.problems()))
                                .isEqualTo("wrong-type at 5:15 assessedOn\nassessedOn must be a string, but was 7"));
    }

    @Test
    void leavesLimitsToJackson() {
        String deep = assessment()
                .with("extensions", "{'a': " + "[".repeat(5_000) + "]".repeat(5_000) + "}")
                .json();

        assertThatThrownBy(() -> MAPPER.readValue(deep, Assessment.class))
                .isInstanceOf(StreamConstraintsException.class)
                .hasMessageContaining("depth")
                .hasMessageContaining("500");
    }

    @Test
    void doesNotOverflowTheStackWhenTheCallerAllowsAnyDepth() {
        JsonMapper deepMapper = DmiModule.mapperBuilder(
                        new DmiModule(), Limits.defaults().withMaxDepth(1_000_000))
                .build();
        String nested = "[".repeat(200_000) + "]".repeat(200_000);

        Assessment read = deepMapper.readValue(
                assessment().with("extensions", "{'a': " + nested + "}").json(), Assessment.class);
        assertThat(read.extensions()).containsEntry("a", nested);
        assertThat(deepMapper.writeValueAsString(read)).contains(nested);
        assertThat(InvalidDocuments.problems(
                        deepMapper, assessment().with("area", nested).json(), Assessment.class))
                .isEqualTo("wrong-type at 4:9 area\narea must be an object, but was an array");
    }

    @Test
    void listsNoMoreThanAThousandProblems() {
        String answers = IntStream.range(0, 5_000)
                .mapToObj(i -> "'x" + i + "': 'met'")
                .collect(Collectors.joining(",", "{", "}"));

        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> MAPPER.readValue(assessment().with("answers", answers).json(), Assessment.class));

        assertThat(refusal.problems()).hasSize(1_001);
        Problem last = refusal.problems().get(1_000);
        assertThat(last.code()).isEqualTo(Problem.MORE_PROBLEMS);
        assertThat(last.message()).isEqualTo("only the first 1000 problems are listed");
    }

    @Test
    void shortensLongNamesAndValues() {
        String document = assessment()
                .with("x".repeat(5_000), "1")
                .with("assessedOn", "'" + "9".repeat(5_000) + "'")
                .json();

        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class, () -> MAPPER.readValue(document, Assessment.class));

        assertThat(refusal.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.message()).hasSizeLessThan(250))
                .allSatisfy(problem -> assertThat(problem.path()).hasSizeLessThan(250));
    }

    @Test
    void refusesNumbersThatAreNoneEvenIfTheMapperAllowsThem() {
        JsonMapper lenient = DmiModule.mapperBuilder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        String document = assessment().with("extensions", "{'a': NaN}").json();

        assertThat(InvalidDocuments.problems(lenient, document, Assessment.class))
                .isEqualTo("bad-value at 7:21 extensions.a\nextensions.a must be a finite number, but was NaN");
    }
}
