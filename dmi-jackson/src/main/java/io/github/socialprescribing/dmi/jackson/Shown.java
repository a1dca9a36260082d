package io.github.socialprescribing.dmi.jackson;

import java.util.Locale;

/** Shows texts from outside in messages and paths: shortened, and with nothing invisible in them. */
final class Shown {

    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST_NAME = 200;

    private Shown() {}

    /** {@return the value in single quotes} */
    static String quoted(String value) {
        return "'" + shortened(value, LONGEST_VALUE) + "'";
    }

    /** {@return a value that needs no quotes, such as a number} */
    static String plain(String value) {
        return shortened(value, LONGEST_VALUE);
    }

    /** {@return the name of a field, as part of a path} */
    static String name(String name) {
        return shortened(name, LONGEST_NAME);
    }

    /** {@return the text, or as much of its beginning as is allowed and an ellipsis} */
    static String shortened(String text, int longest) {
        boolean whole = text.codePointCount(0, text.length()) <= longest;
        StringBuilder shown = new StringBuilder();
        text.substring(0, whole ? text.length() : text.offsetByCodePoints(0, longest))
                .codePoints()
                .forEach(c -> {
                    if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                        shown.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else {
                        shown.appendCodePoint(c);
                    }
                });
        return whole ? shown.toString() : shown.append('…').toString();
    }
}
