package io.github.socialprescribing.dmi.motivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Publication;
import io.github.socialprescribing.dmi.Publication.State;
import io.github.socialprescribing.dmi.PublicationAttacker;
import io.github.socialprescribing.dmi.PublicationAttacker.Outcome;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every cohort that is published. */
class CohortPublicationProperties {

    private static final List<String> STAGES = List.of("pre", "during", "post");
    private static final List<String> CATEGORIES = List.of("self-motivated", "supported", "harder-to-reach");
    private static final int PATIENCE = 60;

    @Provide
    Arbitrary<CohortSummary> cohorts() {
        return Arbitraries.longs().map(CohortProperties::cohort).map(CohortProperties::summary);
    }

    /** Of the same cohorts each time, for how many of its questions the attacker can answer depends on them. */
    @Property(tries = 10, seed = "1")
    void noHiddenCountIsBoundedWithinLess(@ForAll("cohorts") CohortSummary cohort) {
        Publication cells = cohort.publication(3).cells();
        PublicationAttacker attacker = new PublicationAttacker(cells, 60, PATIENCE);
        teach(attacker);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

        cells.states().forEach((cell, state) -> {
            if (state == State.HIDDEN) {
                Outcome outcome = attacker.attack(cell);
                outcomes.merge(outcome, 1, Integer::sum);
                assertThat(outcome).as(cell).isNotEqualTo(Outcome.BROKEN);
            } else {
                assertThat(state).isEqualTo(State.SHOWN);
                assertThat(cells.count(cell).orElseThrow()).isNotIn(1L, 2L);
            }
        });
        // Few questions are too long for this attacker; with too many of them the property would say nothing.
        int safe = outcomes.getOrDefault(Outcome.SAFE, 0);
        assertThat(outcomes.getOrDefault(Outcome.UNDECIDED, 0)).isLessThanOrEqualTo(safe);
    }

    /** What anybody knows who has read how the counts are defined. */
    private static void teach(PublicationAttacker attacker) {
        for (String table : List.of("atStart", "begun", "atEnd")) {
            teachTable(attacker, table, STAGES, CATEGORIES);
        }
        teachTable(attacker, "stageChanges", STAGES, STAGES);
        teachTable(attacker, "categoryChanges", CATEGORIES, CATEGORIES);
        for (String stage : STAGES) {
            attacker.learn(Map.of(
                    "atStart." + stage + ".all", 1L,
                    "begun." + stage + ".all", 1L,
                    "stageChanges.all." + stage, 1L,
                    "stageChanges." + stage + ".all", -1L,
                    "atEnd." + stage + ".all", -1L));
        }
        for (String category : CATEGORIES) {
            attacker.learn(Map.of(
                    "atStart.all." + category, 1L,
                    "begun.all." + category, 1L,
                    "categoryChanges.all." + category, 1L,
                    "categoryChanges." + category + ".all", -1L,
                    "atEnd.all." + category, -1L));
        }
        attacker.learn(Map.of("people", 1L, "atEnd.all.all", -1L, "beginLater", -1L));
        attacker.learn(Map.of("atEnd.all.all", 1L, "during", -1L, "neverDuring", -1L));
        attacker.learn(Map.of("during", 1L, "completed", -1L, "notCompleted", -1L));
        attacker.learn(Map.of("during", 1L, "left", -1L, "notLeft", -1L));
        attacker.learn(Map.of("during", 1L, "cameBack", -1L, "notCameBack", -1L));
        attacker.learn(Map.of("during", 1L, "atEnd.during.all", -1L, "noLongerDuring", -1L));
        attacker.learn(Map.of("during", 1L, "atStart.during.all", -1L, "begun.during.all", -1L, "joinedDuring", -1L));
        attacker.learnNotNegative(Map.of("stageChanges.during.post", 1L, "completed", -1L));
        attacker.learnNotNegative(Map.of("stageChanges.during.pre", 1L, "left", -1L));
        attacker.learnNotNegative(Map.of("stageChanges.all.during", 1L, "cameBack", -1L));
        attacker.learnNotNegative(Map.of("stageChanges.all.during", 1L, "joinedDuring", -1L));
        attacker.learnNotNegative(Map.of("completed", 1L, "left", 1L, "noLongerDuring", -1L));
        attacker.learnNotNegative(Map.of("noLongerDuring", 1L, "cameBack", 1L, "completed", -1L));
        attacker.learnNotNegative(Map.of("noLongerDuring", 1L, "cameBack", 1L, "left", -1L));
        attacker.learnZero("stageChanges.during.post", "completed");
        attacker.learnZero("stageChanges.during.pre", "left");
        attacker.learnZero("stageChanges.post.during", "cameBack");
    }

    private static void teachTable(
            PublicationAttacker attacker, String table, List<String> rows, List<String> columns) {
        Map<String, Map<String, Long>> sums = new LinkedHashMap<>();
        for (String row : rows) {
            for (String column : columns) {
                if (!row.equals(column) && !(row.equals("pre") && column.equals("post"))) {
                    String cell = table + "." + row + "." + column;
                    for (String total : List.of(table + "." + row + ".all", table + ".all." + column)) {
                        sums.computeIfAbsent(total, sum -> new LinkedHashMap<>(Map.of(sum, -1L)))
                                .put(cell, 1L);
                    }
                }
            }
        }
        Map<String, Long> all = new LinkedHashMap<>(Map.of(table + ".all.all", -1L));
        rows.forEach(row -> all.put(table + "." + row + ".all", 1L));
        sums.values().forEach(attacker::learn);
        attacker.learn(all);
    }

    @Property(tries = 30)
    void isTheSameEachTime(@ForAll("cohorts") CohortSummary cohort) {
        assertThat(cohort.publication()).isEqualTo(cohort.publication()).hasSameHashCodeAs(cohort.publication());
    }

    @Property(tries = 30)
    void typedAccessTellsWhatTheCellsDo(@ForAll("cohorts") CohortSummary cohort) {
        CohortPublication publication = cohort.publication();
        for (MotivationStage stage : MotivationStage.values()) {
            for (PersonCategory category : PersonCategory.values()) {
                publication
                        .atStart()
                        .count(stage, category)
                        .ifPresent(shown ->
                                assertThat(shown).isEqualTo(cohort.atStart().count(stage, category)));
            }
            publication
                    .stageChanges()
                    .columnTotal(stage)
                    .ifPresent(shown ->
                            assertThat(shown).isEqualTo(cohort.stageChanges().columnTotal(stage)));
            publication
                    .timeIn(stage)
                    .ifPresent(times -> assertThat(times.median())
                            .isEqualTo(cohort.timeIn(stage).median()));
        }
    }
}
