package io.github.socialprescribing.dmi.motivation;

import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.Publication;
import io.github.socialprescribing.dmi.internal.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collector;

/**
 * Many people's journeys in one period, counted: where they stood at its start and end, what changed, how long they stayed.
 *
 * <p>A change counts if its day is after the start of the period and not after its end: on a day of change the new stage
 * holds, so what changes on the first day shows in the counts at the start. A person whose first observation is after the
 * start <em>begins</em> in the period; one whose first observation is after the end is counted in {@link #people()} alone.
 * For each stage, and for each category, those at the start, those who begin there and those who change to it, less those
 * who change from it, are those at the end.
 *
 * <p>Summaries of one period merge exactly, in any order and grouping; {@link #empty} changes nothing. So a large cohort can
 * be counted in parts. The parts must be of different people, and each person's journey wholly in one of them: that is the
 * caller's promise, for a summary holds no references. No count is greater than {@link CountTable#GREATEST}.
 *
 * <p>Immutable and thread-safe.
 */
public final class CohortSummary {

    private final LocalDate start;
    private final LocalDate end;
    private final long people;
    private final CountTable<MotivationStage, PersonCategory> atStart;
    private final CountTable<MotivationStage, PersonCategory> begun;
    private final CountTable<MotivationStage, PersonCategory> atEnd;
    private final CountTable<MotivationStage, MotivationStage> stageChanges;
    private final CountTable<PersonCategory, PersonCategory> categoryChanges;
    private final long during;
    private final long completed;
    private final long left;
    private final long cameBack;
    private final Map<MotivationStage, TimeInStage> times;

    private CohortSummary(Builder parts) {
        this.start = parts.start;
        this.end = parts.end;
        this.people = parts.people;
        this.atStart = parts.atStart;
        this.begun = parts.begun;
        this.atEnd = parts.atEnd;
        this.stageChanges = parts.stageChanges;
        this.categoryChanges = parts.categoryChanges;
        this.during = parts.during;
        this.completed = parts.completed;
        this.left = parts.left;
        this.cameBack = parts.cameBack;
        this.times = Collections.unmodifiableMap(new EnumMap<>(parts.times));
    }

    /**
     * {@return the summary of nobody}
     *
     * @param start the first day of the period
     * @param end its last day
     * @throws IllegalArgumentException if the end is before the start, or a year is not from 1 to 9999
     */
    public static CohortSummary empty(LocalDate start, LocalDate end) {
        return builder(start, end).build();
    }

    /**
     * {@return the summary of the given journeys}
     *
     * @param start the first day of the period
     * @param end its last day
     * @param journeys of different people
     * @throws IllegalArgumentException if the end is before the start, a year is not from 1 to 9999, or a spell that is in
     *     the period lasts longer than {@link TimeInStage#LONGEST} days
     */
    public static CohortSummary of(LocalDate start, LocalDate end, Iterable<Journey> journeys) {
        CohortTally tally = new CohortTally(start, end);
        journeys.forEach(tally::add);
        return tally.summary();
    }

    /**
     * {@return what collects journeys into a summary, safe in parallel streams}
     *
     * @param start the first day of the period
     * @param end its last day
     * @throws IllegalArgumentException if the end is before the start, or a year is not from 1 to 9999; and when collecting,
     *     if a spell that is in the period lasts longer than {@link TimeInStage#LONGEST} days
     */
    public static Collector<Journey, ?, CohortSummary> collector(LocalDate start, LocalDate end) {
        checkPeriod(start, end);
        return Collector.of(
                () -> new CohortTally(start, end),
                CohortTally::add,
                CohortTally::addAll,
                CohortTally::summary,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * {@return a builder that counts nobody yet, for summaries that were stored}
     *
     * @param start the first day of the period
     * @param end its last day
     * @throws IllegalArgumentException if the end is before the start, or a year is not from 1 to 9999
     */
    public static Builder builder(LocalDate start, LocalDate end) {
        checkPeriod(start, end);
        return new Builder(start, end);
    }

    static void checkPeriod(LocalDate start, LocalDate end) {
        Checks.date("start of period", start);
        Checks.date("end of period", end);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "end of period must not be before its start " + start + ", but was " + end);
        }
    }

    /** {@return the first day of the period} */
    public LocalDate start() {
        return start;
    }

    /** {@return the last day of the period} */
    public LocalDate end() {
        return end;
    }

    /** {@return how many journeys were counted, those that begin after the period included} */
    public long people() {
        return people;
    }

    /** {@return how many stood at each stage in each category on the first day} */
    public CountTable<MotivationStage, PersonCategory> atStart() {
        return atStart;
    }

    /** {@return how many began after the first day and by the last one, at each stage in each category} */
    public CountTable<MotivationStage, PersonCategory> begun() {
        return begun;
    }

