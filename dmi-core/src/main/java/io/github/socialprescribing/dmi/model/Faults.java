package io.github.socialprescribing.dmi.model;

import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.internal.Checks;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects faults, so that all are reported together. */
final class Faults {
    private final List<Message> messages = new ArrayList<>();

    void add(String code, String about, String path, String text) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("about", about);
        arguments.put("path", path);
        messages.add(new Message(code, arguments, text));
    }

    void id(String what, String id, String path, Set<String> taken) {
        Optional<String> fault = Checks.idFault("id of " + what, id);
        if (fault.isPresent()) {
            add("bad-id", id, path, fault.get());
        }
        if (ModelBuilder.RESERVED.contains(id)) {
            add("reserved-id", id, path, "id of " + what + " must not be " + Checks.quote(id) + ", which is reserved");
        }
        if (!taken.add(id)) {
            add(
                    "duplicate-id",
                    id,
                    path,
                    "id of " + what + " must be unique, but " + Checks.quote(id) + " stands twice");
        }
    }

    void notSafeguard(String what, String id, String path) {
        if (id.startsWith(ModelBuilder.SAFEGUARD_PREFIX)) {
            add(
                    "safeguard-prefix",
                    id,
                    path,
                    "id of " + what + " must not begin with 'safeguard.', but was " + Checks.quote(id));
        }
    }

    void text(String about, String path, String what, String text) {
        try {
            Checks.text(what, text);
        } catch (IllegalArgumentException e) {
            add("bad-text", about, path, String.valueOf(e.getMessage()));
        }
    }

    void optionalText(String about, String path, String what, String text) {
        if (!text.isEmpty()) {
            text(about, path, what, text);
        }
    }

    void language(String path, String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            if (!tag.isEmpty()) {
                return;
            }
        } catch (IllformedLocaleException e) {
            // said below, together with the empty tag
        }
        add("bad-language", tag, path, "language must be a BCP 47 tag, such as en or cy, but was " + Checks.quote(tag));
    }

    void clauses(String about, String path, String what, List<String> clauses) {
        for (int i = 0; i < clauses.size(); i++) {
            try {
                Checks.opaqueId("clause of " + what, clauses.get(i));
            } catch (IllegalArgumentException e) {
                add("bad-clause", about, ModelBuilder.element(path + ".clauses", i), String.valueOf(e.getMessage()));
            }
        }
    }

    void extension(String extension, String json) {
        String path = "extensions." + extension;
        try {
            Checks.opaqueId("name of extension", extension);
        } catch (IllegalArgumentException e) {
            add("bad-extension", extension, path, String.valueOf(e.getMessage()));
        }
        text(extension, path, "extension " + Checks.quote(extension), json);
    }

    int count() {
        return messages.size();
    }

    void throwIfAny(String model) {
        if (!messages.isEmpty()) {
            throw new InvalidModelException(model, messages);
        }
    }
}
