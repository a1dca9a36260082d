package io.github.socialprescribing.dmi.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreeCommandTest {

    @TempDir
    private Path folder;

    private static String rated(String area, String assessor, int programme, int platform) {
        return "{\"format\":\"dmi-assessment/1\",\"model\":\"dmi-sp/1.0\",\"area\":{\"id\":\"" + area
                + "\",\"name\":\"Place " + area + "\"},\"assessedOn\":\"2026-09-30\","
                + (assessor.isEmpty() ? "" : "\"assessor\":\"" + assessor + "\",")
                + "\"answers\":{\"levels\":{\"programme\":" + programme + ",\"platform\":" + platform + "}}}\n";
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Nested
    class Assessments {

        @Test
        void areComparedAreaByAreaAndOverAll() {
            String input = rated("a", "Ada", 3, 2) + rated("b", "Ada", 1, 1) + rated("a", "Ben", 3, 4);
            Run run = Run.withInput(input, "agree", "-", "--resamples", "50", "--seed", "7");

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .startsWith("""
                            Records read: 3; accepted: 3; rejected: 0.

                            Place a (a)
                            Item         Median  Range   Agreement  Ratings
                            programme    3       3       AGREED     3 3
                            engagement   -       -       UNDEFINED  - -
                            information  -       -       UNDEFINED  - -
                            platform     2       2 to 4  UNCERTAIN  2 4
                            """)
                    .contains("Place b (b)\n", "\nRatings in the order of the raters: Ada\n")
                    .contains("\nOver all: 2 raters, 14 items, 6 ratings.\nKrippendorff's alpha    95 % interval\n")
                    .contains("\nInterval from 50 resamples of the items, seed 7.\nCohen's kappa of Ada and Ben\n");
            assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
            assertThat(Run.withInput(input, "agree", "-", "--resamples", "50", "--seed", "7"))
                    .isEqualTo(run);
        }

        @Test
        void thatAreBadAreRejectedAndTheGoodOnesGoOn() {
            Run run = Run.withInput(rated("a", "Ada", 3, 2) + "x\n" + rated("a", "Ben", 3, 9), "agree", "-");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("standard input line 2").contains("standard input line 3");
            assertThat(run.out()).contains("Records read: 3; accepted: 1; rejected: 2.");
        }

        @Test
        void ofOneAreaByOneAssessorTwiceOrByNobodyLeaveTheAreaOut() {
            Run run = Run.withInput(
                    rated("a", "Ada", 3, 2)
                            + rated("a", "Ada", 2, 2)
                            + rated("b", "", 1, 1)
                            + rated("c", "Ada", 1, 1)
                            + rated("c", "Ben", 2, 2),
                    "agree",
                    "-");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo(
                            "left out: area 'a' must be rated once by each assessor, but 'Ada' rated it on 2026-09-30 and"
                                    + " on 2026-09-30\nleft out: profile of area 'b' on 2026-09-30 must have an assessor\n");
            assertThat(run.out())
                    .contains("Place c (c)", "Over all: 2 raters, 7 items, 4 ratings.")
                    .doesNotContain("(a)");
        }

        @Test
        void areNotComparedOverAllIfEveryAreaIsLeftOut() {
            Run run = Run.withInput(rated("b", "", 1, 1), "agree", "-");
            assertThat(run)
                    .isEqualTo(new Run(
                            2,
                            "Records read: 1; accepted: 1; rejected: 0.\n\n",
                            "left out: profile of area 'b' on 2026-09-30 must have an assessor\n"));
        }

        @Test
        void areShownInPartWhenOnlyTheTopIsWanted() {
            Run run = Run.withInput(rated("a", "Ada", 3, 2) + rated("b", "Ada", 1, 1), "agree", "-", "--top", "1");
            assertThat(run.out())
                    .contains("Place a (a)", "The first 1 of 2 areas; --top shows more.", "Over all: 1 rater, 14 items")
                    .doesNotContain("Place b");
        }
    }

    @Nested
    class RawRatings {

        @Test
        void areReadFromATidyTable() throws IOException {
            Path table = file("table.csv", """
                    item,note,rating,rater
                    u1,"so, so",1,A
                    u1,,2,B
                    u2,,4,A
                    u2,,4,B
                    u3,,,B
                    """);
            Run run = Run.of("agree", "--ratings", table.toString());
            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .startsWith("""
                            Records read: 5; accepted: 5; rejected: 0.

                            Item  Median  Range   Agreement  Ratings
                            u1    1       1 to 2  AGREED     1 2
                            u2    4       4       AGREED     4 4
                            u3    -       -       UNDEFINED  - -
                            """)
                    .contains("Over all: 2 raters, 3 items, 4 ratings.", "  quadratic   0.8571\n");
        }

        @Test
        void areReadAsSpreadsheetsWriteThem() {
            Run run = Run.withInput(
                    "\ufeffrater;item;rating\r\nA;\"x; y\";1\r\n\r\nB;\"x; y\";2\r\n", "agree", "--ratings", "-");
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("x; y  1       1 to 2  AGREED     1 2");
        }

        @Test
        void thatAreBadAreRejectedWithTheirLines() {
            Run run = Run.withInput("""
                            rater,item,rating
                            A,x,3
                            A,x,4
                            B,y,good
                            B,x
                            ,x,1
                            B,x,99999999999
                            B,x,-3
                            """, "agree", "--ratings", "-");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("""
                            standard input line 3: item 'x' must be rated once by each rater, but 'A' rated it 3 and 4
                            standard input line 4: rating must be a whole number, such as 3, but was 'good'
                            standard input line 5: row must have 3 cells, as the header has, but had 2
                            standard input line 6: rater must not be blank
                            standard input line 7: rating must be a whole number, such as 3, but was '99999999999'
                            """);
            assertThat(run.out()).contains("Records read: 7; accepted: 2; rejected: 5.", "2 raters, 1 item, 2 ratings");
        }

        @Test
        void cannotDisturbTheTerminal() {
            Run run = Run.withInput(
                    "rater,item,rating\nA,x,1\u001b[31m\nA\u001b[31m,x,1\n\u202eB,x,1\n", "agree", "--ratings", "-");
            assertThat(run.err()).endsWith(" but was '1?[31m'\n");
            assertThat(run.out()).contains("[31m").doesNotContain("\u001b", "\u202e");
        }

        @Test
        void needTheirColumns() {
            assertThat(Run.withInput("rater,item,level\nA,x,1\n", "agree", "--ratings", "-"))
                    .isEqualTo(new Run(
                            1,
                            "",
                            "standard input: cannot be read: a table of ratings has the columns rater, item and rating, but"
                                    + " this has rater, item, level\n"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "rater,item,rating\n"})
        void areMissingInATableWithoutRows(String table) {
            assertThat(Run.withInput(table, "agree", "--ratings", "-"))
                    .isEqualTo(new Run(1, "", "standard input: holds no ratings\n"));
        }

        @Test
        void beyondTheFirstTenRejectedAreCountedOnly() {
            Run run = Run.withInput("rater,item,rating\n" + "A,x,?\n".repeat(25), "agree", "--ratings", "-");
            assertThat(run.err().lines()).hasSize(11);
            assertThat(run.err()).endsWith("Further rejected records are counted only.\n");
        }
    }

    @Test
    void readsFurtherFilesWhereOneIsMissing() throws IOException {
        Path good = file("good.jsonl", rated("a", "Ada", 3, 2));
        Path missing = folder.resolve("missing.jsonl");
        Run run = Run.of("agree", missing.toString(), good.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(missing + ": no such file\n");
        assertThat(Run.of("agree", missing.toString())).isEqualTo(new Run(1, "", missing + ": no such file\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agree|a FILE is needed",
                "agree - --top -1|--top must be 0 or more, but was -1",
                "agree - --resamples 0|--resamples must be from 1 to 100,000, but was 0",
                "agree - --seed x|Invalid value for option '--seed'",
                "agree - --ratings --input-format json|--input-format must be csv here, since ratings are read from a table",
                "agree areas.txt|areas.txt: the ending tells no format; give --input-format jsonl, json or csv"
            })
    void isRefusedWhereTheCommandLineIsWrong(String usage) {
        List<String> parts = List.of(usage.split("\\|", -1));
        Run run = Run.of(parts.get(0).split(" ", -1));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith(parts.get(1)).contains("Usage: dmi-examples agree");
    }
}
