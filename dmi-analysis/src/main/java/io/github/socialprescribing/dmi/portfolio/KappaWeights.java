package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.internal.Nearest;
import java.math.BigInteger;

/** How much Cohen's kappa lets the distance of two ratings count. */
public enum KappaWeights {
    /** Different is different: 0 for equal ratings, 1 for others (Cohen 1960). */
    UNWEIGHTED("unweighted"),
    /** The difference of the numbers (Cohen 1968). */
    LINEAR("linear"),
    /** The squared difference of the numbers (Cohen 1968). */
    QUADRATIC("quadratic");

    private final String id;

    KappaWeights(String id) {
        this.id = id;
    }

    /**
     * {@return the weights with the given id}
     *
     * @param id such as {@code "linear"}
     * @throws IllegalArgumentException if there are none; the message suggests the nearest id
     */
    public static KappaWeights of(String id) {
        return Nearest.named("weights of kappa", id, values(), KappaWeights::id);
    }

    /** {@return the name in data, such as {@code "linear"}} */
    public String id() {
        return id;
    }

    BigInteger weight(int a, int b) {
        BigInteger distance = BigInteger.valueOf(Math.abs((long) a - b));
        return switch (this) {
            case UNWEIGHTED -> distance.min(BigInteger.ONE);
            case LINEAR -> distance;
            case QUADRATIC -> distance.multiply(distance);
        };
    }
}
