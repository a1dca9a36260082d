package io.github.socialprescribing.dmi.jackson;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.FormatSchema;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvSchema;

/** Parses single rows with Jackson. */
final class RowParser {

    private final CsvFactory csv;
    private final ObjectReadContext context;

    RowParser(char separator, Limits limits) {
        this.csv =
                CsvFactory.builder().streamReadConstraints(limits.forReading()).build();
        this.context =
                new Context(CsvSchema.builder().setColumnSeparator(separator).build());
    }

    /** Puts the cells of a record into a row, and reports what keeps it from being parsed. */
    void parse(RawRecord record, Row row) {
        String text = new String(record.bytes(), record.start(), record.end() - record.start(), StandardCharsets.UTF_8);
        try (JsonParser parser = csv.createParser(context, text)) {
            parser.nextToken();
            for (String cell = parser.nextStringValue(); cell != null; cell = parser.nextStringValue()) {
                row.add(cell);
            }
        } catch (StreamReadException e) {
            row.problemOfNext(
                    Problem.SYNTAX,
                    "cell must end with the quote it begins with, but goes on behind it; a quote within is written twice");
        } catch (StreamConstraintsException e) {
            row.problemOfNext(Problem.LIMIT_EXCEEDED, e.getOriginalMessage());
        }
    }

    /** Tells Jackson the separator. */
    private static final class Context extends ObjectReadContext.Base {
        private final CsvSchema schema;

        Context(CsvSchema schema) {
            this.schema = schema;
        }

        @Override
        public FormatSchema getSchema() {
            return schema;
        }
    }
}
