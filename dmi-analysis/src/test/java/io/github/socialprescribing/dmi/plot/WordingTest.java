package io.github.socialprescribing.dmi.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Wording WELSH = Wording.english()
            .with(Phrase.LADDER_OF_ASPECTS, "Aeddfedrwydd digidol {area}")
            .with(Phrase.INDEX, "Mynegai")
            .with(Phrase.NOT_SCORED, "heb ei sgorio")
            .with(Phrase.RANGE, "{low} i {high}")
            .with(MaturityLevel.CONNECTED, "Cysylltiedig")
            .withAspect("a4", "Dinasyddion");

    @Test
    void choosesTheWordsOfPictureAndText() {
        Ladder ladder = Ladder.ofAspects(SamplePlots.FOUR).withWording(WELSH);

        assertThat(ladder.title()).isEqualTo("Aeddfedrwydd digidol Northbank");
        assertThat(ladder.toSvg())
                .contains(">Mynegai</text>", ">heb ei sgorio</text>", ">2.00 i 4.00</text>", ">Cysylltiedig</text>")
                .contains(">Dinasyddion</text>", ">exact</text>");
        assertThat(ladder.toText()).contains("  heb ei sgorio\n", "  2.00 i 4.00\n", "Dinasyddion ");
    }

    @Test
    void breaksWhatIsLongerThanALineOfTheText() {
        String exact = "one figure, since every answer that counts is known to somebody";
        String range = "two figures, since some answer that counts is known to nobody";
        Wording wordy = Wording.english().with(Phrase.EXACT, exact).with(Phrase.LOW_TO_HIGH, range);

        String text = Ladder.ofAspects(SamplePlots.FOUR)
                .withWording(wordy)
                .withColumns(50)
                .toText();

        assertThat(text.replaceAll("\\s+", " ")).contains("● " + exact + " ├─┤ " + range + " ◆ the same");
    }

    @Test
    void namesStagesAndCategories() {
        MotivationGrid grid = MotivationGrid.atStart(SamplePlots.cohort(1))
                .withWording(Wording.english()
                        .with(MotivationStage.PRE, "Cyn")
                        .with(PersonCategory.SUPPORTED, "Gyda chymorth")
                        .with(Phrase.TOTAL, "Pawb"));

        assertThat(grid.toText())
                .startsWith("Cyn\n")
                .contains("\n  Gyda chymorth ", "\nPawb\n", "\nDuring social prescribing\n");
    }

    @Test
    void putsValuesIntoPlacesAtOnce() {
        Ladder ladder = Ladder.ofAspects(SamplePlots.area("{date} $1 \\{area}", "MMMNN.M--N.XXXX.NNNN~"))
                .withWording(Wording.english().with(Phrase.LADDER_OF_ASPECTS, "{area}: {area}"));

        assertThat(ladder.title()).isEqualTo("{date} $1 \\{area}: {date} $1 \\{area}");
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void refusesABlankTextAndAPlaceThatThePhraseHasNot(Phrase phrase) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.english().with(phrase, " \n"))
                .withMessage("text of phrase '" + phrase.id() + "' must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.english().with(phrase, "{nothing}"))
                .withMessageStartingWith("text of phrase '" + phrase.id() + "' must have no place");
    }

    @Test
    void suggestsThePlaceThatIsNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.english().with(Phrase.RANGE, "{low} i {hihg}"))
                .withMessage("text of phrase 'range' must have no place but {low}, {high}, but had {hihg}; did you mean"
                        + " 'high'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.english().with(Phrase.EXACT, "{low}"))
                .withMessage("text of phrase 'exact' must have no place, but had {low}");
    }

    @Test
    void refusesABlankName() {
        for (String blank : List.of("", " ")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Wording.english().with(MaturityLevel.CONNECTED, blank))
                    .withMessage("name must not be blank");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Wording.english().withAspect("a1", blank))
                    .withMessage("name must not be blank");
        }
    }

    @Test
    void findsPhrasesByTheirIds() {
        assertThat(Phrase.values())
                .allSatisfy(phrase -> assertThat(Phrase.of(phrase.id())).isSameAs(phrase));
        assertThat(Arrays.stream(Phrase.values()).map(Phrase::id))
                .contains("not-scored", "ladder-of-areas")
                .doesNotHaveDuplicates();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Phrase.of("not-scord"))
                .withMessageStartingWith("phrase must be one of one-area, ")
                .withMessageEndingWith("but was 'not-scord'; did you mean 'not-scored'?");
    }

    @Test
    void isAValue() {
        assertThat(WELSH)
                .isEqualTo(WELSH.with(Phrase.INDEX, "Mynegai"))
                .hasSameHashCodeAs(WELSH.with(Phrase.INDEX, "Mynegai"))
                .isNotEqualTo(WELSH.with(Phrase.INDEX, "Index"))
                .isNotEqualTo(Wording.english());
        assertThat(Wording.english().with(Phrase.INDEX, "Mynegai")).hasToString("{INDEX=Mynegai}");
    }
}
