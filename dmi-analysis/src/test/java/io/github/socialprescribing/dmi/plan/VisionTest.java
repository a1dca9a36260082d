package io.github.socialprescribing.dmi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisionTest {

    private static final MaturityModel MODEL = Samples.model("2R 3R 3R 4R 5R", "2R 3R 4R 5R");
    private static final LocalDate BY = LocalDate.of(2028, 3, 31);

    private static Profile profile(String letters) {
        return ScoringEngine.score(Samples.assessment(MODEL, letters));
    }

    private static Vision vision(int a1, int a2) {
        return Vision.of(MODEL, Map.of("a2", MaturityLevel.of(a2), "a1", MaturityLevel.of(a1)), BY);
    }

    @Test
    void theGapIsBoundedByTheHighAndTheLowReading() {
        List<AspectGap> gaps = vision(4, 3).gaps(profile("M--NN.MMMN~"));

        assertThat(gaps).hasSize(2);
        assertThat(gaps.get(0).levels()).hasValue(Bounds.of(1, 2));
        assertThat(gaps.get(0).percentTravelled()).hasValue(Fraction.of(100, 3));
        assertThat(gaps.get(0).isClosed()).isFalse();
        assertThat(gaps.get(0)).hasToString("a1: 1 to 2 levels to Level 4, 33 % of the way");
        assertThat(gaps.get(1).levels()).hasValue(Bounds.of(0, 0));
        assertThat(gaps.get(1).percentTravelled()).hasValue(Fraction.of(100));
        assertThat(gaps.get(1).isClosed()).isTrue();
        assertThat(gaps.get(1)).hasToString("a2: 0 levels to Level 3, 100 % of the way");
    }

    @Test
    void anAspectThatIsNotScoredHasNoGap() {
        AspectGap gap = vision(4, 4).gaps(profile("XXXXX.MNNN~")).get(0);

        assertThat(gap.levels()).isEmpty();
        assertThat(gap.percentTravelled()).isEmpty();
        assertThat(gap.isClosed()).isFalse();
        assertThat(gap).hasToString("a1: not scored, no gap to Level 4");
        assertThat(vision(4, 4)
                        .gapsSince(profile("XXXXX.MNNN~"), profile("MMMMM.MMNN~"))
                        .get(0)
                        .percentTravelled())
                .isEmpty();
    }

    @Test
    void anAspectWithoutATargetHasNoGap() {
        assertThat(Vision.of(MODEL, Map.of("a2", MaturityLevel.CONNECTED), BY).gaps(profile("MNNNN.MNNN~")))
                .extracting(gap -> gap.aspect().id())
                .containsExactly("a2");
    }

    /** Coordinates of a1: N 1, M 2, MP 2 1/4, MM 2 1/2, MMM 3, MMMM 4. */
    @ParameterizedTest
    @CsvSource({
        "MNNNN, MMNNN, 4, 25",
        "MNNNN, MNNNN, 4, 0",
        "MMNNN, MNNNN, 4, 0",
        "MMMMN, MMNNN, 4, 0",
        "MMMMN, MMMMN, 4, 100",
        "MMMMM, MMMMN, 4, 100",
        "NNNNN, NNNNN, 1, 100",
        "NNNNN, MPNNN, 4, 125/3"
    })
    void percentTravelledIsNeverADivisionByZero(String baseline, String now, int target, String percent) {
        assertThat(vision(target, 5)
                        .gapsSince(profile(baseline + ".NNNN~"), profile(now + ".NNNN~"))
                        .get(0)
                        .percentTravelled())
                .hasValue(Fraction.parse(percent));
    }

    @Test
    void progressIsThatOfOneAreaAndRunsForward() {
        Profile other = ScoringEngine.score(Samples.assessment(MODEL, "NNNNN.NNNN~").toBuilder()
                .area(Area.of("elsewhere", "Elsewhere"))
                .build());
        Profile earlier = ScoringEngine.score(Samples.assessment(MODEL, "NNNNN.NNNN~").toBuilder()
                .assessedOn(LocalDate.of(2025, 1, 1))
                .build());
        Profile now = profile("NNNNN.NNNN~");
        Vision vision = vision(4, 4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> vision.gapsSince(other, now))
                .withMessage("progress must be that of one area, but was of 'elsewhere' and 'northbank'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vision.gapsSince(now, earlier))
                .withMessage(
                        "baseline must not be later than the profile it is compared with, but was of 2026-09-30 and the"
                                + " other of 2025-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vision.of(MaturityModel.standard(), MaturityLevel.CONNECTED, BY)
                        .gaps(now))
                .withMessageContaining("dmi-sp/1.0")
                .withMessageContaining("own/1.0");
    }

    @Test
    void namesEveryTargetThatIsOfNoAspect() {
        MaturityModel standard = MaturityModel.standard();

        assertThatExceptionOfType(InvalidPlanException.class)
                .isThrownBy(() -> Vision.of(
                        standard, Map.of("platforms", MaturityLevel.CONNECTED, "citizen", MaturityLevel.CONNECTED), BY))
                .withMessage("""
                        vision with 2 faults:
                        - unknown aspect 'citizen' in model dmi-sp/1.0; did you mean 'citizens'?
                        - unknown aspect 'platforms' in model dmi-sp/1.0; did you mean 'platform'?""");
        assertThatExceptionOfType(InvalidPlanException.class)
                .isThrownBy(() -> Vision.of(standard, Map.of(), BY))
                .withMessage(
                        "vision with 1 fault:\n- a vision must have a target for at least one aspect, but had none");
    }

    @Test
    void mustLieAheadOfTheArea() {
        Profile profile = profile("MMMNN.MMMM~");

        assertThatExceptionOfType(InvalidPlanException.class)
                .isThrownBy(() -> Vision.of(
                                MODEL,
                                Map.of("a1", MaturityLevel.EMERGING, "a2", MaturityLevel.CONNECTED),
                                LocalDate.of(2026, 9, 29))
                        .requireAheadOf(profile))
                .withMessage("""
                        vision with 3 faults:
                        - date of the vision must not be before the assessment of 2026-09-30, but was 2026-09-29
                        - target for 'a1' must not be below where it already is, at Level 3, but was Level 2
                        - target for 'a2' must not be below where it already is, at Level 5, but was Level 4""");
        assertThatExceptionOfType(InvalidPlanException.class)
                .isThrownBy(() -> Vision.of(MODEL, MaturityLevel.EMERGING, BY).requireAheadOf(profile))
                .withMessage(
                        "vision with 1 fault:\n- target for all aspects must not be below where the area already is, at a"
                                + " staged level of 3, but was 2");
        Vision.of(MODEL, MaturityLevel.CONNECTED, BY).requireAheadOf(profile);
        Vision.of(MODEL, MaturityLevel.ESTABLISHED, Samples.DATE).requireAheadOf(profile);
        vision(3, 5).requireAheadOf(profile);
        vision(3, 2).requireAheadOf(profile("MMMNN.XXXX~"));
    }

    @Test
    void isEqualByModelTargetsAndDate() {
        Vision forAll = Vision.of(MODEL, MaturityLevel.CONNECTED, BY);

        assertThat(forAll)
                .isEqualTo(Vision.of(MODEL, MaturityLevel.CONNECTED, BY))
                .hasSameHashCodeAs(Vision.of(MODEL, MaturityLevel.CONNECTED, BY))
                .isNotEqualTo(vision(4, 4))
                .isNotEqualTo(Vision.of(MODEL, MaturityLevel.CONNECTED, BY.plusDays(1)))
                .isNotEqualTo(Vision.of(MaturityModel.standard(), MaturityLevel.CONNECTED, BY))
                .hasToString("no aspect below Level 4 by 2028-03-31");
        assertThat(vision(4, 3)).hasToString("a1 at Level 4, a2 at Level 3 by 2028-03-31");
        assertThat(forAll.forAll()).hasValue(MaturityLevel.CONNECTED);
        assertThat(vision(4, 4).forAll()).isEmpty();
    }
}
