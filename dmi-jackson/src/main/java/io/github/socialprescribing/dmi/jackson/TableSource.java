package io.github.socialprescribing.dmi.jackson;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of CSV: a header, then the records, each a row that is not blank.
 *
 * <p>It finds where a row ends by its quotes, however long the row is; what its cells are is for Jackson to say. Rows end
 * with LF, CR LF or CR; a byte-order mark may come first.
 */
final class TableSource implements RecordSource {

    private final Window window;
    private final DmiModule module;
    private final Limits limits;

    private char separator;
    private @Nullable RowParser parser;
    private @Nullable Columns columns;
    private long line;

    TableSource(Window window, DmiModule module, Limits limits) {
        this.window = window;
        this.module = module;
        this.limits = limits;
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        if (columns != null) {
            return row();
        }
        if (line == 0) {
            window.skipByteOrderMark();
        }
        RawRecord header = row();
        if (header == null) {
            return null;
        }
        List<Problem> faults = readHeader(header);
        return faults.isEmpty() ? row() : rest(header.end() - header.start()).faulty(faults);
    }

    @Override
    public void close() throws IOException {
        window.close();
    }

    /** {@return the columns; there are some as soon as there is a row} */
    Columns columns() {
        return Objects.requireNonNull(columns, "columns");
    }

    /** {@return the cells of a row, and what is wrong if it cannot be parsed} */
    Row parse(RawRecord record) {
        List<String> names = columns().names();
        Row row = new Row(record.line(), names, names.size());
        Objects.requireNonNull(parser, "parser").parse(record, row);
        return row;
    }

    /** {@return where the byte with the given index stands: the number of the row, and that of the cell in it} */
    Place place(RawRecord record, int index) {
        RowScanner scanner = new RowScanner(separator);
        for (int i = record.start(); i < index; i++) {
            scanner.endsAt(record.bytes()[i] & 0xFF);
        }
        return place(record.line(), scanner.cell());
    }

    private Place place(long row, int cell) {
        boolean named = columns != null && cell <= columns.names().size();
        return new Place(named ? Shown.name(columns().names().get(cell - 1)) : "", row, cell);
    }

    private List<Problem> readHeader(RawRecord header) {
        if (!header.faults().isEmpty()) {
            return header.faults();
        }
        Problem obstacle = header.obstacle(limits.maxLineBytes(), index -> place(header, index));
        if (obstacle != null) {
            return List.of(obstacle);
        }
        parser = new RowParser(separator, limits);
        Row row = new Row(line, List.of(), Columns.MOST);
        parser.parse(header, row);
        columns = Columns.read(row, module, limits);
        return row.problems();
    }

    /** {@return all from the header on, of which no more is held than the header} */
    private RawRecord rest(int headerLength) throws IOException {
        long headerLine = line;
        window.readRest();
        return window.record(0, headerLine, 1).holding(headerLength);
    }

    private @Nullable RawRecord row() throws IOException {
        while (window.peek() != Window.END) {
            window.begin();
            line++;
            RowScanner scanner = columns == null ? new RowScanner() : new RowScanner(separator);
            int b = window.read();
            while (b != Window.END && !scanner.endsAt(b)) {
                b = window.read();
            }
            if (columns == null) {
                separator = scanner.separator();
            }
            RawRecord record = window.record(endLength(b), line, 1);
            if (scanner.isOpen()) {
                return unclosed(record, scanner.cell());
            }
            if (!scanner.isBlank()) {
                return record;
            }
        }
        return null;
    }

    /** {@return how many bytes the end of the row has that begins with the given one; a second one is read} */
    private int endLength(int b) throws IOException {
        if (b == '\r' && window.peek() == '\n') {
            window.read();
            return 2;
        }
        return b == Window.END ? 0 : 1;
    }

    private RawRecord unclosed(RawRecord record, int cell) {
        Place place = place(record.line(), cell);
        return record.faulty(List.of(new Problem(
                Problem.SYNTAX,
                place.path(),
                place.line(),
                place.column(),
                "cell must end with the quote it begins with, but the input ends before")));
    }
}
