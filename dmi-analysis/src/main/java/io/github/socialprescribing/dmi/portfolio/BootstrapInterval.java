package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The 95 % interval of Krippendorff's alpha by the bootstrap: where alpha would mostly lie if other items had been rated.
 *
 * <p>The limits are the 2.5 and 97.5 percentiles of alpha over the resamples in which it is defined: the smallest value of
 * which the share up to it is at least that. Immutable and thread-safe.
 *
 * @see Ratings#alphaInterval(AlphaMetric, long, int)
 */
@Value.Immutable
@DmiStyle
public abstract sealed class BootstrapInterval permits ImmutableBootstrapInterval {

    BootstrapInterval() {}

    /** {@return how far apart two ratings are taken to be} */
    public abstract AlphaMetric metric();

    /** {@return the seed that the resamples come from} */
    public abstract long seed();

    /** {@return how often the items were resampled, from 1 to 100,000} */
    public abstract int resamples();

    /** {@return in how many resamples alpha was undefined, because no two ratings differed; the limits leave them out} */
    public abstract int undefinedResamples();

    /** {@return the limits, exact; nothing if alpha was undefined in every resample} */
    public abstract Optional<Bounds<Fraction>> limits();

    /**
     * {@return why there are no limits; nothing if there are}
     *
     * <p>The codes are those of {@link Coefficient#undefined()}, and {@code no-variation-in-resamples} if alpha itself is
     * defined.
     */
    public abstract Optional<Message> undefined();

    /** {@return the limits to four decimals, or that they are undefined and why} */
    @Override
    public String toString() {
        return limits().map(it -> it.low().round(4) + " to " + it.high().round(4))
                .orElseGet(() -> "undefined: " + undefined().orElseThrow());
    }
}
