package io.github.socialprescribing.dmi.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the name that somebody who mistyped one most likely meant.
 *
 * <p>This class is internal: it is not API and may change or vanish in any release.
 */
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * {@return the nearest of the names by edits (insert, delete, replace, swap neighbours; case aside), the first among
     * equals; nothing if more than a third of the longer name would have to change}
     */
    public static Optional<String> to(String mistyped, Collection<String> names) {
        if (mistyped.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = mistyped.toLowerCase(Locale.ROOT);
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String name : names) {
            int limit = Math.max(1, Math.max(wanted.length(), name.length()) / 3);
            if (Math.abs(wanted.length() - name.length()) > limit) {
                continue;
            }
            int edits = edits(wanted, name.toLowerCase(Locale.ROOT));
            if (edits <= limit && edits < least) {
                least = edits;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@return "; did you mean 'x'?" for the nearest name, or an empty text} */
    public static String hint(String mistyped, Collection<String> names) {
        return to(mistyped, names).map(name -> "; did you mean '" + name + "'?").orElse("");
    }

    /**
     * {@return the word of a closed vocabulary that has the given id}
     *
     * @throws IllegalArgumentException if there is none; the message lists the ids and suggests the nearest
     */
    public static <T> T named(String vocabulary, String id, T[] words, Function<T, String> idOf) {
        Objects.requireNonNull(id, "id");
        for (T word : words) {
            if (idOf.apply(word).equals(id)) {
                return word;
            }
        }
        List<String> ids = Arrays.stream(words).map(idOf).toList();
        throw new IllegalArgumentException(vocabulary + " must be one of " + String.join(", ", ids) + ", but was "
                + Checks.quote(id) + hint(id, ids));
    }

    private static int edits(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                current[j] = Math.min(Math.min(last[j], current[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[b.length()];
    }
}
