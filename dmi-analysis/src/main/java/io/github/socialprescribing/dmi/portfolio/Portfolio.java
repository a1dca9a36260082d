package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Finding;
import io.github.socialprescribing.dmi.Publication;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * The profiles of many areas by one model, of one date or of many, with the areas nested by the parents that they name.
 *
 * <p>Of each area its latest profile counts, and that tells its name, kind and parent; {@link #at} goes back to an earlier
 * date, and {@link #history} gives all that there is. A parent that has a profile is an area of its own, beside its children.
 * What is odd about the nesting is a finding, never an error, and no area is lost by it: see {@link #roots}.
 *
 * <p>The order in which profiles are given does not matter: areas stand in the order of their ids. Immutable and
 * thread-safe.
 */
public final class Portfolio {

    private static final Comparator<Optional<AreaKind>> BY_KIND =
            Comparator.comparing(kind -> kind.map(AreaKind::id).orElse(""));
    private static final Comparator<Optional<String>> BY_PARENT = Comparator.comparing(parent -> parent.orElse(""));
    private static final int PAIRS_NAMED = 10;

    private final MaturityModel model;
    private final Map<String, List<Profile>> histories;
    private final Nesting nesting;

    private Portfolio(MaturityModel model, Map<String, List<Profile>> histories) {
        this.model = model;
        this.histories = histories;
        this.nesting = new Nesting(histories);
    }

    /**
     * {@return the portfolio of the given profiles}
     *
     * @param model the model by which all of them were scored
     * @param profiles in any order; may be empty
     * @throws IllegalArgumentException if a profile is of another model, or if two profiles are of one area and date; the
     *     message names both. Settle which one holds first, by consensus
     */
    public static Portfolio of(MaturityModel model, Collection<Profile> profiles) {
        Objects.requireNonNull(model, "model");
        Map<String, List<Profile>> histories = new TreeMap<>();
        for (Profile profile : profiles) {
            model.requireSameAs(profile.model());
            histories
                    .computeIfAbsent(profile.area().id(), id -> new ArrayList<>(1))
                    .add(profile);
        }
        List<String> twice = new ArrayList<>();
        histories.forEach((id, history) -> {
            history.sort(Comparator.comparing(Profile::assessedOn));
            for (int i = 1; i < history.size(); i++) {
                if (history.get(i - 1).assessedOn().equals(history.get(i).assessedOn())) {
                    twice.add(pair(history.get(i - 1), history.get(i)));
                }
            }
        });
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("there must be one profile of an area and date, but there are two of "
                    + String.join("; of ", twice.subList(0, Math.min(PAIRS_NAMED, twice.size())))
                    + (twice.size() > PAIRS_NAMED ? "; and of " + (twice.size() - PAIRS_NAMED) + " more" : ""));
        }
        return new Portfolio(model, histories);
    }

    private static String pair(Profile one, Profile other) {
        return "area " + Checks.quote(one.area().id()) + " on " + one.assessedOn() + ", "
                + Collections.min(List.of(by(one), by(other))) + " and "
                + Collections.max(List.of(by(one), by(other)));
    }

    private static String by(Profile profile) {
        return profile.assessor()
                .map(assessor -> "by " + Checks.quote(assessor))
                .orElse("by nobody named");
    }

    /**
     * {@return what collects profiles into a portfolio, safe in parallel streams}
     *
     * @param model the model by which all of them were scored
     * @throws IllegalArgumentException when collecting, as {@link #of} does
     */
    public static Collector<Profile, ?, Portfolio> collector(MaturityModel model) {
        Objects.requireNonNull(model, "model");
        return Collectors.collectingAndThen(Collectors.toList(), profiles -> of(model, profiles));
    }

    /** {@return the model by which the areas were scored} */
    public MaturityModel model() {
        return model;
    }

    /** {@return the latest profile of each area, in the order of the ids of the areas} */
    public List<Profile> profiles() {
        return histories.values().stream().map(Portfolio::last).toList();
    }

    /**
     * {@return the latest profile of an area, or nothing if there is none}
     *
     * @param areaId the id of the area
     */
    public Optional<Profile> profile(String areaId) {
        return Optional.ofNullable(histories.get(Objects.requireNonNull(areaId, "areaId")))
                .map(Portfolio::last);
    }

    /**
     * {@return all profiles of an area by rising date; empty if there are none}
     *
     * @param areaId the id of the area
     */
    public List<Profile> history(String areaId) {
        return Collections.unmodifiableList(
                histories.getOrDefault(Objects.requireNonNull(areaId, "areaId"), List.of()));
    }

    /**
     * {@return the portfolio at a date: the latest profile of each area on or before it, and no others; an area without any
     * is not in it}
     *
     * @param date the last day that counts
     */
    public Portfolio at(LocalDate date) {
        Objects.requireNonNull(date, "date");
        Map<String, List<Profile>> latest = new TreeMap<>();
        histories.forEach((id, history) -> history.stream()
                .filter(profile -> !profile.assessedOn().isAfter(date))
                .reduce((earlier, later) -> later)
                .ifPresent(profile -> latest.put(id, List.of(profile))));
        return new Portfolio(model, latest);
    }

    /**
     * {@return what is odd about the areas; may be empty}
     *
     * <p>First the parents of which there is no profile, each with the areas that name it; then the areas that lie within
     * each other in a circle, or one in itself; then the areas of which profiles of different dates tell different names,
     * kinds, sectors or parents. Each in the order of the ids.
     */
    public List<Finding> findings() {
        return nesting.findings();
    }

    /**
     * {@return the latest profiles of the areas that stand at the top, in the order of their ids: those that name no parent,
     * those whose parent has no profile, and those that lie within themselves, be it by way of others}
     */
    public List<Profile> roots() {
        return nesting.roots().stream().map(this::latest).toList();
    }

    /**
     * {@return the latest profiles of the areas that lie directly within an area, in the order of their ids; may be empty}
     *
     * <p>The area itself need not have a profile. An area that lies within itself, be it by way of others, lies within none.
     *
     * @param areaId the id of the area
     */
    public List<Profile> children(String areaId) {
        return nesting.children(Objects.requireNonNull(areaId, "areaId")).stream()
                .map(this::latest)
                .toList();
    }

    /** {@return the summary of all areas, by the latest profile of each} */
    public Summary summary() {
        return Summary.of(model, profiles());
    }

    /**
     * {@return the summary of an area and all that lies within it, however deep: its own profile, if it has one, counts
     * beside those of the others}
     *
     * @param areaId the id of the area; it need not have a profile
     */
    public Summary summaryWithin(String areaId) {
        List<Profile> within = new ArrayList<>();
        profile(areaId).ifPresent(within::add);
        Deque<String> open = new ArrayDeque<>(List.of(areaId));
        while (!open.isEmpty()) {
            for (String child : nesting.children(open.pop())) {
                within.add(latest(child));
                open.push(child);
            }
        }
        return Summary.of(model, within);
    }

    /**
     * {@return a summary for each parent, of the areas directly within it; and for none, of those that lie within no other}
     *
     * <p>Each area counts in one of them, so that together they are {@link #summary()}: a parent that has a profile counts
     * where it lies itself, beside its siblings. Areas that name a parent without a profile count for that parent. In the
     * order of the ids of the parents, none first.
     */
    public Map<Optional<String>, Summary> summaryByParent() {
        return summaries(BY_PARENT, profile -> nesting.parentOf(profile.area()));
    }

    /**
     * {@return a summary for each kind of area; and for none, of those whose kind is not told}
     *
     * <p>Each area counts in one of them, so that together they are {@link #summary()}. In the order of the ids of the kinds,
     * none first.
     */
    public Map<Optional<AreaKind>, Summary> summaryByKind() {
        return summaries(BY_KIND, profile -> profile.area().kind());
    }

    private <K> Map<K, Summary> summaries(Comparator<K> order, Function<Profile, K> group) {
        Map<K, SummaryTally> tallies = new TreeMap<>(order);
        for (Profile profile : profiles()) {
            tallies.computeIfAbsent(group.apply(profile), key -> new SummaryTally(model))
                    .add(profile);
        }
        Map<K, Summary> summaries = new LinkedHashMap<>();
        tallies.forEach((key, tally) -> summaries.put(key, tally.summary()));
        return Collections.unmodifiableMap(summaries);
    }

    /**
     * {@return what may be published of all areas, of the areas of each parent, and of those of each kind, with counts from 1
     * to 4 protected}
     */
    public SummaryPublication publication() {
        return publication(Publication.DEFAULT_THRESHOLD);
    }

    /**
     * {@return what may be published of all areas, of the areas of each parent, and of those of each kind, with small counts
     * protected}
     *
     * <p>The groupings are {@code "parent"} and {@code "kind"}; those who have none are in the group {@code ""}.
     *
     * @param threshold the least count that is not small, from 2 to 1,000
     * @throws IllegalArgumentException if it is out of range
     */
    public SummaryPublication publication(int threshold) {
        Map<String, Summary> parents = new LinkedHashMap<>();
        summaryByParent().forEach((parent, summary) -> parents.put(parent.orElse(""), summary));
        Map<String, Summary> kinds = new LinkedHashMap<>();
        summaryByKind()
                .forEach((kind, summary) -> kinds.put(kind.map(AreaKind::id).orElse(""), summary));
        Map<String, Map<String, Summary>> groupings = new LinkedHashMap<>();
        groupings.put("parent", parents);
        groupings.put("kind", kinds);
        return SummaryPublication.of(summary(), groupings, threshold);
    }

    private Profile latest(String areaId) {
        return last(Objects.requireNonNull(histories.get(areaId)));
    }

    private static Profile last(List<Profile> history) {
        return history.get(history.size() - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Portfolio that && model.isSameAs(that.model) && histories.equals(that.histories);
    }

    @Override
    public int hashCode() {
        return histories.hashCode();
    }

    /** {@return the model, and how many areas and profiles there are} */
    @Override
    public String toString() {
        return model.id() + ": " + histories.size() + " areas, "
                + histories.values().stream().mapToInt(List::size).sum() + " profiles";
    }
}
