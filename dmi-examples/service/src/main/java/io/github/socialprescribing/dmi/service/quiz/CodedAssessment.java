package io.github.socialprescribing.dmi.service.quiz;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.Problem;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An assessment as an address carries it: the answer code and the date, and no name. A name would be in every log and history
 * that the address gets into.
 *
 * @param answers the answers
 * @param assessedOn the date on which they were given
 */
record CodedAssessment(AnswerSheet answers, LocalDate assessedOn) {

    static final String ANSWERS = "answers";
    static final String ASSESSED_ON = "assessedOn";
    static final List<String> PARAMETERS = List.of(ANSWERS, ASSESSED_ON);

    private static final Area AREA = Area.of("quiz", "this area");

    /** {@return the assessment in which each aspect was chosen so; who is not sure leaves the aspect UNKNOWN} */
    static CodedAssessment of(MaturityModel model, Map<String, Choice> choices, LocalDate assessedOn) {
        return new CodedAssessment(quick(model, choices, assessedOn).answers(), assessedOn);
    }

    private static Assessment quick(MaturityModel model, Map<String, Choice> choices, LocalDate assessedOn) {
        Assessment.Builder quiz = Assessment.builder(model).area(AREA).assessedOn(assessedOn);
        choices.forEach((aspect, choice) -> choice.level().ifPresent(level -> quiz.pick(aspect, level)));
        return quiz.build();
    }

    /**
     * {@return the assessment that an address carries, of today if it names no date; nothing if anything in it is wrong, which
     * the query then says}
     */
    static Optional<CodedAssessment> read(Query query, MaturityModel model, LocalDate today) {
        Optional<AnswerSheet> answers = query.value(ANSWERS, code -> AnswerSheet.parse(code, model));
        LocalDate assessedOn = query.date(ASSESSED_ON).orElse(today);
        if (!query.has(ANSWERS)) {
            query.add(
                    Problem.MISSING_FIELD,
                    ANSWERS,
                    Query.named(ANSWERS) + " must be an answer code, such as " + AnswerSheet.empty(model)
                            + ", but is missing");
        }
        Optional<CodedAssessment> read = answers.map(sheet -> new CodedAssessment(sheet, assessedOn));
        if (read.isPresent() && !ScoringEngine.canScore(read.get().asked())) {
            query.add(
                    Problem.NOT_SCORABLE,
                    ANSWERS,
                    "the answers must leave something to score, but every criterion that the model requires is not applicable");
        }
        return query.problems().isEmpty() ? read : Optional.empty();
    }

    /** {@return the parameters that carry it, safe in an address} */
    String query() {
        return ANSWERS + "=" + answers.toCode() + "&" + ASSESSED_ON + "=" + assessedOn;
    }

    /**
     * {@return the assessment, a quick one if its answers are just what the quiz gives: an answer code does not say whether
     * criteria were asked singly, and if no more is answered than the quiz does, the result is no surer than one of the quiz}
     */
    Assessment assessment() {
        Assessment quick = quick(answers.model(), choices(), assessedOn);
        return quick.answers().equals(answers) ? quick : asked();
    }

    private Assessment asked() {
        return Assessment.builder(answers.model())
                .area(AREA)
                .assessedOn(assessedOn)
                .answers(answers)
                .build();
    }

    /** {@return for each aspect what one would choose in the quiz, by the low reading; unsure where nothing says so} */
    Map<String, Choice> choices() {
        Map<String, Choice> choices = new LinkedHashMap<>();
        answers.model().aspects().forEach(aspect -> choices.put(aspect.id(), Choice.UNSURE));
        Assessment asked = asked();
        if (ScoringEngine.canScore(asked)) {
            ScoringEngine.score(asked).aspects().stream()
                    .filter(aspect -> aspect.isScored() && isAnswered(aspect.aspect()))
                    .forEach(aspect -> choices.put(
                            aspect.aspect().id(), Choice.of(aspect.level().low())));
        }
        return choices;
    }

    private boolean isAnswered(Aspect aspect) {
        return aspect.criteria().stream()
                .anyMatch(criterion -> criterion.isRequired() && answers.answer(criterion) != Answer.UNKNOWN);
    }

    /**
     * {@return what can be read of a damaged code: for each aspect whose letters are right what one would choose in the quiz}
     *
     * @param code an answer code that cannot be parsed as a whole
     */
    static Map<String, Choice> salvage(String code, MaturityModel model) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        String none = AnswerSheet.empty(model).toCode();
        int start = none.indexOf(':') + 1;
        int end = none.indexOf('~');
        if (!code.startsWith(none.substring(0, start))) {
            return choices;
        }
        String[] groups = none.substring(start, end).split("\\.", -1);
        String[] given = code.substring(start).split("[.~]", -1);
        for (int i = 0; i < Math.min(groups.length, given.length); i++) {
            String[] one = groups.clone();
            one[i] = given[i];
            try {
                AnswerSheet sheet = AnswerSheet.parse(
                        none.substring(0, start) + String.join(".", one) + none.substring(end), model);
                String aspect = model.aspects().get(i).id();
                Choice choice = Objects.requireNonNull(
                        new CodedAssessment(sheet, LocalDate.EPOCH).choices().get(aspect));
                if (!choice.equals(Choice.UNSURE)) {
                    choices.put(aspect, choice);
                }
            } catch (IllegalArgumentException e) {
                // The message about the whole code names these letters too.
            }
        }
        return choices;
    }
}
