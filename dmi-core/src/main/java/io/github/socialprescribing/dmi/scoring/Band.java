package io.github.socialprescribing.dmi.scoring;

import io.github.socialprescribing.dmi.Fraction;

/** How far an aspect has come towards its next level, in thirds. In data a band is its {@link #id()}. */
public enum Band {
    /** A position below 1/3. */
    EARLY("early"),
    /** A position from 1/3, below 2/3. */
    MIDDLE("middle"),
    /** A position from 2/3. */
    TOP("top");

    private static final Fraction THIRD = Fraction.of(1, 3);
    private static final Fraction TWO_THIRDS = Fraction.of(2, 3);

    private final String id;

    Band(String id) {
        this.id = id;
    }

    static Band of(Fraction position) {
        if (position.compareTo(THIRD) < 0) {
            return EARLY;
        }
        return position.compareTo(TWO_THIRDS) < 0 ? MIDDLE : TOP;
    }

    /** {@return the name in data, such as {@code "middle"}} */
    public String id() {
        return id;
    }
}
