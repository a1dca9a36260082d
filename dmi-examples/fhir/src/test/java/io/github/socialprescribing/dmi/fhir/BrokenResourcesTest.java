package io.github.socialprescribing.dmi.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The validator says no where it should: what is written is valid, and no longer so with one thing changed. */
class BrokenResourcesTest {

    static Stream<Arguments> broken() {
        Assessment assessment = Samples.WHOLE;
        QuestionnaireResponse response =
                new ResponseWriter(Samples.CANONICALS).write(assessment).resource();
        ModelResources model = new ModelResources(MaturityModel.standard(), Samples.CANONICALS);
        Bundle profile = new ProfileResources(ScoringEngine.score(assessment), Samples.CANONICALS).bundle(response);
        Bundle journey = new JourneyWriter(Samples.CANONICALS).bundle(Samples.JOURNEY);
        OperationOutcome outcome = Fault.outcome(
                List.of(new Fault(FaultCode.MISSING, "Observation.status", "status must be there")),
                Samples.CANONICALS);
        return Stream.of(
                arguments(resource(model, "CodeSystem"), "\"content\":\"complete\"", "\"content\":\"whole\""),
                arguments(resource(model, "ValueSet"), "\"status\":\"active\"", "\"status\":\"alive\""),
                arguments(model.questionnaire(), "\"linkId\":\"programme.pilot\"", "\"linkId\":\"programme.started\""),
                arguments(response, "\"code\":\"partly-met\"", "\"code\":\"half\""),
                arguments(response, "\"linkId\":\"platform.pilot\"", "\"linkId\":\"platform.pilots\""),
                arguments(response, "\"valueDecimal\":259146", "\"valueString\":\"many\""),
                arguments(
                        profile.getEntry().get(1).getResource(),
                        "\"valueCodeableConcept\":{",
                        "\"dataAbsentReason\":{\"text\":\"none\"},\"valueCodeableConcept\":{"),
                arguments(profile.getEntry().get(1).getResource(), "\"status\":\"final\"", "\"status\":\"last\""),
                arguments(journey.getEntry().get(0).getResource(), "\"code\":\"pre\"", "\"code\":\"before\""),
                arguments(outcome, "\"severity\":\"error\"", "\"severity\":\"grave\""),
                arguments(profile, "\"method\":\"POST\"", "\"method\":\"POSTPONE\""));
    }

    private static Resource resource(ModelResources model, String type) {
        return model.all().stream()
                .filter(resource -> resource.fhirType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void fail(Resource resource, String right, String wrong) {
        String json = FhirJson.encode(resource);

        assertThat(json).contains(right);
        assertThat(Validator.OF_SAMPLES.errors(resource)).isEmpty();
        assertThat(Validator.errors(Validator.OF_SAMPLES.messages(json.replace(right, wrong))))
                .isNotEmpty();
    }
}
