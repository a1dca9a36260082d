package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.math.BigInteger;
import java.util.function.Function;

/**
 * The room that the levels of the aspects leave for the index.
 *
 * <p>A coordinate lies from its level to the next one. So over all areas, with w for the weight of an aspect and W for the sum
 * of all weights, the sum of W (index − 1) is at least that of w (level − 1), and the sum of W (5 − index) at least that of
 * w (5 − next level); where aspects are not scored, all the more.
 */
final class IndexRoom {

    private static final int TOP = 5;

    private final MaturityModel model;
    private final Function<String, LevelCounts> levels;

    /** Takes the counts of one reading by the id of the aspect. */
    IndexRoom(MaturityModel model, Function<String, LevelCounts> levels) {
        this.model = model;
        this.levels = levels;
    }

    boolean holds(IndexDistribution index) {
        Fraction weights =
                Fraction.of(model.aspects().stream().mapToLong(Aspect::weight).sum());
        Fraction areas = Fraction.of(index.areas());
        Fraction sum = index.sum();
        Fraction above = sum.minus(areas).times(weights);
        Fraction below = areas.times(Fraction.of(TOP)).minus(sum).times(weights);
        return sum(level -> level.number() - 1).compareTo(above) <= 0
                && sum(level -> Math.max(0, TOP - 1 - level.number())).compareTo(below) <= 0;
    }

    private Fraction sum(Function<MaturityLevel, Integer> distance) {
        BigInteger sum = BigInteger.ZERO;
        for (Aspect aspect : model.aspects()) {
            for (MaturityLevel level : MaturityLevel.values()) {
                long weight = (long) aspect.weight() * distance.apply(level);
                BigInteger areas = BigInteger.valueOf(levels.apply(aspect.id()).count(level));
                sum = sum.add(areas.multiply(BigInteger.valueOf(weight)));
            }
        }
        return Fraction.of(sum, BigInteger.ONE);
    }
}
