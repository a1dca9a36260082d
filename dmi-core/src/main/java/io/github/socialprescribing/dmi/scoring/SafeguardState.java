package io.github.socialprescribing.dmi.scoring;

import io.github.socialprescribing.dmi.assessment.Answer;

/** What the answer to a safeguard means. In data a state is its {@link #id()}. */
public enum SafeguardState {
    /** The safeguard is MET. */
    UPHELD("upheld"),
    /** The safeguard is PARTLY_MET or NOT_MET. */
    AT_RISK("at-risk"),
    /** Nobody has said. */
    UNKNOWN("unknown"),
    /** The safeguard makes no sense for this area. */
    NOT_APPLICABLE("not-applicable");

    private final String id;

    SafeguardState(String id) {
        this.id = id;
    }

    static SafeguardState of(Answer answer) {
        return switch (answer) {
            case MET -> UPHELD;
            case PARTLY_MET, NOT_MET -> AT_RISK;
            case UNKNOWN -> UNKNOWN;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }

    /** {@return the name in data, such as {@code "at-risk"}} */
    public String id() {
        return id;
    }
}
