package io.github.socialprescribing.dmi.motivation;

import io.github.socialprescribing.dmi.Message;
import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with the observations of a journey; never whose journey it is. */
public final class InvalidJourneyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Message> faults;

    InvalidJourneyException(List<Message> faults) {
        super(faults.stream()
                .map(fault -> "\n- " + fault)
                .collect(Collectors.joining(
                        "", "journey has " + faults.size() + (faults.size() == 1 ? " fault:" : " faults:"), "")));
        this.faults = List.copyOf(faults);
    }

    /**
     * {@return every fault, never empty, by date}
     *
     * <p>The codes are {@code no-observations}; {@code two-on-one-day} and {@code refused-change}, whose arguments
     * {@code first} and {@code second} are the two observations; and {@code after-as-of}, with {@code observation} and
     * {@code asOf}.
     */
    public List<Message> faults() {
        return faults;
    }
}
