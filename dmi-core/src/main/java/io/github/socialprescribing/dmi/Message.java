package io.github.socialprescribing.dmi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A sentence for an end user, with the code and the arguments that let a caller say it in another language.
 *
 * <p>The code and the names of the arguments are stable; the English text may be reworded in any release. Immutable and
 * thread-safe.
 *
 * @param code what is said, stable
 * @param arguments the values in the sentence by name, in the order of the sentence; ids are parted by blanks, may be empty
 * @param text the sentence in English
 */
public record Message(String code, Map<String, String> arguments, String text) {

    /**
     * Copies the arguments.
     *
     * @param code what is said
     * @param arguments the values in the sentence by name
     * @param text the sentence
     */
    public Message {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return text;
    }
}
