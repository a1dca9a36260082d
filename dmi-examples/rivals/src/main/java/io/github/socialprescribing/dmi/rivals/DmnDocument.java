package io.github.socialprescribing.dmi.rivals;

import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model as DMN: a table for each aspect at each level says from the answers whether it is met, open or empty; a table for
 * each aspect says from those its level, 0 where it is not scored, and an expression its position.
 */
final class DmnDocument {

    static final String LEVEL = "_level";
    static final String POSITION = "_position";

    private static final List<Integer> LEVELS = List.of(2, 3, 4, 5);
    private static final String PASSED = "\"met\",\"empty\"";
    private static final String ANY = "-";

    private final StringBuilder text = new StringBuilder();

    DmnDocument(MaturityModel model) {
        text.append("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="dmi" name="dmi" namespace="urn:dmi">
                """);
        for (Criterion criterion : model.criteria()) {
            String name = name(criterion.id());
            text.append(
                    "<inputData id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"string\"/></inputData>%n"
                            .formatted(name));
        }
        model.aspects().forEach(this::aspect);
        text.append("</definitions>\n");
    }

    String text() {
        return text.toString();
    }

    /** {@return an id as DMN can have it} */
    static String name(String id) {
        return id.replace('.', '_').replace('-', '_');
    }

    private void aspect(Aspect aspect) {
        List<String> states = LEVELS.stream().map(level -> state(aspect, level)).toList();
        for (int level : LEVELS) {
            List<String> answers = required(aspect, level);
            open(state(aspect, level), "string", answers, "requiredInput");
            table(answers, "string");
            rule(Collections.nCopies(answers.size(), "\"not-applicable\""), "\"empty\"");
            rule(Collections.nCopies(answers.size(), "\"met\",\"not-applicable\""), "\"met\"");
            rule(Collections.nCopies(answers.size(), ANY), "\"open\"");
            text.append("</decisionTable></decision>\n");
        }
        open(aspect.id() + LEVEL, "number", states, "requiredDecision");
        table(states, "number");
        rule(Collections.nCopies(4, "\"empty\""), "0");
        rule(List.of(PASSED, PASSED, PASSED, "\"met\""), "5");
        rule(List.of(PASSED, PASSED, "\"met\"", ANY), "4");
        rule(List.of(PASSED, "\"met\"", ANY, ANY), "3");
        rule(List.of("\"met\"", ANY, ANY, ANY), "2");
        rule(Collections.nCopies(4, ANY), "1");
        text.append("</decisionTable></decision>\n");
        position(aspect, states);
    }

    private void position(Aspect aspect, List<String> states) {
        open(aspect.id() + POSITION, "number", states, "requiredDecision");
        int variable = text.lastIndexOf("</informationRequirement>") + "</informationRequirement>".length();
        StringBuilder answers = new StringBuilder();
        LEVELS.stream()
                .flatMap(level -> required(aspect, level).stream())
                .forEach(name -> answers.append(requirement(name, "requiredInput")));
        text.insert(variable, answers);
        text.append("<literalExpression><text>");
        for (int level : LEVELS) {
            text.append("if %s = \"open\" then mean(for a in [%s][item != \"not-applicable\"] return %s) else "
                    .formatted(
                            state(aspect, level),
                            String.join(", ", required(aspect, level)),
                            "if a = \"met\" then 1 else if a = \"partly-met\" then 0.5 else 0"));
        }
        text.append("0</text></literalExpression></decision>\n");
    }

    private void open(String name, String type, List<String> needs, String kind) {
        text.append("<decision id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"%2$s\"/>%n"
                .formatted(name, type));
        needs.forEach(need -> text.append(requirement(need, kind)));
    }

    private static String requirement(String name, String kind) {
        return "<informationRequirement><%1$s href=\"#%2$s\"/></informationRequirement>%n".formatted(kind, name);
    }

    private void table(List<String> inputs, String type) {
        text.append("<decisionTable hitPolicy=\"FIRST\">\n");
        inputs.forEach(input ->
                text.append("<input><inputExpression typeRef=\"string\"><text>%s</text></inputExpression></input>%n"
                        .formatted(input)));
        text.append("<output typeRef=\"%s\"/>%n".formatted(type));
    }

    private void rule(List<String> conditions, String result) {
        text.append("<rule>%s<outputEntry><text>%s</text></outputEntry></rule>%n"
                .formatted(
                        conditions.stream()
                                .map("<inputEntry><text>%s</text></inputEntry>"::formatted)
                                .collect(Collectors.joining()),
                        result));
    }

    private static String state(Aspect aspect, int level) {
        return aspect.id() + "_" + level;
    }

    private static List<String> required(Aspect aspect, int level) {
        Stream<Criterion> criteria = aspect.criteria(MaturityLevel.of(level)).stream();
        return criteria.filter(Criterion::isRequired)
                .map(criterion -> name(criterion.id()))
                .toList();
    }
}
