package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.Period;

/** Answers that hold for a limited time: what is too old becomes unknown, and the bounds open. */
public final class AnswersGrowOld {

    private AnswersGrowOld() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Evidence lastYear = Evidence.builder()
                .note("trial with two practices")
                .recordedOn(LocalDate.of(2025, 6, 1))
                .build();
        Assessment assessment = Assessment.builder(MaturityModel.standard())
                .area(Area.of("quillham", "Quillham (fictional)"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .answer("platform.office-tools", Answer.MET)
                .answer("platform.pilot", Answer.MET, lastYear)
                .answer("platform.referral-management", Answer.NOT_MET)
                .build();

        Assessment today = assessment.asOf(LocalDate.of(2026, 11, 1), Period.ofYears(1));

        out.println("All answers: "
                + ScoringEngine.score(assessment).aspect("platform").level());
        out.println("Of the last year: "
                + ScoringEngine.score(today).aspect("platform").level());
    }
}
