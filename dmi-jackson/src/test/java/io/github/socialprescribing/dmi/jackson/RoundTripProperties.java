package io.github.socialprescribing.dmi.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Domain(JsonDomain.class)
@Domain(DomainContext.Global.class)
class RoundTripProperties {

    private static final DmiModule MODULE = new DmiModule().withModel(Samples.OWN);
    private static final JsonMapper MAPPER = DmiModule.mapperBuilder(MODULE).build();
    private static final JsonMapper TREES = MAPPER.rebuild()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Property(tries = 200)
    void anAssessmentReadBackEqualsTheOneWrittenAndIsWrittenInTheSameBytes(@ForAll Assessment assessment) {
        byte[] json = MAPPER.writeValueAsBytes(assessment);
        Assessment read = MAPPER.readValue(json, Assessment.class);

        assertThat(read).isEqualTo(assessment);
        assertThat(MAPPER.writeValueAsBytes(read)).isEqualTo(json);
    }

    @Property(tries = 200)
    void anAssessmentStandsOnOneLineThatAStreamReads(@ForAll Assessment assessment) {
        byte[] json = MAPPER.writeValueAsBytes(assessment);

        assertThat(new String(json, UTF_8)).doesNotContain("\n", "\r");
        assertThat(AssessmentReader.jsonLines(new ByteArrayInputStream(json), MODULE, Limits.defaults())
                        .next())
                .isEqualTo(new Incoming.Accepted<>(1, assessment));
        assertThat(AssessmentReader.json(new ByteArrayInputStream(json), MODULE, Limits.defaults())
                        .next())
                .isEqualTo(new Incoming.Accepted<>(1, assessment));
    }

    @Property(tries = 200)
    void whatIsWrittenIsValidByItsSchema(@ForAll Assessment assessment) {
        assertThat(Schemas.faultsWithFormats(DmiSchema.ASSESSMENT, MAPPER.writeValueAsString(assessment)))
                .isEmpty();
        if (ScoringEngine.canScore(assessment)) {
            Profile profile = ScoringEngine.score(assessment);
            assertThat(Schemas.faultsWithFormats(DmiSchema.PROFILE, MAPPER.writeValueAsString(profile)))
                    .isEmpty();
        }
    }

    @Property(tries = 200)
    void aModelThatIsWrittenIsValidByItsSchema(@ForAll MaturityModel model) {
        assertThat(Schemas.faultsWithFormats(DmiSchema.MODEL, MAPPER.writeValueAsString(model)))
                .isEmpty();
    }

    @Property(tries = 200)
    void theOrderOfFieldsDoesNotMatter(@ForAll Assessment assessment, @ForAll Random random) {
        JsonNode shuffled = shuffled(TREES.readTree(TREES.writeValueAsBytes(assessment)), random);
        Assessment inOrder = TREES.readValue(TREES.writeValueAsBytes(shuffled), Assessment.class);

        assertThat(withExtensionsOf(assessment, inOrder)).isEqualTo(assessment);
    }

    @Property(tries = 200)
    void anAnswerCodeSaysTheSameAsSingleAnswers(@ForAll Assessment assessment) {
        ObjectNode document = (ObjectNode) TREES.readTree(TREES.writeValueAsBytes(assessment));
        document.put("answers", assessment.answers().toCode());

        assertThat(TREES.treeToValue(document, Assessment.class).answers()).isEqualTo(assessment.answers());
    }

    @Property(tries = 200)
    void aProfileReadBackEqualsTheOneWrittenAndIsWrittenInTheSameBytes(@ForAll Assessment assessment) {
        Assume.that(ScoringEngine.canScore(assessment));
        Profile profile = ScoringEngine.score(assessment);
        byte[] json = MAPPER.writeValueAsBytes(profile);
        Profile read = MAPPER.readValue(json, Profile.class);

        assertThat(read).isEqualTo(profile);
        assertThat(MAPPER.writeValueAsBytes(read)).isEqualTo(json);
    }

    @Property(tries = 200)
    void aModelReadBackEqualsTheOneWrittenAndIsWrittenInTheSameBytes(@ForAll MaturityModel model) {
        byte[] json = MAPPER.writeValueAsBytes(model);
        MaturityModel read = MAPPER.readValue(json, MaturityModel.class);

        assertThat(read).isEqualTo(model);
        assertThat(read.fingerprint()).isEqualTo(model.fingerprint());
        assertThat(MAPPER.writeValueAsBytes(read)).isEqualTo(json);
    }

    @Property(tries = 200)
    void aJourneyReadBackEqualsTheOneWrittenAndIsWrittenInTheSameBytes(@ForAll Journey journey) {
        comesBack(journey, Journey.class, DmiSchema.JOURNEY);
    }

    @Property(tries = 200)
    void aCohortReadBackEqualsTheOneWrittenAndIsWrittenInTheSameBytes(@ForAll CohortSummary cohort) {
        comesBack(cohort, CohortSummary.class, DmiSchema.COHORT);
    }

    @Property(tries = 200)
    void aRoadmapReadBackEqualsTheOneWrittenAndIsWrittenInTheSameBytes(@ForAll Roadmap roadmap) {
        comesBack(roadmap, Roadmap.class, DmiSchema.ROADMAP);
    }

