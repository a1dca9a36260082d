package io.github.socialprescribing.dmi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.DmiDomain;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DmiDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
class AnswerSheetProperties {

    @Property
    void parsesWhatItWrites(@ForAll AnswerSheet sheet) {
        AnswerSheet parsed = AnswerSheet.parse(sheet.toCode(), sheet.model());

        assertThat(parsed).isEqualTo(sheet).hasSameHashCodeAs(sheet).hasToString(sheet.toString());
        assertThat(AnswerSheet.modelOf(sheet.toCode())).isEqualTo(sheet.model().id());
    }

    @Property
    void behavesLikeAMapFromIdsToAnswers(@ForAll MaturityModel model, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Answer> expected = new HashMap<>();
        AnswerSheet.Builder sheet = AnswerSheet.builder(model);
        for (int i = 0; i < 2 * model.answerables().size(); i++) {
            String id = any(random, model.answerables()).id();
            Answer answer = any(random, List.of(Answer.values()));
            sheet.answer(id, answer);
            expected.put(id, answer);
        }
        AnswerSheet built = sheet.build();

        for (Answerable asked : model.answerables()) {
            assertThat(built.answer(asked)).isEqualTo(expected.getOrDefault(asked.id(), Answer.UNKNOWN));
        }
        expected.values().removeIf(answer -> answer == Answer.UNKNOWN);
        assertThat(built.answers()).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(built.answered()).isEqualTo(expected.size());
    }

    @Property
    void doesNotDependOnTheOrderOfAnswers(@ForAll AnswerSheet sheet, @ForAll long seed) {
        List<String> ids = new ArrayList<>(sheet.answers().keySet());
        Collections.shuffle(ids, new Random(seed));
        Map<String, Answer> shuffled = new LinkedHashMap<>();
        ids.forEach(id -> shuffled.put(id, sheet.answer(id)));

        assertThat(AnswerSheet.of(sheet.model(), shuffled)).isEqualTo(sheet);
    }

    @Property
    void listsAnswersInModelOrder(@ForAll AnswerSheet sheet) {
        assertThat(sheet.answers().keySet())
                .containsExactlyElementsOf(sheet.model().answerables().stream()
                        .map(Answerable::id)
                        .filter(id -> sheet.answer(id) != Answer.UNKNOWN)
                        .toList());
    }

    @Property
    void changesOneAnswerAndNoOther(
            @ForAll AnswerSheet sheet, @ForAll @IntRange(max = 9_999) int place, @ForAll Answer answer) {
        String id = sheet.model()
                .answerables()
                .get(place % sheet.model().answerables().size())
                .id();
        AnswerSheet changed = sheet.with(id, answer);

        for (Answerable asked : sheet.model().answerables()) {
            assertThat(changed.answer(asked)).isEqualTo(asked.id().equals(id) ? answer : sheet.answer(asked));
        }
        assertThat(changed.equals(sheet)).isEqualTo(sheet.answer(id) == answer);
    }

    @Property
    void refusesAnyOtherLetterWithItsPlace(
            @ForAll AnswerSheet sheet,
            @ForAll @IntRange(max = 9_999) int place,
            @ForAll @CharRange(from = 'a', to = 'z') char letter) {
        String code = sheet.toCode();
        int start = code.indexOf(':') + 1;
        int position = start + place % (code.length() - start);
        if (code.charAt(position) == '.' || code.charAt(position) == '~') {
            position = start;
        }
        String wrong = code.substring(0, position) + letter + code.substring(position + 1);
        int asked = (int) code.substring(start, position)
                .chars()
                .filter(c -> c != '.' && c != '~')
                .count();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerSheet.parse(wrong, sheet.model()))
                .withMessage("answer code of model " + sheet.model().id() + " must have one of M, P, N, X, - for '"
                        + sheet.model().answerables().get(asked).id() + "', but had '" + letter + "' at position "
                        + (position + 1));
    }

    @Property
    void refusesAnyOtherLength(@ForAll AnswerSheet sheet, @ForAll @IntRange(max = 9_999) int place) {
        String code = sheet.toCode();
        int start = code.indexOf(':') + 1;
        int position = start + place % (code.length() - start);
        String longer = code.substring(0, position) + "M" + code.substring(position);
        String shorter = code.substring(0, position) + code.substring(position + 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerSheet.parse(longer, sheet.model()))
                .withMessageContaining(" letter");
        assertThatIllegalArgumentException().isThrownBy(() -> AnswerSheet.parse(shorter, sheet.model()));
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
