package io.github.socialprescribing.dmi.jackson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields that one kind of object has, at most 63, and which of them are required. Immutable. */
final class FieldNames {

    private static final int LONGEST_SUGGESTED = 60;

    private final List<String> names;
    private final int required;
    private final Map<String, Integer> positions = new HashMap<>();

    private FieldNames(List<String> names, int required) {
        this.names = names;
        this.required = required;
        names.forEach(name -> positions.put(name, positions.size()));
    }

    static FieldNames required(String... names) {
        return new FieldNames(List.of(names), names.length);
    }

    static FieldNames optional(String... names) {
        return new FieldNames(List.of(names), 0);
    }

    /** {@return these fields and further ones that may be left out} */
    FieldNames andOptional(String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return new FieldNames(all, required);
    }

    /** {@return the place of a field among these, or -1} */
    int position(String name) {
        return positions.getOrDefault(name, -1);
    }

    /** {@return whether the bits of all required fields are set} */
    boolean areComplete(long seen) {
        long all = (1L << required) - 1;
        return (seen & all) == all;
    }

    /** {@return the required fields whose bit is not set} */
    List<String> missing(long seen) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < required; i++) {
            if ((seen & 1L << i) == 0) {
                missing.add(names.get(i));
            }
        }
        return missing;
    }

    /** {@return "; did you mean 'x'?" for the field that somebody who mistyped one most likely meant, or an empty text} */
    String hint(String mistyped) {
        if (mistyped.length() > LONGEST_SUGGESTED) {
            return "";
        }
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String name : names) {
            int edits = edits(mistyped.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (edits < least && edits <= Math.max(1, Math.max(mistyped.length(), name.length()) / 3)) {
                least = edits;
                nearest = name;
            }
        }
        return nearest.isEmpty() ? "" : "; did you mean '" + nearest + "'?";
    }

    /** {@return how many characters must be inserted, deleted or replaced to make one text the other} */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
