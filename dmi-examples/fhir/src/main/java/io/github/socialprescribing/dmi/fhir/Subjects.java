package io.github.socialprescribing.dmi.fhir;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.motivation.Journey;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What resources are about: an area or a person, by identifier, so that nothing else need exist on a server. */
final class Subjects {

    private Subjects() {}

    static Reference area(Canonicals canonicals, Area area) {
        return new Reference()
                .setType("Location")
                .setIdentifier(
                        new Identifier().setSystem(canonicals.areaSystem()).setValue(area.id()))
                .setDisplay(FhirText.clean(area.name()));
    }

    /** {@return the person of a journey by the caller's reference alone} */
    static Reference person(Canonicals canonicals, Journey journey) {
        return new Reference()
                .setType("Patient")
                .setIdentifier(
                        new Identifier().setSystem(canonicals.personSystem()).setValue(journey.reference()));
    }

    /** {@return the identifier by which a resource says what it is about, or null if there is none of the system} */
    static @Nullable String identifier(Reference subject, String system, String expression, FaultList faults) {
        if (subject.isEmpty()) {
            faults.add(FaultCode.MISSING, expression, "subject must be there, but is not");
            return null;
        }
        Identifier identifier = subject.getIdentifier();
        if (!identifier.hasValue()) {
            faults.add(
                    FaultCode.MISSING,
                    expression + ".identifier",
                    "subject must be known by an identifier of the system " + system + ", but has none");
            return null;
        }
        if (!system.equals(identifier.getSystem())) {
            faults.add(
                    identifier.hasSystem() ? FaultCode.UNKNOWN_CODE : FaultCode.MISSING,
                    expression + ".identifier.system",
                    "system must be " + system
                            + (identifier.hasSystem()
                                    ? ", but was '" + identifier.getSystem() + "'"
                                    : ", but is not there"));
            return null;
        }
        return identifier.getValue();
    }
}
