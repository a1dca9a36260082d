package io.github.socialprescribing.dmi.motivation;

import io.github.socialprescribing.dmi.Publication;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A cohort summary as it may be published: the counts with small ones protected, as {@link Publication} promises, and the
 * times that rest on enough spells.
 *
 * <p>All tables are protected together, with their totals. What links them is reckoned with: for each stage and category,
 * start, begun and changes make the end; completed, left and came back are of the people who were DURING, and no more than
 * the changes; those who were never DURING, are no longer, joined in the period, begin after it, or did not complete, leave
 * or come back are cells too, so that they cannot be had by subtraction. Not reckoned with is what a whole journey tells
 * beyond these counts, such as how often one and the same person may change within so many days; nor is it a promise about
 * differences that are not cells, such as completions less the people who completed.
 *
 * <p>A cohort summary cannot be had back from it, and publications cannot be merged: merge the summaries first. A further
 * publication of overlapping people or periods may give a small count away. Immutable and thread-safe.
 */
public final class CohortPublication {

    private final LocalDate start;
    private final LocalDate end;
    private final Publication cells;
    private final Map<MotivationStage, Times> times = new EnumMap<>(MotivationStage.class);

    /**
     * How long people stay in a stage, in days, estimated as {@link TimeInStage} says.
     *
     * @param lowerQuartile the days by which a quarter of the spells are completed, empty if that is not reached
     * @param median the days by which half of them are, empty if that is not reached
     * @param upperQuartile the days by which three quarters of them are, empty if that is not reached
     */
    public record Times(OptionalInt lowerQuartile, OptionalInt median, OptionalInt upperQuartile) {

        /**
         * Checks that nothing is null.
         *
         * @param lowerQuartile the days by which a quarter of the spells are completed
         * @param median the days by which half of them are
         * @param upperQuartile the days by which three quarters of them are
         */
        public Times {
            Objects.requireNonNull(lowerQuartile, "lowerQuartile");
            Objects.requireNonNull(median, "median");
            Objects.requireNonNull(upperQuartile, "upperQuartile");
        }

        /** {@return the three times in days, such as {@code "lower quartile 41 days, median 80 days, upper quartile not reached"}} */
        @Override
        public String toString() {
            return "lower quartile " + days(lowerQuartile) + ", median " + days(median) + ", upper quartile "
                    + days(upperQuartile);
        }

        private static String days(OptionalInt time) {
            return time.isPresent() ? time.getAsInt() + " days" : "not reached";
        }
    }

    CohortPublication(CohortSummary summary, int threshold) {
        this.start = summary.start();
        this.end = summary.end();
        this.cells = CohortCells.publish(summary, threshold);
        for (MotivationStage stage : MotivationStage.values()) {
            TimeInStage time = summary.timeIn(stage);
            if (isOpen(stage) && time.restsOn(threshold)) {
                times.put(stage, new Times(time.lowerQuartile(), time.median(), time.upperQuartile()));
            }
        }
    }

    /** Whether every total is shown that times of the stage could tell something about. */
    private boolean isOpen(MotivationStage stage) {
        return atStart().rowTotal(stage).isPresent()
                && begun().rowTotal(stage).isPresent()
                && stageChanges().columnTotal(stage).isPresent()
                && stageChanges().rowTotal(stage).isPresent()
                && atEnd().rowTotal(stage).isPresent();
    }

    /** {@return the first day of the period} */
    public LocalDate start() {
        return start;
    }

    /** {@return the last day of the period} */
    public LocalDate end() {
        return end;
    }

    /**
     * {@return all cells by name: the table, the ids of row and column with {@code all} for a total, such as {@code
     * "atStart.pre.supported"} or {@code "stageChanges.all.post"}; and the counts of people, such as {@code "completed"} or
     * {@code "notCompleted"}}
     */
    public Publication cells() {
        return cells;
    }

    /** {@return how many journeys were counted, those that begin after the period included; or nothing if hidden} */
    public OptionalLong people() {
        return cells.count(CohortCells.PEOPLE);
    }

    /** {@return how many stood at each stage in each category on the first day} */
    public PublishedTable<MotivationStage, PersonCategory> atStart() {
        return new PublishedTable<>(cells, CohortCells.AT_START);
    }

    /** {@return how many began after the first day and by the last one, at each stage in each category} */
    public PublishedTable<MotivationStage, PersonCategory> begun() {
        return new PublishedTable<>(cells, CohortCells.BEGUN);
    }

    /** {@return how many stood at each stage in each category on the last day} */
    public PublishedTable<MotivationStage, PersonCategory> atEnd() {
        return new PublishedTable<>(cells, CohortCells.AT_END);
    }

    /** {@return how often the stage changed, from row to column} */
    public PublishedTable<MotivationStage, MotivationStage> stageChanges() {
        return new PublishedTable<>(cells, CohortCells.STAGE_CHANGES);
    }

    /** {@return how often the category changed, from row to column} */
    public PublishedTable<PersonCategory, PersonCategory> categoryChanges() {
        return new PublishedTable<>(cells, CohortCells.CATEGORY_CHANGES);
    }

    /** {@return how many people were DURING on any day of the period, or nothing if hidden} */
    public OptionalLong during() {
        return cells.count(CohortCells.DURING_PEOPLE);
    }

    /** {@return how many of those who were DURING completed, or nothing if hidden} */
    public OptionalLong completed() {
        return cells.count(CohortCells.COMPLETED);
    }

    /** {@return how many of those who were DURING left, or nothing if hidden} */
    public OptionalLong left() {
        return cells.count(CohortCells.LEFT);
    }

    /** {@return how many of those who were DURING came back, or nothing if hidden} */
    public OptionalLong cameBack() {
        return cells.count(CohortCells.CAME_BACK);
    }

    /**
     * {@return the times in a stage, or nothing if they are withheld}
     *
     * <p>They are withheld together, unless every total of the stage is shown (start, begun, changes to it and from it, end:
     * so that times tell nothing of a hidden one), at least as many spells as the threshold were completed, and for each
     * quartile that is reached at least as many were completed by that day, and were at risk on it.
     *
     * @param stage the stage
     */
    public Optional<Times> timeIn(MotivationStage stage) {
        return Optional.ofNullable(times.get(Objects.requireNonNull(stage, "stage")));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CohortPublication that
                && start.equals(that.start)
                && end.equals(that.end)
                && cells.equals(that.cells)
                && times.equals(that.times);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end, cells, times);
    }

    /** {@return the period, and every cell with its count, {@code hidden} or {@code withheld}} */
    @Override
    public String toString() {
        return start + " to " + end + ": " + cells;
    }
}
