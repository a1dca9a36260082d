package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Who rated one item how, and whether they agree.
 *
 * <p>Example: of five raters who gave 2, 2, 3, 3 and 5 the lower median is 3 and one lies more than one step from it, which
 * is within the limit: AGREED. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class ItemAgreement permits ImmutableItemAgreement {

    ItemAgreement() {}

    /** {@return the item, such as an aspect} */
    public abstract String item();

    /** {@return the rating by each rater who gave one, in the order of the raters; may be empty} */
    public abstract Map<String, Integer> ratings();

    static ItemAgreement of(String item, Map<String, Integer> ratings) {
        return ImmutableItemAgreement.builder().item(item).ratings(ratings).build();
    }

    /** {@return the lower median: of an even number, the lower one of the two in the middle; nothing without ratings} */
    public OptionalInt median() {
        List<Integer> sorted = sorted();
        return sorted.isEmpty() ? OptionalInt.empty() : OptionalInt.of(sorted.get((sorted.size() - 1) / 2));
    }

    /** {@return the lowest and the highest rating; nothing without ratings} */
    public Optional<Bounds<Integer>> range() {
        List<Integer> sorted = sorted();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(Bounds.of(sorted.get(0), sorted.get(sorted.size() - 1)));
    }

    private List<Integer> sorted() {
        return ratings().values().stream().sorted().toList();
    }

    /** {@return the raters who lie more than one step from the lower median, in their order; may be empty} */
    public List<String> apart() {
        return ratings().entrySet().stream()
                .filter(it -> Math.abs((long) it.getValue() - median().orElseThrow()) > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * {@return AGREED if no more raters lie more than one step from the lower median than {@link AgreementState#limit} allows
     * for as many as rated the item, else UNCERTAIN; UNDEFINED if fewer than two did}
     */
    public AgreementState state() {
        if (undefined().isPresent()) {
            return AgreementState.UNDEFINED;
        }
        return apart().size() <= AgreementState.limit(ratings().size())
                ? AgreementState.AGREED
                : AgreementState.UNCERTAIN;
    }

    /**
     * {@return why it is UNDEFINED whether they agree; nothing if it is not}
     *
     * <p>The code is {@code fewer-than-two-ratings}, with their number as {@code ratings}.
     */
    public Optional<Message> undefined() {
        int count = ratings().size();
        return count >= 2
                ? Optional.empty()
                : Optional.of(new Message(
                        "fewer-than-two-ratings",
                        Map.of("ratings", Integer.toString(count)),
                        count == 0 ? "nobody rated it" : "only one rater rated it"));
    }

    /** {@return the item, the state, median and range, and who rated how} */
    @Override
    public String toString() {
        return item() + ": " + state().id()
                + range().map(range -> ", median " + median().orElseThrow() + ", range " + range)
                        .orElse("")
                + " " + ratings();
    }
}
