package io.github.socialprescribing.dmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Publication.State;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class PublicationTest {

    /** {@return a table with the totals of its rows and columns and of all: cells {@code r0c0}, {@code r0}, {@code c0}, {@code all}} */
    private static Publication.Builder table(Publication.Builder table, long[][] counts) {
        List<Integer> columns = IntStream.range(0, counts[0].length).boxed().toList();
        List<Integer> rows = IntStream.range(0, counts.length).boxed().toList();
        for (int i : rows) {
            columns.forEach(j -> table.cell("r" + i + "c" + j, counts[i][j]));
            table.cell("r" + i, Arrays.stream(counts[i]).sum());
            table.sum("r" + i, columns.stream().map(j -> "r" + i + "c" + j).toList());
        }
        for (int j : columns) {
            table.cell("c" + j, rows.stream().mapToLong(i -> counts[i][j]).sum());
            table.sum("c" + j, rows.stream().map(i -> "r" + i + "c" + j).toList());
        }
        table.cell("all", Arrays.stream(counts).flatMapToLong(Arrays::stream).sum());
        table.sum("all", rows.stream().map(i -> "r" + i).toList());
        return table;
    }

    @Test
    void hidesAllFourCountsOfASmallTableForOneSmallOne() {
        Publication table =
                table(Publication.builder(), new long[][] {{3, 20}, {30, 40}}).build();

        assertThat(table)
                .hasToString(
                        "{r0c0=hidden, r0c1=hidden, r0=23, r1c0=hidden, r1c1=hidden, r1=70, c0=33, c1=60, all=93}");
        assertThat(table.count("r0c0")).isEmpty();
        assertThat(table.count("r0")).hasValue(23);
        assertThat(table.state("r1c1")).isEqualTo(State.HIDDEN);
        assertThat(table.threshold()).isEqualTo(5);
    }

    @Test
    void keepsToTotalsThatEverybodyKnows() {
        Publication known = Publication.builder()
                .cell("a", 3)
                .cell("b", 40)
                .cell("c", 0)
                .equation(Map.of("a", 1L, "b", 1L), -43)
                .equation(Map.of("c", 1L), 0)
                .build();
        Publication tooSmall = Publication.builder()
                .cell("a", 3)
                .cell("b", 1)
                .equation(Map.of("a", 1L, "b", 1L), -4)
                .build();

        assertThat(known).hasToString("{a=hidden, b=hidden, c=0}");
        assertThat(tooSmall).hasToString("{a=withheld, b=withheld}");
    }

    @Test
    void hidesARectangleOfALargerTable() {
        Publication table = table(Publication.builder(), new long[][] {{2, 20, 30}, {60, 70, 10}, {50, 90, 80}})
                .build();

        assertThat(table.states().values().stream().filter(State.HIDDEN::equals))
                .hasSize(4);
        assertThat(table.count("all")).hasValue(412);
    }

    @Test
    void needsNoMoreWhereSmallCountsHideEachOther() {
        Publication table =
                table(Publication.builder(), new long[][] {{3, 4}, {4, 3}}).build();

        assertThat(table.count("r0")).hasValue(7);
        assertThat(table.count("all")).hasValue(14);
    }

    @Test
    void smallCountsThatCannotMoveFarEnoughTakeTotalsAlong() {
        // With all totals shown, each 2 may be 0 to 4: a width of 4.
        long[][] counts = {{2, 2}, {2, 2}};
        Publication wide = table(Publication.builder(4), counts).build();
        Publication narrow = table(Publication.builder(5), counts).build();

        assertThat(wide.states().values().stream().filter(State.HIDDEN::equals)).hasSize(4);
        assertThat(narrow.states().values().stream().filter(State.SHOWN::equals))
                .hasSizeLessThan(3);
    }

    @Test
    void hidesZerosWhereNothingElseWouldDo() {
        Publication table = Publication.builder()
                .cell("a", 3)
                .cell("b", 0)
                .cell("c", 0)
                .cell("all", 3)
                .sum("all", "a", "b", "c")
                .cell("none", 0)
                .build();

        assertThat(table.state("a")).isEqualTo(State.HIDDEN);
        assertThat(table.state("all")).isEqualTo(State.HIDDEN);
        assertThat(table.count("none")).hasValue(0);

        Publication square =
                table(Publication.builder(), new long[][] {{3, 0}, {0, 3}}).build();
        assertThat(square.states().values()).contains(State.HIDDEN);
        assertThat(square.count("r0c0")).isEmpty();
        assertThat(square.count("r0")).isEmpty();
    }

    @Test
    void showsWhatIsLargeOrZero() {
        Publication table =
                table(Publication.builder(), new long[][] {{5, 0}, {900, 40}}).build();

        assertThat(table.states().values()).containsOnly(State.SHOWN);
        assertThat(table).hasToString("{r0c0=5, r0c1=0, r0=5, r1c0=900, r1c1=40, r1=940, c0=905, c1=40, all=945}");
    }

    @Test
    void protectsWhatIsLinkedAcrossTables() {
        Publication linked = Publication.builder()
                .cell("start", 40)
                .cell("begun", 3)
                .cell("in", 10)
                .cell("out", 12)
                .cell("end", 41)
                .equation(Map.of("start", 1L, "begun", 1L, "in", 1L, "out", -1L, "end", -1L))
                .cell("far", 3)
                .cell("away", 7)
                .build();

        assertThat(linked.count("begun")).isEmpty();
        assertThat(linked.states().values().stream().filter(State.HIDDEN::equals))
                .hasSize(3);
        assertThat(linked.count("away")).hasValue(7);
    }

    @Test
    void reckonsWithGroupsThatArePartOfOthers() {
        Publication part = Publication.builder()
                .cell("completions", 6)
                .cell("completed", 4)
                .notNegative(Map.of("completions", 1L, "completed", -1L))
                .build();
        Publication zero = Publication.builder()
                .cell("completed", 1)
                .cell("completions", 1)
                .zeroWhenZero("completions", "completed")
                .build();

        assertThat(part.count("completed")).isEmpty();
        assertThat(part.count("completions")).hasValue(6);
        assertThat(zero.states().values()).containsOnly(State.HIDDEN);
    }

    @Test
    void aSmallPartTakesItsWholeAlongIfThatWouldBoundIt() {
        Publication narrow = Publication.builder()
                .cell("two", 2)
                .cell("whole", 7)
                .notNegative(Map.of("whole", 1L, "two", -2L))
                .build();

        assertThat(narrow.count("two")).isEmpty();
        assertThat(narrow.count("whole")).isEmpty();
    }

    @Test
    void aMeanThatIsShownCountsAmongTheEquations() {
        // The mean of 2 says (1 - 2) · one + (2 - 2) · two + (3 - 2) · three = 0.
        Publication.Builder values = Publication.builder(3)
                .cell("one", 2)
                .cell("two", 20)
                .cell("three", 2)
                .cell("all", 24)
                .sum("all", "one", "two", "three");

        assertThat(values.build().states().values().stream().filter(State.HIDDEN::equals))
                .hasSize(2);
        Publication mean =
                values.equation(Map.of("one", -1L, "two", 0L, "three", 1L)).build();
        assertThat(mean.states().values().stream().filter(State.HIDDEN::equals)).hasSize(3);
    }

    @Test
    void withholdsWhatTheCallerSaysAndProtectsIt() {
        Publication withheld = Publication.builder()
                .cell("a", 10)
                .cell("b", 20)
                .cell("all", 30)
                .sum("all", "a", "b")
                .withhold("a")
                .build();

        assertThat(withheld.state("a")).isEqualTo(State.WITHHELD);
        assertThat(withheld.states().values()).contains(State.HIDDEN);
    }

    @Test
    void withholdsAllThatIsLinkedWhenTheWorkLimitIsReached() {
        Publication table = table(Publication.builder().withWorkLimit(100), new long[][] {{3, 20}, {30, 40}})
                .cell("apart", 8)
                .build();

        assertThat(table.count("apart")).hasValue(8);
        assertThat(table.states().entrySet().stream()
                        .filter(cell -> cell.getValue() == State.WITHHELD)
                        .map(Map.Entry::getKey))
                .hasSize(9)
                .doesNotContain("apart");
    }

    @Test
    void withholdsCountsTooLargeToReckonWith() {
        Publication large = Publication.builder()
                .cell("small", 1)
                .cell("large", Long.MAX_VALUE - 1)
                .cell("all", Long.MAX_VALUE)
                .sum("all", "small", "large")
                .build();

        assertThat(large.count("small")).isEmpty();
        assertThat(large.count("all").isPresent() && large.count("large").isPresent())
                .isFalse();
    }

    @Test
    void withholdsACellThatMustBeZero() {
        Publication zero = Publication.builder()
                .cell("zero", 0)
                .cell("a", 7)
                .cell("b", 7)
                .equation(Map.of("a", 1L, "b", -1L))
                .equation(Map.of("a", 1L, "b", -1L, "zero", 1L))
                .withhold("zero")
                .build();

        assertThat(zero.states().values()).containsOnly(State.WITHHELD);
    }

    @Test
    void refusesWhatIsNotSo() {
        Publication.Builder cells = Publication.builder().cell("a", 3).cell("b", 4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Publication.builder(1))
                .withMessage("threshold must be from 2 to 1000, but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.cell("c", -1))
                .withMessage("count of 'c' must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.cell("a", 5))
                .withMessage("cell 'a' must be given once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.sum("a", "b"))
                .withMessage("equation of [a, b] must hold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.sum("a", "b", "b"))
                .withMessage("cell 'b' must be named once in the sum 'a'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.sum("a", "x"))
                .withMessage("unknown cell 'x'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.notNegative(Map.of("a", -1L)))
                .withMessage("sum of [a] must be a long of 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.cell("none", 0).zeroWhenZero("a", "none"))
                .withMessage("cell 'a' must be 0 when 'none' is");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.build().count("c"))
                .withMessage("unknown cell 'c'");
    }

    @Test
    void doesNotTellHiddenCountsByEquality() {
        assertThat(Publication.builder().cell("a", 3).build())
                .isEqualTo(Publication.builder().cell("a", 4).build())
                .isNotEqualTo(Publication.builder().cell("a", 5).build());
        EqualsVerifier.forClass(Publication.class).verify();
    }
}
