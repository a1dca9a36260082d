package io.github.socialprescribing.dmi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.LocalDate;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    @Test
    void holdsNoteLinksAndDate() {
        URI first = URI.create("https://example.org/b");
        URI second = URI.create("mailto:someone@example.org");
        Evidence evidence = Evidence.builder()
                .note("two practices")
                .addLinks(first)
                .addLinks(second)
                .recordedOn(LocalDate.of(2026, 8, 1))
                .build();

        assertThat(evidence.note()).contains("two practices");
        assertThat(evidence.links()).containsExactly(first, second);
        assertThat(evidence.recordedOn()).contains(LocalDate.of(2026, 8, 1));
        assertThat(evidence.isEmpty()).isFalse();
    }

    @Test
    void isEmptyIfNothingIsSaid() {
        assertThat(Evidence.none().isEmpty()).isTrue();
        assertThat(Evidence.none()).isEqualTo(Evidence.builder().build());
        assertThat(Evidence.note("x").isEmpty()).isFalse();
        assertThat(Evidence.note("x")).isEqualTo(Evidence.builder().note("x").build());
        assertThat(Evidence.builder().addLinks(URI.create("a:b")).build().isEmpty())
                .isFalse();
        assertThat(Evidence.builder().recordedOn(LocalDate.EPOCH).build().isEmpty())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void refusesABlankNote(String note) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.note(note))
                .withMessage("note must not be blank");
    }

    @Test
    void refusesALinkThatIsNotAbsolute() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Evidence.builder().addLinks(URI.create("/m1?x")).build())
                .withMessage("link must be an absolute address, such as https://example.org/, but was '/m1?x'");
    }

    @Test
    void refusesALinkThatHasNoUtf8Form() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.builder()
                        .addLinks(URI.create("https://example.org/\uD800"))
                        .build())
                .withMessage("link must be well-formed Unicode, but has half a surrogate pair at position 21");
    }

    @Test
    void refusesADateThatCannotBeWrittenWithFourDigits() {
        assertThat(Evidence.builder().recordedOn(LocalDate.of(1, 1, 1)).build().recordedOn())
                .isPresent();
        assertThat(Evidence.builder()
                        .recordedOn(LocalDate.of(9999, 12, 31))
                        .build()
                        .recordedOn())
                .isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Evidence.builder().recordedOn(LocalDate.of(0, 12, 31)).build())
                .withMessage("recordedOn must lie in the years 1 to 9999, but was 0000-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.builder()
                        .recordedOn(LocalDate.of(10_000, 1, 1))
                        .build())
                .withMessage("recordedOn must lie in the years 1 to 9999, but was +10000-01-01");
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.builder().addLink("https://example.org/two words"))
                .withMessage("link must be an absolute address, such as https://example.org/, but was"
                        + " 'https://example.org/two words'");
    }

    @Test
    void fulfilsTheContractOfEquality() {
        EqualsVerifier.forClass(Evidence.class).withNonnullFields("links").verify();
    }
}
