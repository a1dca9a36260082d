package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.FormatSchema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Writes rows of CSV with Jackson, the header first. */
final class TableWriter implements Closeable {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
            .enable(CsvWriteFeature.QUOTE_STRINGS_WITH_LEADING_TRAILING_WHITESPACE)
            .build();

    private final JsonGenerator out;
    private final CsvDialect dialect;

    /** Writes no header. */
    TableWriter(OutputStream target, CsvDialect dialect) {
        this.dialect = dialect;
        this.out = CSV.createGenerator(new Context(dialect), target);
    }

    /**
     * Writes the header.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    TableWriter(OutputStream target, CsvDialect dialect, List<String> columns) {
        this(target, dialect);
        if (dialect.hasByteOrderMark()) {
            try {
                target.write(BYTE_ORDER_MARK);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        beginRow();
        columns.forEach(out::writeString);
        endRow();
    }

    void beginRow() {
        out.writeStartArray();
    }

    void endRow() {
        out.writeEndArray();
    }

    /** Writes what an assessment and a profile have in common. */
    void header(Area area, LocalDate assessedOn, Optional<String> assessor, String model) {
        text(area.id());
        text(area.name());
        word(area.kind().map(AreaKind::id).orElse(""));
        text(area.parent().orElse(""));
        word(area.population().isPresent() ? Long.toString(area.population().getAsLong()) : "");
        word(assessedOn.toString());
        text(assessor.orElse(""));
        word(model);
    }

    /** Writes a cell that may hold anything. */
    void text(String text) {
        out.writeString(FormulaGuard.defuse(text));
    }

    /** Writes a cell that no spreadsheet takes for a formula: a number, a date, an id, an answer, or nothing. */
    void word(String word) {
        out.writeString(word);
    }

    void number(int number) {
        out.writeNumber(number);
    }

    void decimal(BigDecimal number) {
        out.writeString(dialect.decimal(number.toPlainString()));
    }

    /** Closes the target. */
    @Override
    public void close() {
        out.close();
    }

    /** Tells Jackson the dialect. */
    private static final class Context extends ObjectWriteContext.Base {
        private final CsvSchema schema;

        Context(CsvDialect dialect) {
            schema = CsvSchema.builder()
                    .setColumnSeparator(dialect.separator())
                    .setLineSeparator(dialect.rowEnd())
                    .build();
        }

        @Override
        public FormatSchema getSchema() {
            return schema;
        }
    }
}
