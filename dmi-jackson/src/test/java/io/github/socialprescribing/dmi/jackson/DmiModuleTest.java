package io.github.socialprescribing.dmi.jackson;

import static io.github.socialprescribing.dmi.jackson.Documents.assessment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import org.junit.jupiter.api.Test;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

class DmiModuleTest {

    @Test
    void knowsFurtherModelsWithoutChangingItself() {
        String own = assessment()
                .with("model", "'acme-sp/2.1'")
                .with("answers", "{'reach.first': 'met'}")
                .json();
        DmiModule module = new DmiModule();
        DmiModule more = module.withModel(Samples.OWN);

        assertThat(mapper(more).readValue(own, Assessment.class).model()).isSameAs(Samples.OWN);
        assertThat(mapper(more).readValue(assessment().json(), Assessment.class).model())
                .isSameAs(MaturityModel.standard());
        assertThat(InvalidDocuments.problems(mapper(module), own, Assessment.class))
                .isEqualTo("unknown-model at 3:10 model\nunknown model 'acme-sp/2.1'; known here: dmi-sp/1.0");
    }

    @Test
    void takesTheLastOfSeveralModelsThatDifferInTextsAlone() {
        MaturityModel renamed =
                Samples.OWN.toBuilder("acme-sp", "2.1").name("Another name").build();
        DmiModule module = new DmiModule().withModel(Samples.OWN).withModel(renamed);
        String own = assessment()
                .with("model", "'acme-sp/2.1'")
                .with("answers", "{}")
                .json();

        assertThat(mapper(module).readValue(own, Assessment.class).model()).isSameAs(renamed);
    }

    @Test
    void refusesAnotherModelOfTheSameId() {
        MaturityModel other =
                MaturityModel.standard().toBuilder("acme-sp", "2.1").build();

        assertThatThrownBy(() -> new DmiModule().withModel(Samples.OWN).withModel(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model acme-sp/2.1 with fingerprint " + other.fingerprint()
                        + " cannot be added, because another model acme-sp/2.1 with fingerprint "
                        + Samples.OWN.fingerprint() + " is known; give it another id or version");
    }

    @Test
    void listsTheModelsItKnowsInTheOrderInWhichTheyWereAdded() {
        DmiModule module = new DmiModule()
                .withModel(Samples.OWN)
                .withModel(MaturityModel.standard().toBuilder("a", "1").build());

        assertThat(InvalidDocuments.problems(
                        mapper(module), assessment().with("model", "'x/1'").json(), Assessment.class))
                .endsWith("known here: dmi-sp/1.0, acme-sp/2.1, a/1");
    }

    @Test
    void buildsMappersWithTheLimitsGiven() {
        JsonMapper mapper = DmiModule.mapperBuilder(
                        new DmiModule(), Limits.defaults().withMaxStringLength(100))
                .build();
        String longName =
                assessment().with("assessor", "'" + "x".repeat(20_000) + "'").json();

        assertThatThrownBy(() -> mapper.readValue(longName, Assessment.class))
                .isInstanceOf(StreamConstraintsException.class)
                .hasMessageContaining("100");
    }

    @Test
    void limitsAreCopiedWithOneChanged() {
        Limits changed = Limits.defaults()
                .withMaxLineBytes(1)
                .withMaxDepth(2)
                .withMaxNameLength(3)
                .withMaxStringLength(4)
                .withMaxNumberLength(5);

        assertThat(changed).hasToString("lines of 1 bytes, depth 2, names of 3, strings of 4, numbers of 5 characters");
        assertThat(Limits.defaults())
                .hasToString("lines of 16777216 bytes, depth 500, names of 10000, strings of 10000000, numbers of 1000"
                        + " characters");
        assertThat(changed.maxLineBytes()).isEqualTo(1);
        assertThat(changed.maxDepth()).isEqualTo(2);
        assertThat(changed.maxNameLength()).isEqualTo(3);
        assertThat(changed.maxStringLength()).isEqualTo(4);
        assertThat(changed.maxNumberLength()).isEqualTo(5);
        assertThatThrownBy(() -> changed.withMaxDepth(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxDepth must be 1 or more, but was 0");
    }

    private static JsonMapper mapper(DmiModule module) {
        return DmiModule.mapperBuilder(module).build();
    }
}
