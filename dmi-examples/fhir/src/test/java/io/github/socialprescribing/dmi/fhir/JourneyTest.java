package io.github.socialprescribing.dmi.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.motivation.Journey;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final JourneyWriter WRITER = new JourneyWriter(Samples.CANONICALS);
    private static final JourneyReader READER = new JourneyReader(Samples.CANONICALS);

    private static Observation observation(Bundle bundle, int entry) {
        return (Observation) bundle.getEntry().get(entry).getResource();
    }

    private static List<String> faults(Bundle bundle) {
        return READER.readJson(FhirJson.encode(bundle)).stream()
                .flatMap(journey -> journey.faults().stream())
                .map(fault -> fault.code().id() + " " + fault)
                .toList();
    }

    @Test
    void isWrittenAsAnObservationForEachDay() {
        Bundle bundle = WRITER.bundle(Samples.JOURNEY);
        Observation last = observation(bundle, 2);

        assertThat(bundle.getEntry()).hasSize(3);
        assertThat(last.getEffectiveDateTimeType().getValueAsString()).isEqualTo("2026-05-01");
        assertThat(last.getComponent())
                .extracting(component -> component.getCode().getCodingFirstRep().getCode())
                .containsExactly("stage", "category", "new-prescription");
        assertThat(last.getSubject().getIdentifier().getValue()).isEqualTo("a7f3");
        assertThat(last.getSubject().hasDisplay()).isFalse();
        assertThat(last.getText().getDivAsString()).doesNotContain("a7f3");
    }

    @Test
    void readsManyPeopleAndRejectsTheFaultyOnesAlone() {
        Bundle bundle = WRITER.bundle(Samples.JOURNEY);
        Journey other = Journey.of("b2c9", Samples.JOURNEY.observations());
        WRITER.bundle(other).getEntry().forEach(bundle::addEntry);
        observation(bundle, 1).setStatus(ObservationStatus.ENTEREDINERROR);

        List<Received<Journey>> journeys = READER.readJson(FhirJson.encode(bundle));

        assertThat(journeys.get(0)).isInstanceOf(Received.Rejected.class);
        assertThat(journeys.get(1)).isEqualTo(new Received.Accepted<>(other, List.of()));
    }

    @Test
    void saysEverythingThatIsWrongAndNeverWhose() {
        Bundle bundle = WRITER.bundle(Samples.JOURNEY);
        observation(bundle, 0).setStatus(ObservationStatus.PRELIMINARY).setEffective(new DateTimeType("2026-01"));
        observation(bundle, 1)
                .getComponent()
                .get(0)
                .getValueCodeableConcept()
                .getCodingFirstRep()
                .setCode("durring");
        observation(bundle, 1).getComponent().remove(1);
        observation(bundle, 2).getCode().getCodingFirstRep().setCode("coordinate");
        bundle.addEntry().setResource(new Patient().setActive(true));
        bundle.addEntry().setFullUrl("urn:uuid:53fefa32-fcbb-4ff8-8a92-55ee120877b7");

        assertThat(faults(bundle))
                .containsExactly(
                        "wrong-status Bundle.entry[0].resource.status: status must be final, amended or corrected, but was"
                                + " 'preliminary'",
                        "invalid-value Bundle.entry[0].resource.effective: date must be exact to the day, such as"
                                + " 2026-09-30, but was '2026-01'",
                        "unknown-code Bundle.entry[1].resource.component[0].value: stage must be one of pre, during, post,"
                                + " but was 'durring'; did you mean 'during'?",
                        "missing Bundle.entry[1].resource.component: component 'category' must be there, but is not",
                        "unknown-code Bundle.entry[2].resource.code: code must be 'motivation', but was 'coordinate'",
                        "wrong-resource Bundle.entry[3].resource: resource must be an Observation, but was of type"
                                + " Patient",
                        "missing Bundle.entry[4].resource: resource must be there, but is not");
        assertThat(faults(bundle).toString()).doesNotContain("a7f3");
    }

    @Test
    void refusesWhatNoJourneyCanBe() {
        Bundle bundle = WRITER.bundle(Samples.JOURNEY);
        observation(bundle, 1)
                .getComponent()
                .get(0)
                .getValueCodeableConcept()
                .getCodingFirstRep()
                .setCode("post");

        assertThat(faults(bundle))
                .containsExactly(
                        "refused-change Bundle.entry[1].resource: stage must not change from pre to post without"
                                + " during between them, but did: 2026-01-05 pre, supported; 2026-02-10 post, supported");

        observation(bundle, 1).setEffective(new DateTimeType("2026-01-05"));

        assertThat(faults(bundle))
                .containsExactly(
                        "two-on-one-day Bundle.entry[1].resource: observations of one day must be the same, but"
                                + " were: 2026-01-05 pre, supported; 2026-01-05 post, supported");

        observation(bundle, 0)
                .addComponent(observation(bundle, 2).getComponent().get(2));

        assertThat(faults(bundle))
                .containsExactly(
                        "invalid-value Bundle.entry[0].resource: new prescription must be marked in stage during"
                                + " only, but was in stage pre");
    }

    @Test
    void remarksOnWhatItDoesNotRead() {
        Bundle bundle = WRITER.bundle(Samples.JOURNEY);
        observation(bundle, 0).addNote().setText("x");
        observation(bundle, 1).addComponent().getCode().setText("mood");

        assertThat(faults(bundle))
                .containsExactly(
                        "not-read Bundle.entry[0].resource.note: 'note' is not read",
                        "not-read Bundle.entry[1].resource.component[2]: the component is not read");
        assertThat(READER.readJson(FhirJson.encode(bundle)).get(0)).isInstanceOf(Received.Accepted.class);
    }

    @Test
    void refusesAReferenceThatBreaksItsRuleWithoutShowingIt() {
        Bundle bundle = WRITER.bundle(Samples.JOURNEY);
        bundle.getEntry()
                .forEach(entry -> ((Observation) entry.getResource())
                        .getSubject()
                        .getIdentifier()
                        .setValue("secret".repeat(100)));

        assertThat(faults(bundle))
                .containsExactly(
                        "invalid-value Bundle.entry[0].resource.subject.identifier.value: reference must have 1 to"
                                + " 200 characters, well-formed and without control characters");
    }

    @Test
    void needsAKnownPerson() {
        Bundle bundle = WRITER.bundle(Samples.JOURNEY);
        observation(bundle, 0).getSubject().getIdentifier().setSystem("https://elsewhere.example.org/id");
        observation(bundle, 1).setSubject(null);

        assertThat(faults(bundle))
                .containsExactly(
                        "unknown-code Bundle.entry[0].resource.subject.identifier.system: system must be"
                                + " https://dmi.example.org/fhir/identifier/person, but was"
                                + " 'https://elsewhere.example.org/id'",
                        "missing Bundle.entry[1].resource.subject: subject must be there, but is not");
    }

    @Test
    void takesAMarkThatSaysNoForNone() {
        Bundle bundle = WRITER.bundle(Samples.JOURNEY);
        observation(bundle, 2).getComponent().get(2).setValue(new BooleanType(false));

        assertThat(READER.readJson(FhirJson.encode(bundle)).get(0))
                .isInstanceOfSatisfying(
                        Received.Accepted.class,
                        accepted -> assertThat(((Journey) accepted.value())
                                        .observations()
                                        .get(2)
                                        .newPrescription())
                                .isFalse());
    }
}
