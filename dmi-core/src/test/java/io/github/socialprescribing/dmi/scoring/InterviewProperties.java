package io.github.socialprescribing.dmi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.DmiDomain;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DmiDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
class InterviewProperties {

    private static final int PLACES = 100_000;
    private static final double MOST_OVER_THE_YARDSTICK = 1.15;

    @Property
    void settlesEveryAspectWhateverIsAnswered(@ForAll AnswerSheet sheet, @ForAll long seed) {
        Random random = new Random(seed);
        Interview interview = Interview.of(sheet);
        int asked = 0;
        while (interview.next().isPresent() && asked <= sheet.model().criteria().size()) {
            interview = interview.answer(any(
                    random,
                    Answer.MET,
                    Answer.MET,
                    Answer.MET,
                    Answer.PARTLY_MET,
                    Answer.NOT_MET,
                    Answer.NOT_APPLICABLE));
            asked++;
        }

        assertThat(interview.isSettled()).isTrue();
        assertThat(asked).isLessThanOrEqualTo(sheet.model().criteria().size());
        for (Aspect aspect : sheet.model().aspects()) {
            assertThat(SlowScorer.low(interview.answers()).level(aspect))
                    .isEqualTo(SlowScorer.high(interview.answers()).level(aspect));
        }
    }

    @Property
    void asksOnlyWhatCanChangeALevel(@ForAll AnswerSheet sheet) {
        Optional<Criterion> next = ScoringEngine.nextQuestion(sheet);

        if (next.isPresent()) {
            Criterion asked = next.orElseThrow();
            Aspect aspect = sheet.model().aspect(asked.aspectId());
            assertThat(sheet.answer(asked)).isEqualTo(Answer.UNKNOWN);
            assertThat(asked.isRequired()).isTrue();
            int low = SlowScorer.low(sheet).level(aspect);
            int high = SlowScorer.high(sheet).level(aspect);
            assertThat(asked.level().number()).isBetween(low + 1, high);
            assertThat(SlowScorer.high(sheet.with(asked.id(), Answer.NOT_MET)).level(aspect))
                    .as("the highest level left after no")
                    .isLessThan(
                            SlowScorer.high(sheet.with(asked.id(), Answer.MET)).level(aspect));
        }
    }

    @Property
    void asksTheFirstOfTheLowestOpenLevelOfTheFirstOpenAspect(@ForAll AnswerSheet sheet) {
        assertThat(ScoringEngine.nextQuestion(sheet)).isEqualTo(expected(sheet));
        assertThat(Interview.of(sheet).next()).isEqualTo(expected(sheet));
        assertThat(Interview.of(sheet).isSettled()).isEqualTo(expected(sheet).isEmpty());
    }

    private static Optional<Criterion> expected(AnswerSheet sheet) {
        for (Aspect aspect : sheet.model().aspects()) {
            int high = SlowScorer.high(sheet).level(aspect);
            if (SlowScorer.low(sheet).level(aspect) == high) {
                continue;
            }
            for (int level = 2; level <= high; level++) {
                for (Criterion criterion : aspect.criteria(MaturityLevel.of(level))) {
                    if (criterion.isRequired() && sheet.answer(criterion) == Answer.UNKNOWN) {
                        return Optional.of(criterion);
                    }
                }
            }
            throw new AssertionError("unsettled, but nothing is unknown: " + aspect);
        }
        return Optional.empty();
    }

    @Property
    void endsWithoutAskingTwiceIfSomeAnswersAreNotKnown(@ForAll AnswerSheet sheet, @ForAll long seed) {
        Random random = new Random(seed);
        Interview interview = Interview.of(sheet);
        List<String> asked = new ArrayList<>();
        while (interview.next().isPresent()
                && asked.size() <= sheet.model().criteria().size()) {
            asked.add(interview.next().orElseThrow().id());
            interview = interview.answer(any(random, Answer.UNKNOWN, Answer.MET, Answer.NOT_MET));
        }

        assertThat(asked).doesNotHaveDuplicates();
        for (Answerable left : interview.remaining()) {
            assertThat(asked).doesNotContain(left.id());
            assertThat(interview.answers().answer(left)).isEqualTo(Answer.UNKNOWN);
        }
    }

