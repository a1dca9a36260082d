package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Publication;
import io.github.socialprescribing.dmi.Publication.State;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.Safeguard;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cells of summaries that are published together, and all that is known of how they hang together.
 *
 * <p>How many areas each group has is taken to be known, for it is shown; so each table is a set of linked cells by itself.
 * Where one table forces counts of another to be 0, that is told of every area, be the first one shown or not.
 */
final class SummaryCells {

    static final String AREAS = "areas";

    private static final List<MaturityLevel> LEVELS = List.of(MaturityLevel.values());
    private static final int CLASSES = 4;

    /** More cells in one table than can be gone over within the work limit. */
    private static final int MOST_CELLS = 200;

    /** A summary, and how the names of its cells begin. */
    record Group(String prefix, Summary summary) {}

    /** A table of counts by name, and what is known of those of each group. */
    private record Table(Function<Summary, Map<String, Long>> counts, Relations relations) {}

    /** Tells what is known of a table of one group. */
    private interface Relations {
        void tell(Group group, Publication.Builder publication);
    }

    private final int threshold;
    private final Group whole;
    private final List<List<Group>> groupings;
    private final Publication.Builder publication;

    private SummaryCells(Group whole, List<List<Group>> groupings, int threshold) {
        this.threshold = threshold;
        this.whole = whole;
        this.groupings = groupings;
        this.publication = Publication.builder(threshold);
    }

    static Publication publish(Group whole, List<List<Group>> groupings, int threshold) {
        SummaryCells cells = new SummaryCells(whole, groupings, threshold);
        Summary summary = whole.summary();
        cells.add(new Table(each -> Map.of(AREAS, each.areas()), (group, publication) -> {}));
        scores(summary.model()).forEach(cells::add);
        for (Safeguard safeguard : summary.model().safeguards()) {
            cells.add(row(each -> safeguard(safeguard.id(), each)));
        }
        summary.challenges().keySet().forEach(challenge -> cells.add(row(each -> challenge(challenge, each))));
        cells.add(row(SummaryCells::intentions));
        cells.add(row(SummaryCells::aspirations));
        return cells.publication.build();
    }

    /** {@return the tables that the rules of scoring tie to each other} */
    private static Stream<Table> scores(MaturityModel model) {
        return Stream.concat(
                model.aspects().stream().map(SummaryCells::aspect),
                Stream.of(
                        new Table(SummaryCells::stagedLevels, SummaryCells::tellStagedLevels),
                        new Table(SummaryCells::indexClasses, SummaryCells::tellIndexClasses)));
    }

    /** {@return whether no count that scoring decides is hidden or withheld, of any group} */
    static boolean showsAllScores(Publication cells, Stream<Group> groups) {
        return groups.allMatch(group -> scores(group.summary().model())
                .flatMap(table -> table.counts().apply(group.summary()).keySet().stream())
                .allMatch(name -> cells.state(group.prefix() + name) == State.SHOWN));
    }

    /** Adds a table; for the groups too unless it cannot be shown safe with them, those of the largest groupings first. */
    private void add(Table table) {
        List<List<Group>> shown = new ArrayList<>(groupings);
        shown.sort(Comparator.comparingInt(List::size));
        while (!shown.isEmpty() && !canBeShown(table, shown)) {
            shown.remove(shown.size() - 1);
        }
        tell(table, shown, publication);
        for (List<Group> grouping : groupings) {
            if (!shown.contains(grouping)) {
                grouping.forEach(group -> withhold(table, group));
            }
        }
    }

    private boolean canBeShown(Table table, List<List<Group>> shown) {
        int groups = 1 + shown.stream().mapToInt(List::size).sum();
        if (groups * table.counts().apply(whole.summary()).size() > MOST_CELLS) {
            return false;
        }
        Publication.Builder trial = Publication.builder(threshold);
        tell(table, shown, trial);
        return !trial.build().states().containsValue(State.WITHHELD);
    }

