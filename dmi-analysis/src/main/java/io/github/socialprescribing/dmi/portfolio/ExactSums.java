package io.github.socialprescribing.dmi.portfolio;

import java.math.BigInteger;
import java.util.Arrays;

/** Sums of products of whole numbers of 0 or more, never too great: in a {@code long} while that holds them. */
final class ExactSums {

    private final long[] sums;
    private final BigInteger[] overflows;

    ExactSums(int size) {
        sums = new long[size];
        overflows = new BigInteger[size];
        Arrays.fill(overflows, BigInteger.ZERO);
    }

    void add(int place, long factor, long other) {
        long product = factor * other;
        long sum = sums[place] + product;
        if (Math.multiplyHigh(factor, other) == 0 && product >= 0 && sum >= 0) {
            sums[place] = sum;
        } else {
            overflows[place] = get(place).add(BigInteger.valueOf(factor).multiply(BigInteger.valueOf(other)));
            sums[place] = 0;
        }
    }

    void addAll(ExactSums others) {
        for (int i = 0; i < sums.length; i++) {
            overflows[i] = overflows[i].add(others.overflows[i]);
            add(i, others.sums[i], 1);
        }
    }

    BigInteger get(int place) {
        return overflows[place].add(BigInteger.valueOf(sums[place]));
    }
}
