package io.github.socialprescribing.dmi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3, 2, 2, above, fell",
        "3, 5, 1, 2, above, fell",
        "3, 5, 1, 3, undecided, undecided",
        "2, 2, 2, 2, equal, same",
        "2, 3, 2, 3, undecided, undecided",
        "2, 2, 2, 3, undecided, undecided",
        "1, 4, 2, 3, undecided, undecided",
        "1, 2, 2, 3, undecided, undecided",
        "1, 1, 2, 3, below, rose"
    })
    void isDecidedOnlyIfNoUnknownAnswerCouldChangeIt(
            int low, int high, int otherLow, int otherHigh, String comparison, String movement) {
        Bounds<Integer> one = Bounds.of(low, high);
        Bounds<Integer> other = Bounds.of(otherLow, otherHigh);

        assertThat(Comparison.of(one, other).id()).isEqualTo(comparison);
        assertThat(Movement.of(one, other).id()).isEqualTo(movement);
    }
}
