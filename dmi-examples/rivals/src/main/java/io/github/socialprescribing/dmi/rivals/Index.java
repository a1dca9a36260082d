package io.github.socialprescribing.dmi.rivals;

import io.github.socialprescribing.dmi.scoring.Profile;

/** The index in both readings. */
record Index(double low, double high) {

    static Index of(Profile profile) {
        return new Index(
                profile.index().low().doubleValue(), profile.index().high().doubleValue());
    }
}
