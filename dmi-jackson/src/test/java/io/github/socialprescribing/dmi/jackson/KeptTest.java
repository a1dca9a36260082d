package io.github.socialprescribing.dmi.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {

    @Test
    void makesOnceWhatIsAskedForTwice() {
        List<String> made = new ArrayList<>();
        Kept<String, Integer> lengths = new Kept<>(4, text -> {
            made.add(text);
            return text.length();
        });

        assertThat(lengths.of("platform")).isEqualTo(8);
        assertThat(lengths.of("platform")).isEqualTo(8);
        assertThat(made).containsExactly("platform");
    }

    @Test
    void givesEachKeyItsOwnThoughTheyShareAPlace() {
        Kept<Integer, String> texts = new Kept<>(1, String::valueOf);

        for (int round = 0; round < 3; round++) {
            for (int number = 0; number < 100; number++) {
                assertThat(texts.of(number)).isEqualTo(String.valueOf(number));
            }
        }
    }
}
