package io.github.socialprescribing.dmi.portfolio;

import static io.github.socialprescribing.dmi.internal.Masks.MET;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PARTLY_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PLANES;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.internal.AspectReading;
import io.github.socialprescribing.dmi.internal.Masks;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Counts assessments one by one, straight from the bits of their answers; nothing is allocated for each, but for the optional
 * values in which population, intention and aspiration are told.
 */
final class SummaryTally {

    private static final int READINGS = 2;
    private static final int LOW = 0;
    private static final int HIGH = 1;

    /** Counters for one table of levels: not scored, then Level 1 to Level 5. */
    private static final int LEVELS = 6;

    private static final List<SafeguardState> STATES = List.of(
            SafeguardState.UPHELD, SafeguardState.AT_RISK, SafeguardState.UNKNOWN, SafeguardState.NOT_APPLICABLE);

    private final MaturityModel model;
    private final Masks masks;
    private final int[] weights;
    private final int[] safeguardBits;
    private final long[] unitsOfPosition;
    private final char[] readings;

    private long areas;
    private final long[] levels;
    private final long[] staged = new long[READINGS * LEVELS];
    private final IndexTally[] index = {new IndexTally(), new IndexTally()};
    private long areasWithPopulation;
    private final ExactSums people = new ExactSums(1);
    private final ExactSums peopleTimesUnits;
    private final long[] safeguards;
    private final Map<Challenge, long[]> challenges = new HashMap<>();
    private final ChallengeCounter challengeCounter = new ChallengeCounter();
    private final Map<Intention, long[]> intentions = new EnumMap<>(Intention.class);
    private final long[] aspirations = new long[LEVELS];

    /** Made once, so that no iterator is made for each area. */
    private final class ChallengeCounter implements Consumer<Challenge> {
        @Override
        public void accept(Challenge challenge) {
            challenges.computeIfAbsent(challenge, first -> new long[1])[0]++;
        }
    }

    SummaryTally(MaturityModel model) {
        this.model = model;
        this.masks = Packed.masks(model);
        this.weights =
                model.aspects().stream().mapToInt(aspect -> aspect.weight()).toArray();
        this.safeguardBits = model.safeguards().stream()
                .mapToInt(safeguard -> masks.bit(model.position(safeguard.id())))
                .toArray();
        this.unitsOfPosition = new long[AspectReading.POSITIONS];
        Arrays.setAll(unitsOfPosition, position -> AspectReading.units(position, masks.units));
        this.readings = new char[READINGS * weights.length];
        this.levels = new long[READINGS * weights.length * LEVELS];
        this.peopleTimesUnits = new ExactSums(READINGS * (Arrays.stream(weights).sum() + 1));
        this.safeguards = new long[safeguardBits.length * STATES.size()];
        for (Intention intention : Intention.values()) {
            intentions.put(intention, new long[1]);
        }
    }

    void add(Profile profile) {
        add(profile.answers(), profile.area(), profile.assessedOn(), profile.context());
    }

    void add(Assessment assessment) {
        add(assessment.answers(), assessment.area(), assessment.assessedOn(), assessment.context());
    }

    private void add(AnswerSheet answers, Area area, LocalDate date, Context context) {
        model.requireSameAs(answers.model());
        long[] planes = Packed.planes(answers);
        int weight = read(planes);
        if (weight == 0) {
            throw new IllegalArgumentException("assessment of area '" + area.id() + "' on " + date
                    + " cannot be summarised: every REQUIRED criterion of every aspect is NOT_APPLICABLE");
        }
        areas++;
        long low = addLevels(LOW);
        long high = addLevels(HIGH);
        index[LOW].add(low, weight, 1);
        index[HIGH].add(high, weight, 1);
        addPopulation(area, low, high, weight);
        addSafeguards(planes);
        if (!context.isEmpty()) {
            add(context);
        }
    }

    /** {@return the sum of the weights of the scored aspects, 0 if none is} */
    private int read(long[] planes) {
        int sum = 0;
        for (int aspect = 0; aspect < weights.length; aspect++) {
            int both = AspectReading.both(masks, planes, aspect);
            readings[2 * aspect] = AspectReading.low(both);
            readings[2 * aspect + 1] = AspectReading.high(both);
            if (AspectReading.isScored(AspectReading.low(both))) {
                sum += weights[aspect];
            }
        }
        return sum;
    }

    /** Counts one reading; {@return its weighted sum of units above the floor} */
    private long addLevels(int reading) {
        long sum = 0;
        int lowest = LEVELS;
        for (int aspect = 0; aspect < weights.length; aspect++) {
            char read = readings[2 * aspect + reading];
            int place = (2 * aspect + reading) * LEVELS;
            if (AspectReading.isScored(read)) {
                int level = AspectReading.level(read);
                levels[place + level]++;
                lowest = Math.min(lowest, level);
                sum += weights[aspect] * ((level - 1) * masks.units + unitsOfPosition[AspectReading.position(read)]);
            } else {
                levels[place]++;
            }
        }
        staged[reading * LEVELS + lowest]++;
        return sum;
    }