    @Property
    void goingOnToTheEndGivesTheFullProfile(@ForAll MaturityModel model) {
        Interview interview = Interview.start(model);
        for (int i = 0; i < model.criteria().size() && interview.next().isPresent(); i++) {
            interview = interview.answer(Answer.PARTLY_MET);
        }
        for (Answerable left : interview.remaining()) {
            interview = interview.answer(left.id(), Answer.PARTLY_MET);
        }

        assertThat(interview.remaining()).isEmpty();
        assertThat(interview.answers()).isEqualTo(Samples.all(model, Answer.PARTLY_MET));
    }

    /** Those who know the answers must be asked little more than what their levels need. */
    @Example
    void asksLittleMoreThanTheYardstickOverAHundredThousandPlaces() {
        MaturityModel model = MaturityModel.standard();
        Map<String, List<List<Criterion>>> required = new HashMap<>();
        for (Aspect aspect : model.aspects()) {
            List<List<Criterion>> levels = new ArrayList<>();
            for (MaturityLevel level : MaturityLevel.values()) {
                levels.add(aspect.criteria(level).stream()
                        .filter(Criterion::isRequired)
                        .toList());
            }
            required.put(aspect.id(), levels);
        }
        long all = model.criteria().stream().filter(Criterion::isRequired).count();
        Random random = new Random(2026);
        long asked = 0;
        long yardstick = 0;
        for (int place = 0; place < PLACES; place++) {
            Map<String, Answer> truth = new HashMap<>();
            Map<String, Integer> levels = new HashMap<>();
            for (Aspect aspect : model.aspects()) {
                int level = 1 + random.nextInt(5);
                levels.put(aspect.id(), level);
                yardstick += place(required.get(aspect.id()), level, random, truth);
            }
            asked += interview(model, truth, levels);
        }

        double ratio = (double) asked / yardstick;
        System.out.printf(
                Locale.ROOT,
                "Interviews of %,d places: asked on average %.3f, yardstick %.3f, ratio %.4f; of %d REQUIRED criteria %.1f %%%n",
                PLACES,
                (double) asked / PLACES,
                (double) yardstick / PLACES,
                ratio,
                all,
                100.0 * asked / PLACES / all);
        assertThat(ratio).isBetween(1.0, MOST_OVER_THE_YARDSTICK);
    }

    /** Makes up the answers of one aspect at a level, and gives how many questions the level needs. */
    private static int place(List<List<Criterion>> required, int level, Random random, Map<String, Answer> truth) {
        int needed = 0;
        for (int k = 2; k <= 5; k++) {
            List<Criterion> cell = required.get(k - 1);
            if (k <= level) {
                cell.forEach(criterion -> truth.put(criterion.id(), Answer.MET));
                needed += cell.size();
            } else {
                do {
                    cell.forEach(criterion -> truth.put(criterion.id(), any(random, Answer.MET, Answer.NOT_MET)));
                } while (k == level + 1 && cell.stream().allMatch(c -> truth.get(c.id()) == Answer.MET));
            }
        }
        return level == 5 ? needed : needed + 1;
    }

    /** Holds the interview of one place, and gives how many questions were asked; none may be wasted. */
    private static int interview(MaturityModel model, Map<String, Answer> truth, Map<String, Integer> levels) {
        Interview interview = Interview.start(model);
        Map<String, Boolean> decided = new HashMap<>();
        int asked = 0;
        for (Optional<Criterion> next = interview.next(); next.isPresent(); next = interview.next()) {
            Criterion criterion = next.orElseThrow();
            Answer answer = truth.get(criterion.id());
            if (asked == model.criteria().size()
                    || decided.containsKey(criterion.aspectId())
                    || criterion.level().number() > levels.get(criterion.aspectId()) + 1) {
                throw new AssertionError("wasted: " + criterion + " after " + interview.answers());
            }
            if (answer != Answer.MET) {
                decided.put(criterion.aspectId(), true);
            }
            interview = interview.answer(criterion.id(), answer);
            asked++;
        }
        for (AspectProfile aspect :
                ScoringEngine.score(Samples.assessment(interview.answers())).aspects()) {
            Bounds<MaturityLevel> level = aspect.level();
            if (!level.isExact()
                    || level.low().number() != levels.get(aspect.aspect().id())) {
                throw new AssertionError("not settled at " + levels + ": " + interview.answers());
            }
        }
        return asked;
    }

    private static Answer any(Random random, Answer... answers) {
        return answers[random.nextInt(answers.length)];
    }
}
