package io.github.socialprescribing.dmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DmiDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class FractionProperties {

    @Property
    void additionIsCommutativeAndAssociative(@ForAll Fraction a, @ForAll Fraction b, @ForAll Fraction c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property
    void multiplicationIsCommutativeAssociativeAndDistributive(
            @ForAll Fraction a, @ForAll Fraction b, @ForAll Fraction c) {
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
    }

    @Property
    void zeroAndOneAreNeutralAndEveryNumberHasItsInverses(@ForAll Fraction a) {
        assertThat(a.plus(Fraction.ZERO)).isEqualTo(a);
        assertThat(a.times(Fraction.ONE)).isEqualTo(a);
        assertThat(a.times(Fraction.ZERO)).isEqualTo(Fraction.ZERO);
        assertThat(a.minus(a)).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.ZERO.minus(a).plus(a)).isEqualTo(Fraction.ZERO);
        Assume.that(a.signum() != 0);
        assertThat(a.dividedBy(a)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.ONE.dividedBy(a).times(a)).isEqualTo(Fraction.ONE);
    }

    @Property
    void subtractionAndDivisionUndoAdditionAndMultiplication(@ForAll Fraction a, @ForAll Fraction b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        Assume.that(b.signum() != 0);
        assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
    }

    @Property
    void isInLowestTerms(@ForAll Fraction a) {
        assertThat(a.denominator().signum()).isEqualTo(1);
        assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
        assertThat(Fraction.of(a.numerator(), a.denominator())).isEqualTo(a);
    }

    @Property
    void parsesWhatItPrints(@ForAll Fraction a) {
        assertThat(Fraction.parse(a.toString())).isEqualTo(a).hasSameHashCodeAs(a);
    }

    @Property
    void isOrderedConsistentlyWithEquals(@ForAll Fraction a, @ForAll Fraction b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.compareTo(b)).isEqualTo(-b.compareTo(a));
        assertThat(a.compareTo(b)).isEqualTo(a.minus(b).signum());
        assertThat(a.compareTo(a.plus(Fraction.ONE))).isNegative();
    }

    @Property
    void isOrderedTheSameAfterTheSameIsAdded(@ForAll Fraction a, @ForAll Fraction b, @ForAll Fraction c) {
        assertThat(a.plus(c).compareTo(b.plus(c))).isEqualTo(a.compareTo(b));
    }

    @Property
    void roundsToTheNearestAndTiesAwayFromZero(@ForAll Fraction a, @ForAll @IntRange(max = 8) int decimals) {
        BigDecimal rounded = a.round(decimals);

        assertThat(rounded.scale()).isEqualTo(decimals);
        Fraction ulp = Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(decimals));
        Fraction back = Fraction.of(rounded.unscaledValue(), BigInteger.ONE).times(ulp);
        Fraction excess =
                back.minus(a).times(Fraction.of(a.signum() < 0 ? -1 : 1)).dividedBy(ulp);
        Fraction half = Fraction.of(1, 2);
        assertThat(excess).isGreaterThan(Fraction.ZERO.minus(half)).isLessThanOrEqualTo(half);
    }

    @Property
    void roundsAsTheNumberOfOppositeSignDoes(@ForAll Fraction a, @ForAll @IntRange(max = 8) int decimals) {
        assertThat(Fraction.ZERO.minus(a).round(decimals))
                .isEqualTo(a.round(decimals).negate());
    }

    @Property
    void computesWithWholeNumbersAsLongsDo(@ForAll @IntRange(min = -9_999) int a, @ForAll int b) {
        assertThat(Fraction.of(a).plus(Fraction.of(b))).isEqualTo(Fraction.of((long) a + b));
        assertThat(Fraction.of(a).times(Fraction.of(b))).isEqualTo(Fraction.of((long) a * b));
        assertThat(Fraction.of(a).compareTo(Fraction.of(b))).isEqualTo(Integer.compare(a, b));
    }
}
