package io.github.socialprescribing.dmi.spark;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a job is to do.
 *
 * @param assessments the files of assessments, as paths or patterns that Hadoop understands; may be empty
 * @param parquet whether these are Parquet, else JSON Lines
 * @param model the model by which they are scored
 * @param cohort the journeys to count; may be empty
 * @param partitions in how many partitions to read, 0 for as many as the storage suggests
 * @param out the folder for the results, which must not be there yet
 */
record JobOptions(
        List<String> assessments,
        boolean parquet,
        KnownModel model,
        Optional<Cohort> cohort,
        int partitions,
        String out) {

    /**
     * Journeys to count in a period.
     *
     * @param journeys the files, JSON Lines
     * @param start the first day of the period
     * @param end its last day
     */
    record Cohort(List<String> journeys, LocalDate start, LocalDate end) {}
}
