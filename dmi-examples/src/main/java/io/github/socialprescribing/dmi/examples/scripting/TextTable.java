package io.github.socialprescribing.dmi.examples.scripting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows of cells below each other, each column as wide as it needs to be; the last one may be of any length. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        rows.add(List.of(header));
    }

    void row(Object... cells) {
        rows.add(Stream.of(cells)
                .map(cell -> cell.toString().replaceAll("\\p{Cntrl}", "?"))
                .toList());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = rows.stream()
                        .filter(other -> at < other.size())
                        .mapToInt(other -> other.get(at).length())
                        .max()
                        .orElse(0);
                line.append(row.get(column))
                        .append(" ".repeat(width - row.get(column).length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
