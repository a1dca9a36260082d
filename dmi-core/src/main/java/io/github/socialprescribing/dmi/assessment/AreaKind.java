package io.github.socialprescribing.dmi.assessment;

import io.github.socialprescribing.dmi.internal.Checks;

/**
 * What kind of area is assessed, such as a borough or a project, or is a membership. The vocabulary is open: the constants are those that the sources name, and any other id of the
 * same form may be used.
 *
 * @param id the name in data: lower-case letters and digits in groups parted by {@code .} or {@code -}
 */
public record AreaKind(String id) {

    /** A region or county. */
    public static final AreaKind REGION = new AreaKind("region");

    /** A borough or district. */
    public static final AreaKind BOROUGH = new AreaKind("borough");

    /** A locality within a borough or district. */
    public static final AreaKind LOCALITY = new AreaKind("locality");

    /** A neighbourhood. */
    public static final AreaKind NEIGHBOURHOOD = new AreaKind("neighbourhood");

    /** A social prescribing project, wherever it works. */
    public static final AreaKind PROJECT = new AreaKind("project");

    /** An area for which services are commissioned. */
    public static final AreaKind COMMISSIONING_AREA = new AreaKind("commissioning-area");

    /**
     * Checks the id.
     *
     * @param id the name in data
     * @throws IllegalArgumentException if it does not follow the pattern for ids
     */
    public AreaKind {
        Checks.id("area kind", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
