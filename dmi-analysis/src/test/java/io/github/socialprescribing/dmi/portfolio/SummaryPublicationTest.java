package io.github.socialprescribing.dmi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Publication;
import io.github.socialprescribing.dmi.Publication.State;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummaryPublicationTest {

    private static final MaturityModel MODEL = Samples.model("2R 3R 4R 5R", "2R 3R 4R 5R");

    private static Summary summary(int areas, String letters) {
        return Stream.generate(() -> Samples.assessment(MODEL, letters))
                .limit(areas)
                .collect(Summary.ofAssessments(MODEL));
    }

    @Test
    void showsLargeCountsAndHidesSmallOnesWithOthers() {
        Summary summary =
                summary(20, "MNNN.MNNN~").merge(summary(30, "MMNN.MMNN~")).merge(summary(2, "MMMN.MMMN~"));
        PublishedSummary whole = summary.publication().whole();

        assertThat(whole.areas()).hasValue(52);
        assertThat(whole.level("a1", MaturityLevel.UNCOORDINATED).low()).hasValue(0);
        assertThat(whole.level("a1", MaturityLevel.CONNECTED).low()).isEmpty();
        assertThat(whole.stagedLevel(MaturityLevel.CONNECTED).high()).isEmpty();
        assertThat(whole.indexClass(4).low()).isEmpty();
        assertThat(whole.mean()).isEqualTo(new Readings<>(Optional.empty(), Optional.empty()));
        assertThat(summary.publication().cells().states().values()).doesNotContain(State.WITHHELD);
        assertThat(whole.toString()).startsWith("{areas=52, aspect.a1.low.1=0").contains("aspect.a1.low.4=hidden");
    }

    @Test
    void showsTheMeanAndTheExtremesOfEnoughAreas() {
        Summary summary = summary(20, "MNNN.MNNN~").merge(summary(30, "MMNN.MMNN~"));
        PublishedSummary whole = summary.publication().whole();

        assertThat(whole.mean().low()).hasValue(Fraction.of(13, 5));
        assertThat(whole.minimum().low()).hasValue(Fraction.of(2));
        assertThat(whole.maximum().high()).hasValue(Fraction.of(3));
        assertThat(whole.indexClass(2).low()).hasValue(20);
        assertThat(whole.challenge(Challenge.BUDGET)).hasValue(0);
        Summary lonely =
                summary(20, "MNNN.MNNN~").merge(summary(6, "MMNN.MMNN~")).merge(summary(4, "MMNN.MPNN~"));
        assertThat(lonely.publication().whole().minimum().low()).hasValue(Fraction.of(2));
        assertThat(lonely.publication().whole().maximum().low()).hasValue(Fraction.of(3));
        Summary few = summary(20, "MNNN.MNNN~").merge(summary(6, "MNNN.MPNN~")).merge(summary(4, "MPNN.MPNN~"));
        assertThat(few.publication().whole().mean().low()).isPresent();
        assertThat(few.publication().whole().maximum().low()).isEmpty();
    }

    @Test
    void showsNoMeanBesideAHiddenLevelEvenWhereAllClassesOfTheIndexAreShown() {
        Summary summary = summary(20, "MNNN.MNNN~").merge(summary(3, "MMNN.NNNN~"));
        PublishedSummary whole = summary.publication().whole();

        assertThat(whole.level("a2", MaturityLevel.UNCOORDINATED).low()).isEmpty();
        assertThat(whole.indexClass(2).low()).hasValue(23);
        assertThat(whole.mean().low()).isEmpty();
        assertThat(whole.minimum().low()).isEmpty();
    }

    @Test
    void withholdsAllOfFewerAreasThanTheThreshold() {
        Publication cells = summary(4, "MNNN.MNNN~").publication().cells();

        assertThat(cells.state("whole:areas")).isEqualTo(State.HIDDEN);
        assertThat(cells.states().values()).doesNotContain(State.SHOWN);
        assertThat(cells.states()).containsEntry("whole:aspect.a1.low.2", State.WITHHELD);
    }

    @Test
    void showsThatThereIsNothing() {
        PublishedSummary whole = Summary.empty(MODEL).publication().whole();

        assertThat(whole.areas()).hasValue(0);
        assertThat(whole.notScored("a1")).hasValue(0);
        assertThat(whole.mean().low()).isEmpty();
    }

    @Test
    void countsSmallGroupsTogether() {
        Map<String, Summary> parts = new LinkedHashMap<>();
        parts.put("large", summary(30, "MNNN.MNNN~"));
        parts.put("tiny", summary(2, "MMNN.MNNN~"));
        parts.put("middling", summary(8, "MNNN.MNNN~"));
        Summary whole = parts.values().stream().reduce(Summary::merge).orElseThrow();
        SummaryPublication publication = SummaryPublication.of(whole, Map.of("part", parts), 5);

        assertThat(publication.groupings()).containsExactly("part");
        assertThat(publication.groups("part").keySet()).containsExactly("large");
        assertThat(publication.together("part")).containsExactly("middling", "tiny");
        assertThat(publication.others("part").orElseThrow().areas()).hasValue(10);
        assertThat(publication.groups("part").get("large").areas()).hasValue(30);
        assertThat(publication.cells().states()).containsKeys("part:large:areas", "part*:areas");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publication.groups("parts"))
                .withMessage("unknown grouping 'parts'; did you mean 'part'?");
    }

    @Test
    void refusesGroupsThatDoNotMakeTheWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SummaryPublication.of(
                        summary(9, "MNNN.MNNN~"), Map.of("part", Map.of("a", summary(8, "MNNN.MNNN~"))), 5))
                .withMessage("groups of grouping 'part' must add up to the whole, 9 areas, but had 8 areas, or other"
                        + " figures");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> summary(9, "MNNN.MNNN~").publication(1))
                .withMessage("threshold must be from 2 to 1000, but was 1");
    }

    /** Tables of thirty parents are more than the work limit allows; those of three kinds are not. */
    @Test
    void withholdsLargeTablesOfTheGroupingWithTheMostGroups() {
        Random random = new Random(7);
        MaturityModel model = MaturityModel.standard();
        List<Assessment> areas = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            AnswerSheet.Builder sheet = AnswerSheet.builder(model);
            int target = 1 + random.nextInt(4);
            model.criteria()
                    .forEach(criterion -> sheet.answer(
                            criterion.id(),
                            criterion.level().number() <= target + random.nextInt(2) ? Answer.MET : Answer.NOT_MET));
            Area area = Area.builder()
                    .id("a" + i)
                    .name("A" + i)
                    .parent("p" + random.nextInt(30))
                    .kind(List.of(AreaKind.BOROUGH, AreaKind.LOCALITY, AreaKind.PROJECT)
                            .get(random.nextInt(3)))
                    .build();
            areas.add(Samples.blank(model).answers(sheet.build()).area(area).build());
        }
        SummaryPublication publication = areas.stream()
                .map(ScoringEngine::score)
                .collect(Portfolio.collector(model))
                .publication();

        assertThat(publication.whole().areas()).hasValue(600);
        assertThat(publication.groups("parent")).hasSize(30);
        publication.cells().states().forEach((cell, state) -> {
            if (cell.startsWith("whole:") || cell.startsWith("kind:")) {
                assertThat(state).as(cell).isNotEqualTo(State.WITHHELD);
            } else if (cell.contains(":aspect.")) {
                assertThat(state).as(cell).isEqualTo(State.WITHHELD);
            } else if (cell.contains(":safeguard.")) {
                assertThat(state).as(cell).isEqualTo(State.SHOWN);
            }
        });
    }
}
