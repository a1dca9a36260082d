package io.github.socialprescribing.dmi.examples;

import static io.github.socialprescribing.dmi.assessment.Answer.MET;
import static io.github.socialprescribing.dmi.assessment.Answer.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.assessment.Answer.NOT_MET;
import static io.github.socialprescribing.dmi.assessment.Answer.PARTLY_MET;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.DURING;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.POST;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.PRE;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.HARDER_TO_REACH;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SELF_MOTIVATED;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SUPPORTED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.FindingKind;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.assessment.Membership;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.assessment.Sector;
import io.github.socialprescribing.dmi.jackson.AssessmentCsvWriter;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.jackson.CsvDialect;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.DmiSchema;
import io.github.socialprescribing.dmi.jackson.Incoming;
import io.github.socialprescribing.dmi.jackson.Limits;
import io.github.socialprescribing.dmi.jackson.Problem;
import io.github.socialprescribing.dmi.jackson.ProfileCsvWriter;
import io.github.socialprescribing.dmi.model.Basis;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.Need;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.Observation;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import io.github.socialprescribing.dmi.plan.Beneficiary;
import io.github.socialprescribing.dmi.plan.Benefit;
import io.github.socialprescribing.dmi.plan.BenefitGroup;
import io.github.socialprescribing.dmi.plan.BenefitKind;
import io.github.socialprescribing.dmi.plan.Contribution;
import io.github.socialprescribing.dmi.plan.Estimate;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.Measure;
import io.github.socialprescribing.dmi.plan.Objective;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plan.Quantity;
import io.github.socialprescribing.dmi.plan.ResourceUse;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.RoadmapStrategy;
import io.github.socialprescribing.dmi.plan.Vision;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Band;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the page on JSON and CSV says and shows is so. */
class DocsTest {

    private static final Path EXAMPLES = Page.ROOT.resolve("docs/examples");

    private static final JsonMapper PRETTY = DmiModule.mapperBuilder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final Assessment NORTHBANK = Assessment.builder(MaturityModel.standard())
            .area(Area.builder()
                    .id("northbank")
                    .name("Northbank")
                    .kind(AreaKind.BOROUGH)
                    .sector(Sector.LOCAL_GOVERNMENT)
                    .parent("riverside")
                    .addMemberships(new Membership(AreaKind.COMMISSIONING_AREA, "north"))
                    .population(259_146)
                    .build())
            .assessedOn(LocalDate.of(2026, 9, 30))
            .assessor("steering group")
            .context(Context.builder()
                    .addChallenges(Challenge.BUDGET)
                    .intention(Intention.WITHIN_A_YEAR)
                    .aspiration(MaturityLevel.of(4))
                    .build())
            .answer("programme.started", MET)
            .answer("programme.established", NOT_MET)
            .answer("platform.office-tools", MET)
            .answer(
                    "platform.pilot",
                    MET,
                    Evidence.builder()
                            .note("two practices")
                            .addLinks(URI.create("https://example.org/m1"))
                            .recordedOn(LocalDate.of(2026, 8, 1))
                            .build())
            .answer("platform.referral-management", PARTLY_MET)
            .answer("platform.link-workers", NOT_MET)
            .answer("citizens.leaflets", NOT_APPLICABLE)
            .answer("safeguard.inclusion", MET)
            .answer("safeguard.human-contact", PARTLY_MET)
            .extension("vendor.example", "{\"tenant\":7}")
            .build();

    private static final Assessment QUICK = Assessment.builder(MaturityModel.standard())
            .area(Area.of("southbank", "Southbank"))
            .assessedOn(LocalDate.of(2026, 9, 30))
            .pick("programme", MaturityLevel.of(3))
            .pick("platform", MaturityLevel.of(2))
            .build();

