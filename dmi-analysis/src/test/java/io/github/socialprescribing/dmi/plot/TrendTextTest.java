package io.github.socialprescribing.dmi.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.portfolio.PortfolioTrend;
import io.github.socialprescribing.dmi.portfolio.Trend;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTextTest {

    private static final String CELLS = "2R 3R 4R 5R";
    private static final MaturityModel MODEL = Samples.model(CELLS, CELLS, CELLS);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static Profile area(String id, int day, String letters) {
        return ScoringEngine.score(Samples.assessment(MODEL, letters).toBuilder()
                .area(Area.of(id, "Place " + id))
                .assessedOn(DAY.plusDays(day))
                .build());
    }

    @Test
    void saysWhatChangedFromDateToDateAndOverAll() {
        Trend trend = Trend.of(List.of(
                area("a", 0, "MNNN.MMNN.M-NN~"), area("a", 31, "MMNN.M-NN.XXXX~"), area("a", 59, "MMMN.MNNN.MPNN~")));

        assertThat(TrendText.of(trend, DAY.plusDays(60)).withColumns(64).toText())
                .isEqualTo("""
                        Place a (a)
                        2026-01-01 to 2026-02-01: staged level 2, then 2 to 3; index
                            2.33 to 2.67, then 2.50 to 3.00
                          rose: A1 (Level 2, then Level 3)
                          undecided: A2 (Level 3, then Level 2 to Level 3); A3 (Level 2
                            to Level 3, then not scored)
                          newly met: A1 C2
                          no longer met: A2 C2 (now unknown); A3 C1 (now not applicable)
                        2026-02-01 to 2026-03-01: staged level 2 to 3, then 2; index
                            2.50 to 3.00, then 2.83
                          rose: A1 (Level 3, then Level 4)
                          undecided: A2 (Level 2 to Level 3, then Level 2); A3 (not
                            scored, then Level 2)
                          newly met: A1 C3; A3 C1 (was not applicable)
                        Over all, 2026-01-01 to 2026-03-01: staged level 2, then 2;
                            index 2.33 to 2.67, then 2.83
                          rose: A1 (Level 2, then Level 4)
                          fell: A2 (Level 3, then Level 2)
                          undecided: A3 (Level 2 to Level 3, then Level 2)
                          newly met: A1 C2; A1 C3
                          no longer met: A2 C2
                        Days at each level, up to 2026-03-02
                          A1: Level 2: 31 days, Level 3: 28 days, Level 4: 1 day
                          A2: Level 2: 1 day, Level 3: 31 days, unsettled: 28 days
                          A3: Level 2: 1 day, unsettled: 31 days, not scored: 28 days
                        """);
    }

    @Test
    void saysInHowManyAreasAspectsRoseAndFell() {
        PortfolioTrend trend = PortfolioTrend.between(
                List.of(area("a", 0, "MNNN.MMNN.M-NN~"), area("b", 0, "NNNN.NNNN.NNNN~")),
                List.of(area("a", 9, "MMNN.MNNN.MNNN~"), area("c", 9, "NNNN.NNNN.NNNN~")));

        assertThat(TrendText.of(trend)).hasToString("""
                        1 area in both rounds
                          A1: 1 rose, 0 fell, 0 same, 0 undecided
                          A2: 0 rose, 1 fell, 0 same, 0 undecided
                          A3: 0 rose, 0 fell, 0 same, 1 undecided
                        Only in the earlier round: Place b
                        Only in the later round: Place c
                        """);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendText.of(trend).withColumns(49))
                .withMessage("columns must be 50 or more, but was 49");
    }

    @Test
    void isNeverWiderThanItsColumnsNorDisturbedByNames() {
        Trend trend = Trend.of(List.of(area("\u202e" + "x".repeat(190), 0, "MNNN.MMNN.M-NN~")));

        for (Symbols symbols : Symbols.values()) {
            String text = TrendText.of(trend, DAY)
                    .withColumns(50)
                    .withSymbols(symbols)
                    .toText();
            assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(50));
            assertThat(text).doesNotContain("\u202e").contains("A1: 0 days");
        }
    }
}
