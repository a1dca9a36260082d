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
import org.jspecify.annotations.Nullable;

/** Derives the findings of one profile from its assessment. */
final class FindingsOf {

    private static final int SIZE_BITS = 11;
    private static final int MIXER = 0x9E3779B9;

    /**
     * Findings about a criterion or safeguard say the same of every area. Those last made are held, in a table in which a newer
     * one takes the place of an older one, filled by any thread.
     */
    private static final @Nullable Known[] KNOWN = new @Nullable Known[1 << SIZE_BITS];

    private final Profile profile;
    private final Assessment assessment;
    private final List<Finding> findings = new ArrayList<>();

    FindingsOf(Profile profile, Assessment assessment) {
        this.profile = profile;
        this.assessment = assessment;
    }

    /** A finding about the very criterion or safeguard of a model; what tells it from others about it is an enum constant. */
    private record Known(Answerable about, Enum<?> because, Finding finding) {}

    List<Finding> list() {
        if (profile.origin() == Origin.QUICK) {
            findings.add(new Finding(
                    FindingKind.DERIVED_ANSWERS,
                    profile.area().id(),
                    Map.of(),
                    "Answers were derived from a quick assessment: not all criteria were asked singly."));
        }
        profile.aspects().forEach(this::aspect);
        for (Safeguard safeguard : profile.safeguards(SafeguardState.NOT_APPLICABLE)) {
            withoutReason(safeguard);
        }
        for (Safeguard safeguard : profile.safeguards(SafeguardState.AT_RISK)) {
            add(safeguard, assessment.answers().answer(safeguard));
        }
        return List.copyOf(findings);
    }

    private void aspect(AspectProfile aspectProfile) {
        Aspect aspect = aspectProfile.aspect();
        if (!aspectProfile.isScored()) {
            findings.add(new Finding(
                    FindingKind.NOT_SCORED,
                    aspect.id(),
                    Map.of("aspect", aspect.name()),
                    aspect.name() + " is not scored: every criterion that it requires is not applicable."));
        } else if (mayNotBeScored(aspect)) {
            findings.add(new Finding(
                    FindingKind.MAY_NOT_BE_SCORED,
                    aspect.id(),
                    Map.of("aspect", aspect.name()),
                    aspect.name() + " would not be scored if every answer that is still unknown turned out to be not"
                            + " applicable."));
        }
        for (Criterion criterion : aspectProfile.notApplicable()) {
            withoutReason(criterion);
        }
        for (Criterion criterion : aspectProfile.ahead()) {
            add(criterion, aspectProfile.nextLevel().low().orElseThrow());
        }
    }

    private boolean mayNotBeScored(Aspect aspect) {
        for (Criterion criterion : aspect.criteria()) {
            if (criterion.isRequired()) {
                Answer answer = assessment.answers().answer(criterion);
                if (answer != Answer.UNKNOWN && answer != Answer.NOT_APPLICABLE) {
                    return false;
                }
            }
        }
        return true;
    }

    private void withoutReason(Answerable answerable) {
        if (assessment.evidence(answerable.id()).note().isEmpty()) {
            add(answerable, Answer.NOT_APPLICABLE);
        }
    }

    /** Adds the finding that follows from an answer, or from the next level of an aspect that a criterion is ahead of. */
    @SuppressWarnings("ReferenceEquality") // an equal one may be of a model that says it in other words
    private void add(Answerable about, Enum<?> because) {
        int place = ((System.identityHashCode(about) ^ System.identityHashCode(because)) * MIXER)
                >>> (Integer.SIZE - SIZE_BITS);
        Known known = KNOWN[place];
        if (known == null || known.about != about || known.because != because) {
            known = new Known(about, because, finding(about, because));
            KNOWN[place] = known;
        }
        findings.add(known.finding);
    }

    private static Finding finding(Answerable about, Enum<?> because) {
        if (because instanceof MaturityLevel next) {
            return ahead((Criterion) about, next);
        }
        Map<String, String> arguments = Map.of("title", about.title());
        return because == Answer.NOT_APPLICABLE
                ? new Finding(
                        FindingKind.NOT_APPLICABLE_WITHOUT_REASON,
                        about.id(),
                        arguments,
                        about.title() + " is said to be not applicable, but no note says why.")
                : new Finding(
                        FindingKind.SAFEGUARD_AT_RISK,
                        about.id(),
                        arguments,
                        "Safeguard at risk: " + about.title()
                                + (because == Answer.PARTLY_MET ? " (partly met)." : " (not met)."));
    }

    private static Finding ahead(Criterion criterion, MaturityLevel next) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("title", criterion.title());
        arguments.put("level", String.valueOf(criterion.level().number()));
        arguments.put("nextLevel", String.valueOf(next.number()));
        return new Finding(
                FindingKind.AHEAD,
                criterion.id(),
                arguments,
                criterion.title() + " belongs to " + criterion.level() + " and is in place already; it counts once "
                        + next + " is reached.");
    }
}