    private static final MaturityModel OWN = MaturityModel.builder("acme-sp", "2.1")
            .name("Acme's questions")
            .aspect(
                    "training",
                    aspect -> aspect.name("Training")
                            .about("How far staff learn to use digital support.")
                            .weight(2)
                            .descriptor(1, "Nobody is trained.")
                            .descriptor(5, "Everybody learns all the time.", "our report, page 12")
                            .criterion(
                                    "training.begun",
                                    2,
                                    Need.REQUIRED,
                                    criterion -> criterion
                                            .basis(Basis.STATED)
                                            .title("First courses")
                                            .question("Have link workers been on a first course?")
                                            .note("Courses of suppliers count.")
                                            .clauses("our report, page 4", "our report, page 7"))
                            .criterion(
                                    "training.lending",
                                    2,
                                    Need.OPTIONAL,
                                    criterion -> criterion
                                            .title("Devices on loan")
                                            .question("Can staff borrow devices to practise on?"))
                            .criterion(
                                    "training.regular",
                                    3,
                                    Need.REQUIRED,
                                    criterion -> criterion
                                            .title("Regular courses")
                                            .question("Are courses held at least once a year?"))
                            .criterion(
                                    "training.partners",
                                    4,
                                    Need.REQUIRED,
                                    criterion -> criterion
                                            .title("Courses for partners")
                                            .question("Are the courses open to voluntary organisations?"))
                            .criterion(
                                    "training.always",
                                    5,
                                    Need.REQUIRED,
                                    criterion -> criterion
                                            .title("Learning at work")
                                            .question("Is learning part of everybody's working week?")))
            .safeguard(
                    "safeguard.time",
                    safeguard -> safeguard.title("Time to learn").question("Is learning done in paid time?"))
            .translation("cy", Map.of("training#name", "Hyfforddiant"))
            .build();

    private static final Journey JOURNEY = Journey.of(
            "a7f3",
            List.of(
                    Observation.of(LocalDate.of(2025, 12, 12), PRE, SUPPORTED),
                    Observation.of(LocalDate.of(2026, 2, 3), DURING, SUPPORTED),
                    new Observation(LocalDate.of(2026, 5, 20), DURING, SELF_MOTIVATED, true),
                    Observation.of(LocalDate.of(2026, 8, 1), POST, SELF_MOTIVATED)));

    private static final CohortSummary COHORT = CohortSummary.of(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            List.of(
                    JOURNEY,
                    Journey.of(
                            "b81c",
                            List.of(
                                    Observation.of(LocalDate.of(2026, 3, 1), DURING, HARDER_TO_REACH),
                                    Observation.of(LocalDate.of(2026, 4, 10), PRE, HARDER_TO_REACH),
                                    Observation.of(LocalDate.of(2026, 9, 1), DURING, SUPPORTED))),
                    Journey.of("c90d", List.of(Observation.of(LocalDate.of(2025, 6, 30), POST, SUPPORTED)))));

    private static final Summary SUMMARY = Stream.of(
                    NORTHBANK,
                    QUICK,
                    Assessment.builder(MaturityModel.standard())
                            .area(Area.builder()
                                    .id("westbank")
                                    .name("Westbank")
                                    .population(40_000)
                                    .build())
                            .assessedOn(LocalDate.of(2026, 9, 30))
                            .pick("programme", MaturityLevel.of(4))
                            .build())
            .collect(Summary.ofAssessments(MaturityModel.standard()));

    private static final Roadmap ROADMAP = roadmap();

