package io.github.socialprescribing.dmi.plot;

import static io.github.socialprescribing.dmi.plot.SamplePlots.FOUR;
import static io.github.socialprescribing.dmi.plot.SamplePlots.area;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatMapTest {

    private static final List<Profile> THREE = List.of(
            area("Northbank-upon-the-Water and the villages on the other side of it", "MMMNN.MMNN.M---.MMMM~"),
            area("<Aldergate> & Sons", "NNNNN.MNNN.MMNN.XXXX~"),
            area("שלום", "-----.MMMN.MMMM.M--N~"));

    @Test
    void drawsTheLevelsOfAreas() {
        Pictures.assertGolden("heat-map", HeatMap.of(THREE));
    }

    @Test
    void takesLabelsOfOnesOwn() {
        HeatMap heatMap = HeatMap.of(THREE, area -> "as of " + area.assessedOn() + " <" + THREE.indexOf(area) + ">");

        assertThat(heatMap.toText()).contains("as of 2026-09-30 <0>", "<2>").doesNotContain("Northbank");
        assertThat(Pictures.texts(Pictures.parse(heatMap.toSvg())))
                .contains("as of 2026-09-30 <1>")
                .noneMatch(text -> text.contains("Aldergate"));
        assertThat(heatMap.withTitle("A").description()).contains("as of 2026-09-30 <2>: ");
    }

    @Test
    void drawsNoCellsForNoAreas() {
        assertThat(HeatMap.of(List.of()).toText()).isEqualTo("No areas.\n");
        assertThat(Pictures.texts(Pictures.parse(HeatMap.of(List.of()).toSvg())))
                .contains("No areas.");
    }

    @Test
    void drawsTheSameInAscii() {
        assertThat(HeatMap.of(THREE)
                        .withSymbols(Symbols.ASCII)
                        .withColumns(50)
                        .withTitle("Where we – all – stand")
                        .toText())
                .isEqualTo("""
                        Where we ? all ? stand

                                                       a1   a2   a3   a4
                        Northbank-upon-the-Water an... 3++  3++  2-5  5@@
                        <Aldergate> & Sons             1..  2::  3++  -
                        ????                           1-5  4%%  5@@  2-4
                        1.. Uncoordinated 2:: Emerging 3++ Established
                        4%% Connected 5@@ Optimised
                        2-4 from the low to the high reading - not scored
                        """);
    }

    @Test
    void partsTheAspectsIntoBlocksWhereTheyDoNotFitBesideEachOther() {
        String text = HeatMap.of(List.of(SamplePlots.ofAspects(20, List.of("Aspect"))))
                .withColumns(60)
                .toText();

        assertThat(text.lines().filter(line -> line.startsWith("Northbank"))).hasSize(3);
        assertThat(text.lines()).allMatch(line -> line.length() <= 60);
    }

    @Test
    void isAsWideAsItsAspectsNeed() {
        assertThat(HeatMap.of(List.of(SamplePlots.ofAspects(20, List.of("Aspect"))))
                        .withWidth(480)
                        .toSvg())
                .contains("viewBox=\"0 0 872 ");
    }

    @Test
    void describesFewAreasOneByOne() {
        assertThat(HeatMap.of(List.of(FOUR)).description())
                .isEqualTo("Each area and aspect at its level, from 1 to 5. Northbank: A1 3; A2 2 to 4; A3 not scored;"
                        + " A4 1.");
    }

    @Test
    void describesManyAreasAspectByAspect() {
        assertThat(HeatMap.of(SamplePlots.areas(13, List.of("Somewhere"))).description())
                .isEqualTo("Each area and aspect at its level, from 1 to 5. A1: 4 areas at 1; 9 areas at 3. A2:"
                        + " 5 areas at 2 to 4; 4 areas at 3; 4 areas at 5. A3: 4 areas at 2 to 5; 4 areas at 4; 5 areas not"
                        + " scored. A4: 5 areas at 1; 4 areas at 2; 4 areas at 5.");
    }

    @Test
    void refusesAreasOfDifferentModels() {
        Profile other =
                ScoringEngine.score(Samples.blank(MaturityModel.standard()).build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeatMap.of(List.of(FOUR, other)))
                .withMessage("results of different models cannot be brought together: own/1.0 and dmi-sp/1.0");
    }
}
