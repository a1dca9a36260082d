package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.Need;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Assessments that chance made up, always the same ones: areas that have come some way, their lower levels mostly met and their
 * upper ones mostly not, with all five answers, a sixth of them UNKNOWN.
 */
public final class MadeUpAreas {

    private static final List<Challenge> CHALLENGES =
            List.of(Challenge.EXISTING_SYSTEMS, Challenge.COMMUNITY_UPTAKE, Challenge.DIGITAL_ACCESS, Challenge.BUDGET);

    private static final List<Intention> INTENTIONS = List.of(Intention.values());

    private MadeUpAreas() {}

    /** {@return so many assessments of the model} */
    public static List<Assessment> of(MaturityModel model, int count) {
        SplittableRandom chance = new SplittableRandom(2026);
        return IntStream.range(0, count).mapToObj(i -> area(i, model, chance)).toList();
    }

    private static Assessment area(int number, MaturityModel model, SplittableRandom chance) {
        Area.Builder area = Area.builder().id("area-" + number).name("Area " + number);
        if (chance.nextInt(4) > 0) {
            area.population(1_000 + chance.nextInt(500_000));
        }
        Assessment assessment = Assessment.builder(model)
                .area(area.build())
                .assessedOn(LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(365)))
                .answers(answers(model, chance))
                .context(chance.nextBoolean() ? context(chance) : Context.none())
                .build();
        return ScoringEngine.canScore(assessment) ? assessment : area(number, model, chance);
    }

    private static AnswerSheet answers(MaturityModel model, SplittableRandom chance) {
        AnswerSheet.Builder answers = AnswerSheet.builder(model);
        double reach = 5 * chance.nextDouble();
        for (int i = 0; i < model.answerables().size(); i++) {
            Answerable asked = model.answerables().get(i);
            int level = asked instanceof Criterion criterion ? criterion.level().number() : 3;
            double likely = Math.min(0.95, Math.max(0.05, 0.5 + (reach + 1 - level) / 3));
            answers.answer(i, answer(likely, chance));
        }
        return answers.build();
    }

    private static Answer answer(double likely, SplittableRandom chance) {
        int kind = chance.nextInt(30);
        if (kind < 5) {
            return Answer.UNKNOWN;
        }
        if (kind == 5) {
            return Answer.NOT_APPLICABLE;
        }
        if (chance.nextDouble() < likely) {
            return Answer.MET;
        }
        return chance.nextInt(3) == 0 ? Answer.PARTLY_MET : Answer.NOT_MET;
    }

    private static Context context(SplittableRandom chance) {
        Context.Builder context = Context.builder();
        CHALLENGES.stream().filter(challenge -> chance.nextInt(3) == 0).forEach(context::addChallenges);
        if (chance.nextBoolean()) {
            context.intention(INTENTIONS.get(chance.nextInt(INTENTIONS.size())));
        }
        if (chance.nextBoolean()) {
            context.aspiration(MaturityLevel.of(3 + chance.nextInt(3)));
        }
        return context.build();
    }

    /** {@return a model of 64 aspects, each with two criteria at every level, one of them or both REQUIRED} */
    static MaturityModel largeModel() {
        var large = MaturityModel.builder("large", "1.0");
        for (int i = 0; i < 64; i++) {
            String id = "aspect-" + i;
            Need second = i % 2 == 0 ? Need.REQUIRED : Need.OPTIONAL;
            large.aspect(id, aspect -> {
                aspect.name("Aspect " + id);
                for (int level = 2; level <= 5; level++) {
                    aspect.criterion(
                            id + ".first-" + level,
                            level,
                            Need.REQUIRED,
                            c -> c.title("First").question("First?"));
                    aspect.criterion(
                            id + ".second-" + level,
                            level,
                            second,
                            c -> c.title("Second").question("Second?"));
                }
            });
        }
        return large.build();
    }
}
