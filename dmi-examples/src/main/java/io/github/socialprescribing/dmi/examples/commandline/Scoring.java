package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.IncomingBatch;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The work of one run of {@code score}: batches are scored on any thread, and taken in their order by one. */
final class Scoring {

    private final Intake intake;
    private final @Nullable Outputs outputs;
    private final int top;
    private final Bookkeeping bookkeeping = new Bookkeeping();
    private final List<Profile> shown = new ArrayList<>();

    /** Those that were taken, to be used again. */
    private final Queue<ScoredBatch> idle = new ConcurrentLinkedQueue<>();

    /**
     * Begins a run.
     *
     * @param outputs where profiles and rejected records are written, if anywhere
     * @param top how many areas are shown
     */
    Scoring(Intake intake, @Nullable Outputs outputs, int top) {
        this.intake = intake;
        this.outputs = outputs;
        this.top = top;
    }

    /** {@return what becomes of a batch; safe for use by several threads} */
    ScoredBatch score(String input, IncomingBatch<Assessment> batch) {
        ScoredBatch free = idle.poll();
        return (free == null ? new ScoredBatch(outputs != null) : free).score(input, batch);
    }

    /** Takes what became of the next batch in the order of the input. */
    void take(String input, ScoredBatch batch) {
        for (Assessment assessment : batch.accepted()) {
            intake.accept();
            bookkeeping.add(assessment);
            if (shown.size() < top) {
                shown.add(ScoringEngine.score(assessment));
            }
        }
        batch.rejected().forEach(rejected -> intake.reject(input, rejected));
        if (outputs != null) {
            outputs.write(batch);
        }
        idle.add(batch);
    }

    /** {@return all that was accepted, counted; the same whichever thread counted what} */
    Summary summary() {
        return idle.stream().map(ScoredBatch::summary).reduce(Summary.empty(MaturityModel.standard()), Summary::merge);
    }

    /** {@return the profiles of the first areas} */
    List<Profile> shown() {
        return shown;
    }

    /** {@return what was found in several records together, a sentence each} */
    List<String> remarks() {
        return bookkeeping.remarks();
    }
}