    private static Roadmap roadmap() {
        MaturityModel model = MaturityModel.standard();
        Estimates estimates = Estimates.builder(model)
                .estimate(
                        "platform.referral-management",
                        Estimate.builder()
                                .cost(Amount.parse("GBP 26500"))
                                .remainingCost(Amount.parse("GBP 11000"))
                                .resourceUse(ResourceUse.EXTEND)
                                .addBuyIn("GP practices")
                                .build())
                .cost("platform.link-workers", Amount.parse("GBP 1250.50"))
                .cost("platform.reporting", Amount.parse("GBP 6300"))
                .build();
        Roadmap roadmap = Planner.of(ScoringEngine.score(NORTHBANK), estimates)
                .liftTheLowest(2, Vision.of(model, Map.of("platform", MaturityLevel.of(4)), LocalDate.of(2028, 3, 31)));
        return roadmap.withObjectives(List.of(Objective.builder()
                .step(roadmap.steps().get(1))
                .putHelps(Beneficiary.PEOPLE, "They tell their story once.")
                .putHelps(Beneficiary.WORKFORCE, "Link workers write less and listen more.")
                .measure(Measure.builder()
                        .what("time spent on notes")
                        .baseline(Quantity.of(12, "hours a week"))
                        .target(new Quantity(new BigDecimal("7.5"), "hours a week"))
                        .proof("diaries of two weeks, before and after")
                        .build())
                .owner("social prescribing lead")
                .due(LocalDate.of(2027, 3, 31))
                .addBenefits(Benefit.builder()
                        .kind(BenefitKind.TIME_SAVED)
                        .description("Each link worker sees two more people a week.")
                        .contribution(Contribution.DIRECT)
                        .proof("appointments in the diary")
                        .quantity(Quantity.of(2, "appointments a week"))
                        .build())
                .build()));
    }

    private static final String BAD_LINE = "{\"format\":\"dmi-assessment/1\",\"model\":\"dmi-sp/1.0\","
            + "\"area\":{\"id\":\"northbank\",\"name\":\"Northbank\"},"
            + "\"assessedOn\":\"2026-02-30\",\"answers\":{\"platform.pilots\":\"met\"}}";

