package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plot.Frontier;
import io.github.socialprescribing.dmi.plot.HeatMap;
import io.github.socialprescribing.dmi.plot.Ladder;
import io.github.socialprescribing.dmi.plot.MotivationGrid;
import io.github.socialprescribing.dmi.plot.Plot;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The concepts of the library as pictures, all of areas and people that do not exist. */
public final class Concepts {

    private static final String SETTLED = "MMMMMPNN.MMMNNN.MMMMPN.MMNPNN.MMNNNN.MMPNNN.MMMNNNNN~MMMPMM";
    private static final String PARTLY_KNOWN = "MMMMMPNN.MMMNNN.MMM---.MM----.MMNNNN.------.MMMNNNNN~MMM---";
    private static final int FEW = 8;

    private Concepts() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        pictures().forEach((name, plot) -> out.println(name + "\n" + plot.toText()));
    }

    /** {@return the pictures by the names of their files} */
    static Map<String, Plot> pictures() {
        List<Profile> areas =
                SampleAreas.read().stream().limit(FEW).map(ScoringEngine::score).toList();
        Map<String, Plot> pictures = new LinkedHashMap<>();
        pictures.put("levels", Ladder.ofAspects(quillham(SETTLED)));
        pictures.put("bounds", Ladder.ofAspects(quillham(PARTLY_KNOWN)));
        pictures.put("areas", HeatMap.of(areas));
        pictures.put(
                "frontier",
                Frontier.of(
                        Planner.of(BudgetPlan.profile(), BudgetPlan.estimates()).frontier()));
        pictures.put("people", MotivationGrid.atEnd(FictionalCohort.summary()));
        return pictures;
    }

    private static Profile quillham(String answers) {
        MaturityModel model = MaturityModel.standard();
        return ScoringEngine.score(Assessment.builder(model)
                .area(Area.of("quillham", "Quillham (fictional)"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .answers(AnswerSheet.parse(model.id() + ":" + answers, model))
                .build());
    }
}
