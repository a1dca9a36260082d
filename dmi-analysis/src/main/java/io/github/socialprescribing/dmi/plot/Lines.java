package io.github.socialprescribing.dmi.plot;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of text that are no wider than they may be, whatever stands in them. */
final class Lines {

    /** What a cell that runs from right to left is put between, so that it does not turn the line. */
    private static final Pattern MARKS_OF_DIRECTION = Pattern.compile("[\u2068\u2069]");

    private final StringBuilder text = new StringBuilder();
    private final int columns;
    private final boolean ascii;

    Lines(int columns, Symbols symbols) {
        this.columns = columns;
        this.ascii = symbols == Symbols.ASCII;
    }

    /** {@return how many columns a text takes} */
    int width(String part) {
        return TextWidth.columns(part, ascii);
    }

    /** {@return the text in exactly so many columns} */
    String cell(String part, int width) {
        return TextWidth.fit(part, width, ascii);
    }

    void line(String content) {
        text.append(cell(content, columns).stripTrailing()).append('\n');
    }

    /** A line of cells, each of which fits: to fit them again would take their marks of direction for an attack. */
    void row(String cells) {
        text.append(cells.stripTrailing()).append('\n');
    }

    /**
     * Puts parts beside each other behind the first text, and goes on below them where they do not all fit.
     *
     * @param before our own words, or cells that fit
     */
    void wrapped(String before, List<String> parts) {
        int indent = width(MARKS_OF_DIRECTION.matcher(before).replaceAll(""));
        String start = before;
        String line = "";
        for (String part : parts) {
            String longer = line.isEmpty() ? part : line + " " + part;
            if (!line.isEmpty() && width(longer) > columns - indent) {
                row(start + cell(line, columns - indent));
                start = " ".repeat(indent);
                longer = part;
            }
            line = longer;
        }
        row(start + cell(line, columns - indent));
    }

    /** Breaks a sentence between its words where it does not fit. */
    void words(String sentence) {
        wrapped("", Arrays.asList(sentence.split(" ", -1)));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
