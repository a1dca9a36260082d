package io.github.socialprescribing.dmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.model.Basis;
import io.github.socialprescribing.dmi.model.Need;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses, findings and messages. */
class VocabularyTest {

    @ParameterizedTest
    @ValueSource(strings = {"L4.5", "V.people-first", "x", "Our own report, page 7 (2025)", "報告 3"})
    void clauseIsAnySourceId(String id) {
        assertThat(new Clause(id)).hasToString(id);
    }

    @Test
    void clauseHasOneToTwoHundredCharacters() {
        assertThat(new Clause("😀".repeat(200)).id()).hasSize(400);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clause(""))
                .withMessage("clause must have 1 to 200 characters, but had 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clause("L".repeat(201)))
                .withMessage("clause must have 1 to 200 characters, but had 201");
    }

    @Test
    void clauseHasNoControlCharacters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clause("L4\n5"))
                .withMessage("clause must not contain control characters, but was 'L4\\u000a5'");
    }

    @Test
    void findingKindIsAnyIdOfTheForm() {
        assertThat(new FindingKind("digital-only")).hasToString("digital-only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FindingKind("Digital only"))
                .withMessage(
                        "finding kind must be at most 200 lower-case letters and digits, beginning with a letter, in"
                                + " groups parted by '.' or '-', but was 'Digital only'; did you mean 'digital-only'?");
    }

    @Test
    void findingCopiesItsArgumentsAndKeepsTheirOrder() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("title", "Pilot");
        arguments.put("level", "3");
        arguments.put("about", "x");
        Finding finding = new Finding(FindingKind.AHEAD, "platform.pilot", arguments, "Pilot is ahead.");
        arguments.clear();

        assertThat(finding.arguments())
                .containsExactly(Map.entry("title", "Pilot"), Map.entry("level", "3"), Map.entry("about", "x"));
        assertThat(finding).hasToString("ahead platform.pilot: Pilot is ahead.");
        assertThatThrownBy(() -> finding.arguments().put("level", "4"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void findingRefusesTextsThatHaveNoUtf8Form() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding(FindingKind.AHEAD, "a", Map.of("title", "\uDC00"), "Ahead."))
                .withMessage("argument must be well-formed Unicode, but has half a surrogate pair at position 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding(FindingKind.AHEAD, "a", Map.of(), "Ahead\uD800"))
                .withMessage("message must be well-formed Unicode, but has half a surrogate pair at position 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding(FindingKind.AHEAD, "", Map.of(), "Ahead."))
                .withMessage("about must have 1 to 200 characters, but had 0");
    }

    @Test
    void messageCopiesItsArgumentsAndPrintsItsText() {
        Map<String, String> arguments = new LinkedHashMap<>(Map.of("aspect", "platform"));
        Message message = new Message("aspect-complete", arguments, "Level 5.");
        arguments.clear();

        assertThat(message.arguments()).containsExactly(Map.entry("aspect", "platform"));
        assertThat(message).hasToString("Level 5.");
        assertThatThrownBy(() -> message.arguments().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void closedVocabulariesAreReadByTheirIds() {
        for (Need need : Need.values()) {
            assertThat(Need.of(need.id())).isSameAs(need);
        }
        for (Basis basis : Basis.values()) {
            assertThat(Basis.of(basis.id())).isSameAs(basis);
        }
        for (Origin origin : Origin.values()) {
            assertThat(Origin.of(origin.id())).isSameAs(origin);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Need.of("requird"))
                .withMessage("need must be one of required, optional, but was 'requird'; did you mean 'required'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Basis.of(""))
                .withMessage("basis must be one of stated, inferred, but was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Origin.of("QUICK"))
                .withMessage("origin must be one of asked, quick, but was 'QUICK'; did you mean 'quick'?");
    }
}
