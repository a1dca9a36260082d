package io.github.socialprescribing.dmi.examples.report;

import io.github.socialprescribing.dmi.portfolio.AspectStanding;
import io.github.socialprescribing.dmi.portfolio.LeadersAndLearners;
import io.github.socialprescribing.dmi.portfolio.Pairing;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who leads and who learns among the areas that are shown, each by its latest assessment. Two assessments of one area and date
 * contradict each other: neither counts.
 */
final class Comparison {

    private final Map<String, AreaEntry> latest = new TreeMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Optional<LeadersAndLearners> standings;

    Comparison(List<AreaEntry> areas) {
        Map<String, NavigableMap<LocalDate, List<AreaEntry>>> all = new TreeMap<>();
        for (AreaEntry area : areas) {
            all.computeIfAbsent(area.profile().area().id(), id -> new TreeMap<>())
                    .computeIfAbsent(area.profile().assessedOn(), date -> new ArrayList<>(1))
                    .add(area);
        }
        all.forEach((id, dates) -> {
            dates.forEach((date, found) -> {
                if (found.size() > 1) {
                    leftOut.add(found.get(0).name() + " has " + found.size() + " assessments of " + Words.date(date)
                            + ", none of which is compared.");
                }
            });
            dates.values().removeIf(found -> found.size() > 1);
            if (!dates.isEmpty()) {
                latest.put(id, dates.lastEntry().getValue().get(0));
            }
        });
        standings = latest.size() < 2
                ? Optional.empty()
                : Optional.of(LeadersAndLearners.of(
                        latest.values().stream().map(AreaEntry::profile).toList()));
    }

    /** {@return the standings in each aspect; empty if there are not two areas to compare} */
    List<AspectStanding> standings() {
        return standings.map(LeadersAndLearners::aspects).orElse(List.of());
    }

    /** {@return how many areas are compared} */
    int size() {
        return latest.size();
    }

    /** {@return what was not compared, in sentences} */
    List<String> leftOut() {
        return leftOut;
    }

    AreaEntry entry(Profile area) {
        return Objects.requireNonNull(latest.get(area.area().id()));
    }

    static String level(AspectStanding standing, Profile area) {
        return Words.level(area.aspect(standing.aspect().id()).level());
    }

    /** {@return why this leader, in words} */
    static String reason(Pairing pairing) {
        return pairing.distance()
                .map(distance -> Words.decimal(distance)
                        + (pairing.comparedAspects() == 1
                                ? " levels apart in the one other aspect scored in both"
                                : " levels apart on average over the " + pairing.comparedAspects()
                                        + " other aspects scored in both"))
                .orElse("no other aspect is scored in both it and any of those ahead; the first by id");
    }
}
