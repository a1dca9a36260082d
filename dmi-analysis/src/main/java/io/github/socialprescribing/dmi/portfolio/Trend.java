package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One area over time, as its profiles of several dates tell.
 *
 * <p>The profiles may come in any order and are kept by date. What happened between two dates nobody knows: a level counts
 * as it was found until the area is assessed again. Immutable and thread-safe.
 */
public final class Trend {

    private final List<Profile> profiles;

    private Trend(List<Profile> profiles) {
        this.profiles = profiles;
    }

    /**
     * {@return the trend that the profiles tell}
     *
     * @param profiles at least one, all of one area and one model and each of another date, in any order
     * @throws IllegalArgumentException if there is none, if they are of different areas or models, or if two are of one
     *     date; the message names the areas, the models, or the area and each such date
     */
    public static Trend of(Collection<Profile> profiles) {
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("trend must have at least one profile, but had none");
        }
        Round.requireOneModel(profiles);
        List<Profile> sorted = new ArrayList<>(profiles);
        sorted.sort(Comparator.comparing(Profile::assessedOn));
        Faults faults = new Faults();
        TreeSet<String> areas =
                sorted.stream().map(profile -> profile.area().id()).collect(Collectors.toCollection(TreeSet::new));
        if (areas.size() > 1) {
            faults.add("trend must be of one area, but its profiles were of "
                    + areas.stream().map(Checks::quote).collect(Collectors.joining(", ")));
        } else {
            TreeSet<LocalDate> twice = new TreeSet<>();
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).assessedOn().equals(sorted.get(i - 1).assessedOn())) {
                    twice.add(sorted.get(i).assessedOn());
                }
            }
            twice.forEach(date -> faults.add(
                    "area " + Checks.quote(areas.first()) + " must have one profile a date, but has more of " + date));
        }
        faults.refuseIfAny();
        return new Trend(Collections.unmodifiableList(sorted));
    }

    /** {@return the profiles by date, at least one} */
    public List<Profile> profiles() {
        return profiles;
    }

    /** {@return what changed from each date to the next; empty if there is but one} */
    public List<AreaChange> changes() {
        List<AreaChange> changes = new ArrayList<>();
        for (int i = 1; i < profiles.size(); i++) {
            changes.add(new AreaChange(profiles.get(i - 1), profiles.get(i)));
        }
        return Collections.unmodifiableList(changes);
    }

    /** {@return what changed from the first date to the last; what came and went in between is not in it} */
    public AreaChange overall() {
        return new AreaChange(profiles.get(0), last());
    }

    /** {@return the bounds of the staged level on each date, by date} */
    public Map<LocalDate, Bounds<MaturityLevel>> stagedLevels() {
        return byDate(Profile::stagedLevel);
    }

    /** {@return the bounds of the index on each date, by date; the index treats an order as a number} */
    public Map<LocalDate, Bounds<Fraction>> indexes() {
        return byDate(Profile::index);
    }

    private <T> Map<LocalDate, T> byDate(Function<Profile, T> figure) {
        Map<LocalDate, T> figures = new LinkedHashMap<>();
        profiles.forEach(profile -> figures.put(profile.assessedOn(), figure.apply(profile)));
        return Collections.unmodifiableMap(figures);
    }

    /**
     * {@return how long an aspect stood at each level}
     *
     * <p>Each profile holds from its date to the date of the next, the last one to the day as of which is asked; profiles
     * after that day are left out. The days are those between the dates: from 1 to 31 March there are 30. Spans in which
     * the level is unsettled, or the aspect not scored, are counted apart, at no level.
     *
     * @param aspectId the id of an aspect
     * @param asOf the day up to which days are counted; if it is before the first profile, there are none
     * @throws IllegalArgumentException if the model has no such aspect; the message suggests the nearest
     */
    public LevelDays daysAtLevel(String aspectId, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        Aspect aspect = last().model().aspect(aspectId);
        Map<MaturityLevel, Long> settled = new EnumMap<>(MaturityLevel.class);
        long unsettled = 0;
        long notScored = 0;
        for (int i = 0; i < profiles.size() && profiles.get(i).assessedOn().isBefore(asOf); i++) {
            LocalDate next = i + 1 < profiles.size() ? profiles.get(i + 1).assessedOn() : asOf;
            LocalDate end = next.isBefore(asOf) ? next : asOf;
            long days = end.toEpochDay() - profiles.get(i).assessedOn().toEpochDay();
            AspectProfile stood = profiles.get(i).aspect(aspect.id());
            if (!stood.isScored()) {
                notScored += days;
            } else if (stood.isSettled()) {
                settled.merge(stood.level().low(), days, Long::sum);
            } else {
                unsettled += days;
            }
        }
        return new LevelDays(settled, unsettled, notScored);
    }

    private Profile last() {
        return profiles.get(profiles.size() - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trend that && profiles.equals(that.profiles);
    }

    @Override
    public int hashCode() {
        return profiles.hashCode();
    }

    /** {@return what changed over all, and the number of profiles} */
    @Override
    public String toString() {
        return overall() + " (" + profiles.size() + (profiles.size() == 1 ? " profile)" : " profiles)");
    }
}
