package io.github.socialprescribing.dmi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.assessment.Membership;
import io.github.socialprescribing.dmi.assessment.Migration;
import io.github.socialprescribing.dmi.assessment.Sector;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.CategoryChange;
import io.github.socialprescribing.dmi.motivation.CohortPublication;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.Observation;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import io.github.socialprescribing.dmi.motivation.Spell;
import io.github.socialprescribing.dmi.plan.Estimate;
import io.github.socialprescribing.dmi.plan.ResourceUse;
import io.github.socialprescribing.dmi.portfolio.IndexDistribution;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Extras;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Whoever prints a value in a script or a debugger sees what it says, in the words of the field. */
class PrintedFormTest {

    /** Builders, vocabularies of words, exceptions and classes without instances are no values. */
    @Test
    void everyPublicValueHasAFormOfItsOwn() {
        List<String> without = new ClassFileImporter()
                        .withImportOption(new ArchitectureTest.NoTests())
                        .importPackages("io.github.socialprescribing.dmi")
                        .stream()
                        .filter(PrintedFormTest::isPublicValue)
                        .filter(type -> !hasFormOfItsOwn(type))
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();

        assertThat(without).as("public values without a toString of their own").isEmpty();
    }

    private static boolean isPublicValue(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getPackageName().endsWith(".internal")
                && !type.isInterface()
                && !type.isEnum()
                && !type.isAssignableTo(Throwable.class)
                && !type.getSimpleName().endsWith("Builder")
                && type.getMethods().stream()
                        .anyMatch(method -> !method.getModifiers().contains(JavaModifier.STATIC));
    }

    /** What the compiler makes for a record is final. */
    private static boolean hasFormOfItsOwn(JavaClass type) {
        return type.tryGetMethod("toString")
                .map(JavaMethod::getModifiers)
                .filter(modifiers -> !type.isRecord() || !modifiers.contains(JavaModifier.FINAL))
                .isPresent();
    }

    @Test
    void readingsSayBothFiguresOrTheOneThatTheyShare() {
        assertThat(new Readings<>(Fraction.of(1, 2), Fraction.ZERO)).hasToString("low 1/2, high 0");
        assertThat(new Readings<>(3, 3)).hasToString("3");
        assertThat(new Readings<>(Optional.of("EARLY"), Optional.empty())).hasToString("low EARLY, high none");
    }

    @Test
    void areaSaysWhatIsKnownOfIt() {
        assertThat(Area.of("northbank", "Northbank")).hasToString("Northbank (northbank)");
        assertThat(Area.builder()
                        .id("northbank")
                        .name("Northbank")
                        .kind(AreaKind.BOROUGH)
                        .sector(Sector.LOCAL_GOVERNMENT)
                        .population(259_146)
                        .parent("riverside")
                        .addMemberships(new Membership(AreaKind.COMMISSIONING_AREA, "north"))
                        .build())
                .hasToString("Northbank (northbank), borough, local-government, population 259146, within riverside,"
                        + " of commissioning-area north");
    }

    @Test
    void contextSaysWhatIsSaid() {
        assertThat(Context.none()).hasToString("no context");
        assertThat(Context.builder()
                        .addChallenges(Challenge.BUDGET)
                        .addChallenges(Challenge.DIGITAL_ACCESS)
                        .intention(Intention.WITHIN_A_YEAR)
                        .aspiration(MaturityLevel.CONNECTED)
                        .build())
                .hasToString("challenges [budget, digital-access], intention within-a-year, aspiration Level 4");
    }

    @Test
    void evidenceSaysWhatBacksAnAnswer() {
        assertThat(Evidence.none()).hasToString("no evidence");
        assertThat(Evidence.builder()
                        .note("two practices")
                        .addLinks(URI.create("https://example.org/m1"))
                        .recordedOn(LocalDate.of(2026, 8, 1))
                        .build())
                .hasToString("two practices, https://example.org/m1, recorded on 2026-08-01");
    }

    @Test
    void descriptorSaysItsLevelItsSentenceAndItsClauses() {
        assertThat(MaturityModel.standard()
                        .aspect("platform")
                        .descriptors()
                        .get(0)
                        .toString())
                .startsWith("Level 1: ")
                .endsWith(". [L1.6]");
    }