    /** Tells a table of the whole and of some groupings, the groups of each of which make the whole. */
    private void tell(Table table, List<List<Group>> shown, Publication.Builder to) {
        List<Group> groups = Stream.concat(Stream.of(whole), shown.stream().flatMap(List::stream))
                .toList();
        for (Group group : groups) {
            table.counts().apply(group.summary()).forEach((name, count) -> to.cell(group.prefix() + name, count));
            table.relations().tell(group, to);
        }
        for (String name : table.counts().apply(whole.summary()).keySet()) {
            for (List<Group> grouping : shown) {
                to.sum(
                        whole.prefix() + name,
                        grouping.stream().map(group -> group.prefix() + name).toList());
            }
        }
    }

    /** Links nothing to these cells, for none of them is shown. */
    private void withhold(Table table, Group group) {
        table.counts()
                .apply(group.summary())
                .forEach((name, count) ->
                        publication.cell(group.prefix() + name, count).withhold(group.prefix() + name));
    }

    // Names

    static String level(String aspect, Reading reading, MaturityLevel level) {
        return "aspect." + aspect + "." + reading.id() + "." + level.number();
    }

    static String notScored(String aspect) {
        return "aspect." + aspect + ".not-scored";
    }

    static String staged(Reading reading, MaturityLevel level) {
        return "staged." + reading.id() + "." + level.number();
    }

    static String indexClass(Reading reading, int from) {
        return "index." + reading.id() + "." + from;
    }

    private static List<String> indexClasses(Reading reading) {
        return IntStream.rangeClosed(1, CLASSES)
                .mapToObj(from -> indexClass(reading, from))
                .toList();
    }

    static String safeguard(String safeguard, SafeguardState state) {
        return safeguard + "." + state.id();
    }

    static String challenge(Challenge challenge, boolean named) {
        return "challenge." + challenge + (named ? ".named" : ".not-named");
    }

    static String intention(Intention intention) {
        return "intention." + intention.id();
    }

    static String aspiration(MaturityLevel level) {
        return "aspiration." + level.number();
    }

    // Tables

    private static Table aspect(Aspect aspect) {
        String id = aspect.id();
        return new Table(
                summary -> {
                    Map<String, Long> counts = new LinkedHashMap<>();
                    for (Reading reading : Reading.values()) {
                        LevelCounts levels = reading.of(summary.levels(id));
                        LEVELS.forEach(level -> counts.put(level(id, reading, level), levels.count(level)));
                    }
                    counts.put(notScored(id), summary.notScored(id));
                    return counts;
                },
                (group, publication) -> {
                    Summary summary = group.summary();
                    for (Reading reading : Reading.values()) {
                        List<String> row = new ArrayList<>(names(LEVELS, level -> level(id, reading, level)));
                        row.add(notScored(id));
                        allAreas(group, row, publication);
                        // Nobody stands lower in an aspect than by the staged level.
                        int none = levelsOfNone(reading.of(summary.stagedLevels()));
                        zero(group, names(LEVELS.subList(0, none), level -> level(id, reading, level)), publication);
                    }
                    nowhereBelow(group, LEVELS, (reading, level) -> level(id, reading, level), publication);
                });
    }

