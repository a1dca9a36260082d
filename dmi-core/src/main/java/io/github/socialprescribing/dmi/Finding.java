package io.github.socialprescribing.dmi;

import io.github.socialprescribing.dmi.internal.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Something worth a second look in what was answered; never an error, and never a change of a number.
 *
 * <p>Example: {@code not-applicable-without-reason} about {@code citizens.leaflets}. Immutable and thread-safe.
 *
 * @param kind what is found; its id is the stable code
 * @param about the id of the criterion, safeguard, aspect or area that it is about
 * @param arguments the values in the message by name, in the order of the message; may be empty
 * @param message one sentence in English; may be reworded in any release
 */
public record Finding(FindingKind kind, String about, Map<String, String> arguments, String message) {

    /**
     * Checks that it can be written, and copies the arguments.
     *
     * @param kind what is found
     * @param about the id of what it is about, 1 to 200 characters without control characters
     * @param arguments the values in the message by name
     * @param message one sentence
     * @throws IllegalArgumentException if {@code about} does not follow its rule, or a text has half a surrogate pair
     */
    public Finding {
        Objects.requireNonNull(kind, "kind");
        Checks.opaqueId("about", about);
        Checks.wellFormed("message", Objects.requireNonNull(message, "message"));
        arguments.forEach((name, value) -> {
            Checks.wellFormed("argument", name);
            Checks.wellFormed("argument", value);
        });
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    @Override
    public String toString() {
        return kind + " " + about + ": " + message;
    }
}
