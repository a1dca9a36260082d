package io.github.socialprescribing.dmi;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.ModelBuilder;
import io.github.socialprescribing.dmi.model.Need;
import java.time.LocalDate;
import java.util.List;

/** Small models and assessments for the tests, built through the public factories. */
public final class Samples {

    /** The date of every assessment made here. */
    public static final LocalDate DATE = LocalDate.of(2026, 9, 30);

    /** The area of every assessment made here. */
    public static final Area NORTHBANK = Area.of("northbank", "Northbank");

    private Samples() {}

    /**
     * {@return a model {@code own/1.0} without safeguards}
     *
     * @param aspects for each aspect its criteria in order, such as {@code "2R 2O 3R 4R 5R"}, perhaps after its weight
     *     ({@code "7: 2R 3R 4R 5R"}); the aspects are called a1, a2 …, the criteria a1.c1, a1.c2 …
     */
    public static MaturityModel model(String... aspects) {
        return builder(List.of(aspects), 0).build();
    }

    /** {@return a builder of the model that {@link #model} gives, with safeguards s1, s2 … beside} */
    public static ModelBuilder builder(List<String> aspects, int safeguards) {
        ModelBuilder model = MaturityModel.builder("own", "1.0");
        for (int i = 1; i <= aspects.size(); i++) {
            String id = "a" + i;
            String content = aspects.get(i - 1);
            model.aspect(id, aspect -> fill(aspect, id, content));
        }
        for (int i = 1; i <= safeguards; i++) {
            String title = "S" + i;
            model.safeguard("safeguard.s" + i, s -> s.title(title).question("Is " + title + " upheld?"));
        }
        return model;
    }

    private static void fill(ModelBuilder.AspectBuilder aspect, String id, String content) {
        aspect.name(title(id));
        int colon = content.indexOf(':');
        if (colon >= 0) {
            aspect.weight(Integer.parseInt(content.substring(0, colon)));
        }
        int number = 1;
        for (String cell : content.substring(colon + 1).strip().split(" ", -1)) {
            String criterion = id + ".c" + number++;
            Need need = cell.endsWith("R") ? Need.REQUIRED : Need.OPTIONAL;
            aspect.criterion(
                    criterion,
                    cell.charAt(0) - '0',
                    need,
                    c -> c.title(title(criterion)).question("Is " + title(criterion) + " in place?"));
        }
    }

    private static String title(String id) {
        return id.toUpperCase(java.util.Locale.ROOT).replace('.', ' ');
    }

    /** {@return the assessment of Northbank that has the given answers, such as {@code "MN.MP~"}} */
    public static Assessment assessment(MaturityModel model, String letters) {
        return assessment(AnswerSheet.parse(model.id() + ":" + letters, model));
    }

    /** {@return the assessment of Northbank that has the given answers} */
    public static Assessment assessment(AnswerSheet answers) {
        return blank(answers.model()).answers(answers).build();
    }

    /** {@return a builder of an assessment of Northbank without answers} */
    public static Assessment.Builder blank(MaturityModel model) {
        return Assessment.builder(model).area(NORTHBANK).assessedOn(DATE);
    }

    /** {@return a sheet on which every answer is the same} */
    public static AnswerSheet all(MaturityModel model, Answer answer) {
        AnswerSheet.Builder sheet = AnswerSheet.builder(model);
        model.answerables().forEach(asked -> sheet.answer(asked.id(), answer));
        return sheet.build();
    }
}
