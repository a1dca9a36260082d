package io.github.socialprescribing.dmi.plot;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits texts from outside into the columns of a terminal: as wide as asked, and with nothing in them that could move the
 * cursor, change a colour or turn the direction of the line.
 */
final class TextWidth {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_STRONG_ISOLATE = 0x2068;
    private static final int POP_ISOLATE = 0x2069;

    /** The ranges that Unicode's East Asian Width calls wide, and the pictographs. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x2329, 0x232A},
        {0x23E9, 0x23EC},
        {0x23F0, 0x23F0},
        {0x23F3, 0x23F3},
        {0x25FD, 0x25FE},
        {0x2614, 0x2615},
        {0x2648, 0x2653},
        {0x267F, 0x267F},
        {0x2693, 0x2693},
        {0x26A1, 0x26A1},
        {0x26AA, 0x26AB},
        {0x26BD, 0x26BE},
        {0x26C4, 0x26C5},
        {0x26CE, 0x26CE},
        {0x26D4, 0x26D4},
        {0x26EA, 0x26EA},
        {0x26F2, 0x26F3},
        {0x26F5, 0x26F5},
        {0x26FA, 0x26FA},
        {0x26FD, 0x26FD},
        {0x2705, 0x2705},
        {0x270A, 0x270B},
        {0x2728, 0x2728},
        {0x274C, 0x274C},
        {0x274E, 0x274E},
        {0x2753, 0x2755},
        {0x2757, 0x2757},
        {0x2795, 0x2797},
        {0x27B0, 0x27B0},
        {0x27BF, 0x27BF},
        {0x2B1B, 0x2B1C},
        {0x2B50, 0x2B50},
        {0x2B55, 0x2B55},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97C},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE19},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x16FE0, 0x18D08},
        {0x1B000, 0x1B2FB},
        {0x1F004, 0x1F004},
        {0x1F0CF, 0x1F0CF},
        {0x1F18E, 0x1F18E},
        {0x1F191, 0x1F19A},
        {0x1F200, 0x1F265},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F7E0, 0x1F7F0},
        {0x1F900, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private TextWidth() {}

    /** {@return the text, shortened with an ellipsis or padded with blanks, that takes exactly the given columns} */
    static String fit(String text, int columns, boolean ascii) {
        String safe = safe(text, ascii);
        String ellipsis = ascii ? "..." : "…";
        StringBuilder fitted = new StringBuilder();
        boolean whole = width(safe) <= columns;
        int room = whole ? columns : columns - ellipsis.length();
        int used = 0;
        int previous = 0;
        for (int i = 0; i < safe.length(); ) {
            int c = safe.codePointAt(i);
            int width = columns(c, previous);
            if (used + width > room) {
                break;
            }
            fitted.appendCodePoint(c);
            used += width;
            previous = c;
            i += Character.charCount(c);
        }
        if (!whole) {
            fitted.append(ellipsis);
            used += ellipsis.length();
        }
        if (fitted.codePoints().anyMatch(TextWidth::runsRightToLeft)) {
            fitted.insert(0, Character.toString(FIRST_STRONG_ISOLATE)).appendCodePoint(POP_ISOLATE);
        }
        return fitted.append(" ".repeat(Math.max(0, columns - used))).toString();
    }

    /**
     * {@return a text in lines of at most the given columns, broken at blanks; the first begins with the start, the others
     * with the indent}
     */
    static List<String> wrap(String start, String text, String indent, int columns, boolean ascii) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        boolean fresh = true;
        for (String word : text.split(" ", -1)) {
            if (!fresh && columns(line + " " + word, ascii) > columns) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return lines.stream()
                .map(it -> fit(it, Math.min(columns, columns(it, ascii)), ascii))
                .toList();
    }

    /** {@return how many columns the text takes in a terminal, once it is fit to be printed there} */
    static int columns(String text, boolean ascii) {
        return width(safe(text, ascii));
    }

    private static String safe(String text, boolean ascii) {
        return ascii ? toAscii(text) : withoutControls(text);
    }

    private static int width(String text) {
        int columns = 0;
        int previous = 0;
        for (int c : text.codePoints().toArray()) {
            columns += columns(c, previous);
            previous = c;
        }
        return columns;
    }

    private static int columns(int c, int previous) {
        int type = Character.getType(c);
        if ((previous == ZERO_WIDTH_JOINER && type == Character.OTHER_SYMBOL)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || isSkinTone(c)) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isSkinTone(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }

    private static boolean isWide(int c) {
        for (int[] range : WIDE) {
            if (c >= range[0] && c <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** Controls and what turns the direction of a line become visible marks; joiners stay, since scripts need them. */
    private static String withoutControls(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(isSafe(c) ? c : '\uFFFD'));
        return safe.toString();
    }

    private static boolean isSafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_JOINER - 1;
            default -> true;
        };
    }

    private static String toAscii(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            if (c >= ' ' && c < 0x7F) {
                safe.append((char) c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                safe.append('?');
            }
        });
        return safe.toString();
    }

    private static boolean runsRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }
}
