package io.github.socialprescribing.dmi.plot;

import static io.github.socialprescribing.dmi.plot.SamplePlots.FOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.Vision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadarTest {

    @Test
    void drawsTheAspectsOfAnArea() {
        Pictures.assertGolden("radar", Radar.of(FOUR));
    }

    @Test
    void drawsWhereTheAreaWantsToBe() {
        Pictures.assertGolden("radar-vision", Radar.of(FOUR).withVision(SamplePlots.vision()));
    }

    @Test
    void marksTargetsOnlyWhereThereAreSome() {
        Vision vision = Vision.of(FOUR.model(), Map.of("a4", MaturityLevel.EMERGING), SamplePlots.BY);

        assertThat(Radar.of(FOUR).withVision(vision).description())
                .isEqualTo(
                        "Each aspect at its coordinate, assessed on 2026-09-30; targets by 2028-03-31. A1 3.50; A2 2.00 to"
                                + " 4.00; A3 not scored; A4 1.00, target 2.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void carriesEveryAspectHoweverManyThereAre(int aspects) {
        List<String> texts =
                Pictures.texts(Pictures.parse(Radar.of(SamplePlots.ofAspects(aspects, List.of("One", "Other")))
                        .toSvg()));

        assertThat(texts.stream().filter(text -> text.equals("One") || text.equals("Other")))
                .hasSize(aspects);
    }

    @Test
    void numbersTheAspectsWhereTheirNamesWouldTouch() {
        Radar many = Radar.of(SamplePlots.ofAspects(64, List.of("A long name")));

        assertThat(Pictures.texts(Pictures.parse(many.toSvg()))).contains("64");
    }

    @Test
    void refusesAVisionOfAnotherModel() {
        Vision vision = Vision.of(MaturityModel.standard(), MaturityLevel.EMERGING, SamplePlots.BY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Radar.of(FOUR).withVision(vision))
                .withMessage("results of different models cannot be brought together: own/1.0 and dmi-sp/1.0");
    }
}
