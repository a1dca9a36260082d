package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.Nearest;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an area wants to be, and by when (V.roadmap): a target level for each aspect, or one for all.
 *
 * <p>One target for all means that no aspect is to stand lower; aspects beyond it may stay there. An aspect without a target
 * has no gap. Two visions are equal if their models have the same fingerprint and targets and date are equal. Immutable and
 * thread-safe.
 */
public final class Vision {

    private static final Fraction HUNDRED = Fraction.of(100);

    private final MaturityModel model;
    private final @Nullable MaturityLevel forAll;
    private final Map<String, MaturityLevel> targets;
    private final LocalDate by;

    private Vision(
            MaturityModel model, @Nullable MaturityLevel forAll, Map<String, MaturityLevel> targets, LocalDate by) {
        this.model = model;
        this.forAll = forAll;
        this.targets = Collections.unmodifiableMap(targets);
        this.by = Checks.date("by", by);
    }

    /**
     * {@return the vision that no aspect stands lower than a level}
     *
     * @param model the model whose aspects are meant
     * @param target the lowest level that any aspect is to have: a staged level
     * @param by the date by which, in the years 1 to 9999
     * @throws IllegalArgumentException if the date is outside those years
     */
    public static Vision of(MaturityModel model, MaturityLevel target, LocalDate by) {
        Objects.requireNonNull(target, "target");
        Map<String, MaturityLevel> targets = new LinkedHashMap<>();
        model.aspects().forEach(aspect -> targets.put(aspect.id(), target));
        return new Vision(model, target, targets, by);
    }

    /**
     * {@return the vision of a target for each of the aspects named}
     *
     * @param model the model whose aspects are meant
     * @param targets the level for each by the id of an aspect, in any order; at least one
     * @param by the date by which, in the years 1 to 9999
     * @throws IllegalArgumentException if the date is outside those years
     * @throws InvalidPlanException if there is no target, or an id is no aspect of the model; with every fault
     */
    public static Vision of(MaturityModel model, Map<String, MaturityLevel> targets, LocalDate by) {
        List<String> ids = model.aspects().stream().map(Aspect::id).toList();
        Faults faults = new Faults();
        if (targets.isEmpty()) {
            faults.add(
                    "no-target",
                    model.id().toString(),
                    "a vision must have a target for at least one aspect, but had none");
        }
        targets.keySet().stream()
                .filter(id -> !ids.contains(id))
                .sorted()
                .forEach(id -> faults.add(
                        "unknown-aspect",
                        id,
                        "unknown aspect " + Checks.quote(id) + " in model " + model.id() + Nearest.hint(id, ids)));
        faults.throwIfAny("vision");
        Map<String, MaturityLevel> sorted = new LinkedHashMap<>();
        ids.stream()
                .filter(targets::containsKey)
                .forEach(id -> sorted.put(id, Objects.requireNonNull(targets.get(id))));
        return new Vision(model, null, sorted, by);
    }

    /** {@return the model whose aspects are meant} */
    public MaturityModel model() {
        return model;
    }

    /** {@return the target for all aspects together, where the vision is of one; else nothing} */
    public Optional<MaturityLevel> forAll() {
        return Optional.ofNullable(forAll);
    }

    /** {@return the target of each aspect that has one by its id, in model order; never empty} */
    public Map<String, MaturityLevel> targets() {
        return targets;
    }

    /** {@return the date by which} */
    public LocalDate by() {
        return by;
    }

    /**
     * {@return how far each aspect that has a target is from it, in model order, with the way counted from Level 1}
     *
     * @param now where the area stands
     * @throws IllegalArgumentException if the profile is of another model; the message names both
     */
    public List<AspectGap> gaps(Profile now) {
        return gaps(null, now);
    }

    /**
     * {@return how far each aspect that has a target is from it, in model order, and how much of the way from a baseline is
     * done}
     *
     * <p>Of the low coordinates at the baseline b, now n, and of the target t: 100 if n is at least t; else 0 if b is at least
     * t, for the aspect has fallen back; else 100 · max(0, (n − b) / (t − b)). So nothing is ever divided by zero. From 2 by
     * way of 2½ to 4 it is 25 percent.
     *
     * @param baseline where the area stood
     * @param now where the area stands
     * @throws IllegalArgumentException if a profile is of another model (the message names both), the two are of different
     *     areas, or the baseline is the later one
     */
    public List<AspectGap> gapsSince(Profile baseline, Profile now) {
        model.requireSameAs(baseline.model());
        if (!baseline.area().id().equals(now.area().id())) {
            throw new IllegalArgumentException("progress must be that of one area, but was of "
                    + Checks.quote(baseline.area().id()) + " and "
                    + Checks.quote(now.area().id()));
        }
        if (baseline.assessedOn().isAfter(now.assessedOn())) {
            throw new IllegalArgumentException(
                    "baseline must not be later than the profile it is compared with, but was of "
                            + baseline.assessedOn() + " and the other of " + now.assessedOn());
        }
        return gaps(baseline, now);
    }

