package io.github.socialprescribing.dmi.scoring;

/**
 * The OPTIONAL criteria of an aspect, counted; they never change a level, a position or a headline.
 *
 * @param met how many are MET
 * @param unknown how many are UNKNOWN
 * @param of how many apply: all that are not NOT_APPLICABLE
 */
public record Extras(int met, int unknown, int of) {

    /** {@return the counts, such as {@code "1 of 3, 2 unknown"}} */
    @Override
    public String toString() {
        return met + " of " + of + (unknown == 0 ? "" : ", " + unknown + " unknown");
    }
}
