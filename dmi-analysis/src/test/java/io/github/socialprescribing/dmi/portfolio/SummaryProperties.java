package io.github.socialprescribing.dmi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every summary. */
class SummaryProperties {

    @Provide
    Arbitrary<List<Assessment>> areas() {
        return SampleAreas.lists(40);
    }

    @Property(tries = 100)
    void countsWhatTheProfilesSay(@ForAll("areas") List<Assessment> areas) {
        new SummaryReference(profiles(areas)).assertSame(summary(areas));
    }

    @Property(tries = 50)
    void isTheSameFromProfilesAndInParallel(@ForAll("areas") List<Assessment> areas) {
        assertThat(Summary.of(model(areas), profiles(areas))).isEqualTo(summary(areas));
        assertThat(areas.parallelStream().collect(Summary.ofAssessments(model(areas))))
                .isEqualTo(summary(areas));
    }

    @Property(tries = 100)
    void anySplitAndOrderMergesToTheWhole(@ForAll("areas") List<Assessment> areas, @ForAll long seed) {
        Random random = new Random(seed);
        List<Assessment> shuffled = new ArrayList<>(areas);
        Collections.shuffle(shuffled, random);
        List<Summary> parts = new ArrayList<>(List.of(Summary.empty(model(areas))));
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(9));
            parts.add(summary(shuffled.subList(from, to)));
            from = to;
        }
        while (parts.size() > 1) {
            Summary one = parts.remove(random.nextInt(parts.size()));
            Summary other = parts.remove(random.nextInt(parts.size()));
            assertThat(one.merge(other)).isEqualTo(other.merge(one));
            parts.add(one.merge(other));
        }

        Summary whole = summary(areas);
        assertThat(parts.get(0)).isEqualTo(whole).hasSameHashCodeAs(whole).hasToString(whole.toString());
        assertThat(parts.get(0).challenges().keySet())
                .containsExactlyElementsOf(whole.challenges().keySet());
        assertThat(parts.get(0).index().low().counts().keySet())
                .containsExactlyElementsOf(whole.index().low().counts().keySet());
    }

    @Property(tries = 30)
    void mergingWithNobodyChangesNothing(@ForAll("areas") List<Assessment> areas) {
        Summary empty = Summary.empty(model(areas));
        assertThat(summary(areas).merge(empty)).isEqualTo(summary(areas));
        assertThat(empty.merge(summary(areas))).isEqualTo(summary(areas));
    }

    @Provide
    Arbitrary<Integer> sizes() {
        int block = AnswerBlock.SIZE;
        return Arbitraries.of(0, 1, 63, 64, 65, block - 1, block, block + 1, 2 * block, 2 * block + 1);
    }

    @Property(tries = 60)
    void countsEachAreaHoweverManyAreCountedTogether(
            @ForAll("areas") List<Assessment> areas, @ForAll("sizes") int size) {
        List<Assessment> many = repeated(areas, Math.max(1, size));

        new SummaryReference(profiles(many)).assertSame(summary(many));
    }

    @Property(tries = 60)
    void addsUpPartsInWhichSomeAreasAreYetToBeCounted(
            @ForAll("areas") List<Assessment> areas, @ForAll("sizes") int one, @ForAll("sizes") int other) {
        List<Assessment> many = repeated(areas, one + other);
        Summary expected =
                many.stream().map(area -> summary(List.of(area))).reduce(Summary.empty(model(areas)), Summary::merge);

        assertThat(combined(Summary.ofAssessments(model(areas)), many.subList(0, one), many.subList(one, one + other)))
                .isEqualTo(expected);
    }

    private static <T, A> Summary combined(Collector<T, A, Summary> collector, List<T> one, List<T> other) {
        A first = collector.supplier().get();
        A second = collector.supplier().get();
        one.forEach(area -> collector.accumulator().accept(first, area));
        other.forEach(area -> collector.accumulator().accept(second, area));
        return collector.finisher().apply(collector.combiner().apply(first, second));
    }

    private static List<Assessment> repeated(List<Assessment> areas, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> areas.get(i % areas.size()))
                .toList();
    }

    private static MaturityModel model(List<Assessment> areas) {
        return areas.get(0).model();
    }

    private static List<Profile> profiles(List<Assessment> areas) {
        return areas.stream().map(ScoringEngine::score).toList();
    }

    private static Summary summary(List<Assessment> areas) {
        return areas.stream().collect(Summary.ofAssessments(model(areas)));
    }
}
