package io.github.socialprescribing.dmi.rivals;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.benchmarks.MadeUpAreas;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who finds something else than the engine is no rival. */
class RivalsTest {

    private static final MaturityModel MODEL = MaturityModel.standard();

    /** Likely ones, and such as have levels and aspects without anything that applies. */
    private static final List<Assessment> ASSESSMENTS = Stream.concat(
                    MadeUpAreas.of(MODEL, 300).stream(),
                    IntStream.range(0, 300)
                            .mapToObj(RivalsTest::mostlyNotApplicable)
                            .filter(ScoringEngine::canScore))
            .toList();

    @Test
    void mapsAndStreamsFindTheSame() {
        requireSame(new MapsAndStreams(MODEL, ASSESSMENTS));
    }

    @Test
    void easyRulesFindTheSame() {
        requireSame(new EasyRules(MODEL, ASSESSMENTS));
    }

    @Test
    void droolsFindsTheSame() {
        requireSame(new DroolsRules(MODEL, ASSESSMENTS));
    }

    @Test
    void decisionTablesFindTheSame() {
        requireSame(new DecisionTables(MODEL, ASSESSMENTS));
    }

    @Test
    void duckDbFindsTheSameIndex() throws SQLException {
        requireSameIndex(new DuckDb(MODEL, ASSESSMENTS));
    }

    @Test
    void scorecardFindsTheSameIndex() {
        requireSameIndex(new Scorecard(MODEL, ASSESSMENTS));
    }

    @Test
    void whoFindsSomethingElseIsNamed() {
        List<Assessment> one = ASSESSMENTS.subList(0, 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> Comparison.ofAspects(one, List.of(Map.of())))
                .withMessageStartingWith("for dmi-sp/1.0:")
                .withMessageEndingWith("the rival {}");
        assertThatIllegalStateException()
                .isThrownBy(() -> Comparison.ofIndexes(one, List.of(new Index(1, 6))))
                .withMessageEndingWith("the rival Index[low=1.0, high=6.0]");
        assertThatIllegalStateException()
                .isThrownBy(() -> Comparison.ofIndexes(one, List.of()))
                .withMessage("0 results for 1 assessments");
    }

    private static void requireSame(Rival<Map<String, Standing>> rival) {
        assertThatCode(() -> Comparison.ofAspects(ASSESSMENTS, rival.scoreAll()))
                .doesNotThrowAnyException();
        rival.close();
    }

    private static void requireSameIndex(Rival<Index> rival) {
        assertThatCode(() -> Comparison.ofIndexes(ASSESSMENTS, rival.scoreAll()))
                .doesNotThrowAnyException();
        rival.close();
    }

    private static Assessment mostlyNotApplicable(int number) {
        SplittableRandom chance = new SplittableRandom(number);
        AnswerSheet.Builder answers = AnswerSheet.builder(MODEL);
        for (int i = 0; i < MODEL.answerables().size(); i++) {
            Answer[] all = Answer.values();
            answers.answer(i, chance.nextInt(4) > 0 ? Answer.NOT_APPLICABLE : all[chance.nextInt(all.length)]);
        }
        return Assessment.builder(MODEL)
                .area(Area.of("area-" + number, "Area " + number))
                .assessedOn(LocalDate.of(2026, 1, 1))
                .answers(answers.build())
                .build();
    }
}
