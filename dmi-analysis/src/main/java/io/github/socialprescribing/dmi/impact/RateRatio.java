package io.github.socialprescribing.dmi.impact;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import java.util.Arrays;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a rate changed, as a ratio: 0.49 says that the rate after is 49 % of the rate before.
 *
 * <p>The 95 % confidence interval is that of the log-normal (Wald) method, exp(ln RR ± 1.96 √(1/a + 1/b)) for a events
 * before and b after; against a comparator the variance is the sum of those of both groups. It takes events for
 * independent of each other and is rough where counts are small. With 0 events before, the ratio is undefined; with 0
 * after, it is 0; against a comparator it is undefined too if the comparison group had 0 before or after. With 0 in any of
 * these counts the interval is undefined. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class RateRatio permits ImmutableRateRatio {

    RateRatio() {}

    /** {@return the counts that it comes from, with the comparator, if there is one} */
    public abstract BeforeAfter counts();

    /** {@return whether it is divided by the ratio of the comparison group} */
    public abstract boolean isAgainstComparator();

    /** {@return the ratio, 0 or more, exact; nothing where it is undefined} */
    public abstract Optional<Fraction> estimate();

    /** {@return its 95 % confidence interval; nothing where it is undefined} */
    public abstract Optional<ConfidenceInterval> interval();

    static RateRatio of(BeforeAfter counts, boolean againstComparator, Optional<Fraction> estimate, long... events) {
        ImmutableRateRatio.Builder ratio = ImmutableRateRatio.builder()
                .counts(counts)
                .isAgainstComparator(againstComparator)
                .estimate(estimate);
        if (Arrays.stream(events).allMatch(count -> count > 0)) {
            double variance =
                    Arrays.stream(events).mapToDouble(count -> 1.0 / count).sum();
            ratio.interval(ConfidenceInterval.logNormal(estimate.orElseThrow().doubleValue(), variance));
        }
        return ratio.build();
    }

    /** {@return the ratio and its interval to three decimals, and all counts with the comparator or that there is none} */
    @Override
    public String toString() {
        return (isAgainstComparator() ? "rate ratio against comparator " : "rate ratio ")
                + estimate().map(ratio -> ratio.round(3).toString()).orElse("undefined") + ", 95 % interval "
                + interval().map(ConfidenceInterval::toString).orElse("undefined") + " (" + counts() + ")";
    }
}
