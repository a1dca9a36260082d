package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Profiles of one model, one for each area: what can be compared with each other. */
final class Round {

    private Round() {}

    /**
     * {@return the profiles by area id}
     *
     * @param faults where areas with more than one profile are reported
     * @throws IllegalArgumentException if the profiles are of different models
     */
    static SortedMap<String, Profile> byArea(Collection<Profile> profiles, Faults faults) {
        requireOneModel(profiles);
        SortedMap<String, List<Profile>> all = new TreeMap<>();
        for (Profile profile : profiles) {
            all.computeIfAbsent(profile.area().id(), id -> new ArrayList<>(1)).add(profile);
        }
        SortedMap<String, Profile> one = new TreeMap<>();
        all.forEach((id, ofArea) -> {
            one.put(id, ofArea.get(0));
            if (ofArea.size() > 1) {
                faults.add("area " + Checks.quote(id) + " must be given once, but was given with profiles of "
                        + ofArea.stream()
                                .map(profile -> profile.assessedOn().toString())
                                .sorted()
                                .collect(Collectors.joining(", ")));
            }
        });
        return one;
    }

    static void requireOneModel(Collection<Profile> profiles) {
        if (!profiles.isEmpty()) {
            Profile first = profiles.iterator().next();
            profiles.forEach(profile -> first.model().requireSameAs(profile.model()));
        }
    }
}
