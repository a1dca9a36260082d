package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Publication;
import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.Nearest;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A summary of areas as it may be published, alone or with the summaries of groups that make it up: the counts with small ones
 * protected, as {@link Publication} promises, the index in classes, and means that rest on enough areas.
 *
 * <p>All tables are protected together. Groups of fewer areas than the threshold are not shown singly but counted together,
 * with the next larger ones until they are enough; how many areas a group has is then shown, and taken to be known. What links
 * the counts is reckoned with: those of each table are all areas; those of the groups make the whole; what is not scored is so
 * in both readings; the high reading is nowhere below the low one; and up to the lowest staged level of any area, none stands
 * lower in an aspect or has a lower index. Tables that cannot be shown safe with all groupings are withheld for the groups of
 * the largest grouping, then of the next.
 *
 * <p>Not reckoned with is what else the rules of scoring tell of one table by another: that the staged level is the lowest of
 * the aspects, the index the mean of their coordinates. Nothing that rests on populations is published, for those are often
 * known from elsewhere; nor are quantiles of the index, each of which is the index of one area.
 *
 * <p>A summary cannot be had back from it, and publications cannot be merged: merge the summaries first. A further publication
 * of overlapping areas or of other groups may give a small count away. Immutable and thread-safe.
 */
public final class SummaryPublication {

    private final Publication cells;
    private final PublishedSummary whole;
    private final Map<String, PublishedGroups> groupings;

    /** The groups of one grouping, and the names of those that are counted together. */
    private record PublishedGroups(
            Map<String, PublishedSummary> groups, Optional<PublishedSummary> others, Set<String> together) {}

    private SummaryPublication(Publication cells, PublishedSummary whole, Map<String, PublishedGroups> groupings) {
        this.cells = cells;
        this.whole = whole;
        this.groupings = groupings;
    }

    /**
     * {@return the figures of a summary, and of groups that make it up, that may be published together}
     *
     * @param whole the summary of all areas
     * @param groupings summaries by the name of the group, by the name of the grouping, such as {@code "kind"}; those of each
     *     grouping must add up to the whole; may be empty
     * @param threshold the least count that is not small, from 2 to 1,000
     * @throws IllegalArgumentException if the threshold is out of range, the name of a grouping does not follow the pattern
     *     for ids, models differ, or the groups of a grouping do not add up to the whole
     */
    public static SummaryPublication of(Summary whole, Map<String, Map<String, Summary>> groupings, int threshold) {
        SummaryCells.Group all = new SummaryCells.Group("whole:", whole);
        Map<String, Groups> given = new LinkedHashMap<>();
        groupings.forEach((name, groups) -> given.put(name, groups(name, groups, whole, threshold)));
        Publication cells = SummaryCells.publish(
                all, given.values().stream().map(Groups::all).toList(), threshold);
        boolean showsAllScores = SummaryCells.showsAllScores(
                cells, Stream.concat(Stream.of(all), given.values().stream().flatMap(groups -> groups.all().stream())));
        Map<String, PublishedGroups> published = new LinkedHashMap<>();
        given.forEach((name, groups) -> published.put(name, groups.published(cells, showsAllScores)));
        return new SummaryPublication(cells, PublishedSummary.of(all, cells, showsAllScores), published);
    }

    /** The groups of one grouping as they are to be shown. */
    private record Groups(
            Map<String, SummaryCells.Group> shown, Optional<SummaryCells.Group> others, Set<String> together) {

        List<SummaryCells.Group> all() {
            return Stream.concat(shown.values().stream(), others.stream()).toList();
        }

        PublishedGroups published(Publication cells, boolean showsAllScores) {
            Map<String, PublishedSummary> groups = new LinkedHashMap<>();
            shown.forEach((name, group) -> groups.put(name, PublishedSummary.of(group, cells, showsAllScores)));
            return new PublishedGroups(
                    Collections.unmodifiableMap(groups),
                    others.map(group -> PublishedSummary.of(group, cells, showsAllScores)),
                    together);
        }
    }

