package io.github.socialprescribing.dmi.impact;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What changes in events are worth at given unit costs: the financial and the social value, each by itself.
 *
 * <p>Fewer events than expected save, more spend. Example: 80 attendances fewer at GBP 150 each save GBP 12,000. What the
 * programme itself cost is not in it. Sums are exact; what is given as an amount is rounded half up, ties away from zero, to
 * the minor unit of the currency. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class ProgrammeValue permits ImmutableProgrammeValue {

    ProgrammeValue() {}

    /** {@return the changes that are valued, each with its comparator or none, in the order given} */
    public abstract List<EventChange> changes();

    /** {@return the unit costs, all in one currency, in the order given; at least one} */
    public abstract List<UnitCost> unitCosts();

    /**
     * {@return the value of changes at unit costs}
     *
     * @param changes at most one for each kind of event
     * @param unitCosts at least one, all in one currency; for each kind of event and of value at most one
     * @throws IllegalArgumentException if there is no unit cost, if there are two of a kind, if two currencies are mixed, or
     *     if a change has no unit cost or the other way about; the message names the first
     */
    public static ProgrammeValue of(Collection<EventChange> changes, Collection<UnitCost> unitCosts) {
        return ImmutableProgrammeValue.builder()
                .addAllChanges(changes)
                .addAllUnitCosts(unitCosts)
                .build();
    }

    @Value.Check
    void check() {
        if (unitCosts().isEmpty()) {
            throw new IllegalArgumentException("unit costs must be at least one, but were none");
        }
        for (UnitCost cost : unitCosts()) {
            if (!cost.currency().equals(currency())) {
                throw new IllegalArgumentException(
                        "unit costs must be in one currency, but were in " + currency() + " and " + cost.currency());
            }
        }
        Set<EventKind> changed = new LinkedHashSet<>();
        for (EventChange change : changes()) {
            unique(
                    changed.add(change.counts().kind()),
                    "changes",
                    change.counts().kind().id());
        }
        Set<List<Object>> seen = new LinkedHashSet<>();
        Set<EventKind> costed = new LinkedHashSet<>();
        for (UnitCost cost : unitCosts()) {
            costed.add(cost.event());
            unique(
                    seen.add(List.of(cost.event(), cost.kind())),
                    "unit costs",
                    cost.event() + " (" + cost.kind().id() + ")");
        }
        same("unit cost", changed, costed);
        same("change", costed, changed);
    }

    private static void unique(boolean added, String what, String kind) {
        if (!added) {
            throw new IllegalArgumentException(what + " must be at most one of a kind, but were two of " + kind);
        }
    }

    private static void same(String what, Set<EventKind> needed, Set<EventKind> given) {
        for (EventKind kind : needed) {
            if (!given.contains(kind)) {
                throw new IllegalArgumentException("there must be a " + what + " for " + kind + ", but was none");
            }
        }
    }

    /** {@return the currency of all amounts} */
    public Currency currency() {
        return unitCosts().get(0).currency();
    }

    /**
     * {@return the value saved, exact, in units of the currency; negative if more is spent; nothing if no unit cost is of the
     * kind}
     *
     * @param kind the financial or the social value
     */
    public Optional<Fraction> exact(ValueKind kind) {
        Objects.requireNonNull(kind, "kind");
        return unitCosts().stream()
                .filter(cost -> cost.kind() == kind)
                .map(cost -> Fraction.ZERO.minus(change(cost.event())).times(fraction(cost.amount())))
                .reduce(Fraction::plus);
    }

    /**
     * {@return the value saved, rounded to the minor unit of the currency; negative if more is spent; nothing if no unit cost
     * is of the kind}
     *
     * @param kind the financial or the social value
     */
    public Optional<BigDecimal> amount(ValueKind kind) {
        return exact(kind).map(value -> value.round(currency().getDefaultFractionDigits()));
    }

    private Fraction change(EventKind kind) {
        return changes().stream()
                .filter(change -> change.counts().kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .change();
    }

    private static Fraction fraction(BigDecimal amount) {
        return amount.scale() < 0
                ? Fraction.of(amount.toBigIntegerExact(), BigInteger.ONE)
                : Fraction.of(amount.unscaledValue(), BigInteger.TEN.pow(amount.scale()));
    }

    /** {@return both values, the unit costs, and all changes with the comparator or that there is none} */
    @Override
    public String toString() {
        return "financial value " + shown(ValueKind.FINANCIAL) + ", social value " + shown(ValueKind.SOCIAL) + "; "
                + joined(unitCosts()) + "; " + joined(changes());
    }

    private String shown(ValueKind kind) {
        return amount(kind)
                .map(amount -> currency() + " " + amount.toPlainString())
                .orElse("not given");
    }

    private static String joined(List<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining("; "));
    }
}
