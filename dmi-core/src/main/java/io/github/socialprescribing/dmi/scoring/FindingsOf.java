package io.github.socialprescribing.dmi.scoring;

import io.github.socialprescribing.dmi.Finding;
import io.github.socialprescribing.dmi.FindingKind;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.Safeguard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Derives the findings of one profile from its assessment. */
final class FindingsOf {

    private final Profile profile;
    private final Assessment assessment;
    private final List<Finding> findings = new ArrayList<>();

    FindingsOf(Profile profile, Assessment assessment) {
        this.profile = profile;
        this.assessment = assessment;
    }

    List<Finding> list() {
        if (profile.origin() == Origin.QUICK) {
            add(
                    FindingKind.DERIVED_ANSWERS,
                    profile.area().id(),
                    Map.of(),
                    "Answers were derived from a quick assessment: not all criteria were asked singly.");
        }
        profile.aspects().forEach(this::aspect);
        profile.model().safeguards().forEach(this::reason);
        profile.safeguards(SafeguardState.AT_RISK).forEach(this::atRisk);
        return List.copyOf(findings);
    }

    private void aspect(AspectProfile aspectProfile) {
        Aspect aspect = aspectProfile.aspect();
        if (!aspectProfile.isScored()) {
            add(
                    FindingKind.NOT_SCORED,
                    aspect.id(),
                    Map.of("aspect", aspect.name()),
                    aspect.name() + " is not scored: every criterion that it requires is not applicable.");
        } else if (aspect.criteria().stream().filter(Criterion::isRequired).allMatch(this::mayNotApply)) {
            add(
                    FindingKind.MAY_NOT_BE_SCORED,
                    aspect.id(),
                    Map.of("aspect", aspect.name()),
                    aspect.name() + " would not be scored if every answer that is still unknown turned out to be not"
                            + " applicable.");
        }
        aspect.criteria().forEach(this::reason);
        aspectProfile.ahead().forEach(criterion -> ahead(aspectProfile, criterion));
    }

    private boolean mayNotApply(Criterion criterion) {
        Answer answer = assessment.answers().answer(criterion);
        return answer == Answer.UNKNOWN || answer == Answer.NOT_APPLICABLE;
    }

    private void reason(Answerable answerable) {
        if (assessment.answers().answer(answerable) == Answer.NOT_APPLICABLE
                && assessment.evidence(answerable.id()).note().isEmpty()) {
            add(
                    FindingKind.NOT_APPLICABLE_WITHOUT_REASON,
                    answerable.id(),
                    Map.of("title", answerable.title()),
                    answerable.title() + " is said to be not applicable, but no note says why.");
        }
    }

    private void ahead(AspectProfile aspectProfile, Criterion criterion) {
        MaturityLevel next = aspectProfile.nextLevel().low().orElseThrow();
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("title", criterion.title());
        arguments.put("level", String.valueOf(criterion.level().number()));
        arguments.put("nextLevel", String.valueOf(next.number()));
        add(
                FindingKind.AHEAD,
                criterion.id(),
                arguments,
                criterion.title() + " belongs to " + criterion.level() + " and is in place already; it counts once "
                        + next + " is reached.");
    }

    private void atRisk(Safeguard safeguard) {
        String answer = assessment.answers().answer(safeguard) == Answer.PARTLY_MET ? "partly met" : "not met";
        add(
                FindingKind.SAFEGUARD_AT_RISK,
                safeguard.id(),
                Map.of("title", safeguard.title()),
                "Safeguard at risk: " + safeguard.title() + " (" + answer + ").");
    }

    private void add(FindingKind kind, String about, Map<String, String> arguments, String message) {
        findings.add(new Finding(kind, about, arguments, message));
    }
}
