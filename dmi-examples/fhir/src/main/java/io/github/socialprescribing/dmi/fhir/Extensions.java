package io.github.socialprescribing.dmi.fhir;

/** The extensions that are used, all of FHIR itself. */
final class Extensions {

    /** Why an element has no value. */
    static final String DATA_ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    /** A text in another language. */
    static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    /** An item that no form shows. */
    static final String HIDDEN = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";

    private Extensions() {}
}
