package io.github.socialprescribing.dmi.jackson;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads one document token by token, and collects what is wrong with it.
 *
 * <p>A method that reads a value begins at its first token and ends at its last. What breaks a rule is reported and gives
 * null, so that the rest of the document is checked all the same.
 */
final class DocumentReader {

    private static final int LONGEST_PATH = 1_000;
    private static final int LONGEST_ID = 200;
    private static final int MOST_DIGITS = 30;

    private final JsonParser parser;
    private final UnknownFields unknownFields;
    private final TokenStreamContext root;
    /** Whether Jackson's limit on names allows all that may be expected, and so need not be asked for each. */
    private final boolean mayExpectNames;

    private final Problems problems;
    private final List<KeptField> kept = new ArrayList<>();

    private DocumentReader(JsonParser parser, UnknownFields unknownFields, Class<?> document) {
        this.parser = parser;
        this.unknownFields = unknownFields;
        this.root = parser.streamReadContext();
        this.mayExpectNames = parser.streamReadConstraints().getMaxNameLength() >= LONGEST_ID;
        this.problems = new Problems(parser, document);
    }

    /**
     * Reads a document whose first token is the current one.
     *
     * @param unknownFields what is done about fields that the format does not have
     * @param body reads the document; may give null only if it reported a problem
     * @throws InvalidDocumentException if anything is wrong with the document
     */
    static <T> T read(
            JsonParser parser,
            UnknownFields unknownFields,
            Class<T> document,
            Function<DocumentReader, @Nullable T> body) {
        DocumentReader in = new DocumentReader(parser, unknownFields, document);
        try {
            T value = body.apply(in);
            if (value != null && !in.hasProblems()) {
                return value;
            }
        } catch (StreamReadException | StreamConstraintsException e) {
            if (in.hasProblems()) {
                e.addSuppressed(in.problems.exception());
            }
            throw e;
        }
        throw in.problems.exception();
    }

    // Tokens

    JsonParser parser() {
        return parser;
    }

    JsonToken token() {
        return parser.currentToken();
    }

    @Nullable
    JsonToken nextToken() {
        return parser.nextToken();
    }

    /** {@return the name of the next field of the object that is being read, or null at its end} */
    @Nullable
    String nextName() {
        return parser.nextToken() == JsonToken.PROPERTY_NAME ? parser.currentName() : null;
    }

    /** {@return the name of the next field of the object that is being read, or null at its end; quickest for the expected} */
    @Nullable
    String nextName(SerializableString expected) {
        if (!mayExpectNames) {
            return nextName();
        }
        if (parser.nextName(expected)) {
            return expected.getValue();
        }
        return parser.currentToken() == JsonToken.PROPERTY_NAME ? parser.currentName() : null;
    }

    /** Passes over the value of the field whose name is the current token. */
    void skipField() {
        parser.nextToken();
        parser.skipChildren();
    }

    /** Passes over the value that stands here. */
    void skipValue() {
        parser.skipChildren();
    }

    /**
     * Deals with a field that the format does not have, whose name is the current token.
     *
     * @param hint the nearest name that the format has, as the end of a sentence; may be empty
     */
    void unknownField(String name, Supplier<String> hint) {
        switch (unknownFields) {
            case REFUSE -> {
                problem(
                        Problem.UNKNOWN_FIELD,
                        "unknown field " + Shown.quoted(name) + " in "
                                + outerPlace().owner() + hint.get());
                skipField();
            }
            case KEEP -> {
                String path = path(parser.streamReadContext(), Function.identity(), Integer.MAX_VALUE);
                Place place = here();
                parser.nextToken();
                keep(path, place, new ExtensionsReader(this));
            }
            case IGNORE -> skipField();
        }
    }

    /** Keeps a value, unless it would stand too deep among the extensions to be read again. */
    private void keep(String path, Place place, ExtensionsReader extensions) {
        String json = extensions.json();
        if (json == null) {
            return;
        }
        int deepest = parser.streamReadConstraints().getMaxNestingDepth();
        if (root.getNestingDepth() + 1 + extensions.depth() > deepest) {
            problem(
                    Problem.LIMIT_EXCEEDED,
                    place,
                    "unknown field " + Shown.quoted(path) + " cannot be kept, because among the extensions it would be"
                            + " deeper than the limit of " + deepest);
        } else {
            kept.add(new KeptField(path, place, json));
        }
    }

    /** {@return the fields that were kept though the format does not have them} */
    List<KeptField> kept() {
        return kept;
    }

