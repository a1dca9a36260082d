package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.scoring.AspectProfile;

/** What became of the level of an aspect from one date to a later one. In data it is its {@link #id()}. */
public enum Movement {
    /** The later level is {@link Comparison#ABOVE} the earlier one. */
    ROSE("rose"),
    /** The later level is {@link Comparison#BELOW} the earlier one. */
    FELL("fell"),
    /** Both levels are settled, and equal. */
    SAME("same"),
    /** The unknown answers decide, or the aspect is not scored at one of the dates. */
    UNDECIDED("undecided");

    private final String id;

    Movement(String id) {
        this.id = id;
    }

    /**
     * {@return what became of a level}
     *
     * @param <T> what moves, such as a maturity level or an index
     * @param before its bounds at the earlier date
     * @param after its bounds at the later date
     */
    public static <T extends Comparable<? super T>> Movement of(Bounds<T> before, Bounds<T> after) {
        return switch (Comparison.of(after, before)) {
            case ABOVE -> ROSE;
            case BELOW -> FELL;
            case EQUAL -> SAME;
            case UNDECIDED -> UNDECIDED;
        };
    }

    static Movement of(AspectProfile before, AspectProfile after) {
        return before.isScored() && after.isScored() ? of(before.level(), after.level()) : UNDECIDED;
    }

    /** {@return the name in data, such as {@code "rose"}} */
    public String id() {
        return id;
    }
}
