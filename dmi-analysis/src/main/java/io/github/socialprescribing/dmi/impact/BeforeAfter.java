package io.github.socialprescribing.dmi.impact;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Events of one kind before and after a programme reached people, perhaps beside those of a comparison group.
 *
 * <p>Example: 160 A&amp;E attendances among 350 people in 2024, 80 in 2025. Numbers of people and lengths of periods may
 * differ: rates are compared, not counts. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class BeforeAfter permits ImmutableBeforeAfter {

    BeforeAfter() {}

    /** {@return what is counted} */
    public abstract EventKind kind();

    /** {@return the count before} */
    public abstract EventCount before();

    /** {@return the count after, of a later period} */
    public abstract EventCount after();

    /** {@return the comparison group; nothing if there is no comparator} */
    public abstract Optional<ComparisonGroup> comparator();

    @Value.Check
    void check() {
        ComparisonGroup.checkOrder(before(), after());
    }

    /**
     * {@return a comparison without a comparator}
     *
     * @param kind what is counted
     * @param before the count before
     * @param after the count after, of a later period
     * @throws IllegalArgumentException if the period after does not begin after the end of the period before
     */
    public static BeforeAfter of(EventKind kind, EventCount before, EventCount after) {
        return ImmutableBeforeAfter.builder()
                .kind(kind)
                .before(before)
                .after(after)
                .build();
    }

    /**
     * {@return this comparison beside a comparison group}
     *
     * @param group the same kind of events among people whom the programme did not reach
     */
    public BeforeAfter against(ComparisonGroup group) {
        Objects.requireNonNull(group, "group");
        return ImmutableBeforeAfter.builder().from(this).comparator(group).build();
    }

    /** {@return the rate after divided by the rate before} */
    public RateRatio rateRatio() {
        return RateRatio.of(this, false, ratio(before(), after()), before().events(), after().events());
    }

    /**
     * {@return the rate ratio divided by that of the comparison group, which is below 1 if the rate fell by more, or rose by
     * less; nothing if there is no comparator}
     */
    public Optional<RateRatio> rateRatioAgainstComparator() {
        return comparator()
                .map(group -> RateRatio.of(
                        this,
                        true,
                        ratio(before(), after())
                                .flatMap(own -> ratio(group.before(), group.after())
                                        .filter(other -> other.signum() > 0)
                                        .map(own::dividedBy)),
                        before().events(),
                        after().events(),
                        group.before().events(),
                        group.after().events()));
    }

    /** {@return the events after, and those expected had the rate stayed as before} */
    public EventChange change() {
        return EventChange.of(this, false, expected());
    }

    /**
     * {@return the events after, and those expected had the rate changed as in the comparison group; nothing if there is no
     * comparator, or it had no events before}
     */
    public Optional<EventChange> changeAgainstComparator() {
        return comparator()
                .flatMap(group -> ratio(group.before(), group.after()))
                .map(ratio -> EventChange.of(this, true, expected().times(ratio)));
    }

    private Fraction expected() {
        return Fraction.of(BigInteger.valueOf(before().events()).multiply(after().personDays()), before().personDays());
    }

    private static Optional<Fraction> ratio(EventCount before, EventCount after) {
        return before.events() == 0
                ? Optional.empty()
                : Optional.of(after.rate().dividedBy(before.rate()));
    }

    /** {@return what is counted, both counts with people and periods, and the comparator or that there is none} */
    @Override
    public String toString() {
        return kind() + ": " + before() + "; then " + after() + "; "
                + comparator().map(group -> "comparator: " + group).orElse("no comparator");
    }
}
