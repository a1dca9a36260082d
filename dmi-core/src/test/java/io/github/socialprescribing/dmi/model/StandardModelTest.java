package io.github.socialprescribing.dmi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Clause;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standard model against the tables of the domain, which are typed here a second time on purpose. */
class StandardModelTest {

    private static final String FINGERPRINT = "65da78c415c96383387af8237150dd0f6e4e6da97a28b181394e9813ec98f833";

    private static final String ASPECTS = """
            programme   | Programme
            engagement  | Stakeholder engagement
            information | Service information
            platform    | Software platform
            integration | Integration
            insight     | Insight
            citizens    | Citizen access
            """;

    /** Id, level, REQUIRED or OPTIONAL, clauses, basis. */
    private static final String CRITERIA = """
            programme.started               | 2 | R | L2.0 L2.1 L1.2 | STATED
            programme.pilot                 | 2 | O | L2.6           | STATED
            programme.established           | 3 | R | L3.0 L3.1      | STATED
            programme.complete              | 4 | R | L4.1           | STATED
            programme.growing               | 4 | R | L4.1           | STATED
            programme.everywhere            | 5 | R | L5.1           | STATED
            programme.several               | 5 | O | L5.0           | STATED
            programme.population-health     | 5 | O | L5.5           | STATED
            engagement.begun                | 2 | R | L2.2 L1.5      | STATED
            engagement.growing              | 3 | R | L3.2           | STATED
            engagement.official-support     | 3 | R | L3.2           | STATED
            engagement.wide                 | 4 | R | L4.2 L4.0      | STATED
            engagement.full-support         | 5 | R | L5.2           | STATED
            engagement.promotion            | 5 | R | L5.2           | STATED
            information.lists               | 2 | R | L2.0 L2.3 L1.4 | STATED
            information.local-database      | 2 | O | L2.3           | STATED
            information.directory           | 3 | R | L3.0 L3.3      | STATED
            information.online-directory    | 4 | R | L4.6           | STATED
            information.online-updates      | 4 | R | L4.6 L3.5      | STATED
            information.complete            | 5 | R | L1.4 L5.1 L4.6 | INFERRED
            platform.office-tools           | 2 | R | L2.0 L1.6 L2.4 | STATED
            platform.pilot                  | 3 | R | L3.4           | INFERRED
            platform.referral-management    | 4 | R | L4.0 L4.3      | STATED
            platform.link-workers           | 4 | R | L4.3           | STATED
            platform.reporting              | 4 | R | L4.3           | STATED
            platform.used-by-all            | 5 | R | L4.4 L5.4      | INFERRED
            integration.shared-on-paper     | 2 | R | L2.0 L2.5      | INFERRED
            integration.manual-updates      | 3 | R | L3.5           | INFERRED
            integration.some-systems        | 4 | R | L4.0 L4.5      | STATED
            integration.widespread          | 5 | R | L5.0 L5.4      | STATED
            integration.pathways            | 5 | R | L5.4           | STATED
            integration.care-records        | 5 | O | L5.5           | STATED
            insight.activity-records        | 2 | R | L1.3 L2.1      | INFERRED
            insight.landscape               | 3 | R | L3.6           | STATED
            insight.monitoring              | 4 | R | L4.1           | STATED
            insight.emerging-evidence       | 4 | R | L4.7           | STATED
            insight.analytics               | 5 | R | L5.0 L5.4      | STATED
            insight.growing-evidence        | 5 | R | L5.6           | STATED
            citizens.leaflets               | 2 | R | L2.0           | STATED
            citizens.website                | 3 | R | L3.0 L3.3      | INFERRED
            citizens.signposting            | 4 | R | L4.6 S1.2 S1.4 | INFERRED
            citizens.participation          | 5 | R | L5.3           | STATED
            citizens.access                 | 5 | R | L5.0           | STATED
            citizens.self-service           | 5 | O | L5.5           | STATED
            citizens.chatbot                | 5 | O | L5.5           | STATED
            citizens.digital-prescribing    | 5 | O | L5.5           | STATED
            """;

    private static final List<String> SAFEGUARDS = List.of(
            "safeguard.inclusion",
            "safeguard.human-contact",
            "safeguard.data-protection",
            "safeguard.existing-systems",
            "safeguard.funding",
            "safeguard.embedded");

    /** Statements that are true of low levels only. */
    private static final List<String> ONLY_OF_LOW_LEVELS =
            List.of("L1.0", "L1.1", "L1.2", "L1.3", "L1.5", "L1.6", "L2.4", "L2.5", "L3.5", "L3.6");

    private final MaturityModel model = MaturityModel.standard();

    @Test
    void isCalledDmiSp() {
        assertThat(model.id()).hasToString("dmi-sp/1.0");
        assertThat(model.name()).isEqualTo("Digital Maturity Index for social prescribing");
        assertThat(model.language()).isEqualTo("en");
        assertThat(model.languages()).containsExactly("en");
        assertThat(model).hasToString("dmi-sp/1.0 (7 aspects, 46 criteria, 6 safeguards)");
    }

