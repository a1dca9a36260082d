package io.github.socialprescribing.dmi.portfolio;

import java.util.List;

/** Tables of ratings for the tests, built through the public builder. */
final class RatingTables {

    private RatingTables() {}

    /**
     * {@return the table of raters r1, r2 … and items i1, i2 …}
     *
     * @param rows for each rater the ratings of the items in order, parted by blanks; a dot where one is missing
     */
    static Ratings table(String... rows) {
        Ratings.Builder table = Ratings.builder();
        for (int r = 1; r <= rows.length; r++) {
            table.rater("r" + r);
            String[] cells = rows[r - 1].split(" ", -1);
            for (int i = 1; i <= cells.length; i++) {
                table.item("i" + i);
                if (!cells[i - 1].equals(".")) {
                    table.rate("r" + r, "i" + i, Integer.parseInt(cells[i - 1]));
                }
            }
        }
        return table.build();
    }

    /** {@return the table of two raters who gave the first the number of the row and the second that of the column} */
    static Ratings crossed(int[]... counts) {
        Ratings.Builder table = Ratings.builder();
        int item = 0;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                for (int i = 0; i < counts[row][column]; i++) {
                    item++;
                    table.rate("r1", "i" + item, row + 1).rate("r2", "i" + item, column + 1);
                }
            }
        }
        return table.build();
    }

    /** {@return the table of one item that each rater rated} */
    static Ratings item(List<Integer> ratings) {
        Ratings.Builder table = Ratings.builder().item("i1");
        for (int r = 1; r <= ratings.size(); r++) {
            table.rate("r" + r, "i1", ratings.get(r - 1));
        }
        return table.build();
    }
}
