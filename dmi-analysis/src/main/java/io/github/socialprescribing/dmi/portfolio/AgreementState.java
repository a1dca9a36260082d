package io.github.socialprescribing.dmi.portfolio;

/** Whether those who rated an item agree. */
public enum AgreementState {
    /** No more than the limit of them lie more than one step from their lower median. */
    AGREED("agreed"),
    /** More of them than that do. UNKNOWN is something else: an answer that was not given. */
    UNCERTAIN("uncertain"),
    /** Fewer than two rated it, so that nothing can be said. */
    UNDEFINED("undefined");

    private final String id;

    AgreementState(String id) {
        this.id = id;
    }

    /** {@return the name in data, such as {@code "uncertain"}} */
    public String id() {
        return id;
    }

    /**
     * {@return how many of those who rated an item may lie more than one step from their lower median while they still
     * agree: ⌊(n − 2) / 3⌋}
     *
     * <p>At 8 to 10, 11 to 13 and 14 to 16 raters these are the limits of the RAND/UCLA Appropriateness Method (Fitch and
     * others 2001), which has nine steps and asks how many lie outside a region of three. To carry them over to five levels,
     * and down to two raters, is our interpretation.
     *
     * @param raters how many rated the item, 2 or more
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static int limit(int raters) {
        if (raters < 2) {
            throw new IllegalArgumentException("raters must be 2 or more, but was " + raters);
        }
        return (raters - 2) / 3;
    }
}
