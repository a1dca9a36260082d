package io.github.socialprescribing.dmi.jackson;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text for a formula, and can be undone.
 *
 * <p>A spreadsheet takes a cell for a formula if it begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab, an end of
 * a line, or the full-width form of one of the first four. Where such a character stands at the beginning of a text, an
 * apostrophe is put before it, and also behind a semicolon, comma, tab or end of a line within the text, since a
 * spreadsheet that parts cells there would see a beginning too. Apostrophes that stand before the character already do not
 * change that: one more is put before them, so that taking away one gives back the text, whatever it is.
 */
final class FormulaGuard {

    private static final String BEGINNING = "(?<![^;,\t\r\n])";
    private static final String DANGER = "[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final Pattern UNGUARDED = Pattern.compile(BEGINNING + "'*+(?=" + DANGER + ")");
    private static final Pattern GUARDED = Pattern.compile(BEGINNING + "'(?='*+" + DANGER + ")");

    private FormulaGuard() {}

    /** {@return the text as it may stand in a cell} */
    static String defuse(String text) {
        return UNGUARDED.matcher(text).replaceAll("'$0");
    }

    /** {@return the text that was defused} */
    static String restore(String cell) {
        return cell.indexOf('\'') < 0 ? cell : GUARDED.matcher(cell).replaceAll("");
    }
}
