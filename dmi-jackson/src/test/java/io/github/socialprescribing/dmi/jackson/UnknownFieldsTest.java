package io.github.socialprescribing.dmi.jackson;

import static io.github.socialprescribing.dmi.jackson.Documents.assessment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of fields that the format does not have. */
class UnknownFieldsTest {

    private static final JsonMapper KEEPING = mapper(UnknownFields.KEEP);
    private static final JsonMapper IGNORING = mapper(UnknownFields.IGNORE);

    /** An assessment with an unknown field in every kind of object. */
    private static final String DOCUMENT = assessment()
            .with("score", "1.50")
            .with(
                    "area",
                    "{'id': 'n', 'name': 'N', 'colour': {'r': [1, 2]},"
                            + " 'memberships': [{'kind': 'a', 'id': 'b'}, {'kind': 'a', 'id': 'c', 'since': null}]}")
            .with("context", "{'mood': 'good'}")
            .with("answers", "{'programme.started': {'answer': 'met', 'confidence': 'high'}}")
            .with("extensions", "{'vendor': 1}")
            .json();

    @Test
    void areRefusedUnlessToldOtherwise() {
        assertThat(InvalidDocuments.problems(DmiModule.mapperBuilder().build(), DOCUMENT, Assessment.class))
                .isEqualTo(InvalidDocuments.problems(mapper(UnknownFields.REFUSE), DOCUMENT, Assessment.class))
                .contains("unknown field 'score' in the document", "unknown field 'colour' in area")
                .hasLineCount(10);
    }

    @Test
    void areKeptAsExtensionsUnderTheirPaths() {
        Assessment read = KEEPING.readValue(DOCUMENT, Assessment.class);

        assertThat(read.extensions())
                .containsExactly(
                        entry("vendor", "1"),
                        entry("area.colour", "{\"r\":[1,2]}"),
                        entry("area.memberships[1].since", "null"),
                        entry("answers.programme.started.confidence", "\"high\""),
                        entry("score", "1.50"),
                        entry("context.mood", "\"good\""));
        byte[] written = KEEPING.writeValueAsBytes(read);
        assertThat(DmiModule.mapperBuilder().build().readValue(written, Assessment.class))
                .isEqualTo(read);
    }

    @Test
    void areKeptThroughScoring() {
        Profile profile = ScoringEngine.score(KEEPING.readValue(DOCUMENT, Assessment.class));
        String json = KEEPING.writeValueAsString(profile)
                .replaceFirst("\"scored\":true", "\"scored\":true,\"colour\":\"red\"");

        assertThat(KEEPING.readValue(json, Profile.class).extensions())
                .containsAllEntriesOf(profile.extensions())
                .containsEntry("aspects[0].colour", "\"red\"");
    }

    @Test
    void areKeptInModelsToo() {
        String json =
                KEEPING.writeValueAsString(Samples.OWN).replaceFirst("\"weight\":3", "\"weight\":3,\"colour\":\"red\"");

        assertThat(KEEPING.readValue(json, MaturityModel.class))
                .isEqualTo(Samples.OWN.toBuilder("acme-sp", "2.1")
                        .extension("aspects[0].colour", "\"red\"")
                        .build());
        assertThat(IGNORING.readValue(json, MaturityModel.class)).isEqualTo(Samples.OWN);
    }

    @Test
    void arePassedOverIfToldSo() {
        Assessment read = IGNORING.readValue(DOCUMENT, Assessment.class);

        assertThat(read.extensions()).containsExactly(entry("vendor", "1"));
        assertThat(read.answers().toCode()).startsWith("dmi-sp/1.0:M------");
    }

    @Test
    void cannotBeKeptUnderANameThatIsTaken() {
        String document = assessment()
                .with("vendor", "2")
                .with("extensions", "{'vendor': 1}")
                .json();

        assertThat(InvalidDocuments.problems(KEEPING, document, Assessment.class))
                .isEqualTo("repeated-field at 7:1 vendor\n"
                        + "unknown field 'vendor' cannot be kept, because an extension has that name already");
    }