    @Test
    void extrasAreCounted() {
        assertThat(new Extras(1, 0, 3)).hasToString("1 of 3");
        assertThat(new Extras(1, 2, 3)).hasToString("1 of 3, 2 unknown");
    }

    @Test
    void figuresOfAnAspectSayBothReadings() {
        MaturityModel model = Samples.model("2R 3R 3R 4R 5R 5O");
        AspectProfile aspect = ScoringEngine.score(Samples.assessment(model, "MMX-N-~"))
                .aspects()
                .get(0);

        assertThat(aspect.position()).hasToString("0");
        assertThat(aspect.nextLevel()).hasToString("low Level 4, high Level 5");
        assertThat(aspect.band()).hasToString("EARLY");
    }

    @Test
    void migrationSaysHowManyIdsItMapsAndTheResultWhatItDidNot() {
        MaturityModel from = Samples.model("2R 3R 4R 5R 5O");
        MaturityModel to = Samples.model("2R 3R 4R 5R", "2R 3R 4R 5R");
        Migration migration = Migration.builder(from, to).mapSameIds().build();
        Assessment old = Samples.blank(from).answer("a1.c5", Answer.MET).build();

        assertThat(migration).hasToString("own/1.0 to own/1.0: 4 mapped");
        assertThat(migration.migrate(old))
                .hasToString(
                        "Northbank to own/1.0: 4 mapped, left behind [a1.c5], not mapped [a2.c1, a2.c2, a2.c3, a2.c4]");
    }

    @Test
    void estimateSaysWhatIsKnown() {
        assertThat(Estimate.none()).hasToString("no estimate");
        assertThat(Estimate.builder()
                        .cost(Amount.parse("GBP 6000"))
                        .remainingCost(Amount.parse("GBP 2000"))
                        .resourceUse(ResourceUse.EXTEND)
                        .addBuyIn("GP practices")
                        .build())
                .hasToString("GBP 6000.00, GBP 2000.00 if partly met, extend, needs [GP practices]");
    }

    @Test
    void indexDistributionSaysItsRangeItsMedianAndItsMean() {
        assertThat(IndexDistribution.of(Map.of())).hasToString("0 areas");
        assertThat(IndexDistribution.of(Map.of(Fraction.of(45, 14), 2L, Fraction.of(4), 1L)))
                .hasToString("3 areas, 3.21 to 4.00, median 3.21, mean 3.48");
    }

    @Test
    void spellsAndChangesOfCategorySayTheirDays() {
        LocalDate day = LocalDate.of(2026, 2, 3);
        assertThat(new Spell(MotivationStage.DURING, day, day.plusDays(118), false))
                .hasToString("during, 2026-02-03 to 2026-06-01, 118 days");
        assertThat(new Spell(MotivationStage.POST, day, day.plusDays(1), true))
                .hasToString("post, 2026-02-03 to 2026-02-04, 1 day, still open");
        assertThat(new CategoryChange(day, PersonCategory.SUPPORTED, PersonCategory.SELF_MOTIVATED))
                .hasToString("2026-02-03: supported to self-motivated");
    }

    @Test
    void publicationsSayWhatIsShownAndWhatIsHidden() {
        LocalDate day = LocalDate.of(2026, 2, 3);
        CohortSummary cohort = CohortSummary.of(
                day,
                day.plusDays(30),
                List.of(Journey.of(
                        "a7f3", List.of(Observation.of(day, MotivationStage.PRE, PersonCategory.SUPPORTED)))));
        Summary summary = Summary.of(
                Samples.model("2R 3R 4R 5R"),
                List.of(ScoringEngine.score(Samples.assessment(Samples.model("2R 3R 4R 5R"), "MMNN~"))));

        assertThat(new CohortPublication.Times(OptionalInt.of(41), OptionalInt.of(80), OptionalInt.empty()))
                .hasToString("lower quartile 41 days, median 80 days, upper quartile not reached");
        assertThat(cohort.publication().atStart().toString())
                .startsWith("{pre.self-motivated=")
                .contains("pre.supported=hidden", "all.all=hidden")
                .doesNotContain("a7f3");
        assertThat(summary.publication().toString()).matches("\\d+ cells, \\d+ shown, grouped by \\[]");
    }
}
