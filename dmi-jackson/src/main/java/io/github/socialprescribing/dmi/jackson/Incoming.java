package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Assessment;
import java.util.List;
import java.util.Objects;

/**
 * A record as an {@link AssessmentReader} found it: accepted, or rejected with all its problems.
 *
 * <p>Nothing is dropped in silence: every record of the input is one or the other. Immutable and thread-safe.
 */
public sealed interface Incoming {

    /** {@return the line of the input at which the record begins, or the row of the table that it is, from 1} */
    long line();

    /**
     * A record that is a valid assessment.
     *
     * @param line the line of the input at which it begins, or the row of the table that it is, from 1
     * @param assessment what it says
     */
    record Accepted(long line, Assessment assessment) implements Incoming {
        /**
         * Checks that nothing is missing.
         *
         * @param line the line of the input at which it begins, or the row of the table that it is, from 1
         * @param assessment what it says
         */
        public Accepted {
            Objects.requireNonNull(assessment, "assessment");
        }
    }

    /**
     * A record that is not a valid assessment, or what is left of an input that cannot be read on.
     *
     * <p>{@link DmiModule} writes it as
     * {@code {"line": 7, "problems": [{"code": …, "path": …, "line": 7, "column": 12, "message": …}], "length": 310, "text": …}},
     * with {@code base64} in place of {@code text} where the record is not UTF-8.
     *
     * @param line the line of the input at which it begins, or the row of the table that it is, from 1
     * @param problems all that is wrong with it, never empty, in the order of the record
     * @param excerpt the record itself up to its first 64 KiB, without the end of its line
     * @param base64 whether the excerpt is Base64, because the record is not well-formed UTF-8
     * @param length the length of the whole record in bytes
     */
    record Rejected(long line, List<Problem> problems, String excerpt, boolean base64, long length)
            implements Incoming {
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
    }
}
