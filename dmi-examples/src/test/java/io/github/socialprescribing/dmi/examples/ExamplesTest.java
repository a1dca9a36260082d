package io.github.socialprescribing.dmi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each example runs and prints what its text promises. */
class ExamplesTest {

    @Test
    void quickstartSaysWhereThePlatformStands() {
        assertThat(printed(Quickstart::run)).startsWith("Level 3, at 7/2 of 5\n");
    }

    @Test
    void quickAssessmentShowsDescriptorsLadderAndCode() {
        String printed = printed(QuickAssessment::run);
        assertThat(printed.lines().limit(6))
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).isNotBlank());
        assertThat(printed).contains("┼·········┼·········●").contains("Insight                ├──────");
        assertThat(printed.lines().reduce("", (first, last) -> last))
                .isEqualTo("dmi-sp/1.0:M-MNNN--.MNNNNN.M-MMMN.MMNNNN.MNNNN-.------.MMMNN---~------");
    }

    @Test
    void guidedInterviewAsksNoMoreThanItNeeds() {
        String printed = printed(GuidedInterview::run);
        long asked = printed.lines().count() - 1;
        assertThat(asked).isLessThan(30);
        assertThat(printed).endsWith("All levels are settled after " + asked + " questions of 46.\n");
    }

    @Test
    void ownModelReportsFaultsAndTakesOldAnswersAlong() {
        assertThat(printed(OwnModel::run))
                .contains("model acme-sp/2.x has 1 fault:\n- model version must be numbers parted by dots")
                .contains("Still to be asked: [training.step-2, training.step-3, training.step-4, training.step-5]")
                .contains("platform 2 to 5")
                .contains("8 of 8 aspects scored");
    }

    @Test
    void ownModelAsJsonIsReadAndNamedByAnAssessment() {
        assertThat(printed(OwnModelAsJson::run)).isEqualTo("""
                        aspects[3].weight must be a whole number from 1 to 100, but was 200
                        Acme's index
                        """);
    }

    @Test
    void vendorEmbeddingKeepsTenantsApartAndAddsUp() {
        assertThat(printed(VendorEmbedding::run))
                .startsWith("{caseNumber=\"Q-17\"}\nunknown model 'acme-sp/1.0'")
                .endsWith("\n34 areas\n");
    }

    @Test
    void serviceBorderNamesEveryField() {
        assertThat(printed(ServiceBorder::run))
                .startsWith("200\n422\n  assessedOn: ")
                .endsWith("'platform'?\n400\n");
    }

    @Test
    void conceptsAreDrawn() {
        assertThat(printed(Concepts::run)).contains("levels\n", "people\n", "3.50", "1.00 to 5.00");
    }

    @Test
    void extendedModelGoesFromJsonToTheFigure() {
        assertThat(printed(ExtendedModel::run))
                .startsWith("acme-sp/1.0 (8 aspects, 53 criteria, 6 safeguards), ")
                .contains("\nresults of different models cannot be brought together: dmi-sp/1.0 and acme-sp/1.0\n")
                .contains("\nCyber security         ┼·······●·┼");
    }

    @Test
    void jsonLinesScoresTheGoodAndExplainsTheBad() {
        assertThat(printed(JsonLines::run))
                .contains("\"stagedLevel\":{\"low\":1,\"high\":5}")
                .contains("line 2")
                .contains("did you mean 'platform.pilot'?");
    }

    @Test
    void manyThreadsCountAsOne() {
        assertThat(printed(ManyThreads::run))
                .isEqualTo("dmi-sp/1.0: 33 areas, staged levels [10, 16, 5, 2, 0] to [8, 15, 8, 2, 0],"
                        + " mean index 3.05 to 3.21\n");
    }

    @Test
    void csvTablesExplainsTheBadRowAndWritesBothTables() {
        String code = "dmi-sp/1.0:--------.------.------.MP----.------.------.--------~------";
        assertThat(printed(CsvTables::run))
                .startsWith("row 3, assessed_on: assessed_on must be a date of the years 1 to 9999, such as 2026-09-30,"
                        + " but was '30/09/2026'\nrow 3, platform.pilot: answer must be one of ")
                .contains("\nquillham,Quillham (fictional),,,,2026-09-30,,dmi-sp/1.0," + code + "\n")
                .contains(",platform,true,2,2,0.5,0.5,2.5,2.5,1,2,1.214286,4.642857\n");
    }

    @Test
    void answersGrowOldAndTheBoundsOpen() {
        assertThat(printed(AnswersGrowOld::run))
                .isEqualTo("All answers: Level 3\nOf the last year: Level 2 to Level 3\n");
    }

    @Test
    void otherLanguagesChangeWordsAndNothingElse() {
        assertThat(printed(OtherLanguages::run)).isEqualTo("""
                        Heb gydlynu
                        Llwyfan meddalwedd
                        Insight (no translation yet)
                        Same model: true
                        """);
    }

    @Test
    void handMadeMappersWriteAlikeAndDifferInTheirLimits() {
        assertThat(printed(HandMadeMapper::run))
                .startsWith("Written alike: true\nRead back: true\nRefused: String ")
                .contains("1000");
    }

    @Test
    void fictionalCohortCountsPeopleAndTimes() {
        assertThat(printed(FictionalCohort::run)).isEqualTo("""
                        Pre social prescribing: 22 days
                        During social prescribing: 118 days
                        Post social prescribing: 213 days
                        Prescriptions: 1
                        journey has 1 fault:
                        - stage must not change from pre to post without during between them, but did: 2026-03-01 pre, supported; 2026-04-01 post, supported
                        2026-01-01 to 2026-12-31: 400 people, 400 during, 313 completed, 150 left, 285 came back
                        Pre social prescribing: 77 people at the end; 541 spells, 464 completed, median 81 days
                        During social prescribing: 165 people at the end; 785 spells, 620 completed, median 80 days
                        Post social prescribing: 158 people at the end; 448 spells, 290 completed, median 81 days
                        """);
    }

    @Test
    void journeyLinesCountsTheGoodAndExplainsTheBad() {
        assertThat(printed(JourneyLines::run)).isEqualTo("""
                        record of 181 bytes at line 2 rejected: [stage must not change from pre to post without during between them, but did: 2026-03-01 pre, supported; 2026-04-01 post, supported (line 2, column 121)]
                        2026-01-01 to 2026-12-31: 2 people, 2 during, 1 completed, 0 left, 0 came back
                        """);
    }

    @Test
    void fictionalPortfolioSumsUpAndHidesSmallCounts() {
        assertThat(printed(FictionalPortfolio::run))
                .startsWith("at the top: 10\nanvilgate: 1\n")
                .endsWith("""
                        dmi-sp/1.0: 22 areas, 22 profiles
                        dmi-sp/1.0: 33 areas, staged levels [10, 16, 5, 2, 0] to [8, 15, 8, 2, 0], mean index 3.05 to 3.21
                        Platform, at most: [3, 10, 12, 5, 3]
                        Index from 1.43 to 4.93, upper quartile 3.75
                        Weighted by population: 3.72 to 3.82
                        not shown
                        Counted together: [borough, region]
                        """);
    }

    @Test
    void areasComparedSaysWhoMayLearnFromWhomAndWhatRose() {
        assertThat(printed(AreasCompared::run))
                .startsWith("integration: median Level 3 of 32 areas scored, 10 ahead, 11 behind\n"
                        + "Copperstead Digital Companions (Level 2) is behind in Integration and may learn from"
                        + " Brindlecombe (Level 4): none of those ahead is more like it. The two are 0.47 levels apart")
                .contains("\n31 areas in both rounds\n")
                .contains("\nOnly in the later round: Saltmarrow, Saltmarrow Quays\n");
    }

    @Test
    void programmeReviewSaysWhatIsLackingAndWhatChanged() {
        assertThat(printed(ProgrammeReview::run))
                .startsWith("online-information: available\nonline-support: lacking; lacking citizens.signposting\n")
                .contains("\nlink-worker: lacking; lacking the human part\n")
                .contains("\nSafeguard at risk: Inclusion of everyone (not met).\n")
                .contains("\nsuggested: harder-to-reach; because of unlikely-to-engage\n")
                .contains("\nrate ratio 0.548, 95 % interval 0.419 to 0.717 (")
                .contains("\nrate ratio against comparator 0.586, 95 % interval 0.411 to 0.835 (")
                .contains("\nfinancial value GBP 10541.76, social value not given; ");
    }

    @Test
    void budgetPlanSaysTheGapAndWhatMoneyBuys() {
        assertThat(printed(BudgetPlan::run))
                .startsWith("programme: 1 level to Level 4, 67 % of the way\n")
                .contains("\nplatform.pilot: index +0.14, then Level 3, staged Level 2\n")
                .contains("\nphase 3: citizens.signposting; then Quillham (fictional)")
                .contains("index 3.36 (7 of 7 aspects scored; ")
                .contains("\nGBP 35899.99\nno cost: programme.growing\n")
                .endsWith("""
                        GBP 13450.00 more for 0.14 of the index: information.online-directory, insight.monitoring
                        Staged level 3 for GBP 21000.00
                        """);
    }

    @Test
    void committeePaperPutsPeopleFirst() {
        assertThat(printed(CommitteePaper::run))
                .startsWith("# Digital support for social prescribing in Quillham (fictional)\n")
                .containsSubsequence("## People and workforce first", "## The horizon", "## The first phase")
                .contains("| Directory of services | not-met | GBP 6000.00 | – | – |")
                .contains("- Owner: Programme office, by 2027-06-30")
                .contains("| Less searching for link workers | time-saved | 60 hours a month | direct |");
    }

    @Test
    void interRaterStudySaysWhereAssessorsDifferAndWhatTheySettleOn() {
        assertThat(printed(InterRaterStudy::run))
                .contains("\nplatform     3       2 to 5  UNCERTAIN  3 2 5\n")
                .containsPattern("\n  ordinal     0\\.\\d{4} +-?0\\.\\d{4} to 0\\.\\d{4}\n")
                .contains("\nonly one rater rated it\n5/6\n")
                .endsWith("\nLevel 3\nplatform: uncertain, median 3, range 2 to 5 {Team A=3, Team B=2, Team C=5}\n");
    }

    private static String printed(Consumer<PrintStream> example) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        example.accept(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
