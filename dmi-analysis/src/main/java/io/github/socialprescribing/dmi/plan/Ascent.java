package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The way up of one scored aspect, by the low reading: what stands open at each level, and what it would count.
 *
 * <p>Gains are whole numbers: units to the level, as many as make every position of the model whole, times the weight of the
 * aspect.
 */
final class Ascent {

    private static final int FLOOR = 1;
    private static final int FULL_CREDIT = 2;

    private final MaturityModel model;
    private final Aspect aspect;
    private final long unitsToTheLevel;
    /** The levels that ask for anything that applies, from the lowest. */
    private final List<Rung> rungs = new ArrayList<>();

    /** A level that asks for something: how many things, what credit there is in halves, and the steps that are open. */
    private record Rung(int level, int count, int halfCredits, List<Step> open) {}

    /**
     * One choice of steps.
     *
     * @param cost in minor units
     * @param gain in weighted units
     * @param steps in an order in which they can be taken
     * @param rank lower for the choice that has the first criterion in model order that only one of two has
     */
    record Choice(long cost, long gain, List<Step> steps, int rank) {}

    Ascent(Aspect aspect, AnswerSheet answers, Estimates estimates) {
        this.model = answers.model();
        this.unitsToTheLevel = Packed.masks(answers.model()).units;
        this.aspect = aspect;
        for (MaturityLevel level : MaturityLevel.values()) {
            int count = 0;
            int halfCredits = 0;
            List<Step> open = new ArrayList<>();
            for (Criterion criterion : aspect.criteria(level)) {
                Answer answer = answers.answer(criterion);
                if (criterion.isRequired() && answer != Answer.NOT_APPLICABLE) {
                    count++;
                    halfCredits += halfCredits(answer);
                }
                if (Step.isOpen(criterion, answer)) {
                    open.add(Step.of(criterion, answer, estimates.estimate(criterion.id())));
                }
            }
            if (count > 0) {
                rungs.add(new Rung(level.number(), count, halfCredits, open));
            }
        }
    }

    private static int halfCredits(Answer answer) {
        return answer == Answer.MET ? FULL_CREDIT : answer == Answer.PARTLY_MET ? 1 : 0;
    }

    private static int halfGain(Step step) {
        return FULL_CREDIT - halfCredits(step.answer());
    }

    Aspect aspect() {
        return aspect;
    }

    /** {@return whether the aspect is scored} */
    boolean isScored() {
        return !rungs.isEmpty();
    }

    /** {@return every open step, by level and then in model order} */
    List<Step> open() {
        return rungs.stream().flatMap(rung -> rung.open().stream()).toList();
    }

    /** {@return the steps without which the aspect cannot reach the level, by level; those of every level up to it} */
    List<Step> openTo(MaturityLevel target) {
        List<Step> needed = new ArrayList<>();
        int below = FLOOR;
        for (Rung rung : rungs) {
            if (below >= target.number()) {
                break;
            }
            needed.addAll(rung.open());
            below = rung.level();
        }
        return needed;
    }

    /** {@return whether any level from the target on asks for something, so that the aspect can reach it} */
    boolean canReach(MaturityLevel target) {
        return target.number() == FLOOR || rungs.stream().anyMatch(rung -> rung.level() >= target.number());
    }

    /** {@return the lowest level of the whole area that cannot be had without this step} */
    int neededFor(Step step) {
        int below = FLOOR;
        for (Rung rung : rungs) {
            if (rung.open().contains(step)) {
                break;
            }
            below = rung.level();
        }
        return below + 1;
    }

    /** {@return the steps without a cost, none of which can be chosen} */
    List<Step> withoutCost() {
        return open().stream().filter(step -> step.cost().isEmpty()).toList();
    }

    /** {@return the steps with a cost that cannot be chosen, because one below them has none} */
    List<Step> barred() {
        List<Step> barred = new ArrayList<>();
        boolean passable = true;
        for (Rung rung : rungs) {
            if (!passable) {
                rung.open().stream().filter(step -> step.cost().isPresent()).forEach(barred::add);
            }
            passable &= rung.open().stream().allMatch(step -> step.cost().isPresent());
        }
        return barred;
    }

