package io.github.socialprescribing.dmi.fhir;

import io.github.socialprescribing.dmi.Message;
import java.util.List;

/**
 * A resource, and what could not go into it.
 *
 * @param <T> the type of the resource
 * @param resource the resource, which is valid whatever was lost
 * @param losses what FHIR has no place for, each with the code {@code lost-characters} and the arguments {@code field} and
 *     {@code count}; empty if all went in
 */
public record Written<T>(T resource, List<Message> losses) {

    /**
     * Copies the losses.
     *
     * @param resource the resource
     * @param losses what FHIR has no place for
     */
    public Written {
        losses = List.copyOf(losses);
    }
}
