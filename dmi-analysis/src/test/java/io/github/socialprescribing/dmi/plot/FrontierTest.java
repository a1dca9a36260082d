package io.github.socialprescribing.dmi.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.Planner;
import org.junit.jupiter.api.Test;

class FrontierTest {

    private static final Frontier PLOT = Frontier.of(SamplePlots.frontier("Northbank"));

    @Test
    void drawsWhatEachCostBuys() {
        Pictures.assertGolden("frontier", PLOT);
    }

    @Test
    void marksABudget() {
        Pictures.assertGolden("frontier-budget", PLOT.withBudget(Amount.parse("GBP 30000")));
    }

    @Test
    void makesRoomForABudgetBeyondAllCosts() {
        assertThat(PLOT.withBudget(Amount.parse("GBP 2000000")).toSvg())
                .contains(">2,000,000</text>")
                .contains(">Budget GBP 2,000,000</text>");
    }

    @Test
    void drawsOnePointIfNothingCanBeBought() {
        Estimates nothing = Estimates.builder(SamplePlots.FOUR.model())
                .cost("a2.c4", Amount.parse("GBP 5"))
                .build();
        Frontier plot = Frontier.of(Planner.of(SamplePlots.FOUR, nothing).frontier());

        assertThat(plot.toText().lines())
                .contains(
                        "Now: index 2.17",
                        "Criteria without a cost, which no budget can buy: 8; barred by them: 1. Unknown");
        assertThat(Pictures.texts(Pictures.parse(plot.toSvg())))
                .contains("index 2.17")
                .doesNotContain("All that can be bought");
    }

    @Test
    void refusesABudgetInAnotherCurrency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLOT.withBudget(Amount.parse("EUR 30000")))
                .withMessage("budget must be in the currency of the costs, GBP, but was EUR 30000.00");
    }
}
