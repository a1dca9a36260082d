package io.github.socialprescribing.dmi.fhir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Property;

/** What is wrong with one resource, as it is found. */
final class FaultList {

    /** What every resource may have that says nothing about what is read. */
    private static final Set<String> ALWAYS = Set.of("id", "meta", "language", "text", "identifier");

    private final List<Fault> faults = new ArrayList<>();

    void add(FaultCode code, String expression, String message) {
        faults.add(new Fault(code, expression, message));
    }

    /** Says that something is not there, unless it was said that it is wrong. */
    void missing(String expression, String message) {
        if (faults.stream().noneMatch(fault -> fault.expression().equals(expression))) {
            add(FaultCode.MISSING, expression, message);
        }
    }

    void addAll(Collection<Fault> more) {
        faults.addAll(more);
    }

    List<Fault> all() {
        return faults;
    }

    private boolean hasErrors() {
        return faults.stream().anyMatch(fault -> !fault.isRemark());
    }

    /** {@return the value with the remarks, unless there is an error} */
    <T> Received<T> accept(Supplier<T> value) {
        return hasErrors() ? new Received.Rejected<>(faults) : new Received.Accepted<>(value.get(), faults);
    }

    /** Refuses what would change the meaning of the element in a way that is not understood. */
    void modifiers(BackboneElement element, String expression) {
        if (element.hasModifierExtension()) {
            modifier(
                    expression + ".modifierExtension[0]",
                    element.getModifierExtension().get(0).getUrl());
        }
    }

    /** Refuses what would change the meaning of the resource, and remarks on what is not read of it. */
    void elements(DomainResource resource, String expression, Set<String> read) {
        if (resource.hasImplicitRules()) {
            modifier(expression + ".implicitRules", resource.getImplicitRules());
        }
        if (resource.hasModifierExtension()) {
            modifier(
                    expression + ".modifierExtension[0]",
                    resource.getModifierExtension().get(0).getUrl());
        }
        remark(resource, expression, read);
    }

    private void modifier(String expression, String what) {
        add(FaultCode.MODIFIER, expression, "'" + what + "' changes the meaning in a way that is not understood");
    }

    private void remark(Base element, String expression, Set<String> read) {
        for (Property property : element.children()) {
            String name = property.getName().replace("[x]", "");
            if (property.hasValues()
                    && !read.contains(name)
                    && !ALWAYS.contains(name)
                    && !name.equals("implicitRules")
                    && !name.equals("modifierExtension")) {
                add(FaultCode.NOT_READ, expression + "." + name, "'" + name + "' is not read");
            }
        }
    }
}
