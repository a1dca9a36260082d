package io.github.socialprescribing.dmi.assessment;

import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What backs an answer: a note, links, and the date on which it was recorded where that is not the date of the
 * assessment. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Evidence permits ImmutableEvidence {

    Evidence() {}

    /** {@return a remark in words, not blank} */
    public abstract Optional<String> note();

    /** {@return where to read more, absolute addresses in the order given; may be empty} */
    public abstract List<URI> links();

    /** {@return the date of the answer, in the years 1 to 9999; the date of the assessment if not given} */
    public abstract Optional<LocalDate> recordedOn();

    /** {@return whether nothing is said at all} */
    public boolean isEmpty() {
        return note().isEmpty() && links().isEmpty() && recordedOn().isEmpty();
    }

    @Value.Check
    void check() {
        if (note().isPresent()) {
            Checks.text("note", note().get());
        }
        if (recordedOn().isPresent()) {
            Checks.date("recordedOn", recordedOn().get());
        }
        for (URI link : links()) {
            Checks.wellFormed("link", link.toString());
            if (!link.isAbsolute()) {
                throw new IllegalArgumentException(
                        "link must be an absolute address, such as https://example.org/, but was "
                                + Checks.quote(link.toString()));
            }
        }
    }

    /** {@return what is said, such as {@code "two practices, https://example.org/m1, recorded on 2026-08-01"}} */
    @Override
    public String toString() {
        List<String> said = new ArrayList<>();
        note().ifPresent(said::add);
        links().forEach(link -> said.add(link.toString()));
        recordedOn().ifPresent(date -> said.add("recorded on " + date));
        return said.isEmpty() ? "no evidence" : String.join(", ", said);
    }

    /** {@return this evidence with another date} */
    Evidence recordedOn(LocalDate date) {
        return ImmutableEvidence.builder().from(this).recordedOn(date).build();
    }

    /**
     * {@return evidence that is a note alone}
     *
     * @param note a remark in words, not blank
     * @throws IllegalArgumentException if the note is blank
     */
    public static Evidence note(String note) {
        return builder().note(note).build();
    }

    /** {@return the absence of any evidence} */
    public static Evidence none() {
        return builder().build();
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return ImmutableEvidence.builder();
    }

    /** Builds an {@link Evidence}. */
    public sealed interface Builder permits ImmutableEvidence.Builder {
        /**
         * Sets the note.
         *
         * @param note a remark in words, not blank
         * @return this builder
         */
        Builder note(String note);

        /**
         * Adds a link.
         *
         * @param link an absolute address
         * @return this builder
         */
        Builder addLinks(URI link);

        /**
         * Sets the date on which the answer was recorded.
         *
         * @param recordedOn a date in the years 1 to 9999
         * @return this builder
         */
        Builder recordedOn(LocalDate recordedOn);

        /**
         * {@return the evidence}
         *
         * @throws IllegalArgumentException if a value does not follow its rule
         */
        Evidence build();
    }
}
