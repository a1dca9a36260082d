package io.github.socialprescribing.dmi.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.portfolio.Ratings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTableTest {

    private static final Ratings RATINGS = Ratings.builder()
            .rater("Ada")
            .rate("Ben", "platform", 2)
            .rate("Ada", "platform", 4)
            .rate("Ben", "insight", 3)
            .item("citizens")
            .build();

    @Test
    void showsItemsWithMedianRangeStateAndRatings() {
        assertThat(AgreementTable.of(RATINGS).withTitle("Northbank")).hasToString("""
                        Northbank
                        Item      Median  Range   Agreement  Ratings
                        platform  2       2 to 4  UNCERTAIN  4 2
                        insight   3       3       UNDEFINED  - 3
                        citizens  -       -       UNDEFINED  - -
                        Ratings in the order of the raters: Ada, Ben
                        The median is the lower of the two in the middle; - stands for no rating.
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void fitsNamesFromOutsideAndManyRatersIntoItsColumns(Symbols symbols) {
        Ratings.Builder many = Ratings.builder();
        for (int i = 0; i < 60; i++) {
            many.rate("\u001b[31mrater " + "x".repeat(i) + i, "item\n" + "y".repeat(90), i);
        }
        String text = AgreementTable.of(many.build())
                .withTitle("z".repeat(200))
                .withColumns(60)
                .withSymbols(symbols)
                .toText();
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
        assertThat(text).doesNotContain("\u001b").contains(" 58 59\n");
    }

    @Test
    void keepsItemsThatRunRightToLeftApartFromTheirFigures() {
        assertThat(AgreementTable.of(Ratings.builder()
                                .rate("Ada", "שלום", 3)
                                .rate("Ben", "שלום", 3)
                                .build())
                        .toText()
                        .lines())
                .contains("\u2068שלום\u2069  3       3      AGREED     3 3");
    }

    @Test
    void saysThatThereAreNone() {
        assertThat(AgreementTable.of(Ratings.builder().build()).toText()).isEqualTo("No items.\n");
        assertThat(AgreementTable.of(Ratings.builder().item("x").build()).toText())
                .contains("Ratings in the order of the raters: none\n");
    }

    @Test
    void needsSixtyColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgreementTable.of(RATINGS).withColumns(59))
                .withMessage("columns must be 60 or more, but was 59");
    }
}
