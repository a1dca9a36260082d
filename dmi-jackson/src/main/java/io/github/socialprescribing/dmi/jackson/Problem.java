package io.github.socialprescribing.dmi.jackson;

import java.util.Objects;

/**
 * One thing that is wrong with a document, or with a row of a table, and where.
 *
 * <p>Example: code {@code unknown-criterion}, path {@code answers.platform.pilots}, line 1, column 412, message
 * {@code unknown criterion 'platform.pilots' in model dmi-sp/1.0; did you mean 'platform.pilot'?}. Immutable and
 * thread-safe.
 *
 * @param code what is wrong, one of the constants of this class, or in a model also a code of
 *     {@link io.github.socialprescribing.dmi.model.InvalidModelException#faults()}, in a journey of
 *     {@link io.github.socialprescribing.dmi.motivation.InvalidJourneyException#faults()}, in a roadmap of
 *     {@link io.github.socialprescribing.dmi.plan.InvalidPlanException#faults()}; stable, further codes may come
 * @param path the fields from the document's root on, parted by dots, elements of an array by number from 0, such as
 *     {@code area.memberships[0].id}; of CSV the name of the column; long names are shortened; empty for the document
 *     or row itself
 * @param line the line of the input, from 1; of CSV the row of the table, from 1; -1 where the source knows no lines
 * @param column the place in that line, from 1, counted in bytes if the input was read as bytes, else in characters; of
 *     CSV the number of the cell in its row, from 1; -1 where the source knows none. A field that is missing is reported
 *     where its object or header ends
 * @param message one or more sentences in English with the rule, the value and, where there is one, the nearest right
 *     name; may be reworded in any release
 */
public record Problem(String code, String path, long line, long column, String message) {

    /** The text is not well-formed JSON, or not a table: a quote that is not closed, a row of more or fewer cells. */
    public static final String SYNTAX = "syntax";

    /** The bytes are not well-formed UTF-8. */
    public static final String NOT_UTF8 = "not-utf8";

    /** A limit on length or depth is exceeded; the message names it. */
    public static final String LIMIT_EXCEEDED = "limit-exceeded";

    /** Something follows the document. */
    public static final String TRAILING_CONTENT = "trailing-content";

    /** The {@code format} names another kind of document, another version, or none. */
    public static final String WRONG_FORMAT = "wrong-format";

    /** A value is of another type than its field asks for; a null is always of the wrong type. */
    public static final String WRONG_TYPE = "wrong-type";

    /** The format has no such field or column. */
    public static final String UNKNOWN_FIELD = "unknown-field";

    /** A required field or column is missing, or a required cell is empty. */
    public static final String MISSING_FIELD = "missing-field";

    /** A field stands twice in one object, or a column in one header. */
    public static final String REPEATED_FIELD = "repeated-field";

    /** The module does not know the model; {@link DmiModule#withModel} makes it known. */
    public static final String UNKNOWN_MODEL = "unknown-model";

    /** The fingerprint is not that of the model. */
    public static final String WRONG_FINGERPRINT = "wrong-fingerprint";

    /** The model has no such criterion. */
    public static final String UNKNOWN_CRITERION = "unknown-criterion";

    /** The model has no such safeguard. */
    public static final String UNKNOWN_SAFEGUARD = "unknown-safeguard";

    /** The model has no such aspect. */
    public static final String UNKNOWN_ASPECT = "unknown-aspect";

    /** A value is none of the words of a closed vocabulary, such as the five answers. */
    public static final String UNKNOWN_WORD = "unknown-word";

    /** A value has the right type but breaks the rule for it. */
    public static final String BAD_VALUE = "bad-value";

    /** A figure of a profile, roadmap, summary or cohort is not the one that its answers, steps or counts give. */
    public static final String MISMATCH = "mismatch";

    /** No aspect of the assessment can be scored. */
    public static final String NOT_SCORABLE = "not-scorable";

    /** There are more problems than are listed. */
    public static final String MORE_PROBLEMS = "more-problems";

    /**
     * Checks that nothing is missing.
     *
     * @param code what is wrong
     * @param path the fields from the document's root on
     * @param line the line of the input, from 1, or -1
     * @param column the place in that line, from 1, or -1
     * @param message one or more sentences in English
     */
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
    }

    /** {@return the message and its place} */
    @Override
    public String toString() {
        return line < 0 ? message : message + " (line " + line + ", column " + column + ")";
    }
}
