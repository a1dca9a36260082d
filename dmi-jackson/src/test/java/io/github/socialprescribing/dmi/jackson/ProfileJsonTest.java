package io.github.socialprescribing.dmi.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProfileJsonTest {

    private static final JsonMapper MAPPER =
            DmiModule.mapperBuilder(new DmiModule().withModel(Samples.OWN)).build();
    private static final JsonMapper PRETTY =
            MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Profile MILLFIELD = ScoringEngine.score(Samples.MILLFIELD);
    private static final String JSON = MAPPER.writeValueAsString(MILLFIELD);

    /**
     * The numbers of the file were worked out by hand. Reach has Level 2 met and, at Level 3, one thing met and one unknown:
     * 2 + 1/2 low; high Level 3 is met too, and of Level 4 one thing partly: 3 + 1/2. Insight stands at 5. With the weights
     * 3 and 4 the index is (3 · 5/2 + 4 · 5) / 7 = 55/14 to (3 · 7/2 + 4 · 5) / 7 = 61/14.
     */
    @Test
    void writesAllThatAProfileKnows() {
        assertThat(PRETTY.writeValueAsString(MILLFIELD))
                .isEqualToIgnoringNewLines(InvalidDocuments.text("millfield-profile.json"));
    }

    @Test
    void readsWhatItWrote() {
        Profile read = MAPPER.readValue(JSON, Profile.class);

        assertThat(read).isEqualTo(MILLFIELD);
        assertThat(MAPPER.writeValueAsString(read)).isEqualTo(JSON);
    }

    @Test
    void goesThroughATree() {
        JsonNode tree = MAPPER.valueToTree(MILLFIELD);

        assertThat(MAPPER.treeToValue(tree, Profile.class)).isEqualTo(MILLFIELD);
    }

    @Test
    void writesContextAssessorAndOriginWhereThereAreAny() {
        Profile profile = ScoringEngine.score(Assessment.builder(MaturityModel.standard())
                .area(Area.builder().id("n").name("N").population(0).build())
                .assessedOn(LocalDate.of(2026, 9, 30))
                .assessor("steering group")
                .context(Context.builder().addChallenges(Challenge.BUDGET).build())
                .pick("programme", MaturityLevel.of(3))
                .build());
        String json = MAPPER.writeValueAsString(profile);

        assertThat(json)
                .contains(Documents.quoted("'area':{'id':'n','name':'N','population':0},"
                        + "'context':{'challenges':['budget']},'assessedOn':'2026-09-30','assessor':'steering group',"
                        + "'origin':'quick','answers':'dmi-sp/1.0:M-MNN"));
        Profile read = MAPPER.readValue(json, Profile.class);
        assertThat(read).isEqualTo(profile);
        assertThat(read.origin()).isEqualTo(Origin.QUICK);
        assertThat(MAPPER.writeValueAsString(read)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "45/14, 3.214286",
        "1/2, 0.5",
        "5, 5",
        "0, 0",
        "1/3, 0.333333",
        "2/3, 0.666667",
        "20, 20",
        "1/2000000, 0.000001"
    })
    void roundsHalfUpToAtMostSixDecimals(String exact, String value) {
        assertThat(ProfileSerializer.rounded(Fraction.parse(exact)).toPlainString())
                .isEqualTo(value);
    }

    @Test
    void readsFieldsInAnyOrder() {
        Map<String, Object> fields = MAPPER.readValue(JSON, new TypeReference<LinkedHashMap<String, Object>>() {});
        Map<String, Object> reversed = new LinkedHashMap<>();
        fields.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .forEach(name -> reversed.put(name, fields.get(name)));

        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(reversed), Profile.class))
                .isEqualTo(MILLFIELD);
    }

    @Test
    void ignoresWhatIsWrittenForPeople() {
        String changed = JSON.replaceAll("\"value\":[0-9.]+", "\"value\":7")
                .replaceAll("\"explanation\":\"[^\"]*\"", "\"explanation\":null");

        assertThat(MAPPER.readValue(changed, Profile.class)).isEqualTo(MILLFIELD);
    }

    @Test
    void takesFindingsAsTheyStand() {
        String changed = JSON.replace("\"message\":\"Safeguard at risk: Trust (not met).\"", "\"message\":\"Trust!\"")
                .replace("\"not-scored\"", "\"of-another-release\"");
        Profile read = MAPPER.readValue(changed, Profile.class);

        assertThat(read.findings()).hasSameSizeAs(MILLFIELD.findings());
        assertThat(read.findings().get(0).kind().id()).isEqualTo("of-another-release");
        assertThat(read.findings().get(6).message()).isEqualTo("Trust!");
        assertThat(MAPPER.writeValueAsString(read)).isEqualTo(changed);
    }

    static Stream<Arguments> invalidDocuments() {
        return InvalidDocuments.cases("invalid-profiles.txt");
    }

    @ParameterizedTest
    @MethodSource("invalidDocuments")
    void saysEverythingThatIsWrong(String document, String expected) {
        assertThat(InvalidDocuments.problems(MAPPER, document, Profile.class)).isEqualTo(expected);
    }

    /** As a fuzz test found it: what a finding is about follows the rule for ids. */
    @Test
    void refusesAFindingAboutNoId() {
        String changed = JSON.replaceFirst("\"about\":\"[^\"]*\"", "\"about\":\"x\\\\f\"");

        assertThat(InvalidDocuments.problems(MAPPER, changed, Profile.class))
                .endsWith(
                        "findings[0].about\nfindings[0].about must not contain control characters, but was 'x\\u000c'");
    }

    /** A tree may hold names that no JSON text has. */
    @Test
    void refusesHalfASurrogatePairAsTheNameOfAnArgument() {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(JSON);
        ((ObjectNode) tree.get("findings").get(0).get("arguments")).put("\ud800", "v");

        assertThatThrownBy(() -> MAPPER.treeToValue(tree, Profile.class))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith(
                        "profile has 1 problem:\n- name of argument must be well-formed Unicode, but has half a"
                                + " surrogate pair at position 1");
    }

    @Test
    void refusesTheOriginQuickWhereEveryCriterionIsUnknown() {
        Profile unknown =
                ScoringEngine.score(Samples.all(Samples.OWN, Answer.UNKNOWN).build());
        String json = MAPPER.writeValueAsString(unknown).replace("\"answers\":", "\"origin\":\"quick\",\"answers\":");

        InvalidDocumentException refusal =
                catchThrowableOfType(InvalidDocumentException.class, () -> MAPPER.readValue(json, Profile.class));

        assertThat(refusal.problems())
                .extracting(Problem::message)
                .containsExactly("origin must not be quick, because every criterion is unknown");
    }

    @Test
    void keepsFindingsThatTheEvidenceDecided() {
        Profile profile = ScoringEngine.score(Samples.MILLFIELD.toBuilder()
                .evidence("tools.second", Evidence.note("none either"))
                .build());

        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(profile), Profile.class)
                        .findings())
                .isEqualTo(profile.findings())
                .hasSize(6);
    }
}
