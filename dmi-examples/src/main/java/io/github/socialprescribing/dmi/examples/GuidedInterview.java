package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Interview;
import java.io.PrintStream;

/** Asks only what can still change a level; here an answer code plays the person who answers. */
public final class GuidedInterview {

    private GuidedInterview() {}

    /** Prints the questions and answers. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        MaturityModel model = MaturityModel.standard();
        AnswerSheet truth =
                AnswerSheet.parse("dmi-sp/1.0:MMMNNNNN.MMNNNN.MMMMPN.MMNNNN.MNNNNN.MMNNNN.MMNNNNNN~MMMMPM", model);
        Interview interview = Interview.start(model);
        int asked = 0;
        while (interview.next().isPresent()) {
            Criterion question = interview.next().orElseThrow();
            Answer answer = truth.answer(question);
            out.println(question.question() + " " + answer.id());
            interview = interview.answer(answer);
            asked++;
        }
        out.println("All levels are settled after " + asked + " questions of "
                + model.criteria().size() + ".");
    }
}
