package io.github.socialprescribing.dmi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.DmiDomain;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What must always hold, on the standard model and on random ones. */
@Domain(DmiDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class ScoringProperties {

    private static final List<Answer> DECIDED =
            List.of(Answer.MET, Answer.PARTLY_MET, Answer.NOT_MET, Answer.NOT_APPLICABLE);

    private static Profile score(AnswerSheet sheet) {
        return ScoringEngine.score(Samples.assessment(sheet));
    }

    @Property(tries = 400)
    void everyNumberIsWhatTheRulesSayWordByWord(@ForAll AnswerSheet sheet) {
        Profile profile = score(sheet);
        SlowScorer low = SlowScorer.low(sheet);
        SlowScorer high = SlowScorer.high(sheet);

        for (AspectProfile scored : profile.aspects()) {
            Aspect aspect = scored.aspect();
            assertThat(scored.isScored()).isEqualTo(low.isScored(aspect)).isEqualTo(high.isScored(aspect));
            if (scored.isScored()) {
                assertThat(scored.level().low().number()).isEqualTo(low.level(aspect));
                assertThat(scored.level().high().number()).isEqualTo(high.level(aspect));
                assertThat(number(scored.nextLevel().low())).isEqualTo(low.nextLevel(aspect));
                assertThat(number(scored.nextLevel().high())).isEqualTo(high.nextLevel(aspect));
                assertThat(scored.position().low()).isEqualTo(low.position(aspect));
                assertThat(scored.position().high()).isEqualTo(high.position(aspect));
                assertThat(scored.coordinate().low()).isEqualTo(low.coordinate(aspect));
                assertThat(scored.coordinate().high()).isEqualTo(high.coordinate(aspect));
                assertThat(scored.isSettled()).isEqualTo(low.level(aspect) == high.level(aspect));
            }
        }
        assertThat(profile.scoredAspects()).isEqualTo(low.scored().size());
        assertThat(profile.stagedLevel().low().number()).isEqualTo(low.stagedLevel());
        assertThat(profile.stagedLevel().high().number()).isEqualTo(high.stagedLevel());
        assertThat(profile.typicalLevel().low().number()).isEqualTo(low.typicalLevel());
        assertThat(profile.typicalLevel().high().number()).isEqualTo(high.typicalLevel());
        assertThat(profile.spread().low().counts()).isEqualTo(low.spread());
        assertThat(profile.spread().high().counts()).isEqualTo(high.spread());
        assertThat(profile.index().low()).isEqualTo(low.index());
        assertThat(profile.index().high()).isEqualTo(high.index());
    }

    @Property
    void everyListIsWhatItsDefinitionSays(@ForAll AnswerSheet sheet) {
        for (AspectProfile scored : score(sheet).aspects()) {
            Aspect aspect = scored.aspect();
            int lowNext = scored.isScored() ? SlowScorer.low(sheet).nextLevel(aspect) : 0;
            int highNext = scored.isScored() ? SlowScorer.high(sheet).nextLevel(aspect) : 0;
            assertThat(scored.blocking())
                    .containsExactlyElementsOf(criteria(
                            aspect,
                            c -> c.isRequired()
                                    && c.level().number() == lowNext
                                    && is(sheet, c, Answer.NOT_MET, Answer.PARTLY_MET)));
            assertThat(scored.unknown())
                    .containsExactlyElementsOf(criteria(
                            aspect,
                            c -> c.isRequired()
                                    && c.level().number() <= (highNext == 0 ? 5 : highNext)
                                    && is(sheet, c, Answer.UNKNOWN)));
            assertThat(scored.ahead())
                    .containsExactlyElementsOf(criteria(
                            aspect,
                            c -> c.isRequired()
                                    && lowNext != 0
                                    && c.level().number() > lowNext
                                    && is(sheet, c, Answer.MET)));
            assertThat(scored.notApplicable())
                    .containsExactlyElementsOf(criteria(aspect, c -> is(sheet, c, Answer.NOT_APPLICABLE)));
            assertThat(scored.extras())
                    .isEqualTo(new Extras(
                            criteria(aspect, c -> !c.isRequired() && is(sheet, c, Answer.MET))
                                    .size(),
                            criteria(aspect, c -> !c.isRequired() && is(sheet, c, Answer.UNKNOWN))
                                    .size(),
                            criteria(aspect, c -> !c.isRequired() && !is(sheet, c, Answer.NOT_APPLICABLE))
                                    .size()));
        }
    }

    @Property
    void noCriterionStandsInTwoLists(@ForAll AnswerSheet sheet) {
        for (AspectProfile aspect : score(sheet).aspects()) {
            assertThat(Stream.of(aspect.blocking(), aspect.unknown(), aspect.ahead(), aspect.notApplicable())
                            .flatMap(List::stream))
                    .doesNotHaveDuplicates();
        }
    }

    @Property
    void raisingAnAnswerNeverLowersACoordinate(@ForAll AnswerSheet sheet, @ForAll @IntRange(max = 99_999) int place) {
        String raised = any(sheet.model().answerables(), place).id();
        Profile before = score(sheet.with(raised, Answer.NOT_MET));
        for (Answer answer : List.of(Answer.PARTLY_MET, Answer.MET)) {
            Profile after = score(sheet.with(raised, answer));
            assertNowhereLower(before, after);
            before = after;
        }
    }

    private static void assertNowhereLower(Profile before, Profile after) {
        assertThat(after.scoredAspects()).isEqualTo(before.scoredAspects());
        for (int i = 0; i < before.aspects().size(); i++) {
            AspectProfile then = before.aspects().get(i);
            AspectProfile now = after.aspects().get(i);
            if (then.isScored()) {
                assertThat(now.coordinate().low())
                        .isGreaterThanOrEqualTo(then.coordinate().low());
                assertThat(now.coordinate().high())
                        .isGreaterThanOrEqualTo(then.coordinate().high());
                assertThat(now.level().low())
                        .isGreaterThanOrEqualTo(then.level().low());
                assertThat(now.level().high())
                        .isGreaterThanOrEqualTo(then.level().high());
            }
        }
        assertThat(after.stagedLevel().low())
                .isGreaterThanOrEqualTo(before.stagedLevel().low());
        assertThat(after.stagedLevel().high())
                .isGreaterThanOrEqualTo(before.stagedLevel().high());
        assertThat(after.typicalLevel().low())
                .isGreaterThanOrEqualTo(before.typicalLevel().low());
        assertThat(after.typicalLevel().high())
                .isGreaterThanOrEqualTo(before.typicalLevel().high());
        assertThat(after.index().low()).isGreaterThanOrEqualTo(before.index().low());
        assertThat(after.index().high()).isGreaterThanOrEqualTo(before.index().high());
    }

    @Property
    void everyFigureLiesWithinItsRange(@ForAll AnswerSheet sheet) {
        Profile profile = score(sheet);
        Fraction floor = Fraction.ONE;
        Fraction top = Fraction.of(5);

        assertThat(profile.index().low())
                .isBetween(floor, top)
                .isLessThanOrEqualTo(profile.index().high());
        assertThat(profile.index().high()).isLessThanOrEqualTo(top);
        assertThat(profile.stagedLevel().low())
                .isLessThanOrEqualTo(profile.stagedLevel().high());
        assertThat(profile.typicalLevel().low())
                .isLessThanOrEqualTo(profile.typicalLevel().high());
        for (AspectProfile aspect : profile.aspects()) {
            if (aspect.isScored()) {
                assertThat(aspect.coordinate().low())
                        .isBetween(floor, top)
                        .isLessThanOrEqualTo(aspect.coordinate().high());
                assertThat(aspect.coordinate().high()).isLessThanOrEqualTo(top);
                assertThat(aspect.level().low())
                        .isLessThanOrEqualTo(aspect.level().high());
                for (Fraction position :
                        List.of(aspect.position().low(), aspect.position().high())) {
                    assertThat(position).isGreaterThanOrEqualTo(Fraction.ZERO).isLessThan(floor);
                }
                assertThat(aspect.band().low())
                        .isEqualTo(
                                band(aspect.nextLevel().low(), aspect.position().low()));
                assertThat(aspect.band().high())
                        .isEqualTo(band(
                                aspect.nextLevel().high(), aspect.position().high()));
            }
        }
    }

    private static Optional<Band> band(Optional<MaturityLevel> next, Fraction position) {
        Fraction thirds = position.times(Fraction.of(3));
        return next.map(level -> thirds.compareTo(Fraction.ONE) < 0
                ? Band.EARLY
                : thirds.compareTo(Fraction.of(2)) < 0 ? Band.MIDDLE : Band.TOP);
    }

    @Property(tries = 400)
    void whateverTheUnknownTurnsOutToBeLiesWithinTheBounds(@ForAll AnswerSheet sheet, @ForAll long seed) {
        Profile before = score(sheet);
        Profile after = score(decided(sheet, before, new Random(seed)));

        assertThat(after.coverage().answered()).isEqualTo(after.coverage().of());
        for (int i = 0; i < before.aspects().size(); i++) {
            AspectProfile open = before.aspects().get(i);
            AspectProfile known = after.aspects().get(i);
            assertThat(known.isScored()).isEqualTo(open.isScored());
            if (open.isScored()) {
                assertThat(known.level().isExact()).isTrue();
                assertThat(open.level().contains(known.level().low())).isTrue();
                assertThat(known.coordinate().isExact()).isTrue();
                assertThat(open.coordinate().contains(known.coordinate().low())).isTrue();
            }
        }
        assertThat(before.stagedLevel().contains(after.stagedLevel().low())).isTrue();
        assertThat(before.typicalLevel().contains(after.typicalLevel().low())).isTrue();
        assertThat(before.index().contains(after.index().low())).isTrue();
        assertThat(after.stagedLevel().isExact()).isTrue();
        assertThat(after.typicalLevel().isExact()).isTrue();
        assertThat(after.index().isExact()).isTrue();
    }

    /** Decides every UNKNOWN at random, so that the same aspects stay scored. */
    private static AnswerSheet decided(AnswerSheet sheet, Profile before, Random random) {
        AnswerSheet.Builder decided = sheet.toBuilder();
        for (Answerable asked : sheet.model().answerables()) {
            if (sheet.answer(asked) == Answer.UNKNOWN) {
                decided.answer(asked.id(), any(DECIDED, random.nextInt(1_000)));
            }
        }
        for (AspectProfile aspect : before.aspects()) {
            List<Criterion> open = criteria(aspect.aspect(), c -> c.isRequired() && sheet.answer(c) == Answer.UNKNOWN);
            AnswerSheet soFar = decided.build();
            if (aspect.isScored() && !SlowScorer.low(soFar).isScored(aspect.aspect())) {
                decided.answer(any(open, random.nextInt(1_000)).id(), any(DECIDED, random.nextInt(3)));
            }
        }
        return decided.build();
    }

    @Property
    void bothBoundsAreAttained(@ForAll AnswerSheet sheet) {
        Profile open = score(sheet);
        Profile low = score(allUnknown(sheet, Answer.NOT_MET));
        Profile high = score(allUnknown(sheet, Answer.MET));

        assertThat(low.stagedLevel().low()).isEqualTo(open.stagedLevel().low());
        assertThat(high.stagedLevel().high()).isEqualTo(open.stagedLevel().high());
        assertThat(low.typicalLevel().low()).isEqualTo(open.typicalLevel().low());
        assertThat(high.typicalLevel().high()).isEqualTo(open.typicalLevel().high());
        assertThat(low.index().low()).isEqualTo(open.index().low());
        assertThat(high.index().high()).isEqualTo(open.index().high());
        assertThat(low.spread().low())
                .isEqualTo(low.spread().high())
                .isEqualTo(open.spread().low());
        assertThat(high.spread().low())
                .isEqualTo(high.spread().high())
                .isEqualTo(open.spread().high());
        for (int i = 0; i < open.aspects().size(); i++) {
            AspectProfile aspect = open.aspects().get(i);
            if (aspect.isScored()) {
                AspectProfile atLow = low.aspects().get(i);
                AspectProfile atHigh = high.aspects().get(i);
                assertThat(atLow.level().high())
                        .isEqualTo(atLow.level().low())
                        .isEqualTo(aspect.level().low());
                assertThat(atHigh.level().low())
                        .isEqualTo(atHigh.level().high())
                        .isEqualTo(aspect.level().high());
                assertThat(atLow.coordinate().low())
                        .isEqualTo(aspect.coordinate().low());
                assertThat(atHigh.coordinate().high())
                        .isEqualTo(aspect.coordinate().high());
                assertThat(atLow.position().low()).isEqualTo(aspect.position().low());
                assertThat(atHigh.position().high()).isEqualTo(aspect.position().high());
            }
        }
    }

    private static AnswerSheet allUnknown(AnswerSheet sheet, Answer answer) {
        AnswerSheet.Builder decided = sheet.toBuilder();
        sheet.model().answerables().stream()
                .filter(asked -> sheet.answer(asked) == Answer.UNKNOWN)
                .forEach(asked -> decided.answer(asked.id(), answer));
        return decided.build();
    }

    @Property
    void theOrderInWhichAnswersAreGivenDoesNotMatter(@ForAll AnswerSheet sheet, @ForAll long seed) {
        List<String> ids = new ArrayList<>(sheet.answers().keySet());
        Random random = new Random(seed);
        Collections.shuffle(ids, random);
        Assessment.Builder shuffled = Samples.blank(sheet.model());
        for (String id : ids) {
            if (random.nextInt(3) == 0) {
                shuffled.answer(id, any(DECIDED, random.nextInt(1_000)));
            }
            shuffled.answer(id, sheet.answer(id));
        }
        Profile profile = ScoringEngine.score(shuffled.build());

        assertThat(profile).isEqualTo(score(sheet)).hasSameHashCodeAs(score(sheet));
        assertThat(profile).hasToString(score(sheet).toString());
    }

    @Property
    void optionalCriteriaAndSafeguardsChangeNoFigure(@ForAll AnswerSheet sheet, @ForAll long seed) {
        Random random = new Random(seed);
        AnswerSheet.Builder other = sheet.toBuilder();
        for (Answerable asked : sheet.model().answerables()) {
            if (!(asked instanceof Criterion criterion && criterion.isRequired())) {
                other.answer(asked.id(), any(List.of(Answer.values()), random.nextInt(1_000)));
            }
        }
        Profile before = score(sheet);
        Profile after = score(other.build());

        assertThat(after.stagedLevel()).isEqualTo(before.stagedLevel());
        assertThat(after.typicalLevel()).isEqualTo(before.typicalLevel());
        assertThat(after.spread()).isEqualTo(before.spread());
        assertThat(after.index()).isEqualTo(before.index());
        for (int i = 0; i < before.aspects().size(); i++) {
            AspectProfile then = before.aspects().get(i);
            AspectProfile now = after.aspects().get(i);
            assertThat(now.isScored()).isEqualTo(then.isScored());
            assertThat(now.blocking()).isEqualTo(then.blocking());
            assertThat(now.unknown()).isEqualTo(then.unknown());
            assertThat(now.ahead()).isEqualTo(then.ahead());
            assertThat(now.explanation()).isEqualTo(then.explanation());
            if (then.isScored()) {
                assertThat(now.level()).isEqualTo(then.level());
                assertThat(now.nextLevel()).isEqualTo(then.nextLevel());
                assertThat(now.position()).isEqualTo(then.position());
                assertThat(now.band()).isEqualTo(then.band());
                assertThat(now.coordinate()).isEqualTo(then.coordinate());
            }
        }
    }

    @Property
    void weightsChangeNothingButTheIndex(@ForAll AnswerSheet sheet, @ForAll @IntRange(min = 1, max = 100) int weight) {
        var builder = sheet.model().toBuilder("other", "1");
        sheet.model().aspects().forEach(aspect -> builder.editAspect(aspect.id(), a -> a.weight(weight)));
        MaturityModel even = builder.build();
        Profile profile = score(sheet);
        Profile evenly = score(AnswerSheet.of(even, sheet.answers()));

        assertThat(evenly.stagedLevel()).isEqualTo(profile.stagedLevel());
        assertThat(evenly.typicalLevel()).isEqualTo(profile.typicalLevel());
        assertThat(evenly.spread()).isEqualTo(profile.spread());
        Fraction sum = Fraction.ZERO;
        for (AspectProfile aspect : profile.aspects()) {
            sum = aspect.isScored() ? sum.plus(aspect.coordinate().low()) : sum;
        }
        assertThat(evenly.index().low()).isEqualTo(sum.dividedBy(Fraction.of(profile.scoredAspects())));
    }

    @Property
    void coverageCountsAllAnswersButTheUnknown(@ForAll AnswerSheet sheet) {
        Coverage coverage = score(sheet).coverage();

        assertThat(coverage.of()).isEqualTo(sheet.model().answerables().size());
        assertThat(coverage.answered()).isEqualTo((int) sheet.model().answerables().stream()
                .filter(asked -> sheet.answer(asked) != Answer.UNKNOWN)
                .count());
    }

    @Property
    void everySafeguardHasOneState(@ForAll AnswerSheet sheet) {
        Profile profile = score(sheet);
        Set<String> seen = new HashSet<>();
        for (SafeguardState state : SafeguardState.values()) {
            profile.safeguards(state).forEach(safeguard -> {
                assertThat(seen.add(safeguard.id())).isTrue();
                assertThat(profile.safeguards()).containsEntry(safeguard, state);
            });
        }
        assertThat(seen).hasSameSizeAs(sheet.model().safeguards());
        assertThat(profile.safeguards().keySet())
                .containsExactlyElementsOf(sheet.model().safeguards());
    }

    @Property
    void theLanguageOfTheModelChangesNoNumber(@ForAll AnswerSheet sheet) {
        MaturityModel translated = sheet.model().toBuilder(
                        sheet.model().id().name(), sheet.model().id().version())
                .translation("cy", Map.of("#name", "Model"))
                .build()
                .inLanguage("cy");

        assertThat(score(AnswerSheet.of(translated, sheet.answers()))).isEqualTo(score(sheet));
    }

    @Property
    void canScoreTellsWhetherAnyAspectIsScored(@ForAll MaturityModel model, @ForAll long seed) {
        Random random = new Random(seed);
        AnswerSheet.Builder sheet = Samples.all(model, Answer.NOT_APPLICABLE).toBuilder();
        model.criteria().stream()
                .filter(c ->
                        !c.isRequired() || random.nextInt(4 * model.criteria().size()) == 0)
                .forEach(c -> sheet.answer(c.id(), any(List.of(Answer.values()), random.nextInt(1_000))));
        Assessment assessment = Samples.assessment(sheet.build());

        assertThat(ScoringEngine.canScore(assessment))
                .isEqualTo(!SlowScorer.low(assessment.answers()).scored().isEmpty());
    }

    /** 64 aspects of weight 100 with 32 REQUIRED criteria in every cell: the most that a model may hold. */
    @Example
    void theLargestModelIsExact() {
        String full = "100: " + String.join(" ", cells("2R"), cells("3R"), cells("4R"), cells("5R"));
        MaturityModel largest =
                Samples.builder(Collections.nCopies(64, full), 3).build();
        assertThat(largest.criteria()).hasSize(64 * 4 * 32);
        Random random = new Random(20_260_930);
        for (int round = 0; round < 4; round++) {
            AnswerSheet.Builder answers = AnswerSheet.builder(largest);
            for (Aspect aspect : largest.aspects()) {
                int reached = 1 + random.nextInt(5);
                for (Criterion criterion : aspect.criteria()) {
                    boolean met = criterion.level().number() <= reached;
                    int chance = random.nextInt(200);
                    answers.answer(
                            criterion.id(),
                            met && chance > 1
                                    ? Answer.MET
                                    : List.of(Answer.values()).get(chance % 5));
                }
            }
            AnswerSheet sheet = answers.build();
            Profile profile = score(sheet);

            assertThat(profile.index().low()).isEqualTo(SlowScorer.low(sheet).index());
            assertThat(profile.index().high()).isEqualTo(SlowScorer.high(sheet).index());
            assertThat(profile.spread().low().counts())
                    .isEqualTo(SlowScorer.low(sheet).spread());
            assertThat(AnswerSheet.parse(sheet.toCode(), largest)).isEqualTo(sheet);
        }
        assertThat(score(Samples.all(largest, Answer.MET)).index()).hasToString("5");
        assertThat(score(Samples.all(largest, Answer.PARTLY_MET)).index()).hasToString("3/2");
        AnswerSheet almost = Samples.all(largest, Answer.MET).toBuilder()
                .answer("a64.c128", Answer.PARTLY_MET)
                .build();
        assertThat(score(almost).index().low()).isEqualTo(Fraction.of(5).minus(Fraction.of(1, 64 * 64)));
    }

    private static String cells(String cell) {
        return String.join(" ", Collections.nCopies(32, cell));
    }

    private static List<Criterion> criteria(Aspect aspect, Predicate<Criterion> which) {
        return aspect.criteria().stream().filter(which).toList();
    }

    private static boolean is(AnswerSheet sheet, Criterion criterion, Answer... answers) {
        return List.of(answers).contains(sheet.answer(criterion));
    }

    private static int number(Optional<MaturityLevel> level) {
        return level.map(MaturityLevel::number).orElse(0);
    }

    private static <T> T any(List<T> values, int place) {
        return values.get(place % values.size());
    }
}
