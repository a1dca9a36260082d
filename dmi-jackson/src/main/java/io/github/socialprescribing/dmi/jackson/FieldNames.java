package io.github.socialprescribing.dmi.jackson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** The fields that one kind of object has, at most 63, and which of them are required. Immutable. */
final class FieldNames {

    private static final int LONGEST_SUGGESTED = 60;

    private final List<String> names;
    private final SerializableString[] expected;
    private final int required;

    private FieldNames(List<String> names, int required) {
        this.names = names;
        this.expected = names.stream().map(SerializedString::new).toArray(SerializableString[]::new);
        this.required = required;
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
        return names.indexOf(name);
    }

    /** {@return the field at a place among these, in the form in which it is quickly compared} */
    SerializableString at(int position) {
        return expected[position];
    }

    /** {@return the place that most likely comes after one: the next, if there is one} */
    int after(int position) {
        return Math.min(position + 1, expected.length - 1);
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
            int most = Math.max(1, Math.max(mistyped.length(), name.length()) / 3);
            if (Math.abs(mistyped.length() - name.length()) > most) {
                continue;
            }
            int edits = edits(mistyped.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (edits < least && edits <= most) {
                least = edits;
                nearest = name;
            }
        }
        return nearest.isEmpty() ? "" : "; did you mean '" + nearest + "'?";
    }

    /** {@return how many characters must be inserted, deleted, replaced or swapped to make one text the other} */
    private static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
