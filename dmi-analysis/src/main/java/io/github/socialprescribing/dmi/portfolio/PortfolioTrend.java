package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Many areas in two rounds of assessments: what changed in those that took part in both.
 *
 * <p>Areas that are in one round only are named, and counted nowhere. An area may stand in both rounds with the same
 * profile, if it was not assessed anew; then nothing rose or fell. All lists are ordered by area id, so that the order of
 * the input does not matter. Immutable and thread-safe.
 */
public final class PortfolioTrend {

    private final MaturityModel model;
    private final List<AreaChange> changes;
    private final List<Profile> onlyBefore;
    private final List<Profile> onlyAfter;

    private PortfolioTrend(
            MaturityModel model, List<AreaChange> changes, List<Profile> onlyBefore, List<Profile> onlyAfter) {
        this.model = model;
        this.changes = changes;
        this.onlyBefore = onlyBefore;
        this.onlyAfter = onlyAfter;
    }

    /**
     * {@return what changed between two rounds}
     *
     * @param before the earlier round, each area at most once, in any order
     * @param after the later round, each area at most once, in any order
     * @throws IllegalArgumentException if there is no profile at all, or they are of different models; if an area stands
     *     twice in a round, has an earlier date in the later round, or two different profiles of one date; the message names
     *     the areas with their dates
     */
    public static PortfolioTrend between(Collection<Profile> before, Collection<Profile> after) {
        List<Profile> all = Stream.of(before, after).flatMap(Collection::stream).toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("rounds must have at least one profile, but had none");
        }
        Round.requireOneModel(all);
        Faults faults = new Faults();
        SortedMap<String, Profile> earlier = Round.byArea(before, faults);
        SortedMap<String, Profile> later = Round.byArea(after, faults);
        earlier.forEach((id, profile) -> {
            Profile next = later.get(id);
            if (next != null) {
                AreaChange.fault(profile, next).ifPresent(faults::add);
            }
        });
        faults.refuseIfAny();
        List<AreaChange> changes = new ArrayList<>();
        List<Profile> onlyBefore = new ArrayList<>();
        earlier.forEach((id, profile) -> {
            Profile next = later.remove(id);
            if (next == null) {
                onlyBefore.add(profile);
            } else {
                changes.add(new AreaChange(profile, next));
            }
        });
        return new PortfolioTrend(
                all.get(all.size() - 1).model(),
                Collections.unmodifiableList(changes),
                Collections.unmodifiableList(onlyBefore),
                List.copyOf(later.values()));
    }

    /** {@return the model by which all areas were scored} */
    public MaturityModel model() {
        return model;
    }

    /** {@return what changed in each area that is in both rounds, by area id; may be empty} */
    public List<AreaChange> changes() {
        return changes;
    }

    /** {@return the profiles of the areas that are in the earlier round only, by area id; may be empty} */
    public List<Profile> onlyBefore() {
        return onlyBefore;
    }

    /** {@return the profiles of the areas that are in the later round only, by area id; may be empty} */
    public List<Profile> onlyAfter() {
        return onlyAfter;
    }

    /**
     * {@return in how many of the areas in both rounds an aspect rose, fell, stayed the same or is undecided; 0 where it did
     * in none}
     *
     * @param aspectId the id of an aspect
     * @throws IllegalArgumentException if the model has no such aspect; the message suggests the nearest
     */
    public Map<Movement, Integer> counts(String aspectId) {
        String id = model.aspect(aspectId).id();
        Map<Movement, Integer> counts = new EnumMap<>(Movement.class);
        for (Movement movement : Movement.values()) {
            counts.put(movement, 0);
        }
        changes.forEach(change -> counts.merge(change.movement(id), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortfolioTrend that
                && changes.equals(that.changes)
                && onlyBefore.equals(that.onlyBefore)
                && onlyAfter.equals(that.onlyAfter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(changes, onlyBefore, onlyAfter);
    }

    /** {@return how many areas are in both rounds and in one only, and the counts of each aspect} */
    @Override
    public String toString() {
        return changes.size() + " areas in both rounds, " + onlyBefore.size() + " only before, " + onlyAfter.size()
                + " only after; "
                + model.aspects().stream().map(this::counted).collect(Collectors.joining("; "));
    }

    private String counted(Aspect aspect) {
        return aspect.id() + ": "
                + counts(aspect.id()).entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey().id())
                        .collect(Collectors.joining(", "));
    }
}
