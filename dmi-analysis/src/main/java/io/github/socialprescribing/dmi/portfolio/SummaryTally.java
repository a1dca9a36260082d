package io.github.socialprescribing.dmi.portfolio;

import static io.github.socialprescribing.dmi.internal.Masks.MET;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PLANES;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.internal.AspectReading;
import io.github.socialprescribing.dmi.internal.Masks;
import io.github.socialprescribing.dmi.internal.Packed;
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
import org.jspecify.annotations.Nullable;

/**
 * Counts assessments straight from the bits of their answers, some at a time; nothing is allocated for each, but for that of
 * a context with a challenge that the sources do not name.
 */
final class SummaryTally {

    private static final int READINGS = 2;
    private static final int LOW = 0;
    private static final int HIGH = 1;

    /** Counters for Level 1 to Level 5, by their numbers. */
    private static final int LEVELS = 6;

    private static final List<SafeguardState> STATES = List.of(
            SafeguardState.UPHELD, SafeguardState.AT_RISK, SafeguardState.UNKNOWN, SafeguardState.NOT_APPLICABLE);

    private static final int BYTE = 0xFF;

    /** Contexts that say the same are counted as one until the end. */
    private static final int KINDS_OF_CONTEXT = 1024;

    private final MaturityModel model;
    private final Masks masks;
    private final int[] weights;
    private final int allWeights;
    private final int[] safeguardBits;

    /** The areas that were added last, and are not counted yet. */
    private final AnswerBlock block;

    private long areas;
    private final StandingTally[] levels;
    private final long[] notScored;
    private final StandingTally staged = new StandingTally();
    private final StandingTally typical = new StandingTally();
    private final IndexTally[] index;
    private long areasWithPopulation;
    private final ExactSums people = new ExactSums(1);
    private final ExactSums peopleTimesUnits;
    private final long[] safeguards;
    private final Map<Challenge, long[]> challenges = new HashMap<>();
    private final Map<Intention, long[]> intentions = new EnumMap<>(Intention.class);
    private final long[] aspirations = new long[LEVELS];

    /** How many contexts of each kind there were, and one of them, until they are counted. */
    private final long[] contexts = new long[KINDS_OF_CONTEXT];

    private final @Nullable Context[] examples = new @Nullable Context[KINDS_OF_CONTEXT];

    SummaryTally(MaturityModel model) {
        this.model = model;
        this.masks = Packed.masks(model);
        this.weights =
                model.aspects().stream().mapToInt(aspect -> aspect.weight()).toArray();
        this.safeguardBits = model.safeguards().stream()
                .mapToInt(safeguard -> masks.bit(model.position(safeguard.id())))
                .toArray();
        this.allWeights = Arrays.stream(weights).sum();
        this.index =
                new IndexTally[] {new IndexTally(allWeights, masks.units), new IndexTally(allWeights, masks.units)};
        this.block = new AnswerBlock(masks, weights);
        this.levels = new StandingTally[weights.length];
        Arrays.setAll(levels, aspect -> new StandingTally());
        this.notScored = new long[weights.length];
        this.peopleTimesUnits = new ExactSums(READINGS * (allWeights + 1));
        this.safeguards = new long[safeguardBits.length * STATES.size()];
        for (Intention intention : Intention.values()) {
            intentions.put(intention, new long[1]);
        }
    }

    void add(Profile profile) {
        add(profile.model(), Packed.planes(profile.answers()), profile.area(), profile.assessedOn(), profile.context());
    }

    void add(Assessment assessment) {
        add(
                assessment.model(),
                Packed.answers(assessment),
                assessment.area(),
                assessment.assessedOn(),
                assessment.context());
    }

    private void add(MaturityModel itsModel, long[] planes, Area area, LocalDate date, Context context) {
        model.requireSameAs(itsModel);
        if (!AspectReading.isAnyScored(masks, planes)) {
            throw new IllegalArgumentException("assessment of area '" + area.id() + "' on " + date
                    + " cannot be summarised: every REQUIRED criterion of every aspect is NOT_APPLICABLE");
        }
        if (block.isFull()) {
            countBlock();
        }
        block.add(planes, Packed.population(area));
        int kind = Packed.kind(context);
        if (kind < 0) {
            add(context, 1);
        } else if (contexts[kind]++ == 0) {
            examples[kind] = context;
        }
    }

