package io.github.socialprescribing.dmi.examples.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a profile document, read as plain JSON, with what the reference scorer expects. */
public final class ProfileComparison {

    private final List<String> differences = new ArrayList<>();

    private ProfileComparison() {}

    /** {@return every difference in a field that the reference knows, with its path; none if all agree} */
    public static List<String> differences(Map<String, Object> expected, Map<String, Object> document) {
        ProfileComparison comparison = new ProfileComparison();
        comparison.map("", expected, document);
        return comparison.differences;
    }

    private void compare(String path, @Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> other) {
            map(path, map, other);
        } else if (expected instanceof List<?> list && actual instanceof List<?> other) {
            list(path, list, other);
        } else if (expected instanceof BigDecimal number && actual instanceof Number other) {
            if (number.compareTo(new BigDecimal(other.toString())) != 0) {
                differ(path, expected, actual);
            }
        } else if (expected == null ? actual != null : !expected.equals(actual)) {
            differ(path, expected, actual);
        }
    }

    private void map(String path, Map<?, ?> expected, Map<?, ?> actual) {
        expected.forEach((key, value) -> {
            String at = path.isEmpty() ? "" + key : path + "." + key;
            if (!actual.containsKey(key)) {
                differ(at, value, "nothing");
            } else if (key.equals("findings")) {
                compare(at, sorted((List<?>) value), sorted((List<?>) actual.get(key)));
            } else {
                compare(at, value, actual.get(key));
            }
        });
        if (path.startsWith("aspects[")) {
            for (Object key : actual.keySet()) {
                if (!expected.containsKey(key) && !key.equals("explanation")) {
                    differ(path + "." + key, "nothing", actual.get(key));
                }
            }
        }
    }

    private void list(String path, List<?> expected, List<?> actual) {
        if (expected.size() != actual.size()) {
            differ(path, expected, actual);
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            compare(path + "[" + i + "]", expected.get(i), actual.get(i));
        }
    }

    /** The order of findings is the library's own, and so are their arguments and words. */
    private static List<String> sorted(List<?> findings) {
        return findings.stream()
                .map(finding -> ((Map<?, ?>) finding).get("code") + " " + ((Map<?, ?>) finding).get("about"))
                .sorted()
                .toList();
    }

    private void differ(String path, @Nullable Object expected, @Nullable Object actual) {
        differences.add(path + ": expected " + expected + ", but was " + actual);
    }
}
