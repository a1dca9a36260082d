package io.github.socialprescribing.dmi.fhir;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/**
 * A profile as FHIR resources: an {@code Observation} for each aspect, derived from the response that was scored.
 *
 * <p>The value of an observation is the level. Where the level is not settled there is none, but the reason for its absence and
 * both bounds as components: {@code temp-unknown} where some answers narrow it down, {@code unknown} where nobody has answered
 * any REQUIRED criterion; an aspect that is not scored has no level because that is {@code not-applicable}. Immutable and
 * thread-safe.
 */
public final class ProfileResources {

    private static final int DECIMALS = 6;

    private final Profile profile;
    private final MaturityModel model;
    private final Canonicals canonicals;

    /**
     * Makes the resources of a profile.
     *
     * @param profile the profile
     * @param canonicals the addresses of whoever publishes the code systems
     */
    public ProfileResources(Profile profile, Canonicals canonicals) {
        this.profile = profile;
        this.model = Languages.own(profile.model());
        this.canonicals = canonicals;
    }

    /**
     * {@return the response and the observations derived from it, as a transaction that a server takes in as a whole}
     *
     * <p>A response that has a logical id is put under it; all else is created, unless it is there already by its identifier.
     *
     * @param response the response that was scored
     */
    public Bundle bundle(QuestionnaireResponse response) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        String name = Uuids.of(FhirJson.encode(response));
        Bundle.BundleEntryRequestComponent request = bundle.addEntry()
                .setFullUrl(name)
                .setResource(response.copy())
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl(response.fhirType());
        if (response.hasId()) {
            request.setMethod(Bundle.HTTPVerb.PUT)
                    .setUrl(response.fhirType() + "/" + response.getIdElement().getIdPart());
        } else if (response.hasIdentifier()) {
            request.setIfNoneExist(Uuids.search(response.getIdentifier()));
        }
        for (Observation observation : observations(new Reference(name))) {
            Uuids.add(bundle, observation);
        }
        return bundle;
    }

    /**
     * {@return an observation for each aspect, in model order}
     *
     * @param response a reference to the response that was scored
     */
    public List<Observation> observations(Reference response) {
        List<Observation> observations = new ArrayList<>();
        profile.aspects().forEach(aspect -> observations.add(observation(aspect, response)));
        return observations;
    }

    private Observation observation(AspectProfile aspect, Reference response) {
        Observation observation = new Observation();
        String explanation = FhirText.clean(aspect.explanation().text());
        String name = FhirText.clean(model.aspect(aspect.aspect().id()).name());
        observation
                .addIdentifier(Uuids.identifier(
                        Uuids.of(response.getReference() + " " + aspect.aspect().id())))
                .setStatus(Observation.ObservationStatus.FINAL)
                .addCategory(Observations.survey())
                .setCode(new CodeableConcept(Codes.aspect(
                        canonicals, model, model.aspect(aspect.aspect().id()))))
                .setSubject(Subjects.area(canonicals, profile.area()))
                .setEffective(new DateTimeType(profile.assessedOn().toString()))
                .addDerivedFrom(response);
        profile.assessor()
                .ifPresent(assessor -> observation.addPerformer(new Reference().setDisplay(FhirText.clean(assessor))));
        observation.addNote().setText(explanation);
        if (aspect.isScored()) {
            level(aspect, observation);
            component(observation, Vocabulary.COORDINATE, coordinate(aspect.coordinate()));
        } else {
            observation.setDataAbsentReason(absent("not-applicable", "Not Applicable"));
        }
        FhirText.narrate(
                observation,
                List.of(profile.area().name() + ", " + profile.assessedOn() + ": " + name + ". " + explanation));
        return observation;
    }

    private void level(AspectProfile aspect, Observation observation) {
        Bounds<MaturityLevel> level = aspect.level();
        if (level.isExact()) {
            observation.setValue(level(level.low()));
            return;
        }
        boolean nothingSaid = aspect.aspect().criteria().stream()
                .filter(Criterion::isRequired)
                .map(profile.answers()::answer)
                .allMatch(answer -> answer == Answer.UNKNOWN || answer == Answer.NOT_APPLICABLE);
        observation.setDataAbsentReason(
                nothingSaid ? absent("unknown", "Unknown") : absent("temp-unknown", "Temporarily Unknown"));
        component(observation, Vocabulary.LEVEL_LOW, level(level.low()));
        component(observation, Vocabulary.LEVEL_HIGH, level(level.high()));
    }

    private CodeableConcept level(MaturityLevel level) {
        return Vocabulary.LEVEL.concept(canonicals, "" + level.number());
    }

    private static CodeableConcept absent(String code, String display) {
        return new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/data-absent-reason", code, display));
    }

    private static Range coordinate(Bounds<Fraction> coordinate) {
        return new Range().setLow(quantity(coordinate.low())).setHigh(quantity(coordinate.high()));
    }

    private static Quantity quantity(Fraction fraction) {
        return new Quantity().setValue(fraction.round(DECIMALS).stripTrailingZeros());
    }

    private void component(Observation observation, String code, Type value) {
        observation
                .addComponent()
                .setCode(Vocabulary.FIGURE.concept(canonicals, code))
                .setValue(value);
    }
}
