package io.github.socialprescribing.dmi.assessment;

import io.github.socialprescribing.dmi.internal.Checks;

/**
 * What stands in the way of digital support (V.challenges). The vocabulary is open: the constants are those that the sources name, and any other id of the
 * same form may be used.
 *
 * @param id the name in data: lower-case letters and digits in groups parted by {@code .} or {@code -}
 */
public record Challenge(String id) {

    /** Systems are in place already. */
    public static final Challenge EXISTING_SYSTEMS = new Challenge("existing-systems");

    /** The community is slow to take it up. */
    public static final Challenge COMMUNITY_UPTAKE = new Challenge("community-uptake");

    /** Not everybody has digital access, so support is hard to win. */
    public static final Challenge DIGITAL_ACCESS = new Challenge("digital-access");

    /** There is little or no money for it. */
    public static final Challenge BUDGET = new Challenge("budget");

    /**
     * Checks the id.
     *
     * @param id the name in data
     * @throws IllegalArgumentException if it does not follow the pattern for ids
     */
    public Challenge {
        Checks.id("challenge", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
