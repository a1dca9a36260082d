package io.github.socialprescribing.dmi.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BookkeepingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    private static Assessment assessment(String id, String parent, LocalDate day, String assessor) {
        Area.Builder area = Area.builder().id(id).name("Place " + id);
        Assessment.Builder assessment = Assessment.builder(MaturityModel.standard())
                .area(parent.isEmpty() ? area.build() : area.parent(parent).build())
                .assessedOn(day);
        return assessor.isEmpty()
                ? assessment.build()
                : assessment.assessor(assessor).build();
    }

    @Test
    void remarksOnTheSameAreaDateAndAssessorAndOnNothingElse() {
        Bookkeeping bookkeeping = new Bookkeeping();
        bookkeeping.add(assessment("a", "", DAY, ""));
        bookkeeping.add(assessment("a", "", DAY, "one"));
        bookkeeping.add(assessment("a", "", DAY.minusDays(1), ""));
        bookkeeping.add(assessment("b", "a", DAY, ""));
        assertThat(bookkeeping.remarks()).isEmpty();
        bookkeeping.add(assessment("a", "", DAY, "one"));
        assertThat(bookkeeping.remarks())
                .containsExactly("Same area, date and assessor more than once: a on 2026-09-30.");
    }

    @Test
    void knowsParentsThatComeLater() {
        Bookkeeping bookkeeping = new Bookkeeping();
        bookkeeping.add(assessment("child", "late", DAY, ""));
        bookkeeping.add(assessment("other", "never", DAY, ""));
        bookkeeping.add(assessment("late", "", DAY, ""));
        assertThat(bookkeeping.remarks()).containsExactly("Parents that are not among the areas: never.");
    }

    @Test
    void namesTheFirstFiveOfMany() {
        Bookkeeping bookkeeping = new Bookkeeping();
        for (int i = 0; i < 2_000; i++) {
            bookkeeping.add(assessment("a" + i % 1_000, "", DAY, ""));
        }
        assertThat(bookkeeping.remarks())
                .containsExactly("Same area, date and assessor more than once: a0 on 2026-09-30, a1 on 2026-09-30,"
                        + " a2 on 2026-09-30, a3 on 2026-09-30, a4 on 2026-09-30 and 995 more.");
    }

    @Test
    void saysWhereItStopped() {
        Bookkeeping bookkeeping = new Bookkeeping(2);
        bookkeeping.add(assessment("a", "", DAY, ""));
        bookkeeping.add(assessment("b", "c", DAY, ""));
        bookkeeping.add(assessment("c", "", DAY, ""));
        bookkeeping.add(assessment("a", "", DAY, ""));
        assertThat(bookkeeping.remarks())
                .containsExactly(
                        "Parents that are not among the areas checked: c.",
                        "Duplicates and parents were not checked beyond the first 2 areas.");
    }
}