    /** The files of examples, each with the value that is written. */
    static Stream<Arguments> examples() {
        return Stream.of(
                arguments("assessment.json", NORTHBANK),
                arguments("assessment-quick.json", QUICK),
                arguments("profile.json", ScoringEngine.score(NORTHBANK)),
                arguments("model.json", OWN),
                arguments("roadmap.json", ROADMAP),
                arguments("summary.json", SUMMARY),
                arguments("journey.json", JOURNEY),
                arguments("cohort.json", COHORT),
                arguments(
                        "rejected.json",
                        AssessmentReader.jsonLines(new ByteArrayInputStream(BAD_LINE.getBytes(UTF_8)))
                                .next()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsWhatTheLibraryWrites(String file, Object value) throws IOException {
        assertThat(PRETTY.writeValueAsString(value) + "\n").isEqualTo(example(file));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsWhatTheLibraryReads(String file, Object value) throws IOException {
        if (!(value instanceof Incoming)) {
            assertThat((Object) PRETTY.readValue(example(file), value.getClass()))
                    .isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsWhatIsValid(String file, Object value) throws IOException {
        if (!(value instanceof Incoming)) {
            assertThat(faults(schema(file), example(file))).isEmpty();
        }
    }

    @Test
    void showsNoExampleOfAnotherOrigin() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            examples().map(example -> (String) example.get()[0]).toList());
        }
    }

    /** A block of JSON is a whole file, or lines of it, moved to the margin. */
    @Test
    void showsTheExamplesInThePage() throws IOException {
        List<Page.Block> blocks = page().blocks().stream()
                .filter(block -> block.language().equals("json"))
                .toList();

        assertThat(blocks).hasSizeGreaterThan(4);
        for (Page.Block block : blocks) {
            String[] marker = block.marker().split(": ", 2);
            assertThat(marker).as(block.code()).hasSize(2);
            String file = example(marker[1]);
            if (marker[0].equals("example")) {
                assertThat(block.code() + "\n").isEqualTo(file);
            } else {
                assertThat(marker[0]).isEqualTo("excerpt");
                assertThat(IntStream.rangeClosed(0, 8).mapToObj(block.code()::indent))
                        .as(block.code())
                        .anyMatch(file::contains);
            }
        }
    }

    @Test
    void showsAnExampleOfEveryDocument() throws IOException {
        Set<DmiSchema> shown = EnumSet.noneOf(DmiSchema.class);
        for (Arguments example : examples().toList()) {
            if (!(example.get()[1] instanceof Incoming)) {
                shown.add(schema((String) example.get()[0]));
            }
        }
        assertThat(shown).containsExactly(DmiSchema.values());
    }

    @ParameterizedTest
    @EnumSource
    void namesEverySchema(DmiSchema schema) throws IOException {
        assertThat(page().table("table: documents"))
                .anySatisfy(row -> assertThat(row)
                        .contains("`" + schema.format() + "`", "`" + schema.id() + "`", "`DmiSchema." + schema + "`"));
    }

    @Test
    void namesEveryProblemCode() throws IOException {
        assertThat(page().table("table: problem codes").stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(constants(Problem.class, String.class).stream()
                        .map(code -> "`" + code + "`")
                        .toList());
    }

    /** The codes of a model's faults are listed where they are made. */
    @Test
    void namesEveryCodeOfAModel() throws IOException {
        String source = Files.readString(Page.ROOT.resolve(
                "dmi-core/src/main/java/io/github/socialprescribing/dmi/model/InvalidModelException.java"));

        assertThat(page().table("table: model codes").stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(Pattern.compile("\\{@code ([a-z]+(?:-[a-z]+)+)}")
                        .matcher(source)
                        .results()
                        .map(code -> "`" + code.group(1) + "`")
                        .toList());
    }

    /** One more is for the day as of which is asked, of which a document knows nothing. */
    @Test
    void namesEveryCodeOfAJourney() throws IOException {
        String source = Files.readString(Page.ROOT.resolve(
                "dmi-core/src/main/java/io/github/socialprescribing/dmi/motivation/InvalidJourneyException.java"));

        assertThat(page().table("table: journey codes").stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(Pattern.compile("\\{@code ([a-z]+(?:-[a-z]+)+)}")
                        .matcher(source)
                        .results()
                        .map(code -> code.group(1))
                        .map(code -> "`" + code + "`")
                        .toList());
    }

    /** The codes of a roadmap's faults, but those that no document can have: it has one model, and costs are checked as read. */
    @Test
    void namesEveryCodeOfARoadmap() throws IOException {
        String source = Files.readString(
                Page.ROOT.resolve("dmi-analysis/src/main/java/io/github/socialprescribing/dmi/plan/Roadmap.java"));

        assertThat(page().table("table: roadmap codes").stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(Pattern.compile("faults\\.add\\(\\s*\"([a-z-]+)\"")
                        .matcher(source)
                        .results()
                        .map(code -> code.group(1))
                        // The reader finds these before, or by other codes.
                        .filter(code -> !Set.of(
                                        Problem.UNKNOWN_CRITERION, "negative-cost", "another-model", "named-twice")
                                .contains(code))
                        .map(code -> "`" + code + "`")
                        .toList());
    }

    @Test
    void namesTheWordsOfEveryVocabulary() throws IOException {
        Map<String, List<?>> vocabularies = new LinkedHashMap<>();
        vocabularies.put(
                "answer", Arrays.stream(Answer.values()).map(Answer::id).toList());
        vocabularies.put(
                "origin", Arrays.stream(Origin.values()).map(Origin::id).toList());
        vocabularies.put(
                "intention",
                Arrays.stream(Intention.values()).map(Intention::id).toList());
        vocabularies.put("band", Arrays.stream(Band.values()).map(Band::id).toList());
        vocabularies.put("need", Arrays.stream(Need.values()).map(Need::id).toList());
        vocabularies.put("basis", Arrays.stream(Basis.values()).map(Basis::id).toList());
        vocabularies.put(
                "stage",
                Arrays.stream(MotivationStage.values()).map(MotivationStage::id).toList());
        vocabularies.put(
                "category",
                Arrays.stream(PersonCategory.values()).map(PersonCategory::id).toList());
        vocabularies.put(
                "strategy",
                Arrays.stream(RoadmapStrategy.values()).map(RoadmapStrategy::id).toList());
        vocabularies.put(
                "use of resources",
                Arrays.stream(ResourceUse.values()).map(ResourceUse::id).toList());
        vocabularies.put(
                "group of benefits",
                Arrays.stream(BenefitGroup.values()).map(BenefitGroup::id).toList());
        vocabularies.put(
                "contribution",
                Arrays.stream(Contribution.values()).map(Contribution::id).toList());
        vocabularies.put("kind of area or membership", constants(AreaKind.class, AreaKind.class));
        vocabularies.put("sector", constants(Sector.class, Sector.class));
        vocabularies.put("challenge", constants(Challenge.class, Challenge.class));
        vocabularies.put("kind of benefit", BenefitKind.named());
        vocabularies.put("code of a finding", constants(FindingKind.class, FindingKind.class));

        Map<String, String> shown = new LinkedHashMap<>();
        page().table("table: words").forEach(row -> shown.put(row.get(0), row.get(2)));

        assertThat(shown).containsOnlyKeys(vocabularies.keySet());
        vocabularies.forEach((name, words) -> assertThat(shown.get(name))
                .as(name)
                .isEqualTo(String.join(
                        ", ", words.stream().map(word -> "`" + word + "`").toList())));
    }

    @Test
    void namesEveryLimitWithItsDefault() throws ReflectiveOperationException, IOException {
        Map<String, String> defaults = new LinkedHashMap<>();
        for (List<String> row : page().table("table: limits")) {
            defaults.put(row.get(1), row.get(2));
        }

        List<String> limits = Arrays.stream(Limits.class.getMethods())
                .map(method -> method.getName())
                .filter(name -> name.startsWith("max"))
                .toList();
        assertThat(limits).isNotEmpty();
        assertThat(defaults)
                .containsOnlyKeys(limits.stream().map(name -> "`" + name + "`").toList());
        for (String limit : limits) {
            int value = (int) Limits.class.getMethod(limit).invoke(Limits.defaults());
            assertThat(defaults.get("`" + limit + "`")).startsWith(String.format(Locale.ROOT, "%,d ", value));
        }
    }

    @Test
    void namesEveryColumnAndDialectOfTables() {
        ByteArrayOutputStream assessments = new ByteArrayOutputStream();
        AssessmentCsvWriter.answerCodes(assessments).close();
        ByteArrayOutputStream profiles = new ByteArrayOutputStream();
        new ProfileCsvWriter(profiles).close();

        Stream<String> columns = Stream.of(assessments, profiles)
                .flatMap(header -> Arrays.stream(header.toString(UTF_8).strip().split(",")));
        assertThat(Stream.concat(columns, Arrays.stream(CsvDialect.values()).map(CsvDialect::name)))
                .hasSize(9 + 20 + CsvDialect.values().length)
                .allSatisfy(name -> assertThat(page().text()).contains("`" + name + "`"));
    }

    /** The sample data of the command line, and what is scored from it, as other programs see them. */
    @Test
    void samplesAndTheirProfilesAreValid() throws IOException {
        JsonMapper mapper = DmiModule.mapperBuilder().build();
        List<String> lines = Files.readAllLines(
                Path.of("src/main/resources/io/github/socialprescribing/dmi/examples/sample-areas.jsonl"));

        assertThat(lines).hasSize(33).allSatisfy(line -> {
            assertThat(faults(DmiSchema.ASSESSMENT, line)).isEmpty();
            String profile = mapper.writeValueAsString(ScoringEngine.score(mapper.readValue(line, Assessment.class)));
            assertThat(faults(DmiSchema.PROFILE, profile)).isEmpty();
        });
    }

    private static List<Error> faults(DmiSchema schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.text())
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** {@return the schema of the document in a file of examples} */
    private static DmiSchema schema(String file) throws IOException {
        String format = PRETTY.readTree(example(file)).path("format").asString();
        return Arrays.stream(DmiSchema.values())
                .filter(schema -> schema.format().equals(format))
                .findFirst()
                .orElseThrow();
    }

    private static Page page() {
        return Page.of("docs/json.md");
    }

    private static String example(String file) throws IOException {
        return Files.readString(EXAMPLES.resolve(file)).replace("\r\n", "\n");
    }

    /** {@return the constants of a class that are of the given type, in the order of the source} */
    private static <T> List<T> constants(Class<?> owner, Class<T> type) {
        return Arrays.stream(owner.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers())
                        && field.getType().equals(type))
                .map(field -> {
                    try {
                        return type.cast(field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
