package io.github.socialprescribing.dmi.assessment;

import io.github.socialprescribing.dmi.internal.DmiStyle;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.immutables.value.Value;

/**
 * What surrounds an assessment: the challenges, the intention and the aspiration of an area. It never changes a score.
 * Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Context permits ImmutableContext {

    static {
        Packed.installContexts(new ToIntFunction<Context>() {
            @Override
            public int applyAsInt(Context context) {
                return context.kind();
            }
        });
    }

    Context() {}

    /** {@return what stands in the way, in the order given; may be empty} */
    public abstract Set<Challenge> challenges();

    /** {@return whether and when digital support is to be added} */
    public abstract Optional<Intention> intention();

    /** {@return the level hoped for} */
    public abstract Optional<MaturityLevel> aspiration();

    /**
     * {@return a number from 0 to 1,023 that tells what is said, whatever the order; −1 if a challenge is not one of those that
     * the sources name}
     */
    @Value.Derived
    @Value.Auxiliary
    int kind() {
        return isEmpty() ? 0 : Kinds.of(this);
    }

    /** {@return whether nothing is said at all} */
    public boolean isEmpty() {
        return challenges().isEmpty() && intention().isEmpty() && aspiration().isEmpty();
    }

    /** {@return what is said, such as {@code "challenges [budget], intention within-a-year, aspiration Level 4"}} */
    @Override
    public String toString() {
        List<String> said = new ArrayList<>();
        if (!challenges().isEmpty()) {
            said.add("challenges " + challenges());
        }
        intention().ifPresent(intention -> said.add("intention " + intention.id()));
        aspiration().ifPresent(aspiration -> said.add("aspiration " + aspiration));
        return said.isEmpty() ? "no context" : String.join(", ", said);
    }

    /** {@return the context of which nothing is said} */
    public static Context none() {
        return None.CONTEXT;
    }

    /** Apart, because a class must not need what extends it to be initialised. */
    private static final class None {
        static final Context CONTEXT = builder().build();

        private None() {}
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return ImmutableContext.builder();
    }

    /** Builds a {@link Context}. */
    public sealed interface Builder permits ImmutableContext.Builder {
        /**
         * Adds a challenge; the same one twice is one.
         *
         * @param challenge what stands in the way
         * @return this builder
         */
        Builder addChallenges(Challenge challenge);

        /**
         * Sets the intention.
         *
         * @param intention whether and when digital support is to be added
         * @return this builder
         */
        Builder intention(Intention intention);

        /**
         * Sets the aspiration.
         *
         * @param aspiration the level hoped for
         * @return this builder
         */
        Builder aspiration(MaturityLevel aspiration);

        /** {@return the context} */
        Context build();
    }

    /** Apart, since most contexts say nothing, and a program that scores one area starts sooner without. */
    private static final class Kinds {
        private static final List<Challenge> NAMED = List.of(
                Challenge.EXISTING_SYSTEMS, Challenge.COMMUNITY_UPTAKE, Challenge.DIGITAL_ACCESS, Challenge.BUDGET);

        private static final List<Intention> INTENTIONS = List.of(Intention.values());

        static int of(Context context) {
            int kind = 0;
            for (Challenge challenge : context.challenges()) {
                int place = NAMED.indexOf(challenge);
                if (place < 0) {
                    return -1;
                }
                kind |= 1 << place;
            }
            Intention intention = context.intention().orElse(null);
            MaturityLevel aspiration = context.aspiration().orElse(null);
            int intended = intention == null ? 0 : INTENTIONS.indexOf(intention) + 1;
            int hopedFor = aspiration == null ? 0 : aspiration.number();
            return (hopedFor << 7) | (intended << 4) | kind;
        }
    }
}
