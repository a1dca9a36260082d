package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.portfolio.ItemAgreement;
import io.github.socialprescribing.dmi.portfolio.Ratings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What several raters gave to each item, and whether they agree: items as rows, with median, range, state and ratings.
 *
 * <p>Names from outside cannot disturb the table: controls in them are shown as marks. Immutable and thread-safe.
 */
public final class AgreementTable {

    private static final int DEFAULT_COLUMNS = 80;
    private static final int LEAST_COLUMNS = 60;
    private static final int STATE_COLUMNS = "UNCERTAIN".length();
    private static final String MISSING = "-";

    private final Ratings ratings;
    private final String title;
    private final int columns;
    private final Symbols symbols;

    private AgreementTable(Ratings ratings, String title, int columns, Symbols symbols) {
        this.ratings = ratings;
        this.title = title;
        this.columns = columns;
        this.symbols = symbols;
    }

    /**
     * {@return the table of ratings}
     *
     * @param ratings who rated what
     */
    public static AgreementTable of(Ratings ratings) {
        return new AgreementTable(ratings, "", DEFAULT_COLUMNS, Symbols.UNICODE);
    }

    /**
     * {@return this table with a line above it}
     *
     * @param text such as the name of the area
     */
    public AgreementTable withTitle(String text) {
        return new AgreementTable(ratings, text, columns, symbols);
    }

    /**
     * {@return this table with another width}
     *
     * @param textColumns how many columns a line may take, 60 or more; 80 unless said
     * @throws IllegalArgumentException if there are fewer than 60
     */
    public AgreementTable withColumns(int textColumns) {
        if (textColumns < LEAST_COLUMNS) {
            throw new IllegalArgumentException("columns must be " + LEAST_COLUMNS + " or more, but was " + textColumns);
        }
        return new AgreementTable(ratings, title, textColumns, symbols);
    }

    /**
     * {@return this table in other characters; UNICODE unless said}
     *
     * @param textSymbols the characters
     */
    public AgreementTable withSymbols(Symbols textSymbols) {
        return new AgreementTable(ratings, title, columns, textSymbols);
    }

    /** {@return the table as text, each line ended by a line feed; no line is wider than the columns} */
    public String toText() {
        List<ItemAgreement> items = ratings.itemAgreements();
        if (items.isEmpty()) {
            return "No items.\n";
        }
        Lines lines = new Lines(columns, symbols);
        if (!title.isEmpty()) {
            lines.line(title);
        }
        int name = Math.min(
                columns / 3,
                widest(lines, "Item", items.stream().map(ItemAgreement::item).toList()));
        int median = widest(
                lines, "Median", items.stream().map(AgreementTable::median).toList());
        int range =
                widest(lines, "Range", items.stream().map(AgreementTable::range).toList());
        lines.line(lines.cell("Item", name) + "  " + lines.cell("Median", median) + "  " + lines.cell("Range", range)
                + "  Agreement  Ratings");
        for (ItemAgreement item : items) {
            lines.wrapped(
                    lines.cell(item.item(), name) + "  " + lines.cell(median(item), median) + "  "
                            + lines.cell(range(item), range) + "  "
                            + lines.cell(item.state().name(), STATE_COLUMNS) + "  ",
                    cells(item));
        }
        lines.wrapped("Ratings in the order of the raters: ", named(ratings.raters()));
        lines.words("The median is the lower of the two in the middle; " + MISSING + " stands for no rating.");
        return lines.toString();
    }

    private static int widest(Lines lines, String heading, List<String> cells) {
        return Math.max(
                heading.length(), cells.stream().mapToInt(lines::width).max().orElseThrow());
    }

    private static String median(ItemAgreement item) {
        OptionalInt median = item.median();
        return median.isPresent() ? Integer.toString(median.getAsInt()) : MISSING;
    }

    private static String range(ItemAgreement item) {
        return item.range().map(Bounds::toString).orElse(MISSING);
    }

    private List<String> cells(ItemAgreement item) {
        return ratings.raters().stream()
                .map(rater -> Optional.ofNullable(item.ratings().get(rater)))
                .map(rating -> rating.map(Object::toString).orElse(MISSING))
                .toList();
    }

    private static List<String> named(List<String> raters) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < raters.size(); i++) {
            named.add(raters.get(i) + (i + 1 < raters.size() ? "," : ""));
        }
        return named.isEmpty() ? List.of("none") : named;
    }

    /** {@return the table as text} */
    @Override
    public String toString() {
        return toText();
    }
}
