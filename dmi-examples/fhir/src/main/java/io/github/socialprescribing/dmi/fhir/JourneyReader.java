package io.github.socialprescribing.dmi.fhir;

import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.motivation.InvalidJourneyException;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.Observation;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/**
 * Reads journeys from bundles of observations such as {@link JourneyWriter} writes.
 *
 * <p>A bundle may hold the observations of many people in any order. A person any of whose observations is faulty is rejected
 * with all that is wrong; the others go on. No message shows a reference. Immutable and thread-safe.
 */
public final class JourneyReader {

    private static final Set<ObservationStatus> DONE =
            Set.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    private static final Set<String> READ = Set.of("status", "category", "code", "subject", "effective", "component");

    private static final Set<String> COMPONENTS =
            Set.of(Vocabulary.STAGE_COMPONENT, Vocabulary.CATEGORY_COMPONENT, Vocabulary.NEW_PRESCRIPTION);

    private final Canonicals canonicals;

    /**
     * Makes a reader.
     *
     * @param canonicals the addresses of whoever publishes the code systems, with the system of the references
     */
    public JourneyReader(Canonicals canonicals) {
        this.canonicals = canonicals;
    }

    /** What was seen of one person, and what is wrong with it. */
    private static final class Person {
        private final FaultList faults = new FaultList();
        private final List<Observation> seen = new ArrayList<>();
        private final Map<String, String> places = new LinkedHashMap<>();
        private final String first;

        Person(String first) {
            this.first = first;
        }
    }

    /**
     * {@return the journeys in a bundle of observations, or in one observation: one for each person in the order in which they first appear; what
     * cannot be told to be about a person is rejected by itself, at the end}
     *
     * @param json a resource as JSON
     */
    public List<Received<Journey>> readJson(String json) {
        Map<String, Person> people = new LinkedHashMap<>();
        FaultList nobody = new FaultList();
        for (FhirJson.Parsed parsed : FhirJson.parse(json)) {
            read(parsed, people, nobody);
        }
        List<Received<Journey>> journeys = new ArrayList<>();
        people.forEach((reference, person) -> journeys.add(journey(reference, person)));
        if (!nobody.all().isEmpty()) {
            journeys.add(new Received.Rejected<>(nobody.all()));
        }
        return journeys;
    }

    private void read(FhirJson.Parsed parsed, Map<String, Person> people, FaultList nobody) {
        String at = parsed.expression();
        FaultList found = new FaultList();
        found.addAll(parsed.faults());
        if (!(parsed.resource() instanceof org.hl7.fhir.r4.model.Observation observation)) {
            nobody.addAll(found.all());
            if (parsed.resource() != null) {
                nobody.add(
                        FaultCode.WRONG_RESOURCE,
                        at,
                        "resource must be an Observation, but was of type "
                                + parsed.resource().fhirType());
            }
            return;
        }
        String reference =
                Subjects.identifier(observation.getSubject(), canonicals.personSystem(), at + ".subject", found);
        if (reference == null) {
            nobody.addAll(found.all());
            return;
        }
        Person person = people.computeIfAbsent(reference, it -> new Person(at));
        person.faults.addAll(found.all());
        person.faults.elements(observation, at, READ);
        read(observation, at, person);
    }

    private void read(org.hl7.fhir.r4.model.Observation observation, String at, Person person) {
        FaultList faults = person.faults;
        ObservationStatus status = observation.getStatus();
        if (status == null) {
            faults.missing(at + ".status", "status must be there, but is not");
        } else if (!DONE.contains(status)) {
            faults.add(
                    FaultCode.WRONG_STATUS,
                    at + ".status",
                    "status must be final, amended or corrected, but was '" + status.toCode() + "'");
        }
        String code = code(observation.getCode(), Vocabulary.FIGURE, at + ".code", faults);
        if (!code.equals(Vocabulary.MOTIVATION)) {
            if (!code.isEmpty()) {
                faults.add(
                        FaultCode.UNKNOWN_CODE,
                        at + ".code",
                        "code must be '" + Vocabulary.MOTIVATION + "', but was '" + code + "'");
            }
            return;
        }
        Optional<LocalDate> date = Dates.whole(observation.getEffective(), at + ".effective", faults);
        Optional<MotivationStage> stage =
                word(observation, Vocabulary.STAGE_COMPONENT, Vocabulary.STAGE, MotivationStage::of, at, faults);
        Optional<PersonCategory> category =
                word(observation, Vocabulary.CATEGORY_COMPONENT, Vocabulary.CATEGORY, PersonCategory::of, at, faults);
        boolean newPrescription = newPrescription(observation, at, faults);
        otherComponents(observation, at, faults);
        if (date.isEmpty() || stage.isEmpty() || category.isEmpty()) {
            return;
        }
        try {
            Observation seen = new Observation(date.get(), stage.get(), category.get(), newPrescription);
            person.seen.add(seen);
            person.places.putIfAbsent(seen.toString(), at);
        } catch (IllegalArgumentException e) {
            faults.add(FaultCode.INVALID_VALUE, at, String.valueOf(e.getMessage()));
        }
    }

