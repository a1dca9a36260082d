package io.github.socialprescribing.dmi.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> NAMES = List.of("met", "partly-met", "not-met", "not-applicable", "unknown");

    @ParameterizedTest
    @CsvSource({
        "partly_met, partly-met",
        "partlymet, partly-met",
        "PARTLY-MET, partly-met",
        "aprtly-met, partly-met",
        "not-aplicable, not-applicable",
        "mte, met",
        "metx, met",
        "unknwon, unknown",
        "ukn own, unknown"
    })
    void findsTheNameThatWasMeant(String mistyped, String name) {
        assertThat(Nearest.to(mistyped, NAMES)).contains(name);
        assertThat(Nearest.hint(mistyped, NAMES)).isEqualTo("; did you mean '" + name + "'?");
    }

    @ParameterizedTest
    @CsvSource({"yes", "''", "mmm", "known-not", "partially-fulfilled"})
    void findsNothingIfNothingIsNear(String mistyped) {
        assertThat(Nearest.to(mistyped, NAMES)).isEmpty();
        assertThat(Nearest.hint(mistyped, NAMES)).isEmpty();
    }

    @Test
    void changesAtMostAThirdOfTheLongerName() {
        assertThat(Nearest.to("abcdef", List.of("abcdxy"))).contains("abcdxy");
        assertThat(Nearest.to("abcdef", List.of("abcxyz"))).isEmpty();
        assertThat(Nearest.to("a", List.of("b"))).contains("b");
    }

    @Test
    void takesTheFirstAmongEquals() {
        assertThat(Nearest.to("abce", List.of("abcd", "abcf"))).contains("abcd");
        assertThat(Nearest.to("abcf", List.of("abcd", "abcf"))).contains("abcf");
    }

    @Test
    void spendsNoTimeOnEndlessText() {
        assertThat(Nearest.to("m".repeat(100), List.of("m".repeat(101)))).isPresent();
        assertThat(Nearest.to("m".repeat(101), List.of("m".repeat(101)))).isEmpty();
    }
}
