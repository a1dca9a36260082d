package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import java.util.Objects;
import java.util.Optional;

/**
 * How far an aspect is from its target.
 *
 * @param aspect the aspect
 * @param target the level that the vision sets for it
 * @param levels how many levels are missing, 0 to 4: by the high reading at least, by the low reading at most; nothing if the
 *     aspect is not scored
 * @param percentTravelled how much of the way from the baseline to the target is done, exact, from 0 to 100; nothing if the
 *     aspect is not scored now or at the baseline
 */
public record AspectGap(
        Aspect aspect, MaturityLevel target, Optional<Bounds<Integer>> levels, Optional<Fraction> percentTravelled) {

    /**
     * Checks that all parts are there.
     *
     * @param aspect the aspect
     * @param target the level that the vision sets for it
     * @param levels how many levels are missing
     * @param percentTravelled how much of the way is done
     */
    public AspectGap {
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(levels, "levels");
        Objects.requireNonNull(percentTravelled, "percentTravelled");
    }

    /** {@return whether the target is reached whatever the unknown answers turn out to be} */
    public boolean isClosed() {
        return levels.filter(missing -> missing.high() == 0).isPresent();
    }

    /** {@return in words, such as {@code "platform: 1 to 2 levels to Level 4, 33 % of the way"}} */
    @Override
    public String toString() {
        return aspect.id() + ": "
                + levels.map(missing -> missing + (missing.isExact() && missing.low() == 1 ? " level" : " levels"))
                        .orElse("not scored, no gap")
                + " to " + target
                + percentTravelled
                        .map(percent -> ", " + percent.round(0) + " % of the way")
                        .orElse("");
    }
}
