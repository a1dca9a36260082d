package io.github.socialprescribing.dmi.service.api;

import io.github.socialprescribing.dmi.service.http.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Counts assessments, and nothing that they say. */
@Component
class RecordCounters {

    private final Counter accepted;
    private final Counter rejected;

    RecordCounters(MeterRegistry registry) {
        this.accepted = counter(registry, "accepted");
        this.rejected = counter(registry, "rejected");
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("dmi.service.assessments")
                .description("Assessments that came in to be scored")
                .tag("outcome", outcome)
                .register(registry);
    }

    /** What scores an assessment. */
    interface Scoring<T> {
        T run() throws IOException;
    }

    /** {@return what the scoring of one assessment gives, counted as accepted, or as rejected if it ends with a problem} */
    <T> T counted(Scoring<T> scoring) throws IOException {
        try {
            T result = scoring.run();
            accepted.increment();
            return result;
        } catch (ProblemException e) {
            rejected.increment();
            throw e;
        }
    }

    void accepted() {
        accepted.increment();
    }

    void rejected() {
        rejected.increment();
    }
}
