package io.github.socialprescribing.dmi.scoring;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.internal.AspectReading;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an aspect by both readings. Cells are small, so aspects of all areas share a few hundred of them; those last
 * asked for are held, in a table in which a newer one takes the place of an older one.
 */
final class Standing {

    private static final int SIZE_BITS = 13;
    private static final int PROBES = 4;
    private static final int MIXER = 0x9E3779B9;

    /** Filled by any thread; a standing is immutable, and one that another thread does not see is made again. */
    private static final @Nullable Standing[] KNOWN = new @Nullable Standing[1 << SIZE_BITS];

    private final int both;
    private final Bounds<MaturityLevel> level;
    private final Readings<Optional<MaturityLevel>> nextLevel;
    private final Readings<Fraction> position;
    private final Readings<Optional<Band>> band;
    private final Bounds<Fraction> coordinate;

    private Standing(int both) {
        char low = AspectReading.low(both);
        char high = AspectReading.high(both);
        this.both = both;
        this.level = Bounds.of(MaturityLevel.of(AspectReading.level(low)), MaturityLevel.of(AspectReading.level(high)));
        this.nextLevel = new Readings<>(nextLevel(low), nextLevel(high));
        this.position = new Readings<>(Coordinates.position(low), Coordinates.position(high));
        this.band = new Readings<>(band(low), band(high));
        this.coordinate = Bounds.of(Coordinates.coordinate(low), Coordinates.coordinate(high));
    }

    /** {@return the figures for what {@link AspectReading#both} gives} */
    static Standing of(int both) {
        int slot = (both * MIXER) >>> (Integer.SIZE - SIZE_BITS);
        Standing known = KNOWN[slot];
        return known != null && known.both == both ? known : elsewhere(slot, both);
    }

    private static Standing elsewhere(int slot, int both) {
        for (int i = 0; i < PROBES; i++) {
            int place = (slot + i) & (KNOWN.length - 1);
            Standing known = KNOWN[place];
            if (known == null) {
                return made(place, both);
            }
            if (known.both == both) {
                return known;
            }
        }
        return made(slot, both);
    }

    private static Standing made(int slot, int both) {
        Standing made = new Standing(both);
        KNOWN[slot] = made;
        return made;
    }

    boolean isScored() {
        return AspectReading.isScored(AspectReading.low(both));
    }

    Bounds<MaturityLevel> level() {
        return level;
    }

    Readings<Optional<MaturityLevel>> nextLevel() {
        return nextLevel;
    }

    Readings<Fraction> position() {
        return position;
    }

    Readings<Optional<Band>> band() {
        return band;
    }

    Bounds<Fraction> coordinate() {
        return coordinate;
    }

    /** {@return the next level by one reading, or NONE} */
    int nextLevelOrNone(boolean high) {
        return AspectReading.nextLevel(high ? AspectReading.high(both) : AspectReading.low(both));
    }

    private static Optional<MaturityLevel> nextLevel(char reading) {
        int next = AspectReading.nextLevel(reading);
        return next == AspectReading.NONE ? Optional.empty() : Optional.of(MaturityLevel.of(next));
    }

    private static Optional<Band> band(char reading) {
        return AspectReading.nextLevel(reading) == AspectReading.NONE
                ? Optional.empty()
                : Optional.of(Band.of(Coordinates.position(reading)));
    }
}
