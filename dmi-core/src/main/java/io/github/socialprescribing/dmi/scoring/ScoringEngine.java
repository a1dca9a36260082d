package io.github.socialprescribing.dmi.scoring;

import static io.github.socialprescribing.dmi.internal.Masks.PLANES;

import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.internal.AspectReading;
import io.github.socialprescribing.dmi.internal.Masks;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.Criterion;
import java.util.Optional;

/**
 * Says what answers mean: turns an {@link Assessment} into a {@link Profile}.
 *
 * <p>For each aspect the engine leaves out what is NOT_APPLICABLE and finds the highest level all of whose REQUIRED
 * criteria are MET and below which every level is met or empty; Level 1 if there is none. The position is the credit at
 * the next level (MET 1, PARTLY_MET ½) divided by its count. Answers that are UNKNOWN give two readings, low (as NOT_MET)
 * and high (as MET), and so bounds.
 *
 * <p>The engine has no options and no state: what scores differently is another model. It uses no clock, no locale and no
 * randomness, and all its numbers are exact. Safe for use by any number of threads.
 */
public final class ScoringEngine {

    private ScoringEngine() {}

    /**
     * Scores an assessment.
     *
     * @param assessment the answers
     * @return the profile of the area
     * @throws IllegalArgumentException if no aspect can be scored because every REQUIRED criterion of every aspect is
     *     NOT_APPLICABLE; {@link #canScore} tells beforehand
     */
    public static Profile score(Assessment assessment) {
        if (!canScore(assessment)) {
            throw new IllegalArgumentException(
                    "assessment of area '" + assessment.area().id() + "' on "
                            + assessment.assessedOn() + " cannot be scored: every REQUIRED criterion of every aspect is"
                            + " NOT_APPLICABLE");
        }
        return new Profile(assessment, null);
    }

    /**
     * {@return whether at least one aspect of the assessment can be scored}
     *
     * @param assessment the answers
     */
    public static boolean canScore(Assessment assessment) {
        return AspectReading.isAnyScored(Packed.masks(assessment.model()), Packed.answers(assessment));
    }

    /**
     * Finds the question that most needs an answer: among the unsettled aspects in model order, the first UNKNOWN REQUIRED
     * criterion at the lowest level not yet decided.
     *
     * @param answers what is known so far
     * @return the criterion to ask; nothing if every aspect is settled
     */
    public static Optional<Criterion> nextQuestion(AnswerSheet answers) {
        return nextQuestion(answers, AnswerSheet.empty(answers.model()));
    }

    /** As above, but passes over the questions that have any answer on the second sheet. */
    static Optional<Criterion> nextQuestion(AnswerSheet answers, AnswerSheet passedOver) {
        Masks masks = Packed.masks(answers.model());
        long[] planes = Packed.planes(answers);
        for (int aspect = 0; aspect < masks.aspects; aspect++) {
            int both = AspectReading.both(masks, planes, aspect);
            int low = AspectReading.level(AspectReading.low(both));
            int high = AspectReading.level(AspectReading.high(both));
            for (int level = low + 1; level <= high; level++) {
                int group = masks.planes(aspect, level);
                long open = masks.required(aspect, level)
                        & unanswered(planes, group)
                        & unanswered(Packed.planes(passedOver), group);
                if (open != 0) {
                    int bit = group / PLANES * Long.SIZE + Long.numberOfTrailingZeros(open);
                    return Optional.of(answers.model().criteria().get(masks.question(bit)));
                }
            }
        }
        return Optional.empty();
    }

    /** {@return the bits of a group that no plane has} */
    static long unanswered(long[] planes, int group) {
        return ~(planes[group + Masks.MET]
                | planes[group + Masks.PARTLY_MET]
                | planes[group + Masks.NOT_MET]
                | planes[group + Masks.NOT_APPLICABLE]);
    }
}
