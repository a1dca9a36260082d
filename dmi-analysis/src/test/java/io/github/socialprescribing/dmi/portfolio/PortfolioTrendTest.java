package io.github.socialprescribing.dmi.portfolio;

import static io.github.socialprescribing.dmi.portfolio.Places.CELLS;
import static io.github.socialprescribing.dmi.portfolio.Places.area;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.List;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class PortfolioTrendTest {

    private static final Profile A1 = area("a", 0, "MNNN", "MMNN", "M-NN");
    private static final Profile A2 = area("a", 90, "MMNN", "MNNN", "MMNN");
    private static final Profile B1 = area("b", 5, "NNNN", "NNNN", "NNNN");
    private static final Profile B2 = area("b", 95, "MMMN", "NNNN", "MMNN");
    private static final Profile C1 = area("c", 7, "NNNN", "NNNN", "NNNN");
    private static final Profile D2 = area("d", 99, "NNNN", "NNNN", "NNNN");
    private static final Profile E1 = area("e", 6, "NNNN", "N-NN", "-NNN");

    private static final PortfolioTrend TREND =
            PortfolioTrend.between(List.of(E1, C1, B1, A1), List.of(D2, A2, B2, E1));

    @Test
    void comparesTheAreasThatAreInBothRounds() {
        assertThat(TREND.changes())
                .containsExactly(new AreaChange(A1, A2), new AreaChange(B1, B2), new AreaChange(E1, E1));
        assertThat(TREND.model()).isEqualTo(Places.MODEL);
    }

    @Test
    void namesTheAreasThatAreInOneRoundOnly() {
        assertThat(TREND.onlyBefore()).containsExactly(C1);
        assertThat(TREND.onlyAfter()).containsExactly(D2);
        PortfolioTrend apart = PortfolioTrend.between(List.of(), List.of(B1, A1));
        assertThat(apart.changes()).isEmpty();
        assertThat(apart.onlyAfter()).containsExactly(A1, B1);
    }

    @Test
    void countsMovementsAspectByAspect() {
        assertThat(TREND.counts("a1"))
                .containsExactly(
                        entry(Movement.ROSE, 2),
                        entry(Movement.FELL, 0),
                        entry(Movement.SAME, 1),
                        entry(Movement.UNDECIDED, 0));
        assertThat(TREND)
                .hasToString("3 areas in both rounds, 1 only before, 1 only after;"
                        + " a1: 2 rose, 0 fell, 1 same, 0 undecided;"
                        + " a2: 0 rose, 1 fell, 2 same, 0 undecided;"
                        + " a3: 1 rose, 0 fell, 0 same, 2 undecided");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TREND.counts("a4"))
                .withMessageContaining("unknown aspect 'a4'");
    }

    @Test
    void doesNotDependOnTheOrderOfTheAreas() {
        assertThat(PortfolioTrend.between(List.of(A1, B1, C1, E1), List.of(E1, B2, A2, D2)))
                .isEqualTo(TREND);
    }

    @Test
    void refusesEverythingThatIsWrongAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortfolioTrend.between(List.of(A2, B1, C1), List.of(A1, B2, C1, B2)))
                .withMessage("2 faults:\n"
                        + "- area 'b' must be given once, but was given with profiles of 2027-01-03, 2027-01-03\n"
                        + "- the later profile of area 'a' must not be of an earlier day, but was of 2026-09-30 and the"
                        + " earlier one of 2026-12-29");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortfolioTrend.between(List.of(B1), List.of(area("b", 5, "MNNN", "NNNN", "NNNN"))))
                .withMessage("area 'b' must have one profile a day, but has two different ones of 2026-10-05");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortfolioTrend.between(List.of(), List.of()))
                .withMessage("rounds must have at least one profile, but had none");
    }

    @Test
    void refusesRoundsOfDifferentModels() {
        Profile other = area(Samples.model(CELLS), "a", 90, "NNNN");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortfolioTrend.between(List.of(A1), List.of(other)))
                .withMessageStartingWith("results of different models cannot be brought together: own/1.0 (");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AreaChange(A1, other))
                .withMessageStartingWith("results of different models cannot be brought together: own/1.0 (");
    }

    @Test
    void aChangeIsOfOneArea() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AreaChange(A1, B2))
                .withMessage("profiles must be of the same area, but were of 'a' and 'b'");
    }

    @Test
    void isEqualIfAllAreasAre() {
        EqualsVerifier.forClass(PortfolioTrend.class)
                .withNonnullFields("changes", "onlyBefore", "onlyAfter")
                .withIgnoredFields("model") // the profiles know it
                .withPrefabValues(MaturityModel.class, Places.MODEL, Samples.model(CELLS))
                .withPrefabValues(Profile.class, A1, A2)
                .withPrefabValues(AreaChange.class, new AreaChange(A1, A2), new AreaChange(B1, B2))
                .verify();
    }
}
