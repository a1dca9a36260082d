package io.github.socialprescribing.dmi.rivals;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE's DMN engine: the tables of {@link DmnDocument}, evaluated once for each reading. */
final class DecisionTables implements Rival<Map<String, Standing>> {

    private final MaturityModel model;
    private final List<Assessment> assessments;
    private final DMNRuntime runtime;
    private final DMNModel tables;

    DecisionTables(MaturityModel model, List<Assessment> assessments) {
        this.model = model;
        this.assessments = assessments;
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(
                        List.of(ResourceFactory.newReaderResource(new StringReader(new DmnDocument(model).text()))))
                .getOrElseThrow(IllegalStateException::new);
        this.tables = runtime.getModels().get(0);
        if (tables.hasErrors()) {
            throw new IllegalStateException(tables.getMessages().toString());
        }
    }

    @Override
    public List<Map<String, Standing>> scoreAll() {
        return assessments.stream().map(this::score).toList();
    }

    private Map<String, Standing> score(Assessment assessment) {
        DMNResult low = evaluated(assessment, Reading.LOW);
        DMNResult high = evaluated(assessment, Reading.HIGH);
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Aspect aspect : model.aspects()) {
            point(low, aspect)
                    .ifPresent(point -> standings.put(
                            aspect.id(), new Standing(point, point(high, aspect).orElseThrow())));
        }
        return standings;
    }

    private DMNResult evaluated(Assessment assessment, Reading reading) {
        DMNContext answers = runtime.newContext();
        model.criteria().forEach(criterion -> {
            Answer answer = reading.of(assessment.answer(criterion.id()));
            answers.set(DmnDocument.name(criterion.id()), answer.id());
        });
        DMNResult result = runtime.evaluateAll(tables, answers);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        return result;
    }

    private static Optional<Point> point(DMNResult result, Aspect aspect) {
        int level = number(result, aspect.id() + DmnDocument.LEVEL).intValue();
        return level == 0
                ? Optional.empty()
                : Optional.of(new Point(
                        level,
                        level
                                + number(result, aspect.id() + DmnDocument.POSITION)
                                        .doubleValue()));
    }

    private static BigDecimal number(DMNResult result, String decision) {
        return (BigDecimal) result.getDecisionResultByName(decision).getResult();
    }
}
