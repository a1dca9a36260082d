package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plot.AgreementTable;
import io.github.socialprescribing.dmi.plot.CoefficientTable;
import io.github.socialprescribing.dmi.portfolio.AlphaMetric;
import io.github.socialprescribing.dmi.portfolio.Consensus;
import io.github.socialprescribing.dmi.portfolio.KappaWeights;
import io.github.socialprescribing.dmi.portfolio.Ratings;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/** Three assessors who do not exist rate an area that does not exist: how far they agree, and what they settle on. */
public final class InterRaterStudy {

    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 30);

    private InterRaterStudy() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        // tag::assessors[]
        List<Profile> profiles =
                List.of(profile("Team A", "3323121"), profile("Team B", "3222222"), profile("Team C", "34251.1"));
        Ratings ratings = Ratings.ofArea(profiles);
        out.println(AgreementTable.of(ratings));
        out.println(CoefficientTable.of(ratings, 20_261_122));
        out.println("Team A and Team C: " + ratings.kappa(KappaWeights.QUADRATIC, "Team A", "Team C"));
        // end::assessors[]

        // tag::table[]
        Ratings answers = Ratings.builder()
                .rate("Team A", "question 1", 9)
                .rate("Team B", "question 1", 7)
                .rate("Team A", "question 2", 4)
                .rate("Team B", "question 2", 4)
                .rate("Team A", "question 3", 1)
                .build();
        out.println(answers.item("question 1"));
        out.println(answers.item("question 3").undefined().orElseThrow());
        out.println(answers.alpha(AlphaMetric.INTERVAL).value().orElseThrow());
        // end::table[]

        // tag::consensus[]
        Consensus consensus = Consensus.builder()
                .profiles(profiles)
                .putLevels("platform", MaturityLevel.of(3))
                .decidedBy("steering group")
                .decidedOn(LocalDate.of(2026, 10, 14))
                .reason("What Team C saw in use is a pilot in two practices.")
                .build();
        out.println(consensus);
        out.println(consensus.profile().aspect("platform").level());
        out.println(consensus.ratings().item("platform"));
        // end::consensus[]
    }

    /** {@return what an assessor found: a level for each aspect, or a dot where nothing was said} */
    private static Profile profile(String assessor, String levels) {
        MaturityModel model = MaturityModel.standard();
        Assessment.Builder assessment = Assessment.builder(model)
                .area(Area.of("quillham", "Quillham (fictional)"))
                .assessedOn(AUTUMN)
                .assessor(assessor);
        for (Aspect aspect : model.aspects()) {
            char level = levels.charAt(model.aspects().indexOf(aspect));
            if (level != '.') {
                assessment.pick(aspect.id(), MaturityLevel.of(level - '0'));
            }
        }
        return ScoringEngine.score(assessment.build());
    }
}
