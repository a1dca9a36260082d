package io.github.socialprescribing.dmi.support;

/** Whether an area has a form of support. In data a state is its {@link #id()}. */
public enum SupportState {
    /** All that the form needs is MET, and its human part, if it has one, is provided. */
    AVAILABLE("available"),
    /** A need is PARTLY_MET, NOT_MET or NOT_APPLICABLE, or the human part is not provided. */
    LACKING("lacking"),
    /** Nothing is known to be lacking, but a need is UNKNOWN, or nobody has said which human forms are provided. */
    UNKNOWN("unknown");

    private final String id;

    SupportState(String id) {
        this.id = id;
    }

    /** {@return the name in data: {@code "available"}, {@code "lacking"} or {@code "unknown"}} */
    public String id() {
        return id;
    }
}
