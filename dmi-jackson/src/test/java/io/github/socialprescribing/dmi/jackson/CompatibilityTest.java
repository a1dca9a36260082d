package io.github.socialprescribing.dmi.jackson;

import static io.github.socialprescribing.dmi.assessment.Answer.MET;
import static io.github.socialprescribing.dmi.assessment.Answer.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.assessment.Answer.NOT_MET;
import static io.github.socialprescribing.dmi.assessment.Answer.PARTLY_MET;
import static io.github.socialprescribing.dmi.assessment.Answer.UNKNOWN;
import static io.github.socialprescribing.dmi.jackson.Samples.observed;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.DURING;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.POST;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.PRE;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.HARDER_TO_REACH;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SELF_MOTIVATED;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Clause;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
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
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Basis;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.Descriptor;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.Observation;
import io.github.socialprescribing.dmi.plan.Beneficiary;
import io.github.socialprescribing.dmi.plan.ResourceUse;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.RoadmapStrategy;
import io.github.socialprescribing.dmi.portfolio.LevelCounts;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * That what has been stored can be read for ever.
 *
 * <p>Neither these tests nor the files that they read may ever be removed or changed: each file stands for documents that
 * lie in other people's archives. What a later minor version adds to a format gets a further file; what breaks one of these
 * tests needs a format version 2 beside version 1.
 */
class CompatibilityTest {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();
    private static final MaturityModel STANDARD = MaturityModel.standard();

