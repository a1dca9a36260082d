package io.github.socialprescribing.dmi.service.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Interview;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an interview stands.
 *
 * @param format the kind of document
 * @param model the model, as documents name it
 * @param fingerprint by which results of the model are told from those of others
 * @param answers all answers so far, as an answer code
 * @param done whether no question that is left can change a level
 * @param settled whether the level of every aspect is known; not so, though done, where questions were passed over
 * @param question the next best question, unless it is done
 * @param stagedLevel between which levels the area stands
 * @param aspects the same for each aspect
 * @param remaining the ids of all questions that were neither answered nor passed over, in model order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterviewState(
        String format,
        String model,
        String fingerprint,
        String answers,
        boolean done,
        boolean settled,
        Questionnaire.@Nullable Question question,
        Levels stagedLevel,
        List<AspectState> aspects,
        List<String> remaining) {

    private static final String FORMAT = "dmi-interview/1";

    /**
     * Between which levels something stands.
     *
     * @param low if all that is unknown is not met
     * @param high if all that is unknown is met
     */
    record Levels(int low, int high) {

        static Levels of(Bounds<MaturityLevel> levels) {
            return new Levels(levels.low().number(), levels.high().number());
        }
    }

    /**
     * Where an aspect stands.
     *
     * @param aspect its id
     * @param scored whether anything in it applies
     * @param settled whether its level is known
     * @param level between which levels it stands, if it is scored
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AspectState(
            String aspect,
            boolean scored,
            boolean settled,
            @Nullable Levels level) {

        static AspectState of(AspectProfile profile) {
            boolean scored = profile.isScored();
            return new AspectState(
                    profile.aspect().id(),
                    scored,
                    scored && profile.isSettled(),
                    scored ? Levels.of(profile.level()) : null);
        }
    }

    static InterviewState of(Interview interview, Profile profile) {
        Criterion next = interview.next().orElse(null);
        return new InterviewState(
                FORMAT,
                profile.model().id().toString(),
                "sha256:" + profile.model().fingerprint(),
                interview.answers().toCode(),
                next == null,
                interview.isSettled(),
                next == null ? null : Questionnaire.Question.of(next),
                Levels.of(profile.stagedLevel()),
                profile.aspects().stream().map(AspectState::of).toList(),
                interview.remaining().stream().map(asked -> asked.id()).toList());
    }
}
