package io.github.socialprescribing.dmi.service.quiz;

import io.github.socialprescribing.dmi.jackson.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The parameters of an address, read one by one; whatever is wrong with them is remembered. */
final class Query {

    private static final int SHOWN = 60;
    private static final int LONGEST_NAME = 40;

    private final Map<String, List<String>> given;
    private final List<Problem> problems = new ArrayList<>();

    Query(Map<String, List<String>> given) {
        this.given = given;
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    /** {@return what was wrong with what was read so far} */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void add(String code, String name, String message) {
        problems.add(new Problem(code, name, -1, -1, message));
    }

    /** {@return the first value, whatever else there is} */
    Optional<String> first(String name) {
        return given.getOrDefault(name, List.of()).stream().findFirst();
    }

    /**
     * {@return what a value means; nothing if it is missing, and, as problems, if it is given more than once or the reader
     * refuses it by an {@link IllegalArgumentException}}
     */
    <T> Optional<T> value(String name, Function<String, T> reader) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            add(
                    Problem.REPEATED_FIELD,
                    name,
                    named(name) + " must be given once, but was given " + values.size() + " times");
        } else if (!values.isEmpty()) {
            try {
                return Optional.of(reader.apply(values.get(0)));
            } catch (IllegalArgumentException e) {
                add(Problem.BAD_VALUE, name, String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }

    Optional<LocalDate> date(String name) {
        return value(name, text -> {
            try {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() >= 1 && date.getYear() <= 9999) {
                    return date;
                }
            } catch (DateTimeException e) {
                // Said below, as of a year that is out of range.
            }
            throw new IllegalArgumentException(named(name)
                    + " must be a date of the years 1 to 9999, such as 2026-09-30, but was " + quoted(text));
        });
    }

    /** Refuses every parameter but those known. */
    void refuseOthersThan(Collection<String> known) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                unknown(name, meant(name, known).orElse("; there are " + String.join(", ", known)));
            }
        }
    }

    /** Refuses a parameter that looks like one of those known; what other programs add to links is left alone. */
    void refuseMisspelt(Collection<String> known) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                meant(name, known).ifPresent(hint -> unknown(name, hint));
            }
        }
    }

    private void unknown(String name, String hint) {
        add(Problem.UNKNOWN_FIELD, shortened(name), "unknown " + named(name) + hint);
    }

    private static Optional<String> meant(String name, Collection<String> known) {
        if (name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        LevenshteinDistance edits = new LevenshteinDistance(Math.max(2, name.length() / 3));
        return known.stream()
                .filter(it -> edits.apply(lower, it.toLowerCase(Locale.ROOT)) >= 0)
                .min(Comparator.comparing(it -> edits.apply(lower, it.toLowerCase(Locale.ROOT))))
                .map(it -> "; did you mean '" + it + "'?");
    }

    /** {@return the value in single quotes, shortened, with control characters as escapes} */
    static String quoted(String value) {
        return "'" + shortened(value) + "'";
    }

    static String named(String parameter) {
        return "parameter " + quoted(parameter);
    }

    private static String shortened(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints().limit(SHOWN).forEach(c -> {
            if (Character.isISOControl(c)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.append(value.codePointCount(0, value.length()) > SHOWN ? "…" : "")
                .toString();
    }
}
