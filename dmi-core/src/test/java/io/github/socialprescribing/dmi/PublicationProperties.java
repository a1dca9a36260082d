package io.github.socialprescribing.dmi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Publication.State;
import io.github.socialprescribing.dmi.PublicationAttacker.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every publication: who knows all that is shown cannot bound a hidden count within less than the threshold. */
class PublicationProperties {

    private static final int PATIENCE = 5_000;

    /** Few questions need it; all of them would take minutes. */
    private static final int GREAT_PATIENCE = 50 * PATIENCE;

    /** Cells and equations, so that both the publication and who attacks it are told the same. */
    record Release(int threshold, Map<String, Long> cells, List<Map<String, Long>> equations) {

        Publication publish(Random order) {
            List<String> names = new ArrayList<>(cells.keySet());
            List<Map<String, Long>> told = new ArrayList<>(equations);
            Collections.shuffle(names, order);
            Collections.shuffle(told, order);
            Publication.Builder publication = Publication.builder(threshold);
            names.forEach(name -> publication.cell(name, cells.get(name)));
            told.forEach(publication::equation);
            return publication.build();
        }

        private void table(String name, long[][] counts) {
            Map<String, List<String>> sums = new TreeMap<>();
            for (int i = 0; i < counts.length; i++) {
                for (int j = 0; j < counts[i].length; j++) {
                    String cell = name + " " + i + " " + j;
                    cells.put(cell, counts[i][j]);
                    for (String sum : List.of(name + " row " + i, name + " column " + j, name)) {
                        cells.merge(sum, counts[i][j], Long::sum);
                        sums.computeIfAbsent(sum, s -> new ArrayList<>()).add(cell);
                    }
                }
            }
            sums.forEach((sum, parts) -> {
                Map<String, Long> equation = new LinkedHashMap<>();
                equation.put(sum, -1L);
                parts.forEach(part -> equation.put(part, 1L));
                equations.add(equation);
            });
        }
    }

    private static long[][] counts(Random random, int rows, int columns) {
        int most = 1 + random.nextInt(12);
        int zeros = random.nextInt(3);
        long[][] counts = new long[rows][columns];
        for (long[] row : counts) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextInt(4) < zeros ? 0 : random.nextInt(most + 1);
            }
        }
        return counts;
    }

    private static Release release(int threshold) {
        return new Release(threshold, new LinkedHashMap<>(), new ArrayList<>());
    }

    @Provide
    Arbitrary<Release> tables() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(3, 5))
                .as((seed, threshold) -> {
                    Random random = new Random(seed);
                    Release release = release(threshold);
                    release.table("table", counts(random, 2, 2 + random.nextInt(2)));
                    return release;
                });
    }

    /** Two tables of the same people, by the same rows; now and then a mean is told, too. */
    @Provide
    Arbitrary<Release> linkedTables() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(3, 5))
                .as((seed, threshold) -> {
                    Random random = new Random(seed);
                    Release release = release(threshold);
                    long[][] one = counts(random, 2, 3);
                    long[][] other = new long[2][2];
                    for (int i = 0; i < 2; i++) {
                        for (long count : one[i]) {
                            long some = random.nextInt((int) count + 1);
                            other[i][0] += some;
                            other[i][1] += count - some;
                        }
                    }
                    release.table("one", one);
                    release.table("other", other);
                    for (int i = 0; i < 2; i++) {
                        release.equations.add(Map.of("one row " + i, 1L, "other row " + i, -1L));
                    }
                    long all = release.cells.get("one");
                    if (random.nextInt(3) == 0 && all > 0) {
                        long sum = release.cells.get("one column 1") + 2 * release.cells.get("one column 2");
                        release.equations.add(
                                Map.of("one column 0", -sum, "one column 1", all - sum, "one column 2", 2 * all - sum));
                    }
                    return release;
                });
    }

    @Property(tries = 100)
    void noHiddenCountOfATableIsBoundedWithinLess(@ForAll("tables") Release release, @ForAll Random order) {
        attack(release, order);
    }

    @Property(tries = 60)
    void norOneOfLinkedTables(@ForAll("linkedTables") Release release, @ForAll Random order) {
        attack(release, order);
    }

    private static void attack(Release release, Random order) {
        Publication publication = release.publish(order);
        // All counts times any number are a solution, too, where nothing is shown.
        long cap = (release.threshold + 2) * Collections.max(release.cells.values()) + 6L * release.threshold;
        PublicationAttacker attacker = attacker(release, publication, cap, PATIENCE);
        PublicationAttacker patient = attacker(release, publication, cap, GREAT_PATIENCE);

        release.cells.forEach((cell, count) -> {
            if (publication.state(cell) == State.SHOWN) {
                assertThat(publication.count(cell)).hasValue(count);
                assertThat(count).matches(shown -> shown == 0 || shown >= release.threshold);
            } else if (publication.state(cell) == State.HIDDEN) {
                Outcome outcome = attacker.attack(cell);
                assertThat(outcome == Outcome.UNDECIDED ? patient.attack(cell) : outcome)
                        .as(cell)
                        .isEqualTo(Outcome.SAFE);
            }
        });
    }

    private static PublicationAttacker attacker(Release release, Publication publication, long cap, int patience) {
        PublicationAttacker attacker = new PublicationAttacker(publication, cap, patience);
        release.equations.forEach(attacker::learn);
        return attacker;
    }

    @Property(tries = 100)
    void isTheSameEachTime(@ForAll("linkedTables") Release release, @ForAll long order) {
        assertThat(release.publish(new Random(order))).isEqualTo(release.publish(new Random(order)));
    }
}
