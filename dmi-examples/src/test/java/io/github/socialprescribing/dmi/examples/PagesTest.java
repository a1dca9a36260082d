package io.github.socialprescribing.dmi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.portfolio.AgreementState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code that the pages show is code that is run. */
class PagesTest {

    private static final Page README = Page.of("README.md");
    private static final Page AGREEMENT = Page.of("docs/agreement.md");

    @ParameterizedTest
    @CsvSource({
        "README.md, quickstart, main, Quickstart",
        "docs/agreement.md, assessors, main, InterRaterStudy",
        "docs/agreement.md, table, main, InterRaterStudy",
        "docs/agreement.md, consensus, main, InterRaterStudy",
        "docs/comparing.md, leaders, main, AreasCompared",
        "docs/comparing.md, trend, main, AreasCompared",
        "docs/comparing.md, rounds, main, AreasCompared",
        "docs/extended-model.md, model, main, ExtendedModel",
        "docs/extended-model.md, answers, main, ExtendedModel",
        "docs/extended-model.md, migration, main, ExtendedModel",
        "docs/extended-model.md, questions, main, ExtendedModel",
        "docs/extended-model.md, compared, main, ExtendedModel",
        "docs/extended-model.md, plan, main, ExtendedModel",
        "docs/extended-model.md, plot, main, ExtendedModel",
        "docs/frameworks.md, found, main, HandMadeMapper",
        "docs/frameworks.md, given, main, HandMadeMapper",
        "docs/frameworks.md, limited, main, HandMadeMapper",
        "docs/frameworks.md, own-model, test, frameworks/SpringBootTest",
        "docs/guide-service.md, journey-lines, main, JourneyLines",
        "docs/guide-service.md, mapper, main, ServiceBorder",
        "docs/guide-service.md, score, main, ServiceBorder",
        "docs/guide-vendor.md, rows, main, VendorEmbedding",
        "docs/guide-vendor.md, shared, main, VendorEmbedding",
        "docs/guide-vendor.md, tenants, main, VendorEmbedding",
        "docs/guide-vendor.md, words, main, VendorEmbedding",
        "docs/json.md, own-model, main, OwnModelAsJson",
        "docs/json.md, tables, main, CsvTables",
        "docs/json.md, batches, main, ManyThreads",
        "docs/people.md, journey, main, FictionalCohort",
        "docs/people.md, cohort, main, FictionalCohort",
        "docs/people.md, journey-lines, main, JourneyLines",
        "docs/people.md, support, main, ProgrammeReview",
        "docs/people.md, impact, main, ProgrammeReview",
        "docs/planning.md, vision, main, BudgetPlan",
        "docs/planning.md, gains, main, BudgetPlan",
        "docs/planning.md, estimates, main, BudgetPlan",
        "docs/planning.md, budget, main, BudgetPlan",
        "docs/planning.md, frontier, main, BudgetPlan",
        "docs/planning.md, objective, main, CommitteePaper",
        "docs/planning.md, case, main, CommitteePaper",
        "docs/plots.md, ladder, main, FictionalPlots",
        "docs/plots.md, areas, main, FictionalPlots",
        "docs/plots.md, heat-map, main, FictionalPlots",
        "docs/plots.md, radar, main, FictionalPlots",
        "docs/plots.md, text, main, FictionalPlots",
        "docs/plots.md, wording, main, FictionalPlots",
        "docs/plots.md, frontier, main, FictionalPlots",
        "docs/plots.md, grid, main, FictionalPlots",
        "docs/plots.md, policy, main, FictionalPlots",
        "docs/portfolio.md, portfolio, main, FictionalPortfolio",
        "docs/portfolio.md, summary, main, FictionalPortfolio",
        "docs/portfolio.md, publication, main, FictionalPortfolio"
    })
    void showCodeAsItIs(String page, String tag, String folder, String source) throws IOException {
        Path file = Path.of("src", folder, "java/io/github/socialprescribing/dmi/examples", source + ".java");
        Matcher region = Pattern.compile(
                        "// tag::" + tag + "\\[\\]\n(.*?)\n\\s*// end::" + tag + "\\[\\]", Pattern.DOTALL)
                .matcher(Files.readString(file));

        assertThat(region.find()).as(tag + " in " + file).isTrue();
        assertThat(Page.of(page).code("snippet: " + tag))
                .isEqualTo(region.group(1).stripIndent().replaceAll("\\bout(?=\\.print|::print)", "System.out"));
    }

    @Test
    void showWhatTheQuickstartPrints() {
        assertThat(README.code("output: Quickstart")).isEqualTo(printed(Quickstart::run));
    }