    private boolean newPrescription(org.hl7.fhir.r4.model.Observation observation, String at, FaultList faults) {
        List<Integer> found = components(observation, Vocabulary.NEW_PRESCRIPTION, at, faults);
        if (found.isEmpty()) {
            return false;
        }
        ObservationComponentComponent component = observation.getComponent().get(found.get(0));
        if (component.getValue() instanceof BooleanType value) {
            return value.booleanValue();
        }
        faults.add(
                FaultCode.WRONG_TYPE,
                at + ".component[" + found.get(0) + "].value",
                "value of 'new-prescription' must be a boolean, but is none");
        return false;
    }

    private void otherComponents(org.hl7.fhir.r4.model.Observation observation, String at, FaultList faults) {
        for (int i = 0; i < observation.getComponent().size(); i++) {
            String code = observation.getComponent().get(i).getCode().getCoding().stream()
                    .filter(coding -> isOurs(coding, Vocabulary.FIGURE))
                    .map(Coding::getCode)
                    .findFirst()
                    .orElse("");
            if (!COMPONENTS.contains(code)) {
                faults.add(FaultCode.NOT_READ, at + ".component[" + i + "]", "the component is not read");
            }
        }
    }

    private <T> Optional<T> word(
            org.hl7.fhir.r4.model.Observation observation,
            String component,
            Vocabulary vocabulary,
            Function<String, T> of,
            String at,
            FaultList faults) {
        List<Integer> found = components(observation, component, at, faults);
        if (found.isEmpty()) {
            faults.add(FaultCode.MISSING, at + ".component", "component '" + component + "' must be there, but is not");
            return Optional.empty();
        }
        String place = at + ".component[" + found.get(0) + "].value";
        if (!(observation.getComponent().get(found.get(0)).getValue() instanceof CodeableConcept concept)) {
            faults.add(
                    FaultCode.WRONG_TYPE, place, "value of '" + component + "' must be a CodeableConcept, but is none");
            return Optional.empty();
        }
        String code = code(concept, vocabulary, place, faults);
        try {
            return code.isEmpty() ? Optional.empty() : Optional.of(of.apply(code));
        } catch (IllegalArgumentException e) {
            faults.add(FaultCode.UNKNOWN_CODE, place, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** {@return the places of the components of a code; more than one is a fault} */
    private List<Integer> components(
            org.hl7.fhir.r4.model.Observation observation, String code, String at, FaultList faults) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < observation.getComponent().size(); i++) {
            boolean is = observation.getComponent().get(i).getCode().getCoding().stream()
                    .anyMatch(coding -> isOurs(coding, Vocabulary.FIGURE) && code.equals(coding.getCode()));
            if (is) {
                found.add(i);
            }
        }
        if (found.size() > 1) {
            faults.add(
                    FaultCode.REPEATED,
                    at + ".component[" + found.get(1) + "]",
                    "component '" + code + "' must stand once, but stands more than once");
        }
        return found;
    }

    private boolean isOurs(Coding coding, Vocabulary vocabulary) {
        return vocabulary.system(canonicals).equals(coding.getSystem());
    }

    /** {@return the code of a vocabulary among all codes of a concept, empty if there is none} */
    private String code(CodeableConcept concept, Vocabulary vocabulary, String at, FaultList faults) {
        Optional<String> code = concept.getCoding().stream()
                .filter(coding -> isOurs(coding, vocabulary) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst();
        if (code.isEmpty()) {
            faults.add(
                    FaultCode.MISSING,
                    at,
                    "code must be of the system " + vocabulary.system(canonicals) + ", but none is");
        }
        return code.orElse("");
    }

    private static Received<Journey> journey(String reference, Person person) {
        if (person.seen.isEmpty()) {
            return new Received.Rejected<>(person.faults.all());
        }
        try {
            Journey journey = Journey.of(reference, person.seen);
            return person.faults.accept(() -> journey);
        } catch (InvalidJourneyException e) {
            e.faults().forEach(fault -> add(fault, person));
        } catch (IllegalArgumentException e) {
            person.faults.add(
                    FaultCode.INVALID_VALUE,
                    person.first + ".subject.identifier.value",
                    String.valueOf(e.getMessage()));
        }
        return new Received.Rejected<>(person.faults.all());
    }

    private static void add(Message fault, Person person) {
        FaultCode code = fault.code().equals(FaultCode.TWO_ON_ONE_DAY.id())
                ? FaultCode.TWO_ON_ONE_DAY
                : FaultCode.REFUSED_CHANGE;
        String second = fault.arguments().getOrDefault("second", "");
        person.faults.add(code, person.places.getOrDefault(second, person.first), fault.text());
    }
}
