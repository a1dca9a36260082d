package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Message;
import java.util.List;
import java.util.stream.Collectors;

/** Says everything that keeps parts from being a summary: staged levels or an index that areas at these levels cannot have. */
public final class InvalidSummaryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Message> faults;

    InvalidSummaryException(List<Message> faults) {
        super(faults.stream()
                .map(fault -> "\n- " + fault)
                .collect(Collectors.joining(
                        "", "summary has " + faults.size() + (faults.size() == 1 ? " fault:" : " faults:"), "")));
        this.faults = List.copyOf(faults);
    }

    /**
     * {@return every fault, never empty}
     *
     * <p>The code is {@code bad-value}. The argument {@code path} says where the fault shows, in the names of the document
     * {@code dmi-summary/1}: {@code stagedLevels}, {@code typicalLevels} or {@code index}, and the reading, such as {@code index.low}.
     */
    public List<Message> faults() {
        return faults;
    }
}
