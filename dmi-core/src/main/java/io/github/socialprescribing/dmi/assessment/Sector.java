package io.github.socialprescribing.dmi.assessment;

import io.github.socialprescribing.dmi.internal.Checks;

/**
 * Which sector runs social prescribing in an area; it covers much more than health. The vocabulary is open: the constants are those that the sources name, and any other id of the
 * same form may be used.
 *
 * @param id the name in data: lower-case letters and digits in groups parted by {@code .} or {@code -}
 */
public record Sector(String id) {

    /** Health services. */
    public static final Sector HEALTH = new Sector("health");

    /** Local government. */
    public static final Sector LOCAL_GOVERNMENT = new Sector("local-government");

    /** Housing associations. */
    public static final Sector HOUSING = new Sector("housing");

    /** Voluntary organisations. */
    public static final Sector VOLUNTARY = new Sector("voluntary");

    /** Community groups. */
    public static final Sector COMMUNITY = new Sector("community");

    /** Social enterprises. */
    public static final Sector SOCIAL_ENTERPRISE = new Sector("social-enterprise");

    /** Charities. */
    public static final Sector CHARITY = new Sector("charity");

    /**
     * Checks the id.
     *
     * @param id the name in data
     * @throws IllegalArgumentException if it does not follow the pattern for ids
     */
    public Sector {
        Checks.id("sector", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
