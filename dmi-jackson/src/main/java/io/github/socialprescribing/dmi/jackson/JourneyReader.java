package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.motivation.Journey;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads any number of journeys one by one, in constant memory.
 *
 * <pre>{@code
 * try (JourneyReader reader = JourneyReader.jsonLines(input)) {
 *     CohortSummary summary = reader.accepted(rejected -> rejected.problems().forEach(System.err::println))
 *             .collect(CohortSummary.collector(start, end));
 * }
 * }</pre>
 *
 * <p>Every record is either accepted or rejected with all its problems, which never show a reference; a rejected one does
 * not keep the others from being read. Only what follows a syntax error in an array is lost, and handed over as one rejected
 * remainder. {@link Incoming.Rejected#excerpt()} is the record as it came, with the reference that may be in it.
 *
 * <p>Each journey must stand whole in one record: whether two records are of one person is not checked, since that would take
 * memory for every reference. Not safe for use by several threads, but for {@link #nextBatch()}.
 */
public final class JourneyReader extends IncomingReader<Journey> {

    private final RecordReader<Journey> records;
    private @Nullable LocalDate last;

    private JourneyReader(RecordSource source, DmiModule module, Limits limits) {
        super(source, limits);
        this.records = new JsonRecords<>(source, parser -> JourneyDocument.readFirst(parser, module, last), limits);
    }

    @Override
    RecordReader<Journey> records() {
        return records;
    }

    /**
     * {@return a reader of JSON Lines with the default limits}
     *
     * @param input the lines, ended by LF or CR LF; closed by {@link #close()}
     */
    public static JourneyReader jsonLines(InputStream input) {
        return jsonLines(input, new DmiModule(), Limits.defaults());
    }

    /**
     * {@return a reader of JSON Lines: one journey a line; blank lines are passed over, but counted}
     *
     * @param input the lines, ended by LF or CR LF; closed by {@link #close()}
     * @param module says whether unknown fields are ignored; there are no extensions to keep them in
     * @param limits how long and deep JSON may be; a line that is longer is rejected without being held in memory
     */
    public static JourneyReader jsonLines(InputStream input, DmiModule module, Limits limits) {
        return new JourneyReader(new LineSource(window(input, limits)), module, limits);
    }

    /**
     * {@return a reader of a JSON array of journeys, or of one lone journey, with the default limits}
     *
     * @param input the document; closed by {@link #close()}
     */
    public static JourneyReader json(InputStream input) {
        return json(input, new DmiModule(), Limits.defaults());
    }

    /**
     * {@return a reader of a JSON array of journeys, or of one lone journey}
     *
     * @param input the document; closed by {@link #close()}
     * @param module says whether unknown fields are ignored; there are no extensions to keep them in
     * @param limits how long and deep JSON may be; the length of a line holds for an element of the array
     */
    public static JourneyReader json(InputStream input, DmiModule module, Limits limits) {
        return new JourneyReader(new ElementSource(window(input, limits)), module, limits);
    }

    /**
     * Rejects journeys with an observation after a day too, since a date to come is a mistake. To be called before the first
     * record is read.
     *
     * @param day the last day that an observation may have, such as that on which the data was taken
     * @return this reader
     */
    public JourneyReader noneAfter(LocalDate day) {
        last = Objects.requireNonNull(day, "day");
        return this;
    }
}
