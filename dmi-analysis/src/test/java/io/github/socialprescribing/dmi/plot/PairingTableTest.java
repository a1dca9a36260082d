package io.github.socialprescribing.dmi.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.portfolio.LeadersAndLearners;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairingTableTest {

    private static final String CELLS = "2R 3R 4R 5R";
    private static final MaturityModel MODEL = Samples.model(CELLS, CELLS, CELLS, CELLS);
    private static final LeadersAndLearners STANDINGS = LeadersAndLearners.of(List.of(
            area("a", "Aldergate", "NNNN.MNNN.NNNN.XXXX~"),
            area("b", "日本", "NNNN.MMPN.MMMM.XXXX~"),
            area("c", "Clay\u001b[31mfield and the villages around it", "MNNN.MNNN.MMMM.XXXX~"),
            area("d", "Dunmoor", "MM-N.MMMM.XXXX.XXXX~"),
            area("e", "Elmhurst", "MMMM.MNNN.XXXX.XXXX~")));

    private static Profile area(String id, String name, String letters) {
        return ScoringEngine.score(Samples.assessment(MODEL, letters).toBuilder()
                .area(Area.of(id, name))
                .build());
    }

    @Test
    void showsWhoIsAheadAndWhomThoseBehindMayLearnFrom() {
        assertThat(PairingTable.of(STANDINGS).withColumns(66).toText()).isEqualTo("""
                        A1: lower median Level 2 of 5 areas
                          Ahead: Dunmoor (3-4), Elmhurst (5)
                          Behind               Level may learn from       Level Apart Over
                          Aldergate            1     Elmhurst             5     0.00  1
                          日本                 1     Dunmoor              3-4   1.50  1

                        A2: lower median Level 2 of 5 areas
                          Ahead: 日本 (3), Dunmoor (5)
                          Behind: nobody

                        A3: lower median Level 5 of 3 areas
                          Ahead: nobody
                          Behind: Aldergate (1)

                        A4: scored in no area

                        Ahead: above the lower median of the areas, whatever is unknown.
                        Behind: below it. Apart: the mean difference of the coordinates of
                        the other aspects, in levels. Over: how many those are, scored in
                        both. Nobody ahead is less apart; among equals stands the first by
                        id.
                        """);
    }

    @Test
    void countsTheRowsThatAreNotWanted() {
        assertThat(PairingTable.of(STANDINGS).withRows(1).toText())
                .contains("  Ahead: Dunmoor (3-4) and 1 more\n")
                .contains("""
                          Aldergate                   1     Elmhurst                    5     0.00  1
                          Behind: and 1 more
                        """);
        assertThat(PairingTable.of(STANDINGS).withRows(0).toText())
                .contains("  Ahead: 2 areas\n  Behind: 2 areas\n")
                .contains("  Ahead: nobody\n  Behind: 1 area\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairingTable.of(STANDINGS).withRows(-1))
                .withMessage("rows must be 0 or more, but was -1");
    }

    @Test
    void marksLeadersThatNothingCanBeComparedWith() {
        LeadersAndLearners apart = LeadersAndLearners.of(List.of(
                area("a", "Aldergate", "NNNN.MNNN.XXXX.XXXX~"),
                area("b", "Birchwell", "MNNN.XXXX.XXXX.XXXX~"),
                area("c", "Clayfield", "MMNN.XXXX.MNNN.XXXX~")));

        assertThat(PairingTable.of(apart))
                .asString()
                .contains("  Aldergate                   1     Clayfield                   3     -     0\n");
    }

    @Test
    void isNeverWiderThanItsColumnsNorDisturbedByNames() {
        for (Symbols symbols : Symbols.values()) {
            String text = PairingTable.of(LeadersAndLearners.of(List.of(
                            area("a", "x".repeat(200), "NNNN.NNNN.NNNN.NNNN~"),
                            area("b", "Clay\u001b[31mfield and the villages around it", "MNNN.NNNN.NNNN.NNNN~"),
                            area("c", "\u202ename\n", "MMNN.NNNN.NNNN.NNNN~"))))
                    .withColumns(50)
                    .withSymbols(symbols)
                    .toText();
            assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(50));
            assertThat(text).doesNotContain("\u001b").doesNotContain("\u202e");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairingTable.of(STANDINGS).withColumns(49))
                .withMessage("columns must be 50 or more, but was 49");
    }
}