    private List<AspectGap> gaps(@Nullable Profile baseline, Profile now) {
        model.requireSameAs(now.model());
        List<AspectGap> gaps = new ArrayList<>();
        targets.forEach((id, target) -> {
            AspectProfile aspect = now.aspect(id);
            gaps.add(new AspectGap(
                    aspect.aspect(),
                    target,
                    aspect.isScored()
                            ? Optional.of(Bounds.of(
                                    missing(target, aspect.level().high()),
                                    missing(target, aspect.level().low())))
                            : Optional.empty(),
                    percent(
                            baseline == null ? Optional.of(Fraction.ONE) : coordinate(baseline.aspect(id)),
                            aspect,
                            target)));
        });
        return Collections.unmodifiableList(gaps);
    }

    private static int missing(MaturityLevel target, MaturityLevel level) {
        return Math.max(0, target.number() - level.number());
    }

    private static Optional<Fraction> percent(Optional<Fraction> baseline, AspectProfile now, MaturityLevel target) {
        return baseline.flatMap(b -> coordinate(now).map(n -> percent(b, n, Fraction.of(target.number()))));
    }

    private static Fraction percent(Fraction baseline, Fraction now, Fraction target) {
        if (now.compareTo(target) >= 0) {
            return HUNDRED;
        }
        if (now.compareTo(baseline) <= 0) {
            return Fraction.ZERO;
        }
        return HUNDRED.times(now.minus(baseline)).dividedBy(target.minus(baseline));
    }

    private static Optional<Fraction> coordinate(AspectProfile aspect) {
        return aspect.isScored() ? Optional.of(aspect.coordinate().low()) : Optional.empty();
    }

    /**
     * Checks that the vision lies ahead of an area: that it can be planned for.
     *
     * @param profile where the area stands
     * @throws IllegalArgumentException if the profile is of another model; the message names both
     * @throws InvalidPlanException if the date is before that of the assessment, a target for an aspect is below the level
     *     where it already is (by the low reading), or the target for all is below that of every aspect; with every fault
     */
    public void requireAheadOf(Profile profile) {
        model.requireSameAs(profile.model());
        Faults faults = new Faults();
        if (by.isBefore(profile.assessedOn())) {
            faults.add(
                    "date-before-assessment",
                    profile.area().id(),
                    by,
                    "date of the vision must not be before the assessment of " + profile.assessedOn() + ", but was "
                            + by);
        }
        if (forAll != null) {
            MaturityLevel staged = profile.stagedLevel().low();
            if (staged.compareTo(forAll) > 0) {
                faults.add(
                        "target-below-level",
                        profile.area().id(),
                        forAll.number(),
                        "target for all aspects must not be below where the area already is, at a staged level of "
                                + staged.number() + ", but was " + forAll.number());
            }
        } else {
            targets.forEach((id, target) -> {
                AspectProfile aspect = profile.aspect(id);
                if (aspect.isScored() && aspect.level().low().compareTo(target) > 0) {
                    faults.add(
                            "target-below-level",
                            id,
                            target.number(),
                            "target for " + Checks.quote(id) + " must not be below where it already is, at "
                                    + aspect.level().low() + ", but was " + target);
                }
            });
        }
        faults.throwIfAny("vision");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vision that
                && Objects.equals(forAll, that.forAll)
                && targets.equals(that.targets)
                && by.equals(that.by)
                && model.isSameAs(that.model);
    }

    @Override
    public int hashCode() {
        return Objects.hash(forAll, targets, by);
    }

    /** {@return targets and date in words} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (forAll != null) {
            text.append("no aspect below ").append(forAll);
        } else {
            targets.forEach((id, target) -> text.append(text.isEmpty() ? "" : ", ")
                    .append(id)
                    .append(" at ")
                    .append(target));
        }
        return text.append(" by ").append(by).toString();
    }
}
