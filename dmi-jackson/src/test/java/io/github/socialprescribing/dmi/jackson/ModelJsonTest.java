package io.github.socialprescribing.dmi.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.socialprescribing.dmi.Clause;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Basis;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.Need;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ModelJsonTest {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();

    private static final String CRITERIA = """
            {'id':'reach.second','level':3,'need':'required','title':'Second','question':'Second?'},\
            {'id':'reach.third','level':4,'need':'required','title':'Third','question':'Third?'},\
            {'id':'reach.fourth','level':5,'need':'required','title':'Fourth','question':'Fourth?'}""";

    /** A model with every field that there is, as it is written; the fingerprint was computed by other means. */
    private static final String WHOLE = Documents.quoted("""
            {'format':'dmi-model/1','model':'acme-sp/2.1',\
            'fingerprint':'sha256:4bf16ab3b7b020de8b4e4b6db183288594eb5d5ca4abdb2de1aa4669ab2e9c9d',\
            'name':'Acme','language':'en-GB','aspects':[{'id':'reach','name':'Reach','about':'Who is reached.','weight':3,\
            'descriptors':[{'level':1,'text':'Nobody.','clauses':['our report, page 4']},{'level':5,'text':'All.'}],\
            'criteria':[{'id':'reach.first','level':2,'need':'required','basis':'inferred','title':'First',\
            'question':'First?','note':'A guess.','clauses':['L1.0','L1.1']},""" + CRITERIA + """
            ,{'id':'reach.extra','level':2,'need':'optional','title':'Extra','question':'Extra?'}]}],\
            'safeguards':[{'id':'safeguard.care','title':'Care','question':'Care?','note':'Much.','clauses':['V.smart']}],\
            'translations':{'cy':{'#name':'Acme (cy)','reach#name':'Cyrhaeddiad'},'ga':{}},\
            'extensions':{'vendor.example':{'tenant':7,'rate':1.50}}}""");

    @Test
    void readsEveryField() {
        MaturityModel model = MAPPER.readValue(WHOLE, MaturityModel.class);

        assertThat(model.id()).hasToString("acme-sp/2.1");
        assertThat(model.name()).isEqualTo("Acme");
        assertThat(model.language()).isEqualTo("en-GB");
        assertThat(model.languages()).containsExactly("en-GB", "cy", "ga");
        assertThat(model.inLanguage("cy").aspect("reach").name()).isEqualTo("Cyrhaeddiad");
        assertThat(model.aspects()).singleElement().satisfies(aspect -> {
            assertThat(aspect.about()).isEqualTo("Who is reached.");
            assertThat(aspect.weight()).isEqualTo(3);
            assertThat(aspect.descriptors())
                    .extracting(descriptor -> descriptor.level())
                    .containsExactly(MaturityLevel.UNCOORDINATED, MaturityLevel.OPTIMISED);
            assertThat(aspect.descriptors().get(0).clauses()).containsExactly(new Clause("our report, page 4"));
        });
        Criterion first = model.criterion("reach.first");
        assertThat(first.basis()).contains(Basis.INFERRED);
        assertThat(first.note()).contains("A guess.");
        assertThat(first.clauses()).containsExactly(new Clause("L1.0"), new Clause("L1.1"));
        assertThat(model.criterion("reach.extra").need()).isEqualTo(Need.OPTIONAL);
        assertThat(model.safeguard("safeguard.care").note()).contains("Much.");
        assertThat(model.extensions()).containsExactly(Map.entry("vendor.example", "{\"tenant\":7,\"rate\":1.50}"));
    }

    @Test
    void writesEveryFieldInItsOrder() {
        String json = WHOLE;

        assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, MaturityModel.class)))
                .isEqualTo(json);
    }

    @Test
    void completesWhatMayBeLeftOut() {
        MaturityModel model = MAPPER.readValue(
                Documents.quoted("{'aspects':[{'criteria':[" + CRITERIA
                        + ",{'question':'First?','title':'First','need':'required','level':2,'id':'reach.first'}],"
                        + "'name':'Reach','id':'reach'}],'model':'acme-sp/2.1','format':'dmi-model/1'}"),
                MaturityModel.class);

        assertThat(model.name()).isEqualTo("acme-sp");
        assertThat(model.language()).isEqualTo("en");
        assertThat(model.aspect("reach").weight()).isEqualTo(1);
        assertThat(model.safeguards()).isEmpty();
        assertThat(MAPPER.writeValueAsString(model))
                .contains("\"name\":\"acme-sp\"", "\"language\":\"en\"", "\"weight\":1")
                .doesNotContain("safeguards", "translations", "extensions", "descriptors", "about", "basis", "clauses");
    }

    @Test
    void readsBackTheStandardModel() {
        byte[] json = MAPPER.writeValueAsBytes(MaturityModel.standard());
        MaturityModel read = MAPPER.readValue(json, MaturityModel.class);

        assertThat(read).isEqualTo(MaturityModel.standard());
        assertThat(read.fingerprint()).isEqualTo(MaturityModel.standard().fingerprint());
        assertThat(MAPPER.writeValueAsBytes(read)).isEqualTo(json);
    }

    @Test
    void writesAModelSeenInAnotherLanguageInItsOwn() {
        MaturityModel model = MAPPER.readValue(WHOLE, MaturityModel.class);

        assertThat(MAPPER.writeValueAsString(model.inLanguage("cy"))).isEqualTo(WHOLE);
    }

    @Test
    void makesAModelKnownThatAssessmentsAndProfilesName() {
        DmiModule module =
                new DmiModule().withModel(MAPPER.readValue(MAPPER.writeValueAsBytes(Samples.OWN), MaturityModel.class));
        JsonMapper knowing = DmiModule.mapperBuilder(module).build();

        Assessment assessment = knowing.readValue(MAPPER.writeValueAsBytes(Samples.MILLFIELD), Assessment.class);
        Profile profile = ScoringEngine.score(assessment);
        assertThat(assessment).isEqualTo(Samples.MILLFIELD);
        assertThat(knowing.readValue(knowing.writeValueAsBytes(profile), Profile.class))
                .isEqualTo(profile);
    }

    @Test
    void namesBothModelsOfOneIdThatDiffer() {
        MaturityModel other = Samples.OWN.toBuilder("acme-sp", "2.1")
                .editAspect("reach", aspect -> aspect.weight(7))
                .build();
        DmiModule module = new DmiModule().withModel(Samples.OWN);
        MaturityModel read = MAPPER.readValue(MAPPER.writeValueAsBytes(other), MaturityModel.class);
        String document = Documents.assessment()
                .with("model", "'acme-sp/2.1'")
                .with("fingerprint", "'sha256:" + other.fingerprint() + "'")
                .with("answers", "{}")
                .json();

        assertThatThrownBy(() -> module.withModel(read))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model acme-sp/2.1 with fingerprint " + other.fingerprint()
                        + " cannot be added, because another model acme-sp/2.1 with fingerprint "
                        + Samples.OWN.fingerprint() + " is known; give it another id or version");
        assertThat(InvalidDocuments.problems(DmiModule.mapperBuilder(module).build(), document, Assessment.class))
                .isEqualTo("wrong-fingerprint at 7:16 fingerprint\nfingerprint must be 'sha256:"
                        + Samples.OWN.fingerprint() + "', that of the model acme-sp/2.1 which is known here, but was"
                        + " 'sha256:" + other.fingerprint() + "'");
    }
}
