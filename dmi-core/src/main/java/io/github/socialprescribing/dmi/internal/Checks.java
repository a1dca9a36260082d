package io.github.socialprescribing.dmi.internal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules that texts, ids and dates of the library share.
 *
 * <p>This class is internal: it is not API and may change or vanish in any release.
 */
public final class Checks {

    private static final int MAX_ID = 200;
    private static final int SHOWN = 60;

    private Checks() {}

    /**
     * Checks an id of a model, a part of it, or a vocabulary.
     *
     * @return the id
     * @throws IllegalArgumentException if it does not follow the pattern or is longer than 200 characters
     */
    public static String id(String name, String id) {
        Objects.requireNonNull(id, name);
        if (!isId(id)) {
            refuse(idFault(name, id).orElseThrow());
        }
        return id;
    }

    /** {@return what is wrong with an id, or nothing} */
    public static Optional<String> idFault(String name, String id) {
        if (isId(id)) {
            return Optional.empty();
        }
        String likely = likelyId(id);
        String hint = isId(likely) ? "; did you mean '" + likely + "'?" : "";
        return Optional.of(
                name + " must be at most 200 lower-case letters and digits, beginning with a letter, in groups"
                        + " parted by '.' or '-', but was " + quote(id) + hint);
    }

    /** {@return whether a text is groups of lower-case letters and digits, parted by '.' or '-', a letter first} */
    private static boolean isId(String text) {
        boolean inGroup = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = 'a' <= c && c <= 'z';
            boolean digit = '0' <= c && c <= '9' && i > 0;
            if (!letter && !digit && !(inGroup && (c == '.' || c == '-'))) {
                return false;
            }
            inGroup = letter || digit;
        }
        return inGroup && text.length() <= MAX_ID;
    }

    /** {@return whether a text can be the version of a model: numbers parted by dots} */
    public static boolean isVersion(String text) {
        boolean inNumber = false;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = '0' <= text.charAt(i) && text.charAt(i) <= '9';
            if (!digit && !(inNumber && text.charAt(i) == '.')) {
                return false;
            }
            inNumber = digit;
        }
        return inNumber;
    }

    private static String likelyId(String id) {
        String shortened = id.length() <= MAX_ID ? id : "";
        return shortened.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_/]+", "-");
    }

    /**
     * Checks an opaque id: 1 to 200 characters, none of them a control character.
     *
     * @return the id
     * @throws IllegalArgumentException if the rule does not hold
     */
    public static String opaqueId(String name, String id) {
        Objects.requireNonNull(id, name);
        wellFormed(name, id);
        int length = id.codePointCount(0, id.length());
        if (length < 1 || length > MAX_ID) {
            refuse(name + " must have 1 to 200 characters, but had " + length);
        }
        for (int i = 0; i < id.length(); i++) {
            if (Character.isISOControl(id.charAt(i))) {
                refuse(name + " must not contain control characters, but was " + quote(id));
            }
        }
        return id;
    }

    /**
     * Checks a text that people read: not blank, well-formed Unicode.
     *
     * @return the text
     * @throws IllegalArgumentException if the rule does not hold
     */
    public static String text(String name, String text) {
        Objects.requireNonNull(text, name);
        wellFormed(name, text);
        if (text.isBlank()) {
            refuse(name + " must not be blank");
        }
        return text;
    }

    /**
     * Checks that a date can be written as a four-digit ISO 8601 date.
     *
     * @return the date
     * @throws IllegalArgumentException if its year is not from 1 to 9999
     */
    public static LocalDate date(String name, LocalDate date) {
        Objects.requireNonNull(date, name);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            refuse(name + " must lie in the years 1 to 9999, but was " + date);
        }
        return date;
    }

    /** {@return the value in single quotes, shortened and with control characters made visible} */
    public static String quote(String value) {
        int end =
                value.codePointCount(0, value.length()) <= SHOWN ? value.length() : value.offsetByCodePoints(0, SHOWN);
        StringBuilder shown = new StringBuilder("'");
        int c;
        for (int i = 0; i < end; i += Character.charCount(c)) {
            c = value.codePointAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        }
        return shown.append(end < value.length() ? "…'" : "'").toString();
    }

    /**
     * Checks that a text has no lone surrogate, which has no UTF-8 form: such a text could be held, but never written.
     *
     * @throws IllegalArgumentException if it has one
     */
    public static void wellFormed(String name, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    refuse(name + " must be well-formed Unicode, but has half a surrogate pair at position " + (i + 1));
                }
                i++;
            }
        }
    }

    private static void refuse(String message) {
        throw new IllegalArgumentException(message);
    }
}