    /** {@return how many stood at each stage in each category on the last day} */
    public CountTable<MotivationStage, PersonCategory> atEnd() {
        return atEnd;
    }

    /** {@return how often the stage changed, from row to column; a person may change more than once} */
    public CountTable<MotivationStage, MotivationStage> stageChanges() {
        return stageChanges;
    }

    /** {@return how often the category changed, from row to column; a person may change more than once} */
    public CountTable<PersonCategory, PersonCategory> categoryChanges() {
        return categoryChanges;
    }

    /** {@return how many people were DURING on any day of the period} */
    public long during() {
        return during;
    }

    /** {@return how many of those who were {@link #during()} completed: changed from DURING to POST at least once} */
    public long completed() {
        return completed;
    }

    /** {@return how many of those who were {@link #during()} left: changed from DURING to PRE at least once} */
    public long left() {
        return left;
    }

    /**
     * {@return how many of those who were {@link #during()} came back: entered DURING in the period after an earlier DURING or
     * POST, whenever that was}
     */
    public long cameBack() {
        return cameBack;
    }

    /**
     * {@return how long people stayed in a stage, from all spells that were in the period}
     *
     * @param stage the stage
     */
    public TimeInStage timeIn(MotivationStage stage) {
        return times.getOrDefault(Objects.requireNonNull(stage, "stage"), TimeInStage.none());
    }

    /**
     * {@return the summary of the people of both}
     *
     * @param other the summary of other people in the same period
     * @throws IllegalArgumentException if the periods differ; the message names both
     * @throws InvalidCohortException if a count becomes greater than {@link CountTable#GREATEST}; it names them all
     */
    public CohortSummary merge(CohortSummary other) {
        if (!start.equals(other.start) || !end.equals(other.end)) {
            throw new IllegalArgumentException("summaries of different periods cannot be merged: " + start + " to "
                    + end + " and " + other.start + " to " + other.end);
        }
        Builder sum = new Builder(start, end);
        sum.people = people + other.people;
        sum.atStart = atStart.plus(other.atStart);
        sum.begun = begun.plus(other.begun);
        sum.atEnd = atEnd.plus(other.atEnd);
        sum.stageChanges = stageChanges.plus(other.stageChanges);
        sum.categoryChanges = categoryChanges.plus(other.categoryChanges);
        sum.during = during + other.during;
        sum.completed = completed + other.completed;
        sum.left = left + other.left;
        sum.cameBack = cameBack + other.cameBack;
        for (MotivationStage stage : MotivationStage.values()) {
            sum.times.put(stage, timeIn(stage).merge(other.timeIn(stage)));
        }
        sum.checkLimits();
        return new CohortSummary(sum);
    }

    /** {@return the figures that may be published, with counts from 1 to 4 protected} */
    public CohortPublication publication() {
        return publication(Publication.DEFAULT_THRESHOLD);
    }

