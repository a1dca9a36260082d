package io.github.socialprescribing.dmi.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

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
import java.util.stream.Collectors;
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

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "a count",
                        "'aspects':2,'of':3",
                        "'aspects':3,'of':3",
                        "mismatch scored.aspects must be 2 by the answers, but was 3"),
                change(
                        "a total",
                        "'aspects':2,'of':3",
                        "'aspects':2,'of':4",
                        "mismatch scored.of must be 3 by the answers, but was 4"),
                change("coverage", "'answered':19,'of':20", "'answered':20,'of':21", """
                        mismatch coverage.answered must be 19 by the answers, but was 20
                        mismatch coverage.of must be 20 by the answers, but was 21"""),
                change(
                        "a staged level",
                        "'stagedLevel':{'low':2,",
                        "'stagedLevel':{'low':1,",
                        "mismatch stagedLevel.low must be 2 by the answers, but was 1"),
                change(
                        "a typical level",
                        "'typicalLevel':{'low':2,'high':3}",
                        "'typicalLevel':{'low':2,'high':5}",
                        "mismatch typicalLevel.high must be 3 by the answers, but was 5"),
                change(
                        "a spread",
                        "[0,0,1,0,1]",
                        "[0,0,1,1,0]",
                        "mismatch spread.high must be [0, 0, 1, 0, 1] by the answers, but was [0, 0, 1, 1, 0]"),
                change(
                        "a spread of three",
                        "[0,0,1,0,1]",
                        "[0,0,1]",
                        "mismatch spread.high must be [0, 0, 1, 0, 1] by the answers, but was [0, 0, 1]"),
                change("an index", "'55/14'", "'56/14'", "mismatch index.low must be 55/14 by the answers, but was 4"),
                change(
                        "an index that is no fraction",
                        "'55/14'",
                        "'3.9'",
                        "bad-value fraction must be written like 19/7 or 3, but was '3.9'"),
                change(
                        "an index without its exact form",
                        ",'exact':'55/14'",
                        "",
                        "missing-field required field 'exact' is missing in index.low"),
                change(
                        "one reading alone",
                        "'stagedLevel':{'low':2,'high':3}",
                        "'stagedLevel':{'low':2}",
                        "missing-field required field 'high' is missing in stagedLevel"),
                change(
                        "an aspect's id",
                        "'aspect':'reach'",
                        "'aspect':'insight'",
                        "mismatch aspects[0].aspect must be reach by the answers, but was insight"),
                change(
                        "whether an aspect is scored",
                        "'aspect':'reach','scored':true",
                        "'aspect':'reach','scored':false",
                        "mismatch aspects[0].scored must be true by the answers, but was false"),
                change(
                        "a flag in words",
                        "'aspect':'reach','scored':true",
                        "'aspect':'reach','scored':'yes'",
                        "wrong-type aspects[0].scored must be true or false, but was 'yes'"),
                change(
                        "a level",
                        "'level':{'low':5,'high':5}",
                        "'level':{'low':4,'high':5}",
                        "mismatch aspects[2].level.low must be 5 by the answers, but was 4"),
                change(
                        "a position",
                        "'position':{'low':{'value':0.5,'exact':'1/2'}",
                        "'position':{'low':{'value':0.5,'exact':'3/4'}",
                        "mismatch aspects[0].position.low must be 1/2 by the answers, but was 3/4"),
                change(
                        "a band",
                        "'band':{'low':'middle'",
                        "'band':{'low':'top'",
                        "mismatch aspects[0].band.low must be 'middle' by the answers, but was 'top'"),
                change(
                        "no band where there is one",
                        "'band':{'low':'middle'",
                        "'band':{'low':null",
                        "mismatch aspects[0].band.low must be 'middle' by the answers, but was null"),
                change(
                        "a band where there is none",
                        "'band':{'low':null",
                        "'band':{'low':'early'",
                        "mismatch aspects[2].band.low must be null by the answers, but was 'early'"),
                change(
                        "a coordinate",
                        "'7/2'",
                        "'5'",
                        "mismatch aspects[0].coordinate.high must be 7/2 by the answers, but was 5"),
                change(
                        "a list",
                        "['reach.third']",
                        "['reach.fourth','x']",
                        "mismatch aspects[0].unknown must be [reach.third] by the answers, but was [reach.fourth, x]"),
                change(
                        "a list with a number in it",
                        "['reach.third']",
                        "['reach.third',1]",
                        "wrong-type aspects[0].unknown[1] must be a string, but was 1"),
                change("extras", "'extras':{'met':0,'unknown':0,'of':0}", "'extras':{'met':1,'unknown':2,'of':3}", """
                        mismatch aspects[1].extras.met must be 0 by the answers, but was 1
                        mismatch aspects[1].extras.unknown must be 0 by the answers, but was 2
                        mismatch aspects[1].extras.of must be 0 by the answers, but was 3"""),
                change(
                        "figures of an aspect that is not scored",
                        "'scored':false,",
                        "'scored':false,'level':{'low':1,'high':1},",
                        "unknown-field unknown field 'level' in aspects[1], an aspect that is not scored"),
                change(
                        "no figures of one that is",
                        "'level':{'low':5,'high':5},",
                        "",
                        "missing-field required field 'level' is missing in aspects[2], an aspect that is scored"),
                change(
                        "one aspect more",
                        "'aspects':[",
                        "'aspects':[{'aspect':'x','scored':false,'blocking':[],'unknown':[],'ahead':[],'notApplicable':[],'extras':{'met':0,'unknown':0,'of':0}},",
                        "mismatch aspects must be 3 elements by the answers, but was 4 elements"),
                change("aspects that are an object", "'aspects':[", "'aspects':{},'aspects':[", """
                        wrong-type aspects must be an array, but was an object
                        repeated-field field 'aspects' stands twice in the document"""),
                change(
                        "a safeguard",
                        "'upheld':['safeguard.care'],'atRisk':['safeguard.trust']",
                        "'upheld':[],'atRisk':['safeguard.trust','safeguard.care']",
                        """
                        mismatch safeguards.upheld must be [safeguard.care] by the answers, but was []
                        mismatch safeguards.atRisk must be [safeguard.trust] by the answers, but was [safeguard.trust, safeguard.care]"""),
                change(
                        "an unknown field",
                        "'ahead':[],",
                        "'ahead':[],'aheads':[],",
                        "unknown-field unknown field 'aheads' in aspects[0]; did you mean 'ahead'?"),
                change(
                        "a missing field",
                        "'scored':{'aspects':2,'of':3},",
                        "",
                        "missing-field required field 'scored' is missing in the document"),
                change("answers that score otherwise", "MMM-PN.", "MMMMPN.", """
                        mismatch coverage.answered must be 20 by the answers, but was 19
                        mismatch stagedLevel.low must be 3 by the answers, but was 2
                        mismatch typicalLevel.low must be 3 by the answers, but was 2
                        mismatch spread.low must be [0, 0, 1, 0, 1] by the answers, but was [0, 1, 0, 0, 1]
                        mismatch index.low must be 61/14 by the answers, but was 55/14
                        mismatch aspects[0].level.low must be 3 by the answers, but was 2
                        mismatch aspects[0].coordinate.low must be 7/2 by the answers, but was 5/2
                        mismatch aspects[0].blocking must be [reach.fourth] by the answers, but was []
                        mismatch aspects[0].unknown must be [] by the answers, but was [reach.third]"""),
                change(
                        "answers as an object",
                        "'answers':'acme-sp/2.1:MMM-PN.XXXXXX.MMMMMM~MN'",
                        "'answers':{'reach.first':'met'}",
                        "wrong-type answers must be a string, but was an object"),
                change(
                        "a bad answer code",
                        "~MN",
                        "~M",
                        "bad-value answer code of model acme-sp/2.1 must have 2 letters for the safeguards, but had 1 at position 34"),
                change(
                        "answers that cannot be scored",
                        "MMM-PN.XXXXXX.MMMMMM",
                        "XXXXXX.XXXXXX.XXXXXX",
                        "not-scorable answers cannot be scored: every REQUIRED criterion of every aspect is NOT_APPLICABLE"),
                change(
                        "another fingerprint",
                        "'sha256:",
                        "'sha256:0",
                        "wrong-fingerprint fingerprint must be 'sha256:" + Samples.OWN.fingerprint()
                                + "', that of the model acme-sp/2.1 which is known here, but was 'sha256:0"
                                + Samples.OWN.fingerprint() + "'"),
                change(
                        "an unknown model",
                        "'acme-sp/2.1',",
                        "'acme-sp/2.2',",
                        "unknown-model unknown model 'acme-sp/2.2'; known here: dmi-sp/1.0, acme-sp/2.1"),
                change(
                        "an assessment",
                        "'dmi-profile/1'",
                        "'dmi-assessment/1'",
                        "wrong-format format must be 'dmi-profile/1', but was 'dmi-assessment/1', another kind of document"),
                change(
                        "a bad area beside bad figures",
                        "'id':'m-1','name':'Millfield'},'assessedOn':'2026-03-31'",
                        "'id':'m-1'},'assessedOn':'31 March','assessor':''",
                        """
                        missing-field required field 'name' is missing in area
                        bad-value assessedOn must be a date of the years 1 to 9999, such as 2026-09-30, but was '31 March'
                        bad-value assessor must not be blank"""),
                change(
                        "an unknown origin",
                        "'answers':",
                        "'origin':'slow','answers':",
                        "unknown-word origin must be one of asked, quick, but was 'slow'"),
                change("a finding without its parts", "'findings':[", "'findings':[{'code':'A b'},", """
                        bad-value finding kind must be at most 200 lower-case letters and digits, beginning with a letter, in groups parted by '.' or '-', but was 'A b'; did you mean 'a-b'?
                        missing-field required field 'about' is missing in findings[0]
                        missing-field required field 'arguments' is missing in findings[0]
                        missing-field required field 'message' is missing in findings[0]"""),
                change(
                        "bad arguments of a finding",
                        "'arguments':{'aspect':'tools'}",
                        "'arguments':{'aspect':'tools','aspect':'x','y':1}",
                        """
                        repeated-field field 'aspect' stands twice in findings[0].arguments
                        wrong-type findings[0].arguments.y must be a string, but was 1"""),
                change(
                        "half a surrogate pair in a finding",
                        "Safeguard at risk: Trust",
                        "\\ud800",
                        "bad-value findings[6].message must be well-formed Unicode, but has half a surrogate pair at position 1"));
    }

    private static Arguments change(String name, String from, String to, String problems) {
        return argumentSet(name, Documents.quoted(from), Documents.quoted(to), problems);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesWhatTheAnswersDoNotScore(String from, String to, String problems) {
        assertThat(JSON).contains(from);
        int at = JSON.indexOf(from);
        String changed = JSON.substring(0, at) + to + JSON.substring(at + from.length());

        InvalidDocumentException refusal =
                catchThrowableOfType(InvalidDocumentException.class, () -> MAPPER.readValue(changed, Profile.class));

        assertThat(refusal.problems().stream()
                        .map(problem -> problem.code() + " " + problem.message())
                        .collect(Collectors.joining("\n")))
                .isEqualTo(problems);
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
