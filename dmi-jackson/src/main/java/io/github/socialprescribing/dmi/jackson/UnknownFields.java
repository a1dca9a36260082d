package io.github.socialprescribing.dmi.jackson;

/**
 * What is done about a field, or a column of CSV, that the format does not have.
 *
 * <p>It concerns names of the format alone. An answer to a criterion, safeguard or aspect that the model does not have is
 * refused whatever is chosen here, for to pass over it would change the score without a word.
 */
public enum UnknownFields {
    /** Refuse the document, name the field, and suggest the nearest one there is: the default, and the safe choice. */
    REFUSE,

    /**
     * Keep it among the extensions, which are written back: under its path, such as {@code area.colour} for a field
     * {@code colour} of the area. A document that has no extensions (a roadmap, a summary, a journey, a cohort) refuses it.
     */
    KEEP,

    /** Pass over it; it is lost. */
    IGNORE;

    /** {@return what is done in a document that has no extensions} */
    UnknownFields withoutExtensions() {
        return this == KEEP ? REFUSE : this;
    }
}
