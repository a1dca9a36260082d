package io.github.socialprescribing.dmi.motivation;

import static io.github.socialprescribing.dmi.motivation.MotivationStage.DURING;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.POST;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.PRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every cohort: it is counted as day by day would count it, and merges exactly. */
class CohortProperties {

    private static final LocalDate START = LocalDate.of(2024, 2, 1);
    private static final LocalDate END = START.plusDays(60);

    @Provide
    Arbitrary<List<Journey>> cohorts() {
        return Arbitraries.longs().map(CohortProperties::cohort);
    }

    static CohortSummary summary(List<Journey> cohort) {
        return CohortSummary.of(START, END, cohort);
    }

    static List<Journey> cohort(long seed) {
        Random random = new Random(seed);
        List<Journey> cohort = new ArrayList<>();
        for (int i = random.nextInt(30); i >= 0; i--) {
            cohort.add(journey("r" + i, random));
        }
        return cohort;
    }

    private static Journey journey(String reference, Random random) {
        List<Observation> observations = new ArrayList<>();
        MotivationStage stage = oneOf(MotivationStage.values(), random);
        LocalDate day = START.plusDays(random.nextInt(100) - 40);
        for (int i = random.nextInt(8); i >= 0; i--) {
            boolean mark = stage == DURING && random.nextInt(4) == 0;
            observations.add(new Observation(day, stage, oneOf(PersonCategory.values(), random), mark));
            day = day.plusDays(1 + random.nextInt(20));
            MotivationStage next = oneOf(MotivationStage.values(), random);
            stage = stage == PRE && next == POST ? DURING : next;
        }
        Collections.shuffle(observations, random);
        return Journey.of(reference, observations);
    }

    private static <T> T oneOf(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    @Property(tries = 300)
    void isCountedAsDayByDay(@ForAll("cohorts") List<Journey> cohort) {
        CohortSummary summary = CohortSummary.of(START, END, cohort);
        Map<String, Long> counted = new TreeMap<>();
        for (Journey journey : cohort) {
            countDayByDay(journey, counted);
        }

        assertThat(flattened(summary)).isEqualTo(counted);
    }

    private static void countDayByDay(Journey journey, Map<String, Long> counts) {
        add(counts, "people");
        state(journey, START).ifPresent(state -> add(counts, "start " + state));
        state(journey, END).ifPresent(state -> add(counts, "end " + state));
        boolean wasDuring = journey.stageOn(START).filter(DURING::equals).isPresent();
        boolean completed = false;
        boolean left = false;
        for (LocalDate day = START.plusDays(1); !day.isAfter(END); day = day.plusDays(1)) {
            Optional<MotivationStage> before = journey.stageOn(day.minusDays(1));
            Optional<MotivationStage> now = journey.stageOn(day);
            if (before.isEmpty() && now.isPresent()) {
                add(counts, "begun " + state(journey, day).orElseThrow());
            } else if (now.isPresent()) {
                MotivationStage was = before.orElseThrow();
                if (was != now.get()) {
                    add(counts, "change " + was + " " + now.get());
                    completed |= was == DURING && now.get() == POST;
                    left |= was == DURING && now.get() == PRE;
                }
                PersonCategory category = journey.categoryOn(day.minusDays(1)).orElseThrow();
                if (category != journey.categoryOn(day).orElseThrow()) {
                    add(
                            counts,
                            "change " + category + " " + journey.categoryOn(day).orElseThrow());
                }
            }
            wasDuring |= now.filter(DURING::equals).isPresent();
        }
        addIf(wasDuring, counts, "during");
        addIf(completed, counts, "completed");
        addIf(left, counts, "left");
        addIf(cameBack(journey), counts, "came back");
        for (Spell spell : journey.spells(END)) {
            if (spell.open() || spell.end().isAfter(START)) {
                add(counts, (spell.open() ? "open " : "completed ") + spell.stage() + " " + spell.days());
                if (spell.start().isBefore(START)) {
                    long age = START.toEpochDay() - spell.start().toEpochDay();
                    add(counts, "entered " + spell.stage() + " " + age);
                }
            }
        }
    }

    private static boolean cameBack(Journey journey) {
        List<Spell> spells = journey.spells(END);
        for (int i = 0; i < spells.size(); i++) {
            boolean beenThere = spells.subList(0, i).stream().anyMatch(earlier -> earlier.stage() != PRE);
            if (beenThere
                    && spells.get(i).stage() == DURING
                    && spells.get(i).start().isAfter(START)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> state(Journey journey, LocalDate day) {
        return journey.stageOn(day)
                .map(stage -> stage + " " + journey.categoryOn(day).orElseThrow());
    }

    private static void addIf(boolean condition, Map<String, Long> counts, String what) {
        if (condition) {
            add(counts, what);
        }
    }

    private static void add(Map<String, Long> counts, String what) {
        counts.merge(what, 1L, Long::sum);
    }

    private static Map<String, Long> flattened(CohortSummary summary) {
        Map<String, Long> flat = new TreeMap<>();
        flat.put("people", summary.people());
        flatten("start ", summary.atStart(), flat);
        flatten("begun ", summary.begun(), flat);
        flatten("end ", summary.atEnd(), flat);
        flatten("change ", summary.stageChanges(), flat);
        flatten("change ", summary.categoryChanges(), flat);
        flat.put("during", summary.during());
        flat.put("completed", summary.completed());
        flat.put("left", summary.left());
        flat.put("came back", summary.cameBack());
        for (MotivationStage stage : MotivationStage.values()) {
            TimeInStage times = summary.timeIn(stage);
            times.completed().forEach((day, count) -> flat.put("completed " + stage + " " + day, count));
            times.open().forEach((day, count) -> flat.put("open " + stage + " " + day, count));
            times.entered().forEach((day, count) -> flat.put("entered " + stage + " " + day, count));
        }
        flat.values().removeIf(count -> count == 0);
        return flat;
    }

    private static void flatten(String prefix, CountTable<?, ?> table, Map<String, Long> flat) {
        table.counts()
                .forEach(
                        (row, cells) -> cells.forEach((column, count) -> flat.put(prefix + row + " " + column, count)));
    }

    @Property(tries = 200)
    void mergesInAnyOrderAndGrouping(@ForAll("cohorts") List<Journey> cohort, @ForAll Random random) {
        CohortSummary whole = CohortSummary.of(START, END, cohort);
        List<CohortSummary> parts = new ArrayList<>();
        parts.add(CohortSummary.empty(START, END));
        List<Journey> shuffled = new ArrayList<>(cohort);
        Collections.shuffle(shuffled, random);
        while (!shuffled.isEmpty()) {
            List<Journey> some = shuffled.subList(0, 1 + random.nextInt(shuffled.size()));
            parts.add(CohortSummary.of(START, END, some));
            some.clear();
        }
        while (parts.size() > 1) {
            CohortSummary one = parts.remove(random.nextInt(parts.size()));
            int other = random.nextInt(parts.size());
            parts.set(other, one.merge(parts.get(other)));
        }

        assertThat(parts.get(0)).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(cohort.parallelStream().collect(CohortSummary.collector(START, END)))
                .isEqualTo(whole);
        for (MotivationStage stage : MotivationStage.values()) {
            assertThat(parts.get(0).timeIn(stage).median())
                    .isEqualTo(whole.timeIn(stage).median());
        }
    }
}
