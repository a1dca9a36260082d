package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.internal.DmiStyle;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who is ahead in one aspect, who is behind, and whom those may learn from.
 *
 * <p>Areas in which unknown answers decide whether they are ahead or behind are neither, and so are those in which the
 * aspect is not scored. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class AspectStanding permits ImmutableAspectStanding {

    AspectStanding() {}

    /** {@return the aspect} */
    public abstract Aspect aspect();

    /** {@return in how many areas the aspect is scored, 0 or more} */
    public abstract int scoredAreas();

    /**
     * {@return the lower median of the low levels of the areas in which the aspect is scored; nothing if there are none}
     *
     * <p>The lower median of an even number of levels is the lower one of the two in the middle: of 2, 2, 3, 4 it is 2.
     */
    public abstract Optional<MaturityLevel> median();

    /** {@return the areas whose low level is above the median, by area id; may be empty} */
    public abstract List<Profile> leaders();

    /** {@return the areas whose high level is below the median, by area id; may be empty} */
    public abstract List<Profile> learners();

    /** {@return a leader for each learner, in the order of the learners; empty if nobody leads} */
    public abstract List<Pairing> pairings();

    /** {@return the aspect, its median, and how many lead and learn} */
    @Override
    public String toString() {
        return aspect().id() + ": "
                + median().map(level -> "median " + level + " of ").orElse("") + scoredAreas() + " areas scored, "
                + leaders().size() + " ahead, " + learners().size() + " behind";
    }
}
