package io.github.socialprescribing.dmi.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    @Test
    void quotesAValueSoThatItCanBePrinted() {
        assertThat(Checks.quote("plain")).isEqualTo("'plain'");
        assertThat(Checks.quote("a\nb\u001B\u0085")).isEqualTo("'a\\u000ab\\u001b\\u0085'");
        assertThat(Checks.quote("\uD83D")).isEqualTo("'\\ud83d'");
    }

    @Test
    void shortensALongValueBetweenCharacters() {
        assertThat(Checks.quote("x".repeat(60))).isEqualTo("'" + "x".repeat(60) + "'");
        assertThat(Checks.quote("x".repeat(61))).isEqualTo("'" + "x".repeat(60) + "…'");
        assertThat(Checks.quote("😀".repeat(61))).isEqualTo("'" + "😀".repeat(60) + "…'");
    }

    @ParameterizedTest
    @CsvSource({
        "Local Authority, local-authority",
        "local_authority, local-authority",
        "' x ', x",
        "a / b, a-b",
        "İ, ''",
        "9lives, ''"
    })
    void suggestsTheIdThatWasLikelyMeant(String id, String likely) {
        String rule =
                "kind must be at most 200 lower-case letters and digits, beginning with a letter, in groups parted by"
                        + " '.' or '-', but was '" + id + "'";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.id("kind", id))
                .withMessage(likely.isEmpty() ? rule : rule + "; did you mean '" + likely + "'?");
    }
}
