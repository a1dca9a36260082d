package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Migration;
import io.github.socialprescribing.dmi.model.InvalidModelException;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.ModelBuilder;
import io.github.socialprescribing.dmi.model.Need;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;

/** A model of one's own: the standard one with a further aspect and another weight, and the way of old answers to it. */
public final class OwnModel {

    private OwnModel() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        try {
            MaturityModel.builder("acme-sp", "2.x")
                    .aspect("training", OwnModel::training)
                    .build();
        } catch (InvalidModelException e) {
            out.println(e.getMessage());
        }
        MaturityModel standard = MaturityModel.standard();
        MaturityModel own = standard.toBuilder("acme-sp", "2.1")
                .aspect("training", OwnModel::training)
                .editAspect("platform", platform -> platform.weight(2))
                .build();

        Assessment old = Assessment.builder(standard)
                .area(Area.of("quillham", "Quillham (fictional)"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .answer("platform.office-tools", Answer.MET)
                .build();
        Migration.Result moved =
                Migration.builder(standard, own).mapSameIds().build().migrate(old);
        out.println("Still to be asked: " + moved.notMapped());
        out.println(ScoringEngine.score(moved.assessment()));
    }

    private static void training(ModelBuilder.AspectBuilder aspect) {
        aspect.name("Training").about("How far staff learn to use digital support.");
        for (int level = 2; level <= 5; level++) {
            String title = "Training step " + (level - 1);
            aspect.criterion(
                    "training.step-" + level,
                    level,
                    Need.REQUIRED,
                    criterion ->
                            criterion.title(title).question("Is " + title.toLowerCase(Locale.ROOT) + " in place?"));
        }
    }
}
