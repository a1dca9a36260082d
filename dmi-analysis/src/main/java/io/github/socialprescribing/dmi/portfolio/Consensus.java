package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import io.github.socialprescribing.dmi.internal.Nearest;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was decided for an area that several assessors rated: by whom, when and why, beside what each of them found.
 *
 * <p>It is a decision, not a computation: either the profile of one assessor is taken, or a level is decided for some or all
 * aspects. The profiles stay as they were. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Consensus permits ImmutableConsensus {

    Consensus() {}

    /** {@return what each assessor found, of one area by one model, in the order given; at least one} */
    public abstract List<Profile> profiles();

    /** {@return who decided, such as a steering group} */
    public abstract String decidedBy();

    /** {@return the day of the decision, in the years 1 to 9999} */
    public abstract LocalDate decidedOn();

    /** {@return why it was decided so} */
    public abstract String reason();

    /** {@return the assessor whose profile is taken; nothing if levels are decided} */
    public abstract Optional<String> taken();

    /** {@return the level decided for each aspect by its id; empty if a profile is taken} */
    public abstract Map<String, MaturityLevel> levels();

    @Value.Check
    void check() {
        Ratings ratings = ratings();
        Checks.text("decidedBy", decidedBy());
        Checks.date("decidedOn", decidedOn());
        Checks.text("reason", reason());
        if (taken().isPresent() != levels().isEmpty()) {
            throw new IllegalArgumentException("consensus must either take a profile or decide levels, but does "
                    + (taken().isPresent() ? "both" : "neither"));
        }
        taken().filter(assessor -> !ratings.raters().contains(assessor)).ifPresent(assessor -> {
            throw new IllegalArgumentException(
                    "taken must be an assessor of the area, " + String.join(", ", ratings.raters()) + ", but was "
                            + Checks.quote(assessor) + Nearest.hint(assessor, ratings.raters()));
        });
        levels().keySet().forEach(profiles().get(0).model()::aspect);
    }

    /** {@return the area, as the first of the profiles has it} */
    public Area area() {
        return profiles().get(0).area();
    }

    /** {@return the ratings of the assessors, which stay beside the decision} */
    public Ratings ratings() {
        return Ratings.ofArea(profiles());
    }

    /**
     * {@return the profile to go on with, such as in a portfolio}
     *
     * <p>If one is taken, it is that. If levels are decided, it is that of a quick assessment on the day of the decision, by
     * whoever decided, which picks those levels; aspects without a decision are open in it.
     */
    public Profile profile() {
        return taken().map(assessor -> profiles().stream()
                        .filter(profile -> profile.assessor().equals(Optional.of(assessor)))
                        .findFirst()
                        .orElseThrow())
                .orElseGet(this::decided);
    }

    private Profile decided() {
        Assessment.Builder assessment = Assessment.builder(profiles().get(0).model())
                .area(area())
                .assessedOn(decidedOn())
                .assessor(decidedBy());
        levels().forEach(assessment::pick);
        return ScoringEngine.score(assessment.build());
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return ImmutableConsensus.builder();
    }

    /** {@return the area, the decision, and who decided it, when and why} */
    @Override
    public String toString() {
        return area().id() + ": " + taken().map(assessor -> "as " + assessor).orElseGet(() -> levels().toString())
                + ", decided by " + decidedBy() + " on " + decidedOn() + ": " + reason();
    }

    /** Builds a {@link Consensus}. */
    public sealed interface Builder permits ImmutableConsensus.Builder {
        /**
         * Sets what the assessors found; needed.
         *
         * @param profiles of one area by one model, each by another assessor; at least one
         * @return this builder
         */
        Builder profiles(Iterable<? extends Profile> profiles);

        /**
         * Says who decided; needed.
         *
         * @param decidedBy not blank
         * @return this builder
         */
        Builder decidedBy(String decidedBy);

        /**
         * Sets the day of the decision; needed.
         *
         * @param decidedOn in the years 1 to 9999
         * @return this builder
         */
        Builder decidedOn(LocalDate decidedOn);

        /**
         * Says why it was decided so; needed.
         *
         * @param reason not blank
         * @return this builder
         */
        Builder reason(String reason);

        /**
         * Takes the profile of an assessor; then no level is decided.
         *
         * @param assessor one of those of the profiles
         * @return this builder
         */
        Builder taken(String assessor);

        /**
         * Decides the level of an aspect; then no profile is taken.
         *
         * @param aspectId an aspect of the model, not one decided before
         * @param level the level decided
         * @return this builder
         */
        Builder putLevels(String aspectId, MaturityLevel level);

        /**
         * {@return the consensus}
         *
         * @throws IllegalStateException if who, when or why is missing
         * @throws IllegalArgumentException if the profiles are none, of different models, areas or of nobody, or if an
         *     assessor has two; if a text is blank or the date out of range; if it takes a profile and decides levels, or
         *     neither; or if the assessor or an aspect is unknown (the message suggests the nearest)
         */
        Consensus build();
    }
}
