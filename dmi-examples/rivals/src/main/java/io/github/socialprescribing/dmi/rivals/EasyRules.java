package io.github.socialprescribing.dmi.rivals;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: two rules for each aspect at each level, tried from the lowest level up. */
final class EasyRules implements Rival<Map<String, Standing>> {

    private static final String ANSWERS = "answers";

    private final MaturityModel model;
    private final List<Map<String, Answer>> sheets;
    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRules(MaturityModel model, List<Assessment> assessments) {
        this.model = model;
        this.sheets = assessments.stream()
                .map(assessment -> assessment.answers().answers())
                .toList();
        for (Aspect aspect : model.aspects()) {
            for (int level = 2; level <= 5; level++) {
                register(aspect, level);
            }
        }
    }

    private void register(Aspect aspect, int level) {
        List<String> required = aspect.criteria(MaturityLevel.of(level)).stream()
                .filter(Criterion::isRequired)
                .map(Criterion::id)
                .toList();
        rules.register(new RuleBuilder()
                .name(aspect.id() + " passes level " + level)
                .priority(2 * level)
                .when(facts -> climb(facts, aspect).getPassed() == level - 1
                        && applicable(facts, required).stream().allMatch(Answer.MET::equals))
                .then(facts -> {
                    if (applicable(facts, required).isEmpty()) {
                        climb(facts, aspect).passOver(level);
                    } else {
                        climb(facts, aspect).reach(level);
                    }
                })
                .build());
        rules.register(new RuleBuilder()
                .name(aspect.id() + " is under way to level " + level)
                .priority(2 * level + 1)
                .when(facts -> climb(facts, aspect).getPassed() == level - 1)
                .then(facts -> climb(facts, aspect)
                        .setPosition(applicable(facts, required).stream()
                                .mapToDouble(Reading::credit)
                                .average()
                                .orElseThrow()))
                .build());
    }

    private static Climb climb(Facts facts, Aspect aspect) {
        return facts.get(aspect.id());
    }

    private static List<Answer> applicable(Facts facts, List<String> required) {
        Map<String, Answer> answers = facts.get(ANSWERS);
        return required.stream()
                .map(answers::get)
                .filter(answer -> answer != Answer.NOT_APPLICABLE)
                .toList();
    }

    @Override
    public List<Map<String, Standing>> scoreAll() {
        return sheets.stream().map(this::score).toList();
    }

    private Map<String, Standing> score(Map<String, Answer> answers) {
        Facts low = fired(answers, Reading.LOW);
        Facts high = fired(answers, Reading.HIGH);
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Aspect aspect : model.aspects()) {
            climb(low, aspect)
                    .point()
                    .ifPresent(point -> standings.put(
                            aspect.id(),
                            new Standing(point, climb(high, aspect).point().orElseThrow())));
        }
        return standings;
    }

    private Facts fired(Map<String, Answer> answers, Reading reading) {
        Map<String, Answer> read = new LinkedHashMap<>();
        model.criteria()
                .forEach(criterion ->
                        read.put(criterion.id(), reading.of(answers.getOrDefault(criterion.id(), Answer.UNKNOWN))));
        Facts facts = new Facts();
        facts.put(ANSWERS, read);
        model.aspects().forEach(aspect -> facts.put(aspect.id(), new Climb(aspect.id(), reading)));
        engine.fire(rules, facts);
        return facts;
    }
}
