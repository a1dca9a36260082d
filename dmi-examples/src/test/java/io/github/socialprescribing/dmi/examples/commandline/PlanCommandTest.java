package io.github.socialprescribing.dmi.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.RoadmapStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandTest {

    /** All in place but three criteria of one aspect: partly met, not met, and unknown. */
    private static final String NORTHBANK = assessment(
            "northbank", "2026-09-30", "dmi-sp/1.0:MMMMMMMM.MMMMMM.MMMMMM.MMPN-M.MMMMMM.MMMMMM.MMMMMMMM~MMMMMM");

    private static final String COMPLETE = assessment(
            "southbank", "2026-09-30", "dmi-sp/1.0:MMMMMMMM.MMMMMM.MMMMMM.MMMMMM.MMMMMM.MMMMMM.MMMMMMMM~MMMMMM");

    @TempDir
    private Path folder;

    private static String assessment(String id, String date, String answers) {
        return "{\"format\":\"dmi-assessment/1\",\"model\":\"dmi-sp/1.0\",\"area\":{\"id\":\"" + id
                + "\",\"name\":\"Place " + id + "\"},\"assessedOn\":\"" + date + "\",\"answers\":\"" + answers + "\"}";
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    @Nested
    class Text {

        @Test
        void saysThePlanForTheSampleWithinABudget() {
            Run run = Run.of("plan", "--budget", "GBP 20000", "--steps-per-phase", "2");
            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            assertThat(run.out()).isEqualTo("""
                    Sample data: area and costs are fictional; no real place or price is meant.

                    Northbank (northbank), assessed on 2026-09-30 by dmi-sp/1.0
                      staged level 2, index 3.54 to 3.61; typical level 3, 7 of 7 aspects scored,
                        49 of 52 questions answered
                      Safeguards at risk, to be put right along the way: Use of existing systems,
                        Adequate funding
                      Safeguards not yet known, to be asked first: Digital support from the start

                    First step, the cheapest that is missing where the level is lowest
                      First use of a platform (platform.pilot): partly-met now, GBP 4999.99, new,
                        buy-in of GP practices and link workers

                    Roadmap: the greatest gain in the index that GBP 20000.00 can pay for, at most
                      2 steps a phase
                      Phase 1 for GBP 11299.99, then staged level 3, index 3.65 to 3.73
                        - First use of a platform (platform.pilot): partly-met now, GBP 4999.99,
                          new, buy-in of GP practices and link workers
                        - Reports from the platform (platform.reporting): not-met now,
                          GBP 6300.00, extend, buy-in of data team
                      Phase 2 for GBP 8150.50, then staged level 3, index 3.76 to 3.83
                        - Support from every group (engagement.full-support): not-met now,
                          GBP 6400.00, extend, buy-in of council cabinet and GP practices
                        - Promotion and use by stakeholders (engagement.promotion): partly-met
                          now, GBP 1750.50, reuse, buy-in of communications team
                      4 steps for GBP 19450.49; staged level 2, index 3.54 to 3.61, then staged
                        level 3, index 3.76 to 3.83
                      Without a cost, so that no budget can choose them: programme.growing
                      Barred, because something below them has no cost: programme.everywhere

                    What each further part of the money buys at best
                                          cost   index    gain   steps
                                      GBP 0.00    3.54   +0.00       0
                                  GBP 19450.49    3.76   +0.23       4
                                  GBP 31050.49    3.87   +0.11       6
                                  GBP 61850.49    4.08   +0.21       8
                                  GBP 95250.49    4.26   +0.18      11
                                 GBP 124500.49    4.38   +0.12      13
                                 GBP 157500.49    4.45   +0.07      14
                                 GBP 189000.49    4.57   +0.12      15
                                 GBP 222000.49    4.64   +0.07      16
                                 GBP 261249.99    4.68   +0.04      16
                                 GBP 263000.49    4.71   +0.04      17
                                 GBP 327000.49    4.79   +0.07      18

                    What single criteria would change by themselves, the first 5
                      +0.07  Growing number of prescriptions (programme.growing); Programme
                             then at Level 4, staged level 2
                      +0.07  Support from every group (engagement.full-support); Stakeholder
                             engagement then at Level 4, staged level 2
                      +0.07  First use of a platform (platform.pilot); Software platform then
                             at Level 3, staged level 3
                      +0.07  At least one linked system (integration.some-systems);
                             Integration then at Level 4, staged level 2
                      +0.07  First evidence of value (insight.emerging-evidence); Insight
                             then at Level 3, staged level 2

                    The index treats an order as a number.
                    """);
        }

        @Test
        void saysThePlanForAnAreaWithoutCosts() {
            Run run = Run.withInput(NORTHBANK, "plan", "-");
            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            assertThat(run.out()).isEqualTo("""
                    Place northbank (northbank), assessed on 2026-09-30 by dmi-sp/1.0
                      staged level 3, index 4.74 to 4.79; typical level 5, 7 of 7 aspects scored,
                        51 of 52 questions answered

                    First step, the cheapest that is missing where the level is lowest
                      Referrals managed on a platform (platform.referral-management): partly-met
                        now, no known cost

                    Roadmap: all that is left, the lowest lifted first, at most 3 steps a phase
                      Phase 1 for no known cost, then staged level 5, index 5.00
                        - Referrals managed on a platform (platform.referral-management):
                          partly-met now, no known cost
                        - Platform support for link workers (platform.link-workers): not-met now,
                          no known cost
                        - Reports from the platform (platform.reporting): unknown now, no known
                          cost
                      3 steps for no known cost; staged level 3, index 4.74 to 4.79, then staged
                        level 5, index 5.00

                    What single criteria would change by themselves
                      +0.05  Platform support for link workers (platform.link-workers);
                             Software platform then at Level 3, staged level 3
                      +0.05  Reports from the platform (platform.reporting); Software
                             platform then at Level 3, staged level 3
                      +0.02  Referrals managed on a platform (platform.referral-management);
                             Software platform then at Level 3, staged level 3

                    The index treats an order as a number.
                    """);
        }

        @Test
        void saysTheHorizonAndHowFarItIs() {
            assertThat(Run.of("plan", "--target", "4", "--by", "2028-03-31").out())
                    .contains("\nThe horizon: no aspect below Level 4 by 2028-03-31\n")
                    .contains("\n  platform: 2 levels to Level 4, 50 % of the way\n")
                    .contains("\nRoadmap: all that the horizon needs, the lowest lifted first, at most 3 steps\n");
        }

        @Test
        void saysThatNothingIsLeftToDo() {
            assertThat(Run.withInput(COMPLETE, "plan", "-").out())
                    .contains("\n  Nothing is left to do.\n")
                    .contains("\n  There is no step that can be planned.\n")
                    .doesNotContain("What single criteria");
        }

        @Test
        void fitsTheTerminalAndCannotDisturbIt() throws IOException {
            String costs = file("costs.csv", """
                    criterion,cost,buy_in
                    platform.link-workers,GBP 92233720368547758.07,\u001b[31mred\u202e; people of every team that there is
                    """);
            Run run = Run.withInput(
                    NORTHBANK.replace("Place", "Glan y Gogledd a phob ardal arall o amgylch yr afon fawr hir"),
                    "plan",
                    "-",
                    "--costs",
                    costs,
                    "--target",
                    "5",
                    "--by",
                    "2028-03-31");
            assertThat(run.status()).isZero();
            assertThat(run.out()).contains("red").doesNotContain("\u001b").doesNotContain("\u202e");
            assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }
    }

    @Nested
    class Areas {

        @Test
        void areChosenByIdAndTheLatestAssessmentCounts() {
            String older = NORTHBANK.replace("2026-09-30", "2025-09-30");
            Run run = Run.withInput(NORTHBANK + "\n" + older + "\n" + COMPLETE, "plan", "-", "--area", "northbank");
            assertThat(run.status()).isZero();
            assertThat(run.out()).startsWith("Place northbank (northbank), assessed on 2026-09-30 by dmi-sp/1.0\n");
        }

        @Test
        void mustBeChosenWhereThereAreSeveral() {
            assertThat(Run.withInput(NORTHBANK + "\n" + COMPLETE, "plan", "-"))
                    .isEqualTo(new Run(
                            1,
                            "",
                            "standard input: holds 2 areas; choose one with --area, such as --area northbank\n"));
        }

        @Test
        void thatThereAreNotSuggestTheNearest() {
            assertThat(Run.of("plan", "--area", "nortbank"))
                    .isEqualTo(new Run(1, "", "sample data: holds no area 'nortbank'; did you mean 'northbank'?\n"));
            assertThat(Run.of("plan", "--area", "x").err()).isEqualTo("sample data: holds no area 'x'\n");
        }

        @Test
        void thatAreRejectedAreExplainedAndTheGoodOnesPlannedFor() {
            Run run = Run.withInput(NORTHBANK.replace("2026-09-30", "soon") + "\n" + NORTHBANK, "plan", "-");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).startsWith("Place northbank (northbank)");
            assertThat(run.err()).contains("standard input line 1, column ").contains("but was 'soon'");
        }

        @Test
        void areNeeded() {
            assertThat(Run.withInput("", "plan", "-"))
                    .isEqualTo(new Run(1, "", "standard input: holds no assessments that can be planned for\n"));
            String missing = folder.resolve("missing.jsonl").toString();
            assertThat(Run.of("plan", missing)).isEqualTo(new Run(1, "", missing + ": no such file\n"));
        }
    }

    @Nested
    class Costs {

        @Test
        void thatAreWrongAreAllExplainedAtOnce() throws IOException {
            String costs = file("costs.csv", """
                    criterion,cost,remaining_cost,resource_use,buy_in
                    platform.pilots,GBP 100,,,
                    platform.pilot,12 pounds,GBP 1,newest,
                    platform.reporting,EUR 5,,,
                    platform.reporting,GBP 7,,,

                    platform.link-workers,GBP -3,GBP 4,,x
                    integration.pathways,5,,,
                    ,GBP 5,,,
                    insight.analytics,GBP 5
                    insight.monitoring,GBP 5,GBP 6,reuse,"a; b"
                    """);
            Run run = Run.of("plan", "--costs", costs);
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().replace(costs + " ", "")).isEqualTo("""
                    line 2, column 1: unknown criterion 'platform.pilots' in model dmi-sp/1.0; did you mean 'platform.pilot'?
                    line 3, column 2: cost: amount must be written like GBP 1250.50, but was '12 pounds'
                    line 3, column 4: resource_use: resource use must be one of reuse, extend, new, but was 'newest'
                    line 4, column 2: costs must be in one currency, but 'platform.reporting' costs EUR 5.00 and others GBP
                    line 5, column 1: estimate for 'platform.reporting' must be given once, but was given twice
                    line 7, column 2: cost of 'platform.link-workers' must be 0 or more, but was GBP -3.00
                    line 7, column 3: remaining cost of 'platform.link-workers' must be at most its cost of GBP -3.00, but was GBP 4.00
                    line 8, column 2: cost: amount must be written like GBP 1250.50, but was '5'; or give --currency
                    line 9, column 1: criterion must not be empty
                    line 10, column 2: a row must have 5 cells, as the header has, but had 2
                    line 11, column 3: remaining cost of 'insight.monitoring' must be at most its cost of GBP 5.00, but was GBP 6.00
                    """);
        }

        @Test
        void mayLeaveTheCurrencyToAnOptionAndUseSemicolons() throws IOException {
            String costs = file("costs.csv", "\ufeffcriterion;cost\r\nplatform.link-workers;1200.5\r\n");
            Run run = Run.withInput(NORTHBANK, "plan", "-", "--costs", costs, "--currency", "GBP", "--budget", "5000");
            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .contains("\n  Phase 1 for GBP 1200.50, then staged level 3, index 4.79 to 4.83\n")
                    .contains("""
                      Without a cost, so that no budget can choose them:
                        platform.referral-management, platform.reporting
                    """);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "'criterion,price\nplatform.pilot,7'"
                            + "| line 1, column 2: unknown column 'price'; the columns are criterion, cost,"
                            + " remaining_cost, resource_use, buy_in",
                    "'cost,cost\n7,7'| line 1, column 2: column 'cost' stands twice",
                    "'criterion,cost\n\"platform.pilot'| line 2: cannot be read as CSV: Missing closing quote for value",
                    "''|: holds no table"
                })
        void mustBeATable(String table, String fault) throws IOException {
            String costs = file("costs.csv", table);
            Run run = Run.of("plan", "--costs", costs);
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).contains(costs + (fault.startsWith(":") ? "" : " ") + fault + "\n");
        }

        @Test
        void mustBeThereAndUtf8() throws IOException {
            String missing = folder.resolve("missing.csv").toString();
            assertThat(Run.of("plan", "--costs", missing)).isEqualTo(new Run(1, "", missing + ": no such file\n"));
            Path latin = Files.write(
                    folder.resolve("latin.csv"), "criterion,cost\nM\u00f4n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(Run.of("plan", "--costs", latin.toString()).err()).isEqualTo(latin + ": is not UTF-8\n");
        }
    }

    @Nested
    class Output {

        @Test
        void areAllWrittenWhereThereIsEnoughForThem() throws IOException {
            Run run = Run.of(
                    "plan",
                    "--budget",
                    "GBP 20000",
                    "--target",
                    "4",
                    "--by",
                    "2028-03-31",
                    "--people-first",
                    "Link workers have time to listen.",
                    "--out",
                    out());
            assertThat(run.status()).isZero();
            assertThat(written()).containsExactly("business-case.md", "frontier.csv", "roadmap.json");
            Roadmap roadmap = DmiModule.mapperBuilder().build().readValue(text("roadmap.json"), Roadmap.class);
            assertThat(roadmap.strategy()).isEqualTo(RoadmapStrategy.WITHIN_BUDGET);
            assertThat(roadmap.cost()).hasToString("Optional[GBP 19450.49]");
            assertThat(text("frontier.csv").lines())
                    .startsWith(
                            "currency,cost,minor_units,index,index_exact,steps,criteria",
                            "GBP,0.00,0,3.535714,99/28,0,",
                            "GBP,1750.50,175050,3.571429,25/7,1,engagement.promotion");
            assertThat(text("business-case.md"))
                    .startsWith("# Digital support for social prescribing in Northbank\n")
                    .contains("\nLink workers have time to listen.\n")
                    .contains("\n- Budget: GBP 20000.00\n");
        }

        @Test
        void areLeftOutWhereThereIsNotAndThatIsSaid() throws IOException {
            Run run = Run.withInput(NORTHBANK, "plan", "-", "--out", out());
            assertThat(run.status()).isZero();
            assertThat(written()).containsExactly("roadmap.json");
            assertThat(run.out()).endsWith("""
                    The index treats an order as a number.
                    No frontier.csv was written: it needs costs.
                    No business-case.md was written: it needs --target, --by and --people-first.
                    """);
        }

        @Test
        void takeTheirPlacesTogetherOrNotAtAll() throws IOException {
            Files.createDirectories(folder.resolve("out/roadmap.json/in-the-way"));
            Run run = Run.of("plan", "--out", out());
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("roadmap.json: cannot be written");
            assertThat(written()).containsExactly("roadmap.json");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--target 4| --target and --by must be given together",
                "--target 6 --by 2028-03-31| --target: maturity level must be from 1 to 5, but was 6",
                "--target x --by 2028-03-31| --target: maturity level must be from 1 to 5, but was 'x'",
                "--target 4 --by soon| --by: date must be written like 2028-03-31, but was 'soon'",
                "--budget 500| --budget: amount must be written like GBP 1250.50, but was '500'; or give --currency",
                "--currency pounds| --currency: currency must be a code of ISO 4217, such as GBP, but was 'pounds'",
                "--steps-per-phase 0| --steps-per-phase must be 1 or more, but was 0",
                "- --budget GBP=500| --budget: amount must be written like GBP 1250.50, but was 'GBP=500'",
                "- --currency GBP --budget 5| --budget needs to know the costs: give --costs"
            })
    void wrongUsageIsExplained(String arguments, String message) {
        Run run = Run.of(Stream.concat(Stream.of("plan"), Stream.of(arguments.split(" ")))
                .toArray(String[]::new));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith(message + "\n").contains("Usage: dmi-examples plan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--target=1 --by=2028-03-31"
                        + "| target for all aspects must not be below where the area already is, at a staged level of 2,"
                        + " but was 1",
                "--target=4 --by=2020-01-01"
                        + "| date of the vision must not be before the assessment of 2026-09-30, but was 2020-01-01",
                "--currency=EUR --budget=500"
                        + "| budget must be in the currency of the costs, GBP, but was EUR 500.00",
                "--budget=-1 --currency=GBP| budget must be 0 or more, but was GBP -1.00"
            })
    void whatCannotBePlannedIsExplained(String arguments, String message) {
        Run run = Run.of(Stream.concat(Stream.of("plan"), Stream.of(arguments.split(" ")))
                .toArray(String[]::new));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }
}
