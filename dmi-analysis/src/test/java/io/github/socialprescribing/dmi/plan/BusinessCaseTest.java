package io.github.socialprescribing.dmi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BusinessCaseTest {

    private static final MaturityModel MODEL =
            Samples.builder(List.of("2R 2R 3R 4R 5R", "2R 3R 4R 5R"), 2).build();
    private static final Vision VISION = Vision.of(MODEL, MaturityLevel.ESTABLISHED, LocalDate.of(2028, 3, 31));

    private static Profile start(String name, String letters) {
        return ScoringEngine.score(Samples.assessment(MODEL, letters).toBuilder()
                .area(Area.of("northbank", name))
                .build());
    }

    private static Benefit.Builder benefit() {
        return Benefit.builder()
                .kind(BenefitKind.TIME_SAVED)
                .description("Less time on the telephone")
                .contribution(Contribution.DIRECT)
                .proof("Diary study");
    }

    private static Objective objective(Step step) {
        return Objective.builder()
                .step(step)
                .putHelps(Beneficiary.PEOPLE, "They find help sooner.")
                .putHelps(Beneficiary.WORKFORCE, "They look things up once.")
                .measure(Measure.builder()
                        .what("services listed")
                        .baseline(Quantity.of(0, "percent"))
                        .target(Quantity.of(90, "percent"))
                        .proof("quarterly count")
                        .build())
                .owner("programme office")
                .due(LocalDate.of(2027, 3, 31))
                .addBenefits(
                        benefit().quantity(Quantity.of(120, "hours a month")).build())
                .build();
    }

    private static String expected(String name) throws IOException {
        try (InputStream file = BusinessCaseTest.class.getResourceAsStream("/plan/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysAllThatACommitteeAsks() throws IOException {
        Profile start = start("Northbank", "PNNNN.M-NN~N-");
        Estimates estimates = Estimates.builder(MODEL)
                .estimate(
                        "a1.c1",
                        Estimate.builder()
                                .cost(Amount.parse("GBP 900"))
                                .remainingCost(Amount.parse("GBP 400"))
                                .resourceUse(ResourceUse.EXTEND)
                                .addBuyIn("GP practices")
                                .addBuyIn("link workers")
                                .build())
                .cost("a1.c2", Amount.parse("GBP 1000"))
                .cost("a1.c3", Amount.parse("GBP 2000"))
                .cost("a1.c5", Amount.parse("GBP 70"))
                .cost("a2.c2", Amount.parse("GBP 600"))
                .build();
        Planner planner = Planner.of(start, estimates);
        Roadmap roadmap = planner.withinBudget(Amount.parse("GBP 2500"), 2);
        BusinessCase businessCase = BusinessCase.builder()
                .addPeopleFirst("Link workers will have more time for people.")
                .vision(VISION)
                .roadmap(
                        roadmap.withObjectives(List.of(objective(roadmap.steps().get(0)))))
                .addFurtherBenefits(benefit()
                        .kind(BenefitKind.EASIER_LIVES)
                        .description("People tell their story once")
                        .contribution(Contribution.ENABLED)
                        .build())
                .frontier(planner.frontier())
                .build();

        assertThat(businessCase.toMarkdown()).isEqualTo(expected("business-case.md"));
        assertThat(businessCase.stepsWithoutObjective())
                .extracting(Step::toString)
                .containsExactly("a1.c2 (not-met): GBP 1000.00");
        assertThat(businessCase.benefits())
                .extracting(Benefit::toString)
                .containsExactly(
                        "time-saved: Less time on the telephone (120 hours a month)",
                        "easier-lives: People tell their story once");
        assertThat(businessCase)
                .hasToString(
                        "business case for Northbank: no aspect below Level 3 by 2028-03-31; within-budget, 3 steps, 2"
                                + " benefits");
    }

    @Test
    void saysWhatIsMissing() {
        String text = BusinessCase.builder()
                .addPeopleFirst("Link workers will have more time for people.")
                .vision(VISION)
                .roadmap(Planner.of(start("Northbank", "NNNNN.XXXX~MM")).liftTheLowest(2, VISION))
                .build()
                .toMarkdown();

        assertThat(text)
                .contains("No owner, measure and date yet for: A1 C1; A1 C2.")
                .contains("| A2 | not scored | 3 | – | – |")
                .contains("What it costs is not known in full. It leads to staged level")
                .contains("None are stated yet.")
                .contains("Steps without a cost, so that there is no total: A1 C1; A1 C2; A1 C3")
                .doesNotContain("Safeguards")
                .doesNotContain("What each further part");
        assertThat(BusinessCase.builder()
                        .addPeopleFirst("All is well.")
                        .vision(VISION)
                        .roadmap(Planner.of(start("Northbank", "MMMNN.XXXX~MM")).liftTheLowest(2, VISION))
                        .build()
                        .toMarkdown())
                .contains("There is no step to take.");
        assertThat(BusinessCase.builder()
                        .addPeopleFirst("Ask first.")
                        .vision(VISION)
                        .roadmap(Planner.of(start("Northbank", "-----.----~MM")).firstStep())
                        .build()
                        .toMarkdown())
                .contains("First find out: Is A1 C1 in place?");
    }

    @Test
    void textFromOutsideNeverTurnsIntoMarkup() {
        String hostile = "# <b>| [x](http://example.org) `~*_\n- one\r2. two";
        String text = BusinessCase.builder()
                .addPeopleFirst(hostile)
                .addPeopleFirst("- a list?")
                .addPeopleFirst("1. a list?")
                .vision(VISION)
                .roadmap(Planner.of(start("A | B <script>", "NNNNN.NNNN~MM")).liftTheLowest(9, VISION))
                .build()
                .toMarkdown();

        assertThat(text)
                .startsWith("# Digital support for social prescribing in A \\| B \\<script\\>\n")
                .contains("\n\\# \\<b\\>\\| \\[x\\](http://example.org) \\`\\~\\*\\_ - one 2. two\n")
                .contains("\n\\- a list?\n")
                .contains("\n1\\. a list?\n");
    }

    @Test
    void namesEveryFault() {
        Roadmap roadmap = Planner.of(start("Northbank", "NNNNN.NNNN~MM")).liftTheLowest(2);
        CostFrontier elsewhere = Planner.of(
                        start("Northbank", "MNNNN.NNNN~MM"),
                        Estimates.builder(MODEL)
                                .cost("a1.c2", Amount.parse("GBP 1"))
                                .build())
                .frontier();

        assertThatExceptionOfType(InvalidPlanException.class)
                .isThrownBy(() -> BusinessCase.builder()
                        .vision(VISION)
                        .roadmap(roadmap)
                        .frontier(elsewhere)
                        .build())
                .withMessage("""
                        business case with 2 faults:
                        - a business case must say how digital will support people and workforce, but says nothing
                        - frontier must start from the profile that the roadmap starts from, but starts from another""");
        assertThatExceptionOfType(InvalidPlanException.class)
                .isThrownBy(() -> BusinessCase.builder()
                        .addPeopleFirst(" ")
                        .vision(VISION)
                        .roadmap(roadmap)
                        .build())
                .withMessage("business case with 1 fault:\n- people first must not be blank");
        assertThatExceptionOfType(InvalidPlanException.class)
                .isThrownBy(() -> BusinessCase.builder()
                        .addPeopleFirst("People.")
                        .vision(Vision.of(MODEL, MaturityLevel.ESTABLISHED, Samples.DATE.minusDays(1)))
                        .roadmap(roadmap)
                        .build())
                .withMessageContaining("date of the vision must not be before the assessment");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> BusinessCase.builder().addPeopleFirst("People.").build())
                .withMessageContaining("vision");
    }

    @Test
    void benefitsAndMeasuresCheckThemselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> benefit().proof("").build())
                .withMessage("proof must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BenefitKind("time-saved", BenefitGroup.FINANCIAL))
                .withMessage("group of benefit kind 'time-saved' must be operational, but was financial");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BenefitKind("Time saved", BenefitGroup.OPERATIONAL))
                .withMessageContaining("did you mean 'time-saved'?");
        assertThat(BenefitKind.named())
                .hasSize(7)
                .extracting(BenefitKind::group)
                .containsSubsequence(BenefitGroup.values());
        assertThat(new BenefitKind("carbon-saved", BenefitGroup.OPERATIONAL)).hasToString("carbon-saved");
        assertThat(new Quantity(new BigDecimal("1.50E3"), "visits"))
                .hasToString("1500 visits")
                .isEqualTo(Quantity.of(1500, "visits"));
        assertThat(new Quantity(new BigDecimal("0.00"), "visits")).isEqualTo(Quantity.of(0, "visits"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity(new BigDecimal("1E2147483647"), "visits"))
                .withMessage(
                        "amount must have at most 30 digits before and after the decimal point, but had 2147483648 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measure.builder()
                        .what("visits")
                        .baseline(Quantity.of(1, "a week"))
                        .target(Quantity.of(1, "a month"))
                        .proof("count")
                        .build())
                .withMessage("baseline and target must be in one unit, but were in 'a week' and 'a month'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objective.builder()
                        .step(Step.of(start("N", "NNNNN.NNNN~MM").answers(), "a1.c1", Estimate.none()))
                        .measure(objective(Step.of(start("N", "NNNNN.NNNN~MM").answers(), "a1.c1", Estimate.none()))
                                .measure())
                        .owner("office")
                        .due(Samples.DATE)
                        .build())
                .withMessage(
                        "objective for 'a1.c1' must help at least one of people, workforce, partners, but helps none");
    }
}
