package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.portfolio.Ratings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Reads a tidy table of ratings: a row for each, with the columns {@code rater}, {@code item} and {@code rating} in any
 * order, parted by commas or semicolons. Further columns are passed over, and so is a row whose rating is empty, but for the
 * names in it.
 */
public final class RatingRows {

    private static final int LONGEST_HEADER = 1 << 16;
    private static final int LONGEST_SHOWN = 200;
    private static final ObjectReader ROWS = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvReadFeature.TRIM_SPACES)
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .build()
            .readerFor(String[].class);

    private final Intake intake;
    private final Ratings.Builder table = Ratings.builder();

    RatingRows(Intake intake) {
        this.intake = intake;
    }

    /**
     * {@return the ratings of a file; rejected rows are named on the console, and both are counted}
     *
     * @throws IOException if it cannot be read to its end or has not the columns
     */
    public static Ratings of(String file, Console console) throws IOException {
        Intake intake = new Intake(console, "counted only.");
        RatingRows rows = new RatingRows(intake);
        rows.read(Input.of(file, Optional.of(InputFormat.CSV), console));
        console.out().println(intake.toText());
        return rows.table();
    }

    Ratings table() {
        return table.build();
    }

    /**
     * Adds the ratings of an input to the table.
     *
     * @throws IOException if it cannot be read to its end or has not the columns
     */
    void read(Input input) throws IOException {
        try (InputStream in = new BufferedInputStream(input.bytes());
                MappingIterator<String[]> rows = ROWS.with(
                                CsvSchema.emptySchema().withColumnSeparator(separator(in)))
                        .readValues(in)) {
            if (!rows.hasNextValue()) {
                return;
            }
            List<String> header = List.of(rows.nextValue());
            int rater = column("rater", header);
            int item = column("item", header);
            int rating = column("rating", header);
            while (rows.hasNextValue()) {
                int line = rows.currentLocation().getLineNr();
                String[] row = rows.nextValue();
                String fault = row.length == header.size()
                        ? add(row[rater], row[item], row[rating])
                        : "row must have " + header.size() + " cells, as the header has, but had " + row.length;
                if (fault.isEmpty()) {
                    intake.accept();
                } else {
                    intake.reject(List.of(input.name() + " line " + line + ": " + fault));
                }
            }
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    private static int column(String name, List<String> header) throws IOException {
        int column = header.indexOf(name);
        if (column < 0) {
            throw new IOException("a table of ratings has the columns rater, item and rating, but this has "
                    + shown(String.join(", ", header)));
        }
        return column;
    }

    /** {@return a semicolon if the first line has one and no comma, as spreadsheets write it in much of Europe} */
    private static char separator(InputStream in) throws IOException {
        in.mark(LONGEST_HEADER);
        String header = new String(in.readNBytes(LONGEST_HEADER), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
        in.reset();
        return header.contains(";") && !header.contains(",") ? ';' : ',';
    }

    /** {@return what is wrong with a row; empty if it could be added} */
    private String add(String rater, String item, String rating) {
        try {
            if (rating.isEmpty()) {
                table.rater(rater).item(item);
            } else {
                table.rate(rater, item, Integer.parseInt(rating));
            }
            return "";
        } catch (NumberFormatException e) {
            return "rating must be a whole number, such as 3, but was '" + shown(rating) + "'";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** {@return a text from outside, shortened, with nothing in it that could disturb a terminal} */
    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_SHOWN)).replaceAll("\\p{C}", "?");
    }
}
