package io.github.socialprescribing.dmi.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** What all observations share. */
final class Observations {

    private Observations() {}

    /** {@return the category of what was found out by asking} */
    static CodeableConcept survey() {
        return new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey"));
    }
}
