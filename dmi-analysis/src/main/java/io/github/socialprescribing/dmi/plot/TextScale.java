package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import java.util.List;
import java.util.Optional;

/** Rows along the five levels, as text. */
final class TextScale {

    private static final int LEVEL_STEPS = 4;
    private static final int MOST_STEPS = 10;
    private static final int FAIR_STEPS = 5;
    private static final int LEAST_NAME = 12;
    private static final int FAIR_NAME = 24;

    private final Options options;
    private final int leastValue;

    record Row(String name, Optional<Bounds<Fraction>> bounds, Optional<Fraction> target, String value) {}

    /** A scale beside which values have at least so many columns. */
    TextScale(Options options, int leastValue) {
        this.options = options;
        this.leastValue = leastValue;
    }

    /** {@return the numbers of the levels, and a line for each row} */
    String text(List<Row> rows) {
        boolean ascii = options.ascii();
        int longest = rows.stream()
                .mapToInt(row -> TextWidth.columns(row.name, ascii))
                .max()
                .orElse(0);
        int values = rows.stream()
                .mapToInt(row -> TextWidth.columns(row.value, ascii))
                .reduce(leastValue, Math::max);
        int valueColumns = Math.min(values, Math.max(leastValue, options.columns() / 3));
        int besides = valueColumns + 3;
        int room = options.columns() - besides - 1;
        // Names of a fair length are shown in full, so long as the steps stay fair too.
        int forNames = (room - Math.min(Math.max(longest, LEAST_NAME), FAIR_NAME)) / LEVEL_STEPS;
        int fair = Math.min(FAIR_STEPS, (room - LEAST_NAME) / LEVEL_STEPS);
        int steps = Math.min(MOST_STEPS, Math.max(fair, forNames));
        int nameColumns = Math.min(Math.max(longest, LEAST_NAME), room - LEVEL_STEPS * steps);
        StringBuilder text = new StringBuilder(" ".repeat(nameColumns + 1));
        for (int level = 1; level <= LEVEL_STEPS + 1; level++) {
            text.append(level).append(level > LEVEL_STEPS ? "\n" : " ".repeat(steps - 1));
        }
        for (Row row : rows) {
            text.append(TextWidth.fit(row.name, nameColumns, ascii)).append(' ');
            text.append(scale(row, steps)).append("  ");
            text.append(TextWidth.fit(row.value, valueColumns, ascii).stripTrailing())
                    .append('\n');
        }
        return text.toString();
    }

    /** {@return what the marks mean} */
    String legend() {
        Symbols symbols = options.symbols();
        Wording words = options.wording();
        Lines lines = new Lines(options.columns(), symbols);
        String point = symbols.point + " " + words.text(Phrase.EXACT) + "  ";
        String range = "" + symbols.low + symbols.between + symbols.high + " " + words.text(Phrase.LOW_TO_HIGH);
        if (lines.width(point + " " + range) <= options.columns()) {
            lines.line(point + " " + range);
        } else {
            lines.words(point.stripTrailing());
            lines.words(range);
        }
        lines.words(symbols.narrow + " " + words.text(Phrase.WITHIN_ONE_COLUMN));
        return lines.toString();
    }

    private String scale(Row row, int steps) {
        Symbols symbols = options.symbols();
        StringBuilder scale = new StringBuilder();
        for (int i = 0; i <= LEVEL_STEPS * steps; i++) {
            scale.append(i % steps == 0 ? symbols.tick : symbols.scale);
        }
        row.bounds.ifPresent(bounds -> {
            int low = column(bounds.low(), steps);
            int high = column(bounds.high(), steps);
            for (int i = low + 1; i < high; i++) {
                scale.setCharAt(i, symbols.between);
            }
            if (bounds.isExact()) {
                scale.setCharAt(low, symbols.point);
            } else if (low == high) {
                scale.setCharAt(low, symbols.narrow);
            } else {
                scale.setCharAt(low, symbols.low);
                scale.setCharAt(high, symbols.high);
            }
        });
        row.target
                .map(target -> column(target, steps))
                .filter(column -> scale.charAt(column) == symbols.tick || scale.charAt(column) == symbols.between)
                .ifPresent(column -> scale.setCharAt(column, symbols.target));
        return scale.toString();
    }

    private static int column(Fraction coordinate, int steps) {
        return coordinate.minus(Fraction.ONE).times(Fraction.of(steps)).round(0).intValueExact();
    }
}
