package io.github.socialprescribing.dmi.jackson;

import static io.github.socialprescribing.dmi.motivation.MotivationStage.DURING;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.CountTable;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import io.github.socialprescribing.dmi.motivation.TimeInStage;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class CohortJsonTest {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();

    /** A cohort with every field, as it is written; counted by hand. */
    private static final String WHOLE = Documents.quoted("""
            {'format':'dmi-cohort/1','start':'2026-01-01','end':'2026-12-31','people':4,\
            'atStart':{'pre':{'self-motivated':0,'supported':0,'harder-to-reach':0},\
            'during':{'self-motivated':0,'supported':1,'harder-to-reach':0},\
            'post':{'self-motivated':0,'supported':0,'harder-to-reach':1}},\
            'begun':{'pre':{'self-motivated':0,'supported':1,'harder-to-reach':0},\
            'during':{'self-motivated':0,'supported':0,'harder-to-reach':0},\
            'post':{'self-motivated':0,'supported':0,'harder-to-reach':0}},\
            'atEnd':{'pre':{'self-motivated':0,'supported':0,'harder-to-reach':0},\
            'during':{'self-motivated':1,'supported':0,'harder-to-reach':0},\
            'post':{'self-motivated':1,'supported':0,'harder-to-reach':1}},\
            'stageChanges':{'pre':{'pre':0,'during':2,'post':0},'during':{'pre':1,'during':0,'post':1},\
            'post':{'pre':0,'during':0,'post':0}},\
            'categoryChanges':{'self-motivated':{'self-motivated':0,'supported':0,'harder-to-reach':0},\
            'supported':{'self-motivated':2,'supported':0,'harder-to-reach':0},\
            'harder-to-reach':{'self-motivated':0,'supported':0,'harder-to-reach':0}},\
            'during':{'people':2,'completed':1,'left':1,'cameBack':1},\
            'timeInStage':{'pre':{'completed':[[26,1],[104,1]],'open':[],'entered':[],\
            'lowerQuartile':26,'median':26,'upperQuartile':104},\
            'during':{'completed':[[53,1],[80,1]],'open':[[121,1]],'entered':[[20,1]],\
            'lowerQuartile':53,'median':80,'upperQuartile':null},\
            'post':{'completed':[],'open':[[331,1],[549,1]],'entered':[[185,1]],\
            'lowerQuartile':null,'median':null,'upperQuartile':null}}}""");

    @Test
    void writesEveryFieldInItsOrder() {
        assertThat(MAPPER.writeValueAsString(Samples.COHORT)).isEqualTo(WHOLE);
    }

    @Test
    void readsEveryField() {
        CohortSummary read = MAPPER.readValue(WHOLE, CohortSummary.class);

        assertThat(read).isEqualTo(Samples.COHORT);
        assertThat(MAPPER.writeValueAsString(read)).isEqualTo(WHOLE);
    }

    @Test
    void readsBackTheSummaryOfNobody() {
        CohortSummary nobody = CohortSummary.empty(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(nobody), CohortSummary.class))
                .isEqualTo(nobody);
    }

    @Test
    void mergesWithOthersAfterItWasRead() {
        CohortSummary read = MAPPER.readValue(WHOLE, CohortSummary.class);

        assertThat(read.merge(read)).isEqualTo(Samples.COHORT.merge(Samples.COHORT));
    }

    @Test
    void readsTheGreatestCountsAndTheLongestTimesThatThereMayBe() {
        long most = 1_000_000_000_000L;
        CountTable<MotivationStage, PersonCategory> all =
                CountTable.of(MotivationStage.class, PersonCategory.class, Map.of(DURING, Map.of(SUPPORTED, most)));
        CohortSummary cohort = CohortSummary.builder(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
                .people(most)
                .atStart(all)
                .atEnd(all)
                .during(most, 0, 0, 0)
                .timeIn(DURING, TimeInStage.of(Map.of(), Map.of(TimeInStage.LONGEST, most), Map.of(1, most)))
                .build();

        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(cohort), CohortSummary.class))
                .isEqualTo(cohort);
    }

    static Stream<Arguments> invalidDocuments() {
        return InvalidDocuments.cases("invalid-cohorts.txt");
    }

    @ParameterizedTest
    @MethodSource("invalidDocuments")
    void saysEverythingThatIsWrong(String document, String expected) {
        assertThat(InvalidDocuments.problems(MAPPER, document, CohortSummary.class))
                .isEqualTo(expected);
    }

    /** A fault elsewhere does not keep quartiles from being checked. */
    @Test
    void saysEverythingAtOnce() {
        String json = WHOLE.replace("\"people\":4", "\"people\":-4").replace("\"median\":80", "\"median\":81");

        assertThat(InvalidDocuments.problems(MAPPER, json, CohortSummary.class)).isEqualTo("""
                        bad-value at 1:75 people
                        people must be a whole number from 0 to 1000000000000, but was -4
                        mismatch at 1:1318 timeInStage.during.median
                        timeInStage.during.median must be 80 by the counts, but was 81""");
    }

    @Test
    void hasNoPlaceForUnknownFieldsEvenIfTheyAreToBeKept() {
        String json = WHOLE.replace("\"cameBack\":1", "\"cameBack\":1,\"note\":\"likes walking\"");

        assertThat(InvalidDocuments.problems(mapper(UnknownFields.KEEP), json, CohortSummary.class))
                .isEqualTo(InvalidDocuments.problems(MAPPER, json, CohortSummary.class))
                .endsWith("during.note\nunknown field 'note' in during");
        assertThat(mapper(UnknownFields.IGNORE).readValue(json, CohortSummary.class))
                .isEqualTo(Samples.COHORT);
    }

    private static JsonMapper mapper(UnknownFields policy) {
        return DmiModule.mapperBuilder(new DmiModule().withUnknownFields(policy))
                .build();
    }
}
