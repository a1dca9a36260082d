package io.github.socialprescribing.dmi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.socialprescribing.dmi.Clause;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue against the table of the domain, which is typed here a second time on purpose. */
class SupportCatalogueTest {

    /** Id, stages, categories, by, needs, clauses. */
    private static final String TABLE = """
            self-directed          | PRE         | self            | digital | citizens.website | S1.3 C1.1 C1.2
            online-information     | all         | all             | digital | citizens.website | S1.2 S1.4 S2.2 S3.2
            online-support         | all         | self, supported | digital | citizens.signposting | S1.2 S2.2 S3.2
            app-signposting        | all         | self, supported | digital | citizens.signposting | S1.4 S2.2 S3.2
            activity-signposting   | PRE         | all             | both    | information.directory | S1.4
            prescribing            | PRE         | supported, harder | human | programme.started | S1.1 S1.3 C2.1
            link-worker            | DURING      | all             | human   | programme.started | S2.1 S2.2
            participation-tracking | DURING      | all             | digital | platform.referral-management | S2.4
            targeted-apps          | DURING POST | self, supported | digital | citizens.digital-prescribing | S2.4 S3.3
            peer-chat              | DURING POST | self, supported | digital | citizens.access | S2.4 S3.3
            self-service           | all         | self, supported | digital | citizens.self-service | L5.5
            company                | DURING      | supported       | human   | – | C2.2
            language-and-skills    | all         | harder          | human   | – | C3.1 C3.2
            wider-needs            | all         | harder          | human   | – | C3.1
            motivation-review      | all         | all             | human   | – | S2.3 C1.3 C2.3 C3.3
            follow-up              | POST        | all             | both    | platform.referral-management | S3.1 S3.3
            new-prescription       | POST        | all             | human   | programme.started | S3.1 S3.3
            progress-review        | POST        | all             | digital | platform.referral-management insight.monitoring | S3.3
            impact-reporting       | DURING POST | all             | digital | platform.reporting insight.monitoring | S2.5
            """;

    private final SupportCatalogue catalogue = SupportCatalogue.standard();

    @Test
    void isTheTableOfTheDomain() {
        assertThat(catalogue.forms().stream().map(SupportCatalogueTest::row))
                .containsExactlyElementsOf(
                        TABLE.lines().map(SupportCatalogueTest::compact).toList());
        assertThat(catalogue).hasToString("support catalogue of 19 forms");
    }

    private static String row(SupportForm form) {
        return String.join(
                " | ",
                form.id().id(),
                form.stages().size() == 3
                        ? "all"
                        : String.join(
                                " ", form.stages().stream().map(Enum::name).toList()),
                form.categories().size() == 3
                        ? "all"
                        : form.categories().stream()
                                .map(category -> category.id().split("-", 2)[0])
                                .collect(Collectors.joining(", ")),
                form.by().id(),
                form.needs().isEmpty() ? "–" : String.join(" ", form.needs()),
                String.join(" ", form.clauses().stream().map(Clause::id).toList()));
    }

    private static String compact(String line) {
        return line.replaceAll(" +", " ").strip();
    }

    @Test
    void citesEveryClauseOfTheMotivationModelTogetherWithStagesAndCategories() {
        Set<String> cited = Stream.of(
                        catalogue.forms().stream().flatMap(form -> form.clauses().stream()),
                        Arrays.stream(MotivationStage.values()).flatMap(stage -> stage.clauses().stream()),
                        Arrays.stream(PersonCategory.values()).flatMap(category -> category.clauses().stream()))
                .flatMap(clauses -> clauses)
                .map(Clause::id)
                .collect(Collectors.toSet());
        List<String> clauses = Stream.of(
                        Stream.of("S0", "L5.5"),
                        numbered("S1", 4),
                        numbered("S2", 5),
                        numbered("S3", 3),
                        numbered("C1", 3),
                        numbered("C2", 3),
                        numbered("C3", 3))
                .flatMap(ids -> ids)
                .toList();

        assertThat(cited).containsExactlyInAnyOrderElementsOf(clauses);
    }

    private static Stream<String> numbered(String part, int bullets) {
        return IntStream.rangeClosed(0, bullets).mapToObj(k -> part + "." + k);
    }

    @Test
    void needsCriteriaOfTheStandardModelAndDescribesEachFormInOneSentence() {
        assertThat(catalogue.forms()).allSatisfy(form -> {
            assertThat(form.needs())
                    .allSatisfy(need -> assertThat(
                                    MaturityModel.standard().criterion(need).id())
                            .isEqualTo(need));
            assertThat(form.title()).isNotBlank().doesNotEndWith(".");
            assertThat(form.description()).matches("[^.]+\\.");
        });
        assertThat(catalogue.forms().stream().map(SupportForm::description)).doesNotHaveDuplicates();
    }

    @Test
    void everyFormHasAConstant() throws IllegalAccessException {
        Stream.Builder<Object> constants = Stream.builder();
        for (var field : SupportFormId.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                constants.add(field.get(null));
            }
        }

        assertThat(constants.build())
                .containsExactlyElementsOf(
                        catalogue.forms().stream().map(SupportForm::id).toList());
    }

    @Test
    void everybodyCanBeServedByAHumanAtEveryStage() {
        for (MotivationStage stage : MotivationStage.values()) {
            for (PersonCategory category : PersonCategory.values()) {
                assertThat(catalogue.forms(stage, category))
                        .allMatch(form -> form.serves(stage, category))
                        .anyMatch(form -> form.by().isHuman());
            }
        }
        assertThat(catalogue.forms(MotivationStage.PRE, PersonCategory.HARDER_TO_REACH))
                .extracting(form -> form.id().id())
                .containsExactly(
                        "online-information",
                        "activity-signposting",
                        "prescribing",
                        "language-and-skills",
                        "wider-needs",
                        "motivation-review");
    }

    @Test
    void findsAFormByItsId() {
        assertThat(catalogue.form(SupportFormId.LINK_WORKER)).hasToString("link-worker (Direct support)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.form(new SupportFormId("link-workers")))
                .withMessage("unknown support form 'link-workers'; did you mean 'link-worker'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.form(new SupportFormId("physiotherapy")))
                .withMessage("unknown support form 'physiotherapy'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SupportFormId("Link worker"))
                .withMessage(
                        "support form must be at most 200 lower-case letters and digits, beginning with a letter, in"
                                + " groups parted by '.' or '-', but was 'Link worker'; did you mean 'link-worker'?");
    }

    @Test
    void readsTheVocabularyByItsIds() {
        for (SupportBy by : SupportBy.values()) {
            assertThat(SupportBy.of(by.id())).isSameAs(by);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SupportBy.of("humans"))
                .withMessage("by must be one of digital, human, both, but was 'humans'; did you mean 'human'?");
    }

    @Test
    void refusesNullByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> catalogue.forms(null, PersonCategory.SUPPORTED))
                .withMessage("stage");
        assertThatNullPointerException()
                .isThrownBy(() -> catalogue.forms(MotivationStage.PRE, null))
                .withMessage("category");
        assertThatNullPointerException().isThrownBy(() -> catalogue.form(null)).withMessage("id");
    }
}
