package io.github.socialprescribing.dmi.motivation;

import static io.github.socialprescribing.dmi.motivation.MotivationStage.DURING;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.POST;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.PRE;

import io.github.socialprescribing.dmi.Publication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of a cohort summary, and all that is known of how they hang together. */
final class CohortCells {

    static final String ALL = "all";
    static final String AT_START = "atStart";
    static final String BEGUN = "begun";
    static final String AT_END = "atEnd";
    static final String STAGE_CHANGES = "stageChanges";
    static final String CATEGORY_CHANGES = "categoryChanges";
    static final String PEOPLE = "people";
    static final String DURING_PEOPLE = "during";
    static final String COMPLETED = "completed";
    static final String LEFT = "left";
    static final String CAME_BACK = "cameBack";

    private final CohortSummary summary;
    private final Publication.Builder publication;
    private final Map<String, Long> counts = new HashMap<>();

    private CohortCells(CohortSummary summary, int threshold) {
        this.summary = summary;
        this.publication = Publication.builder(threshold);
    }

    static Publication publish(CohortSummary summary, int threshold) {
        CohortCells cells = new CohortCells(summary, threshold);
        cells.table(AT_START, summary.atStart(), MotivationStage.values(), PersonCategory.values());
        cells.table(BEGUN, summary.begun(), MotivationStage.values(), PersonCategory.values());
        cells.table(AT_END, summary.atEnd(), MotivationStage.values(), PersonCategory.values());
        cells.table(STAGE_CHANGES, summary.stageChanges(), MotivationStage.values(), MotivationStage.values());
        cells.table(CATEGORY_CHANGES, summary.categoryChanges(), PersonCategory.values(), PersonCategory.values());
        cells.flows();
        cells.people();
        return cells.publication.build();
    }

    static String name(String table, String row, String column) {
        return table + "." + row + "." + column;
    }

    /** {@return the id of a stage or category} */
    static String id(Enum<?> word) {
        return word instanceof MotivationStage stage
                ? stage.id()
                : word instanceof PersonCategory category ? category.id() : word.name();
    }

    private <R extends Enum<R>, C extends Enum<C>> void table(
            String table, CountTable<R, C> given, R[] rows, C[] columns) {
        Map<String, List<String>> sums = new LinkedHashMap<>();
        for (R row : rows) {
            for (C column : columns) {
                if (canBe(row, column)) {
                    String name = name(table, id(row), id(column));
                    cell(name, given.count(row, column));
                    parts(sums, name(table, id(row), ALL)).add(name);
                    parts(sums, name(table, ALL, id(column))).add(name);
                }
            }
        }
        for (R row : rows) {
            cell(name(table, id(row), ALL), given.rowTotal(row));
            parts(sums, name(table, ALL, ALL)).add(name(table, id(row), ALL));
        }
        for (C column : columns) {
            cell(name(table, ALL, id(column)), given.columnTotal(column));
        }
        cell(name(table, ALL, ALL), given.total());
        sums.forEach(publication::sum);
    }

    private static List<String> parts(Map<String, List<String>> sums, String total) {
        return sums.computeIfAbsent(total, name -> new ArrayList<>());
    }

    /** Nothing changes into itself, and nobody from PRE to POST. */
    private static boolean canBe(Enum<?> row, Enum<?> column) {
        return row != column && !(row == PRE && column == POST);
    }

    private void flows() {
        for (MotivationStage stage : MotivationStage.values()) {
            flow(STAGE_CHANGES, stage.id(), ALL, stage.id());
        }
        for (PersonCategory category : PersonCategory.values()) {
            flow(CATEGORY_CHANGES, ALL, category.id(), category.id());
        }
    }

    private void flow(String changes, String row, String column, String id) {
        Map<String, Long> flow = new LinkedHashMap<>();
        flow.put(name(AT_START, row, column), 1L);
        flow.put(name(BEGUN, row, column), 1L);
        flow.put(name(changes, ALL, id), 1L);
        flow.put(name(changes, id, ALL), -1L);
        flow.put(name(AT_END, row, column), -1L);
        publication.equation(flow);
    }

    /** The people of the journeys, and what is so of every single journey, and hence of all. */
    private void people() {
        String everybody = name(AT_END, ALL, ALL);
        String atStart = name(AT_START, DURING.id(), ALL);
        String begun = name(BEGUN, DURING.id(), ALL);
        String entries = name(STAGE_CHANGES, ALL, DURING.id());
        String completions = name(STAGE_CHANGES, DURING.id(), POST.id());
        String leavings = name(STAGE_CHANGES, DURING.id(), PRE.id());
        cell(PEOPLE, summary.people());
        cell(DURING_PEOPLE, summary.during());
        cell(COMPLETED, summary.completed());
        cell(LEFT, summary.left());
        cell(CAME_BACK, summary.cameBack());
        rest("beginLater", PEOPLE, everybody);
        rest("neverDuring", everybody, DURING_PEOPLE);
        rest("notCompleted", DURING_PEOPLE, COMPLETED);
        rest("notLeft", DURING_PEOPLE, LEFT);
        rest("notCameBack", DURING_PEOPLE, CAME_BACK);
        rest("noLongerDuring", DURING_PEOPLE, name(AT_END, DURING.id(), ALL));
        rest("joinedDuring", DURING_PEOPLE, atStart, begun);
        // Who leaves DURING and stands there at the end has come back; each entry is of one who joins or comes back.
        atMost(List.of(COMPLETED), List.of(completions));
        atMost(List.of(LEFT), List.of(leavings));
        atMost(List.of(CAME_BACK), List.of(entries));
        atMost(List.of(DURING_PEOPLE), List.of(atStart, begun, entries));
        atMost(List.of("noLongerDuring"), List.of(COMPLETED, LEFT));
        atMost(List.of(COMPLETED), List.of("noLongerDuring", CAME_BACK));
        atMost(List.of(LEFT), List.of("noLongerDuring", CAME_BACK));
        publication.zeroWhenZero(completions, COMPLETED);
        publication.zeroWhenZero(leavings, LEFT);
        if (summary.stageChanges().count(POST, DURING) == 0 || summary.cameBack() > 0) {
            publication.zeroWhenZero(name(STAGE_CHANGES, POST.id(), DURING.id()), CAME_BACK);
        }
    }

    private void cell(String name, long count) {
        publication.cell(name, count);
        counts.put(name, count);
    }

    private long count(List<String> cells) {
        return cells.stream().map(cell -> counts.getOrDefault(cell, 0L)).reduce(0L, Math::addExact);
    }

    /** Adds those of a group who are in none of its parts, so that they are protected too. */
    private void rest(String name, String whole, String... parts) {
        List<String> all = new ArrayList<>(List.of(parts));
        long rest = count(List.of(whole)) - count(all);
        if (rest >= 0) {
            cell(name, rest);
            all.add(name);
            publication.sum(whole, all);
        }
    }

    /** Tells what is so of all journeys; a summary put together from parts that no journeys have may break it. */
    private void atMost(List<String> less, List<String> more) {
        boolean known = counts.keySet().containsAll(less) && counts.keySet().containsAll(more);
        if (known && count(less) <= count(more)) {
            Map<String, Long> difference = new LinkedHashMap<>();
            more.forEach(cell -> difference.put(cell, 1L));
            less.forEach(cell -> difference.put(cell, -1L));
            publication.notNegative(difference);
        }
    }
}
