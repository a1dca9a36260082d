package io.github.socialprescribing.dmi.service.api;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.Incoming;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import io.github.socialprescribing.dmi.service.http.Deadline;
import io.github.socialprescribing.dmi.service.http.ProblemException;
import io.github.socialprescribing.dmi.service.http.ProblemKind;
import io.github.socialprescribing.dmi.service.http.ServiceLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers each line with a line, in the order in which they come and without holding more than one: a profile, or the record
 * as it was rejected. A receipt is the last line; an answer without it is not whole.
 */
final class LineScoring {

    private static final int BUFFER = 64 << 10;

    private final DmiModule documents;
    private final ObjectWriter lines;
    private final ServiceLimits limits;
    private final RecordCounters counters;
    private long accepted;
    private long rejected;

    LineScoring(DmiModule documents, JsonMapper mapper, ServiceLimits limits, RecordCounters counters) {
        this.documents = documents;
        this.lines = mapper.writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .without(StreamWriteFeature.FLUSH_PASSED_TO_STREAM);
        this.limits = limits;
        this.counters = counters;
    }

    /**
     * Answers a request.
     *
     * @throws ProblemException if it goes beyond a limit before anything was answered; later the receipt says so
     */
    void run(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setBufferSize(BUFFER);
        OutputStream out = response.getOutputStream();
        Receipt receipt;
        try (AssessmentReader reader = AssessmentReader.jsonLines(request.getInputStream(), documents, limits.json())
                .scorableOnly()) {
            answer(reader, Deadline.of(request), out);
            receipt = Receipt.whole(accepted, rejected);
        } catch (ProblemException e) {
            if (!response.isCommitted()) {
                throw e;
            }
            receipt = Receipt.brokenOff(accepted, rejected, e.problem());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        line(receipt, out);
    }

    private void answer(AssessmentReader reader, Deadline deadline, OutputStream out) throws IOException {
        while (reader.hasNext()) {
            if (accepted + rejected == limits.streamRecords()) {
                throw new ProblemException(
                        ProblemKind.BODY_TOO_LARGE,
                        "there must be at most " + limits.streamRecords() + " records, but there are more");
            }
            deadline.check();
            Incoming<Assessment> incoming = reader.next();
            if (incoming instanceof Incoming.Accepted<Assessment> good) {
                line(ScoringEngine.score(good.value()), out);
                accepted++;
                counters.accepted();
            } else {
                line(incoming, out);
                rejected++;
                counters.rejected();
            }
        }
    }

    private void line(Object value, OutputStream out) throws IOException {
        lines.writeValue(out, value);
        out.write('\n');
    }
}
