package io.github.socialprescribing.dmi.rivals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Java as most would write it: answers in a map, levels grouped and searched with streams. */
final class MapsAndStreams implements Rival<Map<String, Standing>> {

    private final MaturityModel model;
    private final List<Map<String, Answer>> sheets;

    MapsAndStreams(MaturityModel model, List<Assessment> assessments) {
        this.model = model;
        this.sheets = assessments.stream()
                .map(assessment -> assessment.answers().answers())
                .toList();
    }

    @Override
    public List<Map<String, Standing>> scoreAll() {
        return sheets.stream().map(this::score).toList();
    }

    private Map<String, Standing> score(Map<String, Answer> answers) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Aspect aspect : model.aspects()) {
            point(aspect, answers, Reading.LOW)
                    .ifPresent(low -> standings.put(
                            aspect.id(),
                            new Standing(
                                    low, point(aspect, answers, Reading.HIGH).orElseThrow())));
        }
        return standings;
    }

    private static Optional<Point> point(Aspect aspect, Map<String, Answer> answers, Reading reading) {
        TreeMap<Integer, List<Answer>> byLevel = aspect.criteria().stream()
                .filter(Criterion::isRequired)
                .filter(criterion -> answers.get(criterion.id()) != Answer.NOT_APPLICABLE)
                .collect(groupingBy(
                        criterion -> criterion.level().number(),
                        TreeMap::new,
                        mapping(
                                criterion -> reading.of(answers.getOrDefault(criterion.id(), Answer.UNKNOWN)),
                                toList())));
        if (byLevel.isEmpty()) {
            return Optional.empty();
        }
        int level = byLevel.entrySet().stream()
                .takeWhile(entry -> entry.getValue().stream().allMatch(Answer.MET::equals))
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(1);
        double position = byLevel.tailMap(level, false).values().stream()
                .findFirst()
                .map(next ->
                        next.stream().mapToDouble(Reading::credit).average().orElseThrow())
                .orElse(0.0);
        return Optional.of(new Point(level, level + position));
    }
}
