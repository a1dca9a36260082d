package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.plan.Estimate;
import io.github.socialprescribing.dmi.plan.ResourceUse;
import io.github.socialprescribing.dmi.plan.Step;
import org.jspecify.annotations.Nullable;

/** Reads a step of a roadmap, which waits for the answers that it starts from. */
final class StepFields {

    private static final FieldNames FIELDS =
            FieldNames.required("criterion", "answer", "buyIn").andOptional("cost", "resourceUse");

    private final DocumentReader in;
    private final Place place;
    private final Figures<Answer> answer;
    private final Estimate.Builder estimate = Estimate.builder();
    private @Nullable PartId criterion;
    private boolean isCostKnown = true;

    private StepFields(DocumentReader in) {
        this.in = in;
        this.place = in.here();
        this.answer = new Figures<>(in, "start");
    }

    /** {@return what stands here} */
    static StepFields read(DocumentReader in) {
        StepFields step = new StepFields(in);
        step.read();
        return step;
    }

    private void read() {
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "criterion" -> criterion = PartId.read(in);
                case "answer" ->
                    answer.figure(
                            () -> in.parsed(
                                    Problem.UNKNOWN_WORD,
                                    text -> Answer.of(text).id()),
                            Answer::id);
                case "cost" -> {
                    Amount cost = Money.read(in);
                    if (cost == null) {
                        isCostKnown = false;
                    } else {
                        estimate.cost(cost);
                    }
                }
                case "resourceUse" -> {
                    ResourceUse use = in.parsed(Problem.UNKNOWN_WORD, ResourceUse::of);
                    if (use != null) {
                        estimate.resourceUse(use);
                    }
                }
                default -> buyIn();
            }
        }
    }

    private void buyIn() {
        if (in.isArray()) {
            while (in.nextElement()) {
                String who = in.words();
                if (who != null) {
                    estimate.addBuyIn(who);
                }
            }
        }
    }

    Place place() {
        return place;
    }

    /** {@return the step from the given answers; null if there is none for what was or is reported} */
    @Nullable
    Step from(AnswerSheet answers) {
        Criterion known =
                criterion == null ? null : criterion.find(in, Problem.UNKNOWN_CRITERION, answers.model()::criterion);
        if (known == null || !isCostKnown) {
            return null;
        }
        try {
            Step step = Step.of(answers, known.id(), estimate.build());
            answer.compareWith(step.answer());
            return step;
        } catch (IllegalArgumentException e) {
            in.problem("step-not-open", place, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