    @Test
    void standOnceIfTheyAreKept() {
        String document = assessment()
                .with("area", "{'id': 'n', 'name': 'N', 'colour': 1, 'colour': 2}")
                .json();

        assertThat(InvalidDocuments.problems(KEEPING, document, Assessment.class))
                .isEqualTo("repeated-field at 4:47 area.colour\n"
                        + "unknown field 'area.colour' cannot be kept, because an extension has that name already");
    }

    @Test
    void cannotBeKeptUnderANameThatNoExtensionMayHave() {
        String document =
                assessment().with("x".repeat(201), "1").with("a\\nb", "1").json();

        assertThat(InvalidDocuments.problems(KEEPING, document, Assessment.class))
                .isEqualTo("bad-value at 7:1 " + "x".repeat(200) + "…\n"
                        + "name of extension must have 1 to 200 characters, but had 201\n"
                        + "bad-value at 8:1 a\\u000ab\n"
                        + "name of extension must not contain control characters, but was 'a\\u000ab'");
    }

    @Test
    void cannotBeKeptWhereTheyWouldBeTooDeepToBeReadAgain() {
        JsonMapper shallow = DmiModule.mapperBuilder(
                        new DmiModule().withUnknownFields(UnknownFields.KEEP),
                        Limits.defaults().withMaxDepth(10))
                .build();
        String deepest = "[".repeat(8) + "]".repeat(8);
        Assessment read = shallow.readValue(assessment().with("a", deepest).json(), Assessment.class);

        assertThat(shallow.readValue(shallow.writeValueAsBytes(read), Assessment.class))
                .isEqualTo(read);
        assertThat(InvalidDocuments.problems(
                        shallow, assessment().with("a", "[" + deepest + "]").json(), Assessment.class))
                .isEqualTo("limit-exceeded at 7:1 a\nunknown field 'a' cannot be kept, because among the extensions it"
                        + " would be deeper than the limit of 10");
    }

    /** To pass over an answer would change the score without a word. */
    @ParameterizedTest
    @EnumSource
    void areNotWhatTheModelDoesNotAsk(UnknownFields policy) {
        String document =
                assessment().with("answers", "{'programme.startet': 'met'}").json();

        assertThat(InvalidDocuments.problems(mapper(policy), document, Assessment.class))
                .isEqualTo(
                        "unknown-criterion at 6:13 answers.programme.startet\n"
                                + "unknown criterion 'programme.startet' in model dmi-sp/1.0; did you mean 'programme.started'?");
    }

    @Test
    void areTreatedAlikeOnStreams() {
        ByteArrayInputStream lines =
                new ByteArrayInputStream(assessment().with("score", "1").line().getBytes(StandardCharsets.UTF_8));

        assertThat(AssessmentReader.jsonLines(
                                lines, new DmiModule().withUnknownFields(UnknownFields.KEEP), Limits.defaults())
                        .next())
                .isInstanceOfSatisfying(
                        Incoming.Accepted.class,
                        accepted -> assertThat(((Assessment) accepted.value()).extensions())
                                .containsExactly(entry("score", "1")));
    }

    @Test
    void keepTheModelsOfTheModule() {
        DmiModule module = new DmiModule().withModel(Samples.OWN).withUnknownFields(UnknownFields.IGNORE);

        assertThat(DmiModule.mapperBuilder(module)
                        .build()
                        .readValue(
                                DmiModule.mapperBuilder().build().writeValueAsBytes(Samples.MILLFIELD),
                                Assessment.class))
                .isEqualTo(Samples.MILLFIELD);
    }

    private static JsonMapper mapper(UnknownFields policy) {
        return DmiModule.mapperBuilder(new DmiModule().withUnknownFields(policy))
                .build();
    }
}
