package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who leads among many areas, who learns, and from whom, aspect by aspect: let the leaders lead, and focus support on those
 * behind (V.localities).
 *
 * <p>In an aspect, an area leads if its low level is above the lower median of the low levels of all areas in which the
 * aspect is scored, and learns if its high level is below it. Each learner is paired with the leader most like it: the one
 * with the least mean absolute difference of low coordinates over the other aspects that are scored in both; leaders with
 * no such aspect come last, and among equals the first by area id, in the order of {@link String#compareTo}. All of it is
 * exact, and the order of the areas does not matter.
 *
 * <p>The nearest leaders are looked up, not tried one by one: ten thousand areas take a second or two. In the worst case,
 * with very many aspects or areas nearly all of which are scored on another set of aspects, each learner is compared with
 * each leader.
 *
 * <p>Immutable and thread-safe.
 */
public final class LeadersAndLearners {

    private final MaturityModel model;
    private final List<AspectStanding> aspects;

    private LeadersAndLearners(MaturityModel model, List<AspectStanding> aspects) {
        this.model = model;
        this.aspects = aspects;
    }

    /**
     * {@return the leaders and learners among the areas}
     *
     * @param profiles at least one, each of another area, in any order
     * @throws IllegalArgumentException if there is none, if they are of different models, or if an area is given twice; the
     *     message names both models, or the areas with their dates
     */
    public static LeadersAndLearners of(Collection<Profile> profiles) {
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("portfolio must have at least one profile, but had none");
        }
        Faults faults = new Faults();
        List<Profile> areas = List.copyOf(Round.byArea(profiles, faults).values());
        faults.refuseIfAny();
        return new LeadersAndLearners(areas.get(0).model(), new Standings(areas).aspects());
    }

    /** {@return the model by which all areas were scored} */
    public MaturityModel model() {
        return model;
    }

    /** {@return the standings in all aspects, in model order} */
    public List<AspectStanding> aspects() {
        return aspects;
    }

    /**
     * {@return the standings in one aspect}
     *
     * @param aspectId the id of an aspect
     * @throws IllegalArgumentException if the model has no such aspect; the message suggests the nearest
     */
    public AspectStanding aspect(String aspectId) {
        return aspects.get(model.aspects().indexOf(model.aspect(aspectId)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeadersAndLearners that && aspects.equals(that.aspects);
    }

    @Override
    public int hashCode() {
        return aspects.hashCode();
    }

    /** {@return the standings, aspect by aspect, on one line} */
    @Override
    public String toString() {
        return aspects.stream().map(AspectStanding::toString).collect(Collectors.joining("; "));
    }
}
