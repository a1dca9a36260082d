package io.github.socialprescribing.dmi;

import java.util.Objects;
import java.util.Optional;

/**
 * A figure of the low and of the high reading of the same answers, where the two are not bounds.
 *
 * <p>The low reading takes each unknown answer as not met, the high reading as met. A position may well be lower in the
 * high reading: it falls back to 0 when a level is reached. What is ordered is held in {@link Bounds} instead. Immutable
 * and thread-safe if its values are.
 *
 * @param <T> the figure, such as a position or a band
 * @param low the figure of the low reading
 * @param high the figure of the high reading
 */
public record Readings<T>(T low, T high) {

    /**
     * Checks that both are there.
     *
     * @param low the figure of the low reading
     * @param high the figure of the high reading
     */
    public Readings {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
    }

    /** {@return both figures, such as {@code "low 1/2, high 0"}, or the one where they are equal; nothing is {@code "none"}} */
    @Override
    public String toString() {
        return low.equals(high) ? text(low) : "low " + text(low) + ", high " + text(high);
    }

    private static String text(Object figure) {
        return figure instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse("none")
                : figure.toString();
    }
}
