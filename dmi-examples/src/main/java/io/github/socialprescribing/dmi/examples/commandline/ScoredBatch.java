package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.CsvDialect;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.Incoming;
import io.github.socialprescribing.dmi.jackson.IncomingBatch;
import io.github.socialprescribing.dmi.jackson.ProfileCsvWriter;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of one batch of records: counted, scored, and written as it is to stand in the files.
 *
 * <p>It is used for one batch after another, each by any one thread; what it has counted is of all of them.
 */
final class ScoredBatch {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();
    private static final String LINE_END = "\n";
    private static final ObjectWriter LINES = MAPPER.writer().withRootValueSeparator(LINE_END);

    private final boolean isWritten;
    private final Counts<?> counts = new Counts<>(Summary.ofAssessments(MaturityModel.standard()));
    private final List<Assessment> accepted = new ArrayList<>();
    private final List<Incoming.Rejected<?>> rejected = new ArrayList<>();
    private final ByteArrayOutputStream profileLines = new ByteArrayOutputStream();
    private final ByteArrayOutputStream profileRows = new ByteArrayOutputStream();
    private final ByteArrayOutputStream rejectedLines = new ByteArrayOutputStream();

    /**
     * Has nothing scored yet.
     *
     * @param isWritten whether there are files to write for; without, no profile is made
     */
    ScoredBatch(boolean isWritten) {
        this.isWritten = isWritten;
    }

    /** Scores a batch in place of the last one; {@return this} */
    ScoredBatch score(String input, IncomingBatch<Assessment> batch) {
        accepted.clear();
        rejected.clear();
        for (Incoming<Assessment> incoming : batch) {
            if (incoming instanceof Incoming.Accepted<Assessment> good) {
                counts.add(good.value());
                accepted.add(good.value());
            } else if (incoming instanceof Incoming.Rejected<Assessment> bad) {
                rejected.add(bad);
            }
        }
        if (isWritten) {
            write(input);
        }
        return this;
    }

    private void write(String input) {
        profileLines.reset();
        profileRows.reset();
        rejectedLines.reset();
        try (SequenceWriter lines = LINES.writeValues(profileLines);
                ProfileCsvWriter rows = ProfileCsvWriter.withoutHeader(profileRows, CsvDialect.COMMA)) {
            for (Assessment assessment : accepted) {
                Profile profile = ScoringEngine.score(assessment);
                lines.write(profile);
                rows.write(profile);
            }
        }
        try (SequenceWriter lines = LINES.writeValues(rejectedLines)) {
            for (Incoming.Rejected<?> record : rejected) {
                ObjectNode line = MAPPER.createObjectNode().put("file", input);
                lines.write(line.setAll(MAPPER.<ObjectNode>valueToTree(record)));
            }
        }
        endLine(profileLines);
        endLine(rejectedLines);
    }

    private static void endLine(ByteArrayOutputStream lines) {
        if (lines.size() > 0) {
            lines.write('\n');
        }
    }

    /** {@return the accepted records of the last batch} */
    List<Assessment> accepted() {
        return accepted;
    }

    /** {@return the rejected records of the last batch} */
    List<Incoming.Rejected<?>> rejected() {
        return rejected;
    }

    /** {@return the profiles of the last batch, a line each} */
    ByteArrayOutputStream profileLines() {
        return profileLines;
    }

    /** {@return the profiles of the last batch as rows of a table} */
    ByteArrayOutputStream profileRows() {
        return profileRows;
    }

    /** {@return the rejected records of the last batch, a line each} */
    ByteArrayOutputStream rejectedLines() {
        return rejectedLines;
    }

    /** {@return what was accepted in all batches, counted} */
    Summary summary() {
        return counts.summary();
    }
}
