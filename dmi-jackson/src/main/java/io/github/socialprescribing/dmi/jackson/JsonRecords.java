package io.github.socialprescribing.dmi.jackson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
 * Reads records that are each a document of JSON.
 *
 * @param <T> what a document is
 */
final class JsonRecords<T> implements RecordReader<T> {

    private final RecordSource source;
    private final Function<JsonParser, T> document;
    private final JsonFactory json;

    /**
     * Makes a reader of documents.
     *
     * @param document reads a document, of which the parser has read nothing yet
     */
    JsonRecords(RecordSource source, Function<JsonParser, T> document, Limits limits) {
        this.source = source;
        this.document = document;
        this.json = JsonFactory.builder()
                .streamReadConstraints(limits.forReading())
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .build();
    }

    @Override
    public Place place(RawRecord record, int index) {
        int line = 1;
        int lineStart = record.start();
        for (int i = record.start(); i < index; i++) {
            if (record.bytes()[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return record.inInput(new Place("", line, index - lineStart + 1));
    }

    @Override
    public Incoming<T> read(RawRecord record) throws IOException {
        List<Problem> problems = new ArrayList<>();
        try (JsonParser parser = json.createParser(
                ObjectReadContext.empty(), record.bytes(), record.start(), record.end() - record.start())) {
            try {
                T value = readDocument(parser, problems);
                if (value != null && problems.isEmpty()) {
                    return new Incoming.Accepted<>(record.line(), value);
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

    private @Nullable T readDocument(JsonParser parser, List<Problem> problems) {
        T value = null;
        try {
            value = document.apply(parser);
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
        return value;
    }

    private static boolean isFollowed(JsonParser parser) {
        try {
            return parser.nextToken() != null;
        } catch (StreamReadException e) {
            return true;
        }
    }

    private static <T> Incoming<T> rejected(RawRecord record, List<Problem> problems) {
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
