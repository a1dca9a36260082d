package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How far raters agree beyond chance: Krippendorff's alpha or Cohen's kappa, exact, with what it comes from.
 *
 * <p>It is 1 − observed / expected disagreement: 1 where all agree, 0 where they agree no better than chance would have it,
 * below 0 where they agree less than that. Where no two ratings can be paired, or none differ, it is undefined, never 1.
 * Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Coefficient permits ImmutableCoefficient {

    Coefficient() {}

    /** {@return how many ratings it rests on, those that can be paired with another of the same item; 0 or more} */
    public abstract long pairableRatings();

    /** {@return the mean disagreement of ratings of the same item, 0 or more; nothing if none can be paired} */
    public abstract Optional<Fraction> observed();

    /** {@return the mean disagreement expected by chance, 0 or more; nothing if no ratings can be paired} */
    public abstract Optional<Fraction> expected();

    /**
     * {@return why there is no value; nothing if there is one}
     *
     * <p>The codes are {@code no-ratings}; {@code one-rater}, with the {@code rater}; {@code more-than-two-raters}, for kappa
     * where it was not said whose, with their number as {@code raters}; {@code nothing-paired}, if no item was rated twice;
     * and {@code no-variation}, with the {@code rating}, if every rating that can be paired is that one, so that chance alone
     * would have given full agreement.
     */
    public abstract Optional<Message> undefined();

    /** {@return the coefficient, at most 1, exact; nothing if it is undefined} */
    public Optional<Fraction> value() {
        return undefined().isPresent()
                ? Optional.empty()
                : Optional.of(Fraction.ONE.minus(
                        observed().orElseThrow().dividedBy(expected().orElseThrow())));
    }

    static Coefficient undefined(Message reason) {
        return ImmutableCoefficient.builder()
                .pairableRatings(0)
                .undefined(reason)
                .build();
    }

    /** {@return the coefficient of disagreements; if none is expected, every rating is the one given} */
    static Coefficient of(long pairableRatings, Fraction observed, Fraction expected, int rating) {
        ImmutableCoefficient.Builder coefficient = ImmutableCoefficient.builder()
                .pairableRatings(pairableRatings)
                .observed(observed)
                .expected(expected);
        if (expected.signum() == 0) {
            coefficient.undefined(new Message(
                    "no-variation",
                    Map.of("rating", Integer.toString(rating)),
                    "every rating that can be paired is " + rating + ", so that no disagreement is expected"));
        }
        return coefficient.build();
    }

    /** {@return the value to four decimals, or that it is undefined and why} */
    @Override
    public String toString() {
        return value().map(value -> value.round(4).toString())
                .orElseGet(() -> "undefined: " + undefined().orElseThrow());
    }
}
