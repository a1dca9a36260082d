package io.github.socialprescribing.dmi.service.api;

import io.github.socialprescribing.dmi.jackson.InvalidDocumentException;
import io.github.socialprescribing.dmi.jackson.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a request as JSON, read once from front to back. Whatever is wrong is noted, and the rest is read all the same.
 *
 * <p>A method that reads a value begins at its first token and ends at its last; it gives nothing back where it noted a fault.
 */
final class JsonBody {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST_PATH = 1_000;
    private static final int MOST_PROBLEMS = 1_000;

    private final JsonMapper mapper;
    private final byte[] bytes;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable JsonParser parser;

    JsonBody(JsonMapper mapper, byte[] bytes) {
        this.mapper = mapper;
        this.bytes = bytes;
    }

    /** A place in the body: the path to it, its line and its column in characters. */
    record Place(String path, int line, int column) {

        /** {@return the place of a field of the object that stands here} */
        Place field(String name) {
            return new Place(path.isEmpty() ? name : path + "." + name, line, column);
        }
    }

    /** {@return all that is wrong in the order of the body; empty if nothing is} */
    List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingLong(Problem::line).thenComparingLong(Problem::column))
                .toList();
    }

    /** {@return what a reader makes of the whole body} */
    <T> @Nullable T read(Function<JsonBody, @Nullable T> reader) {
        String text = utf8();
        if (text == null) {
            return null;
        }
        try (JsonParser json = mapper.createParser(text)) {
            parser = json;
            return read(json, reader);
        } catch (TooManyProblems e) {
            return null;
        } catch (StreamReadException e) {
            String reason = e instanceof UnexpectedEndOfInputException
                    ? "it ends in the middle of the document"
                    : e.getOriginalMessage();
            problem(Problem.SYNTAX, place(e), "body must be well-formed JSON, but is not: " + reason);
        } catch (StreamConstraintsException e) {
            problem(Problem.LIMIT_EXCEEDED, place(e), String.valueOf(e.getOriginalMessage()));
        }
        return null;
    }

    private <T> @Nullable T read(JsonParser json, Function<JsonBody, @Nullable T> reader) {
        if (json.nextToken() == null) {
            problem(Problem.SYNTAX, new Place("", 1, 1), "body must be a document, but is empty");
            return null;
        }
        T value = reader.apply(this);
        if (isFollowed(json)) {
            problem(
                    Problem.TRAILING_CONTENT,
                    place(json.currentTokenLocation()),
                    "nothing must follow the document, but more does");
        }
        return value;
    }

    private static boolean isFollowed(JsonParser json) {
        try {
            return json.nextToken() != null;
        } catch (StreamReadException e) {
            return true;
        }
    }

    private @Nullable String utf8() {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int lineStart = text.lastIndexOf('\n') + 1;
            problem(
                    Problem.NOT_UTF8,
                    new Place("", (int) text.chars().filter(c -> c == '\n').count() + 1, text.length() - lineStart + 1),
                    "body must be UTF-8, but has the byte 0x" + Integer.toHexString(bytes[in.position()] & 0xFF)
                            + " where UTF-8 has none such");
            return null;
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    // Values

    /** {@return the document of the library that stands here} */
    <T> @Nullable T document(Class<T> type) {
        Place place = here();
        if (json().currentToken() != JsonToken.START_OBJECT) {
            wrongType("an object");
            return null;
        }
        TokenStreamContext outer = json().streamReadContext().getParent();
        try {
            return mapper.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(json());
        } catch (InvalidDocumentException e) {
            e.problems().forEach(problem -> problem(within(place.path(), problem)));
            skipTo(outer);
            return null;
        } catch (StreamReadException | StreamConstraintsException e) {
            earlier(e).forEach(problem -> problem(within(place.path(), problem)));
            throw e;
        }
    }

    private static List<Problem> earlier(JacksonException e) {
        List<Problem> earlier = new ArrayList<>();
        for (Throwable suppressed : e.getSuppressed()) {
            if (suppressed instanceof InvalidDocumentException invalid) {
                earlier.addAll(invalid.problems());
            }
        }
        return earlier;
    }

    private static Problem within(String path, Problem problem) {
        String whole = path.isEmpty() || problem.path().isEmpty() ? path + problem.path() : path + "." + problem.path();
        return new Problem(problem.code(), whole, problem.line(), problem.column(), problem.message());
    }

    /** Goes on to the end of a value that was not read to its end. */
    private void skipTo(TokenStreamContext outer) {
        while (!json().streamReadContext().equals(outer)) {
            json().nextToken();
        }
    }

    /**
     * Reads the object that stands here.
     *
     * @param readers what reads the value of each field that is known, by its name
     * @param required the fields that must be there
     * @return whether it is an object
     */
    boolean object(Map<String, Runnable> readers, Set<String> required) {
        Set<String> seen = new HashSet<>();
        Place start = here();
        boolean isObject = fields(name -> {
            Runnable reader = readers.get(name);
            if (reader == null) {
                problem(
                        Problem.UNKNOWN_FIELD,
                        here(),
                        "unknown field " + quoted(name) + " in " + owner(start) + hint(name, readers.keySet()));
                json().nextToken();
                json().skipChildren();
            } else {
                json().nextToken();
                seen.add(name);
                reader.run();
            }
        });
        required.stream()
                .filter(name -> isObject && !seen.contains(name))
                .sorted()
                .forEach(name -> missing(start, name));
        return isObject;
    }

    /** Notes that an object lacks a field. */
    void missing(Place object, String name) {
        problem(
                Problem.MISSING_FIELD,
                object.field(name),
                "required field '" + name + "' is missing in " + owner(object));
    }

    /**
     * Reads the object that stands here.
     *
     * @param reader is given each name once, whose value is then the next token
     * @return whether it is an object
     */
    boolean fields(Consumer<String> reader) {
        if (json().currentToken() != JsonToken.START_OBJECT) {
            wrongType("an object");
            return false;
        }
        Place start = here();
        Set<String> seen = new HashSet<>();
        for (String name = json().nextName(); name != null; name = json().nextName()) {
            if (seen.add(name)) {
                reader.accept(name);
            } else {
                problem(Problem.REPEATED_FIELD, here(), "field " + quoted(name) + " stands twice in " + owner(start));
                json().nextToken();
                json().skipChildren();
            }
        }
        return true;
    }

    /** Reads the array that stands here, each element of which is the current token when its reader runs. */
    void elements(Runnable reader) {
        if (json().currentToken() == JsonToken.START_ARRAY) {
            while (json().nextToken() != JsonToken.END_ARRAY) {
                reader.run();
            }
        } else {
            wrongType("an array");
        }
    }

    /**
     * {@return what a text says}
     *
     * @param code what is wrong if it says nothing
     * @param parse throws IllegalArgumentException if it says nothing, and why
     */
    <T> @Nullable T text(String code, Function<String, T> parse) {
        if (json().currentToken() != JsonToken.VALUE_STRING) {
            wrongType("a text");
            return null;
        }
        try {
            return parse.apply(json().getString());
        } catch (IllegalArgumentException e) {
            problem(code, here(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** {@return the whole number that stands here} */
    @Nullable
    Integer wholeNumber(int least, int most) {
        if (json().currentToken() != JsonToken.VALUE_NUMBER_INT) {
            wrongType("a whole number");
            return null;
        }
        String digits = json().getString();
        try {
            int number = Integer.parseInt(digits);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Too long to be any of them.
        }
        problem(
                Problem.BAD_VALUE,
                here(),
                here().path() + " must be from " + least + " to " + most + ", but was "
                        + shortened(digits, LONGEST_VALUE));
        return null;
    }

    /** {@return whether a text stands here} */
    boolean isText() {
        return json().currentToken() == JsonToken.VALUE_STRING;
    }

    /** Goes on to the value of the field whose name stands here. */
    void next() {
        json().nextToken();
    }

    // Problems

    /** Notes a fault; one too many ends the reading. */
    void problem(String code, Place place, String message) {
        problem(new Problem(code, place.path(), place.line(), place.column(), message));
    }

    private void problem(Problem problem) {
        if (problems.size() == MOST_PROBLEMS) {
            problems.add(new Problem(
                    Problem.MORE_PROBLEMS,
                    problem.path(),
                    problem.line(),
                    problem.column(),
                    "only the first " + MOST_PROBLEMS + " problems are listed"));
            throw new TooManyProblems();
        }
        problems.add(problem);
    }

    /** Ends the reading of a body. */
    private static final class TooManyProblems extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyProblems() {
            super(null, null, false, false);
        }
    }

    private void wrongType(String right) {
        Place place = here();
        String subject = place.path().isEmpty() ? "document" : place.path();
        problem(Problem.WRONG_TYPE, place, subject + " must be " + right + ", but was " + described());
        json().skipChildren();
    }

    private String described() {
        return switch (json().currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> quoted(json().getString());
            default -> shortened(String.valueOf(json().getString()), LONGEST_VALUE);
        };
    }

    private static String owner(Place object) {
        return object.path().isEmpty() ? "the document" : object.path();
    }

    /** {@return a text from outside as part of a message} */
    static String quoted(String text) {
        return "'" + shortened(text, LONGEST_VALUE) + "'";
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    private static String hint(String mistyped, Set<String> names) {
        if (mistyped.length() > LONGEST_NAME) {
            return "";
        }
        LevenshteinDistance edits = new LevenshteinDistance(Math.max(1, mistyped.length() / 3));
        return names.stream()
                .filter(name -> edits.apply(mistyped, name) >= 0)
                .min(Comparator.comparing((String name) -> edits.apply(mistyped, name))
                        .thenComparing(name -> name))
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }

    // Places

    /** {@return where the current token stands} */
    Place here() {
        return new Place(
                path(json().streamReadContext()),
                json().currentTokenLocation().getLineNr(),
                json().currentTokenLocation().getColumnNr());
    }

    private static Place place(TokenStreamLocation location) {
        return new Place("", location.getLineNr(), location.getColumnNr());
    }

    private Place place(JacksonException e) {
        return place(e.getLocation() == null ? json().currentLocation() : e.getLocation());
    }

    private static String path(TokenStreamContext innermost) {
        Deque<String> parts = new ArrayDeque<>();
        for (TokenStreamContext at = innermost; at != null && !at.inRoot(); at = at.getParent()) {
            if (at.inArray() && at.hasCurrentIndex()) {
                parts.push("[" + at.getCurrentIndex() + "]");
            } else if (at.inObject() && at.hasCurrentName()) {
                parts.push((at.getParent().inRoot() ? "" : ".") + shortened(at.currentName(), LONGEST_NAME));
            }
        }
        return shortened(String.join("", parts), LONGEST_PATH);
    }

    private JsonParser json() {
        return Objects.requireNonNull(parser, "parser");
    }
}
