package io.github.socialprescribing.dmi.examples.reference;

import io.github.socialprescribing.dmi.examples.reference.ReferenceModel.Criterion;
import io.github.socialprescribing.dmi.examples.reference.ReferenceScorer.AspectReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tries everything that the UNKNOWN answers of one aspect may turn out to be. DOMAIN 1.6 promises that whatever they
 * turn out to be (NOT_APPLICABLE too, so long as the aspect stays scored) lies within the bounds, and that both bounds
 * are attained; this is what to hold the bounds against.
 */
public final class BruteForce {

    /** The most UNKNOWN criteria of one aspect, REQUIRED and OPTIONAL together, that are tried: 4 to the 6th ways. */
    public static final int LIMIT = 6;

    private static final List<String> KNOWN = List.of(
            ReferenceScorer.MET, ReferenceScorer.PARTLY_MET, ReferenceScorer.NOT_MET, ReferenceScorer.NOT_APPLICABLE);

    private BruteForce() {}

    /**
     * A result that occurs.
     *
     * @param level 1 to 5
     * @param coordinate level and position together
     */
    public record Outcome(int level, Ratio coordinate) {}

    /**
     * All results that occur.
     *
     * @param scored the results of the completions in which the aspect is scored, each once
     * @param unscored the completions in which it is not: full answers of the aspect by criterion id
     */
    public record Outcomes(Set<Outcome> scored, Set<Map<String, String>> unscored) {

        /** {@return the levels that occur, the lowest first} */
        public NavigableSet<Integer> levels() {
            NavigableSet<Integer> levels = new TreeSet<>();
            scored.forEach(outcome -> levels.add(outcome.level()));
            return levels;
        }

        /** {@return the coordinates that occur, the lowest first} */
        public NavigableSet<Ratio> coordinates() {
            NavigableSet<Ratio> coordinates = new TreeSet<>();
            scored.forEach(outcome -> coordinates.add(outcome.coordinate()));
            return coordinates;
        }
    }

    /** {@return the UNKNOWN criteria of an aspect, OPTIONAL ones too, in model order} */
    public static List<String> unknowns(ReferenceModel model, String aspect, Map<String, String> answers) {
        Map<String, String> sheet = ReferenceScorer.sheet(model, answers);
        return model.criteriaOf(aspect).stream()
                .map(Criterion::id)
                .filter(id -> ReferenceScorer.UNKNOWN.equals(sheet.get(id)))
                .toList();
    }

    /**
     * {@return what occurs when each UNKNOWN of the aspect becomes each of the four known answers}
     *
     * @throws IllegalArgumentException if more than {@link #LIMIT} are UNKNOWN
     */
    public static Outcomes outcomes(ReferenceModel model, String aspect, Map<String, String> answers) {
        List<String> unknowns = unknowns(model, aspect, answers);
        if (unknowns.size() > LIMIT) {
            throw new IllegalArgumentException(
                    "at most " + LIMIT + " criteria may be unknown, but " + unknowns.size() + " are: " + unknowns);
        }

        Map<String, String> known = new LinkedHashMap<>();
        for (Criterion criterion : model.criteriaOf(aspect)) {
            known.put(criterion.id(), answers.getOrDefault(criterion.id(), ReferenceScorer.UNKNOWN));
        }
        List<Map<String, String>> completions = List.of(known);
        for (String unknown : unknowns) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> completion : completions) {
                for (String answer : KNOWN) {
                    Map<String, String> next = new LinkedHashMap<>(completion);
                    next.put(unknown, answer);
                    longer.add(next);
                }
            }
            completions = longer;
        }

        Set<Outcome> scored = new LinkedHashSet<>();
        Set<Map<String, String>> unscored = new LinkedHashSet<>();
        for (Map<String, String> completion : completions) {
            Optional<AspectReading> reading = ReferenceScorer.read(model, aspect, completion);
            if (reading.isPresent()) {
                scored.add(new Outcome(reading.get().level(), reading.get().coordinate()));
            } else {
                unscored.add(completion);
            }
        }
        return new Outcomes(scored, unscored);
    }
}