    /** A tree holds the value of a number in an extension, not the way in which it was written. */
    @Property(tries = 100)
    void theOrderOfFieldsOfARoadmapDoesNotMatter(@ForAll Roadmap roadmap, @ForAll Random random) {
        JsonNode shuffled = shuffled(TREES.valueToTree(roadmap), random);
        Roadmap read = TREES.readValue(TREES.writeValueAsBytes(shuffled), Roadmap.class);

        assertThat(read.start().answers()).isEqualTo(roadmap.start().answers());
        assertThat(read.phases()).isEqualTo(roadmap.phases());
        assertThat(read.objectives()).isEqualTo(roadmap.objectives());
        assertThat(read.vision()).isEqualTo(roadmap.vision());
    }

    @Property(tries = 200)
    void aSummaryReadBackEqualsTheOneWrittenAndIsWrittenInTheSameBytes(@ForAll Summary summary) {
        comesBack(summary, Summary.class, DmiSchema.SUMMARY);
    }

    /** Some parts are stored and read back on the way, as when each is counted on a machine of its own. */
    @Property(tries = 100)
    void anySplitAndOrderOfMergingGivesASummaryOfTheSameBytes(
            @ForAll @Size(max = 12) List<Assessment> any, @ForAll Random random) {
        MaturityModel model = Samples.OWN;
        List<Assessment> assessments = any.stream()
                .filter(assessment -> assessment.model().isSameAs(model) && ScoringEngine.canScore(assessment))
                .toList();
        Summary whole = assessments.stream().collect(Summary.ofAssessments(model));
        List<Summary> parts = new ArrayList<>(List.of(Summary.empty(model)));
        assessments.forEach(assessment -> parts.add(Stream.of(assessment).collect(Summary.ofAssessments(model))));
        while (parts.size() > 1) {
            Collections.shuffle(parts, random);
            Summary merged = parts.remove(0).merge(parts.remove(0));
            parts.add(
                    random.nextBoolean() ? merged : MAPPER.readValue(MAPPER.writeValueAsBytes(merged), Summary.class));
        }

        assertThat(parts.get(0)).isEqualTo(whole);
        assertThat(MAPPER.writeValueAsBytes(parts.get(0))).isEqualTo(MAPPER.writeValueAsBytes(whole));
    }

    @Property(tries = 100)
    void theOrderOfFieldsOfASummaryDoesNotMatter(@ForAll Summary summary, @ForAll Random random) {
        JsonNode shuffled = shuffled(TREES.valueToTree(summary), random);

        assertThat(TREES.readValue(TREES.writeValueAsBytes(shuffled), Summary.class))
                .isEqualTo(summary);
    }

    @Property(tries = 200)
    void theOrderOfFieldsOfAJourneyDoesNotMatter(@ForAll Journey journey, @ForAll Random random) {
        JsonNode shuffled = shuffled(TREES.valueToTree(journey), random);

        assertThat(TREES.readValue(TREES.writeValueAsBytes(shuffled), Journey.class))
                .isEqualTo(journey);
    }

    @Property(tries = 200)
    void theOrderOfFieldsOfACohortDoesNotMatter(@ForAll CohortSummary cohort, @ForAll Random random) {
        JsonNode shuffled = shuffled(TREES.valueToTree(cohort), random);

        assertThat(TREES.readValue(TREES.writeValueAsBytes(shuffled), CohortSummary.class))
                .isEqualTo(cohort);
    }

    private static <T> void comesBack(T value, Class<T> type, DmiSchema schema) {
        String json = MAPPER.writeValueAsString(value);
        T read = MAPPER.readValue(json, type);

        assertThat(read).isEqualTo(value);
        assertThat(MAPPER.writeValueAsString(read)).isEqualTo(json);
        assertThat(Schemas.faultsWithFormats(schema, json)).isEmpty();
    }

    /** Cuts, doubles and replaces bytes: whatever comes of it is accepted or rejected, and nothing else happens. */
    @Property(tries = 200)
    void aStreamReadsWhateverComes(@ForAll Assessment assessment, @ForAll Random random) {
        byte[] json = MAPPER.writeValueAsBytes(List.of(assessment, assessment));
        for (int i = random.nextInt(4); i >= 0; i--) {
            json[random.nextInt(json.length)] = (byte) random.nextInt(256);
        }
        byte[] input = Arrays.copyOf(json, json.length - random.nextInt(2) * random.nextInt(json.length));

        for (AssessmentReader reader : List.of(
                AssessmentReader.json(new ByteArrayInputStream(input), MODULE, Limits.defaults()),
                AssessmentReader.jsonLines(new ByteArrayInputStream(input), MODULE, Limits.defaults()))) {
            reader.forEachRemaining(incoming -> assertThat(incoming.line()).isPositive());
        }
    }

    /** A tree holds the value of a number, not the way in which it was written. */
    private static Assessment withExtensionsOf(Assessment original, Assessment assessment) {
        assertThat(assessment.extensions())
                .containsOnlyKeys(original.extensions().keySet());
        Assessment.Builder same = assessment.toBuilder();
        original.extensions().forEach(same::extension);
        return same.build();
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (!node.isObject()) {
            return node;
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(node.propertyNames());
        Collections.shuffle(names, random);
        names.forEach(name -> fields.put(name, shuffled(node.get(name), random)));
        ObjectNode result = MAPPER.createObjectNode();
        fields.forEach(result::set);
        return result;
    }
}
