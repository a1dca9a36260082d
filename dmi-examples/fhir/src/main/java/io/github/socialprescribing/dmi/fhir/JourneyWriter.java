package io.github.socialprescribing.dmi.fhir;

import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.Observation;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Type;

/**
 * Writes journeys: an {@code Observation} for each day on which something was seen, with the stage and the category as
 * components, about a person known by the caller's reference alone.
 *
 * <p>Immutable and thread-safe.
 */
public final class JourneyWriter {

    private final Canonicals canonicals;

    /**
     * Makes a writer.
     *
     * @param canonicals the addresses of whoever publishes the code systems, with the system of the references
     */
    public JourneyWriter(Canonicals canonicals) {
        this.canonicals = canonicals;
    }

    /**
     * {@return the observations of a journey, by date, as a transaction that a server takes in as a whole; each is created,
     * unless it is there already by its identifier}
     *
     * @param journey the journey
     */
    public Bundle bundle(Journey journey) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        observations(journey).forEach(observation -> Uuids.add(bundle, observation));
        return bundle;
    }

    /**
     * {@return the observations of a journey, by date}
     *
     * @param journey the journey
     */
    public List<org.hl7.fhir.r4.model.Observation> observations(Journey journey) {
        return journey.observations().stream()
                .map(seen -> observation(journey, seen))
                .toList();
    }

    private org.hl7.fhir.r4.model.Observation observation(Journey journey, Observation seen) {
        org.hl7.fhir.r4.model.Observation observation = new org.hl7.fhir.r4.model.Observation();
        observation
                .setStatus(ObservationStatus.FINAL)
                .addCategory(Observations.survey())
                .setCode(Vocabulary.FIGURE.concept(canonicals, Vocabulary.MOTIVATION))
                .setSubject(Subjects.person(canonicals, journey))
                .setEffective(new DateTimeType(seen.date().toString()));
        component(
                observation,
                Vocabulary.STAGE_COMPONENT,
                word(Vocabulary.STAGE, seen.stage().id()));
        component(
                observation,
                Vocabulary.CATEGORY_COMPONENT,
                word(Vocabulary.CATEGORY, seen.category().id()));
        if (seen.newPrescription()) {
            component(observation, Vocabulary.NEW_PRESCRIPTION, new BooleanType(true));
        }
        FhirText.narrate(observation, List.of(seen.toString()));
        return observation.addIdentifier(Uuids.identifier(Uuids.of(FhirJson.encode(observation))));
    }

    private CodeableConcept word(Vocabulary vocabulary, String code) {
        return vocabulary.concept(canonicals, code);
    }

    private void component(org.hl7.fhir.r4.model.Observation observation, String code, Type value) {
        observation
                .addComponent()
                .setCode(Vocabulary.FIGURE.concept(canonicals, code))
                .setValue(value);
    }
}
