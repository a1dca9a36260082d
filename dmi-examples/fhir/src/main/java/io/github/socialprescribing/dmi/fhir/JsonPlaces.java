package io.github.socialprescribing.dmi.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the elements of a JSON text stand, as FHIRPath. HAPI's parser takes the last of two equal names without a word, and says
 * of a faulty element only what it is called.
 */
final class JsonPlaces {

    private static final int MAX_DEPTH = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    /** Elements that FHIR lets be of several types; in JSON the type is part of the name. */
    private static final Pattern CHOICE = Pattern.compile("(value|effective)[A-Z]\\w*");

    /** Says where a text stops being JSON; never what stands there. */
    static final class NoJsonException extends Exception {
        private static final long serialVersionUID = 1L;

        final transient String fault;

        NoJsonException(String fault) {
            super(fault);
            this.fault = fault;
        }

        NoJsonException(String fault, JsonLocation location) {
            this(fault + " in line " + location.getLineNr() + ", column " + location.getColumnNr());
        }
    }

    /**
     * An element.
     *
     * @param parent the name of the element that it stands in, empty at the top
     * @param name its name in JSON
     * @param expression where it stands in the resource
     * @param value its value if it is a text, else empty
     */
    private record Element(String parent, String name, String expression, String value) {}

    /**
     * A resource in an entry of a bundle.
     *
     * @param entry the place of the entry, from 0
     * @param json the resource as it stands in the text
     */
    record Entry(int entry, String json) {}

    private static final Pattern EMPTY_ENTRY = Pattern.compile("\\.entry\\[\\d+]");
    private static final Pattern WITHIN_ENTRY = Pattern.compile("\\.entry\\[\\d+]\\.resource\\.");
    private static final Pattern ENTRY = Pattern.compile("\\.entry\\[(\\d+)]\\.resource");

    private final String json;
    private final String prefix;
    private final List<Element> elements = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private String type = "";

    private JsonPlaces(String json, String prefix) {
        this.json = json;
        this.prefix = prefix;
    }

    /**
     * {@return the places in a resource}
     *
     * @param json the resource
     * @param prefix where it stands itself, such as in a bundle; empty if it stands by itself
     * @throws NoJsonException if it is no JSON object, or followed by something
     */
    static JsonPlaces of(String json, String prefix) throws NoJsonException {
        JsonPlaces places = new JsonPlaces(json, prefix);
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new NoJsonException("resource must be a JSON object, but is none");
            }
            places.read(parser);
            if (parser.nextToken() != null) {
                throw new NoJsonException(
                        "nothing must follow the resource, but something does", parser.currentTokenLocation());
            }
        } catch (StreamConstraintsException e) {
            throw new NoJsonException("resource must nest at most " + MAX_DEPTH + " deep, with texts of at most "
                    + StreamReadConstraints.DEFAULT_MAX_STRING_LEN + " characters, but does not");
        } catch (JsonProcessingException e) {
            throw new NoJsonException("resource must be JSON, but stops being so", e.getLocation());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory can always be read
        }
        return places;
    }

    /** An object or array that is open. */
    private static final class Open {
        final String name;
        final String expression;
        final boolean isArray;
        final long start;
        final Set<String> names = new HashSet<>();
        int index;

        Open(String name, String expression, boolean isArray, long start) {
            this.start = start;
            this.name = name;
            this.expression = expression;
            this.isArray = isArray;
        }
    }

    private void read(JsonParser parser) throws IOException {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", "", false, 0));
        String name = "";
        String place = "";
        while (!open.isEmpty()) {
            JsonToken token = parser.nextToken();
            Open within = open.element();
            if (token == null) {
                return; // the parser refuses an end before all is closed
            }
            switch (token) {
                case FIELD_NAME -> {
                    name = parser.currentName();
                    String element = name.startsWith("_") ? name.substring(1) : name;
                    place = within.expression + "."
                            + (CHOICE.matcher(element).matches() ? element.replaceAll("[A-Z].*", "") : element);
                    if (!within.names.add(name)) {
                        faults.add(new Fault(
                                FaultCode.REPEATED_KEY,
                                place,
                                "'" + name + "' must stand once in its object, but stands again in line "
                                        + parser.currentTokenLocation().getLineNr() + ", column "
                                        + parser.currentTokenLocation().getColumnNr()));
                    }
                }
                case START_OBJECT, START_ARRAY -> {
                    if (!within.isArray) {
                        elements.add(new Element(within.name, name, place, ""));
                    }
                    boolean isArray = token == JsonToken.START_ARRAY;
                    long start = parser.currentTokenLocation().getCharOffset();
                    open.push(
                            within.isArray
                                    ? new Open(
                                            within.name, within.expression + "[" + within.index++ + "]", isArray, start)
                                    : new Open(name, place, isArray, start));
                }
                case END_OBJECT, END_ARRAY -> {
                    if (EMPTY_ENTRY.matcher(within.expression).matches() && !within.names.contains("resource")) {
                        faults.add(new Fault(
                                FaultCode.MISSING,
                                within.expression + ".resource",
                                "resource must be there, but is not"));
                    }
                    Matcher entry = ENTRY.matcher(within.expression);
                    if (entry.matches()) {
                        entries.add(new Entry(Integer.parseInt(entry.group(1)), json.substring((int) within.start, (int)
                                parser.currentLocation().getCharOffset())));
                    }
                    open.pop();
                }
                default -> {
                    String value = token.isScalarValue() ? parser.getText() : "";
                    if (!within.isArray) {
                        elements.add(new Element(within.name, name, place, value));
                    }
                    if (name.equals("resourceType") && open.size() == 1) {
                        type = value;
                    }
                }
            }
        }
    }

    /** {@return the type that the resource says it is of, empty if it says none} */
    String type() {
        return type;
    }

    /** {@return what each expression begins with: where the resource stands, else its type} */
    String root() {
        return !prefix.isEmpty() ? prefix : !type.isEmpty() ? type : "%resource";
    }

    /** {@return the resources in the entries of a bundle, in their order} */
    List<Entry> entries() {
        return entries;
    }

    /**
     * {@return a fault for each name that stands again in its object, and for each entry of a bundle that holds no resource; what
     * is wrong in a resource in a bundle is left out}
     */
    List<Fault> faults() {
        return faults.stream()
                .filter(fault -> !WITHIN_ENTRY.matcher(fault.expression()).lookingAt())
                .map(fault -> new Fault(fault.code(), root() + fault.expression(), fault.message()))
                .toList();
    }

    /**
     * {@return where an element may stand, by what HAPI's parser says of it}
     *
     * @param parent the name of the element that it stands in, null if it is not known
     * @param name its name; null if it is the parent itself that is meant
     * @param value its value; null for any
     */
    List<String> find(@Nullable String parent, @Nullable String name, @Nullable String value) {
        String wanted = name != null ? name : parent;
        return elements.stream()
                .filter(element -> element.name.equals(wanted)
                        && (name == null || parent == null || element.parent.equals(parent.equals(type) ? "" : parent))
                        && (value == null || element.value.equals(value)))
                .map(element -> root() + element.expression)
                .toList();
    }
}
