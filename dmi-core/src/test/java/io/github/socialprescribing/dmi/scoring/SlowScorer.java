package io.github.socialprescribing.dmi.scoring;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The rules of scoring word by word, without bits, packing or shortcuts; 0 stands for "none". */
final class SlowScorer {

    private final MaturityModel model;
    private final AnswerSheet answers;
    private final Answer unknownIs;

    private SlowScorer(AnswerSheet answers, Answer unknownIs) {
        this.model = answers.model();
        this.answers = answers;
        this.unknownIs = unknownIs;
    }

    /** {@return the low reading: UNKNOWN as NOT_MET} */
    static SlowScorer low(AnswerSheet answers) {
        return new SlowScorer(answers, Answer.NOT_MET);
    }

    /** {@return the high reading: UNKNOWN as MET} */
    static SlowScorer high(AnswerSheet answers) {
        return new SlowScorer(answers, Answer.MET);
    }

    boolean isScored(Aspect aspect) {
        return counting(aspect, c -> true).size() > 0;
    }

    int level(Aspect aspect) {
        int highest = 1;
        for (int k = 2; k <= 5; k++) {
            if (isMet(aspect, k) && allMetOrEmptyBelow(aspect, k)) {
                highest = k;
            }
        }
        return highest;
    }

    int nextLevel(Aspect aspect) {
        for (int k = level(aspect) + 1; k <= 5; k++) {
            if (!isEmpty(aspect, k)) {
                return k;
            }
        }
        return 0;
    }

    Fraction position(Aspect aspect) {
        int next = nextLevel(aspect);
        if (next == 0) {
            return Fraction.ZERO;
        }
        Map<Answer, Fraction> credits =
                Map.of(Answer.MET, Fraction.ONE, Answer.PARTLY_MET, Fraction.of(1, 2), Answer.NOT_MET, Fraction.ZERO);
        List<Criterion> asked = counting(aspect, c -> c.level().number() == next);
        Fraction credit = Fraction.ZERO;
        for (Criterion criterion : asked) {
            credit = credit.plus(credits.get(answer(criterion)));
        }
        return credit.dividedBy(Fraction.of(asked.size()));
    }

    Fraction coordinate(Aspect aspect) {
        return Fraction.of(level(aspect)).plus(position(aspect));
    }

    List<Aspect> scored() {
        return model.aspects().stream().filter(this::isScored).toList();
    }

    List<Integer> levels() {
        return scored().stream().map(this::level).sorted().toList();
    }

    int stagedLevel() {
        return levels().get(0);
    }

    /** The lower median: the smallest level that at least half of the aspects do not exceed. */
    int typicalLevel() {
        List<Integer> levels = levels();
        for (int level = 1; level <= 5; level++) {
            int limit = level;
            if (2 * levels.stream().filter(l -> l <= limit).count() >= levels.size()) {
                return level;
            }
        }
        throw new AssertionError("no level");
    }

    List<Integer> spread() {
        List<Integer> counts = new ArrayList<>();
        for (int level = 1; level <= 5; level++) {
            int wanted = level;
            counts.add((int) levels().stream().filter(l -> l == wanted).count());
        }
        return counts;
    }

    Fraction index() {
        Fraction sum = Fraction.ZERO;
        long weights = 0;
        for (Aspect aspect : scored()) {
            sum = sum.plus(Fraction.of(aspect.weight()).times(coordinate(aspect)));
            weights += aspect.weight();
        }
        return sum.dividedBy(Fraction.of(weights));
    }

    private boolean allMetOrEmptyBelow(Aspect aspect, int level) {
        for (int k = 2; k < level; k++) {
            if (!isMet(aspect, k) && !isEmpty(aspect, k)) {
                return false;
            }
        }
        return true;
    }

    private boolean isEmpty(Aspect aspect, int level) {
        return counting(aspect, c -> c.level().number() == level).isEmpty();
    }

    private boolean isMet(Aspect aspect, int level) {
        return !isEmpty(aspect, level)
                && counting(aspect, c -> c.level().number() == level).stream().allMatch(c -> answer(c) == Answer.MET);
    }

    /** The REQUIRED criteria that are not NOT_APPLICABLE. */
    private List<Criterion> counting(Aspect aspect, Predicate<Criterion> which) {
        return aspect.criteria().stream()
                .filter(c -> c.isRequired() && answer(c) != Answer.NOT_APPLICABLE)
                .filter(which)
                .toList();
    }

    private Answer answer(Criterion criterion) {
        Answer answer = answers.answer(criterion);
        return answer == Answer.UNKNOWN ? unknownIs : answer;
    }
}
