package io.github.socialprescribing.dmi.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {

    @TempDir
    private Path folder;

    /** {@return a quick assessment with one level for all aspects but the platform} */
    private static String area(String id, String date, int level, int platform) {
        return ("{'format':'dmi-assessment/1','model':'dmi-sp/1.0','area':{'id':'" + id + "','name':'Place " + id
                        + "'},'assessedOn':'" + date + "','answers':{'levels':{'programme':" + level + ",'engagement':"
                        + level + ",'information':" + level + ",'platform':" + platform + ",'integration':" + level
                        + ",'insight':" + level + ",'citizens':" + level + "}}}\n")
                .replace('\'', '"');
    }

    private static final String SPRING =
            area("a", "2026-03-01", 2, 1) + area("b", "2026-03-02", 3, 3) + area("c", "2026-03-03", 2, 4);
    private static final String AUTUMN = area("a", "2026-09-01", 2, 3) + area("b", "2026-09-02", 3, 1);

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Nested
    class SampleData {

        @Test
        void isComparedWithoutAFile() {
            Run run = Run.of("compare");
            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .startsWith("Sample data: every area is fictional; no real place is meant.\n")
                    .contains("Leaders and learners as of 2026-10-30, by the latest assessment of each area\n")
                    .contains("\n  Tansyholt Housing Link      2     Linnetbury                  4     0.44  6\n")
                    .doesNotContain("Trend");
            assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }

        @Test
        void isShownInPartWhenOnlyTheTopIsWanted() {
            assertThat(Run.of("compare", "--top", "2").out())
                    .contains("  Ahead: Anvilgate (5), Brindlecombe (4) and 7 more\n")
                    .contains("  Behind: and 8 more\n");
        }
    }

    @Nested
    class Areas {

        @Test
        void areComparedByTheirLatestAssessmentAndWithThemselves() throws IOException {
            Run run = Run.of("compare", file("autumn.jsonl", AUTUMN), file("spring.jsonl", SPRING));
            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .contains("Records read: 5; accepted: 5; rejected: 0.\n")
                    .contains("Leaders and learners as of 2026-09-02,")
                    .contains("""
                            Software platform: lower median Level 3 of 3 areas
                              Ahead: Place c (4)
                              Behind                      Level may learn from              Level Apart Over
                              Place b                     1     Place c                     4     1.00  6
                            """)
                    .contains("""

                            Trend from the first assessment of each area to 2026-09-02

                            2 areas in both rounds
                              Programme: 0 rose, 0 fell, 2 same, 0 undecided
                            """)
                    .contains("  Software platform: 1 rose, 1 fell, 0 same, 0 undecided\n")
                    .contains("\nNot assessed anew: 1\n")
                    .contains("""

                            Place a (a)
                            2026-03-01 to 2026-09-01: staged level 1, then 2; index 1.86, then 2.14
                              rose: Software platform (Level 1, then Level 3)
                            """)
                    .contains("  newly met: Everyday office software; ")
                    .contains("  Software platform: Level 1: 184 days, Level 3: 1 day\n");
            assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }

        @Test
        void areComparedWithHowTheyStoodOnADay() {
            String later = area("a", "2026-10-01", 4, 4) + area("d", "2026-05-01", 1, 1);
            Run run = Run.withInput(
                    SPRING + AUTUMN + later, "compare", "-", "--since", "2026-04-01", "--as-of", "2026-09-30");
            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .contains("Leaders and learners as of 2026-09-30,")
                    .contains("\nTrend from 2026-04-01 to 2026-09-30\n\n2 areas in both rounds\n")
                    .contains("\nOnly in the later round: Place d\nNot assessed anew: 1\n")
                    .doesNotContain("2026-10-01");
            assertThat(Run.withInput(SPRING + AUTUMN + later, "compare", "-", "--since", "2026-09-15")
                            .out())
                    .contains("1 area in both rounds\n")
                    .contains("2026-09-01 to 2026-10-01: staged level 2, then 4")
                    .doesNotContain("2026-03-01");
        }

        @Test
        void beyondTheTopAreCounted() {
            assertThat(Run.withInput(SPRING + AUTUMN, "compare", "-", "--top", "1")
                            .out())
                    .contains("The first 1 of 2 areas; --top shows more.")
                    .doesNotContain("Place b (b)");
        }

        @Test
        void withTwoAssessmentsOfOneDateAreNotCountedOnThatDate() throws IOException {
            String spring = file("spring.jsonl", SPRING);
            String again = file("again.jsonl", area("a", "2026-09-01", 5, 5) + AUTUMN);
            Run run = Run.of("compare", spring, again);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("area 'a' has 2 assessments of 2026-09-01, none of which is counted: " + again
                            + " line 1, " + again + " line 2\n");
            assertThat(run.out())
                    .contains("1 area in both rounds\n")
                    .contains("Not assessed anew: 2\n")
                    .contains("Ahead: Place c (4)");
        }
    }

    @Nested
    class BadInput {

        @Test
        void isRejectedAndTheGoodGoesOn() {
            Run run = Run.withInput(SPRING + "x\n", "compare", "-");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).startsWith("standard input line 4, column 1: ");
            assertThat(run.out()).contains("Records read: 4; accepted: 3; rejected: 1.");
        }

        @Test
        void withNothingToCompareFails() {
            Path missing = folder.resolve("missing.jsonl");
            assertThat(Run.of("compare", missing.toString())).isEqualTo(new Run(1, "", missing + ": no such file\n"));
            Run early = Run.withInput(SPRING, "compare", "-", "--as-of", "2025-12-31");
            assertThat(early.status()).isEqualTo(1);
            assertThat(early.err()).isEqualTo("nothing to compare up to 2025-12-31\n");
            Run twice = Run.withInput(AUTUMN + AUTUMN, "compare", "-");
            assertThat(twice.status()).isEqualTo(1);
            assertThat(twice.err()).endsWith("\nnothing to compare\n");
        }

        @ParameterizedTest
        @CsvSource({
            "--top -1, '--top must be 0 or more, but was -1'",
            "--as-of 30/09/2026, Invalid value for option '--as-of'",
            "'--as-of 2026-01-01 --since 2026-01-02',"
                    + " '--since must not be after --as-of 2026-01-01, but was 2026-01-02'"
        })
        void ofTheCommandLineIsWrongUsage(String arguments, String message) {
            Run run = Run.of(("compare " + arguments).split(" "));
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).startsWith(message).contains("Usage: dmi-examples compare");
        }
    }
}
