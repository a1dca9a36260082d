package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.portfolio.Summary;
import java.util.stream.Collector;

/** Counts assessments as they come. */
final class Counts<A> {

    private final Collector<Assessment, A, Summary> collector;
    private final A container;

    Counts(Collector<Assessment, A, Summary> collector) {
        this.collector = collector;
        this.container = collector.supplier().get();
    }

    void add(Assessment assessment) {
        collector.accumulator().accept(container, assessment);
    }

    Summary summary() {
        return collector.finisher().apply(container);
    }
}
