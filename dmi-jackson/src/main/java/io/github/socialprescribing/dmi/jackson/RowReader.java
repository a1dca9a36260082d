package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Assessment;

/** Reads records that are each a row of a table. */
final class RowReader implements RecordReader<Assessment> {

    private final TableSource table;
    private final KnownModels models;

    RowReader(TableSource table, KnownModels models) {
        this.table = table;
        this.models = models;
    }

    @Override
    public Place place(RawRecord record, int index) {
        return table.place(record, index);
    }

    @Override
    public Incoming<Assessment> read(RawRecord record) {
        Row row = table.parse(record);
        Assessment assessment = row.hasProblems() ? null : AssessmentRow.read(row, table.columns(), models);
        return assessment == null
                ? record.rejected(row.problems())
                : new Incoming.Accepted<>(record.line(), assessment);
    }
}
