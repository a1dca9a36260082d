package io.github.socialprescribing.dmi.model;

import io.github.socialprescribing.dmi.Message;
import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with a model that somebody tried to build. */
public final class InvalidModelException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Message> faults;

    InvalidModelException(String model, List<Message> faults) {
        super(faults.stream()
                .map(fault -> "\n- " + fault)
                .collect(Collectors.joining(
                        "",
                        "model " + model + " has " + faults.size() + (faults.size() == 1 ? " fault:" : " faults:"),
                        "")));
        this.faults = List.copyOf(faults);
    }

    /**
     * {@return every fault, never empty, in the order of the model}
     *
     * <p>Each has a stable code and two arguments: {@code about}, the id of what is at fault, and {@code path}, where that
     * stands in the model, in the names of the builder's methods and of the document {@code dmi-model/1}, such as
     * {@code aspects[0].criteria[3].level}, counted from 0.
     *
     * <p>The codes are {@code bad-clause}, {@code bad-extension}, {@code bad-id}, {@code bad-language}, {@code bad-level},
     * {@code bad-text}, {@code bad-version}, {@code bad-weight}, {@code duplicate-descriptor}, {@code duplicate-id},
     * {@code no-aspects}, {@code no-required-criterion}, {@code reserved-id}, {@code safeguard-prefix},
     * {@code too-many-aspects}, {@code too-many-criteria} and {@code unknown-text}.
     */
    public List<Message> faults() {
        return faults;
    }
}
