package io.github.socialprescribing.dmi.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.socialprescribing.dmi.examples.commandline.Console;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.JourneyReader;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The job gives what one machine gives, whatever the partitions. */
class ScoringJobTest {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();
    private static final String SAMPLE = "/io/github/socialprescribing/dmi/examples/sample-areas.jsonl";
    private static final String MARK = "\uFEFF";

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final KnownModel STANDARD = new KnownModel(null);

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = Main.session();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static List<String> sample() {
        try (InputStream in = Objects.requireNonNull(Console.class.getResourceAsStream(SAMPLE))) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample, and among it what a file can hold besides: every kind of line that is no assessment. */
    private byte[] mixed() {
        MaturityModel model = MaturityModel.standard();
        String nothingApplies =
                "X".repeat(model.criteria().size() + model.safeguards().size());
        StringBuilder code = new StringBuilder("dmi-sp/1.0:");
        int from = 0;
        for (Aspect aspect : model.aspects()) {
            code.append(from == 0 ? "" : ".")
                    .append(nothingApplies, from, from + aspect.criteria().size());
            from += aspect.criteria().size();
        }
        code.append('~').append(nothingApplies, from, nothingApplies.length());
        String lone =
                "{\"format\":\"dmi-assessment/1\",\"model\":\"dmi-sp/1.0\",\"area\":{\"id\":\"a\",\"name\":\"A\"},"
                        + "\"assessedOn\":\"2026-01-01\",\"answers\":";
        List<String> lines = new ArrayList<>(sample());
        lines.set(0, MARK + lines.get(0));
        lines.add(3, "");
        lines.add(5, "{\"format\":\"dmi-assessment/1\",\"model\":\"dmi-sp/1.0\"");
        lines.add(8, MARK + lines.get(1));
        lines.add(11, lone + "{\"platform.pilots\":\"met\",\"platform.pilot\":\"yes\"}}");
        lines.add(20, lone + "\"" + code + "\"}");
        lines.add(21, "  \t");
        lines.add(24, lone + "{}}\r");
        lines.add(30, "caf\u00E9");
        lines.add(lone + "{},\r\"assessor\":\"somebody\"}");
        // As Latin-1, é is no UTF-8; all else was encoded before.
        return String.join(
                        "\n",
                        lines.stream()
                                .map(line ->
                                        line.startsWith("caf") ? line : new String(line.getBytes(UTF_8), ISO_8859_1))
                                .toList())
                .getBytes(ISO_8859_1);
    }

    private JobOptions scoring(Path input, boolean parquet, int partitions, String out) {
        return new JobOptions(
                List.of(input.toString()),
                parquet,
                STANDARD,
                Optional.empty(),
                partitions,
                folder.resolve(out).toString());
    }

    private Path onOneMachine(Path input) {
        Path out = folder.resolve("one-machine");
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                false,
                false);
        io.github.socialprescribing.dmi.examples.Main.run(console, "score", input.toString(), "--out", out.toString());
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 17})
    void givesWhatOneMachineGives(int partitions) throws IOException {
        Path input = Files.write(folder.resolve("areas.jsonl"), mixed());
        Path expected = onOneMachine(input);

        List<JobReport> reports = new ScoringJob(spark, scoring(input, false, partitions, "out")).run();

        assertThat(new Records(spark, partitions)
                        .lines(List.of(input.toString()))
                        .getNumPartitions())
                .isEqualTo(partitions);
        Path out = folder.resolve("out");
        assertThat(out.resolve("summary.json")).hasSameBinaryContentAs(expected.resolve("summary.json"));
        assertThat(profiles(out))
                .containsExactlyInAnyOrderElementsOf(lines(expected.resolve("profiles.jsonl"))
                        .map(ScoringJobTest::row)
                        .toList());
        List<JsonNode> rejected = rejected(out.resolve("rejected"));
        assertThat(rejected.stream().map(ScoringJobTest::withoutPlace))
                .containsExactlyInAnyOrderElementsOf(lines(expected.resolve("rejected.jsonl"))
                        .map(line -> withoutPlace(MAPPER.readTree(line)))
                        .toList());
        assertThat(rejected).allSatisfy(record -> assertStandsAtItsPosition(record, input));
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0).accepted()).isEqualTo(profiles(out).size());
        assertThat(reports.get(0).rejected()).isEqualTo(rejected.size()).isEqualTo(5);
        assertThat(reports.get(0).first())
                .anyMatch(reason -> reason.contains("answers.platform.pilots")
                        && reason.endsWith("did you mean 'platform.pilot'?"));
    }

    private static List<Row> profiles(Path out) {
        return spark.read().parquet(out.resolve("profiles").toString()).collectAsList();
    }

    private static Row row(String profile) {
        return spark.createDataFrame(
                        List.of(ProfileRows.of(MAPPER.readValue(profile, Profile.class))), ProfileRows.SCHEMA)
                .first();
    }

    private static Stream<String> lines(Path file) throws IOException {
        return Files.readString(file).lines();
    }

    private static List<JsonNode> rejected(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<JsonNode> records = new ArrayList<>();
            for (Path file : files.filter(it -> it.toString().endsWith(".txt")).toList()) {
                lines(file).map(MAPPER::readTree).forEach(records::add);
            }
            return records;
        }
    }

    /** What is wrong with a record, and the record; the one machine says in which line it stands, the job at which byte. */
    private static String withoutPlace(JsonNode record) {
        List<String> problems = record.get("problems")
                .valueStream()
                .map(problem -> problem.get("code") + " " + problem.get("path") + " " + problem.get("column") + " "
                        + problem.get("message"))
                .toList();
        return problems + " " + record.get("length") + " " + record.get("text") + " " + record.get("base64");
    }

    private static void assertStandsAtItsPosition(JsonNode record, Path input) {
        try {
            byte[] bytes = Files.readAllBytes(input);
            int from = record.get("position").intValue();
            int to = from + record.get("length").intValue();
            assertThat(record.get("file").asString()).isEqualTo(input.toString());
            assertThat(from == 0 || bytes[from - 1] == '\n').isTrue();
            if (record.has("text")) {
                assertThat(new String(Arrays.copyOfRange(bytes, from, to), UTF_8))
                        .isEqualTo(record.get("text").asString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void writesTheFiguresOfAProfileAsColumns() throws IOException {
        Path input = Files.writeString(folder.resolve("areas.jsonl"), """
                {"format":"dmi-assessment/1","model":"dmi-sp/1.0","area":{"id":"a","name":"A","population":7},\
                "assessedOn":"2026-01-31","answers":{"levels":{"platform":3}}}
                """);
        new ScoringJob(spark, scoring(input, false, 0, "out")).run();

        Dataset<Row> table = spark.read().parquet(folder.resolve("out/profiles").toString());
        Row row = table.selectExpr(
                        "area_id",
                        "population",
                        "assessed_on",
                        "staged_level_low",
                        "index_low",
                        "index_low_exact",
                        "aspects[3].aspect",
                        "aspects[3].level_high",
                        "aspects[3].coordinate_low_exact",
                        "findings[0].code")
                .first();
        assertThat(row.toString()).isEqualTo("[a,7,2026-01-31,1,1.285714,9/7,platform,3,3,derived-answers]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 17})
    void readsTablesOfParquetWithCodes(int partitions) throws IOException {
        Path input = Files.write(folder.resolve("areas.jsonl"), sample());
        new ScoringJob(spark, scoring(input, false, 0, "lines")).run();
        Path table = folder.resolve("table.parquet");
        spark.read()
                .parquet(folder.resolve("lines/profiles").toString())
                .selectExpr(
                        "area_id",
                        "area_name",
                        "area_kind",
                        "area_parent",
                        "population",
                        "assessed_on",
                        "model",
                        "answer_code")
                .write()
                .parquet(table.toString());

        List<JobReport> reports = new ScoringJob(spark, scoring(table, true, partitions, "table")).run();

        assertThat(reports).containsExactly(new JobReport("assessments", 33, 0, List.of()));
        String figures = "area_id, population, assessed_on, answer_code, staged_level_low, index_high_exact, aspects";
        assertThat(figures(folder.resolve("table"), figures))
                .hasSize(33)
                .containsExactlyInAnyOrderElementsOf(figures(folder.resolve("lines"), figures));
    }

    private static List<Row> figures(Path out, String columns) {
        return spark.read()
                .parquet(out.resolve("profiles").toString())
                .selectExpr(columns.split(", "))
                .collectAsList();
    }

    @Test
    void readsTablesOfParquetWithSingleAnswersAndDocumentsAlike() throws IOException {
        Path table = folder.resolve("table.parquet");
        spark.sql("select * from values ('a', 'A', date'2026-01-31', 'dmi-sp/1.0', 'met', cast(null as string)),"
                        + " ('b', 'B', date'2026-01-31', 'dmi-sp/1.0', 'yes', 'not-met')"
                        + " as t(area_id, area_name, assessed_on, model, `platform.pilot`, `safeguard.funding`)")
                .coalesce(1)
                .write()
                .parquet(table.toString());
        Path documents = folder.resolve("documents.parquet");
        spark.sql("select 'dmi-assessment/1' as format, 'dmi-sp/1.0' as model, struct('a' as id, 'A' as name) as area,"
                        + " '2026-01-31' as assessedOn, map('platform.pilot', 'met') as answers")
                .write()
                .parquet(documents.toString());

        List<JobReport> reports = new ScoringJob(spark, scoring(table, true, 0, "table")).run();
        new ScoringJob(spark, scoring(documents, true, 0, "documents")).run();

        assertThat(profiles(folder.resolve("table")))
                .isEqualTo(profiles(folder.resolve("documents")))
                .hasSize(1);
        assertThat(reports.get(0).rejected()).isEqualTo(1);
        assertThat(reports.get(0).first().get(0))
                .contains("table.parquet/part-0")
                .contains(" at 1, column ")
                .contains("'yes'");
    }

    @Test
    void namesAllColumnsThatItDoesNotKnow() {
        Path table = folder.resolve("table.parquet");
        spark.sql("select 'a' as area_id, 'met' as `platform.pilots`, 1 as colour")
                .write()
                .parquet(table.toString());
        ScoringJob job = new ScoringJob(spark, scoring(table, true, 0, "out"));
        assertThatThrownBy(job::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column 'platform.pilots': unknown criterion")
                .hasMessageContaining("did you mean 'platform.pilot'?")
                .hasMessageContaining("column 'colour'");
        assertThat(folder).isDirectoryNotContaining("glob:**out*");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 17})
    void countsACohortAsOneMachineDoes(int partitions) throws IOException {
        String journeys = journeys();
        Path input = Files.writeString(folder.resolve("journeys.jsonl"), journeys);
        CohortSummary expected;
        try (JourneyReader reader = JourneyReader.jsonLines(new ByteArrayInputStream(journeys.getBytes(UTF_8)))) {
            expected = reader.accepted(rejected -> {})
                    .filter(journey -> journey.observations().get(0).date().getYear() > 1900)
                    .collect(CohortSummary.collector(START, END));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(bytes, expected);
        Optional<JobOptions.Cohort> cohort = Optional.of(new JobOptions.Cohort(List.of(input.toString()), START, END));
        Path out = folder.resolve("out");

        List<JobReport> reports = new ScoringJob(
                        spark, new JobOptions(List.of(), false, STANDARD, cohort, partitions, out.toString()))
                .run();

        assertThat(out.resolve("cohort.json")).hasBinaryContent(bytes.toByteArray());
        assertThat(reports.get(0))
                .isEqualTo(new JobReport("journeys", 100, 2, reports.get(0).first()));
        assertThat(reports.get(0).first()).hasSize(2).noneMatch(reason -> reason.contains("person"));
        assertThat(rejected(out.resolve("rejected-journeys")))
                .extracting(record -> record.get("problems").get(0).get("code").asString())
                .containsExactlyInAnyOrder("refused-change", "bad-value");
    }

    /** A hundred that can be counted, one that leaves out a stage, and one who has stayed for more than a century. */
    private static String journeys() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            LocalDate entered = START.plusDays(3L * i - 40);
            lines.append(journey("person-" + i, entered, "during", entered.plusDays(20 + i % 60), "post"));
        }
        return lines
                + journey("person-x", START, "pre", START.plusDays(9), "post")
                + journey("person-y", LocalDate.of(1900, 1, 1), "pre", START.plusDays(9), "during");
    }

    private static String journey(String reference, LocalDate one, String stage, LocalDate two, String next) {
        return """
                {"format":"dmi-journey/1","reference":"%s","observations":[\
                {"date":"%s","stage":"%s","category":"supported"},\
                {"date":"%s","stage":"%s","category":"self-motivated"}]}
                """.formatted(reference, one, stage, two, next);
    }

    @Test
    void scoresByOneModelAndRejectsOthers() throws IOException {
        MaturityModel own = MaturityModel.standard().toBuilder("acme-sp", "2.1")
                .editAspect("platform", platform -> platform.weight(2))
                .build();
        String assessment = sample().get(1);
        Path input = Files.write(
                folder.resolve("areas.jsonl"), List.of(assessment.replace("dmi-sp/1.0", "acme-sp/2.1"), assessment));
        JobOptions options = new JobOptions(
                List.of(input.toString()),
                false,
                new KnownModel(MAPPER.writeValueAsString(own)),
                Optional.empty(),
                0,
                folder.resolve("out").toString());

        List<JobReport> reports = new ScoringJob(spark, options).run();

        assertThat(profiles(folder.resolve("out")))
                .singleElement()
                .extracting(row -> row.getAs("fingerprint"))
                .isEqualTo(own.fingerprint());
        assertThat(reports.get(0).first())
                .singleElement()
                .asString()
                .endsWith("model must be acme-sp/2.1, by which this job scores, but was dmi-sp/1.0");
    }

    @Test
    void leavesWhatIsThereAlone() throws IOException {
        Path input = Files.write(folder.resolve("areas.jsonl"), sample());
        Files.createDirectory(folder.resolve("out"));
        ScoringJob job = new ScoringJob(spark, scoring(input, false, 0, "out"));
        assertThatThrownBy(job::run)
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("out: is there already; results go into a new folder");
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @Test
    void saysWhichFileIsNotThere() {
        ScoringJob job = new ScoringJob(spark, scoring(folder.resolve("none.jsonl"), false, 0, "out"));
        assertThatThrownBy(job::run).isInstanceOf(IOException.class).hasMessageEndingWith("none.jsonl: no such file");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesWrongUsage() {
        assertThat(usage("--out", "x")).contains("there is nothing to read: give PATH, --journeys or both");
        assertThat(usage("a.jsonl", "--out", "x", "--partitions", "0"))
                .contains("--partitions must be 1 or more, but was 0");
        assertThat(usage("a.jsonl", "--out", "x", "--input-format", "csv"))
                .contains("--input-format must be jsonl or parquet, but was csv");
        assertThat(usage("--out", "x", "--journeys", "j", "--from", "2026-02-01", "--to", "2026-01-01"))
                .contains("--to must not be before --from 2026-02-01, but was 2026-01-01");
        assertThat(usage("--out", "x", "--journeys", "j"))
                .contains("--from=DATE")
                .contains("--to=DATE");
        assertThat(usage(
                        "a.jsonl",
                        "--out",
                        "x",
                        "--model",
                        folder.resolve("none.json").toString()))
                .contains("none.json: cannot be read");
    }

    private static String usage(String... arguments) {
        StringWriter errors = new StringWriter();
        CommandLine commandLine = Main.commandLine().setErr(new PrintWriter(errors, true));
        assertThat(commandLine.execute(arguments)).isEqualTo(1);
        return errors.toString();
    }
}