    private void countBlock() {
        block.read();
        for (int aspect = 0; aspect < weights.length; aspect++) {
            levels[aspect].add(block.aspectStanding(aspect));
            notScored[aspect] += block.notScored(aspect);
        }
        long stagedOfAll = 0;
        long typicalOfAll = 0;
        for (int i = 0; i < block.size(); i++) {
            stagedOfAll += StandingTally.reached(block.standing(i), 1);
            typicalOfAll += StandingTally.reached(block.standing(i), (block.scored(i) + 1) / 2);
            index[LOW].add(block.low(i), block.scoredWeight(i), 1);
            index[HIGH].add(block.high(i), block.scoredWeight(i), 1);
            addPopulation(block.population(i), block.low(i), block.high(i), block.scoredWeight(i));
        }
        staged.add(stagedOfAll);
        typical.add(typicalOfAll);
        countSafeguards();
        areas += block.size();
        block.clear();
    }

    /** Asks nothing, since whether an area tells its population is hard to guess for a processor. */
    private void addPopulation(long populationOrNone, long low, long high, int weight) {
        long population = Math.max(0, populationOrNone);
        areasWithPopulation += 1 + (populationOrNone >> (Long.SIZE - 1));
        people.add(0, population, 1);
        peopleTimesUnits.add(2 * weight, population, low);
        peopleTimesUnits.add(2 * weight + 1, population, high);
    }

    /** The bits of safeguards follow each other, if not across two groups; so some are counted at once. */
    private void countSafeguards() {
        for (int next = 0; next < safeguardBits.length; ) {
            int bit = safeguardBits[next];
            int group = bit / Long.SIZE * PLANES;
            int atOnce = Math.min(AnswerBlock.COUNTED, Long.SIZE - bit % Long.SIZE);
            int end = Math.min(safeguardBits.length, next + atOnce);
            long upheld = block.count(group + MET, bit);
            long atRisk = block.count(group + NOT_MET, bit);
            long notApplicable = block.count(group + NOT_APPLICABLE, bit);
            for (int shift = 0; next < end; next++, shift += Byte.SIZE) {
                add(next, (upheld >>> shift) & BYTE, (atRisk >>> shift) & BYTE, (notApplicable >>> shift) & BYTE);
            }
        }
    }

    private void add(int safeguard, long upheld, long atRisk, long notApplicable) {
        int place = safeguard * STATES.size();
        safeguards[place] += upheld;
        safeguards[place + 1] += atRisk;
        safeguards[place + 2] += block.size() - upheld - atRisk - notApplicable;
        safeguards[place + 3] += notApplicable;
    }

    private void add(Context context, long times) {
        for (Challenge challenge : context.challenges()) {
            challenges.computeIfAbsent(challenge, first -> new long[1])[0] += times;
        }
        context.intention()
                .ifPresent(intention -> intentions.computeIfAbsent(intention, first -> new long[1])[0] += times);
        context.aspiration().ifPresent(aspiration -> aspirations[aspiration.number()] += times);
    }

    private void countContexts() {
        for (int kind = 0; kind < contexts.length; kind++) {
            Context example = examples[kind];
            if (example != null) {
                add(example, contexts[kind]);
                contexts[kind] = 0;
                examples[kind] = null;
            }
        }
    }

    private void countRest() {
        countBlock();
        countContexts();
    }

    /** Counts what another tally of the same model has counted. */
    SummaryTally addAll(SummaryTally other) {
        other.countRest();
        areas += other.areas;
        for (int aspect = 0; aspect < levels.length; aspect++) {
            levels[aspect].addAll(other.levels[aspect]);
        }
        add(notScored, other.notScored);
        staged.addAll(other.staged);
        typical.addAll(other.typical);
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
        countRest();
        Summary.Builder summary = Summary.builder(model, areas)
                .stagedLevels(staged.levels(areas))
                .typicalLevels(typical.levels(areas))
                .index(new Readings<>(index[LOW].distribution(masks.units), index[HIGH].distribution(masks.units)))
                .population(
                        areasWithPopulation,
                        people.get(0),
                        new Readings<>(peopleTimesIndex(LOW), peopleTimesIndex(HIGH)))
                .challenges(counts(challenges))
                .intentions(counts(intentions))
                .aspirations(LevelCounts.of(Arrays.copyOfRange(aspirations, 1, LEVELS)));
        for (int i = 0; i < weights.length; i++) {
            summary.levels(model.aspects().get(i).id(), levels[i].levels(areas - notScored[i]), notScored[i]);
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

    private static <K> Map<K, Long> counts(Map<K, long[]> counters) {
        Map<K, Long> counts = new HashMap<>();
        counters.forEach((key, count) -> counts.put(key, count[0]));
        return counts;
    }

    private Fraction peopleTimesIndex(int reading) {
        Fraction sum = Fraction.of(people.get(0), BigInteger.ONE);
        for (int weight = 1; weight <= allWeights; weight++) {
            BigInteger units = peopleTimesUnits.get(2 * weight + reading);
            if (units.signum() > 0) {
                sum = sum.plus(
                        Fraction.of(units, BigInteger.valueOf(weight).multiply(BigInteger.valueOf(masks.units))));
            }
        }
        return sum;
    }
}
