package io.github.socialprescribing.dmi.model;

import io.github.socialprescribing.dmi.Clause;
import java.util.List;

/**
 * One of the five levels of digital maturity, from the floor up (L1.0 to L5.0).
 *
 * <p>A place with nothing stands at Level 1; there is no Level 0, and "not assessed" is not a level. The order of the
 * constants is the order of the levels. In data a level is its {@link #number()}; {@code name()} and {@code ordinal()} are
 * not part of any format.
 */
public enum MaturityLevel {
    /** Level 1: help happens by chance and word of mouth (L1.0). */
    UNCOORDINATED(
            1,
            "Uncoordinated",
            "Services are not co-ordinated, there is no programme, and help depends on who happens to know what."),
    /** Level 2: a programme has begun, with lists and leaflets (L2.0). */
    EMERGING(
            2,
            "Emerging",
            "A programme has begun with some co-ordination, and its work is done mostly on paper and with everyday office"
                    + " software."),
    /** Level 3: the programme is a recognised service with a directory (L3.0). */
    ESTABLISHED(
            3,
            "Established",
            "The programme is an established service with a directory of services, but its information is not joined up"
                    + " yet."),
    /** Level 4: a platform supports the work, and some systems are linked (L4.0). */
    CONNECTED(
            4,
            "Connected",
            "A dedicated platform supports the programme, many stakeholders take part, and the first systems are linked."),
    /** Level 5: systems are linked throughout, and people have access themselves (L5.0). */
    OPTIMISED(
            5,
            "Optimised",
            "Social prescribing reaches the whole area, systems are widely linked, data is analysed in depth, and people"
                    + " have online access of their own.");

    private static final List<MaturityLevel> ALL = List.of(values());

    private final int number;
    private final String title;
    private final String description;

    MaturityLevel(int number, String title, String description) {
        this.number = number;
        this.title = title;
        this.description = description;
    }

    /**
     * {@return the level with the given number}
     *
     * @param number from 1 to 5
     * @throws IllegalArgumentException if there is no such level
     */
    public static MaturityLevel of(int number) {
        if (number < 1 || number > 5) {
            throw new IllegalArgumentException("maturity level must be from 1 to 5, but was " + number);
        }
        return ALL.get(number - 1);
    }

    /** {@return the number of the level, from 1 to 5} */
    public int number() {
        return number;
    }

    /** {@return the short name in English, such as {@code "Emerging"}; for other languages ask the model} */
    public String title() {
        return title;
    }

    /** {@return one sentence in English that describes an area at this level; for other languages ask the model} */
    public String description() {
        return description;
    }

    /** {@return the title of the level in the report, L1.0 to L5.0} */
    public Clause clause() {
        return new Clause("L" + number + ".0");
    }

    /**
     * {@return whether this level is the other one or above it}
     *
     * @param other the level to compare with
     */
    public boolean isAtLeast(MaturityLevel other) {
        return compareTo(other) >= 0;
    }

    /** {@return the level in words, such as {@code "Level 2"}} */
    @Override
    public String toString() {
        return "Level " + number;
    }
}
