package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.ModelBuilder.AspectBuilder;
import io.github.socialprescribing.dmi.model.Need;
import java.time.LocalDate;

/** A small model of one's own, and an assessment by it. */
final class Samples {

    /** Three aspects of weight 3, 1 and 4, of six criteria each, and two safeguards. */
    static final MaturityModel OWN = MaturityModel.builder("acme-sp", "2.1")
            .aspect("reach", aspect -> fill(aspect, "reach", 3))
            .aspect("tools", aspect -> fill(aspect, "tools", 1))
            .aspect("insight", aspect -> fill(aspect, "insight", 4))
            .safeguard("safeguard.care", s -> s.title("Care").question("Is care taken?"))
            .safeguard("safeguard.trust", s -> s.title("Trust").question("Is there trust?"))
            .build();

    /** Reach between Level 2 and 3, tools not scored, insight complete. */
    static final Assessment MILLFIELD = Assessment.builder(OWN)
            .area(Area.of("m-1", "Millfield"))
            .assessedOn(LocalDate.of(2026, 3, 31))
            .answers(AnswerSheet.parse("acme-sp/2.1:MMM-PN.XXXXXX.MMMMMM~MN", OWN))
            .evidence("tools.first", Evidence.note("no tools of its own"))
            .extension("acme", "{\"tenant\":7}")
            .build();

    private Samples() {}

    private static void fill(AspectBuilder aspect, String id, int weight) {
        aspect.name(id).weight(weight);
        criterion(aspect, id + ".first", 2, Need.REQUIRED);
        criterion(aspect, id + ".extra", 2, Need.OPTIONAL);
        criterion(aspect, id + ".second", 3, Need.REQUIRED);
        criterion(aspect, id + ".third", 3, Need.REQUIRED);
        criterion(aspect, id + ".fourth", 4, Need.REQUIRED);
        criterion(aspect, id + ".fifth", 5, Need.REQUIRED);
    }

    private static void criterion(AspectBuilder aspect, String id, int level, Need need) {
        aspect.criterion(id, level, need, c -> c.title(id).question("Is " + id + " in place?"));
    }

    /** {@return a builder of an assessment of a model on which every answer is the same} */
    static Assessment.Builder all(MaturityModel model, Answer answer) {
        AnswerSheet.Builder sheet = AnswerSheet.builder(model);
        model.answerables().forEach(asked -> sheet.answer(asked.id(), answer));
        return Assessment.builder(model)
                .area(Area.of("n", "N"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .answers(sheet.build());
    }
}
