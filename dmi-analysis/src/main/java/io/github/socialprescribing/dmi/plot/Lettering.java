package io.github.socialprescribing.dmi.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters of one size in a picture, and how wide a text of them is at most.
 *
 * <p>Which font a reader's machine has is unknown. Widths are those of wide fonts of the usual kinds, so that what fits by
 * them fits everywhere; in most fonts some room is left over.
 */
record Lettering(double size, boolean bold) {

    static final Lettering TITLE = new Lettering(17, true);
    static final Lettering LARGE = new Lettering(18, true);
    static final Lettering PLAIN = new Lettering(12, false);
    static final Lettering STRONG = new Lettering(12, true);
    static final Lettering SMALL = new Lettering(11, false);
    static final Lettering TINY = new Lettering(10, false);

    private static final String ELLIPSIS = "…";
    private static final double BOLD = 1.15;

    /** The widths of blank to tilde, in hundredths of the size. */
    private static final int[] ASCII = {
        32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
        84, 84, 84, 56, 102, 69, 69, 73, 78, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79, 67, 79, 73, 67, 62, 74, 69, 99,
        69, 67, 69, 40, 34, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53,
        40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84
    };

    /** What is shown of a text, line by line, and whether that is all of it on one line. */
    record Fitted(List<String> lines, boolean whole) {}

    double leading() {
        return Math.ceil(size * 1.3);
    }

    double width(String text) {
        double ems = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            ems += ems(c);
            i += Character.charCount(c);
        }
        return ems * size * (bold ? BOLD : 1);
    }

    /** {@return the text on one line no wider than the room, shortened with an ellipsis where it must be} */
    Fitted fit(String text, double room) {
        return wrap(text, room, 1);
    }

    /** {@return the text on lines no wider than the room, broken at blanks where it can be, and shortened where it must be} */
    Fitted wrap(String text, double room, int mostLines) {
        if (width(text) <= room) {
            return new Fitted(List.of(text), true);
        }
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (width(rest) > room && lines.size() < mostLines - 1) {
            int end = breakOf(rest, room);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (width(rest) > room) {
            rest = rest.substring(0, fitting(rest, room - width(ELLIPSIS))).stripTrailing() + ELLIPSIS;
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return new Fitted(List.copyOf(lines), false);
    }

    private int breakOf(String text, double room) {
        int end = fitting(text, room);
        int blank = end;
        while (blank > 0 && !Character.isWhitespace(text.charAt(Math.min(blank, text.length() - 1)))) {
            blank--;
        }
        return blank > 0 ? blank : Math.max(end, text.offsetByCodePoints(0, 1));
    }

    /** {@return how many chars of the text fit, without cutting what is drawn as one} */
    private int fitting(String text, double room) {
        double left = room / size / (bold ? BOLD : 1);
        int fitting = 0;
        int previous = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!isJoined(previous, c)) {
                fitting = i;
            }
            left -= ems(c);
            if (left < 0) {
                return fitting;
            }
            previous = c;
            i += Character.charCount(c);
        }
        return text.length();
    }

    private static boolean isJoined(int previous, int c) {
        return previous == 0x200D || ems(c) == 0 || (isRegion(previous) && isRegion(c));
    }

    private static boolean isRegion(int c) {
        return isIn(c, 0x1F1E6, 0x1F1FF);
    }

    /** Right-to-left words are aligned and shortened in their own direction. */
    static boolean runsRightToLeft(String text) {
        for (int c : text.codePoints().toArray()) {
            switch (Character.getDirectionality(c)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> {
                    // Digits, blanks and marks have no direction that counts.
                }
            }
        }
        return false;
    }

    private static double ems(int c) {
        if (c < 0x7F) {
            return c < ' ' ? 1 : ASCII[c - ' '] / 100.0;
        }
        switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
                return 0;
            }
            case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> {
                return c < 0x250 ? 0.9 : 1.15;
            }
            case Character.LOWERCASE_LETTER -> {
                return c < 0x250 ? 0.7 : 1.0;
            }
            default -> {
                return other(c);
            }
        }
    }

    private static double other(int c) {
        if (isIn(c, 0x1F000, 0x1FFFF) || isIn(c, 0x2600, 0x27BF)) {
            return 1.4;
        }
        if (c == '…' || c == '—') {
            return 1.0;
        }
        if (c < 0x250 || isIn(c, 0x2010, 0x2027)) {
            return 0.65;
        }
        if (isIn(c, 0x590, 0x5FF)) {
            return 0.8;
        }
        if (isIn(c, 0xFDF0, 0xFDFF) || isIn(c, 0x12000, 0x1254F)) {
            return 9;
        }
        return 1.3;
    }

    private static boolean isIn(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
