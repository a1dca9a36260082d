package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tables of CSV, to be read and to be looked at. */
final class Tables {

    static final DmiModule MODULE = new DmiModule().withModel(Samples.OWN);

    private Tables() {}

    static List<Incoming<Assessment>> read(String table) {
        return read(table.getBytes(StandardCharsets.UTF_8));
    }

    static List<Incoming<Assessment>> read(byte[] table) {
        return read(table, MODULE, Limits.defaults());
    }

    static List<Incoming<Assessment>> read(byte[] table, DmiModule module, Limits limits) {
        List<Incoming<Assessment>> read = new ArrayList<>();
        AssessmentReader.csv(new ByteArrayInputStream(table), module, limits).forEachRemaining(read::add);
        return read;
    }

    static List<Assessment> accepted(List<Incoming<Assessment>> read) {
        return read.stream()
                .map(incoming -> ((Incoming.Accepted<Assessment>) incoming).value())
                .toList();
    }

    static byte[] answerCodes(List<Assessment> assessments, CsvDialect dialect) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try (AssessmentCsvWriter writer = AssessmentCsvWriter.answerCodes(table, dialect)) {
            assessments.forEach(writer::write);
        }
        return table.toByteArray();
    }

    static byte[] wide(List<Assessment> assessments, MaturityModel model, CsvDialect dialect) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try (AssessmentCsvWriter writer = AssessmentCsvWriter.wide(table, model, dialect)) {
            assessments.forEach(writer::write);
        }
        return table.toByteArray();
    }

    /** {@return each record: its line if it was accepted, else its problems as the files of invalid documents write them} */
    static String described(List<Incoming<Assessment>> read) {
        return read.stream()
                .map(incoming -> incoming instanceof Incoming.Rejected<Assessment> rejected
                        ? InvalidDocuments.described(rejected.problems())
                        : "accepted at " + incoming.line())
                .collect(Collectors.joining("\n"));
    }
}
