package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.math.BigInteger;

/**
 * Which sums of the index the levels of the aspects leave room for.
 *
 * <p>A coordinate lies from its level to the next one. So over all areas, with w for the weight of an aspect and W for the sum
 * of all weights, the sum of W (index − 1) is at least that of w (level − 1), and the sum of W (5 − index) at least that of
 * w (5 − next level); where aspects are not scored, all the more.
 */
final class IndexRoom {

    private static final int TOP = 5;

    private final MaturityModel model;
    private final long weights;

    IndexRoom(MaturityModel model) {
        this.model = model;
        this.weights = model.aspects().stream().mapToLong(Aspect::weight).sum();
    }

    /** {@return how far one area at the level is above the floor at least, in weights} */
    private static long above(Aspect aspect, MaturityLevel level) {
        return (long) aspect.weight() * (level.number() - 1);
    }

    /** {@return how far one area at the level is below the top at least, in weights} */
    private static long below(Aspect aspect, MaturityLevel level) {
        return (long) aspect.weight() * Math.max(0, TOP - 1 - level.number());
    }

    /** {@return how far all areas are above the floor, in weights, by their index} */
    Fraction aboveByIndex(IndexDistribution index) {
        return index.sum().minus(Fraction.of(index.areas())).times(Fraction.of(weights));
    }

    /** {@return how far all areas are below the top, in weights, by their index} */
    Fraction belowByIndex(IndexDistribution index) {
        return Fraction.of(index.areas())
                .times(Fraction.of(TOP))
                .minus(index.sum())
                .times(Fraction.of(weights));
    }

    /** {@return how far all areas are above the floor at least, in weights, by their levels} */
    Fraction aboveByLevels(Summary.Levels levels) {
        return sum(levels, IndexRoom::above);
    }

    /** {@return how far all areas are below the top at least, in weights, by their levels} */
    Fraction belowByLevels(Summary.Levels levels) {
        return sum(levels, IndexRoom::below);
    }

    private interface Distance {
        long of(Aspect aspect, MaturityLevel level);
    }

    private Fraction sum(Summary.Levels levels, Distance distance) {
        BigInteger sum = BigInteger.ZERO;
        for (Aspect aspect : model.aspects()) {
            for (MaturityLevel level : MaturityLevel.values()) {
                sum = sum.add(BigInteger.valueOf(levels.of(aspect.id()).count(level))
                        .multiply(BigInteger.valueOf(distance.of(aspect, level))));
            }
        }
        return Fraction.of(sum, BigInteger.ONE);
    }
}
