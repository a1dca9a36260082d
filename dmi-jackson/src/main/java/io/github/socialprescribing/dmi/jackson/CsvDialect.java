package io.github.socialprescribing.dmi.jackson;

/**
 * How CSV is written. What is written in any of them is read by {@link AssessmentReader#csv(java.io.InputStream)}, which
 * finds out by itself. All are UTF-8, and cells are quoted only where they need it.
 */
public enum CsvDialect {
    /** For programs: parted by commas, rows ended by LF, no byte-order mark. */
    COMMA(',', "\n", false),

    /** For Excel where decimals have a point: parted by commas, rows ended by CR LF, a byte-order mark first. */
    EXCEL(',', "\r\n", true),

    /**
     * For Excel where decimals have a comma, as in most of Europe: parted by semicolons, decimals with a comma, rows ended
     * by CR LF, a byte-order mark first.
     */
    EXCEL_SEMICOLON(';', "\r\n", true);

    private final char separator;
    private final String rowEnd;
    private final boolean byteOrderMark;

    CsvDialect(char separator, String rowEnd, boolean byteOrderMark) {
        this.separator = separator;
        this.rowEnd = rowEnd;
        this.byteOrderMark = byteOrderMark;
    }

    char separator() {
        return separator;
    }

    String rowEnd() {
        return rowEnd;
    }

    boolean hasByteOrderMark() {
        return byteOrderMark;
    }

    /** {@return a decimal number as spreadsheets read it where this dialect is used} */
    String decimal(String withPoint) {
        return separator == ';' ? withPoint.replace('.', ',') : withPoint;
    }
}
