package io.github.socialprescribing.dmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.socialprescribing.dmi.model.MaturityLevel;
import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void holdsLowAndHigh() {
        Bounds<Integer> bounds = Bounds.of(2, 3);

        assertThat(bounds.low()).isEqualTo(2);
        assertThat(bounds.high()).isEqualTo(3);
        assertThat(bounds.isExact()).isFalse();
        assertThat(bounds).hasToString("2 to 3");
    }

    @Test
    void isExactIfBothAreTheSame() {
        assertThat(Bounds.of(3, 3).isExact()).isTrue();
        assertThat(Bounds.of(3, 3)).hasToString("3");
        assertThat(Bounds.of(MaturityLevel.EMERGING, MaturityLevel.EMERGING)).hasToString("Level 2");
    }

    @Test
    void containsWhatLiesBetweenBothInclusive() {
        Bounds<Fraction> bounds = Bounds.of(Fraction.of(5, 2), Fraction.of(7, 2));

        assertThat(bounds.contains(Fraction.of(5, 2))).isTrue();
        assertThat(bounds.contains(Fraction.of(3))).isTrue();
        assertThat(bounds.contains(Fraction.of(7, 2))).isTrue();
        assertThat(bounds.contains(Fraction.of(249, 100))).isFalse();
        assertThat(bounds.contains(Fraction.of(351, 100))).isFalse();
    }

    @Test
    void refusesALowAboveTheHigh() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.of(MaturityLevel.CONNECTED, MaturityLevel.EMERGING))
                .withMessage("low must not be above high, but low was Level 4 and high Level 2");
    }

    @Test
    void refusesNullByName() {
        assertThatNullPointerException().isThrownBy(() -> Bounds.of(null, 1)).withMessage("low");
        assertThatNullPointerException().isThrownBy(() -> Bounds.of(1, null)).withMessage("high");
        assertThatNullPointerException()
                .isThrownBy(() -> new Readings<>(null, 1))
                .withMessage("low");
        assertThatNullPointerException()
                .isThrownBy(() -> new Readings<>(1, null))
                .withMessage("high");
    }
}
