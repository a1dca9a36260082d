package io.github.socialprescribing.dmi.assessment;

import io.github.socialprescribing.dmi.internal.Checks;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What backs an answer: a note, links, and the date on which it was recorded where that is not the date of the
 * assessment. Links are held as they were written, and are the same if they are written the same. Immutable and
 * thread-safe.
 */
public final class Evidence {

    private static final Evidence NONE = builder().build();

    private final @Nullable String note;
    private final List<String> links;
    private final @Nullable LocalDate recordedOn;

    private Evidence(Builder builder) {
        this.note = builder.note;
        this.links = List.copyOf(builder.links);
        this.recordedOn = builder.recordedOn;
    }

    /** {@return a remark in words, not blank} */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** {@return where to read more, absolute addresses in the order given; may be empty} */
    public List<URI> links() {
        return links.stream().map(URI::create).toList();
    }

    /** {@return the date of the answer, in the years 1 to 9999; the date of the assessment if not given} */
    public Optional<LocalDate> recordedOn() {
        return Optional.ofNullable(recordedOn);
    }

    /** {@return whether nothing is said at all} */
    public boolean isEmpty() {
        return note == null && links.isEmpty() && recordedOn == null;
    }

    /** {@return this evidence with another date} */
    Evidence recordedOn(LocalDate date) {
        Builder changed = builder().recordedOn(date);
        changed.note = note;
        changed.links = links;
        return changed.build();
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
        return NONE;
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence that
                && Objects.equals(note, that.note)
                && links.equals(that.links)
                && Objects.equals(recordedOn, that.recordedOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(note, links, recordedOn);
    }

    /** {@return what is said, such as {@code "two practices, https://example.org/m1, recorded on 2026-08-01"}} */
    @Override
    public String toString() {
        List<String> said = new ArrayList<>();
        note().ifPresent(said::add);
        said.addAll(links);
        recordedOn().ifPresent(date -> said.add("recorded on " + date));
        return said.isEmpty() ? "no evidence" : String.join(", ", said);
    }

    /** Builds an {@link Evidence}. Not safe for use by several threads. */
    public static final class Builder {
        private @Nullable String note;
        private List<String> links = List.of();
        private @Nullable LocalDate recordedOn;

        private Builder() {}

        /**
         * Sets the note.
         *
         * @param words a remark in words, not blank
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder note(String words) {
            this.note = Checks.text("note", words);
            return this;
        }

        /**
         * Adds a link.
         *
         * @param link an absolute address
         * @return this builder
         * @throws IllegalArgumentException if it is not absolute
         */
        public Builder addLinks(URI link) {
            return addLink(link.toString());
        }

        /**
         * Adds a link that is written out.
         *
         * @param address an absolute address, such as {@code https://example.org/}
         * @return this builder
         * @throws IllegalArgumentException if it is none
         */
        public Builder addLink(String address) {
            Checks.wellFormed("link", Objects.requireNonNull(address, "address"));
            if (!isPlain(address) && !isAbsolute(address)) {
                throw new IllegalArgumentException(
                        "link must be an absolute address, such as https://example.org/, but was "
                                + Checks.quote(address));
            }
            if (links.isEmpty()) {
                links = new ArrayList<>();
            }
            links.add(address);
            return this;
        }

        /**
         * Sets the date on which the answer was recorded.
         *
         * @param date a date in the years 1 to 9999
         * @return this builder
         * @throws IllegalArgumentException if it is outside those years
         */
        public Builder recordedOn(LocalDate date) {
            this.recordedOn = Checks.date("recordedOn", date);
            return this;
        }

        /** {@return the evidence} */
        public Evidence build() {
            return new Evidence(this);
        }
    }

    /** Most links are a host and a path in the plainest letters, which are known to be an address without a parser. */
    private static boolean isPlain(String address) {
        int start = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : address.length();
        boolean inPath = false;
        for (int i = start; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '/') {
                inPath = true;
            }
            boolean inEither = ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '.' || c == '-';
            boolean inPathOnly = ('A' <= c && c <= 'Z') || c == '_' || (c == '/' && i > start);
            if (!inEither && !(inPath && inPathOnly)) {
                return false;
            }
        }
        return start < address.length();
    }

    private static boolean isAbsolute(String address) {
        try {
            return new URI(address).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
