package io.github.socialprescribing.dmi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsensusTest {

    private static final String CELLS = "2R 3R 4R 5R";
    private static final MaturityModel MODEL = Samples.model(CELLS, CELLS);
    private static final Profile ADA = profile("Ada", "MMNN.MNNN~");
    private static final Profile BEN = profile("Ben", "MNNN.MMMM~");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private static Profile profile(String assessor, String letters) {
        return ScoringEngine.score(Samples.assessment(MODEL, letters).toBuilder()
                .assessor(assessor)
                .build());
    }

    private static Consensus.Builder builder() {
        return Consensus.builder()
                .profiles(List.of(ADA, BEN))
                .decidedBy("steering group")
                .decidedOn(DAY)
                .reason("Ben has seen the platform in use.");
    }

    @Test
    void takesAProfileAndKeepsTheRatings() {
        Consensus consensus = builder().taken("Ben").build();

        assertThat(consensus.profile()).isSameAs(BEN);
        assertThat(consensus.profiles()).containsExactly(ADA, BEN);
        assertThat(consensus.ratings()).isEqualTo(Ratings.ofArea(List.of(ADA, BEN)));
        assertThat(consensus.area()).isEqualTo(Samples.NORTHBANK);
        assertThat(consensus)
                .hasToString(
                        "northbank: as Ben, decided by steering group on 2026-10-05: Ben has seen the platform in use.");
    }

    @Test
    void decidesLevelsAndLeavesTheOtherAspectsOpen() {
        Consensus consensus = builder().putLevels("a2", MaturityLevel.CONNECTED).build();
        Profile profile = consensus.profile();

        assertThat(profile.aspect("a2").level()).hasToString("Level 4");
        assertThat(profile.aspect("a1").level()).hasToString("Level 1 to Level 5");
        assertThat(profile.origin()).isEqualTo(Origin.QUICK);
        assertThat(profile.assessor()).contains("steering group");
        assertThat(profile.assessedOn()).isEqualTo(DAY);
        assertThat(profile.area()).isEqualTo(Samples.NORTHBANK);
        assertThat(consensus.ratings().rating("Ada", "a2")).hasValue(2);
        assertThat(consensus)
                .hasToString(
                        "northbank: {a2=Level 4}, decided by steering group on 2026-10-05: Ben has seen the platform in"
                                + " use.");
    }

    @Test
    void doesOneOfTheTwo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().build())
                .withMessage("consensus must either take a profile or decide levels, but does neither");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder()
                        .taken("Ben")
                        .putLevels("a1", MaturityLevel.EMERGING)
                        .build())
                .withMessage("consensus must either take a profile or decide levels, but does both");
    }

    @Test
    void saysWhoWhenAndWhy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().taken("Ben").reason(" ").build())
                .withMessage("reason must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().taken("Ben").decidedBy("").build())
                .withMessage("decidedBy must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder()
                        .taken("Ben")
                        .decidedOn(LocalDate.of(10_000, 1, 1))
                        .build())
                .withMessage("decidedOn must lie in the years 1 to 9999, but was +10000-01-01");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Consensus.builder().profiles(List.of(ADA)).taken("Ada").build())
                .withMessageContaining("decidedBy")
                .withMessageContaining("decidedOn")
                .withMessageContaining("reason");
    }

    @Test
    void knowsItsAssessorsAndAspects() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().taken("Benn").build())
                .withMessage("taken must be an assessor of the area, Ada, Ben, but was 'Benn'; did you mean 'Ben'?");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> builder().putLevels("a3", MaturityLevel.EMERGING).build())
                .withMessageContaining("unknown aspect 'a3'");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> builder().profiles(List.of(ADA, ADA)).taken("Ada").build())
                .withMessage(
                        "area 'northbank' must be rated once by each assessor, but 'Ada' rated it on 2026-09-30 and on"
                                + " 2026-09-30");
    }
}
