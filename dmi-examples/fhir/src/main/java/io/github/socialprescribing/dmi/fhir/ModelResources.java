package io.github.socialprescribing.dmi.fhir;

import static io.github.socialprescribing.dmi.fhir.FhirText.clean;

import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.PropertyType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/**
 * A model as FHIR resources: its questionnaire, and the code systems and value sets that questionnaire, responses and
 * observations refer to.
 *
 * <p>The texts are those of the model's own language; its other languages stand beside them as translations. The same model
 * gives the same resources. Immutable and thread-safe.
 */
public final class ModelResources {

    private final Languages languages;
    private final MaturityModel model;
    private final Canonicals canonicals;

    /**
     * Makes the resources of a model.
     *
     * @param model the model, in any of its languages
     * @param canonicals the addresses of whoever publishes them
     */
    public ModelResources(MaturityModel model, Canonicals canonicals) {
        this.languages = new Languages(model);
        this.model = languages.model();
        this.canonicals = canonicals;
    }

    /**
     * {@return the questionnaire: the area and its context, each aspect as a group of its criteria, and the safeguards as a
     * group; the link id of a criterion or safeguard is its id}
     */
    public Questionnaire questionnaire() {
        return new QuestionnaireWriter(languages, canonicals).write();
    }

    /**
     * {@return the questionnaire and everything it, its responses and the observations refer to, as a transaction that a
     * server takes in as a whole; what the server has already stays as it is}
     */
    public Bundle bundle() {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        for (MetadataResource resource : all()) {
            String name = resource.getUrl() + "|" + resource.getVersion();
            bundle.addEntry()
                    .setFullUrl(Uuids.of(name))
                    .setResource(resource)
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl(resource.fhirType())
                    .setIfNoneExist("url=" + Uuids.encode(resource.getUrl()) + "&version=" + resource.getVersion());
        }
        return bundle;
    }

    /** {@return all resources, those that are referred to first} */
    public List<MetadataResource> all() {
        List<MetadataResource> all = new ArrayList<>();
        for (Vocabulary vocabulary : Vocabulary.values()) {
            all.add(vocabulary.codeSystem(canonicals));
        }
        all.add(aspects());
        all.add(criteria());
        all.add(Vocabulary.ANSWER.allWords(canonicals));
        all.add(Vocabulary.LEVEL.allWords(canonicals));
        all.add(Vocabulary.INTENTION.allWords(canonicals));
        all.add(criterionSet());
        all.add(questionnaire());
        return all;
    }

    /** {@return the aspects as codes, with their weight and with what each level looks like} */
    private CodeSystem aspects() {
        CodeSystem system = codeSystem(canonicals.aspects(model), "Aspect", "aspects");
        property(system, "weight", "How much the aspect counts in the index.", PropertyType.INTEGER);
        for (int level = 1; level <= 5; level++) {
            property(
                    system,
                    "level-" + level,
                    "What the aspect looks like at level " + level + ".",
                    PropertyType.STRING);
        }
        for (Aspect aspect : model.aspects()) {
            ConceptDefinitionComponent concept =
                    concept(system, aspect.id(), in -> in.aspect(aspect.id()).name(), aspect.about());
            concept.addProperty().setCode("weight").setValue(new IntegerType(aspect.weight()));
            aspect.descriptors()
                    .forEach(descriptor ->
                            text(concept, "level-" + descriptor.level().number(), descriptor.text()));
        }
        return system.setCount(model.aspects().size());
    }

    /** {@return the criteria and safeguards as codes, with the level and the need of a criterion and all it rests on} */
    private CodeSystem criteria() {
        CodeSystem system = codeSystem(canonicals.criteria(model), "Criterion", "criteria and safeguards");
        property(system, "aspect", "The aspect that a criterion belongs to.", PropertyType.STRING);
        property(system, "level", "The level that a criterion belongs to, from 2 to 5.", PropertyType.INTEGER);
        property(
                system,
                "need",
                "Whether a criterion decides a level (required) or is an extra that never does (optional).",
                PropertyType.STRING);
        property(system, "basis", "Whether the clauses state it or it was inferred.", PropertyType.STRING);
        property(system, "clause", "A clause of the sources that it rests on.", PropertyType.STRING);
        property(system, "note", "A remark on how the sources were read.", PropertyType.STRING);
        for (Answerable answerable : model.answerables()) {
            ConceptDefinitionComponent concept = concept(
                    system,
                    answerable.id(),
                    in -> in.answerable(answerable.id()).title(),
                    answerable.question());
            if (answerable instanceof Criterion criterion) {
                text(concept, "aspect", criterion.aspectId());
                concept.addProperty()
                        .setCode("level")
                        .setValue(new IntegerType(criterion.level().number()));
                text(concept, "need", criterion.need().id());
                criterion.basis().ifPresent(basis -> text(concept, "basis", basis.id()));
            }
            answerable.clauses().forEach(clause -> text(concept, "clause", clause.id()));
            answerable.note().ifPresent(note -> text(concept, "note", note));
        }
        return system.setCount(model.answerables().size());
    }

    private ValueSet criterionSet() {
        String title = clean(model.name()) + ": criteria";
        ValueSet set = Vocabulary.valueSet(
                canonicals.criterionSet(model),
                model.id().version(),
                QuestionnaireWriter.computerName(model) + "Criterion",
                title,
                "The criteria of the model " + model.id() + ", without its safeguards.");
        ConceptSetComponent include = set.getCompose()
                .addInclude()
                .setSystem(canonicals.criteria(model))
                .setVersion(model.id().version());
        model.criteria().forEach(criterion -> include.addConcept().setCode(criterion.id()));
        return set;
    }

    private CodeSystem codeSystem(String url, String part, String parts) {
        String title = clean(model.name()) + ": " + parts;
        return Vocabulary.codeSystem(
                url,
                model.id().version(),
                QuestionnaireWriter.computerName(model) + part,
                title,
                "The " + parts + " of the model " + model.id() + ".",
                model.language());
    }

    private static void property(CodeSystem system, String code, String description, PropertyType type) {
        system.addProperty().setCode(code).setDescription(description).setType(type);
    }

    private static void text(ConceptDefinitionComponent concept, String property, String text) {
        concept.addProperty().setCode(property).setValue(new StringType(clean(text)));
    }

    private ConceptDefinitionComponent concept(
            CodeSystem system, String code, Function<MaturityModel, String> display, String definition) {
        ConceptDefinitionComponent concept = system.addConcept()
                .setCode(code)
                .setDisplay(languages.text(display))
                .setDefinition(clean(definition));
        languages
                .translations(display)
                .forEach((language, translated) ->
                        concept.addDesignation().setLanguage(language).setValue(translated));
        return concept;
    }

    /** {@return the word with a capital letter} */
    static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
