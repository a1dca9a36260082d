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

    /** The place of UNKNOWN among them; the answer to a safeguard moves it to that of its state without a question. */
    private static final int UNKNOWN = 2;

    /** The states of an aspect that is not scored. */
    private static final int NOT_SCORED = 0;

    /**
     * By the states of an aspect: 1 in each byte whose level the aspect does not exceed. The bytes are for Level 1 to Level 4
     * in the low reading, then in the high one; no more than 64 aspects are added up in each.
     */
    private static final long[] STANDING = new long[AspectReading.PAIRS_OF_STATES];

    private static final int TOP = 5;
    private static final long ONES = 0x0101010101010101L;
    private static final long TOP_BITS = ONES << (Byte.SIZE - 1);

    static {
        for (int pair = NOT_SCORED + 1; pair < STANDING.length; pair++) {
            for (int level = 1; level < TOP; level++) {
                long one = 1L << (Byte.SIZE * (level - 1));
                STANDING[pair] |= level(pair, false) <= level ? one : 0;
                STANDING[pair] |= level(pair, true) <= level ? one << Integer.SIZE : 0;
            }
        }
    }

    private final MaturityModel model;
    private final Masks masks;
    private final int[] weights;
    private final int[] safeguardBits;

    private long areas;
    /** How many areas there are by aspect and by both levels and what comes next. */
    private final long[] states;

    private final long[] staged = new long[READINGS * LEVELS];
    private final long[] typical = new long[READINGS * LEVELS];
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
            long[] count = challenges.get(challenge);
            if (count == null) {
                count = new long[1];
                challenges.put(challenge, count);
            }
            count[0]++;
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
        this.states = new long[weights.length * AspectReading.PAIRS_OF_STATES];
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
        if (!AspectReading.isAnyScored(masks, planes)) {
            throw new IllegalArgumentException("assessment of area '" + area.id() + "' on " + date
                    + " cannot be summarised: every REQUIRED criterion of every aspect is NOT_APPLICABLE");
        }
        areas++;
        addLevels(planes, area);
        addSafeguards(planes);
        if (!context.isEmpty()) {
            add(context);
        }
    }

    private void addLevels(long[] planes, Area area) {
        long low = 0;
        long high = 0;
        int weight = 0;
        int scored = 0;
        long standing = 0;
        for (int aspect = 0; aspect < weights.length; aspect++) {
            int both = AspectReading.both(masks, planes, aspect);
            int pair = AspectReading.states(both);
            states[aspect * AspectReading.PAIRS_OF_STATES + pair]++;
            standing += STANDING[pair];
            scored += pair == NOT_SCORED ? 0 : 1;
            low += weights[aspect] * masks.unitsAboveFloor(AspectReading.low(both));
            high += weights[aspect] * masks.unitsAboveFloor(AspectReading.high(both));
            weight += pair == NOT_SCORED ? 0 : weights[aspect];
        }
        count(standing, 1, staged);
        count(standing, (scored + 1) / 2, typical);
        index[LOW].add(low, weight, 1);
        index[HIGH].add(high, weight, 1);
        addPopulation(area, low, high, weight);
    }

    /** Counts, by each reading, the lowest level that so many aspects do not exceed. */
    private static void count(long standing, int aspects, long[] counters) {
        long reached = (standing + ((1 << (Byte.SIZE - 1)) - aspects) * ONES) & TOP_BITS;
        counters[TOP - Integer.bitCount((int) reached)]++;
        counters[LEVELS + TOP - Integer.bitCount((int) (reached >>> Integer.SIZE))]++;
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
            long upheld = (planes[group + MET] >>> bit) & 1;
            long atRisk = ((planes[group + PARTLY_MET] | planes[group + NOT_MET]) >>> bit) & 1;
            long notApplicable = (planes[group + NOT_APPLICABLE] >>> bit) & 1;
            int state = (int) (UNKNOWN - 2 * upheld - atRisk + notApplicable);
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
        add(states, other.states);
        add(staged, other.staged);
        add(typical, other.typical);
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
                .typicalLevels(new Readings<>(levels(typical, 0), levels(typical, LEVELS)))
                .index(new Readings<>(index[LOW].distribution(masks.units), index[HIGH].distribution(masks.units)))
                .population(
                        areasWithPopulation,
                        people.get(0),
                        new Readings<>(peopleTimesIndex(LOW), peopleTimesIndex(HIGH)))
                .challenges(counts(challenges))
                .intentions(counts(intentions))
                .aspirations(levels(aspirations, 0));
        for (int i = 0; i < weights.length; i++) {
            summary.levels(
                    model.aspects().get(i).id(),
                    new Readings<>(levels(i, false), levels(i, true)),
                    states[i * AspectReading.PAIRS_OF_STATES]);
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

    private LevelCounts levels(int aspect, boolean high) {
        long[] counts = new long[LEVELS];
        for (int pair = NOT_SCORED + 1; pair < AspectReading.PAIRS_OF_STATES; pair++) {
            counts[level(pair, high)] += states[aspect * AspectReading.PAIRS_OF_STATES + pair];
        }
        return levels(counts, 0);
    }

    private static int level(int pair, boolean high) {
        return AspectReading.level(AspectReading.ofStates(pair, high));
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
