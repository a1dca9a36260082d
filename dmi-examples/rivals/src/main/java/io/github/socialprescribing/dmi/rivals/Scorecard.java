package io.github.socialprescribing.dmi.rivals;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pmml4s.model.Model;

/** PMML4S: the scorecard of {@link PmmlDocument}, asked once for each reading; the index alone. */
final class Scorecard implements Rival<Index> {

    private final MaturityModel model;
    private final List<Assessment> assessments;
    private final Model scorecard;

    Scorecard(MaturityModel model, List<Assessment> assessments) {
        this.model = model;
        this.assessments = assessments;
        this.scorecard = Model.fromString(new PmmlDocument(model).text());
    }

    @Override
    public List<Index> scoreAll() {
        return assessments.stream()
                .map(assessment -> new Index(index(assessment, Reading.LOW), index(assessment, Reading.HIGH)))
                .toList();
    }

    private double index(Assessment assessment, Reading reading) {
        Map<String, Object> answers = new HashMap<>();
        for (Criterion criterion : model.criteria()) {
            answers.put(
                    criterion.id(),
                    reading.of(assessment.answer(criterion.id())).id());
        }
        return ((Number) Objects.requireNonNull(scorecard.predict(answers).get(PmmlDocument.INDEX))).doubleValue();
    }
}
