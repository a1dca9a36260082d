package io.github.socialprescribing.dmi.examples.report;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.Step;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.List;
import java.util.Optional;

/** What an area does next: all that stands between it and the next level as a whole, and where to begin. */
final class NextSteps {

    private final Profile area;
    private final Optional<Criterion> first;
    private final Optional<Criterion> firstQuestion;
    private final Optional<MaturityLevel> target;
    private final List<Step> steps;
    private final List<Aspect> outOfReach;

    NextSteps(Profile area) {
        this.area = area;
        Planner planner = Planner.of(area);
        first = planner.firstStep().steps().stream().map(Step::criterion).findFirst();
        firstQuestion = first.isPresent() ? Optional.empty() : ScoringEngine.nextQuestion(area.answers());
        MaturityLevel staged = area.stagedLevel().low();
        target = staged == MaturityLevel.OPTIMISED
                ? Optional.empty()
                : Optional.of(MaturityLevel.of(staged.number() + 1));
        Optional<Roadmap> roadmap = target.map(level -> planner.leastTo(level, Integer.MAX_VALUE));
        steps = roadmap.map(Roadmap::steps).orElse(List.of());
        outOfReach = roadmap.map(Roadmap::outOfReach).orElse(List.of());
    }

    /** {@return the next level of the area as a whole; nothing at Level 5} */
    Optional<MaturityLevel> target() {
        return target;
    }

    /** {@return the steps that it takes, each of which is needed} */
    List<Step> steps() {
        return steps;
    }

    /** {@return the aspects that cannot reach it, because nothing there applies} */
    List<String> outOfReach() {
        return outOfReach.stream().map(Aspect::name).toList();
    }

    boolean isFirst(Step step) {
        return first.filter(step.criterion()::equals).isPresent();
    }

    /** {@return what to ask, where all that is missing is not known to be so} */
    Optional<Criterion> firstQuestion() {
        return firstQuestion;
    }

    String aspectOf(Step step) {
        return area.model().aspect(step.criterion().aspectId()).name();
    }

    static String inWords(Answer answer) {
        return switch (answer) {
            case PARTLY_MET -> "partly in place";
            case UNKNOWN -> "not known: ask first";
            default -> "missing";
        };
    }
}
