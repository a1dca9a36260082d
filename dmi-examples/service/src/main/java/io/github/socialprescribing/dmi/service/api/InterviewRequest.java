package io.github.socialprescribing.dmi.service.api;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.Problem;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Interview;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An assessment so far, and what somebody was asked and could not say. */
final class InterviewRequest {

    private final Set<String> passedOver = new LinkedHashSet<>();
    private @Nullable Assessment assessment;

    /** Reads a request; what is wrong with it, the body knows. */
    InterviewRequest(JsonBody body, MaturityModel model) {
        body.object(
                Map.of(
                        "assessment", () -> assessment = body.document(Assessment.class),
                        "passedOver", () -> body.elements(() -> passOver(body, model))),
                Set.of("assessment"));
    }

    private void passOver(JsonBody body, MaturityModel model) {
        String id = body.text(
                Problem.UNKNOWN_CRITERION, text -> model.answerable(text).id());
        if (id != null && !passedOver.add(id)) {
            body.problem(Problem.BAD_VALUE, body.here(), "'" + id + "' must be passed over once, but stands twice");
        }
    }

    /** {@return where the interview stands} */
    InterviewState state() {
        Assessment soFar = Objects.requireNonNull(assessment, "assessment");
        Interview interview = Interview.of(soFar.answers());
        for (String id : passedOver) {
            if (interview.answers().answer(id) == Answer.UNKNOWN) {
                interview = interview.answer(id, Answer.UNKNOWN);
            }
        }
        return InterviewState.of(interview, RequestBodies.score(soFar, "assessment"));
    }
}
