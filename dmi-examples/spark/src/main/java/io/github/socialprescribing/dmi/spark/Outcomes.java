package io.github.socialprescribing.dmi.spark;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.Incoming;
import io.github.socialprescribing.dmi.jackson.IncomingReader;
import io.github.socialprescribing.dmi.jackson.JourneyReader;
import io.github.socialprescribing.dmi.jackson.Limits;
import io.github.socialprescribing.dmi.jackson.Problem;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Collector;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the records of one partition, in their order: of each accepted one a result, of each rejected one a line of
 * JSON, and at the end all accepted ones counted, as a document that merges with those of other partitions.
 *
 * @param <T> what a record is
 * @param <A> what counts them
 * @param <S> what they are counted into
 */
final class Outcomes<T, A, S> implements Iterator<Row> {

    static final String RESULT = "result";
    static final String REJECTED = "rejected";
    static final String COUNTED = "counted";

    /** Of an assessment the result is its profile. */
    static final StructType OF_ASSESSMENTS = schema(new StructType().add(RESULT, ProfileRows.SCHEMA));

    /** Of a journey there is no result but that it was counted, for nothing about one person leaves the job. */
    static final StructType OF_JOURNEYS = schema(new StructType().add(RESULT, DataTypes.BooleanType));

    private static StructType schema(StructType result) {
        return result.add(REJECTED, DataTypes.StringType).add(COUNTED, DataTypes.BinaryType);
    }

    /** Makes a result of a record. */
    private interface Result<T> {
        /**
         * {@return the result}
         *
         * @throws Refused if the record is valid, and still cannot be taken
         */
        Object of(T value) throws Refused;
    }

    /** Why a valid record cannot be taken. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final String code;
        private final String path;

        Refused(String code, String path, String message) {
            super(message);
            this.code = code;
            this.path = path;
        }
    }

    private final LocatedLines lines;
    private final IncomingReader<T> reader;
    private final Result<T> result;
    private final Collector<T, A, S> collector;
    private final A counts;
    private final DmiModule module;
    private boolean counted;

    private Outcomes(
            LocatedLines lines,
            IncomingReader<T> reader,
            Collector<T, A, S> collector,
            Result<T> result,
            DmiModule module) {
        this.lines = lines;
        this.reader = reader;
        this.collector = collector;
        this.counts = collector.supplier().get();
        this.result = result;
        this.module = module;
    }

    /** {@return what becomes of assessments by one model} */
    static Iterator<Row> ofAssessments(Iterator<Located> records, KnownModel known) {
        MaturityModel model = known.model();
        LocatedLines lines = new LocatedLines(records);
        AssessmentReader reader = AssessmentReader.jsonLines(lines, known.module(), Limits.defaults())
                .scorableOnly();
        return counting(lines, reader, Summary.ofAssessments(model), known.module(), assessment -> {
            requireModel(assessment, model);
            return ProfileRows.of(ScoringEngine.score(assessment));
        });
    }

    private static void requireModel(Assessment assessment, MaturityModel model) throws Refused {
        if (!assessment.model().isSameAs(model)) {
            throw new Refused(
                    Problem.UNKNOWN_MODEL,
                    "model",
                    "model must be " + model.id() + ", by which this job scores, but was "
                            + assessment.model().id());
        }
    }

    /** {@return what becomes of journeys in a period} */
    static Iterator<Row> ofJourneys(Iterator<Located> records, LocalDate start, LocalDate end) {
        LocatedLines lines = new LocatedLines(records);
        JourneyReader reader = JourneyReader.jsonLines(lines);
        return counting(lines, reader, CohortSummary.collector(start, end), new DmiModule(), journey -> true);
    }

    private static <T, A, S> Iterator<Row> counting(
            LocatedLines lines,
            IncomingReader<T> reader,
            Collector<T, A, S> collector,
            DmiModule module,
            Result<T> result) {
        return new Outcomes<>(lines, reader, collector, result, module);
    }

    @Override
    public boolean hasNext() {
        return !counted;
    }

    @Override
    public Row next() {
        if (counted) {
            throw new NoSuchElementException("the partition has no further outcome");
        }
        if (!reader.hasNext()) {
            counted = true;
            S all = collector.finisher().apply(counts);
            return outcome(null, null, DmiModule.mapperBuilder(module).build().writeValueAsBytes(all));
        }
        Incoming<T> incoming = reader.next();
        Located record = lines.at(incoming.line());
        if (incoming instanceof Incoming.Rejected<T> rejected) {
            return rejected(rejected, record);
        }
        T value = ((Incoming.Accepted<T>) incoming).value();
        try {
            Object made = result.of(value);
            collector.accumulator().accept(counts, value);
            return outcome(made, null, null);
        } catch (Refused e) {
            return rejected(
                    Rejection.of(incoming.line(), record, e.code, e.path, String.valueOf(e.getMessage())), record);
        } catch (IllegalArgumentException e) {
            // A spell that is too long to be counted; nothing of the journey was.
            return rejected(
                    Rejection.of(
                            incoming.line(), record, Problem.BAD_VALUE, "observations", String.valueOf(e.getMessage())),
                    record);
        }
    }

    private static Row rejected(Incoming.Rejected<?> rejected, Located record) {
        return outcome(null, Rejection.toJson(rejected, record), null);
    }

    @SuppressWarnings("NullAway") // a row may hold null
    private static Row outcome(@Nullable Object result, @Nullable String rejected, byte @Nullable [] counted) {
        return RowFactory.create(result, rejected, counted);
    }
}