    /**
     * {@return the figures that may be published, with small counts protected}
     *
     * @param threshold the least count that is not small, from 2 to 1,000
     * @throws IllegalArgumentException if it is out of range
     */
    public CohortPublication publication(int threshold) {
        return new CohortPublication(this, threshold);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CohortSummary that
                && start.equals(that.start)
                && end.equals(that.end)
                && people == that.people
                && atStart.equals(that.atStart)
                && begun.equals(that.begun)
                && atEnd.equals(that.atEnd)
                && stageChanges.equals(that.stageChanges)
                && categoryChanges.equals(that.categoryChanges)
                && during == that.during
                && completed == that.completed
                && left == that.left
                && cameBack == that.cameBack
                && times.equals(that.times);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end, people, atStart, atEnd, during);
    }

    /** {@return the period, the number of people, and how many were DURING, completed, left, came back} */
    @Override
    public String toString() {
        return start + " to " + end + ": " + people + " people, " + during + " during, " + completed + " completed, "
                + left + " left, " + cameBack + " came back";
    }

    /** Puts a summary together from its parts, and checks that they fit each other. */
    public static final class Builder {

        private final LocalDate start;
        private final LocalDate end;
        private long people;
        private CountTable<MotivationStage, PersonCategory> atStart = people();
        private CountTable<MotivationStage, PersonCategory> begun = people();
        private CountTable<MotivationStage, PersonCategory> atEnd = people();
        private CountTable<MotivationStage, MotivationStage> stageChanges =
                CountTable.of(MotivationStage.class, MotivationStage.class, Map.of());
        private CountTable<PersonCategory, PersonCategory> categoryChanges =
                CountTable.of(PersonCategory.class, PersonCategory.class, Map.of());
        private long during;
        private long completed;
        private long left;
        private long cameBack;
        private final Map<MotivationStage, TimeInStage> times = new EnumMap<>(MotivationStage.class);
        private final List<Message> faults = new ArrayList<>();

        private Builder(LocalDate start, LocalDate end) {
            this.start = start;
            this.end = end;
            for (MotivationStage stage : MotivationStage.values()) {
                times.put(stage, TimeInStage.none());
            }
        }

        private static CountTable<MotivationStage, PersonCategory> people() {
            return CountTable.of(MotivationStage.class, PersonCategory.class, Map.of());
        }

        /**
         * Sets how many journeys were counted; 0 unless set.
         *
         * @param count 0 or more
         * @return this builder
         */
        public Builder people(long count) {
            this.people = count;
            return this;
        }

        /**
         * Sets the counts on the first day; 0 unless set.
         *
         * @param counts people by stage and category
         * @return this builder
         */
        public Builder atStart(CountTable<MotivationStage, PersonCategory> counts) {
            this.atStart = Objects.requireNonNull(counts, "counts");
            return this;
        }

        /**
         * Sets the counts of those who began in the period after its first day; 0 unless set.
         *
         * @param counts people by stage and category
         * @return this builder
         */
        public Builder begun(CountTable<MotivationStage, PersonCategory> counts) {
            this.begun = Objects.requireNonNull(counts, "counts");
            return this;
        }

        /**
         * Sets the counts on the last day; 0 unless set.
         *
         * @param counts people by stage and category
         * @return this builder
         */
        public Builder atEnd(CountTable<MotivationStage, PersonCategory> counts) {
            this.atEnd = Objects.requireNonNull(counts, "counts");
            return this;
        }

        /**
         * Sets the changes of stage; 0 unless set.
         *
         * @param counts changes from row to column
         * @return this builder
         */
        public Builder stageChanges(CountTable<MotivationStage, MotivationStage> counts) {
            this.stageChanges = Objects.requireNonNull(counts, "counts");
            return this;
        }

        /**
         * Sets the changes of category; 0 unless set.
         *
         * @param counts changes from row to column
         * @return this builder
         */
        public Builder categoryChanges(CountTable<PersonCategory, PersonCategory> counts) {
            this.categoryChanges = Objects.requireNonNull(counts, "counts");
            return this;
        }

        /**
         * Sets how many people were DURING in the period, and how many of them completed, left and came back; 0 unless set.
         *
         * @param duringCount how many were DURING
         * @param completedCount how many of them completed
         * @param leftCount how many of them left
         * @param cameBackCount how many of them came back
         * @return this builder
         */
        public Builder during(long duringCount, long completedCount, long leftCount, long cameBackCount) {
            this.during = duringCount;
            this.completed = completedCount;
            this.left = leftCount;
            this.cameBack = cameBackCount;
            return this;
        }

        /**
         * Sets the times in a stage; none unless set.
         *
         * @param stage the stage
         * @param time how long people stayed in it
         * @return this builder
         */
        public Builder timeIn(MotivationStage stage, TimeInStage time) {
            times.put(Objects.requireNonNull(stage, "stage"), Objects.requireNonNull(time, "time"));
            return this;
        }

        /**
         * {@return the summary}
         *
         * @throws InvalidCohortException if a count is greater than {@link CountTable#GREATEST}, or the parts do not fit each
         *     other: start, begun and changes do not make the end, something changes into itself or from PRE to POST, more
         *     people did something than were there, or the spells are not those of the changes and counts; it names them all
         */
        public CohortSummary build() {
            checkLimits();
            require(
                    "people",
                    people >= atEnd.total(),
                    "people",
                    "no fewer than those at the end, " + atEnd.total(),
                    people);
            for (MotivationStage stage : MotivationStage.values()) {
                checkFlow(
                        CohortCells.AT_END + "." + stage.id(),
                        "stage " + stage.id(),
                        atStart.rowTotal(stage) + begun.rowTotal(stage),
                        stageChanges.columnTotal(stage),
                        stageChanges.rowTotal(stage),
                        atEnd.rowTotal(stage));
                checkNone(CohortCells.STAGE_CHANGES, stageChanges, stage, stage);
                checkSpells(stage, timeIn(stage));
            }
            checkNone(CohortCells.STAGE_CHANGES, stageChanges, MotivationStage.PRE, MotivationStage.POST);
            for (PersonCategory category : PersonCategory.values()) {
                checkFlow(
                        CohortCells.AT_END,
                        "category " + category.id(),
                        atStart.columnTotal(category) + begun.columnTotal(category),
                        categoryChanges.columnTotal(category),
                        categoryChanges.rowTotal(category),
                        atEnd.columnTotal(category));
                checkNone(CohortCells.CATEGORY_CHANGES, categoryChanges, category, category);
            }
            checkPeopleDuring();
            throwFaults();
            return new CohortSummary(this);
        }

        private TimeInStage timeIn(MotivationStage stage) {
            return times.getOrDefault(stage, TimeInStage.none());
        }

        /** Makes sure that every count is small enough for all sums that are made of them. */
        private void checkLimits() {
            checkLimit("people", people);
            checkLimits(CohortCells.AT_START, atStart);
            checkLimits(CohortCells.BEGUN, begun);
            checkLimits(CohortCells.AT_END, atEnd);
            checkLimits(CohortCells.STAGE_CHANGES, stageChanges);
            checkLimits(CohortCells.CATEGORY_CHANGES, categoryChanges);
            checkLimit("during.people", during);
            checkLimit("during.completed", completed);
            checkLimit("during.left", left);
            checkLimit("during.cameBack", cameBack);
            times.forEach((stage, time) -> {
                time.completed().values().forEach(count -> checkLimit(pathOf(stage, "completed"), count));
                time.open().values().forEach(count -> checkLimit(pathOf(stage, "open"), count));
                time.entered().values().forEach(count -> checkLimit(pathOf(stage, "entered"), count));
            });
            throwFaults();
        }

        private <R extends Enum<R>, C extends Enum<C>> void checkLimits(String table, CountTable<R, C> counts) {
            counts.counts()
                    .forEach((row, cells) -> cells.forEach((column, count) ->
                            checkLimit(CohortCells.name(table, CohortCells.id(row), CohortCells.id(column)), count)));
        }

        private void checkLimit(String path, long count) {
            between(path, path, count, 0, CountTable.GREATEST);
        }

        private static String pathOf(MotivationStage stage, String list) {
            return CohortCells.name("timeInStage", stage.id(), list);
        }

        private <E extends Enum<E>> void checkNone(String table, CountTable<E, E> changes, E from, E to) {
            String fromId = CohortCells.id(from);
            String toId = CohortCells.id(to);
            require(
                    CohortCells.name(table, fromId, toId),
                    changes.count(from, to) == 0,
                    "changes from " + fromId + " to " + (from == to ? "itself" : toId),
                    "0",
                    changes.count(from, to));
        }

        private void checkFlow(String path, String what, long before, long in, long out, long after) {
            require(
                    path,
                    before + in - out == after,
                    "people in " + what + " at the end",
                    "those at the start or begun, " + before + ", and changes to it, " + in + ", less changes from it, "
                            + out,
                    after);
        }

        private void checkSpells(MotivationStage stage, TimeInStage time) {
            long open = TimeInStage.total(time.open());
            long ended = TimeInStage.total(time.completed());
            long entered = TimeInStage.total(time.entered());
            require(
                    pathOf(stage, "open"),
                    open == atEnd.rowTotal(stage),
                    "open spells in stage " + stage.id(),
                    "as many as people at the end, " + atEnd.rowTotal(stage),
                    open);
            require(
                    pathOf(stage, "completed"),
                    ended == stageChanges.rowTotal(stage),
                    "completed spells in stage " + stage.id(),
                    "as many as changes from it, " + stageChanges.rowTotal(stage),
                    ended);
            require(
                    pathOf(stage, "entered"),
                    entered <= atStart.rowTotal(stage),
                    "spells in stage " + stage.id() + " begun before the period",
                    "no more than people at the start, " + atStart.rowTotal(stage),
                    entered);
        }

        private void checkPeopleDuring() {
            MotivationStage stage = MotivationStage.DURING;
            long toPost = stageChanges.count(stage, MotivationStage.POST);
            long toPre = stageChanges.count(stage, MotivationStage.PRE);
            long entries = begun.rowTotal(stage) + stageChanges.columnTotal(stage);
            long atFirst = atStart.rowTotal(stage) + begun.rowTotal(stage);
            between(
                    "during.people",
                    "people during",
                    during,
                    Math.max(atFirst, atEnd.rowTotal(stage)),
                    Math.min(atEnd.total(), atStart.rowTotal(stage) + entries));
            between(
                    "during.completed",
                    "people who completed",
                    completed,
                    toPost > 0 ? 1 : 0,
                    Math.min(toPost, during));
            between("during.left", "people who left", left, toPre > 0 ? 1 : 0, Math.min(toPre, during));
            between(
                    "during.cameBack",
                    "people who came back",
                    cameBack,
                    0,
                    Math.min(stageChanges.columnTotal(stage), during));
        }

        private void between(String path, String what, long count, long least, long most) {
            require(path, least <= count && count <= most, what, "from " + least + " to " + most, count);
        }

        private void require(String path, boolean right, String what, String rule, long was) {
            if (!right) {
                faults.add(
                        new Message("bad-value", Map.of("path", path), what + " must be " + rule + ", but was " + was));
            }
        }

        private void throwFaults() {
            if (!faults.isEmpty()) {
                List<Message> found = List.copyOf(faults);
                faults.clear();
                throw new InvalidCohortException(found);
            }
        }
    }
}
