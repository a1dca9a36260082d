package io.github.socialprescribing.dmi.scoring;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.AspectReading;
import org.jspecify.annotations.Nullable;

/** Positions and coordinates as fractions, each made once and shared. */
final class Coordinates {

    private static final int LEVELS = 5;

    private static final @Nullable Fraction[] KNOWN = new @Nullable Fraction[(LEVELS + 1) * AspectReading.POSITIONS];

    private Coordinates() {}

    static Fraction position(char reading) {
        return coordinate(0, AspectReading.position(reading));
    }

    static Fraction coordinate(char reading) {
        return coordinate(AspectReading.level(reading), AspectReading.position(reading));
    }

    private static Fraction coordinate(int level, int position) {
        int slot = level * AspectReading.POSITIONS + position;
        Fraction known = KNOWN[slot];
        if (known == null) {
            int count = AspectReading.count(position);
            known = Fraction.of(2L * count * level + AspectReading.halfCredits(position), 2L * count);
            KNOWN[slot] = known;
        }
        return known;
    }
}
