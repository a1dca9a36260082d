package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds leaders, learners and pairings among areas given by id.
 *
 * <p>Coordinates are whole units, as many to the level as make every position of the model whole: differences over 63 other
 * aspects stay below 63 · 4 · 2.9 · 10¹⁴, and 63 times as much is still a {@code long}.
 */
final class Standings {

    private final MaturityModel model;
    private final List<Profile> areas;
    private final long units;
    private final List<List<AspectProfile>> scores;
    private final List<long[]> coordinates;

    Standings(List<Profile> areas) {
        this.areas = areas;
        model = areas.get(0).model();
        units = Packed.masks(model).units;
        scores = areas.stream().map(Profile::aspects).toList();
        coordinates = scores.stream()
                .map(aspects -> aspects.stream().mapToLong(this::lowCoordinate).toArray())
                .toList();
    }

    private long lowCoordinate(AspectProfile aspect) {
        if (!aspect.isScored()) {
            return NearestLeader.NOT_SCORED;
        }
        Fraction low = aspect.coordinate().low();
        return low.numerator().longValueExact() * (units / low.denominator().longValueExact());
    }

    List<AspectStanding> aspects() {
        return IntStream.range(0, model.aspects().size())
                .mapToObj(this::standing)
                .toList();
    }

    private AspectStanding standing(int aspect) {
        ImmutableAspectStanding.Builder standing =
                ImmutableAspectStanding.builder().aspect(model.aspects().get(aspect));
        List<MaturityLevel> levels = scored(aspect)
                .mapToObj(area -> level(area, aspect).low())
                .sorted()
                .toList();
        standing.scoredAreas(levels.size());
        if (levels.isEmpty()) {
            return standing.build();
        }
        MaturityLevel median = levels.get((levels.size() - 1) / 2);
        List<Integer> leaders = areas(aspect, median, Comparison.ABOVE);
        List<Integer> learners = areas(aspect, median, Comparison.BELOW);
        return standing.median(median)
                .addAllLeaders(leaders.stream().map(areas::get).toList())
                .addAllLearners(learners.stream().map(areas::get).toList())
                .addAllPairings(pairings(aspect, leaders, learners))
                .build();
    }

    private IntStream scored(int aspect) {
        return IntStream.range(0, areas.size())
                .filter(area -> scores.get(area).get(aspect).isScored());
    }

    private Bounds<MaturityLevel> level(int area, int aspect) {
        return scores.get(area).get(aspect).level();
    }

    private List<Integer> areas(int aspect, MaturityLevel median, Comparison wanted) {
        Bounds<MaturityLevel> exactly = Bounds.of(median, median);
        return scored(aspect)
                .filter(area -> Comparison.of(level(area, aspect), exactly) == wanted)
                .boxed()
                .toList();
    }

    private List<Pairing> pairings(int aspect, List<Integer> leaders, List<Integer> learners) {
        List<Pairing> pairings = new ArrayList<>();
        if (!leaders.isEmpty()) {
            NearestLeader nearest = new NearestLeader(
                    leaders.stream().map(leader -> others(leader, aspect)).toList());
            Map<long[], NearestLeader.Found> known = new TreeMap<>(Arrays::compare);
            for (int learner : learners) {
                NearestLeader.Found found = known.computeIfAbsent(others(learner, aspect), nearest::find);
                pairings.add(pairing(aspect, areas.get(learner), areas.get(leaders.get(found.leader())), found));
            }
        }
        return pairings;
    }

    /** {@return the coordinates of an area in all aspects but one} */
    private long[] others(int area, int aspect) {
        long[] all = coordinates.get(area);
        return IntStream.range(0, all.length)
                .filter(i -> i != aspect)
                .mapToLong(i -> all[i])
                .toArray();
    }

    private Pairing pairing(int aspect, Profile learner, Profile leader, NearestLeader.Found found) {
        ImmutablePairing.Builder pairing = ImmutablePairing.builder()
                .aspect(model.aspects().get(aspect))
                .learner(learner)
                .leader(leader)
                .comparedAspects(found.compared());
        if (found.compared() > 0) {
            pairing.distance(Fraction.of(found.difference(), found.compared() * units));
        }
        return pairing.build();
    }
}
