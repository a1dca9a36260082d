package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads any number of assessments one by one, in constant memory.
 *
 * <pre>{@code
 * try (AssessmentReader reader = AssessmentReader.jsonLines(input)) {
 *     while (reader.hasNext()) {
 *         Incoming<Assessment> incoming = reader.next();
 *         if (incoming instanceof Incoming.Accepted<Assessment> accepted) {
 *             use(ScoringEngine.score(accepted.value()));
 *         } else if (incoming instanceof Incoming.Rejected<Assessment> rejected) {
 *             rejected.problems().forEach(System.err::println);
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Every record is either accepted or rejected with all its problems; a rejected one does not keep the others from being
 * read. Only what follows a syntax error in an array, a header at fault, or a quote that is never closed, is lost, and
 * handed over as one rejected remainder. The input is UTF-8, a byte-order mark at its beginning is passed over, and an
 * empty input has no records.
 *
 * <p>Not safe for use by several threads, but for {@link #nextBatch()}. What a reader gives back is immutable and may be
 * handed to any thread.
 */
public final class AssessmentReader extends IncomingReader<Assessment> {

    private final RecordReader<Assessment> records;
    private boolean scorableOnly;

    private AssessmentReader(RecordSource source, RecordReader<Assessment> records, Limits limits) {
        super(source, limits);
        this.records = records;
    }

    private static AssessmentReader ofJson(RecordSource source, DmiModule module, Limits limits) {
        return new AssessmentReader(
                source,
                new JsonRecords<>(
                        source,
                        parser -> {
                            parser.nextToken();
                            return AssessmentDocument.read(parser, module);
                        },
                        limits),
                limits);
    }

    @Override
    RecordReader<Assessment> records() {
        return records;
    }

    /**
     * {@return a reader of JSON Lines that knows the standard model, with the default limits}
     *
     * @param input the lines, ended by LF or CR LF; closed by {@link #close()}
     */
    public static AssessmentReader jsonLines(InputStream input) {
        return jsonLines(input, new DmiModule(), Limits.defaults());
    }

    /**
     * {@return a reader of JSON Lines: one assessment a line; blank lines are passed over, but counted}
     *
     * @param input the lines, ended by LF or CR LF; closed by {@link #close()}
     * @param module the module that knows the models that assessments may name
     * @param limits how long and deep JSON may be; a line that is longer is rejected without being held in memory
     */
    public static AssessmentReader jsonLines(InputStream input, DmiModule module, Limits limits) {
        return ofJson(new LineSource(window(input, limits)), module, limits);
    }

    /**
     * {@return a reader of a JSON array of assessments, or of one lone assessment, that knows the standard model, with the
     * default limits}
     *
     * @param input the document; closed by {@link #close()}
     */
    public static AssessmentReader json(InputStream input) {
        return json(input, new DmiModule(), Limits.defaults());
    }

    /**
     * {@return a reader of a JSON array of assessments, or of one lone assessment}
     *
     * @param input the document; closed by {@link #close()}
     * @param module the module that knows the models that assessments may name
     * @param limits how long and deep JSON may be; the length of a line holds for an element of the array
     */
    public static AssessmentReader json(InputStream input, DmiModule module, Limits limits) {
        return ofJson(new ElementSource(window(input, limits)), module, limits);
    }

    /**
     * {@return a reader of CSV that knows the standard model, with the default limits}
     *
     * @param input the table; closed by {@link #close()}
     */
    public static AssessmentReader csv(InputStream input) {
        return csv(input, new DmiModule(), Limits.defaults());
    }

    /**
     * {@return a reader of CSV: a header that names the columns, then one assessment a row}
     *
     * <p>The columns, in any order: {@code area_id}, {@code area_name}, {@code area_kind}, {@code area_parent},
     * {@code population}, {@code assessed_on}, {@code assessor}, {@code model}, and for the answers either
     * {@code answer_code} or a column for each criterion and safeguard that is answered, under its id, with the words of
     * JSON ({@code met}, {@code partly-met}, …). A column is needed for id, name, date, model and answers. An empty cell is
     * an absent value, and an UNKNOWN answer. Rows may be of different models; a cell in the column of a criterion that
     * the row's own model does not have must be empty. Each row has as many cells as the header.
     *
     * <p>Cells are parted by commas or by semicolons, whichever comes first in the header. A cell may stand in double
     * quotes, and then hold separators, ends of lines, and quotes that are doubled. Rows end with LF, CR LF or CR. Rows of
     * blank cells are passed over. An apostrophe before what a spreadsheet would take for a formula, as
     * {@link AssessmentCsvWriter} writes it, is taken away.
     *
     * <p>A row is one line of the table, as a spreadsheet numbers it, however many ends of lines stand within its cells. A
     * header at fault, and a quote that is never closed, leave the whole rest of the input as one rejected record.
     *
     * @param input the table; closed by {@link #close()}
     * @param module the module that knows the models that assessments may name, and what to do about other columns: with
     *     {@link UnknownFields#KEEP}, cells that are not empty become extensions, as JSON strings; a column that seems to
     *     be a mistyped criterion or safeguard is refused all the same
     * @param limits how long a row (as a line), a cell (as a string) and the name of a column may be; besides, a table
     *     has at most 16,384 columns
     */
    public static AssessmentReader csv(InputStream input, DmiModule module, Limits limits) {
        TableSource table = new TableSource(window(input, limits), module, limits);
        return new AssessmentReader(table, new RowReader(table, module.models()), limits);
    }

    /**
     * Rejects assessments that cannot be scored too, because every REQUIRED criterion of every aspect is NOT_APPLICABLE;
     * for whoever needs a profile of each one accepted. To be called before the first record is read.
     *
     * @return this reader
     */
    public AssessmentReader scorableOnly() {
        scorableOnly = true;
        return this;
    }

    @Override
    Incoming<Assessment> read(RawRecord record) throws IOException {
        Incoming<Assessment> incoming = super.read(record);
        boolean refused = scorableOnly
                && incoming instanceof Incoming.Accepted<Assessment> accepted
                && !ScoringEngine.canScore(accepted.value());
        return refused
                ? record.rejected(List.of(record.problem(
                        Problem.NOT_SCORABLE,
                        "assessment cannot be scored: every REQUIRED criterion of every aspect is NOT_APPLICABLE")))
                : incoming;
    }
}
