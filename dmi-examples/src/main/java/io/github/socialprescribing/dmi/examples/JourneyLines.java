package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.jackson.JourneyReader;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** A file of journeys into one summary, however long it is: a bad line is explained, and the good ones are counted. */
public final class JourneyLines {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    private static final String LINES = """
            {"format":"dmi-journey/1","reference":"a7f3","observations":[\
            {"date":"2026-02-03","stage":"during","category":"supported"},\
            {"date":"2026-06-01","stage":"post","category":"self-motivated"}]}
            {"format":"dmi-journey/1","reference":"b81c","observations":[\
            {"date":"2026-03-01","stage":"pre","category":"supported"},\
            {"date":"2026-04-01","stage":"post","category":"supported"}]}
            {"format":"dmi-journey/1","reference":"c90d","observations":[\
            {"date":"2026-05-04","stage":"during","category":"harder-to-reach"}]}
            """;

    private JourneyLines() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        InputStream input = new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8));
        // tag::journey-lines[]
        try (JourneyReader reader = JourneyReader.jsonLines(input).noneAfter(END)) {
            CohortSummary summary = reader.accepted(out::println).collect(CohortSummary.collector(START, END));
            out.println(summary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // end::journey-lines[]
    }
}
