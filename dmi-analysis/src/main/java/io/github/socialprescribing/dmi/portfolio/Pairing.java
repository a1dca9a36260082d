package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An area that is behind in an aspect, and the area ahead in it that is most like it otherwise.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Pairing permits ImmutablePairing {

    private static final int DECIMALS = 2;

    Pairing() {}

    /** {@return the aspect in which the one is behind and the other ahead} */
    public abstract Aspect aspect();

    /** {@return the area that is behind} */
    public abstract Profile learner();

    /** {@return the area that is ahead} */
    public abstract Profile leader();

    /**
     * {@return the mean absolute difference of their low coordinates over the other aspects that are scored in both, in
     * levels, from 0 to 4; nothing if there is no such aspect}
     */
    public abstract Optional<Fraction> distance();

    /** {@return how many other aspects are scored in both, 0 or more} */
    public abstract int comparedAspects();

    /**
     * {@return why this leader: in words, with both levels and the distance}
     *
     * <p>The code is {@code most-alike-leader}, or {@code leader-not-comparable} if no other aspect is scored in both, with
     * the arguments {@code learner}, {@code learnerLow}, {@code learnerHigh}, {@code aspect}, {@code leader},
     * {@code leaderLow}, {@code leaderHigh}, {@code compared} and, if there is one, {@code distance}, exact.
     */
    public Message reason() {
        Map<String, String> arguments = new LinkedHashMap<>();
        String text = named("learner", learner(), arguments);
        arguments.put("aspect", aspect().id());
        text += " is behind in " + aspect().name() + " and may learn from " + named("leader", leader(), arguments);
        arguments.put("compared", String.valueOf(comparedAspects()));
        if (distance().isEmpty()) {
            return new Message(
                    "leader-not-comparable",
                    arguments,
                    text + ", the first of those ahead by id: no other aspect is scored in both it and any of them.");
        }
        Fraction distance = distance().get();
        arguments.put("distance", distance.toString());
        return new Message(
                "most-alike-leader",
                arguments,
                text + ": none of those ahead is more like it. The two are " + distance.round(DECIMALS)
                        + (comparedAspects() == 1
                                ? " levels apart in the one other aspect scored in both."
                                : " levels apart on average over the " + comparedAspects()
                                        + " other aspects scored in both."));
    }

    private String named(String role, Profile profile, Map<String, String> arguments) {
        Bounds<MaturityLevel> level = profile.aspect(aspect().id()).level();
        arguments.put(role, profile.area().id());
        arguments.put(role + "Low", String.valueOf(level.low().number()));
        arguments.put(role + "High", String.valueOf(level.high().number()));
        return profile.area().name() + " (" + level + ")";
    }

    /** {@return the text of the reason} */
    @Override
    public String toString() {
        return reason().text();
    }
}
