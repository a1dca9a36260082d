package io.github.socialprescribing.dmi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.socialprescribing.dmi.Clause;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.Samples;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelBuilderTest {

    private static final String CELLS = "2R 3R 4R 5R";
    private static final String ID_RULE =
            " must be at most 200 lower-case letters and digits, beginning with a letter, in groups parted by '.' or '-'";

    /** A model without fault: one aspect a1 of four criteria a1.c1 to a1.c4, and one safeguard. */
    private static ModelBuilder sound() {
        return Samples.builder(List.of(CELLS), 1);
    }

    private static void fault(ModelBuilder model, String code, String about, String text) {
        assertThatExceptionOfType(InvalidModelException.class)
                .isThrownBy(model::build)
                .withMessage("model own/1.0 has 1 fault:\n- " + text)
                .satisfies(e -> assertThat(e.faults()).singleElement().satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.text()).isEqualTo(text);
                    assertThat(fault.arguments()).containsEntry("about", about);
                }));
    }

    private static Consumer<ModelBuilder.CriterionBuilder> sound(String title) {
        return c -> c.title(title).question("Is " + title + " in place?");
    }

    @Nested
    class ASoundModel {

        @Test
        void holdsEverythingInTheOrderGiven() {
            MaturityModel model = MaturityModel.builder("acme-sp", "2.1")
                    .name("Acme's model")
                    .language("en-GB")
                    .aspect(
                            "zeal",
                            zeal -> zeal.name("Zeal")
                                    .about("How keen people are.")
                                    .weight(3)
                                    .descriptor(4, "Very keen.", "our report, page 4")
                                    .descriptor(1, "Not keen.")
                                    .criterion("zeal.five", 5, Need.REQUIRED, sound("Five"))
                                    .criterion(
                                            "zeal.two",
                                            2,
                                            Need.REQUIRED,
                                            c -> c.title("Two")
                                                    .question("Two?")
                                                    .clauses("X.2", "X.1")
                                                    .basis(Basis.INFERRED)
                                                    .note("A note."))
                                    .criterion("zeal.more", 2, Need.OPTIONAL, sound("More"))
                                    .criterion("zeal.four", 4, Need.REQUIRED, sound("Four"))
                                    .criterion("three", 3, Need.REQUIRED, sound("Three")))
                    .aspect(
                            "amity",
                            amity -> amity.name("Amity")
                                    .criterion("two", 2, Need.REQUIRED, sound("2"))
                                    .criterion("amity", 3, Need.REQUIRED, sound("3"))
                                    .criterion("four", 4, Need.REQUIRED, sound("4"))
                                    .criterion("five", 5, Need.REQUIRED, sound("5")))
                    .safeguard(
                            "safeguard.z",
                            s -> s.title("Z").question("Z?").clauses("X.9").note("Why."))
                    .safeguard("safeguard.a", s -> s.title("A").question("A?"))
                    .build();

            assertThat(model).hasToString("acme-sp/2.1 (2 aspects, 9 criteria, 2 safeguards)");
            assertThat(model.name()).isEqualTo("Acme's model");
            assertThat(model.language()).isEqualTo("en-GB");
            assertThat(model.answerables().stream().map(Answerable::id))
                    .containsExactly(
                            "zeal.five",
                            "zeal.two",
                            "zeal.more",
                            "zeal.four",
                            "three",
                            "two",
                            "amity",
                            "four",
                            "five",
                            "safeguard.z",
                            "safeguard.a");
            Aspect zeal = model.aspect("zeal");
            assertThat(zeal).hasToString("zeal (Zeal)");
            assertThat(zeal.about()).isEqualTo("How keen people are.");
            assertThat(zeal.weight()).isEqualTo(3);
            assertThat(zeal.criteria(MaturityLevel.EMERGING).stream().map(Criterion::id))
                    .containsExactly("zeal.two", "zeal.more");
            assertThat(zeal.descriptors())
                    .containsExactly(
                            new Descriptor(MaturityLevel.UNCOORDINATED, "Not keen.", List.of()),
                            new Descriptor(
                                    MaturityLevel.CONNECTED, "Very keen.", List.of(new Clause("our report, page 4"))));
            assertThat(zeal.descriptor(MaturityLevel.CONNECTED))
                    .contains(zeal.descriptors().get(1));
            assertThat(zeal.descriptor(MaturityLevel.OPTIMISED)).isEmpty();
            Criterion two = model.criterion("zeal.two");
            assertThat(two).hasToString("zeal.two (Two)");
            assertThat(two.aspectId()).isEqualTo("zeal");
            assertThat(two.level()).isEqualTo(MaturityLevel.EMERGING);
            assertThat(two.need()).isEqualTo(Need.REQUIRED);
            assertThat(two.isRequired()).isTrue();
            assertThat(two.question()).isEqualTo("Two?");
            assertThat(two.clauses()).containsExactly(new Clause("X.2"), new Clause("X.1"));
            assertThat(two.basis()).contains(Basis.INFERRED);
            assertThat(two.note()).contains("A note.");
            Criterion more = model.criterion("zeal.more");
            assertThat(more.isRequired()).isFalse();
            assertThat(more.clauses()).isEmpty();
            assertThat(more.basis()).isEmpty();
            assertThat(more.note()).isEmpty();
            Safeguard safeguard = model.safeguard("safeguard.z");
            assertThat(safeguard).hasToString("safeguard.z (Z)");
            assertThat(safeguard.clauses()).containsExactly(new Clause("X.9"));
            assertThat(safeguard.note()).contains("Why.");
            assertThat(model.aspect("amity").weight()).isOne();
            assertThat(model.aspect("amity").about()).isEmpty();
        }

        @Test
        void isCalledByItsIdInEnglishUnlessSaidOtherwise() {
            MaturityModel model = sound().build();

            assertThat(model.name()).isEqualTo("own");
            assertThat(model.language()).isEqualTo("en");
        }

        @Test
        void mayHaveNoSafeguards() {
            assertThat(Samples.model(CELLS).safeguards()).isEmpty();
        }

        @Test
        void doesNotChangeWhenItsBuilderGoesOn() {
            ModelBuilder builder = sound();
            MaturityModel model = builder.build();
            builder.editAspect("a1", a -> a.weight(9).criterion("a1.c5", 2, Need.REQUIRED, sound("New")));

            assertThat(model.aspect("a1").weight()).isOne();
            assertThat(model.criteria()).hasSize(4);
            assertThat(builder.build().criteria()).hasSize(5);
        }

        @Test
        void takesAsManyAspectsAsTheLimit() {
            assertThat(Samples.builder(Collections.nCopies(64, CELLS), 0)
                            .build()
                            .aspects())
                    .hasSize(64);
        }

        @Test
        void takesAsManyCriteriaInACellAsTheLimit() {
            String full = "2R " + String.join(" ", Collections.nCopies(31, "2O")) + " 3R 4R 5R";

            assertThat(Samples.model(full).criteria()).hasSize(35);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 99, 100})
        void takesWeightsUpToTheLimits(int weight) {
            assertThat(Samples.model(weight + ": " + CELLS).aspect("a1").weight())
                    .isEqualTo(weight);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "a1", "a.b", "a-b", "a.b-c.d2", "x0.0-0"})
        void takesIdsOfLettersAndDigitsInGroups(String id) {
            MaturityModel model = sound().editAspect("a1", a -> a.criterion(id, 2, Need.OPTIONAL, sound("New")))
                    .build();

            assertThat(model.criterion(id).id()).isEqualTo(id);
        }

        @Test
        void takesIdsOfUpToTwoHundredCharacters() {
            String id = "a".repeat(200);

            assertThat(sound().editAspect("a1", a -> a.criterion(id, 2, Need.OPTIONAL, sound("New")))
                            .build()
                            .find(id))
                    .isPresent();
        }

        @Test
        void mayUseTheIdOfAnAspectForACriterion() {
            assertThat(sound().editAspect("a1", a -> a.criterion("a1", 2, Need.OPTIONAL, sound("New")))
                            .build()
                            .criterion("a1")
                            .aspectId())
                    .isEqualTo("a1");
        }
    }

    @Nested
    class AFaultOfTheModel {

        @Test
        void nameThatIsNoId() {
            ModelBuilder model = MaturityModel.builder("Own Model", "1.0").aspect("a1", ModelBuilderTest::fill);

            assertThatExceptionOfType(InvalidModelException.class)
                    .isThrownBy(model::build)
                    .withMessage("model Own Model/1.0 has 1 fault:\n- model name" + ID_RULE
                            + ", but was 'Own Model'; did you mean 'own-model'?");
        }

        @Test
        void versionThatIsNotNumbers() {
            ModelBuilder model = MaturityModel.builder("own", "1.x").aspect("a1", ModelBuilderTest::fill);

            assertThatExceptionOfType(InvalidModelException.class)
                    .isThrownBy(model::build)
                    .withMessage(
                            "model own/1.x has 1 fault:\n- model version must be numbers parted by dots, such as 1.0,"
                                    + " of at most 50 characters, but was '1.x'")
                    .satisfies(e -> assertThat(e.faults().get(0).code()).isEqualTo("bad-version"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "not a tag", "e", "en_GB", "123456789"})
        void languageThatIsNoTag(String tag) {
            fault(
                    sound().language(tag),
                    "bad-language",
                    tag,
                    "language must be a BCP 47 tag, such as en or cy, but was '" + tag + "'");
        }

        @Test
        void nameInWordsThatIsBlankOrNotWellFormed() {
            fault(sound().name(" "), "bad-text", "own", "name of the model must not be blank");
            fault(
                    sound().name("\uD83D"),
                    "bad-text",
                    "own",
                    "name of the model must be well-formed Unicode, but has half a surrogate pair at position 1");
        }

        @Test
        void noAspects() {
            fault(
                    MaturityModel.builder("own", "1.0"),
                    "no-aspects",
                    "own",
                    "a model must have at least one aspect, but had none");
        }

        @Test
        void tooManyAspects() {
            fault(
                    Samples.builder(Collections.nCopies(65, CELLS), 0),
                    "too-many-aspects",
                    "own",
                    "a model must have at most 64 aspects, but had 65");
        }

        @Test
        void nullIsRefusedAtOnce() {
            assertThatNullPointerException()
                    .isThrownBy(() -> MaturityModel.builder(null, "1.0"))
                    .withMessage("name");
            assertThatNullPointerException()
                    .isThrownBy(() -> MaturityModel.builder("own", null))
                    .withMessage("version");
            assertThatNullPointerException()
                    .isThrownBy(() -> sound().aspect(null, ModelBuilderTest::fill))
                    .withMessage("id");
            assertThatNullPointerException()
                    .isThrownBy(() -> sound().safeguard("safeguard.x", s -> s.title(null)))
                    .withMessage("title");
        }
    }

    private static void fill(ModelBuilder.AspectBuilder aspect) {
        aspect.name("Aspect");
        for (int level = 2; level <= 5; level++) {
            aspect.criterion("k" + level, level, Need.REQUIRED, sound("K" + level));
        }
    }

    @Nested
    class AFaultOfAnAspect {

        @ParameterizedTest
        @ValueSource(strings = {"", "1a", "A", "a_b", "a..b", "a.", "-a", "a b", "ä", "a/b", "a\u0000"})
        void idThatDoesNotFollowThePattern(String id) {
            assertThatExceptionOfType(InvalidModelException.class)
                    .isThrownBy(() -> MaturityModel.builder("own", "1.0")
                            .aspect(id, ModelBuilderTest::fill)
                            .build())
                    .satisfies(e -> assertThat(e.faults()).singleElement().satisfies(fault -> {
                        assertThat(fault.code()).isEqualTo("bad-id");
                        assertThat(fault.arguments())
                                .containsExactly(Map.entry("about", id), Map.entry("path", "aspects[0].id"));
                        assertThat(fault.text())
                                .startsWith("id of aspect" + ID_RULE + ", but was '" + id.replace("\u0000", "\\u0000")
                                        + "'");
                    }));
        }

        @Test
        void idOfMoreThanTwoHundredCharacters() {
            String id = "a".repeat(201);

            fault(
                    MaturityModel.builder("own", "1.0").aspect(id, ModelBuilderTest::fill),
                    "bad-id",
                    id,
                    "id of aspect" + ID_RULE + ", but was '" + "a".repeat(60) + "…'");
        }

        @ParameterizedTest
        @ValueSource(strings = {"levels", "population", "assessor", "model"})
        void reservedId(String id) {
            fault(
                    MaturityModel.builder("own", "1.0").aspect(id, ModelBuilderTest::fill),
                    "reserved-id",
                    id,
                    "id of aspect must not be '" + id + "', which is reserved");
        }

        @Test
        void idThatStandsTwice() {
            fault(
                    sound().aspect("a1", ModelBuilderTest::fill),
                    "duplicate-id",
                    "a1",
                    "id of aspect must be unique, but 'a1' stands twice");
        }

        @Test
        void idThatBeginsLikeASafeguard() {
            fault(
                    sound().aspect("safeguard.a", ModelBuilderTest::fill),
                    "safeguard-prefix",
                    "safeguard.a",
                    "id of aspect must not begin with 'safeguard.', but was 'safeguard.a'");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "\n"})
        void nameThatIsBlank(String name) {
            fault(
                    sound().editAspect("a1", a -> a.name(name)),
                    "bad-text",
                    "a1",
                    "name of aspect 'a1' must not be blank");
        }

        @Test
        void textThatIsNotWellFormed() {
            fault(
                    sound().editAspect("a1", a -> a.about("half \uD83D")),
                    "bad-text",
                    "a1",
                    "description of aspect 'a1' must be well-formed Unicode, but has half a surrogate pair at position 6");
        }

        @Test
        void descriptionThatIsBlankThoughGiven() {
            fault(
                    sound().editAspect("a1", a -> a.about(" ")),
                    "bad-text",
                    "a1",
                    "description of aspect 'a1' must not be blank");
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 101, -1, Integer.MAX_VALUE})
        void weightOutOfRange(int weight) {
            fault(
                    sound().editAspect("a1", a -> a.weight(weight)),
                    "bad-weight",
                    "a1",
                    "weight of aspect 'a1' must be from 1 to 100, but was " + weight);
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 3, 4, 5})
        void levelWithoutARequiredCriterion(int level) {
            fault(
                    Samples.builder(List.of(CELLS.replace(level + "R", level + "O")), 0),
                    "no-required-criterion",
                    "a1",
                    "aspect 'a1' must have at least one REQUIRED criterion at level " + level + ", but had none");
        }

        @Test
        void aspectWithoutCriteria() {
            assertThatExceptionOfType(InvalidModelException.class)
                    .isThrownBy(
                            () -> sound().aspect("bare", a -> a.name("Bare")).build())
                    .withMessage("""
                            model own/1.0 has 4 faults:
                            - aspect 'bare' must have at least one REQUIRED criterion at level 2, but had none
                            - aspect 'bare' must have at least one REQUIRED criterion at level 3, but had none
                            - aspect 'bare' must have at least one REQUIRED criterion at level 4, but had none
                            - aspect 'bare' must have at least one REQUIRED criterion at level 5, but had none""");
        }

        @Test
        void tooManyCriteriaInACell() {
            fault(
                    Samples.builder(List.of(CELLS + " 3O".repeat(32)), 0),
                    "too-many-criteria",
                    "a1",
                    "aspect 'a1' must have at most 32 criteria at level 3, but had 33");
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 6})
        void descriptorOfALevelThatDoesNotExist(int level) {
            fault(
                    sound().editAspect("a1", a -> a.descriptor(level, "Some words.")),
                    "bad-level",
                    "a1",
                    "level of a descriptor of aspect 'a1' must be from 1 to 5, but was " + level);
        }

        @Test
        void secondDescriptorOfALevel() {
            fault(
                    sound().editAspect("a1", a -> a.descriptor(1, "Some words.").descriptor(1, "Others.")),
                    "duplicate-descriptor",
                    "a1",
                    "descriptor of aspect 'a1' at level 1 must be unique, but stands twice");
        }

        @Test
        void descriptorWithoutWords() {
            fault(
                    sound().editAspect("a1", a -> a.descriptor(5, " ")),
                    "bad-text",
                    "a1",
                    "descriptor of aspect 'a1' at level 5 must not be blank");
        }

        @Test
        void descriptorWithABadClause() {
            fault(
                    sound().editAspect("a1", a -> a.descriptor(5, "Some words.", "L5.0", "")),
                    "bad-clause",
                    "a1",
                    "clause of descriptor of aspect 'a1' at level 5 must have 1 to 200 characters, but had 0");
        }
    }

    @Nested
    class AFaultOfACriterion {

        private ModelBuilder with(String id, int level, Consumer<ModelBuilder.CriterionBuilder> content) {
            return sound().editAspect("a1", a -> a.criterion(id, level, Need.OPTIONAL, content));
        }

        @Test
        void idThatDoesNotFollowThePattern() {
            fault(
                    with("A1_New", 2, sound("New")),
                    "bad-id",
                    "A1_New",
                    "id of criterion" + ID_RULE + ", but was 'A1_New'; did you mean 'a1-new'?");
        }

        @ParameterizedTest
        @ValueSource(strings = {"levels", "population", "assessor", "model"})
        void reservedId(String id) {
            fault(
                    with(id, 2, sound("New")),
                    "reserved-id",
                    id,
                    "id of criterion must not be '" + id + "', which is reserved");
        }

        @ParameterizedTest
        @ValueSource(strings = {"area_id", "area_name", "area_kind", "area_parent", "assessed_on", "answer_code"})
        void reservedIdThatIsNoIdEither(String id) {
            assertThatExceptionOfType(InvalidModelException.class)
                    .isThrownBy(() -> with(id, 2, sound("New")).build())
                    .withMessage("model own/1.0 has 2 faults:\n- id of criterion" + ID_RULE + ", but was '" + id
                            + "'; did you mean '" + id.replace('_', '-') + "'?\n- id of criterion must not be '" + id
                            + "', which is reserved");
        }

        @Test
        void idThatStandsTwiceInTheModel() {
            ModelBuilder model = sound().aspect(
                            "a2",
                            a -> a.name("A2")
                                    .criterion("a1.c3", 2, Need.REQUIRED, sound("Again"))
                                    .criterion("a2.c2", 3, Need.REQUIRED, sound("3"))
                                    .criterion("a2.c3", 4, Need.REQUIRED, sound("4"))
                                    .criterion("a2.c4", 5, Need.REQUIRED, sound("5")));

            fault(model, "duplicate-id", "a1.c3", "id of criterion must be unique, but 'a1.c3' stands twice");
        }

        @Test
        void idThatBeginsLikeASafeguard() {
            fault(
                    with("safeguard.new", 2, sound("New")),
                    "safeguard-prefix",
                    "safeguard.new",
                    "id of criterion must not begin with 'safeguard.', but was 'safeguard.new'");
        }

        @Test
        void idOfASafeguard() {
            assertThatExceptionOfType(InvalidModelException.class)
                    .isThrownBy(() -> with("safeguard.s1", 2, sound("New")).build())
                    .withMessage("""
                            model own/1.0 has 2 faults:
                            - id of criterion must not begin with 'safeguard.', but was 'safeguard.s1'
                            - id of safeguard must be unique, but 'safeguard.s1' stands twice""");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 6, 0, -2})
        void levelOutOfRange(int level) {
            fault(
                    with("new", level, sound("New")),
                    "bad-level",
                    "new",
                    "level of criterion 'new' must be from 2 to 5, but was " + level);
        }

        @Test
        void missingTitleAndQuestion() {
            assertThatExceptionOfType(InvalidModelException.class)
                    .isThrownBy(() -> with("new", 2, c -> {}).build())
                    .withMessage("""
                            model own/1.0 has 2 faults:
                            - title of criterion 'new' must not be blank
                            - question of criterion 'new' must not be blank""");
        }

        @Test
        void noteThatIsBlankThoughGiven() {
            fault(
                    with("new", 2, c -> c.title("New").question("New?").note(" ")),
                    "bad-text",
                    "new",
                    "note of criterion 'new' must not be blank");
        }

        @Test
        void clauseThatIsTooLong() {
            fault(
                    with("new", 2, c -> c.title("New").question("New?").clauses("L2.0", "x".repeat(201))),
                    "bad-clause",
                    "new",
                    "clause of criterion 'new' must have 1 to 200 characters, but had 201");
        }

        @Test
        void clauseWithControlCharacters() {
            fault(
                    with("new", 2, c -> c.title("New").question("New?").clauses("L2\t0")),
                    "bad-clause",
                    "new",
                    "clause of criterion 'new' must not contain control characters, but was 'L2\\u00090'");
        }
    }

    @Nested
    class AFaultOfASafeguard {

        @Test
        void idWithoutThePrefix() {
            fault(
                    sound().safeguard("inclusion", s -> s.title("I").question("I?")),
                    "safeguard-prefix",
                    "inclusion",
                    "id of safeguard must begin with 'safeguard.', but was 'inclusion'");
        }

        @Test
        void idThatIsThePrefixAlone() {
            fault(
                    sound().safeguard("safeguard.", s -> s.title("I").question("I?")),
                    "bad-id",
                    "safeguard.",
                    "id of safeguard" + ID_RULE + ", but was 'safeguard.'");
        }

        @Test
        void idThatStandsTwice() {
            fault(
                    sound().safeguard("safeguard.s1", s -> s.title("I").question("I?")),
                    "duplicate-id",
                    "safeguard.s1",
                    "id of safeguard must be unique, but 'safeguard.s1' stands twice");
        }

        @Test
        void missingTextsAndBadClause() {
            assertThatExceptionOfType(InvalidModelException.class)
                    .isThrownBy(() -> sound().safeguard(
                                    "safeguard.x", s -> s.note("\t").clauses(""))
                            .build())
                    .withMessage("""
                            model own/1.0 has 4 faults:
                            - title of safeguard 'safeguard.x' must not be blank
                            - question of safeguard 'safeguard.x' must not be blank
                            - note of safeguard 'safeguard.x' must not be blank
                            - clause of safeguard 'safeguard.x' must have 1 to 200 characters, but had 0""");
        }
    }

    @Test
    void namesEveryFaultAtOnceInTheOrderOfTheModel() {
        ModelBuilder model = MaturityModel.builder("Own", "one")
                .language("?")
                .aspect(
                        "a1",
                        a -> a.weight(0)
                                .criterion("a1.c1", 9, Need.REQUIRED, sound("C1"))
                                .criterion("a1.c1", 3, Need.REQUIRED, c -> c.title("C2")))
                .safeguard("s1", s -> s.title("S1").question("S1?"))
                .translation("cy", Map.of("a1#nmae", "Enw"));

        assertThatExceptionOfType(InvalidModelException.class)
                .isThrownBy(model::build)
                .withMessage("""
                        model Own/one has 13 faults:
                        - model name must be at most 200 lower-case letters and digits, beginning with a letter, in groups parted by '.' or '-', but was 'Own'; did you mean 'own'?
                        - model version must be numbers parted by dots, such as 1.0, of at most 50 characters, but was 'one'
                        - language must be a BCP 47 tag, such as en or cy, but was '?'
                        - name of aspect 'a1' must not be blank
                        - weight of aspect 'a1' must be from 1 to 100, but was 0
                        - level of criterion 'a1.c1' must be from 2 to 5, but was 9
                        - id of criterion must be unique, but 'a1.c1' stands twice
                        - question of criterion 'a1.c1' must not be blank
                        - aspect 'a1' must have at least one REQUIRED criterion at level 2, but had none
                        - aspect 'a1' must have at least one REQUIRED criterion at level 4, but had none
                        - aspect 'a1' must have at least one REQUIRED criterion at level 5, but had none
                        - id of safeguard must begin with 'safeguard.', but was 's1'
                        - unknown key 'a1#nmae' in translation cy; did you mean 'a1#name'?""")
                .satisfies(e -> assertThat(e.faults().stream().map(Message::code))
                        .containsExactly(
                                "bad-id",
                                "bad-version",
                                "bad-language",
                                "bad-text",
                                "bad-weight",
                                "bad-level",
                                "duplicate-id",
                                "bad-text",
                                "no-required-criterion",
                                "no-required-criterion",
                                "no-required-criterion",
                                "safeguard-prefix",
                                "unknown-text"))
                .satisfies(e -> assertThat(e.faults().stream()
                                .map(fault -> fault.arguments().get("path")))
                        .containsExactly(
                                "model",
                                "model",
                                "language",
                                "aspects[0].name",
                                "aspects[0].weight",
                                "aspects[0].criteria[0].level",
                                "aspects[0].criteria[1].id",
                                "aspects[0].criteria[1].question",
                                "aspects[0].criteria",
                                "aspects[0].criteria",
                                "aspects[0].criteria",
                                "safeguards[0].id",
                                "translations.cy.a1#nmae"));
    }

    @Nested
    class Extensions {

        @Test
        void areKeptInTheOrderGivenAndStandOutsideTheFingerprint() {
            MaturityModel plain = sound().build();
            MaturityModel model = sound().extension("b", "1")
                    .extension("a", "{}")
                    .extension("b", "2")
                    .build();

            assertThat(model.extensions()).containsExactly(Map.entry("b", "2"), Map.entry("a", "{}"));
            assertThat(model.fingerprint()).isEqualTo(plain.fingerprint());
            assertThat(model).isNotEqualTo(plain);
            assertThat(model.toBuilder("own", "1.0").build()).isEqualTo(model);
        }

        @Test
        void needANameAndAValue() {
            fault(
                    sound().extension("", "1"),
                    "bad-extension",
                    "",
                    "name of extension must have 1 to 200 characters, but had 0");
            fault(sound().extension("a", " "), "bad-text", "a", "extension 'a' must not be blank");
        }
    }

    @Nested
    class Editing {

        @Test
        void addsToAnAspectThatHasBeenAdded() {
            MaturityModel model = MaturityModel.standard().toBuilder("acme-sp", "1.0")
                    .editAspect(
                            "platform",
                            a -> a.name("Tools")
                                    .weight(5)
                                    .criterion("acme.offline", 4, Need.REQUIRED, sound("Offline")))
                    .build();

            assertThat(model.aspect("platform").name()).isEqualTo("Tools");
            assertThat(model.aspect("platform").weight()).isEqualTo(5);
            assertThat(model.aspect("platform").criteria())
                    .hasSize(7)
                    .last()
                    .isEqualTo(model.criterion("acme.offline"));
            assertThat(model.criteria()).hasSize(47);
        }

        @Test
        void suggestsTheNearestAspect() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> MaturityModel.standard().toBuilder("x", "1").editAspect("platfrom", a -> {}))
                    .withMessage("unknown aspect 'platfrom'; did you mean 'platform'?");
        }

        @Test
        void toBuilderHoldsAllOfTheModel() {
            MaturityModel standard = MaturityModel.standard();
            MaturityModel copy = standard.toBuilder("dmi-sp", "1.0").build();

            assertThat(copy).isEqualTo(standard).hasSameHashCodeAs(standard);
            assertThat(copy.aspects()).isEqualTo(standard.aspects());
            assertThat(copy.safeguards()).isEqualTo(standard.safeguards());
            assertThat(copy.fingerprint()).isEqualTo(standard.fingerprint());
        }

        @Test
        void toBuilderGivesAnotherModelUnderANewVersion() {
            MaturityModel standard = MaturityModel.standard();
            MaturityModel next = standard.toBuilder("dmi-sp", "1.1").build();

            assertThat(next.id()).hasToString("dmi-sp/1.1");
            assertThat(next.name()).isEqualTo(standard.name());
            assertThat(next.criteria()).isEqualTo(standard.criteria());
            assertThat(next.isSameAs(standard)).isFalse();
        }
    }

    @Nested
    class Translations {

        private static final Map<String, String> WELSH = Map.of(
                "#name", "Model",
                "#level-2.title", "Egino",
                "#level-2.description", "Mae rhaglen wedi dechrau.",
                "a1#name", "Agwedd",
                "a1#about", "Am beth y mae.",
                "a1#level-1", "Dim byd.",
                "a1.c1#title", "Teitl",
                "a1.c1#question", "Cwestiwn?",
                "a1.c1#note", "Nodyn.",
                "safeguard.s1#title", "Diogelwch");

        private ModelBuilder bilingual() {
            return sound().editAspect(
                            "a1",
                            a -> a.about("What it is about.")
                                    .descriptor(1, "Nothing.", "X.1")
                                    .descriptor(2, "Something.")
                                    .criterion(
                                            "noted",
                                            2,
                                            Need.OPTIONAL,
                                            c -> c.title("Noted")
                                                    .question("Noted?")
                                                    .note("A note.")))
                    .translation("cy", Map.of("noted#note", "Nodyn.", "#name", "replaced below"))
                    .translation("cy", withoutNote());
        }

        private Map<String, String> withoutNote() {
            return WELSH.entrySet().stream()
                    .filter(text -> !text.getKey().equals("a1.c1#note"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Test
        void giveTheSameModelInAnotherLanguage() {
            MaturityModel english = bilingual().build();
            MaturityModel welsh = english.inLanguage("cy");

            assertThat(english.languages()).containsExactly("en", "cy");
            assertThat(welsh.languages()).containsExactly("en", "cy");
            assertThat(welsh.language()).isEqualTo("cy");
            assertThat(welsh.id()).isEqualTo(english.id());
            assertThat(welsh.fingerprint()).isEqualTo(english.fingerprint());
            assertThat(welsh.isSameAs(english)).isTrue();
            assertThat(welsh).isNotEqualTo(english);
            assertThat(welsh.name()).isEqualTo("Model");
            assertThat(welsh.levelTitle(MaturityLevel.EMERGING)).isEqualTo("Egino");
            assertThat(welsh.levelDescription(MaturityLevel.EMERGING)).isEqualTo("Mae rhaglen wedi dechrau.");
            assertThat(welsh.aspect("a1").name()).isEqualTo("Agwedd");
            assertThat(welsh.aspect("a1").about()).isEqualTo("Am beth y mae.");
            assertThat(welsh.aspect("a1").descriptors())
                    .containsExactly(
                            new Descriptor(MaturityLevel.UNCOORDINATED, "Dim byd.", List.of(new Clause("X.1"))),
                            new Descriptor(MaturityLevel.EMERGING, "Something.", List.of()));
            assertThat(welsh.criterion("a1.c1").title()).isEqualTo("Teitl");
            assertThat(welsh.criterion("a1.c1").question()).isEqualTo("Cwestiwn?");
            assertThat(welsh.criterion("noted").note()).contains("Nodyn.");
            assertThat(welsh.safeguard("safeguard.s1").title()).isEqualTo("Diogelwch");
        }

        @Test
        void leaveWhatIsNotTranslatedInTheLanguageOfTheModel() {
            MaturityModel welsh = bilingual().build().inLanguage("cy");

            assertThat(welsh.criterion("a1.c2")).isEqualTo(bilingual().build().criterion("a1.c2"));
            assertThat(welsh.criterion("noted").title()).isEqualTo("Noted");
            assertThat(welsh.safeguard("safeguard.s1").question()).isEqualTo("Is S1 upheld?");
            assertThat(welsh.levelTitle(MaturityLevel.OPTIMISED)).isEqualTo("Optimised");
            assertThat(welsh.levelDescription(MaturityLevel.OPTIMISED))
                    .isEqualTo(MaturityLevel.OPTIMISED.description());
        }

        @Test
        void leadBackToTheOriginal() {
            MaturityModel english =
                    bilingual().translation("fr", Map.of("#name", "Modèle")).build();
            MaturityModel welsh = english.inLanguage("cy");

            assertThat(welsh.inLanguage("en")).isSameAs(english);
            assertThat(welsh.inLanguage("cy")).isSameAs(welsh);
            assertThat(english.inLanguage("en")).isSameAs(english);
            assertThat(welsh.inLanguage("fr").name()).isEqualTo("Modèle");
            assertThat(welsh.inLanguage("fr").aspect("a1").name()).isEqualTo("A1");
            assertThat(welsh.inLanguage("fr").inLanguage("en")).isSameAs(english);
        }

        @Test
        void ofTheOriginalGoAlongWithToBuilderEvenFromATranslation() {
            MaturityModel english = bilingual().build();

            assertThat(english.inLanguage("cy").toBuilder("own", "1.0").build()).isEqualTo(english);
            assertThat(english.toBuilder("own", "2").build().translations()).isEqualTo(english.translations());
        }

        @Test
        void suggestTheNearestLanguage() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> bilingual().build().inLanguage("cz"))
                    .withMessage("unknown language 'cz' in model own/1.0; did you mean 'cy'?");
        }

        @Test
        void mustNotBeIntoTheLanguageOfTheModel() {
            fault(
                    sound().translation("en", Map.of("#name", "Own")),
                    "bad-language",
                    "en",
                    "translation 'en' is into the model's own language");
        }

        @Test
        void mustHaveATagForTheirLanguage() {
            fault(
                    sound().translation("Welsh!", Map.of("#name", "Own")),
                    "bad-language",
                    "Welsh!",
                    "language must be a BCP 47 tag, such as en or cy, but was 'Welsh!'");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "name",
                    "#level-6.title",
                    "a2#name",
                    "a1#weight",
                    "a1.c1#note",
                    "a1#level-1",
                    "safeguard.s1",
                    ""
                })
        void mustBeOfTextsThatTheModelHas(String key) {
            assertThatExceptionOfType(InvalidModelException.class)
                    .isThrownBy(() ->
                            sound().translation("cy", Map.of(key, "Testun")).build())
                    .satisfies(e -> assertThat(e.faults()).singleElement().satisfies(fault -> {
                        assertThat(fault.code()).isEqualTo("unknown-text");
                        assertThat(fault.text()).startsWith("unknown key '" + key + "' in translation cy");
                    }));
        }

        @Test
        void mustNotBeBlank() {
            fault(
                    sound().translation("cy", Map.of("a1#name", " ")),
                    "bad-text",
                    "a1#name",
                    "text 'a1#name' of translation cy must not be blank");
        }

        @Test
        void mayTranslateEveryTextOfTheStandardModel() {
            MaturityModel standard = MaturityModel.standard();
            ModelBuilder builder = standard.toBuilder("dmi-sp", "1.0");
            Map<String, String> texts = new TreeMap<>();
            for (Aspect aspect : standard.aspects()) {
                texts.put(aspect.id() + "#name", "cy");
                texts.put(aspect.id() + "#about", "cy");
                IntStream.rangeClosed(1, 5).forEach(level -> texts.put(aspect.id() + "#level-" + level, "cy"));
            }
            for (Answerable asked : standard.answerables()) {
                texts.put(asked.id() + "#title", "cy");
                texts.put(asked.id() + "#question", "cy");
                asked.note().ifPresent(note -> texts.put(asked.id() + "#note", "cy"));
            }
            MaturityModel welsh = builder.translation("cy", texts).build().inLanguage("cy");

            assertThat(welsh.aspects()).allSatisfy(aspect -> {
                assertThat(List.of(aspect.name(), aspect.about())).containsOnly("cy");
                assertThat(aspect.descriptors().stream().map(Descriptor::text))
                        .hasSize(5)
                        .containsOnly("cy");
            });
            assertThat(welsh.answerables()).allSatisfy(asked -> {
                assertThat(List.of(asked.title(), asked.question())).containsOnly("cy");
                assertThat(asked.note().orElse("cy")).isEqualTo("cy");
            });
            assertThat(welsh.fingerprint()).isEqualTo(standard.fingerprint());
        }
    }
}
