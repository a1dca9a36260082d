package io.github.socialprescribing.dmi.motivation;

import io.github.socialprescribing.dmi.Message;
import java.util.List;
import java.util.stream.Collectors;

/** Says everything that keeps parts from being a cohort summary: counts that are too great, or do not fit each other. */
public final class InvalidCohortException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Message> faults;

    InvalidCohortException(List<Message> faults) {
        super(faults.stream()
                .map(fault -> "\n- " + fault)
                .collect(Collectors.joining(
                        "",
                        "cohort summary has " + faults.size() + (faults.size() == 1 ? " fault:" : " faults:"),
                        "")));
        this.faults = List.copyOf(faults);
    }

    /**
     * {@return every fault, never empty}
     *
     * <p>The code is {@code bad-value}. The argument {@code path} says where the fault shows, in the names of the document
     * {@code dmi-cohort/1}, such as {@code stageChanges.pre.post}: a cell, or the table or list where no single cell can be
     * blamed.
     */
    public List<Message> faults() {
        return faults;
    }
}