    @Test
    void isAlwaysTheSameInstance() {
        assertThat(MaturityModel.standard()).isSameAs(model);
    }

    /** Made without the checks of the builder, for a quick start; here they are made up for. */
    @Test
    void hasNoFault() {
        assertThat(model.toBuilder("dmi-sp", "1.0").build()).isEqualTo(model);
    }

    @Test
    void hasTheSevenAspectsOfWeightOne() {
        assertThat(model.aspects().stream().map(a -> List.of(a.id(), a.name())))
                .containsExactlyElementsOf(rows(ASPECTS));
        assertThat(model.aspects())
                .allSatisfy(aspect -> assertThat(aspect.weight()).isOne());
    }

    @Test
    void hasTheCriteriaOfTheTable() {
        List<List<String>> table = rows(CRITERIA);

        assertThat(table).hasSize(46);
        assertThat(model.criteria().stream().map(StandardModelTest::row)).containsExactlyElementsOf(table);
    }

    @Test
    void hasEachCriterionInTheAspectItIsNamedAfter() {
        for (Aspect aspect : model.aspects()) {
            assertThat(aspect.criteria()).allSatisfy(criterion -> {
                assertThat(criterion.aspectId()).isEqualTo(aspect.id());
                assertThat(criterion.id()).startsWith(aspect.id() + ".");
            });
        }
    }

    @Test
    void hasTheSixSafeguardsAndNoOtherQuestions() {
        assertThat(model.safeguards().stream().map(Safeguard::id)).containsExactlyElementsOf(SAFEGUARDS);
        assertThat(model.safeguards())
                .allSatisfy(safeguard -> assertThat(safeguard.clauses()).contains(new Clause("V.people-first")));
        assertThat(model.answerables()).hasSize(52).startsWith(model.criteria().get(0));
    }

    @Test
    void describesEachAspectAtEachLevelOnce() {
        assertThat(model.aspects()).allSatisfy(aspect -> {
            assertThat(aspect.descriptors().stream().map(Descriptor::level)).containsExactly(MaturityLevel.values());
            assertThat(aspect.descriptors()).allSatisfy(descriptor -> {
                assertThat(descriptor.text()).isNotBlank().endsWith(".");
                assertThat(descriptor.clauses()).isNotEmpty();
            });
        });
        assertThat(descriptors().map(Descriptor::text)).hasSize(35).doesNotHaveDuplicates();
    }

    @Test
    void citesEveryClauseOfTheFiveLevels() {
        Set<String> cited = Stream.concat(
                        model.criteria().stream().flatMap(c -> c.clauses().stream()),
                        descriptors().flatMap(d -> d.clauses().stream()))
                .map(Clause::id)
                .collect(Collectors.toSet());

        assertThat(cited).containsAll(clausesOfTheLevels());
    }

    @Test
    void citesNoClauseThatDoesNotExist() {
        Set<String> existing = existingClauses();

        assertThat(existing).hasSize(36 + 4 + 1 + 5 + 6 + 4 + 12 + 7);
        assertThat(Stream.concat(
                                model.answerables().stream().flatMap(a -> a.clauses().stream()),
                                descriptors().flatMap(d -> d.clauses().stream()))
                        .map(Clause::id))
                .isNotEmpty()
                .allMatch(existing::contains);
        assertThat(MaturityLevel.values())
                .allMatch(level -> existing.contains(level.clause().id()));
    }

    @Test
    void citesNoClauseTwiceInOnePlace() {
        assertThat(model.answerables())
                .allSatisfy(asked -> assertThat(asked.clauses()).isNotEmpty().doesNotHaveDuplicates());
        assertThat(descriptors().map(Descriptor::clauses))
                .allSatisfy(clauses -> assertThat(clauses).doesNotHaveDuplicates());
    }

    @Test
    void leavesWhatIsTrueOfLowLevelsOnlyToTheDescriptors() {
        assertThat(descriptors().flatMap(d -> d.clauses().stream()).map(Clause::id))
                .containsAll(ONLY_OF_LOW_LEVELS);
        assertThat(model.aspects())
                .allSatisfy(aspect -> assertThat(
                                aspect.descriptor(MaturityLevel.UNCOORDINATED).orElseThrow().clauses().stream()
                                        .map(Clause::id))
                        .allMatch(id -> id.startsWith("L1.")));
        assertThat(model.aspects())
                .allSatisfy(aspect ->
                        assertThat(aspect.criteria(MaturityLevel.UNCOORDINATED)).isEmpty());
    }

    @Test
    void saysInANoteHowEachInferredCriterionIsInferred() {
        assertThat(model.criteria().stream().filter(c -> c.basis().orElseThrow() == Basis.INFERRED))
                .hasSize(8)
                .allSatisfy(criterion -> assertThat(criterion.note().orElse(""))
                        .contains("Inferred: ")
                        .endsWith("."));
    }

