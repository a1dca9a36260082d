package io.github.socialprescribing.dmi.impact;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import org.immutables.value.Value;

/**
 * How many more or fewer events there were than expected for as many people and days: as at the rate before, or, against a
 * comparator, as at that rate changed like the rate of the comparison group. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class EventChange permits ImmutableEventChange {

    EventChange() {}

    /** {@return the counts that it comes from, with the comparator, if there is one} */
    public abstract BeforeAfter counts();

    /** {@return whether what is expected follows the comparison group} */
    public abstract boolean isAgainstComparator();

    /** {@return the events that were expected after, 0 or more, exact} */
    public abstract Fraction expected();

    /** {@return the events after less those expected, exact; negative if there were fewer} */
    public Fraction change() {
        return Fraction.of(counts().after().events()).minus(expected());
    }

    static EventChange of(BeforeAfter counts, boolean againstComparator, Fraction expected) {
        return ImmutableEventChange.builder()
                .counts(counts)
                .isAgainstComparator(againstComparator)
                .expected(expected)
                .build();
    }

    /** {@return the change to one decimal, and all counts with the comparator or that there is none} */
    @Override
    public String toString() {
        return "change " + change().round(1) + " against " + expected().round(1)
                + (isAgainstComparator() ? " expected as in the comparison group (" : " expected at the rate before (")
                + counts() + ")";
    }
}
