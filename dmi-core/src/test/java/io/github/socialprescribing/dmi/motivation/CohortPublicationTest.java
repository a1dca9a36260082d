package io.github.socialprescribing.dmi.motivation;

import static io.github.socialprescribing.dmi.motivation.MotivationStage.DURING;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.POST;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.PRE;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.HARDER_TO_REACH;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SELF_MOTIVATED;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Publication.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CohortPublicationTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 3, 31);

    private final List<Journey> journeys = new ArrayList<>();

    private void add(int times, Observation... observations) {
        for (int i = 0; i < times; i++) {
            journeys.add(Journey.of("r" + journeys.size(), List.of(observations)));
        }
    }

    private static Observation on(int day, MotivationStage stage, PersonCategory category) {
        return Observation.of(START.plusDays(day), stage, category);
    }

    private CohortSummary summary() {
        return CohortSummary.of(START, END, journeys);
    }

    @Test
    void showsALargeCohortWhole() {
        add(20, on(-10, PRE, SUPPORTED), on(10, DURING, SUPPORTED));
        add(30, on(-20, DURING, SUPPORTED), on(40, POST, SELF_MOTIVATED));
        add(10, on(5, PRE, HARDER_TO_REACH));

        CohortPublication shown = summary().publication();

        assertThat(shown.cells().states().values()).containsOnly(State.SHOWN);
        assertThat(shown.start()).isEqualTo(START);
        assertThat(shown.end()).isEqualTo(END);
        assertThat(shown.people()).hasValue(60);
        assertThat(shown.atStart().count(PRE, SUPPORTED)).hasValue(20);
        assertThat(shown.atStart().rowTotal(DURING)).hasValue(30);
        assertThat(shown.atStart().columnTotal(SUPPORTED)).hasValue(50);
        assertThat(shown.begun().total()).hasValue(10);
        assertThat(shown.atEnd().count(POST, SELF_MOTIVATED)).hasValue(30);
        assertThat(shown.stageChanges().count(DURING, POST)).hasValue(30);
        assertThat(shown.stageChanges().count(PRE, POST)).hasValue(0);
        assertThat(shown.categoryChanges().count(SUPPORTED, SUPPORTED)).hasValue(0);
        assertThat(shown.categoryChanges().total()).hasValue(30);
        assertThat(shown.during()).hasValue(50);
        assertThat(shown.completed()).hasValue(30);
        assertThat(shown.left()).hasValue(0);
        assertThat(shown.cameBack()).hasValue(0);
        assertThat(shown.cells().count("notCompleted")).hasValue(20);
        assertThat(shown.cells().count("neverDuring")).hasValue(10);
        assertThat(shown.cells().count("noLongerDuring")).hasValue(30);
        assertThat(shown.cells().count("joinedDuring")).hasValue(20);
        assertThat(shown.cells().count("beginLater")).hasValue(0);
        assertThat(shown).asString().startsWith("2026-01-01 to 2026-03-31: {atStart.pre.self-motivated=0, ");
    }

    @Test
    void hidesAFewAmongManyInEveryTableTheyShowIn() {
        add(200, on(-10, PRE, SUPPORTED));
        add(100, on(-20, DURING, SELF_MOTIVATED));
        add(100, on(-20, DURING, SUPPORTED));
        add(100, on(-20, PRE, SELF_MOTIVATED));
        add(3, on(-20, DURING, SUPPORTED), on(40, POST, SUPPORTED));

        CohortPublication shown = summary().publication();

        assertThat(shown.completed()).isEmpty();
        assertThat(shown.stageChanges().count(DURING, POST)).isEmpty();
        assertThat(shown.atEnd().count(POST, SUPPORTED)).isEmpty();
        assertThat(shown.atEnd().rowTotal(POST)).isEmpty();
        assertThat(shown.cells().count("noLongerDuring")).isEmpty();
        assertThat(shown.timeIn(DURING)).isEmpty();
        assertThat(shown.atStart().total()).hasValue(503);
    }

    @Test
    void protectsThoseWhoAreLeftOver() {
        add(40, on(-20, DURING, SUPPORTED), on(40, POST, SUPPORTED));
        add(2, on(-20, DURING, SUPPORTED));
        add(30, on(-20, PRE, SUPPORTED));

        CohortPublication shown = summary().publication();

        assertThat(shown.cells().count("notCompleted")).isEmpty();
        assertThat(shown.during().isPresent() && shown.completed().isPresent()).isFalse();
    }

    @Test
    void showsTimesThatRestOnEnough() {
        for (int i = 0; i < 20; i++) {
            add(1, on(1, DURING, SUPPORTED), on(11 + i, POST, SUPPORTED));
        }

        CohortPublication shown = summary().publication();

        assertThat(shown.timeIn(DURING))
                .hasValue(new CohortPublication.Times(OptionalInt.of(14), OptionalInt.of(19), OptionalInt.of(24)));
        // All spells at POST are open.
        assertThat(shown.timeIn(POST)).isEmpty();
        assertThat(summary().publication(6).timeIn(DURING)).isEmpty();
    }

    @Test
    void nobodyIsShownAsNobody() {
        assertThat(CohortSummary.empty(START, END).publication().people()).hasValue(0);
        assertThatIllegalArgumentException().isThrownBy(() -> summary().publication(1));
    }
}
