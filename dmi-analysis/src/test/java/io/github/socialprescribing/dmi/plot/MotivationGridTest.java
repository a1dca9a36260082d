package io.github.socialprescribing.dmi.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.motivation.CohortSummary;
import org.junit.jupiter.api.Test;

class MotivationGridTest {

    private static final CohortSummary COHORT = SamplePlots.cohort(12, 30, 7, 1, 44, 2, 0, 1250, 9);

    @Test
    void drawsTheCountsOfADay() {
        Pictures.assertGolden("motivation-grid", MotivationGrid.atStart(COHORT));
    }

    @Test
    void showsWhatIsHiddenAsHidden() {
        Pictures.assertGolden("motivation-grid-published", MotivationGrid.atEnd(COHORT.publication()));
    }

    @Test
    void saysWhichDayItIsOf() {
        assertThat(MotivationGrid.atStart(COHORT).description())
                .startsWith("People by stage and category on 2026-01-01, the first day of the period. Pre social"
                        + " prescribing: Self motivated 12, ");
        assertThat(MotivationGrid.atEnd(COHORT).description())
                .startsWith("People by stage and category on 2026-12-31, the last day of the period. ")
                .doesNotContain("idden");
        assertThat(MotivationGrid.atStart(COHORT.publication()).description())
                .startsWith("People by stage and category on 2026-01-01, the first day of the period. ")
                .contains("Harder to reach citizen hidden")
                .endsWith(
                        " Hidden: a small count, or one from which a small count could be worked out. The categories have"
                                + " no order and no worth.");
    }

    @Test
    void drawsNobody() {
        assertThat(MotivationGrid.atStart(SamplePlots.cohort()).toText())
                .contains("\n  Self motivated                       0\n");
    }
}
