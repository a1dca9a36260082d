package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.TextWidth;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.List;
import java.util.Optional;

/**
 * The five levels as a scale, with each area at its index or each aspect of one area at its coordinate (O.2).
 *
 * <p>Where answers are unknown, the range from the low to the high reading is drawn. Rows stand in the order given; an
 * aspect that is not scored has a row without a mark. Names from outside cannot disturb the plot: controls in them are shown
 * as marks. Immutable and thread-safe.
 */
public final class Ladder {

    private static final int DEFAULT_COLUMNS = 80;
    private static final int LEAST_COLUMNS = 50;
    private static final int LEVEL_STEPS = 4;
    private static final int MOST_STEPS = 10;
    private static final int LEAST_NAME = 12;
    private static final int DECIMALS = 2;
    private static final int VALUE_COLUMNS = "3.21 to 3.36".length();

    private final List<Row> rows;
    private final String legend;
    private final int columns;
    private final Symbols symbols;

    private record Row(String name, Optional<Bounds<Fraction>> bounds) {}

    private Ladder(List<Row> rows, String legend, int columns, Symbols symbols) {
        this.rows = rows;
        this.legend = legend;
        this.columns = columns;
        this.symbols = symbols;
    }

    /**
     * {@return the ladder of areas, each at its index}
     *
     * @param profiles the areas, all scored by one model, in the order of the rows
     * @throws IllegalArgumentException if the profiles are of different models; the message names two
     */
    public static Ladder ofAreas(List<Profile> profiles) {
        profiles.forEach(profile -> profiles.get(0).model().requireSameAs(profile.model()));
        return new Ladder(
                profiles.stream()
                        .map(profile -> new Row(profile.area().name(), Optional.of(profile.index())))
                        .toList(),
                "Index: the mean of the aspects' coordinates.\nIt treats an order as a number.",
                DEFAULT_COLUMNS,
                Symbols.UNICODE);
    }

    /**
     * {@return the ladder of the aspects of one area in model order, each at its coordinate}
     *
     * @param profile the area
     */
    public static Ladder ofAspects(Profile profile) {
        return new Ladder(
                profile.aspects().stream()
                        .map(aspect -> new Row(
                                aspect.aspect().name(),
                                aspect.isScored() ? Optional.of(aspect.coordinate()) : Optional.empty()))
                        .toList(),
                "Coordinate: the level reached, and how much of\nthe next level is in place.",
                DEFAULT_COLUMNS,
                Symbols.UNICODE);
    }

    /**
     * {@return this ladder with another width as text}
     *
     * @param textColumns how many columns a line may take, 50 or more; 80 unless said
     * @throws IllegalArgumentException if there are fewer than 50
     */
    public Ladder withColumns(int textColumns) {
        if (textColumns < LEAST_COLUMNS) {
            throw new IllegalArgumentException("columns must be " + LEAST_COLUMNS + " or more, but was " + textColumns);
        }
        return new Ladder(rows, legend, textColumns, symbols);
    }

    /**
     * {@return this ladder drawn with other characters as text; UNICODE unless said}
     *
     * @param textSymbols the characters
     */
    public Ladder withSymbols(Symbols textSymbols) {
        return new Ladder(rows, legend, columns, textSymbols);
    }

    /** {@return the plot as text, each line ended by a line feed; no line is wider than the columns} */
    public String toText() {
        boolean ascii = symbols == Symbols.ASCII;
        int longest = rows.stream()
                .mapToInt(row -> TextWidth.columns(row.name, ascii))
                .max()
                .orElse(0);
        int besides = VALUE_COLUMNS + 3;
        int steps = Math.min(MOST_STEPS, (columns - besides - LEAST_NAME - 1) / LEVEL_STEPS);
        int nameColumns = Math.min(Math.max(longest, LEAST_NAME), columns - besides - LEVEL_STEPS * steps - 1);
        StringBuilder text = new StringBuilder(" ".repeat(nameColumns + 1));
        for (int level = 1; level <= LEVEL_STEPS + 1; level++) {
            text.append(level).append(level > LEVEL_STEPS ? "\n" : " ".repeat(steps - 1));
        }
        for (Row row : rows) {
            text.append(TextWidth.fit(row.name, nameColumns, ascii)).append(' ');
            text.append(scale(row, steps)).append("  ").append(value(row)).append('\n');
        }
        return text.append(legendText()).toString();
    }

    private String scale(Row row, int steps) {
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
        return scale.toString();
    }

    private static int column(Fraction coordinate, int steps) {
        return coordinate.minus(Fraction.ONE).times(Fraction.of(steps)).round(0).intValueExact();
    }

    private static String value(Row row) {
        return row.bounds
                .map(bounds -> bounds.low().round(DECIMALS)
                        + (bounds.isExact() ? "" : " to " + bounds.high().round(DECIMALS)))
                .orElse("not scored");
    }

    private String legendText() {
        return symbols.point + " exact   " + symbols.low + symbols.between + symbols.high
                + " from the low to the high reading\n" + symbols.narrow + " the same, within one column\n" + legend
                + "\n";
    }

    /** {@return the plot as text} */
    @Override
    public String toString() {
        return toText();
    }
}
