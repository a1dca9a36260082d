package io.github.socialprescribing.dmi.jackson;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Reads what vendors added, each as compact JSON text that says the same. */
final class ExtensionsReader {

    private final DocumentReader in;
    private int depth;

    ExtensionsReader(DocumentReader in) {
        this.in = in;
    }

    /**
     * Adds the fields that were kept though the format does not have them, each under its path.
     *
     * @param called those that the document calls so
     * @return all
     */
    Map<String, String> withKept(Map<String, String> called) {
        if (in.kept().isEmpty()) {
            return called;
        }
        Map<String, String> extensions = new LinkedHashMap<>(called);
        for (DocumentReader.KeptField field : in.kept()) {
            String fault = nameFault(field.path());
            if (fault != null) {
                in.problem(Problem.BAD_VALUE, field.place(), "name of extension " + fault);
            } else if (extensions.putIfAbsent(field.path(), field.json()) != null) {
                in.problem(
                        Problem.REPEATED_FIELD,
                        field.place(),
                        "unknown field " + Shown.quoted(field.path())
                                + " cannot be kept, because an extension has that name already");
            }
        }
        return extensions;
    }

    /** {@return the JSON texts by name, without those that were reported} */
    Map<String, String> read() {
        Map<String, String> extensions = new LinkedHashMap<>();
        if (!in.isObject()) {
            return extensions;
        }
        Set<String> seen = new HashSet<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (!seen.add(name)) {
                in.repeated(name);
                continue;
            }
            String fault = nameFault(name);
            if (fault != null) {
                in.problem(Problem.BAD_VALUE, "name of extension " + fault);
            }
            in.nextToken();
            String json = json();
            if (fault == null && json != null) {
                extensions.put(name, json);
            }
        }
        return extensions;
    }

    private static @Nullable String nameFault(String name) {
        String fault = DocumentReader.unicodeFault(name);
        return fault == null ? DocumentReader.opaqueIdFault(name) : fault;
    }

    /** {@return how many objects and arrays stand within each other in the deepest value read so far} */
    int depth() {
        return depth;
    }

    /** {@return the value that stands here as compact text; null if anything was reported about it} */
    @Nullable
    String json() {
        int before = in.problemCount();
        StringWriter text = new StringWriter();
        try (JsonGenerator compact = Json.generator(text)) {
            Deque<Set<String>> names = new ArrayDeque<>();
            do {
                check(names);
                Json.copyToken(in.parser(), compact);
            } while (!names.isEmpty() && in.nextToken() != null);
        }
        return in.problemCount() == before ? text.toString() : null;
    }

    /** Checks the current token; of the objects and arrays that are open, the names are known that they have so far. */
    private void check(Deque<Set<String>> names) {
        switch (in.token()) {
            case START_OBJECT, START_ARRAY -> {
                names.push(new HashSet<>());
                depth = Math.max(depth, names.size());
            }
            case END_OBJECT, END_ARRAY -> names.pop();
            case PROPERTY_NAME -> {
                String name = in.parser().currentName();
                checkUnicode(name);
                if (!names.element().add(name)) {
                    in.problem(
                            Problem.REPEATED_FIELD,
                            "field " + Shown.quoted(name) + " stands twice in "
                                    + in.outerPlace().owner());
                }
            }
            case VALUE_STRING -> checkUnicode(in.parser().getString());
            case VALUE_NUMBER_FLOAT -> {
                if (in.parser().isNaN()) {
                    in.badValue("must be a finite number, but was "
                            + Shown.plain(in.parser().getString()));
                }
            }
            case VALUE_EMBEDDED_OBJECT -> in.wrongType("a JSON value");
            default -> {
                // numbers, true, false and null are as they are
            }
        }
    }

    private void checkUnicode(String text) {
        String fault = DocumentReader.unicodeFault(text);
        if (fault != null) {
            in.badValue(fault);
        }
    }
}
