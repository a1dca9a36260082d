package io.github.socialprescribing.dmi.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/** HAPI's instance validator without any network, which knows the resources of some models beside those of FHIR itself. */
final class Validator {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();

    /** Knows both models of the samples; only one, since it reads all of FHIR's definitions. */
    static final Validator OF_SAMPLES = new Validator();

    private final FhirValidator validator = CONTEXT.newValidator();

    private Validator() {
        Known known = new Known();
        for (MaturityModel model : List.of(MaturityModel.standard(), Samples.GERMAN)) {
            new ModelResources(model, Samples.CANONICALS).all().forEach(known::add);
        }
        validator.registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(CONTEXT),
                known,
                new AllLanguages(),
                new InMemoryTerminologyServerValidationSupport(CONTEXT),
                new SnapshotGeneratingValidationSupport(CONTEXT))));
    }

    /** HAPI's own does not find a questionnaire by the address with the version, as responses name it. */
    private static final class Known extends PrePopulatedValidationSupport {
        private final Map<String, Questionnaire> questionnaires = new HashMap<>();

        Known() {
            super(CONTEXT);
        }

        void add(MetadataResource resource) {
            if (resource instanceof CodeSystem) {
                addCodeSystem(resource);
            } else if (resource instanceof ValueSet) {
                addValueSet(resource);
            } else if (resource instanceof StructureDefinition) {
                addStructureDefinition(resource);
            } else if (resource instanceof Questionnaire questionnaire) {
                questionnaires.put(questionnaire.getUrl() + "|" + questionnaire.getVersion(), questionnaire);
            }
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // so the interface is
        public <T extends IBaseResource> T fetchResource(Class<T> type, String uri) {
            Questionnaire found = questionnaires.get(uri);
            return found != null && type.isInstance(found) ? type.cast(found) : super.fetchResource(type, uri);
        }
    }

    /** HAPI's own takes the list of common languages for the only ones; in R4 it is preferred, and all languages may be used. */
    private static final class AllLanguages extends CommonCodeSystemsTerminologyService {
        AllLanguages() {
            super(CONTEXT);
        }

        @Override
        public CodeValidationResult validateCode(
                ValidationSupportContext context,
                ConceptValidationOptions options,
                String codeSystem,
                String code,
                String display,
                String valueSet) {
            boolean isOfLanguages = valueSet != null && valueSet.split("[|]", 2)[0].equals(LANGUAGES_VALUESET_URL);
            return super.validateCode(
                    context, options, codeSystem, code, display, isOfLanguages ? ALL_LANGUAGES_VALUESET_URL : valueSet);
        }
    }

    /** {@return what the validator says of a resource that is written as JSON} */
    List<SingleValidationMessage> messages(Resource resource) {
        return messages(FhirJson.encode(resource));
    }

    List<SingleValidationMessage> messages(String json) {
        return validator.validateWithResult(json).getMessages();
    }

    /** {@return the errors alone, in words} */
    List<String> errors(Resource resource) {
        return errors(messages(resource));
    }

    static List<String> errors(List<SingleValidationMessage> messages) {
        return messages.stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }
}
