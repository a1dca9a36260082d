package io.github.socialprescribing.dmi.portfolio;

import static io.github.socialprescribing.dmi.portfolio.AlphaMetric.INTERVAL;
import static io.github.socialprescribing.dmi.portfolio.AlphaMetric.NOMINAL;
import static io.github.socialprescribing.dmi.portfolio.AlphaMetric.ORDINAL;
import static io.github.socialprescribing.dmi.portfolio.KappaWeights.LINEAR;
import static io.github.socialprescribing.dmi.portfolio.KappaWeights.QUADRATIC;
import static io.github.socialprescribing.dmi.portfolio.KappaWeights.UNWEIGHTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Alpha and kappa of worked examples, to as many decimals as are published. */
class PublishedAgreementTest {

    /** Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2007 and 2011: four observers, twelve units, with gaps. */
    private static final Ratings KRIPPENDORFF_C = RatingTables.table(
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    /** The same paper: two observers, binary data. */
    private static final Ratings KRIPPENDORFF_A = RatingTables.table("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");

    /** The same paper: two observers, nominal data a to e. */
    private static final Ratings KRIPPENDORFF_B =
            RatingTables.table("1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4");

    /** The computational example of the article "Krippendorff's alpha" in the English Wikipedia: three coders, with gaps. */
    private static final Ratings WIKIPEDIA = RatingTables.table(
            ". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4");

    /**
     * Hayes and Krippendorff, "Answering the call for a standard reliability measure for coding data", Communication Methods
     * and Measures 1 (2007), table 1: five observers, forty newspaper articles, 0 to 3, with gaps.
     */
    private static final Ratings HAYES = RatingTables.table(
            "1 1 2 . 0 0 1 1 2 2 . 0 1 3 1 1 2 1 1 0 0 0 2 0 1 0 0 1 1 1 1 2 2 3 2 2 2 2 2 1",
            "1 1 3 0 0 0 0 . 2 1 1 0 2 3 1 1 1 2 1 0 0 0 3 0 2 1 0 2 1 1 1 1 2 2 2 2 2 2 2 1",
            "2 0 3 0 0 0 2 2 2 1 0 0 2 2 1 1 2 3 0 0 1 . 3 0 . 1 0 1 2 2 0 2 . 2 2 3 2 . 2 1",
            ". 1 3 . . . . 0 . 1 0 0 2 2 . . . 3 1 . 1 0 3 0 2 1 1 2 2 . . 1 2 2 . . . 1 2 .",
            "2 . . 0 0 0 1 . 2 . . . . 3 1 1 2 . . 0 . 0 . . 2 . 0 . . 2 0 . 2 . 2 2 2 2 . 1");

    /** Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960). */
    private static final Ratings COHEN =
            RatingTables.crossed(new int[] {88, 14, 18}, new int[] {10, 40, 10}, new int[] {2, 6, 12});

    /** An example of the manual of SAS, as the tests of statsmodels cite it. */
    private static final Ratings SAS =
            RatingTables.crossed(new int[] {0, 4, 1}, new int[] {0, 8, 0}, new int[] {0, 1, 5});

    /** The data "anxiety" of the R package irr, raters 1 and 2 of twenty subjects, 1 to 6. */
    private static final Ratings ANXIETY =
            RatingTables.table("3 3 3 4 5 5 2 3 5 2 2 6 1 5 2 2 1 2 4 3", "3 6 4 6 2 4 2 4 3 3 2 3 3 3 2 2 1 3 3 4");

    /** A hundred items, most of them rated alike, whose kappas are given to four decimals. */
    private static final Ratings HUNDRED =
            RatingTables.crossed(new int[] {46, 0, 0}, new int[] {4, 40, 0}, new int[] {0, 0, 10});

    static Stream<Arguments> alphas() {
        return Stream.of(
                argumentSet("Krippendorff C, nominal", KRIPPENDORFF_C, NOMINAL, 3, "0.743"),
                argumentSet("Krippendorff C, ordinal", KRIPPENDORFF_C, ORDINAL, 3, "0.815"),
                argumentSet("Krippendorff C, interval", KRIPPENDORFF_C, INTERVAL, 3, "0.849"),
                argumentSet("Krippendorff A, nominal", KRIPPENDORFF_A, NOMINAL, 3, "0.095"),
                argumentSet("Krippendorff B, nominal", KRIPPENDORFF_B, NOMINAL, 3, "0.692"),
                argumentSet("Wikipedia, nominal", WIKIPEDIA, NOMINAL, 3, "0.691"),
                argumentSet("Wikipedia, interval", WIKIPEDIA, INTERVAL, 3, "0.811"),
                // The same data as the Python package krippendorff prints it.
                argumentSet("Wikipedia, nominal, longer", WIKIPEDIA, NOMINAL, 6, "0.691358"),
                argumentSet("Wikipedia, interval, longer", WIKIPEDIA, INTERVAL, 6, "0.810845"),
                argumentSet("Hayes, nominal", HAYES, NOMINAL, 3, "0.477"),
                argumentSet("Hayes, ordinal", HAYES, ORDINAL, 4, "0.7598"),
                argumentSet("Hayes, interval", HAYES, INTERVAL, 3, "0.757"));
    }

    @ParameterizedTest
    @MethodSource("alphas")
    void alphaIsAsPublished(Ratings ratings, AlphaMetric metric, int decimals, String published) {
        assertThat(ratings.alpha(metric).value().orElseThrow().round(decimals)).hasToString(published);
    }

    static Stream<Arguments> kappas() {
        return Stream.of(
                argumentSet("hundred, unweighted", HUNDRED, UNWEIGHTED, 4, "0.9315"),
                argumentSet("hundred, linear", HUNDRED, LINEAR, 4, "0.9412"),
                argumentSet("hundred, quadratic", HUNDRED, QUADRATIC, 4, "0.9541"),
                argumentSet("Cohen, unweighted", COHEN, UNWEIGHTED, 3, "0.492"),
                argumentSet("SAS, unweighted", SAS, UNWEIGHTED, 4, "0.4842"),
                argumentSet("SAS, linear", SAS, LINEAR, 4, "0.4701"),
                argumentSet("irr, quadratic", ANXIETY, QUADRATIC, 3, "0.297"));
    }

    @ParameterizedTest
    @MethodSource("kappas")
    void kappaIsAsPublished(Ratings ratings, KappaWeights weights, int decimals, String published) {
        assertThat(ratings.kappa(weights).value().orElseThrow().round(decimals)).hasToString(published);
    }
}