    /**
     * {@return every choice that no other beats, rising in cost and in gain; the first is to do nothing, or whatever costs
     * nothing}
     *
     * <p>A level counts by how many of its criteria are met, so at each level the cheapest of a kind are best: of those that
     * are partly met, which gain a half, and of the others. That leaves no more choices than there are half-credits.
     */
    List<Choice> choices() {
        List<Choice> all = new ArrayList<>();
        List<Step> done = new ArrayList<>();
        long base = units(0, 0);
        long spent = 0;
        all.add(new Choice(0, 0, List.of(), 0));
        for (int r = 0; r < rungs.size(); r++) {
            List<Step> open = rungs.get(r).open();
            if (open.isEmpty()) {
                continue;
            }
            List<Step> halves = affordable(open, 1);
            List<Step> wholes = affordable(open, FULL_CREDIT);
            boolean passable = halves.size() + wholes.size() == open.size();
            int most = halves.size() + FULL_CREDIT * wholes.size();
            for (int half = 1; half <= most; half++) {
                List<Step> chosen = cheapest(half, halves, wholes);
                if (!chosen.isEmpty()) {
                    boolean whole = chosen.size() == open.size();
                    long units = whole ? units(r + 1, 0) : units(r, half);
                    all.add(new Choice(
                            spent + cost(chosen), (units - base) * aspect.weight(), joined(done, chosen), 0));
                }
            }
            if (!passable) {
                break;
            }
            done.addAll(open);
            spent += cost(open);
        }
        return notBeaten(all);
    }

    private static List<Step> affordable(List<Step> open, int halfGain) {
        return open.stream()
                .filter(step -> step.cost().isPresent() && halfGain(step) == halfGain)
                .sorted(Comparator.comparing(step -> step.cost().orElseThrow()))
                .toList();
    }

    /** The cheapest steps of a level that gain so many half-credits, and of equally cheap ones the fewest; maybe none. */
    private static List<Step> cheapest(int halfCredits, List<Step> halves, List<Step> wholes) {
        List<Step> best = List.of();
        long least = Long.MAX_VALUE;
        // From the most whole credits down: of what costs the same, the first found has the fewest steps.
        for (int whole = Math.min(wholes.size(), halfCredits / FULL_CREDIT); whole >= 0; whole--) {
            int half = halfCredits - FULL_CREDIT * whole;
            if (half > halves.size()) {
                break;
            }
            List<Step> chosen = joined(wholes.subList(0, whole), halves.subList(0, half));
            if (best.isEmpty() || cost(chosen) < least) {
                best = chosen;
                least = cost(chosen);
            }
        }
        return best;
    }

    private static List<Step> joined(List<Step> first, List<Step> second) {
        List<Step> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static long cost(List<Step> steps) {
        return steps.stream().mapToLong(Ascent::cost).sum();
    }

    private static long cost(Step step) {
        return step.cost().orElseThrow().minorUnits();
    }

    /** The coordinate above the floor, once the rungs before {@code done} are climbed and something is added to the next. */
    private long units(int done, int addedHalfCredits) {
        int level = FLOOR;
        for (int r = 0; r < rungs.size(); r++) {
            Rung rung = rungs.get(r);
            if (r >= done && !rung.open().isEmpty()) {
                return (level - FLOOR) * unitsToTheLevel
                        + unitsToTheLevel / (2L * rung.count()) * (rung.halfCredits() + addedHalfCredits);
            }
            level = rung.level();
        }
        return (level - FLOOR) * unitsToTheLevel;
    }

    /** Choices come with rising gain: of those that cost no less than a later one, none is kept. */
    private List<Choice> notBeaten(List<Choice> choices) {
        List<Choice> kept = new ArrayList<>();
        long least = Long.MAX_VALUE;
        for (int i = choices.size() - 1; i >= 0; i--) {
            if (choices.get(i).cost() < least || kept.isEmpty()) {
                kept.add(0, choices.get(i));
                least = choices.get(i).cost();
            }
        }
        return ranked(kept);
    }

    private List<Choice> ranked(List<Choice> choices) {
        List<BitSet> sets = choices.stream().map(this::positions).toList();
        List<Choice> ranked = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            BitSet set = sets.get(i);
            int rank = (int) sets.stream().filter(other -> isFirst(other, set)).count();
            ranked.add(new Choice(
                    choices.get(i).cost(), choices.get(i).gain(), choices.get(i).steps(), rank));
        }
        return ranked;
    }

    private BitSet positions(Choice choice) {
        BitSet positions = new BitSet();
        choice.steps()
                .forEach(step -> positions.set(model.position(step.criterion().id())));
        return positions;
    }

    private static boolean isFirst(BitSet a, BitSet b) {
        BitSet different = (BitSet) a.clone();
        different.xor(b);
        return !different.isEmpty() && a.get(different.nextSetBit(0));
    }
}
