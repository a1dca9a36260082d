package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Readings;
import java.util.Locale;

/** The two readings of answers that are UNKNOWN. */
enum Reading {
    LOW,
    HIGH;

    <T> T of(Readings<T> readings) {
        return this == LOW ? readings.low() : readings.high();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
