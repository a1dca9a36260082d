package io.github.socialprescribing.dmi.jackson;

import static io.github.socialprescribing.dmi.motivation.MotivationStage.DURING;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.POST;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.PRE;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.HARDER_TO_REACH;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SELF_MOTIVATED;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.Observation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class JourneyJsonTest {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();

    /** A journey with every field, stage and category, as it is written. */
    private static final String WHOLE = Documents.quoted("""
            {'format':'dmi-journey/1','reference':'a7f3','observations':[\
            {'date':'2026-01-12','stage':'pre','category':'harder-to-reach'},\
            {'date':'2026-02-03','stage':'during','category':'supported'},\
            {'date':'2026-05-20','stage':'during','category':'supported','newPrescription':true},\
            {'date':'2026-06-01','stage':'post','category':'self-motivated'}]}""");

    private static final Journey JOURNEY = Journey.of(
            "a7f3",
            List.of(
                    Samples.observed("2026-01-12", PRE, HARDER_TO_REACH),
                    Samples.observed("2026-02-03", DURING, SUPPORTED),
                    new Observation(LocalDate.of(2026, 5, 20), DURING, SUPPORTED, true),
                    Samples.observed("2026-06-01", POST, SELF_MOTIVATED)));

    @Test
    void writesEveryFieldInItsOrder() {
        assertThat(MAPPER.writeValueAsString(JOURNEY)).isEqualTo(WHOLE);
    }

    @Test
    void readsEveryField() {
        Journey read = MAPPER.readValue(WHOLE, Journey.class);

        assertThat(read).isEqualTo(JOURNEY);
        assertThat(read.reference()).isEqualTo("a7f3");
        assertThat(MAPPER.writeValueAsString(read)).isEqualTo(WHOLE);
    }

    @Test
    void readsObservationsInAnyOrderAndTheSameOneTwiceAsOne() {
        String json = Documents.quoted("""
                {'observations':[{'newPrescription':false,'category':'self-motivated','stage':'post','date':'2026-06-01'},\
                {'date':'2026-02-03','stage':'during','category':'supported'},\
                {'date':'2026-05-20','newPrescription':true,'stage':'during','category':'supported'},\
                {'date':'2026-02-03','stage':'during','category':'supported','newPrescription':false},\
                {'date':'2026-01-12','stage':'pre','category':'harder-to-reach'}],\
                'reference':'a7f3','format':'dmi-journey/1'}""");

        assertThat(MAPPER.readValue(json, Journey.class)).isEqualTo(JOURNEY);
    }

    @Test
    void readsAndWritesAReferenceOfAnyCharacters() {
        Journey journey =
                Journey.of("\ud83c\udfd8".repeat(200), List.of(Samples.observed("0001-01-01", PRE, SUPPORTED)));

        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(journey), Journey.class))
                .isEqualTo(journey);
    }

    static Stream<Arguments> invalidDocuments() {
        return InvalidDocuments.cases("invalid-journeys.txt");
    }

    @ParameterizedTest
    @MethodSource("invalidDocuments")
    void saysEverythingThatIsWrong(String document, String expected) {
        assertThat(InvalidDocuments.problems(MAPPER, document, Journey.class)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("invalidDocuments")
    void neverShowsTheReference(String document, String expected) {
        JacksonException refusal =
                catchThrowableOfType(JacksonException.class, () -> MAPPER.readValue(document, Journey.class));

        assertThat(expected).doesNotContain("secret", "a7f3", "48577");
        assertThat(refusal).hasMessageStartingWith("journey has ");
        assertThat(refusal.getMessage()).doesNotContain("secret", "a7f3", "48577");
    }

    /** Jackson would show the word; what else was found is kept. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "trusecret",
                "'x' secret",
                "secret-a7f3",
                "48577secret",
                "[secret]",
                "{'observations':secret}",
                "'x',secret"
            })
    void doesNotShowAReferenceThatIsNoJson(String reference) {
        String json = Documents.quoted("{'format':'x','reference':") + Documents.quoted(reference) + ",";

        StreamReadException refusal =
                catchThrowableOfType(StreamReadException.class, () -> MAPPER.readValue(json, Journey.class));

        assertThat(refusal.getOriginalMessage())
                .isEqualTo("what stands there is not shown, since it may be the reference of a journey");
        assertThat(refusal).hasNoCause();
        assertThat(refusal.getLocation().getLineNr()).isEqualTo(1);
        assertThat(refusal.getSuppressed()).singleElement().isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void showsWhatIsNoJsonElsewhere() {
        String json = WHOLE.replaceFirst("\"pre\"", "pre");

        StreamReadException refusal =
                catchThrowableOfType(StreamReadException.class, () -> MAPPER.readValue(json, Journey.class));

        assertThat(refusal.getOriginalMessage()).startsWith("Unrecognized token 'pre'");
    }

    @Test
    void saysWhereInAList() {
        String json = "[" + WHOLE + "," + WHOLE.replaceFirst("\"a7f3\"", "7") + ",\"a7f3\"]";

        InvalidDocumentException second = catchThrowableOfType(
                InvalidDocumentException.class, () -> MAPPER.readValue(json, new TypeReference<List<Journey>>() {}));
        InvalidDocumentException bare = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> MAPPER.readValue("[\"a7f3\"]", new TypeReference<List<Journey>>() {}));

        assertThat(second.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("reference");
            assertThat(problem.message()).isEqualTo("reference must be a string");
        });
        assertThat(InvalidDocuments.described(bare.problems()))
                .isEqualTo("wrong-type at 1:2 [0]\n[0] must be an object");
    }

    @Test
    void listsNoMoreThanAThousandFaults() {
        String observations = IntStream.range(0, 1_002)
                .mapToObj(i -> "{'date':'2026-02-03','stage':'" + (i % 2 == 0 ? "during" : "pre")
                        + "','category':'supported'}")
                .collect(Collectors.joining(","));
        String json =
                Documents.quoted("{'format':'dmi-journey/1','reference':'a7f3','observations':[" + observations + "]}");

        InvalidDocumentException refusal =
                catchThrowableOfType(InvalidDocumentException.class, () -> MAPPER.readValue(json, Journey.class));

        assertThat(refusal.problems()).hasSize(1_001);
        assertThat(refusal.problems().get(1_000).code()).isEqualTo(Problem.MORE_PROBLEMS);
    }

    @Test
    void hasNoPlaceForUnknownFieldsEvenIfTheyAreToBeKept() {
        String json = WHOLE.replaceFirst("\"stage\":\"post\"", "\"stage\":\"post\",\"note\":\"likes walking\"");

        assertThat(InvalidDocuments.problems(mapper(UnknownFields.KEEP), json, Journey.class))
                .isEqualTo(InvalidDocuments.problems(MAPPER, json, Journey.class))
                .endsWith("observations[3].note\nunknown field 'note' in observations[3]");
        assertThat(mapper(UnknownFields.IGNORE).readValue(json, Journey.class)).isEqualTo(JOURNEY);
    }

    private static JsonMapper mapper(UnknownFields policy) {
        return DmiModule.mapperBuilder(new DmiModule().withUnknownFields(policy))
                .build();
    }
}
