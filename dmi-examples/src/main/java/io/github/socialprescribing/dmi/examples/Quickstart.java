package io.github.socialprescribing.dmi.examples;

import static io.github.socialprescribing.dmi.assessment.Answer.MET;
import static io.github.socialprescribing.dmi.assessment.Answer.NOT_MET;
import static io.github.socialprescribing.dmi.assessment.Answer.PARTLY_MET;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.PrintStream;
import java.time.LocalDate;

/** Scores one area and says where its software platform stands. */
public final class Quickstart {

    private Quickstart() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        // tag::quickstart[]
        Assessment assessment = Assessment.builder(MaturityModel.standard())
                .area(Area.of("northbank", "Northbank"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .answer("platform.office-tools", MET)
                .answer("platform.pilot", MET)
                .answer("platform.referral-management", PARTLY_MET)
                .answer("platform.link-workers", NOT_MET)
                .answer("platform.reporting", MET)
                .build();
        Profile profile = ScoringEngine.score(assessment);
        AspectProfile platform = profile.aspect("platform");
        out.println(platform.level() + ", at " + platform.coordinate() + " of 5");
        out.println(platform.explanation());
        // end::quickstart[]
    }
}
