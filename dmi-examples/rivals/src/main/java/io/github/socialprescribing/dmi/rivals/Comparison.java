package io.github.socialprescribing.dmi.rivals;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds what a rival finds to what the engine finds; rivals that reckon with binary fractions may be a little off. */
final class Comparison {

    private static final double ROUNDING = 1e-9;

    private Comparison() {}

    /** Fails unless each aspect of each assessment stands where the engine says. */
    static void ofAspects(List<Assessment> assessments, List<Map<String, Standing>> found) {
        requireSize(assessments, found);
        for (int i = 0; i < found.size(); i++) {
            Map<String, Standing> theirs = found.get(i);
            Map<String, Standing> ours = Standing.of(ScoringEngine.score(assessments.get(i)));
            if (!ours.keySet().equals(theirs.keySet())
                    || !ours.keySet().stream().allMatch(id -> same(get(ours, id), get(theirs, id)))) {
                throw different(assessments.get(i), ours, theirs);
            }
        }
    }

    /** Fails unless each index is what the engine says. */
    static void ofIndexes(List<Assessment> assessments, List<Index> found) {
        requireSize(assessments, found);
        for (int i = 0; i < found.size(); i++) {
            Profile profile = ScoringEngine.score(assessments.get(i));
            Index ours = Index.of(profile);
            if (!near(ours.low(), found.get(i).low())
                    || !near(ours.high(), found.get(i).high())) {
                throw different(assessments.get(i), ours, found.get(i));
            }
        }
    }

    private static void requireSize(List<Assessment> assessments, List<?> found) {
        if (found.size() != assessments.size()) {
            throw new IllegalStateException(found.size() + " results for " + assessments.size() + " assessments");
        }
    }

    private static IllegalStateException different(Assessment assessment, Object ours, Object theirs) {
        return new IllegalStateException(
                "for " + assessment.answers() + " the engine finds " + ours + ", the rival " + theirs);
    }

    private static Standing get(Map<String, Standing> standings, String id) {
        return Objects.requireNonNull(standings.get(id));
    }

    private static boolean same(Standing ours, Standing theirs) {
        return same(ours.low(), theirs.low()) && same(ours.high(), theirs.high());
    }

    private static boolean same(Point ours, Point theirs) {
        return ours.level() == theirs.level() && near(ours.coordinate(), theirs.coordinate());
    }

    private static boolean near(double ours, double theirs) {
        return Math.abs(ours - theirs) < ROUNDING;
    }
}
