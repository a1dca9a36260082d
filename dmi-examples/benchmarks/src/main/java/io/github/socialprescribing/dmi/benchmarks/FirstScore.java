package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;

/** The program that scores one assessment and prints what came out. */
final class FirstScore {

    private FirstScore() {}

    /** Prints it. */
    public static void main(String[] arguments) {
        System.out.println(line());
    }

    static String line() {
        Profile profile = ScoringEngine.score(Assessment.builder(MaturityModel.standard())
                .area(Area.of("northbank", "Northbank"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .answer("programme.started", Answer.MET)
                .answer("programme.established", Answer.PARTLY_MET)
                .answer("platform.office-tools", Answer.MET)
                .answer("platform.pilot", Answer.NOT_MET)
                .build());
        return profile.index().toString();
    }
}
