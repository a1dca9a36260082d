package io.github.socialprescribing.dmi.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTableTest {

    private static final String CELLS = "2R 3R 4R 5R";
    private static final MaturityModel MODEL = Samples.model(CELLS, CELLS);

    private static Profile area(String name, String letters) {
        return ScoringEngine.score(Samples.assessment(MODEL, letters).toBuilder()
                .area(Area.of("id", name))
                .build());
    }

    @Test
    void showsHeadlinesAndTheLevelOfEachAspect() {
        assertThat(AreaTable.of(List.of(
                                area("Northbank", "MMMM.MMPN~"),
                                area("Aldergate", "M---.XXXX~"),
                                area("日本", "NNNN.MM--~")))
                        .withColumns(60)
                        .toText())
                .isEqualTo("""
                        Area                      Staged Typical Index     a1   a2
                        Northbank                 3      3       4.25      5    3
                        Aldergate                 2-5    2-5     2.00-5.00 2-5  -
                        日本                      1      1       2.00-3.00 1    3-5
                        A range runs from the low to the high reading.
                        The index treats an order as a number.
                        """);
    }

    @Test
    void leavesOutTheAspectsWhereTheyDoNotAllFit() {
        Profile profile =
                ScoringEngine.score(Samples.blank(MaturityModel.standard()).build());

        assertThat(AreaTable.of(List.of(profile)).toText().lines().toList().get(0))
                .endsWith("Index     prog enga info plat inte insi citi")
                .hasSize(80);
        assertThat(AreaTable.of(List.of(profile))
                        .withColumns(75)
                        .toText()
                        .lines()
                        .toList()
                        .get(0))
                .endsWith(" Index");
    }

    @Test
    void saysWhatHeadingsStandForThatWereCutShort() {
        Profile profile =
                ScoringEngine.score(Samples.blank(MaturityModel.standard()).build());

        assertThat(AreaTable.of(List.of(profile)).toText().lines().skip(2))
                .containsExactly(
                        "prog: Programme; enga: Stakeholder engagement; info: Service information",
                        "plat: Software platform; inte: Integration; insi: Insight; citi: Citizen access",
                        "A range runs from the low to the high reading.",
                        "The index treats an order as a number.");
    }

    @Test
    void saysThatThereAreNone() {
        assertThat(AreaTable.of(List.of()).toText()).isEqualTo("No areas.\n");
        assertThat(AreaTable.of(List.of())).hasToString("No areas.\n");
    }

    @Test
    void isNeverWiderThanItsColumns() {
        List<Profile> areas =
                List.of(area("x".repeat(60), "M---.----~"), area("\u001B[31m\n" + "y".repeat(60), "M---.----~"));
        for (int columns = 50; columns < 130; columns++) {
            int limit = columns;
            String text = AreaTable.of(areas).withColumns(columns).toText();
            assertThat(text.lines()).hasSize(5).allMatch(line -> line.length() <= limit);
            assertThat(text).doesNotContain("\u001B");
        }
    }

    @Test
    void isPlainAsciiThroughoutIfAsked() {
        assertThat(AreaTable.of(List.of(area("Łódź", "M---.MMMM~"), area("x".repeat(90), "M---.MMMM~")))
                        .withSymbols(Symbols.ASCII)
                        .toText())
                .matches("[ -~\n]+")
                .contains("?odz ", "x... ");
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 0, -1})
    void refusesLessThanFiftyColumns(int columns) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AreaTable.of(List.of()).withColumns(columns))
                .withMessage("columns must be 50 or more, but was " + columns);
    }

    @Test
    void refusesAreasOfDifferentModels() {
        Profile other =
                ScoringEngine.score(Samples.blank(MaturityModel.standard()).build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AreaTable.of(List.of(area("A", "M---.----~"), other)))
                .withMessage("results of different models cannot be brought together: own/1.0 and dmi-sp/1.0");
    }
}
