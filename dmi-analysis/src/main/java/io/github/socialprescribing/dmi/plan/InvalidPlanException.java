package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.Message;
import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with the estimates, the vision, the objectives or the steps of a plan. */
public final class InvalidPlanException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Message> faults;

    InvalidPlanException(String what, List<Message> faults) {
        super(faults.stream()
                .map(fault -> "\n- " + fault)
                .collect(Collectors.joining(
                        "", what + " with " + faults.size() + (faults.size() == 1 ? " fault:" : " faults:"), "")));
        this.faults = List.copyOf(faults);
    }

    /**
     * {@return every fault, never empty, in the order in which what they are about was given}
     *
     * <p>Each has a stable code and the arguments {@code about}, the id of the criterion or aspect, and {@code value} where
     * there is one.
     */
    public List<Message> faults() {
        return faults;
    }
}
