package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.Safeguard;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Counts what a run has scored, in memory that does not grow with it. */
final class Tally {

    private final Map<MaturityLevel, long[]> staged = new LinkedHashMap<>();
    private final Map<MaturityLevel, long[]> typical = new LinkedHashMap<>();
    private final Map<String, long[]> safeguards = new LinkedHashMap<>();
    private final Bookkeeping bookkeeping = new Bookkeeping();
    private long scored;

    Tally() {
        for (MaturityLevel level : MaturityLevel.values()) {
            staged.put(level, new long[2]);
            typical.put(level, new long[2]);
        }
    }

    void add(Profile profile) {
        scored++;
        count(staged, profile.stagedLevel());
        count(typical, profile.typicalLevel());
        for (Safeguard safeguard : profile.model().safeguards()) {
            safeguards.computeIfAbsent(safeguard.title(), title -> new long[1]);
        }
        for (Safeguard safeguard : profile.safeguards(SafeguardState.AT_RISK)) {
            safeguards.merge(safeguard.title(), new long[] {1}, Tally::sum);
        }
        bookkeeping.add(profile);
    }

    private static void count(Map<MaturityLevel, long[]> counts, Bounds<MaturityLevel> level) {
        counts.merge(level.low(), new long[] {1, 0}, Tally::sum);
        counts.merge(level.high(), new long[] {0, 1}, Tally::sum);
    }

    private static long[] sum(long[] a, long[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += b[i];
        }
        return a;
    }

    /** {@return the counts as text} */
    String toText() {
        StringBuilder text = new StringBuilder();
        bookkeeping.remarks().forEach(remark -> text.append(remark).append('\n'));
        if (scored > 0) {
            text.append("\nAreas at each level          1       2       3       4       5\n");
            levels(text, "staged level, low", staged, 0);
            levels(text, "staged level, high", staged, 1);
            levels(text, "typical level, low", typical, 0);
            levels(text, "typical level, high", typical, 1);
            text.append("\nSafeguards at risk, areas\n");
            safeguards.forEach(
                    (title, count) -> text.append(String.format(Locale.ROOT, "  %-40s %,7d\n", title, count[0])));
        }
        return text.toString();
    }

    private static void levels(StringBuilder text, String name, Map<MaturityLevel, long[]> counts, int reading) {
        text.append(String.format(Locale.ROOT, "  %-20s", name));
        counts.values().forEach(count -> text.append(String.format(Locale.ROOT, " %,7d", count[reading])));
        text.append('\n');
    }
}
