package io.github.socialprescribing.dmi.jackson;

import java.util.List;
import java.util.Objects;

/**
 * A record as an {@link AssessmentReader} or a {@link JourneyReader} found it: accepted, or rejected with all its problems.
 *
 * <p>Nothing is dropped in silence: every record of the input is one or the other. Immutable and thread-safe.
 *
 * @param <T> what a record is: an assessment or a journey
 */
public sealed interface Incoming<T> {

    /** {@return the line of the input at which the record begins, or the row of the table that it is, from 1} */
    long line();

    /**
     * A record that is valid.
     *
     * @param <T> what a record is
     * @param line the line of the input at which it begins, or the row of the table that it is, from 1
     * @param value what it says
     */
    record Accepted<T>(long line, T value) implements Incoming<T> {
        /**
         * Checks that nothing is missing.
         *
         * @param line the line of the input at which it begins, or the row of the table that it is, from 1
         * @param value what it says
         */
        public Accepted {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A record that is not valid, or what is left of an input that cannot be read on.
     *
     * <p>The excerpt is the caller's own input as it came, to be mended and sent again. Of a journey it may hold the
     * reference, and whatever else stands there, and is to be kept as safe as journeys are; problems and
     * {@link #toString()} never show the reference.
     *
     * <p>{@link DmiModule} writes it as
     * {@code {"line": 7, "problems": [{"code": …, "path": …, "line": 7, "column": 12, "message": …}], "length": 310, "text": …}},
     * with {@code base64} in place of {@code text} where the record is not UTF-8.
     *
     * @param <T> what a record is
     * @param line the line of the input at which it begins, or the row of the table that it is, from 1
     * @param problems all that is wrong with it, never empty, in the order of the record
     * @param excerpt the record itself up to its first 64 KiB, without the end of its line
     * @param base64 whether the excerpt is Base64, because the record is not well-formed UTF-8
     * @param length the length of the whole record in bytes
     */
    record Rejected<T>(long line, List<Problem> problems, String excerpt, boolean base64, long length)
            implements Incoming<T> {
        /**
         * Copies the problems.
         *
         * @param line the line of the input at which it begins, or the row of the table that it is, from 1
         * @param problems all that is wrong with it
         * @param excerpt the record itself up to its first 64 KiB
         * @param base64 whether the excerpt is Base64
         * @param length the length of the whole record in bytes
         */
        public Rejected {
            problems = List.copyOf(problems);
            Objects.requireNonNull(excerpt, "excerpt");
        }

        /** {@return the line, the length and the problems; not the record itself} */
        @Override
        public String toString() {
            return "record of " + length + " bytes at line " + line + " rejected: " + problems;
        }
    }
}
