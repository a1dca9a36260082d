package io.github.socialprescribing.dmi.motivation;

import static io.github.socialprescribing.dmi.motivation.CategorySign.ACTS_UNPROMPTED;
import static io.github.socialprescribing.dmi.motivation.CategorySign.LANGUAGE;
import static io.github.socialprescribing.dmi.motivation.CategorySign.NEEDS_ENCOURAGEMENT;
import static io.github.socialprescribing.dmi.motivation.CategorySign.NEEDS_PRESCRIPTION;
import static io.github.socialprescribing.dmi.motivation.CategorySign.UNDERLYING_ISSUES;
import static io.github.socialprescribing.dmi.motivation.CategorySign.UNLIKELY_TO_ENGAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategorySuggestionTest {

    private static CategorySuggestion from(CategorySign... signs) {
        return CategorySuggestion.from(List.of(signs));
    }

    @Test
    void theFirstDecidingSignCounts() {
        assertThat(from(ACTS_UNPROMPTED).category()).contains(PersonCategory.SELF_MOTIVATED);
        assertThat(from(ACTS_UNPROMPTED, NEEDS_ENCOURAGEMENT).category()).contains(PersonCategory.SUPPORTED);
        assertThat(from(ACTS_UNPROMPTED, NEEDS_PRESCRIPTION).category()).contains(PersonCategory.SUPPORTED);
        assertThat(from(NEEDS_PRESCRIPTION, UNLIKELY_TO_ENGAGE).category()).contains(PersonCategory.HARDER_TO_REACH);
        assertThat(from().category()).isEmpty();
    }

    @Test
    void whatContributesIsAReasonOnlyIfThePersonIsUnlikelyToEngage() {
        CategorySuggestion harder = from(LANGUAGE, UNDERLYING_ISSUES, UNLIKELY_TO_ENGAGE);

        assertThat(harder.reasons()).containsExactly(UNLIKELY_TO_ENGAGE, UNDERLYING_ISSUES, LANGUAGE);
        assertThat(harder.toConsider()).isEmpty();

        CategorySuggestion supported = from(LANGUAGE, NEEDS_PRESCRIPTION);

        assertThat(supported.category()).contains(PersonCategory.SUPPORTED);
        assertThat(supported.reasons()).containsExactly(NEEDS_PRESCRIPTION);
        assertThat(supported.toConsider()).containsExactly(LANGUAGE);

        CategorySuggestion none = from(LANGUAGE);

        assertThat(none.category()).isEmpty();
        assertThat(none.reasons()).isEmpty();
        assertThat(none.toConsider()).containsExactly(LANGUAGE);
    }

    @Test
    void whatIsOutweighedIsSaidToo() {
        assertThat(from(ACTS_UNPROMPTED, UNLIKELY_TO_ENGAGE))
                .hasToString("suggested: harder-to-reach; because of unlikely-to-engage; consider acts-unprompted");
        assertThat(from()).hasToString("suggested: none");
    }

    @Test
    void everySetOfSignsHasTheCategoryOfTheRule() {
        CategorySign[] all = CategorySign.values();
        for (int bits = 0; bits < 1 << all.length; bits++) {
            int chosen = bits;
            Set<CategorySign> signs = Arrays.stream(all)
                    .filter(sign -> (chosen >> Arrays.asList(all).indexOf(sign) & 1) == 1)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(CategorySign.class)));
            CategorySuggestion suggestion = new CategorySuggestion(signs);

            PersonCategory expected = signs.contains(UNLIKELY_TO_ENGAGE)
                    ? PersonCategory.HARDER_TO_REACH
                    : signs.contains(NEEDS_PRESCRIPTION) || signs.contains(NEEDS_ENCOURAGEMENT)
                            ? PersonCategory.SUPPORTED
                            : signs.contains(ACTS_UNPROMPTED) ? PersonCategory.SELF_MOTIVATED : null;
            assertThat(suggestion.category().orElse(null)).isEqualTo(expected);
            assertThat(suggestion.reasons().size() + suggestion.toConsider().size())
                    .isEqualTo(signs.size());
            assertThat(suggestion.reasons().stream().anyMatch(CategorySign::decides))
                    .isEqualTo(expected != null);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "unlikely-to-engage, HARDER_TO_REACH, true, C3.1",
        "needs-prescription, SUPPORTED, true, C2.1",
        "needs-encouragement, SUPPORTED, true, C2.1",
        "acts-unprompted, SELF_MOTIVATED, true, C1.1",
        "underlying-issues, HARDER_TO_REACH, false, C3.1",
        "community, HARDER_TO_REACH, false, C3.1",
        "language, HARDER_TO_REACH, false, C3.1 C3.2",
        "culture, HARDER_TO_REACH, false, C3.1",
        "digital-skills, HARDER_TO_REACH, false, C3.2"
    })
    void signsAreReadByTheirIds(String id, PersonCategory category, boolean decides, String clauses) {
        CategorySign sign = CategorySign.of(id);

        assertThat(sign.id()).isEqualTo(id);
        assertThat(sign.category()).isEqualTo(category);
        assertThat(sign.decides()).isEqualTo(decides);
        assertThat(sign.clauses()).map(Object::toString).containsExactly(clauses.split(" "));
        assertThat(sign.description()).matches("[^.]+\\.");
    }

    @Test
    void anUnknownSignIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategorySign.of("languages"))
                .withMessage("sign must be one of unlikely-to-engage, needs-prescription, needs-encouragement,"
                        + " acts-unprompted, underlying-issues, community, language, culture, digital-skills, but was"
                        + " 'languages'; did you mean 'language'?");
    }
}
