package io.github.socialprescribing.dmi.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class ModelResourcesTest {

    private static final MaturityModel MODEL = MaturityModel.standard();
    private static final ModelResources RESOURCES = new ModelResources(MODEL, Samples.CANONICALS);
    private static final ModelResources GERMAN = new ModelResources(Samples.GERMAN, Samples.CANONICALS);

    @Test
    void areValidWithoutAWarning() {
        assertThat(Validator.OF_SAMPLES.messages(RESOURCES.bundle())).isEmpty();
        assertThat(Validator.OF_SAMPLES.messages(GERMAN.bundle())).isEmpty();
    }

    @Test
    void areValidInLanguagesThatAreNotCommon() {
        MaturityModel model = MODEL.toBuilder("dmi-sp.cy", "1.0")
                .translation("cy", Map.of("programme.started#title", "Rhaglen wedi dechrau"))
                .build();
        ModelResources resources = new ModelResources(model, Samples.CANONICALS);

        assertThat(FhirJson.encode(resources.bundle())).contains("\"cy\"");
        assertThat(Validator.OF_SAMPLES.errors(resources.bundle())).isEmpty();
    }

    @Test
    void areNotValidInWhatIsNoLanguage() {
        Questionnaire questionnaire = RESOURCES.questionnaire().copy();
        questionnaire.setLanguage("no such language");

        assertThat(Validator.OF_SAMPLES.errors(questionnaire))
                .singleElement()
                .asString()
                .startsWith("Questionnaire.language: ");
    }

    @Test
    void nameTheQuestionnaireByModelAndVersion() {
        Questionnaire questionnaire = RESOURCES.questionnaire();

        assertThat(questionnaire.getUrl()).isEqualTo("https://dmi.example.org/fhir/Questionnaire/dmi-sp");
        assertThat(questionnaire.getVersion()).isEqualTo("1.0");
        assertThat(questionnaire.getName()).isEqualTo("DmiSp");
        assertThat(questionnaire.getIdentifierFirstRep().getValue()).isEqualTo("sha256:" + MODEL.fingerprint());
        assertThat(GERMAN.questionnaire().getName()).isEqualTo("DmiSpDe");
    }

    @Test
    void askEachCriterionUnderItsIdInTheGroupOfItsAspect() {
        Map<String, QuestionnaireItemComponent> groups = RESOURCES.questionnaire().getItem().stream()
                .collect(Collectors.toMap(QuestionnaireItemComponent::getLinkId, item -> item));

        for (Aspect aspect : MODEL.aspects()) {
            QuestionnaireItemComponent group = groups.get("aspect:" + aspect.id());
            assertThat(group.getText()).isEqualTo(aspect.name());
            asks(group, aspect.criteria());
        }
        asks(groups.get("group:safeguards"), MODEL.safeguards());
    }

    private static void asks(QuestionnaireItemComponent group, List<? extends Answerable> answerables) {
        assertThat(group.getItem())
                .extracting(
                        QuestionnaireItemComponent::getLinkId,
                        QuestionnaireItemComponent::getText,
                        item -> item.getCodeFirstRep().getDisplay(),
                        QuestionnaireItemComponent::getAnswerValueSet)
                .containsExactlyElementsOf(answerables.stream()
                        .map(asked -> tuple(
                                asked.id(),
                                asked.question(),
                                asked.title(),
                                "https://dmi.example.org/fhir/ValueSet/dmi-answer|1"))
                        .toList());
    }

    @Test
    void sayWhatTheFiveAnswersMean() {
        assertThat(codeSystem(RESOURCES, "dmi-answer").getConcept())
                .extracting(CodeSystem.ConceptDefinitionComponent::getCode)
                .containsExactlyElementsOf(
                        Stream.of(Answer.values()).map(Answer::id).toList());
        assertThat(codeSystem(RESOURCES, "dmi-answer").getConcept())
                .allSatisfy(concept -> assertThat(concept.getDefinition()).isNotBlank());
    }

    @Test
    void giveLevelNeedAndClausesOfACriterion() {
        CodeSystem.ConceptDefinitionComponent concept = codeSystem(RESOURCES, "dmi-sp-criterion").getConcept().stream()
                .filter(it -> it.getCode().equals("platform.pilot"))
                .findFirst()
                .orElseThrow();

        assertThat(concept.getProperty().stream()
                        .collect(Collectors.toMap(
                                CodeSystem.ConceptPropertyComponent::getCode,
                                property -> property.getValue().primitiveValue())))
                .containsEntry("level", "3")
                .containsEntry("need", "required")
                .containsEntry("basis", "inferred")
                .containsEntry("aspect", "platform")
                .containsEntry("clause", "L3.4");
    }

    private static CodeSystem codeSystem(ModelResources resources, String name) {
        return resources.all().stream()
                .filter(CodeSystem.class::isInstance)
                .map(CodeSystem.class::cast)
                .filter(it -> it.getUrl().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void carryTheTranslationsOfTheModelWhicheverLanguageItIsGivenIn() {
        ModelResources fromGerman = new ModelResources(Samples.GERMAN.inLanguage("de"), Samples.CANONICALS);
        StringType question = fromGerman.questionnaire().getItem().stream()
                .filter(item -> item.getLinkId().equals("aspect:programme"))
                .findFirst()
                .orElseThrow()
                .getItemFirstRep()
                .getTextElement();
        Extension translation = question.getExtensionByUrl("http://hl7.org/fhir/StructureDefinition/translation");

        assertThat(question.getValue())
                .isEqualTo(MODEL.criterion("programme.started").question());
        assertThat(translation.getExtensionString("lang")).isEqualTo("de");
        assertThat(translation.getExtensionString("content")).isEqualTo("Hat ein Programm begonnen?");
        assertThat(codeSystem(fromGerman, "dmi-sp.de-criterion")
                        .getConceptFirstRep()
                        .getDesignationFirstRep())
                .extracting(
                        CodeSystem.ConceptDefinitionDesignationComponent::getLanguage,
                        CodeSystem.ConceptDefinitionDesignationComponent::getValue)
                .containsExactly("de", "Programm begonnen");
        assertThat(FhirJson.encode(fromGerman.bundle())).isEqualTo(FhirJson.encode(GERMAN.bundle()));
    }

    /** Whatever one resource refers to by our base is another one in the bundle. */
    @Test
    void holdAllThatTheyReferTo() {
        String json = FhirJson.encode(RESOURCES.bundle());
        Set<String> held =
                RESOURCES.all().stream().map(MetadataResource::getUrl).collect(Collectors.toSet());
        Set<String> named = Pattern.compile("\"(?:system|answerValueSet)\":\"(" + Samples.CANONICALS.base()
                        + "/(?:CodeSystem|ValueSet)/[^\"|]+)")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty().isSubsetOf(held);
        assertThat(held).hasSameSizeAs(RESOURCES.all());
    }
}
