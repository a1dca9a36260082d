package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what is wrong with a part of a plan, so that everything is said at once. */
final class Faults {

    private final List<Message> messages = new ArrayList<>();

    void add(String code, String about, String text) {
        messages.add(new Message(code, Map.of("about", about), text));
    }

    void add(String code, String about, Object value, String text) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("about", about);
        arguments.put("value", value.toString());
        messages.add(new Message(code, arguments, text));
    }

    /** Throws if there are any faults of what is named, such as "estimates". */
    void throwIfAny(String what) {
        if (!messages.isEmpty()) {
            throw new InvalidPlanException(what, messages);
        }
    }
}
