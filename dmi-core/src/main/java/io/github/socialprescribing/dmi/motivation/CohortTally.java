package io.github.socialprescribing.dmi.motivation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts journeys one by one. */
final class CohortTally {

    private static final int STAGES = MotivationStage.values().length;
    private static final int CATEGORIES = PersonCategory.values().length;

    private final LocalDate start;
    private final LocalDate end;
    private final long startDay;
    private final long endDay;
    /** The days of the observations that are being counted. */
    private long[] days = new long[16];

    private long people;
    private final long[][] atStart = new long[STAGES][CATEGORIES];
    private final long[][] begun = new long[STAGES][CATEGORIES];
    private final long[][] atEnd = new long[STAGES][CATEGORIES];
    private final long[][] stageChanges = new long[STAGES][STAGES];
    private final long[][] categoryChanges = new long[CATEGORIES][CATEGORIES];
    private long during;
    private long completed;
    private long left;
    private long cameBack;
    private final long[][] completedByDay = new long[STAGES][0];
    private final long[][] openByDay = new long[STAGES][0];
    private final long[][] enteredByDay = new long[STAGES][0];

    CohortTally(LocalDate start, LocalDate end) {
        CohortSummary.checkPeriod(start, end);
        this.start = start;
        this.end = end;
        this.startDay = start.toEpochDay();
        this.endDay = end.toEpochDay();
    }

    /**
     * Counts one journey.
     *
     * @throws IllegalArgumentException if a spell that is in the period is too long; nothing of the journey is counted then
     */
    void add(Journey journey) {
        List<Observation> observations = journey.observations();
        int count = daysOf(observations);
        checkLengths(observations, count);
        people++;
        if (count > 0) {
            addStateAndChanges(observations, count);
            addDuring(observations, count);
            addSpells(observations, count);
        }
    }

    /** {@return how many observations are not after the period; sets the days of those} */
    private int daysOf(List<Observation> observations) {
        if (days.length < observations.size()) {
            days = new long[2 * observations.size()];
        }
        for (int i = 0; i < observations.size(); i++) {
            days[i] = observations.get(i).date().toEpochDay();
            if (days[i] > endDay) {
                return i;
            }
        }
        return observations.size();
    }

    /** Counts what another tally of the same period has counted. */
    CohortTally addAll(CohortTally other) {
        people += other.people;
        during += other.during;
        completed += other.completed;
        left += other.left;
        cameBack += other.cameBack;
        add(atStart, other.atStart);
        add(begun, other.begun);
        add(atEnd, other.atEnd);
        add(stageChanges, other.stageChanges);
        add(categoryChanges, other.categoryChanges);
        add(completedByDay, other.completedByDay);
        add(openByDay, other.openByDay);
        add(enteredByDay, other.enteredByDay);
        return this;
    }

    private static void add(long[][] sums, long[][] counts) {
        for (int i = 0; i < sums.length; i++) {
            for (int j = counts[i].length - 1; j >= 0; j--) {
                count(sums, i, j, counts[i][j]);
            }
        }
    }

    private void addStateAndChanges(List<Observation> observations, int count) {
        int stood = 0;
        for (int i = 0; i < count; i++) {
            Observation next = observations.get(i);
            int stage = next.stage().index();
            int category = next.category().index();
            if (days[i] <= startDay) {
                stood = i + 1;
            } else if (i == 0) {
                begun[stage][category]++;
            } else {
                Observation before = observations.get(i - 1);
                if (next.stage() != before.stage()) {
                    stageChanges[before.stage().index()][stage]++;
                }
                if (next.category() != before.category()) {
                    categoryChanges[before.category().index()][category]++;
                }
            }
        }
        Observation last = observations.get(count - 1);
        atEnd[last.stage().index()][last.category().index()]++;
        if (stood > 0) {
            Observation first = observations.get(stood - 1);
            atStart[first.stage().index()][first.category().index()]++;
        }
    }