    @Test
    void showWhatTheComparisonPrints() {
        assertThat(Page.of("docs/comparing.md").code("output: AreasCompared")).isEqualTo(printed(AreasCompared::run));
    }

    @Test
    void showWhatAssessorsFound() {
        assertThat(outputs(AGREEMENT, "assessors", "table", "consensus")).isEqualTo(printed(InterRaterStudy::run));
    }

    @Test
    void showTheAspectOfTheExtendedModelAndWhatBecomesOfIt() throws IOException {
        Page page = Page.of("docs/extended-model.md");
        Path aspect = Path.of("src/main/resources/io/github/socialprescribing/dmi/examples/cyber-security.json");

        assertThat(page.code("file: cyber-security.json") + "\n").isEqualTo(Files.readString(aspect));
        assertThat(outputs(page, "model", "answers", "migration", "questions", "compared", "plan", "plot"))
                .isEqualTo(printed(ExtendedModel::run));
    }

    @Test
    void showWhatAVendorAndAServiceSee() {
        assertThat(outputs(Page.of("docs/guide-vendor.md"), "tenants", "rows", "words", "shared"))
                .isEqualTo(printed(VendorEmbedding::run));
        assertThat(outputs(Page.of("docs/guide-service.md"), "score")).isEqualTo(printed(ServiceBorder::run));
    }

    /** What the scripts print is checked where they are run. */
    @Test
    void showResearchersLinesOfTheScriptsAndWhatTheyPrint() throws IOException {
        String scripts = filesOf(Path.of("jshell"), ".jsh");
        String printed = filesOf(Path.of("src/test/resources/golden/jshell"), ".txt");

        assertThat(Page.of("docs/guide-researcher.md").blocks())
                .hasSizeGreaterThan(10)
                .allSatisfy(block -> assertThat(block.language().equals("java") ? scripts : printed)
                        .contains(block.code() + "\n"));
    }

    private static String filesOf(Path folder, String ending) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    /** {@return what a page says that the regions print, one after the other} */
    private static String outputs(Page page, String... tags) {
        return Stream.of(tags).map(tag -> page.code("output: " + tag)).collect(Collectors.joining("\n"));
    }

    private static String printed(Consumer<PrintStream> example) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        example.accept(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void showHowManyRatersMayLieApart() {
        assertThat(AGREEMENT.table("table: limits"))
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 15)
                        .mapToObj(raters -> List.of("" + raters, "" + AgreementState.limit(raters)))
                        .toList());
    }

    /** The codes are listed where they are made. */
    @Test
    void nameEveryReasonWhyACoefficientIsUndefined() throws IOException {
        Path portfolio = Page.ROOT.resolve("dmi-analysis/src/main/java/io/github/socialprescribing/dmi/portfolio");
        String sources = Files.readString(portfolio.resolve("Coefficient.java"))
                + Files.readString(portfolio.resolve("BootstrapInterval.java"));

        assertThat(AGREEMENT.table("table: codes").stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(Pattern.compile("\\{@code ([a-z]+(?:-[a-z]+)+)}")
                        .matcher(sources)
                        .results()
                        .map(code -> "`" + code.group(1) + "`")
                        .toList());
    }

    /** Benchmarks are built in profiles of their own, so this reads their sources. */
    @Test
    void nameOnlyBenchmarksThatThereAre() throws IOException {
        Map<String, String> benchmarks = new HashMap<>();
        for (String module : List.of("benchmarks", "rivals")) {
            for (Path source : sources(module)) {
                benchmarks.put(source.getFileName().toString().replace(".java", ""), Files.readString(source));
            }
        }

        assertThat(Pattern.compile("`(\\w+Benchmark)(\\.\\w+)?`")
                        .matcher(Page.of("docs/performance.md").text())
                        .results())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(benchmarks)
                        .containsKey(name.group(1))
                        .hasEntrySatisfying(
                                name.group(1),
                                source -> assertThat(source)
                                        .contains("@Benchmark")
                                        .contains(
                                                name.group(2) == null
                                                        ? ""
                                                        : name.group(2).replace('.', ' ') + "(")));
    }

    private static List<Path> sources(String module) throws IOException {
        Path folder = Path.of(module, "src/main/java/io/github/socialprescribing/dmi", module);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void nameTheCommandThatTheContinuousIntegrationRuns() {
        String command = "mvn -B -ntp clean verify";
        assertThat(README.text()).contains("```\n" + command + "\n```");
        assertThat(Page.of(".ci/run").text()).contains(command);
    }
}
