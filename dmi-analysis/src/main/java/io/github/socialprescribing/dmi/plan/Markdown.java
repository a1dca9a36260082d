package io.github.socialprescribing.dmi.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes readable Markdown of headings, paragraphs, lists and tables; text from outside never turns into markup. */
final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]<>#|~&!";

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String words) {
        return block("#".repeat(level) + " " + words);
    }

    Markdown paragraph(String words) {
        return block(words);
    }

    Markdown list(List<String> items) {
        return items.isEmpty()
                ? this
                : block(items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
    }

    Markdown table(List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        String[] dashes = new String[header.size()];
        Arrays.fill(dashes, "---");
        return block(row(header) + "\n" + row(List.of(dashes)) + "\n"
                + rows.stream().map(Markdown::row).collect(Collectors.joining("\n")));
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private Markdown block(String words) {
        text.append(text.isEmpty() ? "" : "\n").append(words).append('\n');
        return this;
    }

    /** {@return text from outside on one line, with what Markdown would take for markup escaped} */
    static String escaped(String outside) {
        StringBuilder safe = new StringBuilder();
        String line = outside.strip();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean listMark = i == 0 && (c == '-' || c == '+' || c == '=');
            boolean numbered = (c == '.' || c == ')')
                    && i > 0
                    && line.substring(0, i).chars().allMatch(Character::isDigit);
            if (SPECIAL.indexOf(c) >= 0 || listMark || numbered) {
                safe.append('\\');
            }
            safe.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