    private void addDuring(List<Observation> observations, int count) {
        boolean wasDuring = false;
        boolean hasCompleted = false;
        boolean hasLeft = false;
        boolean hasComeBack = false;
        boolean beenThere = false;
        MotivationStage before = null;
        for (int i = 0; i < count; i++) {
            MotivationStage stage = observations.get(i).stage();
            boolean inPeriod = i + 1 == count || days[i + 1] > startDay;
            wasDuring |= inPeriod && stage == MotivationStage.DURING;
            if (days[i] > startDay && stage != before) {
                hasCompleted |= before == MotivationStage.DURING && stage == MotivationStage.POST;
                hasLeft |= before == MotivationStage.DURING && stage == MotivationStage.PRE;
                hasComeBack |= beenThere && stage == MotivationStage.DURING;
            }
            beenThere |= stage != MotivationStage.PRE;
            before = stage;
        }
        // Whoever completed, left or came back in the period was DURING in it, be it for a day.
        during += wasDuring ? 1 : 0;
        completed += hasCompleted ? 1 : 0;
        left += hasLeft ? 1 : 0;
        cameBack += hasComeBack ? 1 : 0;
    }

    private void addSpells(List<Observation> observations, int count) {
        for (int first = 0, next; first < count; first = next) {
            next = spellEnd(observations, first, count);
            boolean open = next == count;
            long finish = open ? endDay : days[next];
            if (open || finish > startDay) {
                int stage = observations.get(first).stage().index();
                count(open ? openByDay : completedByDay, stage, (int) (finish - days[first]), 1);
                if (days[first] < startDay) {
                    count(enteredByDay, stage, (int) (startDay - days[first]), 1);
                }
            }
        }
    }

    /** {@return the first observation after the given one that is of another stage, or how many there are} */
    private static int spellEnd(List<Observation> observations, int first, int count) {
        int next = first + 1;
        while (next < count
                && observations.get(next).stage() == observations.get(first).stage()) {
            next++;
        }
        return next;
    }

    private static void count(long[][] counts, int stage, int day, long more) {
        if (day >= counts[stage].length) {
            counts[stage] = Arrays.copyOf(counts[stage], Math.min(TimeInStage.LONGEST + 1, 2 * day + 1));
        }
        counts[stage][day] += more;
    }

    private void checkLengths(List<Observation> observations, int count) {
        for (int first = 0, next; first < count; first = next) {
            next = spellEnd(observations, first, count);
            boolean open = next == count;
            long finish = open ? endDay : days[next];
            long length = finish - days[first];
            if (length > TimeInStage.LONGEST && (open || finish > startDay)) {
                throw new IllegalArgumentException("spell must not last longer than " + TimeInStage.LONGEST
                        + " days, but one in stage "
                        + observations.get(first).stage().id() + " from "
                        + observations.get(first).date() + " to " + LocalDate.ofEpochDay(finish) + " lasts " + length);
            }
        }
    }

    /** {@return what has been counted so far} */
    CohortSummary summary() {
        CohortSummary.Builder summary = CohortSummary.builder(start, end)
                .people(people)
                .atStart(people(atStart))
                .begun(people(begun))
                .atEnd(people(atEnd))
                .stageChanges(table(MotivationStage.class, MotivationStage.class, stageChanges))
                .categoryChanges(table(PersonCategory.class, PersonCategory.class, categoryChanges))
                .during(during, completed, left, cameBack);
        for (MotivationStage stage : MotivationStage.values()) {
            int i = stage.index();
            summary.timeIn(
                    stage, TimeInStage.of(byDay(completedByDay[i]), byDay(openByDay[i]), byDay(enteredByDay[i])));
        }
        return summary.build();
    }

    private static CountTable<MotivationStage, PersonCategory> people(long[][] counts) {
        return table(MotivationStage.class, PersonCategory.class, counts);
    }

    private static <R extends Enum<R>, C extends Enum<C>> CountTable<R, C> table(
            Class<R> rows, Class<C> columns, long[][] counts) {
        Map<R, Map<C, Long>> table = new EnumMap<>(rows);
        int i = 0;
        for (R row : rows.getEnumConstants()) {
            Map<C, Long> cells = new EnumMap<>(columns);
            int j = 0;
            for (C column : columns.getEnumConstants()) {
                cells.put(column, counts[i][j]);
                j++;
            }
            table.put(row, cells);
            i++;
        }
        return CountTable.of(rows, columns, table);
    }

    private static Map<Integer, Long> byDay(long[] counts) {
        Map<Integer, Long> byDay = new HashMap<>();
        for (int day = 0; day < counts.length; day++) {
            if (counts[day] > 0) {
                byDay.put(day, counts[day]);
            }
        }
        return byDay;
    }
}
