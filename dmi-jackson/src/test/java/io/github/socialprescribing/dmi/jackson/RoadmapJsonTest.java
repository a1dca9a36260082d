package io.github.socialprescribing.dmi.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.Vision;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class RoadmapJsonTest {

    private static final DmiModule MODULE = new DmiModule().withModel(Samples.OWN);
    private static final JsonMapper MAPPER = DmiModule.mapperBuilder(MODULE).build();

    /** A roadmap with every field, as it is written; the start is written as a profile is. */
    private static final String WHOLE =
            Documents.quoted("""
            {'format':'dmi-roadmap/1','start':""") + MAPPER.writeValueAsString(Samples.ROADMAP.start()) + Documents.quoted("""
            ,'strategy':'within-budget','stepsPerPhase':2,\
            'budget':{'currency':'GBP','minorUnits':400000,'amount':4000.00},\
            'vision':{'targets':{'reach':3,'insight':4},'by':'2028-03-31'},\
            'phases':[{'number':1,'steps':[\
            {'criterion':'reach.second','answer':'not-met',\
            'cost':{'currency':'GBP','minorUnits':125050,'amount':1250.50},\
            'resourceUse':'new','buyIn':['GP practices','county IT team']},\
            {'criterion':'reach.third','answer':'partly-met',\
            'cost':{'currency':'GBP','minorUnits':40000,'amount':400.00},'buyIn':[]}],\
            'cost':{'currency':'GBP','minorUnits':165050,'amount':1650.50},\
            'reached':{'answers':'acme-sp/2.1:MMMM-N.XXXXXX.MMMMNN~MN',\
            'scored':{'aspects':2,'of':3},'coverage':{'answered':19,'of':20},\
            'stagedLevel':{'low':3,'high':3},'typicalLevel':{'low':3,'high':3},\
            'spread':{'low':[0,0,2,0,0],'high':[0,0,1,1,0]},\
            'index':{'low':{'value':3,'exact':'3'},'high':{'value':3.428571,'exact':'24/7'}}}},\
            {'number':2,'steps':[\
            {'criterion':'insight.fourth','answer':'not-met',\
            'cost':{'currency':'GBP','minorUnits':200000,'amount':2000.00},'buyIn':[]}],\
            'cost':{'currency':'GBP','minorUnits':200000,'amount':2000.00},\
            'reached':{'answers':'acme-sp/2.1:MMMM-N.XXXXXX.MMMMMN~MN',\
            'scored':{'aspects':2,'of':3},'coverage':{'answered':19,'of':20},\
            'stagedLevel':{'low':3,'high':4},'typicalLevel':{'low':3,'high':4},\
            'spread':{'low':[0,0,1,1,0],'high':[0,0,0,2,0]},\
            'index':{'low':{'value':3.571429,'exact':'25/7'},'high':{'value':4,'exact':'4'}}}}],\
            'cost':{'currency':'GBP','minorUnits':365050,'amount':3650.50},\
            'withoutCost':['reach.fourth'],'barred':['reach.fifth'],'outOfReach':['tools'],\
            'objectives':[{'criterion':'reach.second',\
            'helps':{'people':'They are seen sooner.','partners':'They refer without paper.'},\
            'measure':{'what':'referrals made online','unit':'percent','baseline':20,'target':82.5,\
            'proof':'monthly report'},'owner':'digital lead','due':'2026-09-30','benefits':[\
            {'kind':'time-saved','group':'operational','description':'Less typing.',\
            'contribution':'direct','proof':'diaries of a week',\
            'quantity':{'amount':120,'unit':'hours a month'}},\
            {'kind':'own.calm','group':'person-centred','description':'People feel calmer.',\
            'contribution':'enabled','proof':'interviews'}]}]}""");

    @Test
    void writesEveryFieldInItsOrder() {
        assertThat(MAPPER.writeValueAsString(Samples.ROADMAP)).isEqualTo(WHOLE);
    }

    @Test
    void readsEveryField() {
        Roadmap read = MAPPER.readValue(WHOLE, Roadmap.class);

        assertThat(read).isEqualTo(Samples.ROADMAP);
        assertThat(MAPPER.writeValueAsString(read)).isEqualTo(WHOLE);
    }

    @Test
    void embedsTheStartAsADocumentOfItsOwn() {
        String start = MAPPER.readTree(WHOLE).path("start").toString();

        assertThat(MAPPER.readValue(start, Profile.class)).isEqualTo(Samples.ROADMAP.start());
    }

    @Test
    void readsBackRoadmapsWithoutASingleStep() {
        Profile complete = ScoringEngine.score(
                Samples.all(MaturityModel.standard(), Answer.MET).build());
        Planner planner = Planner.of(complete);

        comesBack(planner.firstStep());
        comesBack(planner.liftTheLowest(1));
        comesBack(planner.withinBudget(Amount.parse("JPY 0"), Integer.MAX_VALUE));
    }

    @Test
    void readsBackAVisionForAllAspects() {
        Profile start =
                ScoringEngine.score(Samples.all(Samples.OWN, Answer.UNKNOWN).build());

        comesBack(Planner.of(start)
                .liftTheLowest(3, Vision.of(Samples.OWN, MaturityLevel.of(4), LocalDate.of(9999, 12, 31))));
    }

    @Test
    void readsTheGreatestAmountsThatThereMayBe() {
        Profile start =
                ScoringEngine.score(Samples.all(Samples.OWN, Answer.NOT_MET).build());
        Amount most = Amount.ofMinor("CLF", Long.MAX_VALUE);
        Planner planner = Planner.of(start, Estimates.ofCosts(Samples.OWN, Map.of("tools.first", most)));

        comesBack(planner.withinBudget(most, 1));
    }

    private static void comesBack(Roadmap roadmap) {
        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(roadmap), Roadmap.class))
                .isEqualTo(roadmap);
    }

    /** A program that keeps numbers in 64 bits writes them in another way. */
    @Test
    void readsNumbersHoweverTheyAreWritten() {
        String json = WHOLE.replace("1250.50", "1.2505e3").replace("82.5", "8.250E+1");

        assertThat(MAPPER.readValue(json, Roadmap.class)).isEqualTo(Samples.ROADMAP);
    }

    @Test
    void readsAmountsInMinorUnitsAlone() {
        String json = WHOLE.replaceAll(",\"amount\":[0-9.]+}", "}");

        assertThat(json).doesNotContain("1250.50");
        assertThat(MAPPER.readValue(json, Roadmap.class)).isEqualTo(Samples.ROADMAP);
    }

    static Stream<Arguments> invalidDocuments() {
        return InvalidDocuments.cases("invalid-roadmaps.txt");
    }

    @ParameterizedTest
    @MethodSource("invalidDocuments")
    void saysEverythingThatIsWrong(String document, String expected) {
        assertThat(InvalidDocuments.problems(MAPPER, document, Roadmap.class)).isEqualTo(expected);
    }

    @Test
    void hasNoPlaceForUnknownFieldsEvenIfTheyAreToBeKept() {
        String json = WHOLE.replace("\"number\":2", "\"number\":2,\"colour\":\"red\"");

        assertThat(InvalidDocuments.problems(mapper(UnknownFields.KEEP), json, Roadmap.class))
                .isEqualTo(InvalidDocuments.problems(MAPPER, json, Roadmap.class))
                .endsWith("phases[1].colour\nunknown field 'colour' in phases[1]");
        assertThat(mapper(UnknownFields.IGNORE).readValue(json, Roadmap.class)).isEqualTo(Samples.ROADMAP);
    }

    private static JsonMapper mapper(UnknownFields policy) {
        return DmiModule.mapperBuilder(MODULE.withUnknownFields(policy)).build();
    }
}