    /** The files, each with its kind and its SHA-256 with line ends of one byte. Lines may be added here, never changed. */
    static Stream<Arguments> files() {
        return Stream.of(
                arguments(
                        "dmi-assessment-1.json",
                        DmiSchema.ASSESSMENT,
                        "c43ab4f89bd37dd6482f357b432d3fe8c8c8f2b1e82e36f7e6ef665ec4a61827"),
                arguments(
                        "dmi-assessment-1-code.json",
                        DmiSchema.ASSESSMENT,
                        "fa26bd38c90a9f0e370b515099dba7b2d75b46a67f15f211d232483cbe6e1b07"),
                arguments(
                        "dmi-assessment-1-levels.json",
                        DmiSchema.ASSESSMENT,
                        "64ecfd8a5bc423dd0eb8a8f7e2fb2f2219a2ae46a64403a3b0e97f773e454d5a"),
                arguments(
                        "dmi-profile-1.json",
                        DmiSchema.PROFILE,
                        "5d2a17ba8e3dab7b3da7595119819fe8bb9367cef32a524450c287c80a1b5816"),
                arguments(
                        "dmi-model-1.json",
                        DmiSchema.MODEL,
                        "980340f4b07824f099af9120bfb757a88af9d0e3c91f8cf45d7b5ca386ad206e"),
                arguments(
                        "dmi-roadmap-1.json",
                        DmiSchema.ROADMAP,
                        "6935819dd0ddf5df5d57361eb541abd631f17781e8f94210848b9feb3f96fbfa"),
                arguments(
                        "dmi-summary-1.json",
                        DmiSchema.SUMMARY,
                        "72511ea92a7d1e68b70d6087faf61bc8869a45c012b936da5d21d66a6b2ff42c"),
                arguments(
                        "dmi-summary-1-typical-levels.json",
                        DmiSchema.SUMMARY,
                        "1c5a3cda3191696b8bdac3099861fb93a1dac64202d89c0aff69d4753e8e21b8"),
                arguments(
                        "dmi-journey-1.json",
                        DmiSchema.JOURNEY,
                        "d408d69cc62f4c77f268228d7a52d7dc0d33e6521bb478e100d0fafff34f7f00"),
                arguments(
                        "dmi-cohort-1.json",
                        DmiSchema.COHORT,
                        "7646892260049a879cecac9fd8092cc4678e73e9e9d1d11572725a9d8cd8b75b"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isWhatItWasWhenItWasStored(String file, DmiSchema schema, String sha256)
            throws IOException, URISyntaxException, NoSuchAlgorithmException {
        byte[] bytes = text(file).getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(sha256);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isValidByItsSchema(String file, DmiSchema schema, String sha256) throws IOException, URISyntaxException {
        assertThat(Schemas.faultsWithFormats(schema, text(file))).isEmpty();
    }

    @Test
    void leavesNoFileUnchecked() throws IOException, URISyntaxException {
        try (Stream<Path> stored = Files.list(folder())) {
            assertThat(stored.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            files().map(file -> (String) file.get()[0]).toList());
        }
    }

    @Test
    void readsAnAssessmentOfSingleAnswers() throws IOException, URISyntaxException {
        Assessment expected = Assessment.builder(STANDARD)
                .area(Area.builder()
                        .id("northbank")
                        .name("Northbank – Glan y Gogledd")
                        .kind(AreaKind.BOROUGH)
                        .sector(Sector.LOCAL_GOVERNMENT)
                        .parent("riverside")
                        .addMemberships(new Membership(AreaKind.COMMISSIONING_AREA, "north"))
                        .addMemberships(new Membership(new AreaKind("care.partnership"), "NCP 7"))
                        .population(259_146)
                        .build())
                .assessedOn(LocalDate.of(2026, 9, 30))
                .assessor("steering group")
                .context(Context.builder()
                        .addChallenges(Challenge.BUDGET)
                        .addChallenges(new Challenge("staff-turnover"))
                        .intention(Intention.WITHIN_A_YEAR)
                        .aspiration(MaturityLevel.of(4))
                        .build())
                .pick("programme", MaturityLevel.of(5))
                .pick("engagement", MaturityLevel.of(3))
                .answer("engagement.full-support", MET)
                .answer("engagement.promotion", PARTLY_MET)
                .answer("platform.office-tools", MET)
                .answer(
                        "platform.pilot",
                        MET,
                        Evidence.builder()
                                .note("two practices")
                                .addLinks(URI.create("https://example.org/m1?a=b#c"))
                                .addLinks(URI.create("urn:example:m2"))
                                .recordedOn(LocalDate.of(2026, 8, 1))
                                .build())
                .answer("platform.referral-management", PARTLY_MET)
                .answer("platform.link-workers", NOT_MET)
                .answer("platform.reporting", UNKNOWN, Evidence.note("asked the supplier"))
                .answer("insight.activity-records", NOT_APPLICABLE, Evidence.note("counted by the region"))
                .answer("insight.landscape", NOT_APPLICABLE)
                .answer("insight.monitoring", NOT_APPLICABLE)
                .answer("insight.emerging-evidence", NOT_APPLICABLE)
                .answer("insight.analytics", NOT_APPLICABLE)
                .answer("insight.growing-evidence", NOT_APPLICABLE)
                .answer("safeguard.inclusion", MET)
                .answer("safeguard.human-contact", PARTLY_MET)
                .extension("vendor.example", "{\"tenant\":7,\"share\":0.50,\"tags\":[\"a\",null,true]}")
                .build();

        assertThat(read("dmi-assessment-1.json", Assessment.class)).isEqualTo(expected);
    }

    @Test
    void readsAnAssessmentOfAnAnswerCode() throws IOException, URISyntaxException {
        Assessment read = read("dmi-assessment-1-code.json", Assessment.class);

        assertThat(read.answers())
                .isEqualTo(AnswerSheet.parse(
                        "dmi-sp/1.0:M-MMMM--.MMMNMP.------.MMPN--.------.XXXXXX.--------~MP----", STANDARD));
        assertThat(read.origin()).isEqualTo(Origin.ASKED);
    }

    @Test
    void readsAQuickAssessment() throws IOException, URISyntaxException {
        Assessment expected = Assessment.builder(STANDARD)
                .area(Area.of("millfield", "Millfield"))
                .assessedOn(LocalDate.of(2024, 2, 29))
                .pick("programme", MaturityLevel.of(3))
                .pick("platform", MaturityLevel.of(1))
                .pick("citizens", MaturityLevel.of(5))
                .build();

        assertThat(read("dmi-assessment-1-levels.json", Assessment.class)).isEqualTo(expected);
    }

    @Test
    void readsAProfile() throws IOException, URISyntaxException {
        Profile read = read("dmi-profile-1.json", Profile.class);
        Assessment assessed = read("dmi-assessment-1.json", Assessment.class);

        assertThat(read.model()).isEqualTo(STANDARD);
        assertThat(read.area()).isEqualTo(assessed.area());
        assertThat(read.context()).isEqualTo(assessed.context());
        assertThat(read.assessedOn()).isEqualTo(assessed.assessedOn());
        assertThat(read.assessor()).isEqualTo(assessed.assessor());
        assertThat(read.answers()).isEqualTo(assessed.answers());
        assertThat(read.extensions()).isEqualTo(assessed.extensions());
        assertThat(read.origin()).isEqualTo(Origin.QUICK);
        assertThat(read.stagedLevel()).hasToString("Level 1 to Level 3");
        assertThat(read.typicalLevel()).hasToString("Level 1 to Level 5");
        assertThat(read.index()).hasToString("85/36 to 53/12");
        assertThat(read.coverage()).hasToString("23 of 52");
        assertThat(read.aspects())
                .extracting(
                        aspect -> aspect.aspect().id() + " " + (aspect.isScored() ? aspect.coordinate() : "not scored")
                                + " " + ids(aspect.unknown()).size())
                .containsExactly(
                        "programme 5 0",
                        "engagement 3 0",
                        "information 1 to 5 5",
                        "platform 19/6 to 7/2 1",
                        "integration 1 to 5 5",
                        "insight not scored 0",
                        "citizens 1 to 5 5");
        AspectProfile engagement = read.aspect("engagement");
        assertThat(ids(engagement.blocking())).containsExactly("engagement.wide");
        assertThat(ids(engagement.ahead())).containsExactly("engagement.full-support");
        assertThat(ids(read.safeguards(SafeguardState.AT_RISK))).containsExactly("safeguard.human-contact");
        assertThat(read.findings())
                .extracting(finding -> finding.kind() + " " + finding.about())
                .containsExactly(
                        "derived-answers northbank",
                        "ahead engagement.full-support",
                        "may-not-be-scored information",
                        "may-not-be-scored integration",
                        "not-scored insight",
                        "not-applicable-without-reason insight.landscape",
                        "not-applicable-without-reason insight.monitoring",
                        "not-applicable-without-reason insight.emerging-evidence",
                        "not-applicable-without-reason insight.analytics",
                        "not-applicable-without-reason insight.growing-evidence",
                        "may-not-be-scored citizens",
                        "safeguard-at-risk safeguard.human-contact");
        assertThat(read.findings().get(1).message())
                .isEqualTo(
                        "Support from every group belongs to Level 5 and is in place already; it counts once Level 4 is"
                                + " reached.");
        assertThat(read.findings().get(1).arguments()).containsEntry("nextLevel", "4");
    }

    @Test
    void readsAModel() throws IOException, URISyntaxException {
        MaturityModel read = read("dmi-model-1.json", MaturityModel.class);

        assertThat(read.id()).hasToString("acme-sp/2.1");
        assertThat(read.fingerprint()).isEqualTo("f7fdaaa9cd82132e32ea491e138acb77389ab8a890497dbbfdefe5123acdc149");
        assertThat(read.name()).isEqualTo("Acme – social prescribing");
        assertThat(read.languages()).containsExactly("en-GB", "cy", "ga");
        assertThat(read.aspects())
                .extracting(aspect -> aspect.id() + " " + aspect.name() + " " + aspect.weight())
                .containsExactly("reach Reach 3", "staff.skills Skills 1");
        assertThat(read.criteria())
                .extracting(criterion -> criterion.id() + " "
                        + criterion.level().number() + " " + criterion.need().id())
                .containsExactly(
                        "reach.first 2 required",
                        "reach.extra 2 optional",
                        "reach.second 3 required",
                        "reach.third 4 required",
                        "reach.fourth 5 required",
                        "staff.skills-2 2 required",
                        "staff.skills-3 3 required",
                        "staff.skills-4 4 required",
                        "staff.skills-5 5 required");
        Aspect reach = read.aspect("reach");
        assertThat(reach.about()).isEqualTo("Whom the service reaches.");
        assertThat(reach.descriptors())
                .containsExactly(
                        new Descriptor(
                                MaturityLevel.of(1), "Nobody is reached.", List.of(new Clause("our report, page 4"))),
                        new Descriptor(MaturityLevel.of(5), "Everybody is reached.", List.of()));
        Criterion first = read.criterion("reach.first");
        assertThat(first.basis()).contains(Basis.INFERRED);
        assertThat(first.title()).isEqualTo("First steps");
        assertThat(first.question()).isEqualTo("Has it begun?");
        assertThat(first.note()).contains("Our reading.");
        assertThat(first.clauses()).containsExactly(new Clause("L1.0"), new Clause("our report, page 4"));
        assertThat(read.criterion("reach.second").basis()).contains(Basis.STATED);
        assertThat(read.safeguards()).singleElement().satisfies(safeguard -> {
            assertThat(safeguard.id()).isEqualTo("safeguard.care");
            assertThat(safeguard.question()).isEqualTo("Is care taken?");
            assertThat(safeguard.note()).contains("Of people first.");
            assertThat(safeguard.clauses()).containsExactly(new Clause("V.people-first"));
        });
        MaturityModel welsh = read.inLanguage("cy");
        assertThat(welsh.name()).isEqualTo("Acme (cy)");
        assertThat(welsh.levelTitle(MaturityLevel.of(1))).isEqualTo("Heb gydlynu");
        assertThat(welsh.aspect("reach").descriptors().get(1).text()).isEqualTo("Cyrhaeddir pawb.");
        assertThat(welsh.criterion("reach.first").note()).contains("Ein dehongliad ni.");
        assertThat(MAPPER.valueToTree(read).path("extensions"))
                .hasToString(Documents.quoted("{'vendor.example':{'tenant':7,'rate':1.50}}"));
    }

    @Test
    void readsARoadmap() throws IOException, URISyntaxException {
        Roadmap read = read("dmi-roadmap-1.json", Roadmap.class);

        assertThat(read.start()).isEqualTo(read("dmi-profile-1.json", Profile.class));
        assertThat(read.strategy()).isEqualTo(RoadmapStrategy.WITHIN_BUDGET);
        assertThat(read.stepsPerPhase()).isEqualTo(2);
        assertThat(read.budget()).contains(Amount.ofMinor("BHD", 600_000));
        assertThat(read.cost()).contains(Amount.parse("BHD 510.255"));
        assertThat(read.vision()).hasToString("Optional[engagement at Level 5, platform at Level 4 by 2028-02-29]");
        assertThat(read.phases())
                .extracting(phase -> phase.number() + " " + phase.cost().orElseThrow() + " "
                        + phase.reached().index())
                .containsExactly("1 BHD 420.250 193/72 to 341/72", "2 BHD 90.005 197/72 to 119/24");
        assertThat(read.steps())
                .extracting(step -> step + " " + step.resourceUse().map(ResourceUse::id) + " " + step.buyIn())
                .containsExactly(
                        "engagement.wide (not-met): BHD 300.250 Optional[extend] [GP practices, Môn – \"y cyngor\"]",
                        "platform.referral-management (partly-met): BHD 120.000 Optional[reuse] []",
                        "platform.link-workers (not-met): BHD 90.005 Optional.empty []");
        assertThat(ids(read.withoutCost())).hasSize(17).startsWith("engagement.promotion");
        assertThat(ids(read.barred())).containsExactly("citizens.signposting");
        assertThat(read.outOfReach()).containsExactly(STANDARD.aspect("insight"));
        assertThat(read.objectives()).singleElement().satisfies(objective -> {
            assertThat(objective.step()).isEqualTo(read.steps().get(2));
            assertThat(objective.helps())
                    .containsExactly(
                            entry(Beneficiary.PEOPLE, "Pobl yn gyntaf"),
                            entry(Beneficiary.WORKFORCE, "less typing"),
                            entry(Beneficiary.PARTNERS, "they see what came of it"));
            assertThat(objective.measure())
                    .hasToString("referrals on the platform, from -0.5 to 12345678901234567890.0000000001 percent");
            assertThat(objective.measure().proof()).isEqualTo("monthly report");
            assertThat(objective.owner()).isEqualTo("digital lead");
            assertThat(objective.due()).isEqualTo("2026-09-30");
            assertThat(objective.benefits())
                    .extracting(
                            benefit -> benefit + " " + benefit.kind().group().id() + " "
                                    + benefit.contribution().id() + " " + benefit.proof())
                    .containsExactly(
                            "financial-saving: Fewer letters. (0.25 GBP a letter) financial direct postage bill",
                            "own.calm: People feel calmer. person-centred enabled interviews");
        });
    }

    @Test
    void readsASummary() throws IOException, URISyntaxException {
        Summary read = read("dmi-summary-1.json", Summary.class);

        assertThat(read.areas()).isEqualTo(12);
        assertThat(read.levels("integration"))
                .isEqualTo(new Readings<>(LevelCounts.of(3, 3, 3, 3, 0), LevelCounts.of(2, 3, 3, 2, 2)));
        assertThat(read.notScored("integration")).isZero();
        assertThat(read.stagedLevels())
                .isEqualTo(new Readings<>(LevelCounts.of(4, 5, 2, 1, 0), LevelCounts.of(3, 5, 3, 1, 0)));
        assertThat(read.index().low().counts())
                .hasToString("{11/7=1, 13/7=1, 27/14=1, 20/7=1, 251/84=1, 3=1, 24/7=1, 99/28=1, 317/84=1, 361/84=1,"
                        + " 127/28=1, 69/14=1}");
        assertThat(read.index().high().maximum()).contains(Fraction.of(69, 14));
        assertThat(read.areasWithPopulation()).isEqualTo(9);
        assertThat(read.population()).isEqualTo(666_586);
        assertThat(read.populationTimesIndex())
                .isEqualTo(new Readings<>(Fraction.of(37_089_767, 14), Fraction.of(37_672_833, 14)));
        assertThat(read.safeguard("safeguard.inclusion"))
                .containsEntry(SafeguardState.UPHELD, 9L)
                .containsEntry(SafeguardState.UNKNOWN, 3L);
        assertThat(read.challenges())
                .containsExactly(
                        entry(Challenge.BUDGET, 7L),
                        entry(Challenge.COMMUNITY_UPTAKE, 2L),
                        entry(Challenge.DIGITAL_ACCESS, 4L),
                        entry(Challenge.EXISTING_SYSTEMS, 3L));
        assertThat(read.intentions())
                .containsExactly(
                        entry(Intention.EARLY_STAGE, 2L),
                        entry(Intention.NOT_PLANNED, 1L),
                        entry(Intention.WITHIN_A_YEAR, 3L),
                        entry(Intention.WITHIN_SIX_MONTHS, 5L));
        assertThat(read.aspirations()).isEqualTo(LevelCounts.of(0, 1, 2, 3, 5));
    }

    @Test
    void readsASummaryWithTypicalLevels() throws IOException, URISyntaxException {
        Summary read = read("dmi-summary-1-typical-levels.json", Summary.class);

        assertThat(read.stagedLevels())
                .isEqualTo(new Readings<>(LevelCounts.of(3, 0, 0, 0, 0), LevelCounts.of(0, 2, 0, 1, 0)));
        assertThat(read.typicalLevels())
                .contains(new Readings<>(LevelCounts.of(3, 0, 0, 0, 0), LevelCounts.of(0, 0, 0, 0, 3)));
    }

    @Test
    void readsAJourney() throws IOException, URISyntaxException {
        Journey read = read("dmi-journey-1.json", Journey.class);

        assertThat(read.reference()).isEqualTo("k7 – 0éf");
        assertThat(read.observations())
                .containsExactly(
                        observed("2026-01-12", PRE, HARDER_TO_REACH),
                        observed("2026-02-03", DURING, SUPPORTED),
                        new Observation(LocalDate.of(2026, 5, 20), DURING, SELF_MOTIVATED, true),
                        observed("2026-06-01", POST, SELF_MOTIVATED),
                        observed("2026-09-30", DURING, SUPPORTED));
    }

    @Test
    void readsACohort() throws IOException, URISyntaxException {
        assertThat(read("dmi-cohort-1.json", CohortSummary.class)).isEqualTo(Samples.COHORT);
    }

    private static List<String> ids(List<? extends Answerable> asked) {
        return asked.stream().map(Answerable::id).toList();
    }

    /** {@return what a file says, which must not change by being written and read once more} */
    private static <T> T read(String file, Class<T> type) throws IOException, URISyntaxException {
        T value = MAPPER.readValue(text(file), type);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(value), type)).isEqualTo(value);
        return value;
    }

    private static String text(String file) throws IOException, URISyntaxException {
        return Files.readString(folder().resolve(file)).replace("\r\n", "\n");
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(CompatibilityTest.class.getResource("/compat").toURI());
    }
}
