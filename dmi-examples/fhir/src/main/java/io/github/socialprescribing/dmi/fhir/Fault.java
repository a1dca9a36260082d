package io.github.socialprescribing.dmi.fhir;

import java.util.Collection;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;

/**
 * Something that is wrong with a resource that came in, or that was left behind.
 *
 * @param code what it is, stable
 * @param expression where, as FHIRPath from the resource or the bundle that came in
 * @param message the field, the rule, the value and, where there is one, the nearest right name; may be reworded
 */
public record Fault(FaultCode code, String expression, String message) {

    /** {@return whether this is a remark on what was left behind, and no error} */
    public boolean isRemark() {
        return code == FaultCode.NOT_READ;
    }

    /**
     * {@return an {@code OperationOutcome} with one issue for each fault, in their order}
     *
     * @param faults at least one, since an outcome has at least one issue
     * @param canonicals the addresses of the publisher, whose code system the codes belong to
     */
    public static OperationOutcome outcome(Collection<Fault> faults, Canonicals canonicals) {
        OperationOutcome outcome = new OperationOutcome();
        faults.forEach(fault -> outcome.addIssue()
                .setSeverity(fault.isRemark() ? IssueSeverity.INFORMATION : IssueSeverity.ERROR)
                .setCode(fault.code.issueType())
                .setDetails(Vocabulary.FAULT.concept(canonicals, fault.code.id()))
                .setDiagnostics(FhirText.clean(fault.message))
                .addExpression(fault.expression));
        FhirText.narrate(outcome, faults.stream().map(Fault::toString).toList());
        return outcome;
    }

    @Override
    public String toString() {
        return expression + ": " + message;
    }
}