    /** {@return the groups, those that are too small counted together} */
    private static Groups groups(String grouping, Map<String, Summary> given, Summary whole, int threshold) {
        Checks.id("grouping", grouping);
        Map<String, Summary> left = new LinkedHashMap<>(given);
        Set<String> together = new TreeSet<>();
        Summary others = Summary.empty(whole.model());
        for (Map.Entry<String, Summary> group : bySize(given)) {
            long areas = group.getValue().areas();
            if (areas > 0 && (areas < threshold || (others.areas() > 0 && others.areas() < threshold))) {
                others = others.merge(group.getValue());
                together.add(group.getKey());
                left.remove(group.getKey());
            }
        }
        Summary sum = left.values().stream().reduce(others, Summary::merge);
        if (!sum.equals(whole)) {
            throw new IllegalArgumentException("groups of grouping '" + grouping + "' must add up to the whole, "
                    + whole.areas() + " areas, but had " + sum.areas() + " areas, or other figures");
        }
        Map<String, SummaryCells.Group> shown = new LinkedHashMap<>();
        left.forEach((name, summary) -> shown.put(name, new SummaryCells.Group(grouping + ":" + name + ":", summary)));
        return new Groups(
                shown,
                others.areas() == 0 ? Optional.empty() : Optional.of(new SummaryCells.Group(grouping + "*:", others)),
                Collections.unmodifiableSet(together));
    }

    private static List<Map.Entry<String, Summary>> bySize(Map<String, Summary> groups) {
        return groups.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Summary>>comparingLong(
                                group -> group.getValue().areas())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    /**
     * {@return all cells by name: {@code "whole:"}, {@code "kind:borough:"} for a group or {@code "kind*:"} for the groups that
     * are counted together, and the figure, such as {@code "areas"}, {@code "aspect.platform.low.3"}, {@code
     * "aspect.platform.not-scored"}, {@code "staged.high.2"}, {@code "index.low.4"}, {@code "safeguard.funding.at-risk"}, {@code
     * "challenge.budget.named"}, {@code "intention.not-planned"} or {@code "aspiration.none"}}
     */
    public Publication cells() {
        return cells;
    }

    /** {@return the figures of all areas} */
    public PublishedSummary whole() {
        return whole;
    }

    /** {@return the names of the groupings, in the order given} */
    public Set<String> groupings() {
        return Collections.unmodifiableSet(groupings.keySet());
    }

    /**
     * {@return the figures of the groups that are shown singly, by name in the order given}
     *
     * @param grouping the name of a grouping
     * @throws IllegalArgumentException if there is no such grouping; the message suggests the nearest
     */
    public Map<String, PublishedSummary> groups(String grouping) {
        return grouping(grouping).groups();
    }

    /**
     * {@return the figures of all groups that are counted {@link #together}, or nothing if none are}
     *
     * @param grouping the name of a grouping
     * @throws IllegalArgumentException if there is no such grouping; the message suggests the nearest
     */
    public Optional<PublishedSummary> others(String grouping) {
        return grouping(grouping).others();
    }

    /**
     * {@return the names of the groups that are counted together, since one or more are too small; may be empty}
     *
     * @param grouping the name of a grouping
     * @throws IllegalArgumentException if there is no such grouping; the message suggests the nearest
     */
    public Set<String> together(String grouping) {
        return grouping(grouping).together();
    }

    private PublishedGroups grouping(String name) {
        PublishedGroups grouping = groupings.get(Objects.requireNonNull(name, "grouping"));
        if (grouping == null) {
            throw new IllegalArgumentException(
                    "unknown grouping " + Checks.quote(name) + Nearest.hint(name, groupings.keySet()));
        }
        return grouping;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SummaryPublication that
                && cells.equals(that.cells)
                && whole.equals(that.whole)
                && groupings.equals(that.groupings);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    /** {@return how many cells there are, and how many of them are shown; those of the whole are in {@link #whole()}} */
    @Override
    public String toString() {
        long shown = cells.states().values().stream()
                .filter(state -> state == Publication.State.SHOWN)
                .count();
        return cells.states().size() + " cells, " + shown + " shown, grouped by " + groupings.keySet();
    }
}
