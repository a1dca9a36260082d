package io.github.socialprescribing.dmi.rivals;

import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model as a PMML scorecard: derived fields count for each cell what applies and its credit, and find each coordinate;
 * the scorecard adds up the coordinates, each divided by how many aspects are scored.
 */
final class PmmlDocument {

    static final String INDEX = "index";

    private static final String SCORED = "scored";
    private static final String COUNT = "count";
    private static final String CREDIT = "credit";
    private static final String REACHED = "reached";
    private static final String ZERO = constant("0");
    private static final String ONE = constant("1");

    private final StringBuilder text = new StringBuilder();

    PmmlDocument(MaturityModel model) {
        text.append("""
                <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4"><Header/><DataDictionary>
                """);
        for (Criterion criterion : model.criteria()) {
            text.append(
                    "<DataField name=\"%s\" optype=\"categorical\" dataType=\"string\"/>%n".formatted(criterion.id()));
        }
        text.append("</DataDictionary>\n<TransformationDictionary>\n");
        model.aspects().forEach(this::aspect);
        derived(SCORED, sum(model.aspects().stream().map(aspect -> field(aspect.id() + "_scored"))));
        text.append("</TransformationDictionary>\n");
        scorecard(model);
        text.append("</PMML>\n");
    }

    String text() {
        return text.toString();
    }

    private void aspect(Aspect aspect) {
        for (int level = 2; level <= 5; level++) {
            List<String> answers = aspect.criteria(MaturityLevel.of(level)).stream()
                    .filter(Criterion::isRequired)
                    .map(Criterion::id)
                    .toList();
            derived(name(aspect, level, COUNT), sum(answers.stream().map(id -> when(id, "not-applicable", ZERO, ONE))));
            derived(
                    name(aspect, level, CREDIT),
                    sum(answers.stream()
                            .map(id -> when(id, "met", ONE, when(id, "partly-met", constant("0.5"), ZERO)))));
            derived(
                    name(aspect, level, REACHED),
                    apply(
                            "if",
                            apply("greaterThan", field(name(aspect, level, COUNT)), ZERO),
                            constant("" + level),
                            below(aspect, level)));
        }
        String coordinate = field(name(aspect, 5, REACHED));
        for (int level = 5; level >= 2; level--) {
            String credit = field(name(aspect, level, CREDIT));
            String count = field(name(aspect, level, COUNT));
            coordinate = apply(
                    "if",
                    apply("lessThan", credit, count),
                    apply("+", below(aspect, level), apply("/", credit, count)),
                    coordinate);
        }
        derived(aspect.id(), coordinate);
        derived(aspect.id() + "_scored", apply("if", apply("greaterThan", applicable(aspect), ZERO), ONE, ZERO));
    }

    private static String applicable(Aspect aspect) {
        return sum(Stream.of(2, 3, 4, 5).map(level -> field(name(aspect, level, COUNT))));
    }

    private static String below(Aspect aspect, int level) {
        return level == 2 ? ONE : field(name(aspect, level - 1, REACHED));
    }

    private void scorecard(MaturityModel model) {
        text.append(
                "<Scorecard functionName=\"regression\" initialScore=\"0\" useReasonCodes=\"false\"><MiningSchema>\n");
        model.criteria().forEach(criterion -> text.append("<MiningField name=\"%s\"/>%n".formatted(criterion.id())));
        text.append("""
                </MiningSchema>
                <Output><OutputField name="index" feature="predictedValue" optype="continuous" dataType="double"/></Output>
                <Characteristics>
                """);
        for (Aspect aspect : model.aspects()) {
            text.append("<Characteristic name=\"%s_part\"><Attribute><True/><ComplexPartialScore>%s%n"
                    .formatted(
                            aspect.id(),
                            apply("/", apply("*", field(aspect.id() + "_scored"), field(aspect.id())), field(SCORED))));
            text.append("</ComplexPartialScore></Attribute></Characteristic>\n");
        }
        text.append("</Characteristics></Scorecard>\n");
    }

    private void derived(String name, String expression) {
        text.append("<DerivedField name=\"%s\" optype=\"continuous\" dataType=\"double\">%s</DerivedField>%n"
                .formatted(name, expression));
    }

    private static String when(String id, String answer, String then, String otherwise) {
        return apply(
                "if",
                apply("equal", field(id), "<Constant dataType=\"string\">" + answer + "</Constant>"),
                then,
                otherwise);
    }

    private static String sum(Stream<String> parts) {
        return apply("sum", parts.toArray(String[]::new));
    }

    private static String apply(String function, String... arguments) {
        return "<Apply function=\"%s\">%s</Apply>".formatted(function, String.join("", arguments));
    }

    private static String field(String name) {
        return "<FieldRef field=\"%s\"/>".formatted(name);
    }

    private static String constant(String number) {
        return "<Constant dataType=\"double\">%s</Constant>".formatted(number);
    }

    private static String name(Aspect aspect, int level, String what) {
        return aspect.id() + "_" + level + "_" + what;
    }
}
