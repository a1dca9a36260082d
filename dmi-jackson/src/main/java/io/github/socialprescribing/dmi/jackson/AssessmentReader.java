package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads any number of assessments one by one, in constant memory.
 *
 * <pre>{@code
 * try (AssessmentReader reader = AssessmentReader.jsonLines(input)) {
 *     while (reader.hasNext()) {
 *         Incoming incoming = reader.next();
 *         if (incoming instanceof Incoming.Accepted accepted) {
 *             use(ScoringEngine.score(accepted.assessment()));
 *         } else if (incoming instanceof Incoming.Rejected rejected) {
 *             rejected.problems().forEach(System.err::println);
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Every record is either accepted or rejected with all its problems; a rejected one does not keep the others from being
 * read. Only what follows a syntax error in an array is lost, and handed over as one rejected remainder. The input is
 * UTF-8, a byte-order mark at its beginning is passed over, and an empty input has no records.
 *
 * <p>Not safe for use by several threads. What a reader gives back is immutable and may be handed to any thread.
 */
public final class AssessmentReader implements Iterator<Incoming>, Closeable {

    private final RecordSource source;
    private final DmiModule module;
    private final Limits limits;
    private final JsonFactory json;
    private boolean scorableOnly;
    private @Nullable Incoming next;

    private AssessmentReader(RecordSource source, DmiModule module, Limits limits) {
        this.source = source;
        this.module = module;
        this.limits = limits;
        this.json = JsonFactory.builder()
                .streamReadConstraints(limits.forReading())
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .build();
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
        return new AssessmentReader(new LineSource(window(input, limits)), module, limits);
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
        return new AssessmentReader(new ElementSource(window(input, limits)), module, limits);
    }

    private static Window window(InputStream input, Limits limits) {
        return new Window(Objects.requireNonNull(input, "input"), limits.maxLineBytes());
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

    /**
     * {@return whether there is a further record}
     *
     * @throws UncheckedIOException if the input cannot be read
     */
    @Override
    public boolean hasNext() {
        if (next == null) {
            next = advance();
        }
        return next != null;
    }

    /**
     * {@return the next record}
     *
     * @throws NoSuchElementException if there is none
     * @throws UncheckedIOException if the input cannot be read
     */
    @Override
    public Incoming next() {
        Incoming incoming = next == null ? advance() : next;
        if (incoming == null) {
            throw new NoSuchElementException("the input has no further record");
        }
        next = null;
        return incoming;
    }

    /** Closes the input. */
    @Override
    public void close() throws IOException {
        source.close();
    }

    private @Nullable Incoming advance() {
        try {
            RawRecord record = source.next();
            return record == null ? null : read(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Incoming read(RawRecord record) throws IOException {
        if (record.fault() != null) {
            return record.rejected(List.of(record.fault()));
        }
        if (!record.isWhole() || record.length() > limits.maxLineBytes()) {
            return record.rejected(List.of(record.problem(
                    Problem.LIMIT_EXCEEDED,
                    "record must have at most " + limits.maxLineBytes() + " bytes (maxLineBytes), but had "
                            + record.length())));
        }
        int fault = Utf8.firstFault(record.bytes(), record.start(), record.end());
        return fault == Utf8.NONE ? parse(record) : record.rejected(List.of(notUtf8(record, fault)));
    }

    private static Problem notUtf8(RawRecord record, int fault) {
        int line = 1;
        int lineStart = record.start();
        for (int i = record.start(); i < fault; i++) {
            if (record.bytes()[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        String message = "record must be UTF-8, but has the byte 0x" + Integer.toHexString(record.bytes()[fault] & 0xFF)
                + " where UTF-8 has none such";
        return record.inInput(new Problem(Problem.NOT_UTF8, "", line, fault - lineStart + 1, message));
    }

    private Incoming parse(RawRecord record) throws IOException {
        List<Problem> problems = new ArrayList<>();
        try (JsonParser parser = json.createParser(
                ObjectReadContext.empty(), record.bytes(), record.start(), record.end() - record.start())) {
            try {
                parser.nextToken();
                Assessment assessment = readDocument(parser, problems);
                if (assessment != null && problems.isEmpty()) {
                    return accepted(record, assessment);
                }
            } catch (StreamReadException e) {
                addEarlier(e, problems);
                problems.add(malformed(e, parser));
                return rejected(source.malformed(record), problems);
            } catch (StreamConstraintsException e) {
                addEarlier(e, problems);
                problems.add(problem(Problem.LIMIT_EXCEEDED, parser, e, e.getOriginalMessage()));
            }
        }
        return rejected(record, problems);
    }

    private @Nullable Assessment readDocument(JsonParser parser, List<Problem> problems) {
        Assessment assessment = null;
        try {
            assessment = AssessmentDocument.read(parser, module);
        } catch (InvalidDocumentException e) {
            problems.addAll(e.problems());
        }
        boolean readToEnd = parser.streamReadContext().inRoot();
        if (readToEnd && isFollowed(parser)) {
            TokenStreamLocation place = parser.currentTokenLocation();
            problems.add(new Problem(
                    Problem.TRAILING_CONTENT,
                    "",
                    place.getLineNr(),
                    place.getColumnNr(),
                    "nothing must follow the document, but more does"));
        }
        return assessment;
    }

    private static boolean isFollowed(JsonParser parser) {
        try {
            return parser.nextToken() != null;
        } catch (StreamReadException e) {
            return true;
        }
    }

    private Incoming accepted(RawRecord record, Assessment assessment) {
        if (scorableOnly && !ScoringEngine.canScore(assessment)) {
            return record.rejected(List.of(record.problem(
                    Problem.NOT_SCORABLE,
                    "assessment cannot be scored: every REQUIRED criterion of every aspect is NOT_APPLICABLE")));
        }
        return new Incoming.Accepted(record.line(), assessment);
    }

    private static Incoming rejected(RawRecord record, List<Problem> problems) {
        return record.rejected(problems.stream().map(record::inInput).toList());
    }

    /** What was wrong before the place at which the parser gave up. */
    private static void addEarlier(JacksonException e, List<Problem> problems) {
        for (Throwable suppressed : e.getSuppressed()) {
            if (suppressed instanceof InvalidDocumentException invalid) {
                problems.addAll(invalid.problems());
            }
        }
    }

    private static Problem malformed(StreamReadException e, JsonParser parser) {
        String reason = e instanceof UnexpectedEndOfInputException
                ? "it ends in the middle of the document"
                : e.getOriginalMessage();
        return problem(Problem.SYNTAX, parser, e, "record must be well-formed JSON, but is not: " + reason);
    }

    private static Problem problem(String code, JsonParser parser, JacksonException e, String message) {
        TokenStreamLocation place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return new Problem(code, "", place.getLineNr(), place.getColumnNr(), message);
    }
}
