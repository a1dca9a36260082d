package io.github.socialprescribing.dmi.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.examples.reference.ProfileComparison;
import io.github.socialprescribing.dmi.examples.reference.ReferenceModel;
import io.github.socialprescribing.dmi.examples.reference.ReferenceModel.Criterion;
import io.github.socialprescribing.dmi.examples.reference.ReferenceScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The command line gives, field by field, what an independent implementation of the scoring rules gives. */
class ReferenceTest {

    private static final int ASSESSMENTS = 5_000;
    private static final List<String> ANSWERS = List.of("met", "partly-met", "not-met", "not-applicable", "unknown");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReferenceModel model = ReferenceModel.standard();
    private final Random random = new Random(20_261_122);

    private record Place(String document, Map<String, Object> expected) {}

    @TempDir
    private Path folder;

    @Test
    void fiveThousandAssessmentsAgreeFieldByField() throws IOException {
        List<Place> places = new ArrayList<>();
        while (places.size() < ASSESSMENTS) {
            places.add(place("area-" + places.size()));
        }
        Path input = folder.resolve("places.jsonl");
        Files.write(input, places.stream().map(Place::document).toList());

        Run run = Run.of("score", input.toString(), "--out", folder.toString(), "--summary-only");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        List<String> profiles = Files.readAllLines(folder.resolve("profiles.jsonl"));
        assertThat(profiles).hasSize(ASSESSMENTS);
        for (int i = 0; i < ASSESSMENTS; i++) {
            Map<String, Object> document = read(profiles.get(i));
            assertThat(ProfileComparison.differences(places.get(i).expected(), document))
                    .as(places.get(i).document())
                    .isEmpty();
        }
    }

    @SuppressWarnings("unchecked") // a JSON object
    private static Map<String, Object> read(String json) {
        return JSON.readValue(json, Map.class);
    }

    /** One in six places is a quick assessment, one in six an answer code, the rest are single answers. */
    private Place place(String id) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", "dmi-assessment/1");
        document.put("model", "dmi-sp/1.0");
        document.put("area", Map.of("id", id, "name", "Place " + id));
        document.put("assessedOn", "2026-09-30");
        Map<String, String> answers = new LinkedHashMap<>();
        Set<String> noted = new HashSet<>();
        int form = random.nextInt(6);
        if (form == 0) {
            document.put("answers", Map.of("levels", quick(answers)));
        } else {
            do {
                draw(answers);
            } while (!ReferenceScorer.canScore(model, answers));
            document.put(
                    "answers",
                    form == 1 ? model.toCode(ReferenceScorer.sheet(model, answers)) : single(answers, noted));
        }
        return new Place(
                JSON.writeValueAsString(document), ReferenceScorer.score(model, answers, noted, form == 0, id));
    }

    private Map<String, Integer> quick(Map<String, String> answers) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        for (ReferenceModel.Aspect aspect : model.aspects()) {
            if (levels.isEmpty() || random.nextInt(8) > 0) {
                int level = 1 + random.nextInt(5);
                levels.put(aspect.id(), level);
                for (Criterion criterion : model.criteriaOf(aspect.id())) {
                    if (criterion.required()) {
                        answers.put(criterion.id(), criterion.level() <= level ? "met" : "not-met");
                    }
                }
            }
        }
        return levels;
    }

    /** Each aspect leans to one answer at the low levels, so that every level and many gaps occur. */
    private void draw(Map<String, String> answers) {
        answers.clear();
        for (ReferenceModel.Aspect aspect : model.aspects()) {
            int sure = random.nextInt(6);
            String leaning = ANSWERS.get(random.nextInt(12) == 0 ? 3 : random.nextInt(2) * 4 * random.nextInt(2));
            for (Criterion criterion : model.criteriaOf(aspect.id())) {
                boolean leans = criterion.level() <= sure && random.nextInt(10) > 0;
                answers.put(criterion.id(), leans ? leaning : ANSWERS.get(random.nextInt(ANSWERS.size())));
            }
        }
        model.safeguards().forEach(id -> answers.put(id, ANSWERS.get(random.nextInt(ANSWERS.size()))));
    }

    private Map<String, Object> single(Map<String, String> answers, Set<String> noted) {
        List<String> ids = new ArrayList<>(answers.keySet());
        Collections.shuffle(ids, random);
        Map<String, Object> single = new LinkedHashMap<>();
        for (String id : ids) {
            String answer = answers.get(id);
            if (random.nextInt(5) == 0) {
                noted.add(id);
                single.put(id, Map.of("answer", answer, "note", "as the group said"));
            } else if (!answer.equals("unknown") || random.nextBoolean()) {
                single.put(id, answer);
            }
        }
        return single;
    }
}
