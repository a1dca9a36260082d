package io.github.socialprescribing.dmi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsTest {

    private static final Ratings SMALL = RatingTables.table("1 2 . 4", "1 3 . 4", ". 5 . 4");

    private static ItemAgreement item(String ratings) {
        return RatingTables.item(Arrays.stream(ratings.split(" ", -1))
                        .map(Integer::valueOf)
                        .toList())
                .item("i1");
    }

    @Nested
    class Table {

        @Test
        void keepsWhoRatedWhat() {
            assertThat(SMALL.raters()).containsExactly("r1", "r2", "r3");
            assertThat(SMALL.items()).containsExactly("i1", "i2", "i3", "i4");
            assertThat(SMALL.rating("r2", "i2")).hasValue(3);
            assertThat(SMALL.rating("r3", "i1")).isEmpty();
            assertThat(SMALL.item("i2").ratings()).containsExactly(entry("r1", 2), entry("r2", 3), entry("r3", 5));
            assertThat(SMALL.itemAgreements()).extracting(ItemAgreement::item).containsExactlyElementsOf(SMALL.items());
            assertThat(SMALL).hasToString("3 raters, 4 items, 8 ratings");
        }

        @Test
        void givesRatingsInTheOrderOfTheRaters() {
            Ratings ratings = Ratings.builder()
                    .rater("Ada")
                    .rate("Ben", "x", 2)
                    .rate("Ada", "x", 1)
                    .build();
            assertThat(ratings.item("x").ratings()).containsExactly(entry("Ada", 1), entry("Ben", 2));
            assertThat(ratings.item("x")).hasToString("x: agreed, median 1, range 1 to 2 {Ada=1, Ben=2}");
        }

        @Test
        void refusesASecondRatingWithBothNames() {
            Ratings.Builder table = Ratings.builder().rate("Ada", "platform", 3);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> table.rate("Ada", "platform", 4))
                    .withMessage("item 'platform' must be rated once by each rater, but 'Ada' rated it 3 and 4");
        }

        @Test
        void refusesNamesThatAreBlank() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ratings.builder().rate(" ", "platform", 1))
                    .withMessage("rater must not be blank");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ratings.builder().item(""))
                    .withMessage("item must not be blank");
        }

        @Test
        void suggestsTheNearestName() {
            Ratings ratings = Ratings.builder().rate("Ada", "platform", 3).build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ratings.item("platforms"))
                    .withMessage("unknown item 'platforms'; did you mean 'platform'?");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ratings.rating("Adda", "platform"))
                    .withMessage("unknown rater 'Adda'; did you mean 'Ada'?");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ratings.kappa(KappaWeights.LINEAR, "Ada", "Ben"))
                    .withMessage("unknown rater 'Ben'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ratings.kappa(KappaWeights.LINEAR, "Ada", "Ada"))
                    .withMessage("raters must be two different ones, but both were 'Ada'");
        }

        @Test
        void isComparedByWhatItHolds() {
            EqualsVerifier.forClass(Ratings.class).suppress(Warning.NULL_FIELDS).verify();
            assertThat(RatingTables.table("1 2", "2 1")).isNotEqualTo(RatingTables.table("2 1", "1 2"));
        }

        @Test
        void isNotChangedByItsBuilder() {
            Ratings.Builder table = Ratings.builder().rate("Ada", "platform", 3);
            Ratings before = table.build();
            table.rate("Ben", "platform", 4).rate("Ben", "insight", 1);
            assertThat(before).hasToString("1 rater, 1 item, 1 rating");
        }

        @Test
        void refusesNull() {
            assertThatNullPointerException().isThrownBy(() -> SMALL.alpha(null)).withMessage("metric");
            assertThatNullPointerException().isThrownBy(() -> SMALL.item(null)).withMessage("item");
        }
    }

    @Nested
    class Item {

        @ParameterizedTest
        @CsvSource({
            "1 5, 1, 1 to 5, UNCERTAIN",
            "1 2, 1, 1 to 2, AGREED",
            "2 4, 2, 2 to 4, UNCERTAIN",
            "3 3 5, 3, 3 to 5, UNCERTAIN",
            "2 2 3 4, 2, 2 to 4, UNCERTAIN",
            "2 2 3 3 5, 3, 2 to 5, AGREED",
            "1 1 3 3 3 4 5, 3, 1 to 5, UNCERTAIN",
            "1 1 3 3 3 3 3 3, 3, 1 to 3, AGREED",
            "-2147483648 2147483647, -2147483648, -2147483648 to 2147483647, UNCERTAIN",
            "0 0, 0, 0, AGREED"
        })
        void saysLowerMedianRangeAndWhetherRatersAgree(String ratings, int median, String range, AgreementState state) {
            ItemAgreement item = item(ratings);
            assertThat(item.median()).hasValue(median);
            assertThat(item.range().map(Bounds::toString)).contains(range);
            assertThat(item.state()).isEqualTo(state);
            assertThat(item.undefined()).isEmpty();
        }

        @Test
        void namesWhoLiesApart() {
            assertThat(item("5 3 1 3 2").apart()).containsExactly("r1", "r3");
            assertThat(item("3 3").apart()).isEmpty();
        }

        @Test
        void isUndefinedWithFewerThanTwoRatings() {
            ItemAgreement one = item("4");
            assertThat(one.state()).isEqualTo(AgreementState.UNDEFINED);
            assertThat(one.median()).hasValue(4);
            assertThat(one.range()).contains(Bounds.of(4, 4));
            assertThat(one.undefined().map(Message::code)).contains("fewer-than-two-ratings");
            assertThat(one.undefined()).hasValueSatisfying(it -> assertThat(it).hasToString("only one rater rated it"));

            ItemAgreement none = SMALL.item("i3");
            assertThat(none.state()).isEqualTo(AgreementState.UNDEFINED);
            assertThat(none.median()).isEmpty();
            assertThat(none.range()).isEmpty();
            assertThat(none.apart()).isEmpty();
            assertThat(none.undefined().orElseThrow().arguments()).containsExactly(entry("ratings", "0"));
            assertThat(none).hasToString("i3: undefined {}");
        }

        /** The limits of the RAND/UCLA manual at 8 to 10, 11 to 13 and 14 to 16 raters, and ours below. */
        @ParameterizedTest
        @CsvSource({"2, 0", "4, 0", "5, 1", "7, 1", "8, 2", "10, 2", "11, 3", "13, 3", "14, 4", "16, 4"})
        void mayHaveSoManyApart(int raters, int limit) {
            assertThat(AgreementState.limit(raters)).isEqualTo(limit);
        }

        @Test
        void hasNoLimitForOneRater() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AgreementState.limit(1))
                    .withMessage("raters must be 2 or more, but was 1");
        }
    }

    @Nested
    class Undefined {

        private static void assertUndefined(Coefficient coefficient, String code, String text) {
            assertThat(coefficient.value()).isEmpty();
            assertThat(coefficient.undefined().map(Message::code)).contains(code);
            assertThat(coefficient).hasToString("undefined: " + text);
        }

        private static void assertUndefined(Ratings ratings, String code, String text) {
            for (AlphaMetric metric : AlphaMetric.values()) {
                assertUndefined(ratings.alpha(metric), code, text);
                BootstrapInterval interval = ratings.alphaInterval(metric, 1);
                assertThat(interval.limits()).isEmpty();
                assertThat(interval.undefinedResamples()).isEqualTo(1_000);
                assertThat(interval).hasToString("undefined: " + text);
            }
            for (KappaWeights weights : KappaWeights.values()) {
                assertUndefined(ratings.kappa(weights), code, text);
            }
        }

        @Test
        void withoutRatings() {
            assertUndefined(Ratings.builder().build(), "no-ratings", "there are no ratings");
            assertUndefined(RatingTables.table(". .", ". ."), "no-ratings", "there are no ratings");
        }

        @Test
        void withOneRater() {
            assertUndefined(RatingTables.table("1 2 3"), "one-rater", "there are ratings by one rater only, r1");
            assertUndefined(RatingTables.table(". .", "1 2"), "one-rater", "there are ratings by one rater only, r2");
        }

        @Test
        void withNothingPaired() {
            assertUndefined(RatingTables.table("1 . 2", ". 1 ."), "nothing-paired", "no item was rated by two raters");
        }

        @Test
        void withoutVariation() {
            assertUndefined(
                    RatingTables.table("3 3 . 1", "3 3 5 ."),
                    "no-variation",
                    "every rating that can be paired is 3, so that no disagreement is expected");
        }

        @Test
        void isNotWhatRatersWhoNeverAgreeGet() {
            Ratings ratings = RatingTables.table("1 1 1", "2 2 2");
            assertThat(ratings.alpha(AlphaMetric.NOMINAL).value()).contains(Fraction.of(-2, 3));
            assertThat(ratings.kappa(KappaWeights.LINEAR).value()).contains(Fraction.ZERO);
        }

        @Test
        void isKappaOfMoreThanTwoUnlessItIsSaidWhose() {
            assertUndefined(
                    SMALL.kappa(KappaWeights.LINEAR),
                    "more-than-two-raters",
                    "kappa is of two raters, and there are 3");
            assertThat(SMALL.kappa(KappaWeights.LINEAR, "r1", "r2").value()).isPresent();
        }
    }

    @Nested
    class Coefficients {

        /** Alpha by hand: of 4 ratings 1, 1, 1, 2 in two items, observed (2 · 1) / 4, expected 2 · 3 / (4 · 3). */
        @Test
        void sayWhatTheyComeFrom() {
            Coefficient alpha = RatingTables.table("1 1 .", "1 2 4").alpha(AlphaMetric.NOMINAL);
            assertThat(alpha.pairableRatings()).isEqualTo(4);
            assertThat(alpha.observed()).contains(Fraction.of(1, 2));
            assertThat(alpha.expected()).contains(Fraction.of(1, 2));
            assertThat(alpha.value()).contains(Fraction.ZERO);
            assertThat(alpha).hasToString("0.0000");
        }

        /** Ranks by hand: of 1, 1, 1, 5 the middle ranks are 2 and 4. */
        @Test
        void ofOrdinalAlphaGoByMiddleRanks() {
            Coefficient alpha = RatingTables.table("1 1", "1 5").alpha(AlphaMetric.ORDINAL);
            assertThat(alpha.observed()).contains(Fraction.of(2 * 4, 4));
            assertThat(alpha.expected()).contains(Fraction.of(2 * 3 * 4, 4 * 3));
        }

        @Test
        void ofKappaTakeDistancesFromTheNumbers() {
            Ratings gap = RatingTables.table("1 3 3", "1 3 1");
            Ratings close = RatingTables.table("1 2 2", "1 2 1");
            assertThat(gap.kappa(KappaWeights.LINEAR).observed()).contains(Fraction.of(2, 3));
            assertThat(gap.kappa(KappaWeights.LINEAR).value())
                    .isEqualTo(close.kappa(KappaWeights.LINEAR).value());
        }

        @ParameterizedTest
        @EnumSource
        void haveMetricsWithNames(AlphaMetric metric) {
            assertThat(AlphaMetric.of(metric.id())).isEqualTo(metric);
        }

        @ParameterizedTest
        @EnumSource
        void haveWeightsWithNames(KappaWeights weights) {
            assertThat(KappaWeights.of(weights.id())).isEqualTo(weights);
        }

        @Test
        void suggestTheNearestName() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AlphaMetric.of("ordinals"))
                    .withMessage(
                            "metric of alpha must be one of nominal, ordinal, interval, but was 'ordinals'; did you"
                                    + " mean 'ordinal'?");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KappaWeights.of("square"))
                    .withMessage("weights of kappa must be one of unweighted, linear, quadratic, but was 'square'");
        }
    }

    @Nested
    class Interval {

        @Test
        void isTheSameForTheSameSeed() {
            Ratings ratings = RatingTables.table("1 2 3 3 2 1 4 1 2", "1 2 3 3 2 2 4 1 2", "2 3 3 3 2 3 4 2 2");
            BootstrapInterval interval = ratings.alphaInterval(AlphaMetric.ORDINAL, 7);
            assertThat(interval).isEqualTo(ratings.alphaInterval(AlphaMetric.ORDINAL, 7, 1_000));
            assertThat(interval).isNotEqualTo(ratings.alphaInterval(AlphaMetric.ORDINAL, 8));
            assertThat(interval.seed()).isEqualTo(7);
            assertThat(interval.metric()).isEqualTo(AlphaMetric.ORDINAL);
            assertThat(interval.resamples()).isEqualTo(1_000);
            assertThat(interval.limits().orElseThrow())
                    .satisfies(limits -> assertThat(limits.contains(
                                    ratings.alpha(AlphaMetric.ORDINAL).value().orElseThrow()))
                            .isTrue());
        }

        @Test
        void countsResamplesWithoutVariationApart() {
            Ratings ratings = RatingTables.table("1 1 1 2", "1 1 1 2");
            BootstrapInterval interval = ratings.alphaInterval(AlphaMetric.NOMINAL, 1);
            // All four draws miss the last item with chance (3/4)⁴, or meet it four times with (1/4)⁴: 32 %.
            assertThat(interval.undefinedResamples()).isBetween(270, 370);
            assertThat(interval).hasToString("1.0000 to 1.0000");
        }

        @Test
        void isUndefinedIfNoResampleVaries() {
            Ratings ratings = RatingTables.table("1 1 1 1 1 1 1 1 1 2", "1 1 1 1 1 1 1 1 1 2");
            assertThat(LongStream.range(0, 20)
                            .mapToObj(seed -> ratings.alphaInterval(AlphaMetric.NOMINAL, seed, 1))
                            .filter(interval -> interval.undefinedResamples() == 1))
                    .isNotEmpty()
                    .allSatisfy(interval -> {
                        assertThat(interval.undefined().map(Message::code)).contains("no-variation-in-resamples");
                        assertThat(interval).hasToString("undefined: in no resample did any two ratings differ");
                    });
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 100_001})
        void needsASensibleNumberOfResamples(int resamples) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SMALL.alphaInterval(AlphaMetric.NOMINAL, 1, resamples))
                    .withMessage("resamples must be from 1 to 100,000, but was " + resamples);
        }
    }

    @Nested
    class OfProfiles {

        private static final String CELLS = "2R 3R 4R 5R";
        private static final MaturityModel MODEL = Samples.model(CELLS, CELLS);

        private static Profile profile(MaturityModel model, String area, String assessor, String letters) {
            Assessment.Builder assessment =
                    Samples.assessment(model, letters).toBuilder().area(Area.of(area, "Place " + area));
            if (!assessor.isEmpty()) {
                assessment.assessor(assessor);
            }
            return ScoringEngine.score(assessment.build());
        }

        private static Profile profile(String area, String assessor, String letters) {
            return profile(MODEL, area, assessor, letters);
        }

        @Test
        void ratesAnAspectByItsLevelIfItIsSettled() {
            Ratings ratings = Ratings.ofArea(List.of(
                    profile("north", "Ada", "MMNN.NNNN~"),
                    profile("north", "Ben", "M-NN.MMMM~"),
                    profile("north", "Cy", "XXXX.MNNN~")));
            assertThat(ratings.raters()).containsExactly("Ada", "Ben", "Cy");
            assertThat(ratings.items()).containsExactly("a1", "a2");
            assertThat(ratings.item("a1").ratings()).containsExactly(entry("Ada", 3));
            assertThat(ratings.item("a2").ratings()).containsExactly(entry("Ada", 1), entry("Ben", 5), entry("Cy", 2));
        }

        @Test
        void putsEachAspectOfEachAreaBesideTheOthers() {
            Ratings ratings = Ratings.ofAreas(List.of(
                    profile("north", "Ada", "MMNN.NNNN~"),
                    profile("south", "Ben", "MNNN.MMMM~"),
                    profile("north", "Ben", "MNNN.MMMM~")));
            assertThat(ratings.raters()).containsExactly("Ada", "Ben");
            assertThat(ratings.items()).containsExactly("north/a1", "north/a2", "south/a1", "south/a2");
            assertThat(ratings.item("north/a2").ratings()).containsExactly(entry("Ada", 1), entry("Ben", 5));
            assertThat(ratings.rating("Ada", "south/a1")).isEqualTo(OptionalInt.empty());
            assertThat(Ratings.ofAreas(List.of()).items()).isEmpty();
        }

        @Test
        void refusesOtherAreas() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ratings.ofArea(
                            List.of(profile("north", "Ada", "MMNN.NNNN~"), profile("south", "Ben", "MMNN.NNNN~"))))
                    .withMessage("profiles must be of one area, but were of 'north', 'south'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ratings.ofArea(List.of()))
                    .withMessage("profiles must be of one area, but were of none");
        }

        @Test
        void refusesOtherModelsWithBothNames() {
            MaturityModel other = MaturityModel.standard();
            Profile standard = ScoringEngine.score(Samples.blank(other)
                    .area(Area.of("north", "North"))
                    .assessor("Ben")
                    .build());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ratings.ofArea(List.of(profile("north", "Ada", "MMNN.NNNN~"), standard)))
                    .withMessage("results of different models cannot be brought together: own/1.0 and dmi-sp/1.0");

            MaturityModel weighted = Samples.model("2: " + CELLS, CELLS);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ratings.ofAreas(List.of(
                            profile("north", "Ada", "MMNN.NNNN~"), profile(weighted, "south", "Ada", "MMNN.NNNN~"))))
                    .withMessageContaining("own/1.0 (fingerprint " + MODEL.fingerprint() + ") and own/1.0 (fingerprint "
                            + weighted.fingerprint() + ")");
        }

        @Test
        void refusesAnAssessorTwiceAndNobodyAtAllTogether() {
            Profile later = ScoringEngine.score(Samples.assessment(MODEL, "MMNN.NNNN~").toBuilder()
                    .area(Area.of("north", "North"))
                    .assessor("Ada")
                    .assessedOn(LocalDate.of(2026, 10, 1))
                    .build());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ratings.ofAreas(List.of(
                            profile("north", "Ada", "MMNN.NNNN~"),
                            profile("south", "Ada", "MMNN.NNNN~"),
                            later,
                            profile("south", "", "MMNN.NNNN~"))))
                    .withMessage(
                            "area 'north' must be rated once by each assessor, but 'Ada' rated it on 2026-09-30 and on"
                                    + " 2026-10-01\nprofile of area 'south' on 2026-09-30 must have an assessor");
        }
    }
}
