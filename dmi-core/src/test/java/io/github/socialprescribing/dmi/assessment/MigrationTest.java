package io.github.socialprescribing.dmi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.Need;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private final MaturityModel from =
            Samples.builder(List.of("2R 3R 4R 5R"), 2).build();
    private final MaturityModel to = Samples.builder(List.of("2R 3R 4R 5R"), 1)
            .name("next")
            .editAspect(
                    "a1",
                    a -> a.criterion(
                            "a1.new", 3, Need.OPTIONAL, c -> c.title("New").question("New?")))
            .safeguard("safeguard.t", s -> s.title("T").question("T?"))
            .build()
            .toBuilder("own", "2.0")
            .build();

    @Test
    void movesAnswersWithEvidenceAndOrigin() {
        Assessment assessment = Samples.blank(from)
                .assessor("somebody")
                .context(Context.builder().intention(Intention.NOT_PLANNED).build())
                .extension("x", "1")
                .pick("a1", MaturityLevel.EMERGING)
                .evidence("a1.c2", Evidence.note("seen"))
                .answer("safeguard.s2", Answer.PARTLY_MET)
                .evidence("a1.c4", Evidence.note("not moved"))
                .build();

        Migration migration = Migration.builder(from, to)
                .map("safeguard.s2", "safeguard.t")
                .map("a1.c1", "a1.c2")
                .map("a1.c2", "a1.new")
                .build();
        Migration.Result result = migration.migrate(assessment);

        assertThat(migration.from()).isSameAs(from);
        assertThat(migration.to()).isSameAs(to);
        Assessment migrated = result.assessment();
        assertThat(migrated.model()).isSameAs(to);
        assertThat(migrated.area()).isEqualTo(assessment.area());
        assertThat(migrated.assessedOn()).isEqualTo(assessment.assessedOn());
        assertThat(migrated.assessor()).contains("somebody");
        assertThat(migrated.context()).isEqualTo(assessment.context());
        assertThat(migrated.extensions()).isEqualTo(assessment.extensions());
        assertThat(migrated.answers().answers())
                .containsExactly(
                        Map.entry("a1.c2", Answer.MET),
                        Map.entry("a1.new", Answer.NOT_MET),
                        Map.entry("safeguard.t", Answer.PARTLY_MET));
        assertThat(migrated.evidence()).containsExactly(Map.entry("a1.new", Evidence.note("seen")));
        assertThat(migrated.origin("a1.c2")).isEqualTo(Origin.QUICK);
        assertThat(migrated.origin("a1.new")).isEqualTo(Origin.QUICK);
        assertThat(migrated.origin("a1.c1")).isEqualTo(Origin.ASKED);
    }

    @Test
    void reportsWhatMovedAndWhatDidNot() {
        Assessment assessment = Samples.blank(from)
                .answer("a1.c3", Answer.MET)
                .answer("safeguard.s1", Answer.NOT_APPLICABLE)
                .evidence("a1.c2", Evidence.note("not known yet"))
                .build();
        Migration migration = Migration.builder(from, to)
                .map("a1.c4", "a1.c4")
                .map("a1.c1", "a1.new")
                .build();

        Migration.Result result = migration.migrate(assessment);

        assertThat(migration.targets()).containsExactly(Map.entry("a1.c4", "a1.c4"), Map.entry("a1.c1", "a1.new"));
        assertThat(result.mapped()).isEqualTo(migration.targets());
        assertThat(result.leftBehind()).containsExactly("a1.c2", "a1.c3", "safeguard.s1");
        assertThat(result.notMapped()).containsExactly("a1.c1", "a1.c2", "a1.c3", "safeguard.s1", "safeguard.t");
        assertThat(result.assessment().answers()).isEqualTo(AnswerSheet.empty(to));
    }

    @Test
    void mapsWhatHasTheSameIdAndIsNotMappedOtherwise() {
        Migration migration =
                Migration.builder(from, to).map("a1.c1", "a1.c3").mapSameIds().build();

        assertThat(migration.targets())
                .containsExactly(
                        Map.entry("a1.c1", "a1.c3"),
                        Map.entry("a1.c2", "a1.c2"),
                        Map.entry("a1.c4", "a1.c4"),
                        Map.entry("safeguard.s1", "safeguard.s1"));
    }

    @Test
    void refusesIdsThatAreUnknown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Migration.builder(from, to).map("a1.new", "a1.c1"))
                .withMessage("unknown criterion 'a1.new' in model own/1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Migration.builder(from, to).map("a1.c1", "a1.nwe"))
                .withMessage("unknown criterion 'a1.nwe' in model own/2.0; did you mean 'a1.new'?");
    }

    @Test
    void refusesToMapACriterionToASafeguard() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Migration.builder(from, to).map("a1.c1", "safeguard.t"))
                .withMessage(
                        "a criterion can be mapped only to a criterion and a safeguard to a safeguard, but 'a1.c1' was"
                                + " mapped to 'safeguard.t'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Migration.builder(from, to).map("safeguard.s1", "a1.c1"))
                .withMessage("a criterion can be mapped only to a criterion and a safeguard to a safeguard, but"
                        + " 'safeguard.s1' was mapped to 'a1.c1'");
    }

    @Test
    void refusesToMapAnIdTwice() {
        Migration.Builder builder = Migration.builder(from, to).map("a1.c1", "a1.c2");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.map("a1.c1", "a1.c3"))
                .withMessage("'a1.c1' must be mapped once, but is mapped already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.map("a1.c3", "a1.c2"))
                .withMessage("'a1.c2' must be mapped once, but is mapped already");
    }

    @Test
    void refusesAnAssessmentOfAnotherModel() {
        Migration migration = Migration.builder(from, to).mapSameIds().build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> migration.migrate(Samples.blank(to).build()))
                .withMessage("results of different models cannot be brought together: own/1.0 and own/2.0");
    }

    @Test
    void doesNotChangeWhenItsBuilderGoesOn() {
        Migration.Builder builder = Migration.builder(from, to).map("a1.c1", "a1.c1");
        Migration migration = builder.build();
        builder.mapSameIds();

        assertThat(migration.targets()).hasSize(1);
    }

    @Test
    void refusesNullByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> Migration.builder(null, to))
                .withMessage("from");
        assertThatNullPointerException()
                .isThrownBy(() -> Migration.builder(from, null))
                .withMessage("to");
    }
}
