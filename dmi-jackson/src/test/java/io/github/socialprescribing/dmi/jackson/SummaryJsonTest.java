package io.github.socialprescribing.dmi.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.portfolio.IndexDistribution;
import io.github.socialprescribing.dmi.portfolio.LevelCounts;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.math.BigInteger;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class SummaryJsonTest {

    private static final DmiModule MODULE = new DmiModule().withModel(Samples.OWN);
    private static final JsonMapper MAPPER = DmiModule.mapperBuilder(MODULE).build();

    /** A summary with every field, as it is written. */
    private static final String WHOLE = Documents.quoted("""
            {'format':'dmi-summary/1','model':'acme-sp/2.1',\
            'fingerprint':'sha256:1aed26c3e401b1f5ab9a280415a151ff32359e246b912f99169596ededd23f21','areas':3,\
            'aspects':{'reach':{'levels':{'low':[1,2,0,0,0],'high':[1,1,1,0,0]},'notScored':0},\
            'tools':{'levels':{'low':[1,1,0,0,0],'high':[1,1,0,0,0]},'notScored':1},\
            'insight':{'levels':{'low':[0,1,1,0,1],'high':[0,1,1,0,1]},'notScored':0}},\
            'stagedLevels':{'low':[1,2,0,0,0],'high':[1,1,1,0,0]},\
            'typicalLevels':{'low':[1,2,0,0,0],'high':[1,1,1,0,0]},'index':{'low':{'mean':{'value':2.767857,\
            'exact':'155/56'},'minimum':{'value':2,'exact':'2'},'lowerQuartile':{'value':2,'exact':'2'},\
            'median':{'value':2.375,'exact':'19/8'},'upperQuartile':{'value':3.928571,'exact':'55/14'},\
            'maximum':{'value':3.928571,'exact':'55/14'},'values':[{'value':2,'exact':'2','areas':1},\
            {'value':2.375,'exact':'19/8','areas':1},{'value':3.928571,'exact':'55/14','areas':1}]},\
            'high':{'mean':{'value':2.973214,'exact':'333/112'},'minimum':{'value':2,'exact':'2'},\
            'lowerQuartile':{'value':2,'exact':'2'},'median':{'value':2.5625,'exact':'41/16'},\
            'upperQuartile':{'value':4.357143,'exact':'61/14'},'maximum':{'value':4.357143,'exact':'61/14'},\
            'values':[{'value':2,'exact':'2','areas':1},{'value':2.5625,'exact':'41/16','areas':1},\
            {'value':4.357143,'exact':'61/14','areas':1}]}},'population':{'areas':2,'people':4000,\
            'timesIndex':{'low':{'value':11053.571429,'exact':'77375/7'},'high':{'value':12044.642857,\
            'exact':'168625/14'}},'weightedMean':{'low':{'value':2.763393,'exact':'619/224'},\
            'high':{'value':3.011161,'exact':'1349/448'}}},'safeguards':{'safeguard.care':{'upheld':1,\
            'atRisk':0,'unknown':1,'notApplicable':1},'safeguard.trust':{'upheld':1,'atRisk':2,'unknown':0,\
            'notApplicable':0}},'challenges':{'acme.hills':1,'budget':2},'intentions':{'early-stage':0,\
            'not-planned':0,'within-a-year':1,'within-six-months':0},'aspirations':[0,0,0,1,0]}""");

    @Test
    void writesEveryFieldInItsOrder() {
        assertThat(MAPPER.writeValueAsString(Samples.SUMMARY)).isEqualTo(WHOLE);
    }

    @Test
    void readsEveryField() {
        Summary read = MAPPER.readValue(WHOLE, Summary.class);

        assertThat(read).isEqualTo(Samples.SUMMARY);
        assertThat(MAPPER.writeValueAsString(read)).isEqualTo(WHOLE);
    }

    @Test
    void readsBackTheSummaryOfNoAreas() {
        comesBack(Summary.empty(MaturityModel.standard()));
        comesBack(Summary.empty(Samples.OWN));
    }

    @Test
    void mergesWithOthersAfterItWasRead() {
        Summary read = MAPPER.readValue(WHOLE, Summary.class);

        assertThat(read.merge(read)).isEqualTo(Samples.SUMMARY.merge(Samples.SUMMARY));
    }

    @Test
    void readsTheGreatestCountsThatThereMayBe() {
        long most = Long.MAX_VALUE;
        BigInteger people = BigInteger.valueOf(most).pow(2);
        LevelCounts all = LevelCounts.of(most, 0, 0, 0, 0);
        IndexDistribution one = IndexDistribution.of(Map.of(Fraction.ONE, most));
        Fraction least = Fraction.of(people, BigInteger.ONE);
        Summary.Builder summary = Summary.builder(Samples.OWN, most)
                .stagedLevels(new Readings<>(all, all))
                .index(new Readings<>(one, one))
                .population(most, people, new Readings<>(least, least))
                .aspirations(all);
        Samples.OWN.aspects().forEach(aspect -> summary.levels(aspect.id(), new Readings<>(all, all), 0));
        Samples.OWN
                .safeguards()
                .forEach(safeguard -> summary.safeguard(safeguard.id(), Map.of(SafeguardState.UPHELD, most)));

        comesBack(summary.build());
    }

    private static void comesBack(Summary summary) {
        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(summary), Summary.class))
                .isEqualTo(summary);
    }

    @Test
    void readsASummaryThatDoesNotTellTypicalLevels() {
        String json = WHOLE.replaceAll("\"typicalLevels\":.*?]},", "");

        Summary read = MAPPER.readValue(json, Summary.class);

        assertThat(read.typicalLevels()).isEmpty();
        assertThat(read.stagedLevels()).isEqualTo(Samples.SUMMARY.stagedLevels());
        assertThat(MAPPER.writeValueAsString(read)).isEqualTo(json);
    }

    @Test
    void readsCountsWithoutTheFiguresThatFollowFromThem() {
        String json = WHOLE.replaceAll(
                "\"(mean|minimum|lowerQuartile|median|upperQuartile|maximum)\":\\{[^}]*},|,\"weightedMean\":.*?}}", "");

        assertThat(json).doesNotContain("ean", "quartile");
        assertThat(MAPPER.readValue(json, Summary.class)).isEqualTo(Samples.SUMMARY);
    }

    @Test
    void refusesFiguresThatFollowFromNoAreas() {
        String json = MAPPER.writeValueAsString(Summary.empty(Samples.OWN))
                .replaceFirst("\\{\"values\"", "{\"median\":{\"exact\":\"3\"},\"values\"");

        assertThat(InvalidDocuments.problems(MAPPER, json, Summary.class)).endsWith("""
                 index.low.median
                index.low.median must be nothing by the values, but was 3""");
    }

    static Stream<Arguments> invalidDocuments() {
        return InvalidDocuments.cases("invalid-summaries.txt");
    }

    @ParameterizedTest
    @MethodSource("invalidDocuments")
    void saysEverythingThatIsWrong(String document, String expected) {
        assertThat(InvalidDocuments.problems(MAPPER, document, Summary.class)).isEqualTo(expected);
    }

    /** A fault elsewhere does not keep counts and figures from being checked. */
    @Test
    void saysEverythingAtOnce() {
        String json = WHOLE.replace("\"reach\":{", "\"reech\":{")
                .replace("\"median\":{\"value\":2.375,\"exact\":\"19/8\"}", "\"median\":{\"exact\":\"2\"}")
                .replace("\"budget\":2", "\"budget\":7");

        assertThat(InvalidDocuments.problems(MAPPER, json, Summary.class))
                .contains("unknown aspect 'reech' in model acme-sp/2.1; did you mean 'reach'?")
                .contains("required field 'reach' is missing in aspects")
                .contains("index.low.median must be 19/8 by the values, but was 2")
                .contains("areas with challenge 'budget' must be from 0 to 3, but were 7");
    }

    @Test
    void hasNoPlaceForUnknownFieldsEvenIfTheyAreToBeKept() {
        String json = WHOLE.replace("\"areas\":3,\"aspects\"", "\"areas\":3,\"note\":\"a first round\",\"aspects\"");

        assertThat(InvalidDocuments.problems(mapper(UnknownFields.KEEP), json, Summary.class))
                .isEqualTo(InvalidDocuments.problems(MAPPER, json, Summary.class))
                .endsWith("note\nunknown field 'note' in the document");
        assertThat(mapper(UnknownFields.IGNORE).readValue(json, Summary.class)).isEqualTo(Samples.SUMMARY);
    }

    private static JsonMapper mapper(UnknownFields policy) {
        return DmiModule.mapperBuilder(MODULE.withUnknownFields(policy)).build();
    }
}
