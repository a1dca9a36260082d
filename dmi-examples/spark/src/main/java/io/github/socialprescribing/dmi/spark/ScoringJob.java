package io.github.socialprescribing.dmi.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.portfolio.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores assessments and counts journeys, each partition for itself, and merges what they counted.
 *
 * <p>Records are read and scored once; their outcomes are kept by Spark, in memory and beyond that on disk, until all results
 * are written. Everything is written into a folder beside the one asked for, which takes its name when all is done.
 */
final class ScoringJob {

    private static final int REJECTED_NAMED = 10;

    private final SparkSession spark;
    private final JobOptions options;
    private final JsonMapper mapper;

    ScoringJob(SparkSession spark, JobOptions options) {
        this.spark = spark;
        this.options = options;
        this.mapper = DmiModule.mapperBuilder(options.model().module()).build();
    }

    /**
     * Runs the job.
     *
     * @return how the assessments went, if there were any to read, and then the journeys
     * @throws IOException if a file cannot be read or written, or the folder is there already
     */
    List<JobReport> run() throws IOException {
        Path out = new Path(options.out());
        FileSystem files = out.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (files.exists(out)) {
            throw new IOException(out + ": is there already; results go into a new folder");
        }
        Path part = new Path(out.getParent(), "." + out.getName() + "." + UUID.randomUUID() + ".part");
        try {
            List<JobReport> reports = write(files, part);
            if (!files.rename(part, out)) {
                throw new IOException(out + ": cannot be given its name");
            }
            return reports;
        } finally {
            files.delete(part, true);
        }
    }

    private List<JobReport> write(FileSystem files, Path folder) throws IOException {
        Records records = new Records(spark, options.partitions());
        List<JobReport> reports = new ArrayList<>();
        if (!options.assessments().isEmpty()) {
            reports.add(assessments(records, files, folder));
        }
        if (options.cohort().isPresent()) {
            reports.add(journeys(options.cohort().get(), records, files, folder));
        }
        return reports;
    }

    private JobReport assessments(Records records, FileSystem files, Path folder) throws IOException {
        KnownModel known = options.model();
        MaturityModel model = known.model();
        JavaRDD<Located> read =
                options.parquet() ? records.rows(options.assessments(), model) : records.lines(options.assessments());
        Dataset<Row> outcomes = kept(
                read.mapPartitions(partition -> Outcomes.ofAssessments(partition, known)), Outcomes.OF_ASSESSMENTS);
        outcomes.where(col(Outcomes.RESULT).isNotNull())
                .select(Outcomes.RESULT + ".*")
                .write()
                .parquet(new Path(folder, "profiles").toString());
        rejected(outcomes, new Path(folder, "rejected"));
        Summary summary = merged(outcomes, Summary.class, Summary.empty(model), Summary::merge);
        document(summary, files, new Path(folder, "summary.json"));
        return report("assessments", outcomes);
    }

    private JobReport journeys(JobOptions.Cohort cohort, Records records, FileSystem files, Path folder)
            throws IOException {
        LocalDate start = cohort.start();
        LocalDate end = cohort.end();
        Dataset<Row> outcomes = kept(
                records.lines(cohort.journeys()).mapPartitions(partition -> Outcomes.ofJourneys(partition, start, end)),
                Outcomes.OF_JOURNEYS);
        rejected(outcomes, new Path(folder, "rejected-journeys"));
        CohortSummary summary =
                merged(outcomes, CohortSummary.class, CohortSummary.empty(start, end), CohortSummary::merge);
        document(summary, files, new Path(folder, "cohort.json"));
        return report("journeys", outcomes);
    }

    private Dataset<Row> kept(JavaRDD<Row> outcomes, StructType schema) {
        return spark.createDataFrame(outcomes, schema).persist(StorageLevel.MEMORY_AND_DISK());
    }

    private static void rejected(Dataset<Row> outcomes, Path folder) {
        outcomes.where(col(Outcomes.REJECTED).isNotNull())
                .select(Outcomes.REJECTED)
                .write()
                .text(folder.toString());
    }

    /** Merges what the partitions counted, one after another, so that the driver never holds more than one of them. */
    private <S> S merged(Dataset<Row> outcomes, Class<S> type, S nothing, BinaryOperator<S> merge) {
        Iterator<Row> counted = outcomes.where(col(Outcomes.COUNTED).isNotNull())
                .select(Outcomes.COUNTED)
                .toLocalIterator();
        S all = nothing;
        while (counted.hasNext()) {
            all = merge.apply(all, mapper.readValue(counted.next().<byte[]>getAs(0), type));
        }
        return all;
    }

    private void document(Object document, FileSystem files, Path file) throws IOException {
        try (OutputStream out = files.create(file, false)) {
            mapper.writerWithDefaultPrettyPrinter().writeValue(out, document);
        }
    }

    private static JobReport report(String kind, Dataset<Row> outcomes) {
        Row counts = outcomes.select(count(Outcomes.RESULT), count(Outcomes.REJECTED))
                .first();
        List<String> first =
                outcomes
                        .where(col(Outcomes.REJECTED).isNotNull())
                        .select(Outcomes.REJECTED)
                        .takeAsList(REJECTED_NAMED)
                        .stream()
                        .flatMap(row -> Rejection.reasons(row.getString(0)).stream())
                        .toList();
        outcomes.unpersist();
        return new JobReport(kind, counts.getLong(0), counts.getLong(1), first);
    }
}
