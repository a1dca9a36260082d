package io.github.socialprescribing.dmi.scoring;

/**
 * The OPTIONAL criteria of an aspect, counted; they never change a level, a position or a headline.
 *
 * @param met how many are MET
 * @param unknown how many are UNKNOWN
 * @param of how many apply: all that are not NOT_APPLICABLE
 */
public record Extras(int met, int unknown, int of) {}
