package io.github.socialprescribing.dmi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.Estimate;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plan.ResourceUse;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.Vision;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest extends OverHttp {

    private static final MaturityModel MODEL = MaturityModel.standard();
    private static final Profile START = ScoringEngine.score(MAPPER.readValue(QUILLHAM, Assessment.class));
    private static final String COSTS = """
            {"platform.referral-management":{"cost":"GBP 500","remainingCost":"GBP 100.50","resourceUse":"extend",\
            "buyIn":["GP practices"]},"engagement.begun":"GBP 20"}""";
    private static final Estimates ESTIMATES = Estimates.builder(MODEL)
            .estimate(
                    "platform.referral-management",
                    Estimate.builder()
                            .cost(Amount.parse("GBP 500"))
                            .remainingCost(Amount.parse("GBP 100.50"))
                            .resourceUse(ResourceUse.EXTEND)
                            .addBuyIn("GP practices")
                            .build())
            .cost("engagement.begun", Amount.parse("GBP 20"))
            .build();

    private HttpResponse<String> plan(String fields) throws Exception {
        return post("/plan", JSON, "{" + fields + "}");
    }

    private Roadmap roadmap(String fields) throws Exception {
        HttpResponse<String> response = plan(fields);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return MAPPER.readValue(response.body(), Roadmap.class);
    }

    private List<String> faultsOf(String fields) throws Exception {
        return faults(problem(plan(fields), 422, "invalid-document"));
    }

    @Test
    void liftsTheLowestUnlessToldOtherwise() throws Exception {
        assertThat(roadmap("\"assessment\":" + QUILLHAM))
                .isEqualTo(Planner.of(START).liftTheLowest(3));
    }

    @Test
    void plansFromAProfileToo() throws Exception {
        assertThat(roadmap("\"stepsPerPhase\":5,\"profile\":" + MAPPER.writeValueAsString(START)))
                .isEqualTo(Planner.of(START).liftTheLowest(5));
    }

    @Test
    void choosesWhatABudgetBuysBest() throws Exception {
        assertThat(roadmap("\"budget\":\"GBP 510\",\"costs\":" + COSTS + ",\"assessment\":" + QUILLHAM))
                .isEqualTo(Planner.of(START, ESTIMATES).withinBudget(Amount.parse("GBP 510"), 3));
    }

    @Test
    void plansToAVision() throws Exception {
        LocalDate by = LocalDate.of(2028, 3, 31);

        assertThat(roadmap("\"vision\":{\"target\":4,\"by\":\"2028-03-31\"},\"assessment\":" + QUILLHAM))
                .isEqualTo(Planner.of(START).liftTheLowest(3, Vision.of(MODEL, MaturityLevel.of(4), by)));
        assertThat(roadmap("\"costs\":" + COSTS
                        + ",\"vision\":{\"by\":\"2028-03-31\",\"targets\":{\"platform\":5}},\"assessment\":"
                        + QUILLHAM))
                .isEqualTo(Planner.of(START, ESTIMATES)
                        .liftTheLowest(3, Vision.of(MODEL, Map.of("platform", MaturityLevel.of(5)), by)));
    }

    @Test
    void namesEveryFaultInTheOrderOfTheBody() throws Exception {
        String fields = "\"assessment\":" + WRONG + """
                ,"costs":{"platform.pilots":"GBP 5","platform.pilot":{"cost":"GBP 1.005","resourceuse":"reuse"},
                "platform.reporting":{"cost":"EUR 5","buyIn":["", "boards"]},"engagement.begun":"GBP -5",
                "platform.reporting":"GBP 1"},
                "vision":{"by":"soon","targets":{"platfrom":9}},
                "stepsPerPhase":0,"budgt":5""";

        assertThat(faultsOf(fields))
                .containsExactly(
                        "bad-value assessment.assessedOn: assessedOn must be a date of the years 1 to 9999, such as"
                                + " 2026-09-30, but was '2026-09-31'",
                        "unknown-aspect assessment.answers.levels.platfrom: unknown aspect 'platfrom' in model"
                                + " dmi-sp/1.0; did you mean 'platform'?",
                        "unknown-criterion costs.platform.pilots: unknown criterion 'platform.pilots' in model"
                                + " dmi-sp/1.0; did you mean 'platform.pilot'?",
                        "bad-value costs.platform.pilot.cost: amount must be a whole number"
                                + " of the smallest units of GBP, which has 2 decimals, and at most GBP"
                                + " 92233720368547758.07, but was 1.005",
                        "unknown-field costs.platform.pilot.resourceuse: unknown field 'resourceuse' in"
                                + " costs.platform.pilot; did you mean 'resourceUse'?",
                        "mixed-currencies costs.platform.reporting: costs must be in one currency, but"
                                + " 'platform.reporting' costs EUR 5.00 and others GBP",
                        "bad-value costs.platform.reporting.buyIn[0]: buy-in must" + " not be blank",
                        "negative-cost costs.engagement.begun: cost of 'engagement.begun' must be 0 or more, but was"
                                + " GBP -5.00",
                        "repeated-field costs.platform.reporting: field 'platform.reporting' stands twice in costs",
                        "bad-value vision.by: by must be a date of the years 1 to 9999, such as 2028-03-31, but"
                                + " was 'soon'",
                        "bad-value vision.targets.platfrom: vision.targets.platfrom must be from 1 to 5, but was 9",
                        "bad-value stepsPerPhase: stepsPerPhase must be from 1 to 1000, but was 0",
                        "unknown-field budgt: unknown field 'budgt' in the document; did you mean 'budget'?");
    }

    @Test
    void namesTheFirstThousandFaultsAndReadsNoFurther() throws Exception {
        String fields =
                IntStream.range(0, 1_100).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));

        List<String> faults = faultsOf(fields);

        assertThat(faults).hasSize(1_001).startsWith("unknown-field x0: unknown field 'x0' in the document");
        assertThat(faults.get(1_000)).isEqualTo("more-problems x1000: only the first 1000 problems are listed");
    }

    @Test
    void takesNoMoreCostsThanAnyModelCouldHave() throws Exception {
        String costs = IntStream.range(0, 1_100)
                .mapToObj(i -> "\"x" + i + "\":\"GBP 1\"")
                .collect(Collectors.joining(","));

        assertThat(faults(problem(
                        plan("\"costs\":{" + costs + "},\"assessment\":" + QUILLHAM), 400, "malformed-document")))
                .hasSize(1_001)
                .contains("limit-exceeded costs.x1000: costs must be of at most 1000 criteria");
    }

    static Stream<Arguments> wrong() {
        String area = "\"assessment\":" + QUILLHAM;
        return Stream.of(
                Arguments.argumentSet(
                        "no area",
                        "",
                        "missing-field assessment: either assessment or profile must be given, but neither is"),
                Arguments.argumentSet(
                        "two areas",
                        area + ",\"profile\":" + MAPPER.writeValueAsString(START),
                        "bad-value profile: either assessment or profile must be given, but both are"),
                Arguments.argumentSet(
                        "budget and vision",
                        area + ",\"costs\":{},\"budget\":\"GBP 5\",\"vision\":{\"target\":4,\"by\":\"2028-03-31\"}",
                        "bad-value vision: either budget or vision must be given, but both are"),
                Arguments.argumentSet(
                        "a budget without costs",
                        area + ",\"budget\":\"GBP 5\"",
                        "missing-field costs: required field 'costs' is missing in the document"),
                Arguments.argumentSet(
                        "a budget in another currency",
                        area + ",\"costs\":" + COSTS + ",\"budget\":\"EUR 5\"",
                        "bad-value budget: budget must be in the currency of the costs, GBP, but was EUR 5.00"),
                Arguments.argumentSet(
                        "a negative budget",
                        area + ",\"costs\":" + COSTS + ",\"budget\":\"GBP -5\"",
                        "bad-value budget: budget must be 0 or more, but was GBP -5.00"),
                Arguments.argumentSet(
                        "a vision behind",
                        area + ",\"vision\":{\"targets\":{\"platform\":2},\"by\":\"2028-03-31\"}",
                        "target-below-level vision: target for 'platform' must not be below where it already is, at"
                                + " Level 3, but was Level 2"),
                Arguments.argumentSet(
                        "a vision of nothing",
                        area + ",\"vision\":{\"by\":\"2028-03-31\"}",
                        "bad-value vision: vision must have either a target or targets, but has neither"),
                Arguments.argumentSet(
                        "a profile that was made better",
                        "\"profile\":" + MAPPER.writeValueAsString(START).replace("\"answered\":11", "\"answered\":12"),
                        "mismatch profile.coverage.answered: coverage.answered must be 11 by the answers, but was 12"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesWhatCannotBePlanned(String fields, String fault) throws Exception {
        assertThat(faultsOf(fields)).containsExactly(fault);
    }
}