    @Test
    void recordsTheBulletInANoteWhereTheTitleDecides() {
        assertThat(model.criterion("integration.some-systems").note())
                .contains(
                        "The title of Level 4 counts such links as part of the level, while its bullet says only that they may"
                                + " exist towards its upper end; the title decides.");
        assertThat(model.criterion("programme.several").note())
                .contains("Optional by choice, because a small area may rightly have just one programme.");
        assertThat(model.criterion("platform.used-by-all").note().orElse(""))
                .startsWith("Partly met means that some of those who should use it do.");
    }

    @Test
    void asksQuestionsInWordsOfItsOwn() {
        assertThat(model.answerables()).allSatisfy(asked -> {
            assertThat(asked.title())
                    .isNotBlank()
                    .doesNotEndWith(".")
                    .isEqualTo(asked.title().strip());
            assertThat(asked.question()).endsWith("?").doesNotContain("  ").containsOnlyOnce("?");
            assertThat(asked.question().length()).isBetween(20, 160);
        });
        assertThat(model.answerables().stream().map(Answerable::title)).doesNotHaveDuplicates();
        assertThat(model.answerables().stream().map(Answerable::question)).doesNotHaveDuplicates();
        assertThat(model.aspects())
                .allSatisfy(aspect -> assertThat(aspect.about()).isNotBlank().endsWith("."));
    }

    @Test
    void hasTheFingerprintThatIsPinned() {
        assertThat(model.fingerprint()).isEqualTo(FINGERPRINT);
    }

    @Test
    void hasTheFingerprintOfTheTablesLineByLine() throws Exception {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (List<String> aspect : rows(ASPECTS)) {
            lines.put(aspect.get(0), new ArrayList<>(List.of("aspect " + aspect.get(0) + " 1")));
        }
        for (List<String> row : rows(CRITERIA)) {
            String aspect = row.get(0).substring(0, row.get(0).indexOf('.'));
            lines.get(aspect).add("criterion " + row.get(0) + " " + row.get(1) + " " + row.get(2));
        }
        StringBuilder text = new StringBuilder("model dmi-sp 1.0\n");
        lines.values()
                .forEach(ofAspect -> ofAspect.forEach(line -> text.append(line).append('\n')));
        SAFEGUARDS.forEach(id -> text.append("safeguard ").append(id).append('\n'));

        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(FINGERPRINT);
    }

    @ParameterizedTest
    @CsvSource({
        "1, UNCOORDINATED, Uncoordinated",
        "2, EMERGING, Emerging",
        "3, ESTABLISHED, Established",
        "4, CONNECTED, Connected",
        "5, OPTIMISED, Optimised"
    })
    void namesTheFiveLevels(int number, MaturityLevel level, String title) {
        assertThat(MaturityLevel.of(number)).isSameAs(level).hasToString("Level " + number);
        assertThat(level.number()).isEqualTo(number);
        assertThat(level.title()).isEqualTo(title);
        assertThat(level.clause()).hasToString("L" + number + ".0");
        assertThat(level.description()).isNotBlank().endsWith(".");
        assertThat(model.levelTitle(level)).isEqualTo(title);
        assertThat(model.levelDescription(level)).isEqualTo(level.description());
    }

    private Stream<Descriptor> descriptors() {
        return model.aspects().stream().flatMap(aspect -> aspect.descriptors().stream());
    }

    private static List<String> row(Criterion criterion) {
        return List.of(
                criterion.id(),
                String.valueOf(criterion.level().number()),
                criterion.need() == Need.REQUIRED ? "R" : "O",
                criterion.clauses().stream().map(Clause::id).collect(Collectors.joining(" ")),
                criterion.basis().orElseThrow().name());
    }

    private static List<List<String>> rows(String table) {
        return table.lines()
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    /** L1.0 to L5.6: the title of each level and its 6, 6, 6, 7 and 6 bullets. */
    private static Set<String> clausesOfTheLevels() {
        Set<String> clauses = new LinkedHashSet<>();
        int[] bullets = {6, 6, 6, 7, 6};
        for (int level = 1; level <= bullets.length; level++) {
            clauses.addAll(places("L" + level, 0, bullets[level - 1]));
        }
        return clauses;
    }

    private static Set<String> existingClauses() {
        Set<String> clauses = clausesOfTheLevels();
        clauses.addAll(places("O", 1, 4));
        clauses.add("S0");
        clauses.addAll(places("S1", 0, 4));
        clauses.addAll(places("S2", 0, 5));
        clauses.addAll(places("S3", 0, 3));
        for (int category = 1; category <= 3; category++) {
            clauses.addAll(places("C" + category, 0, 3));
        }
        Stream.of("purpose", "challenges", "priority", "people-first", "roadmap", "localities", "smart")
                .forEach(topic -> clauses.add("V." + topic));
        return clauses;
    }

    private static List<String> places(String part, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(k -> part + "." + k).toList();
    }
}