    /**
     * A field that was kept.
     *
     * @param path the names and numbers that lead to it, whole
     * @param place where it stands
     * @param json its value
     */
    record KeptField(String path, Place place, String json) {}

    /** Reports that the field whose name is the current token stands twice, and passes over its value. */
    void repeated(String name) {
        problem(
                Problem.REPEATED_FIELD,
                "field " + Shown.quoted(name) + " stands twice in "
                        + outerPlace().owner());
        skipField();
    }

    /** {@return the fields of the object that begins here; none, and a problem, if no object begins here} */
    ObjectFields object(FieldNames names) {
        return new ObjectFields(this, names, !isObject());
    }

    /** {@return whether an object begins here; if not, that is reported} */
    boolean isObject() {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        wrongType("an object");
        return false;
    }

    /** {@return whether an array begins here; if not, that is reported} */
    boolean isArray() {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return true;
        }
        wrongType("an array");
        return false;
    }

    /** Goes on to the next element of the array that is being read. */
    boolean nextElement() {
        JsonToken token = parser.nextToken();
        return token != null && token != JsonToken.END_ARRAY;
    }

    // Values

    /** {@return the text that stands here} */
    @Nullable
    String text() {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            wrongType("a string");
            return null;
        }
        String text = parser.getString();
        String fault = unicodeFault(text);
        if (fault != null) {
            badValue(fault);
            return null;
        }
        return text;
    }

    /** {@return which of the given texts stands here, -1 if none of them; takes less than to ask for the text} */
    int textAmong(String[] texts) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return -1;
        }
        int length = parser.getStringLength();
        char[] characters = parser.getStringCharacters();
        int start = parser.getStringOffset();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].length() == length && isAt(texts[i], characters, start)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAt(String text, char[] characters, int start) {
        for (int i = 0; i < text.length(); i++) {
            if (characters[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the text that stands here, which must not be blank} */
    @Nullable
    String words() {
        String text = text();
        String fault = text == null ? null : wordsFault(text);
        if (fault != null) {
            badValue(fault);
            return null;
        }
        return text;
    }

    /** {@return the opaque id that stands here} */
    @Nullable
    String opaqueId() {
        String text = text();
        String fault = text == null ? null : opaqueIdFault(text);
        if (fault != null) {
            badValue(fault);
            return null;
        }
        return text;
    }

    /** {@return what the text that stands here means; what the factory refuses is reported with its message} */
    <T> @Nullable T parsed(String code, Function<String, T> factory) {
        String text = text();
        if (text == null) {
            return null;
        }
        try {
            return factory.apply(text);
        } catch (IllegalArgumentException e) {
            problem(code, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** {@return the date that stands here} */
    @Nullable
    LocalDate date() {
        String text = text();
        if (text == null) {
            return null;
        }
        LocalDate date = parseDate(text);
        if (date == null) {
            badValue(dateFault(text));
        }
        return date;
    }

    /** {@return the whole number that stands here, which must be in the range, both ends inclusive} */
    @Nullable
    Long wholeNumber(long least, long most) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != NumberType.BIG_INTEGER) {
            long number = parser.getLongValue();
            if (least <= number && number <= most) {
                return number;
            }
        }
        notOf("a whole number from " + least + " to " + most);
        return null;
    }

    /** {@return the whole number that stands here, which must be from 0 to one that 64 bits need not hold} */
    @Nullable
    BigInteger wholeNumber(BigInteger most) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            BigInteger number = parser.getBigIntegerValue();
            if (number.signum() >= 0 && number.compareTo(most) <= 0) {
                return number;
            }
        }
        notOf("a whole number from 0 to " + most);
        return null;
    }

    /** Reports that what stands here is not a number of a range, or no number. */
    private void notOf(String range) {
        if (parser.currentToken().isNumeric()) {
            badValue("must be " + range + ", but was " + Shown.plain(parser.getString()));
        } else {
            wrongType(range);
        }
    }

    /** {@return the number that stands here, which may have 30 digits before and after its decimal point} */
    @Nullable
    BigDecimal decimal() {
        if (!parser.currentToken().isNumeric()) {
            wrongType("a number");
            return null;
        }
        BigDecimal number = decimal(parser);
        if (number == null) {
            badValue("must be a number of at most " + MOST_DIGITS
                    + " digits before and after its decimal point, but was " + Shown.plain(parser.getString()));
        }
        return number;
    }

    private static @Nullable BigDecimal decimal(JsonParser parser) {
        if (parser.isNaN()) {
            return null;
        }
        BigDecimal number;
        try {
            number = parser.getDecimalValue();
        } catch (StreamReadException | NumberFormatException e) {
            // Parsers differ in how they refuse an exponent beyond 32 bits.
            return null;
        }
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) number.precision() - number.scale() > MOST_DIGITS) {
            return null;
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() > MOST_DIGITS ? null : shortest;
    }

    /** {@return whether true or false stands here} */
    @Nullable
    Boolean flag() {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> {
                wrongType("true or false");
                yield null;
            }
        };
    }

    // Rules for texts

    /** {@return what is wrong with a text that people read, or null} */
    static @Nullable String wordsFault(String text) {
        return text.isBlank() ? "must not be blank" : null;
    }

    /** {@return what is wrong with an opaque id, or null} */
    static @Nullable String opaqueIdFault(String id) {
        int length = id.codePointCount(0, id.length());
        if (length < 1 || length > LONGEST_ID) {
            return "must have 1 to " + LONGEST_ID + " characters, but had " + length;
        }
        for (int i = 0; i < id.length(); i++) {
            if (Character.isISOControl(id.charAt(i))) {
                return "must not contain control characters, but was " + Shown.quoted(id);
            }
        }
        return null;
    }

    /** {@return what keeps a text from being written as UTF-8, or null} */
    static @Nullable String unicodeFault(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return "must be well-formed Unicode, but has half a surrogate pair at position " + (i + 1);
                }
                i++;
            }
        }
        return null;
    }

    /** {@return what is wrong with a text that is no date} */
    static String dateFault(String text) {
        return "must be a date of the years 1 to 9999, such as 2026-09-30, but was " + Shown.quoted(text);
    }

    /** {@return the date that the text writes, or null} */
    static @Nullable LocalDate parseDate(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < 1) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@return the number that the digits write, or -1 if any is none} */
    private static int digits(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    // Problems

    void problem(String code, String message) {
        problems.add(code, here(), message);
    }

    void problem(String code, Place place, String message) {
        problems.add(code, place, message);
    }

    /** Reports that the value that stands here breaks its rule. */
    void badValue(String rule) {
        Place place = here();
        problems.add(Problem.BAD_VALUE, place, place.subject() + " " + rule);
    }

    /** Reports that the value that stands here is of the wrong type, and passes over it. */
    void wrongType(String rightType) {
        Place place = here();
        problems.add(Problem.WRONG_TYPE, place, place.subject() + " must be " + rightType + ", but was " + describe());
        parser.skipChildren();
    }

    /** {@return the exception for a problem beside which no other one means anything} */
    InvalidDocumentException stop(String code, String message) {
        return problems.only(code, here(), message);
    }

    /** {@return whether something is wrong with what stands at the path} */
    boolean hasProblemAt(String path) {
        return problems.isAt(path);
    }

    int problemCount() {
        return problems.count();
    }

    boolean hasProblems() {
        return problems.count() > 0;
    }

    private String describe() {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> Shown.quoted(parser.getString());
            default -> token.isScalarValue() ? Shown.plain(String.valueOf(parser.getString())) : "nothing";
        };
    }

    // Places

    /** {@return the place of the current token} */
    Place here() {
        return place(path(parser.streamReadContext(), Shown::name, LONGEST_PATH));
    }

    /** {@return the place of the current token, which is the name of a field, with the path of the object it belongs to} */
    Place outerPlace() {
        TokenStreamContext context = parser.streamReadContext();
        return place(root.equals(context) ? "" : path(context.getParent(), Shown::name, LONGEST_PATH));
    }

    private Place place(String path) {
        TokenStreamLocation location = parser.currentTokenLocation();
        return new Place(path, location.getLineNr(), location.getColumnNr());
    }

    private String path(@Nullable TokenStreamContext innermost, Function<String, String> shown, int longest) {
        Deque<String> segments = new ArrayDeque<>();
        for (TokenStreamContext context = innermost; context != null; context = context.getParent()) {
            if (context.inArray() && context.hasCurrentIndex()) {
                segments.push("[" + context.getCurrentIndex() + "]");
            } else if (context.inObject() && context.hasCurrentName()) {
                segments.push("." + shown.apply(context.currentName()));
            }
            if (root.equals(context)) {
                return joined(segments, longest);
            }
        }
        return "";
    }

    private static String joined(Deque<String> segments, int longest) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            if (path.length() + segment.length() > longest) {
                return path.append('…').toString();
            }
            path.append(path.isEmpty() && segment.startsWith(".") ? segment.substring(1) : segment);
        }
        return path.toString();
    }
}
