package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.Observation;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Journeys of ten observations into one summary, on one thread, in a heap that could not hold them: each is made up when it
 * is asked for, and let go.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx64m", "-XX:+UseSerialGC"})
public class CohortBenchmark {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final int OBSERVATIONS = 10;

    private static final List<MotivationStage> STAGES = List.of(MotivationStage.values());
    private static final List<PersonCategory> CATEGORIES = List.of(PersonCategory.values());
    private static final int PRE = STAGES.indexOf(MotivationStage.PRE);
    private static final int DURING = STAGES.indexOf(MotivationStage.DURING);
    private static final int POST = STAGES.indexOf(MotivationStage.POST);

    /** How many. */
    @Param({"100000", "1000000"})
    public int journeys;

    /** Checks that all ways give the same. */
    @Setup
    public void check() {
        if (!summarise().equals(yardstickPacked())) {
            throw new IllegalStateException("the yardstick gives another summary");
        }
    }

    /** {@return the summary as the library makes it} */
    @Benchmark
    public CohortSummary summarise() {
        return IntStream.range(0, journeys)
                .mapToObj(person -> journey(observations(person)))
                .collect(CohortSummary.collector(START, END));
    }

    /** Makes the same journeys and counts nothing. */
    @Benchmark
    public void yardstickJourneys(Blackhole hole) {
        for (int person = 0; person < journeys; person++) {
            hole.consume(journey(observations(person)));
        }
    }

    /** {@return the same summary, of observations that are numbers and never become journeys} */
    @Benchmark
    public CohortSummary yardstickPacked() {
        PackedTally tally = new PackedTally(START, END);
        for (int person = 0; person < journeys; person++) {
            tally.add(observations(person));
        }
        return tally.summary();
    }

    /** {@return what chance made up for a person, always the same for the same number} */
    private static int[] observations(int person) {
        SplittableRandom chance = new SplittableRandom(person);
        int[] observations = new int[OBSERVATIONS];
        int day = (int) START.toEpochDay() - 400 + chance.nextInt(600);
        int stage = chance.nextInt(STAGES.size());
        int category = chance.nextInt(CATEGORIES.size());
        for (int i = 0; i < OBSERVATIONS; i++) {
            observations[i] = PackedTally.packed(day, stage, category);
            day += 20 + chance.nextInt(100);
            stage = next(stage, chance.nextInt(4));
            category = chance.nextInt(4) == 0 ? chance.nextInt(CATEGORIES.size()) : category;
        }
        return observations;
    }

    private static int next(int stage, int chance) {
        if (chance == 0) {
            return stage;
        }
        if (stage == DURING) {
            return chance == 1 ? PRE : POST;
        }
        return stage == POST && chance == 1 ? PRE : DURING;
    }

    private static Journey journey(int[] packed) {
        List<Observation> observations = new ArrayList<>(packed.length);
        for (int observation : packed) {
            observations.add(Observation.of(
                    LocalDate.ofEpochDay(PackedTally.day(observation)),
                    STAGES.get(PackedTally.stage(observation)),
                    CATEGORIES.get(PackedTally.category(observation))));
        }
        return Journey.of("-", observations);
    }
}
