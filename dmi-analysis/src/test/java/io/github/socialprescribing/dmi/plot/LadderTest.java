package io.github.socialprescribing.dmi.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LadderTest {

    private static final String CELLS = "2R 3R 4R 5R";
    private static final MaturityModel ONE = Samples.model(CELLS);

    /** An exact coordinate, a range, an aspect that is not scored, and a range of less than a column. */
    private static final Profile FOUR = ScoringEngine.score(Samples.assessment(
            Samples.model("2R 3R 4R 4R 5R", CELLS, CELLS, "2R 3R 4R" + " 5R".repeat(18)),
            "MMMNN.M--N.XXXX.MMM-" + "M".repeat(16) + "N~"));

    private static Profile area(String name, String letters) {
        Assessment assessment = Samples.assessment(ONE, letters);
        return ScoringEngine.score(
                assessment.toBuilder().area(Area.of("id", name)).build());
    }

    @Test
    void drawsTheAspectsOfAnArea() {
        assertThat(Ladder.ofAspects(FOUR).toText()).isEqualTo("""
                                     1         2         3         4         5
                        A1           ┼·········┼·········┼····●····┼·········┼  3.50
                        A2           ┼·········├───────────────────┤·········┼  2.00 to 4.00
                        A3           ┼·········┼·········┼·········┼·········┼  not scored
                        A4           ┼·········┼·········┼·········┼········◆┼  4.89 to 4.94
                        ● exact   ├─┤ from the low to the high reading
                        ◆ the same, within one column
                        Coordinate: the level reached, and how much of the next level is in place.
                        """);
    }

    @Test
    void drawsTheSameInAscii() {
        assertThat(Ladder.ofAspects(FOUR)
                        .withSymbols(Symbols.ASCII)
                        .withColumns(50)
                        .toText())
                .isEqualTo("""
                                     1    2    3    4    5
                        A1           |....|....|..o.|....|  3.50
                        A2           |....[=========]....|  2.00 to 4.00
                        A3           |....|....|....|....|  not scored
                        A4           |....|....|....|...[]  4.89 to 4.94
                        o exact   [=] from the low to the high reading
                        # the same, within one column
                        Coordinate: the level reached, and how much of the
                        next level is in place.
                        """);
    }

    @Test
    void makesRoomForWhatANameIsPrintedAs() {
        String ladder = Ladder.ofAreas(List.of(area("Æther ﬃ Ward of ½", "MMMM~")))
                .withSymbols(Symbols.ASCII)
                .toText();
        assertThat(ladder).contains("\n?ther ffi Ward of 1?2 |");
    }

    @Test
    void drawsAreasInTheOrderGiven() {
        assertThat(Ladder.ofAreas(List.of(
                                area("Northbank-upon-the-Water", "MMMM~"),
                                area("Aldergate", "NNNN~"),
                                area("Millbrook", "MP--~")))
                        .toText())
                .isEqualTo("""
                                                 1         2         3         4         5
                        Northbank-upon-the-Water ┼·········┼·········┼·········┼·········●  5.00
                        Aldergate                ●·········┼·········┼·········┼·········┼  1.00
                        Millbrook                ┼·········┼····●····┼·········┼·········┼  2.50
                        ● exact   ├─┤ from the low to the high reading
                        ◆ the same, within one column
                        Index: the mean of the aspects' coordinates. It treats an order as a number.
                        """);
    }

    @Test
    void drawsNoRowsForNoAreas() {
        assertThat(Ladder.ofAreas(List.of()).toText()).isEqualTo("""
                                     1         2         3         4         5
                        ● exact   ├─┤ from the low to the high reading
                        ◆ the same, within one column
                        Index: the mean of the aspects' coordinates. It treats an order as a number.
                        """);
    }

    @Test
    void drawsTheAspectsOfAnAreaAsSvg() {
        Pictures.assertGolden("ladder-aspects", Ladder.ofAspects(FOUR));
    }

    @Test
    void drawsAreasAsSvg() {
        Pictures.assertGolden(
                "ladder-areas",
                Ladder.ofAreas(List.of(
                                area("Northbank-upon-the-Water and the villages on the other side of it", "MMMM~"),
                                area("<Aldergate> & Sons", "NNNN~"),
                                area("שלום", "M---~"),
                                area("Millbrook", "MP--~")))
                        .withTitle("Where we stand"));
    }

    @Test
    void takesLabelsOfOnesOwn() {
        Ladder ladder = Ladder.ofAreas(
                List.of(area("Northbank", "MMMM~")), area -> area.area().name() + ", " + area.assessedOn());

        assertThat(ladder.toText()).contains("Northbank, 2026-09-30 ");
        assertThat(ladder.description()).contains("Northbank, 2026-09-30 5.00");
    }

    @Test
    void describesFewRowsOneByOne() {
        assertThat(Ladder.ofAspects(FOUR).description())
                .isEqualTo(
                        "Each aspect at its coordinate, assessed on 2026-09-30. A1 3.50; A2 2.00 to 4.00; A3 not scored;"
                                + " A4 4.89 to 4.94. Staged level 2 to 3; Typical level 3 to 4; Index 3.46 to 4.15. Coordinate: the"
                                + " level reached, and how much of the next level is in place. The index treats an order as a number.");
    }

    @Test
    void describesManyRowsByTheLowestAndTheHighest() {
        List<Profile> areas = new ArrayList<>(Collections.nCopies(11, area("Between", "MMNN~")));
        areas.add(area("Aldergate", "NNNN~"));
        areas.add(area("Northbank", "MMMM~"));

        assertThat(Ladder.ofAreas(areas).description())
                .isEqualTo(
                        "Each area at its index, from Level 1 to Level 5. The lowest is Aldergate at 1.00, the highest"
                                + " Northbank at 5.00. Index: the mean of the aspects' coordinates. It treats an order as a number.");
    }

    @Test
    void describesManyAspectsOfWhichOneIsNotScored() {
        MaturityModel many = Samples.model(Collections.nCopies(13, CELLS).toArray(String[]::new));
        String letters = "XXXX.MNNN." + "MMNN.".repeat(10) + "MMMM~";

        assertThat(Ladder.ofAspects(ScoringEngine.score(Samples.assessment(many, letters)))
                        .description())
                .contains("The lowest is A2 at 2.00, the highest A13 at 5.00.");
    }

    @Test
    void printsItsText() {
        assertThat(Ladder.ofAspects(FOUR)).hasToString(Ladder.ofAspects(FOUR).toText());
    }

    @Test
    void leavesTheLadderItWasMadeFromAsItWas() {
        Ladder ladder = Ladder.ofAspects(FOUR);
        String text = ladder.toText();

        assertThat(ladder.withSymbols(Symbols.ASCII).toText()).isNotEqualTo(text);
        assertThat(ladder.withColumns(50).toText()).isNotEqualTo(text);
        assertThat(ladder.toText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 0, -1})
    void refusesLessThanFiftyColumns(int columns) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ladder.ofAspects(FOUR).withColumns(columns))
                .withMessage("columns must be 50 or more, but was " + columns);
    }

    @Test
    void refusesAreasOfDifferentModels() {
        Profile other =
                ScoringEngine.score(Samples.blank(MaturityModel.standard()).build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ladder.ofAreas(List.of(area("A", "MMMM~"), other)))
                .withMessage("results of different models cannot be brought together: own/1.0 and dmi-sp/1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "plain, n, 1",
        "accented, é, 1",
        "with combining marks, e\u0301\u0323, 1",
        "Chinese, 北, 2",
        "Korean, 한, 2",
        "full width, Ａ, 2",
        "emoji, 😀, 2",
        "star, ⭐, 2",
        "circle, 🟢, 2",
        "tick, ✅, 2",
        "family, 👨‍👩‍👧‍👦, 2",
        "skin tone, 👍🏽, 2",
        "Hebrew, ש, 1",
        "Arabic, م, 1",
        "joined letters, a\u200D, 1",
        "non-joined letters, a\u200C, 1"
    })
    void isNeverWiderThanItsColumnsWhateverTheName(String script, String letter, int width) {
        Profile area = area(letter.repeat(60), "MP--~");
        for (int columns : new int[] {50, 51, 79, 80, 120, 200}) {
            String row = Ladder.ofAreas(List.of(area))
                    .withColumns(columns)
                    .toText()
                    .lines()
                    .toList()
                    .get(1);
            String seen = row.replaceAll("[\u2068\u2069]", "").replace(letter, "x".repeat(width));

            assertThat(seen).as("%s in %d columns: %s", script, columns, row).hasSizeLessThanOrEqualTo(columns);
            assertThat(seen).startsWith("x").endsWith("┼  2.50");
            assertThat(seen.indexOf('┼'))
                    .as("the scale begins below its header: %s", row)
                    .isEqualTo(Ladder.ofAreas(List.of(area))
                            .withColumns(columns)
                            .toText()
                            .indexOf('1'));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNeverWiderThanItsColumnsInAnyLine(Symbols symbols) {
        Profile range = area("x".repeat(60), "M---~");
        for (int columns = 50; columns < 130; columns++) {
            int limit = columns;
            assertThat(Stream.of(Ladder.ofAreas(List.of(range)), Ladder.ofAspects(FOUR))
                            .flatMap(ladder -> ladder.withColumns(limit)
                                    .withSymbols(symbols)
                                    .toText()
                                    .lines()))
                    .allMatch(line -> line.length() <= limit);
        }
    }

    @Test
    void shortensALongNameVisibly() {
        String row = Ladder.ofAreas(List.of(area("The " + "very ".repeat(12) + "end", "MMMM~")))
                .toText()
                .lines()
                .toList()
                .get(1);

        assertThat(row).startsWith("The very very very very… ┼").hasSize(72);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001B[31m",
                "\u001B]0;title\u0007",
                "\r",
                "\n",
                "\t",
                "\b",
                "\u0000",
                "\u007F",
                "\u0085",
                "\u009B2J",
                "\u2028",
                "\u2029",
                "\u202E",
                "\u2066",
                "\u200F",
                "\uFEFF"
            })
    void letsNoNameDisturbThePlot(String attack) {
        List<String> lines = Ladder.ofAreas(List.of(area("North" + attack + "bank", "MP--~"), area("South", "MP--~")))
                .toText()
                .lines()
                .toList();

        assertThat(lines).hasSize(6);
        assertThat(lines.get(1))
                .doesNotContain(attack)
                .startsWith("North\uFFFD")
                .contains("┼····●····┼");
        assertThat(String.join("", lines).codePoints())
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    @Test
    void keepsNamesThatRunRightToLeftApartFromTheScale() {
        assertThat(Ladder.ofAreas(List.of(area("שלום", "MMMM~")))
                        .toText()
                        .lines()
                        .toList()
                        .get(1))
                .isEqualTo("\u2068שלום\u2069         ┼·········┼·········┼·········┼·········●  5.00");
    }

    @Test
    void isPlainAsciiThroughoutIfAsked() {
        String text = Ladder.ofAreas(List.of(
                        area("Łódź – Ünïted", "MP--~"), area("שלום 日本 😀", "M---~"), area("\u001B[1mBold\n", "----~")))
                .withSymbols(Symbols.ASCII)
                .toText();

        assertThat(text).matches("[ -~\n]+");
        assertThat(text.lines().toList().get(1)).startsWith("?odz ? United ");
    }
}