    private void addPopulation(Area area, long low, long high, int weight) {
        OptionalLong population = area.population();
        if (population.isPresent()) {
            areasWithPopulation++;
            people.add(0, population.getAsLong(), 1);
            peopleTimesUnits.add(2 * weight, population.getAsLong(), low);
            peopleTimesUnits.add(2 * weight + 1, population.getAsLong(), high);
        }
    }

    private void addSafeguards(long[] planes) {
        for (int i = 0; i < safeguardBits.length; i++) {
            int bit = safeguardBits[i];
            int group = bit / Long.SIZE * PLANES;
            int state;
            if ((planes[group + MET] >>> bit & 1) != 0) {
                state = 0;
            } else if (((planes[group + PARTLY_MET] | planes[group + NOT_MET]) >>> bit & 1) != 0) {
                state = 1;
            } else {
                state = (planes[group + NOT_APPLICABLE] >>> bit & 1) != 0 ? 3 : 2;
            }
            safeguards[i * STATES.size() + state]++;
        }
    }

    private void add(Context context) {
        context.challenges().forEach(challengeCounter);
        Optional<Intention> intention = context.intention();
        if (intention.isPresent()) {
            intentions.computeIfAbsent(intention.get(), first -> new long[1])[0]++;
        }
        Optional<MaturityLevel> aspiration = context.aspiration();
        if (aspiration.isPresent()) {
            aspirations[aspiration.get().number()]++;
        }
    }

    /** Counts what another tally of the same model has counted. */
    SummaryTally addAll(SummaryTally other) {
        areas += other.areas;
        add(levels, other.levels);
        add(staged, other.staged);
        index[LOW].addAll(other.index[LOW]);
        index[HIGH].addAll(other.index[HIGH]);
        areasWithPopulation += other.areasWithPopulation;
        people.addAll(other.people);
        peopleTimesUnits.addAll(other.peopleTimesUnits);
        add(safeguards, other.safeguards);
        other.challenges.forEach(
                (challenge, count) -> add(challenges.computeIfAbsent(challenge, first -> new long[1]), count));
        other.intentions.forEach(
                (intention, count) -> add(intentions.computeIfAbsent(intention, first -> new long[1]), count));
        add(aspirations, other.aspirations);
        return this;
    }

    private static void add(long[] sums, long[] counts) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += counts[i];
        }
    }

    /** {@return what has been counted so far} */
    Summary summary() {
        Summary.Builder summary = Summary.builder(model, areas)
                .stagedLevels(new Readings<>(levels(staged, 0), levels(staged, LEVELS)))
                .index(new Readings<>(index[LOW].distribution(masks.units), index[HIGH].distribution(masks.units)))
                .population(
                        areasWithPopulation,
                        people.get(0),
                        new Readings<>(peopleTimesIndex(LOW), peopleTimesIndex(HIGH)))
                .challenges(counts(challenges))
                .intentions(counts(intentions))
                .aspirations(levels(aspirations, 0));
        for (int i = 0; i < weights.length; i++) {
            int place = 2 * i * LEVELS;
            summary.levels(
                    model.aspects().get(i).id(),
                    new Readings<>(levels(levels, place), levels(levels, place + LEVELS)),
                    levels[place]);
        }
        for (int i = 0; i < safeguardBits.length; i++) {
            Map<SafeguardState, Long> counts = new EnumMap<>(SafeguardState.class);
            for (int j = 0; j < STATES.size(); j++) {
                counts.put(STATES.get(j), safeguards[i * STATES.size() + j]);
            }
            summary.safeguard(model.safeguards().get(i).id(), counts);
        }
        return summary.build();
    }

    private static LevelCounts levels(long[] counters, int place) {
        return LevelCounts.of(Arrays.copyOfRange(counters, place + 1, place + LEVELS));
    }

    private static <K> Map<K, Long> counts(Map<K, long[]> counters) {
        Map<K, Long> counts = new HashMap<>();
        counters.forEach((key, count) -> counts.put(key, count[0]));
        return counts;
    }

    private Fraction peopleTimesIndex(int reading) {
        Fraction sum = Fraction.of(people.get(0), BigInteger.ONE);
        for (int weight = 1; weight <= Arrays.stream(weights).sum(); weight++) {
            BigInteger units = peopleTimesUnits.get(2 * weight + reading);
            if (units.signum() > 0) {
                sum = sum.plus(
                        Fraction.of(units, BigInteger.valueOf(weight).multiply(BigInteger.valueOf(masks.units))));
            }
        }
        return sum;
    }
}
