package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Descriptor;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plot.Ladder;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Map;

/** The 60-second quiz: one pick for each aspect, then the ladder and the answer code that keeps the answers. */
public final class QuickAssessment {

    private QuickAssessment() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        MaturityModel model = MaturityModel.standard();
        Aspect first = model.aspects().get(0);
        out.println(first.name() + ": which of these fits best?");
        for (Descriptor descriptor : first.descriptors()) {
            out.println("  " + descriptor.level().number() + "  " + descriptor.text());
        }

        Assessment.Builder quiz = Assessment.builder(model)
                .area(Area.of("quillham", "Quillham (fictional)"))
                .assessedOn(LocalDate.of(2026, 9, 30));
        Map<String, Integer> picks = Map.of(
                "programme", 3, "engagement", 2, "information", 4, "platform", 3, "integration", 2, "citizens", 4);
        picks.forEach((aspect, level) -> quiz.pick(aspect, MaturityLevel.of(level)));

        Assessment assessment = quiz.build();
        out.println(Ladder.ofAspects(ScoringEngine.score(assessment)));
        out.println(assessment.answers().toCode());
    }
}
