package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.CountTable;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import io.github.socialprescribing.dmi.motivation.TimeInStage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts journeys whose observations are numbers, without checks and in one pass. */
final class PackedTally {

    private static final List<MotivationStage> STAGES = List.of(MotivationStage.values());
    private static final int PRE = STAGES.indexOf(MotivationStage.PRE);
    private static final int DURING = STAGES.indexOf(MotivationStage.DURING);
    private static final int POST = STAGES.indexOf(MotivationStage.POST);
    private static final int DAYS = TimeInStage.LONGEST + 1;

    private final LocalDate start;
    private final LocalDate end;
    private final int startDay;
    private final int endDay;

    private long people;
    private final long[] atStart = new long[9];
    private final long[] begun = new long[9];
    private final long[] atEnd = new long[9];
    private final long[] stageChanges = new long[9];
    private final long[] categoryChanges = new long[9];
    private long during;
    private long completed;
    private long left;
    private long cameBack;
    private final long[] completedByDay = new long[3 * DAYS];
    private final long[] openByDay = new long[3 * DAYS];
    private final long[] enteredByDay = new long[3 * DAYS];

    PackedTally(LocalDate start, LocalDate end) {
        this.start = start;
        this.end = end;
        this.startDay = (int) start.toEpochDay();
        this.endDay = (int) end.toEpochDay();
    }

    static int packed(int day, int stage, int category) {
        return day << 4 | stage << 2 | category;
    }

    static int day(int observation) {
        return observation >> 4;
    }

    static int stage(int observation) {
        return observation >> 2 & 3;
    }

    static int category(int observation) {
        return observation & 3;
    }

    /** Counts one journey, whose observations rise by day. */
    void add(int[] observations) {
        people++;
        int stage = -1;
        int category = -1;
        int spellStart = 0;
        boolean stood = false;
        boolean beenThere = false;
        boolean wasDuring = false;
        boolean hasCompleted = false;
        boolean hasLeft = false;
        boolean hasComeBack = false;
        for (int observation : observations) {
            int day = day(observation);
            if (day > endDay) {
                break;
            }
            int nextStage = stage(observation);
            int nextCategory = category(observation);
            boolean inPeriod = day > startDay;
            if (inPeriod && !stood && stage >= 0) {
                atStart[3 * stage + category]++;
                stood = true;
                wasDuring |= stage == DURING;
            }
            if (inPeriod && stage < 0) {
                begun[3 * nextStage + nextCategory]++;
                stood = true;
            }
            if (inPeriod && stage >= 0 && nextCategory != category) {
                categoryChanges[3 * category + nextCategory]++;
            }
            if (nextStage != stage) {
                if (inPeriod) {
                    if (stage >= 0) {
                        stageChanges[3 * stage + nextStage]++;
                        spell(completedByDay, stage, spellStart, day);
                    }
                    hasCompleted |= stage == DURING && nextStage == POST;
                    hasLeft |= stage == DURING && nextStage == PRE;
                    hasComeBack |= beenThere && nextStage == DURING;
                    wasDuring |= nextStage == DURING;
                }
                spellStart = day;
            }
            beenThere |= nextStage != PRE;
            stage = nextStage;
            category = nextCategory;
        }
        if (stage < 0) {
            return;
        }
        if (!stood) {
            atStart[3 * stage + category]++;
            wasDuring = stage == DURING;
        }
        atEnd[3 * stage + category]++;
        spell(openByDay, stage, spellStart, endDay);
        during += wasDuring ? 1 : 0;
        completed += hasCompleted ? 1 : 0;
        left += hasLeft ? 1 : 0;
        cameBack += hasComeBack ? 1 : 0;
    }

    private void spell(long[] byDay, int stage, int first, int next) {
        byDay[DAYS * stage + next - first]++;
        if (first < startDay) {
            enteredByDay[DAYS * stage + startDay - first]++;
        }
    }

    CohortSummary summary() {
        CohortSummary.Builder summary = CohortSummary.builder(start, end)
                .people(people)
                .atStart(table(MotivationStage.class, PersonCategory.class, atStart))
                .begun(table(MotivationStage.class, PersonCategory.class, begun))
                .atEnd(table(MotivationStage.class, PersonCategory.class, atEnd))
                .stageChanges(table(MotivationStage.class, MotivationStage.class, stageChanges))
                .categoryChanges(table(PersonCategory.class, PersonCategory.class, categoryChanges))
                .during(during, completed, left, cameBack);
        for (int stage = 0; stage < STAGES.size(); stage++) {
            summary.timeIn(
                    STAGES.get(stage),
                    TimeInStage.of(byDay(completedByDay, stage), byDay(openByDay, stage), byDay(enteredByDay, stage)));
        }
        return summary.build();
    }

    private static <R extends Enum<R>, C extends Enum<C>> CountTable<R, C> table(
            Class<R> rows, Class<C> columns, long[] counts) {
        Map<R, Map<C, Long>> table = new EnumMap<>(rows);
        int next = 0;
        for (R row : rows.getEnumConstants()) {
            Map<C, Long> cells = new EnumMap<>(columns);
            for (C column : columns.getEnumConstants()) {
                cells.put(column, counts[next]);
                next++;
            }
            table.put(row, cells);
        }
        return CountTable.of(rows, columns, table);
    }

    private static Map<Integer, Long> byDay(long[] counts, int stage) {
        Map<Integer, Long> byDay = new TreeMap<>();
        for (int day = 0; day < DAYS; day++) {
            long count = counts[DAYS * stage + day];
            if (count > 0) {
                byDay.put(day, count);
            }
        }
        return byDay;
    }
}