    private static Map<String, Long> stagedLevels(Summary summary) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Reading reading : Reading.values()) {
            LevelCounts levels = reading.of(summary.stagedLevels());
            LEVELS.forEach(level -> counts.put(staged(reading, level), levels.count(level)));
        }
        return counts;
    }

    private static void tellStagedLevels(Group group, Publication.Builder publication) {
        Summary summary = group.summary();
        for (Reading reading : Reading.values()) {
            allAreas(group, names(LEVELS, level -> staged(reading, level)), publication);
            // Somebody stands at the staged level in an aspect, and nobody lower; nor is it above that of an aspect of
            // all.
            int none = levelsOfNone(reading.of(summary.stagedLevels()));
            zero(group, names(LEVELS.subList(0, none), level -> staged(reading, level)), publication);
            for (MaturityLevel level : LEVELS) {
                boolean all = summary.levels().values().stream()
                        .anyMatch(counts -> reading.of(counts).upTo(level) == summary.areas());
                if (all) {
                    zero(
                            group,
                            names(LEVELS.subList(level.number(), LEVELS.size()), above -> staged(reading, above)),
                            publication);
                }
            }
        }
        nowhereBelow(group, LEVELS, SummaryCells::staged, publication);
    }

    private static Map<String, Long> indexClasses(Summary summary) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Reading reading : Reading.values()) {
            IndexDistribution index = reading.of(summary.index());
            for (int from = 1; from <= CLASSES; from++) {
                long upTo = from == CLASSES ? index.areas() : index.below(Fraction.of(from + 1L));
                counts.put(indexClass(reading, from), upTo - index.below(Fraction.of(from)));
            }
        }
        return counts;
    }

    private static void tellIndexClasses(Group group, Publication.Builder publication) {
        List<MaturityLevel> classes = LEVELS.subList(0, CLASSES);
        for (Reading reading : Reading.values()) {
            allAreas(group, indexClasses(reading), publication);
            // No index is below the staged level.
            int none = Math.min(
                    CLASSES - 1, levelsOfNone(reading.of(group.summary().stagedLevels())));
            zero(group, indexClasses(reading).subList(0, none), publication);
        }
        nowhereBelow(group, classes, (reading, level) -> indexClass(reading, level.number()), publication);
    }

    /** {@return a table in which each area counts once} */
    private static Table row(Function<Summary, Map<String, Long>> counts) {
        return new Table(
                counts,
                (group, publication) -> allAreas(
                        group, List.copyOf(counts.apply(group.summary()).keySet()), publication));
    }

    private static Map<String, Long> safeguard(String id, Summary summary) {
        Map<String, Long> counts = new LinkedHashMap<>();
        summary.safeguard(id).forEach((state, count) -> counts.put(safeguard(id, state), count));
        return counts;
    }

    private static Map<String, Long> challenge(Challenge challenge, Summary summary) {
        long named = summary.challenges().getOrDefault(challenge, 0L);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(challenge(challenge, true), named);
        counts.put(challenge(challenge, false), summary.areas() - named);
        return counts;
    }

    private static Map<String, Long> intentions(Summary summary) {
        Map<String, Long> counts = new LinkedHashMap<>();
        summary.intentions().forEach((intention, count) -> counts.put(intention(intention), count));
        counts.put("intention.none", summary.areas() - sum(summary.intentions().values()));
        return counts;
    }

    private static Map<String, Long> aspirations(Summary summary) {
        Map<String, Long> counts = new LinkedHashMap<>();
        LEVELS.forEach(
                level -> counts.put(aspiration(level), summary.aspirations().count(level)));
        counts.put("aspiration.none", summary.areas() - summary.aspirations().total());
        return counts;
    }

    // Relations

    /** Names a cell of one reading. */
    private interface Cell {
        String name(Reading reading, MaturityLevel level);
    }

    private static List<String> names(List<MaturityLevel> levels, Function<MaturityLevel, String> name) {
        return levels.stream().map(name).toList();
    }

    /** {@return how many levels from the floor no area has} */
    private static int levelsOfNone(LevelCounts levels) {
        return (int) LEVELS.stream().filter(level -> levels.upTo(level) == 0).count();
    }

    private static void allAreas(Group group, List<String> names, Publication.Builder publication) {
        publication.equation(terms(group, names, 1), -group.summary().areas());
    }

    private static void zero(Group group, List<String> names, Publication.Builder publication) {
        names.forEach(name -> publication.equation(terms(group, List.of(name), 1)));
    }

    /** Tells that no more areas stand at a level or below it in the high reading than in the low one. */
    private static void nowhereBelow(
            Group group, List<MaturityLevel> levels, Cell cell, Publication.Builder publication) {
        for (int i = 1; i < levels.size(); i++) {
            List<MaturityLevel> upTo = levels.subList(0, i);
            Map<String, Long> terms = terms(group, names(upTo, level -> cell.name(Reading.LOW, level)), 1);
            terms.putAll(terms(group, names(upTo, level -> cell.name(Reading.HIGH, level)), -1));
            publication.notNegative(terms);
        }
    }

    private static Map<String, Long> terms(Group group, List<String> names, long factor) {
        Map<String, Long> terms = new LinkedHashMap<>();
        names.forEach(name -> terms.put(group.prefix() + name, factor));
        return terms;
    }

    private static long sum(Iterable<Long> counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
