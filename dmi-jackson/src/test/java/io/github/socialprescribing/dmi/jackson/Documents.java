package io.github.socialprescribing.dmi.jackson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A document to be broken: a field a line, the first one in line 2. Single quotes stand for double ones, so that it can be
 * read.
 */
final class Documents {

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Documents() {}

    /** {@return the smallest assessment there can be, with one answer} */
    static Documents assessment() {
        return new Documents()
                .with("format", "'dmi-assessment/1'")
                .with("model", "'dmi-sp/1.0'")
                .with("area", "{'id': 'northbank', 'name': 'Northbank'}")
                .with("assessedOn", "'2026-09-30'")
                .with("answers", "{'programme.started': 'met'}");
    }

    /** Sets a field, in its old place if it is there already. */
    Documents with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    Documents without(String name) {
        fields.remove(name);
        return this;
    }

    /** Puts a field before all others. */
    Documents first(String name) {
        Map<String, String> others = new LinkedHashMap<>(fields);
        fields.clear();
        fields.put(name, others.remove(name));
        fields.putAll(others);
        return this;
    }

    String json() {
        return quoted(fields.entrySet().stream()
                .map(field -> "'" + field.getKey() + "': " + field.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}")));
    }

    String line() {
        return json().replace("\n", "");
    }

    static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
