package io.github.socialprescribing.dmi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EstimatesTest {

    private static final MaturityModel MODEL = MaturityModel.standard();
    private static final Amount TEN = Amount.parse("GBP 10");

    @Test
    void keepsEstimatesInModelOrder() {
        Estimates estimates = Estimates.ofCosts(MODEL, Map.of("platform.pilot", TEN, "programme.started", TEN));

        assertThat(estimates.byCriterion()).containsOnlyKeys("programme.started", "platform.pilot");
        assertThat(List.copyOf(estimates.byCriterion().keySet()))
                .containsExactly("programme.started", "platform.pilot");
        assertThat(estimates.currency()).hasValue(TEN.currency());
        assertThat(estimates.estimate("platform.pilot").cost()).hasValue(TEN);
        assertThat(estimates.estimate("insight.analytics")).isEqualTo(Estimate.none());
        assertThat(estimates)
                .isEqualTo(Estimates.ofCosts(MODEL, Map.of("programme.started", TEN, "platform.pilot", TEN)))
                .hasSameHashCodeAs(Estimates.ofCosts(MODEL, Map.of("programme.started", TEN, "platform.pilot", TEN)))
                .isNotEqualTo(Estimates.none(MODEL))
                .hasToString("estimates for dmi-sp/1.0; programme.started GBP 10.00; platform.pilot GBP 10.00");
    }

    @Test
    void noEstimatesHaveNoCurrency() {
        assertThat(Estimates.none(MODEL).currency()).isEmpty();
        assertThat(Estimates.builder(MODEL)
                        .estimate(
                                "platform.pilot",
                                Estimate.builder().resourceUse(ResourceUse.NEW).build())
                        .build())
                .hasToString("estimates for dmi-sp/1.0; platform.pilot without a cost");
    }

    @Test
    void whatIsPartlyMetCostsTheRest() {
        Estimate both = Estimate.builder()
                .cost(TEN)
                .remainingCost(TEN.withMinorUnits(300))
                .build();
        Estimate restOnly =
                Estimate.builder().remainingCost(TEN.withMinorUnits(300)).build();

        assertThat(both.cost(Answer.PARTLY_MET)).hasValue(Amount.parse("GBP 3"));
        assertThat(both.cost(Answer.NOT_MET)).hasValue(TEN);
        assertThat(both.cost(Answer.UNKNOWN)).hasValue(TEN);
        assertThat(Estimate.ofCost(TEN).cost(Answer.PARTLY_MET)).hasValue(TEN);
        assertThat(restOnly.cost(Answer.PARTLY_MET)).hasValue(Amount.parse("GBP 3"));
        assertThat(restOnly.cost(Answer.NOT_MET)).isEmpty();
    }

    @Test
    void namesEveryFaultAtOnce() {
        Estimates.Builder builder = Estimates.builder(MODEL)
                .cost("platform.pilots", TEN)
                .cost("programme.started", Amount.parse("GBP -1"))
                .cost("programme.started", TEN)
                .cost("safeguard.funding", TEN)
                .estimate(
                        "platform.reporting",
                        Estimate.builder()
                                .cost(TEN)
                                .remainingCost(Amount.parse("GBP 10.01"))
                                .build())
                .cost("insight.analytics", Amount.parse("EUR 5"))
                .cost("citizens.access", Amount.ofMinor("GBP", Long.MAX_VALUE));

        assertThatExceptionOfType(InvalidPlanException.class)
                .isThrownBy(builder::build)
                .withMessage("""
                        estimates with 7 faults:
                        - estimate for 'programme.started' must be given once, but was given twice
                        - unknown criterion 'platform.pilots' in model dmi-sp/1.0; did you mean 'platform.pilot'?
                        - cost of 'programme.started' must be 0 or more, but was GBP -1.00
                        - unknown criterion 'safeguard.funding' in model dmi-sp/1.0
                        - remaining cost of 'platform.reporting' must be at most its cost of GBP 10.00, but was GBP 10.01
                        - costs must be in one currency, but 'insight.analytics' costs EUR 5.00 and others GBP
                        - costs must add up to at most 9223372036854775807 minor units, but came to 9223372036854779207""")
                .satisfies(e -> assertThat(e.faults())
                        .extracting(Message::code)
                        .containsExactly(
                                "duplicate-estimate",
                                "unknown-criterion",
                                "negative-cost",
                                "unknown-criterion",
                                "remaining-above-cost",
                                "mixed-currencies",
                                "costs-too-large"));
    }

    @Test
    void refusesABuyInThatSaysNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.builder().addBuyIn(" ").build())
                .withMessage("buy-in must not be blank");
    }
}
