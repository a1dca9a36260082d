package io.github.socialprescribing.dmi.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.portfolio.Ratings;
import org.junit.jupiter.api.Test;

class CoefficientTableTest {

    private static Ratings table(int[] first, int[] second) {
        Ratings.Builder table = Ratings.builder();
        for (int i = 0; i < first.length; i++) {
            table.rate("Ada", "i" + i, first[i]).rate("Ben", "i" + i, second[i]);
        }
        return table.build();
    }

    @Test
    void showsAlphaWithIntervalsAndKappaOfTwo() {
        Ratings ratings = table(new int[] {1, 2, 3, 4}, new int[] {1, 2, 3, 3});
        String text = CoefficientTable.of(ratings, 5).withResamples(200).toText();
        assertThat(text).containsPattern("""
                        Krippendorff's alpha    95 % interval
                          nominal     0\\.6957    -?\\d\\.\\d{4} to 1\\.0000
                          ordinal     0\\.9103    -?\\d\\.\\d{4} to 1\\.0000
                          interval    0\\.8889    -?\\d\\.\\d{4} to 1\\.0000
                        Interval from 200 resamples of the items, seed 5\\.
                        Cohen's kappa of Ada and Ben
                          unweighted  0\\.6667
                          linear      0\\.7778
                          quadratic   0\\.8750
                        """);
        assertThat(text)
                .isEqualTo(CoefficientTable.of(ratings, 5).withResamples(200).toText());
    }

    @Test
    void saysOnceWhyTheyAreUndefined() {
        assertThat(CoefficientTable.of(table(new int[] {3, 3}, new int[] {3, 3}), 1))
                .hasToString("""
                        Krippendorff's alpha    95 % interval
                          nominal     undefined undefined
                          ordinal     undefined undefined
                          interval    undefined undefined
                        Interval from 1,000 resamples of the items, seed 1.
                        Cohen's kappa of Ada and Ben
                          unweighted  undefined
                          linear      undefined
                          quadratic   undefined
                        Undefined: every rating that can be paired is 3, so that no disagreement is
                        expected.
                        """);
    }

    @Test
    void countsUndefinedResamplesAndFitsNamesFromOutside() {
        Ratings.Builder three = Ratings.builder();
        for (String rater : new String[] {"Ada", "Ben", "C\u001b" + "d".repeat(100)}) {
            three.rate(rater, "x", 1).rate(rater, "y", 2);
        }
        String text =
                CoefficientTable.of(three.build(), 1).withSymbols(Symbols.ASCII).toText();
        assertThat(text)
                .containsPattern("Alpha was undefined in [45]\\d\\d resamples, which the interval leaves out\\.\n")
                .doesNotContain("kappa");
        Ratings two = Ratings.builder()
                .rate("C\u001b" + "d".repeat(100), "x", 1)
                .rate("Ada", "x", 1)
                .build();
        assertThat(CoefficientTable.of(two, 1).toText().lines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(80).doesNotContain("\u001b"));
    }

    @Test
    void needsASensibleNumberOfResamples() {
        CoefficientTable table =
                CoefficientTable.of(Ratings.builder().build(), 1).withResamples(0);
        assertThatIllegalArgumentException()
                .isThrownBy(table::toText)
                .withMessage("resamples must be from 1 to 100,000, but was 0");
    }
}
