package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.AssessmentCsvWriter;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.jackson.CsvDialect;
import io.github.socialprescribing.dmi.jackson.Incoming;
import io.github.socialprescribing.dmi.jackson.ProfileCsvWriter;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table out of a spreadsheet in; the answers as codes, and the profiles as a tidy table for R or Python, out. */
public final class CsvTables {

    private static final String TABLE = """
            area_id;area_name;assessed_on;model;platform.office-tools;platform.pilot
            quillham;Quillham (fictional);2026-09-30;dmi-sp/1.0;met;partly-met
            fennick;Fennick (fictional);30/09/2026;dmi-sp/1.0;met;yes
            """;

    private CsvTables() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        List<Assessment> assessments = new ArrayList<>();
        try (AssessmentReader reader =
                AssessmentReader.csv(new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8)))) {
            while (reader.hasNext()) {
                Incoming<Assessment> incoming = reader.next();
                if (incoming instanceof Incoming.Accepted<Assessment> accepted) {
                    assessments.add(accepted.value());
                } else if (incoming instanceof Incoming.Rejected<Assessment> rejected) {
                    rejected.problems()
                            .forEach(problem -> out.println(
                                    "row " + problem.line() + ", " + problem.path() + ": " + problem.message()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        ByteArrayOutputStream table = new ByteArrayOutputStream();
        // tag::tables[]
        try (AssessmentCsvWriter writer = AssessmentCsvWriter.answerCodes(table, CsvDialect.COMMA)) {
            assessments.forEach(writer::write);
            writer.lost().forEach((field, count) -> out.println("lost: " + field + " of " + count));
        }
        // end::tables[]
        out.print(table.toString(StandardCharsets.UTF_8));

        ByteArrayOutputStream tidy = new ByteArrayOutputStream();
        try (ProfileCsvWriter writer = new ProfileCsvWriter(tidy)) {
            assessments.forEach(assessment -> writer.write(ScoringEngine.score(assessment)));
        }
        out.print(tidy.toString(StandardCharsets.UTF_8));
    }
}
