package io.github.socialprescribing.dmi.jackson;

import static io.github.socialprescribing.dmi.jackson.Documents.assessment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.assessment.Membership;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.assessment.Sector;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class AssessmentJsonTest {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();

    /** The example of the format's description. */
    private static final String EXAMPLE = Documents.quoted("""
            {'format':'dmi-assessment/1','model':'dmi-sp/1.0',\
            'area':{'id':'northbank','name':'Northbank','kind':'borough','sector':'local-government','parent':'riverside',\
            'memberships':[{'kind':'commissioning-area','id':'north'}],'population':259146},\
            'assessedOn':'2026-09-30','assessor':'steering group',\
            'context':{'challenges':['budget'],'intention':'within-a-year','aspiration':4},\
            'answers':{'programme.started':'met',\
            'platform.pilot':{'answer':'partly-met','note':'two practices','links':['https://example.org/m1'],\
            'recordedOn':'2026-08-01'},'safeguard.inclusion':'met'},\
            'extensions':{'vendor.example':{'tenant':7}}}""");

    private static final Assessment NORTHBANK = Assessment.builder(MaturityModel.standard())
            .area(Area.builder()
                    .id("northbank")
                    .name("Northbank")
                    .kind(AreaKind.BOROUGH)
                    .sector(Sector.LOCAL_GOVERNMENT)
                    .parent("riverside")
                    .addMemberships(new Membership(AreaKind.COMMISSIONING_AREA, "north"))
                    .population(259_146)
                    .build())
            .assessedOn(LocalDate.of(2026, 9, 30))
            .assessor("steering group")
            .context(Context.builder()
                    .addChallenges(Challenge.BUDGET)
                    .intention(Intention.WITHIN_A_YEAR)
                    .aspiration(MaturityLevel.of(4))
                    .build())
            .answer("programme.started", Answer.MET)
            .answer(
                    "platform.pilot",
                    Answer.PARTLY_MET,
                    Evidence.builder()
                            .note("two practices")
                            .addLinks(URI.create("https://example.org/m1"))
                            .recordedOn(LocalDate.of(2026, 8, 1))
                            .build())
            .answer("safeguard.inclusion", Answer.MET)
            .extension("vendor.example", "{\"tenant\":7}")
            .build();

    @Test
    void readsTheExample() {
        assertThat(MAPPER.readValue(EXAMPLE, Assessment.class)).isEqualTo(NORTHBANK);
    }

    @Test
    void writesTheExample() {
        assertThat(MAPPER.writeValueAsString(NORTHBANK)).isEqualTo(EXAMPLE);
    }

    @Test
    void worksOnAPlainMapperThatFindsTheModuleByItself() {
        JsonMapper plain = JsonMapper.builder().findAndAddModules().build();

        assertThat(plain.readValue(EXAMPLE, Assessment.class)).isEqualTo(NORTHBANK);
        assertThat(plain.readValue(plain.writeValueAsBytes(NORTHBANK), Assessment.class))
                .isEqualTo(NORTHBANK);
    }

    @Test
    void goesThroughATree() {
        JsonNode tree = MAPPER.valueToTree(NORTHBANK);

        assertThat(tree.at("/extensions/vendor.example/tenant").intValue()).isEqualTo(7);
        assertThat(MAPPER.treeToValue(tree, Assessment.class)).isEqualTo(NORTHBANK);
        assertThat(MAPPER.convertValue(NORTHBANK, Assessment.class)).isEqualTo(NORTHBANK);
    }

    @Test
    void canBeWrittenForPeople() {
        JsonMapper pretty = DmiModule.mapperBuilder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        String json = pretty.writeValueAsString(NORTHBANK);

        assertThat(json).contains("\n      \"tenant\" : 7\n");
        assertThat(pretty.readValue(json, Assessment.class)).isEqualTo(NORTHBANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "model", "area", "assessedOn", "answers"})
    void readsFieldsInAnyOrder(String first) {
        Documents document = assessment().with("answers", "{'platform.pilot': {'note': 'n', 'answer': 'met'}}");

        assertThat(MAPPER.readValue(document.first(first).json(), Assessment.class))
                .isEqualTo(MAPPER.readValue(
                        assessment()
                                .with("answers", "{'platform.pilot': {'answer': 'met', 'note': 'n'}}")
                                .json(),
                        Assessment.class));
    }

    @Test
    void checksTheFingerprint() {
        String right = "'sha256:" + MaturityModel.standard().fingerprint() + "'";

        assertThat(MAPPER.readValue(
                        assessment()
                                .with("fingerprint", right)
                                .first("fingerprint")
                                .json(),
                        Assessment.class))
                .isEqualTo(MAPPER.readValue(assessment().json(), Assessment.class));
    }

    @Nested
    class Answers {

        @Test
        void mayBeAnAnswerCode() {
            String code = NORTHBANK.answers().toCode();
            Documents document = assessment().with("answers", "'" + code + "'");

            assertThat(MAPPER.readValue(document.json(), Assessment.class).answers())
                    .isEqualTo(NORTHBANK.answers());
            assertThat(MAPPER.readValue(document.first("answers").json(), Assessment.class)
                            .answers())
                    .isEqualTo(NORTHBANK.answers());
        }

        @Test
        void mayBeLevelsAndAreWrittenAsSuch() {
            Documents document = assessment().with("answers", "{'levels': {'citizens': 2, 'programme': 5}}");
            Assessment quick = MAPPER.readValue(document.json(), Assessment.class);

            assertThat(quick.quickLevels())
                    .contains(Map.of("programme", MaturityLevel.of(5), "citizens", MaturityLevel.of(2)));
            assertThat(quick.origin()).isEqualTo(Origin.QUICK);
            assertThat(MAPPER.writeValueAsString(quick))
                    .contains("\"answers\":{\"levels\":{\"programme\":5,\"citizens\":2}}");
            assertThat(MAPPER.readValue(document.first("answers").json(), Assessment.class))
                    .isEqualTo(quick);
        }

        @Test
        void areWrittenSinglyWhereAQuickAssessmentWasChanged() {
            Assessment aged = Assessment.builder(MaturityModel.standard())
                    .area(Area.of("n", "N"))
                    .assessedOn(LocalDate.of(2026, 1, 1))
                    .pick("insight", MaturityLevel.of(2))
                    .build()
                    .asOf(LocalDate.of(2026, 2, 1), Period.ofYears(1));
            String json = MAPPER.writeValueAsString(aged);

            assertThat(json)
                    .contains("\"insight.activity-records\":{\"answer\":\"met\",\"recordedOn\":\"2026-01-01\","
                            + "\"origin\":\"quick\"}");
            assertThat(MAPPER.readValue(json, Assessment.class)).isEqualTo(aged);
        }

        @Test
        void leaveOutWhatIsUnknownUnlessItHasEvidence() {
            String json = assessment()
                    .with(
                            "answers",
                            "{'programme.pilot': {'answer': 'unknown', 'note': 'asked'}, 'programme.started': 'unknown'}")
                    .json();

            assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, Assessment.class)))
                    .contains("\"answers\":{\"programme.pilot\":{\"answer\":\"unknown\",\"note\":\"asked\"}}");
        }

        @Test
        void mayBeNone() {
            for (String none : new String[] {"{}", "{'levels': {}}"}) {
                Assessment read =
                        MAPPER.readValue(assessment().with("answers", none).json(), Assessment.class);

                assertThat(read.answers().answered()).isZero();
                assertThat(MAPPER.writeValueAsString(read)).contains("\"answers\":{}");
            }
        }

        @Test
        void takeTheOriginAskedAsIfItWereLeftOut() {
            String json = assessment()
                    .with("answers", "{'programme.started': {'answer': 'met', 'origin': 'asked', 'links': []}}")
                    .json();

            assertThat(MAPPER.readValue(json, Assessment.class))
                    .isEqualTo(MAPPER.readValue(assessment().json(), Assessment.class));
        }
    }

    @Nested
    class Extensions {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "null",
                    "true",
                    "1.0",
                    "1e400",
                    "-0.0",
                    "1E+2",
                    "123456789012345678901234567890",
                    "\"\"",
                    "\"a/b\\n\\u0000\\\"\\\\\"",
                    "[]",
                    "{}",
                    "[1.50,[],{\"b\":1,\"a\":[null,false]}]",
                    "{\"z\":{\"a\":\"é😀\"},\"a\":{\"a\":1}}"
                })
        void areWrittenBackAsTheyWereAlsoWithTheProfile(String json) {
            Assessment read = MAPPER.readValue(
                    assessment()
                            .with("extensions", "{'x': " + json + ", 'a': 1}")
                            .json(),
                    Assessment.class);

            assertThat(read.extensions()).containsExactly(Map.entry("x", json), Map.entry("a", "1"));
            String written = "\"extensions\":{\"x\":" + json + ",\"a\":1}}";
            assertThat(MAPPER.writeValueAsString(read)).endsWith(written);
            String profile = MAPPER.writeValueAsString(ScoringEngine.score(read));
            assertThat(profile).endsWith(written);
            assertThat(MAPPER.writeValueAsString(MAPPER.readValue(profile, Profile.class)))
                    .isEqualTo(profile);
        }

        @Test
        void areHeldAsCompactText() {
            Assessment read = MAPPER.readValue(
                    assessment()
                            .with("extensions", "{ 'x' : { 'a' : [ 1 , 2 ] , 'b' : '\\u00e9\\/' } }")
                            .json(),
                    Assessment.class);

            assertThat(read.extensions()).containsEntry("x", "{\"a\":[1,2],\"b\":\"é/\"}");
        }

        @Test
        void thatSpanLinesAreWrittenOnOne() {
            Assessment spread =
                    NORTHBANK.toBuilder().extension("y", "{\n\"a\": 1\n}").build();

            assertThat(MAPPER.writeValueAsString(spread)).endsWith(",\"y\":{\"a\":1}}}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "{", "1 2", "]", "{}}", "\"a"})
        void thatAreNoJsonValueAreNotWritten(String text) {
            Assessment broken = NORTHBANK.toBuilder().extension("y", text).build();

            assertThatThrownBy(() -> MAPPER.writeValueAsString(broken))
                    .isInstanceOf(DatabindException.class)
                    .hasMessageStartingWith("extension 'y' must be one JSON value, but is ");
        }
    }
}
