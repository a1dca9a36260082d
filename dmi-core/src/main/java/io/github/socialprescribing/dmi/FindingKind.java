package io.github.socialprescribing.dmi;

import io.github.socialprescribing.dmi.internal.Checks;

/**
 * What a {@link Finding} says. The vocabulary grows with the library, so a reader must expect kinds it does not know.
 *
 * @param id the stable code, such as {@code not-applicable-without-reason}
 */
public record FindingKind(String id) {

    /** A criterion or safeguard is answered NOT_APPLICABLE, and no note says why. */
    public static final FindingKind NOT_APPLICABLE_WITHOUT_REASON = new FindingKind("not-applicable-without-reason");

    /** A REQUIRED criterion is MET above the next level: it counts only once the levels below are met. */
    public static final FindingKind AHEAD = new FindingKind("ahead");

    /** Answers were derived from a quick assessment, not asked singly. */
    public static final FindingKind DERIVED_ANSWERS = new FindingKind("derived-answers");

    /** Every REQUIRED criterion of an aspect is NOT_APPLICABLE, so the aspect has no level. */
    public static final FindingKind NOT_SCORED = new FindingKind("not-scored");

    /** An aspect would have no level if its unknown answers turned out to be NOT_APPLICABLE. */
    public static final FindingKind MAY_NOT_BE_SCORED = new FindingKind("may-not-be-scored");

    /** A safeguard is answered PARTLY_MET or NOT_MET. */
    public static final FindingKind SAFEGUARD_AT_RISK = new FindingKind("safeguard-at-risk");

    /** People need support by a human being, and none of it is available: what there is would be digital alone. */
    public static final FindingKind DIGITAL_ONLY = new FindingKind("digital-only");

    /** People need support by a human being, none of it is known to be available, and some may be. */
    public static final FindingKind HUMAN_SUPPORT_UNKNOWN = new FindingKind("human-support-unknown");

    /** Areas name a parent of which there is no profile; they stand at the top. */
    public static final FindingKind UNKNOWN_PARENT = new FindingKind("unknown-parent");

    /** Areas lie within each other in a circle, or one in itself; each of them stands at the top. */
    public static final FindingKind CIRCLE_OF_PARENTS = new FindingKind("circle-of-parents");

    /** Profiles of one area, of different dates, tell different names, kinds, sectors or parents. */
    public static final FindingKind CHANGED_AREA = new FindingKind("changed-area");

    /**
     * Checks the id.
     *
     * @param id the stable code
     * @throws IllegalArgumentException if it does not follow the pattern for ids
     */
    public FindingKind {
        Checks.id("finding kind", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
