package io.github.socialprescribing.dmi.fhir;

import static io.github.socialprescribing.dmi.assessment.Answer.MET;
import static io.github.socialprescribing.dmi.assessment.Answer.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.assessment.Answer.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class ProfileResourcesTest {

    /** One aspect settled, one a range, one of which nothing is known, one that is not scored. */
    private static final Assessment FOUR_KINDS = fourKinds();

    private static Assessment fourKinds() {
        Assessment.Builder assessment = Assessment.builder(MaturityModel.standard())
                .area(Area.of("northbank", "Northbank"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .assessor("steering group")
                .answer("platform.office-tools", MET)
                .answer("platform.pilot", NOT_MET)
                .answer("insight.activity-records", MET);
        for (Criterion criterion : MaturityModel.standard().aspect("citizens").criteria()) {
            assessment.answer(criterion.id(), NOT_APPLICABLE);
        }
        return assessment.build();
    }

    private static ProfileResources resources(Assessment assessment) {
        return new ProfileResources(ScoringEngine.score(assessment), Samples.CANONICALS);
    }

    private static Observation observation(String aspect) {
        return resources(FOUR_KINDS).observations(new Reference("QuestionnaireResponse/1")).stream()
                .filter(it -> it.getCode().getCodingFirstRep().getCode().equals(aspect))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void observeEachAspectOnce() {
        assertThat(resources(FOUR_KINDS).observations(new Reference("QuestionnaireResponse/1")))
                .extracting(it -> it.getCode().getCodingFirstRep().getCode())
                .containsExactlyElementsOf(MaturityModel.standard().aspects().stream()
                        .map(aspect -> aspect.id())
                        .toList());
    }

    @Test
    void giveTheLevelOfASettledAspect() {
        Observation observation = observation("platform");

        assertThat(observation.getValueCodeableConcept().getCodingFirstRep().getCode())
                .isEqualTo("2");
        assertThat(observation.hasDataAbsentReason()).isFalse();
        assertThat(codes(observation)).containsExactly("coordinate");
        assertThat(observation.getDerivedFromFirstRep().getReference()).isEqualTo("QuestionnaireResponse/1");
        assertThat(observation.getSubject().getIdentifier().getValue()).isEqualTo("northbank");
        assertThat(observation.getEffectiveDateTimeType().getValueAsString()).isEqualTo("2026-09-30");
        assertThat(observation.getPerformerFirstRep().getDisplay()).isEqualTo("steering group");
        assertThat(observation.getNoteFirstRep().getText())
                .isEqualTo(aspect("platform").explanation().text());
    }

    private static AspectProfile aspect(String id) {
        return ScoringEngine.score(FOUR_KINDS).aspect(id);
    }

    private static List<String> codes(Observation observation) {
        return observation.getComponent().stream()
                .map(component -> component.getCode().getCodingFirstRep().getCode())
                .toList();
    }

    @Test
    void giveTheBoundsOfALevelThatIsNotSettled() {
        Observation observation = observation("insight");

        assertThat(observation.hasValue()).isFalse();
        assertThat(observation.getDataAbsentReason().getCodingFirstRep().getCode())
                .isEqualTo("temp-unknown");
        assertThat(codes(observation)).containsExactly("level-low", "level-high", "coordinate");
        assertThat(observation.getComponent().stream()
                        .limit(2)
                        .map(ObservationComponentComponent::getValueCodeableConcept)
                        .map(level -> level.getCodingFirstRep().getCode()))
                .containsExactly("2", "5");
        Range coordinate = observation.getComponent().get(2).getValueRange();
        assertThat(coordinate.getLow().getValue()).isEqualByComparingTo("2");
        assertThat(coordinate.getHigh().getValue()).isEqualByComparingTo("5");
    }

    @Test
    void callALevelUnknownIfNobodyAnswered() {
        Observation observation = observation("programme");

        assertThat(observation.hasValue()).isFalse();
        assertThat(observation.getDataAbsentReason().getCodingFirstRep().getCode())
                .isEqualTo("unknown");
        assertThat(codes(observation)).containsExactly("level-low", "level-high", "coordinate");
    }

    @Test
    void callTheLevelOfAnAspectThatIsNotScoredNotApplicable() {
        Observation observation = observation("citizens");

        assertThat(observation.hasValue()).isFalse();
        assertThat(observation.getDataAbsentReason().getCodingFirstRep().getCode())
                .isEqualTo("not-applicable");
        assertThat(observation.getComponent()).isEmpty();
    }

    @Test
    void standInABundleInWhichEveryReferenceResolves() {
        QuestionnaireResponse response =
                new ResponseWriter(Samples.CANONICALS).write(FOUR_KINDS).resource();
        Bundle bundle = resources(FOUR_KINDS).bundle(response);
        String name = bundle.getEntryFirstRep().getFullUrl();

        assertThat(Validator.OF_SAMPLES.messages(bundle)).isEmpty();
        assertThat(bundle.getEntry()).hasSize(8);
        assertThat(bundle.getEntryFirstRep().getRequest().getIfNoneExist())
                .isEqualTo("identifier=urn%3Aietf%3Arfc%3A3986%7C"
                        + response.getIdentifier().getValue().replace(":", "%3A"));
        assertThat(bundle.getEntry().stream()
                        .skip(1)
                        .map(entry -> ((Observation) entry.getResource())
                                .getDerivedFromFirstRep()
                                .getReference()))
                .containsOnly(name);
        assertThat(FhirJson.encode(resources(FOUR_KINDS).bundle(response))).isEqualTo(FhirJson.encode(bundle));
    }

    @Test
    void putAResponseThatHasAnIdOfAServerUnderThatId() {
        QuestionnaireResponse response =
                new ResponseWriter(Samples.CANONICALS).write(FOUR_KINDS).resource();
        response.setId("77");
        Bundle bundle = resources(FOUR_KINDS).bundle(response);

        assertThat(bundle.getEntryFirstRep().getRequest().getMethod()).isEqualTo(Bundle.HTTPVerb.PUT);
        assertThat(bundle.getEntryFirstRep().getRequest().getUrl()).isEqualTo("QuestionnaireResponse/77");
        assertThat(Validator.OF_SAMPLES.messages(bundle)).isEmpty();
    }

    @Test
    void useTheModelsOwnLanguageForCodes() {
        Assessment german = Assessment.builder(Samples.GERMAN.inLanguage("de"))
                .area(Area.of("northbank", "Northbank"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .assessor("steering group")
                .pick("programme", MaturityLevel.of(2))
                .build();
        Profile profile = ScoringEngine.score(german);
        QuestionnaireResponse response =
                new ResponseWriter(Samples.CANONICALS).write(german).resource();

        assertThat(Validator.OF_SAMPLES.messages(new ProfileResources(profile, Samples.CANONICALS).bundle(response)))
                .isEmpty();
    }
}
