package io.github.socialprescribing.dmi.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AspectProfileTest {

    private static final MaturityModel STANDARD = MaturityModel.standard();

    /** One aspect, mixed in level order, of which a1.c2 and a1.c7 are OPTIONAL. */
    private static final MaturityModel MIXED = Samples.model("4R 2O 3R 2R 5R 4R 5O 3R 4R");

    private static AspectProfile score(MaturityModel model, String letters) {
        return ScoringEngine.score(Samples.assessment(model, letters)).aspects().get(0);
    }

    /** The aspect with the given answers; nothing else is known. */
    private static AspectProfile standard(String aspect, String letters) {
        Assessment.Builder assessment = Samples.blank(STANDARD);
        List<Criterion> criteria = STANDARD.aspect(aspect).criteria();
        assertThat(letters).hasSameSizeAs(criteria);
        for (int i = 0; i < letters.length(); i++) {
            assessment.answer(
                    criteria.get(i).id(), Answer.ofLetter(letters.charAt(i)).orElseThrow());
        }
        return ScoringEngine.score(assessment.build()).aspect(aspect);
    }

    private static Bounds<MaturityLevel> levels(int low, int high) {
        return Bounds.of(MaturityLevel.of(low), MaturityLevel.of(high));
    }

    @Nested
    class AnAspectThatIsScored {

        @Test
        void hasFiguresOfBothReadings() {
            AspectProfile aspect = score(MIXED, "M-MMNPM-M~");

            assertThat(aspect.isScored()).isTrue();
            assertThat(aspect.level()).isEqualTo(levels(2, 3));
            assertThat(aspect.isSettled()).isFalse();
            assertThat(aspect.nextLevel())
                    .isEqualTo(new Readings<>(
                            Optional.of(MaturityLevel.ESTABLISHED), Optional.of(MaturityLevel.CONNECTED)));
            assertThat(aspect.position()).isEqualTo(new Readings<>(Fraction.of(1, 2), Fraction.of(5, 6)));
            assertThat(aspect.band()).isEqualTo(new Readings<>(Optional.of(Band.MIDDLE), Optional.of(Band.TOP)));
            assertThat(aspect.coordinate()).isEqualTo(Bounds.of(Fraction.of(5, 2), Fraction.of(23, 6)));
            assertThat(aspect.aspect()).isSameAs(MIXED.aspects().get(0));
        }

        @Test
        void hasListsInModelOrder() {
            AspectProfile aspect = score(MIXED, "MMNMNPXNM~");

            assertThat(ids(aspect.blocking())).containsExactly("a1.c3", "a1.c8");
            assertThat(ids(aspect.ahead())).containsExactly("a1.c1", "a1.c9");
            assertThat(ids(aspect.unknown())).isEmpty();
            assertThat(ids(aspect.notApplicable())).containsExactly("a1.c7");
            assertThat(aspect.extras()).isEqualTo(new Extras(1, 0, 1));
            assertThat(ids(score(MIXED, "---------~").unknown()))
                    .containsExactly("a1.c1", "a1.c3", "a1.c4", "a1.c5", "a1.c6", "a1.c8", "a1.c9");
            assertThat(ids(score(MIXED, "XXXMXXXXX~").notApplicable()))
                    .containsExactly("a1.c1", "a1.c2", "a1.c3", "a1.c5", "a1.c6", "a1.c7", "a1.c8", "a1.c9");
        }

        @Test
        void isPassedThroughALevelThatIsEmpty() {
            AspectProfile aspect = score(MIXED, "M-XMMM-XM~");

            assertThat(aspect.level()).isEqualTo(levels(5, 5));
            assertThat(score(MIXED, "N-XMNN-XN~").level()).isEqualTo(levels(2, 2));
            assertThat(score(MIXED, "N-XMNN-XN~").nextLevel().low()).contains(MaturityLevel.CONNECTED);
        }

        @Test
        void hasNoBandWithoutANextLevel() {
            AspectProfile aspect = score(MIXED, "M-MMXM-MM~");

            assertThat(aspect.level()).isEqualTo(levels(4, 4));
            assertThat(aspect.nextLevel()).isEqualTo(new Readings<>(Optional.empty(), Optional.empty()));
            assertThat(aspect.band()).isEqualTo(new Readings<>(Optional.empty(), Optional.empty()));
            assertThat(aspect.position()).isEqualTo(new Readings<>(Fraction.ZERO, Fraction.ZERO));
        }

        @Test
        void givesListsThatCannotBeChanged() {
            List<Criterion> blocking = score(MIXED, "MMNMNPXNM~").blocking();

            assertThatThrownBy(() -> blocking.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void isEqualIfProfileAndAspectAre() {
            Profile profile = ScoringEngine.score(Samples.blank(STANDARD).build());

            assertThat(profile.aspect("insight"))
                    .isEqualTo(profile.aspects().get(5))
                    .hasSameHashCodeAs(profile.aspects().get(5))
                    .isNotEqualTo(profile.aspect("platform"))
                    .isNotEqualTo("insight");
        }

        @Test
        void printsItsNameAndExplanation() {
            assertThat(standard("programme", "M-MMNN--"))
                    .hasToString(
                            "Programme: Level 3. Of the 2 things that Level 4 asks for, 1 is in place. Missing: Growing"
                                    + " number of prescriptions.");
        }

        private List<String> ids(List<Criterion> criteria) {
            return criteria.stream().map(Criterion::id).toList();
        }
    }

    @Nested
    class AnAspectThatIsNotScored {

        private final AspectProfile aspect = standard("programme", "XMXXXXPX");

        @Test
        void hasNoFigures() {
            assertThat(aspect.isScored()).isFalse();
            for (ThrowingCallable figure : List.<ThrowingCallable>of(
                    aspect::level,
                    aspect::nextLevel,
                    aspect::position,
                    aspect::band,
                    aspect::coordinate,
                    aspect::isSettled)) {
                assertThatIllegalStateException()
                        .isThrownBy(figure)
                        .withMessage(
                                "aspect 'programme' of area 'northbank' is not scored: every criterion that it requires"
                                        + " is NOT_APPLICABLE");
            }
        }

        @Test
        void stillHasItsListsAndExtras() {
            assertThat(aspect.blocking()).isEmpty();
            assertThat(aspect.unknown()).isEmpty();
            assertThat(aspect.ahead()).isEmpty();
            assertThat(aspect.notApplicable()).hasSize(6);
            assertThat(aspect.extras()).isEqualTo(new Extras(1, 0, 2));
        }

        @Test
        void saysSo() {
            assertThat(aspect.explanation())
                    .isEqualTo(new Message(
                            "aspect-not-scored",
                            Map.of("aspect", "programme"),
                            "Not scored: nothing that this aspect requires applies here."));
        }
    }

    static Stream<Arguments> situations() {
        return Stream.of(
                argumentSet(
                        "nothing in place",
                        "programme",
                        "NNNNNNNN",
                        "aspect-at-level",
                        "aspect=programme levelLow=1 levelHigh=1 nextLevel=2 of=1 met=0 missing=programme.started",
                        "Level 1. Level 2 asks for one thing, which is missing. Missing: Programme under way."),
                argumentSet(
                        "the one thing of the next level partly in place",
                        "programme",
                        "M-PNNN--",
                        "aspect-at-level",
                        "aspect=programme levelLow=2 levelHigh=2 nextLevel=3 of=1 met=0 partlyMet=programme.established",
                        "Level 2. Level 3 asks for one thing, which is partly in place. Partly: Established service."),
                argumentSet(
                        "the one thing of the next level not known",
                        "programme",
                        "M--NNN--",
                        "aspect-at-level",
                        "aspect=programme levelLow=2 levelHigh=3 nextLevel=3 of=1 met=0 unknown=programme.established",
                        "Between Level 2 and Level 3. Level 3 asks for one thing, which is not known. Not known:"
                                + " Established service."),
                argumentSet(
                        "nothing known",
                        "insight",
                        "------",
                        "aspect-at-level",
                        "aspect=insight levelLow=1 levelHigh=5 nextLevel=2 of=1 met=0 unknown=insight.activity-records"
                                + "+insight.landscape+insight.monitoring+insight.emerging-evidence+insight.analytics"
                                + "+insight.growing-evidence",
                        "Between Level 1 and Level 5. Level 2 asks for one thing, which is not known. Not known: Records of"
                                + " activity, Picture of the opportunities, Monitoring of prescriptions, First evidence of"
                                + " value, In-depth analysis and reporting, Growing evidence of value."),
                argumentSet(
                        "half of the next level in place",
                        "programme",
                        "MMMMNNMM",
                        "aspect-at-level",
                        "aspect=programme levelLow=3 levelHigh=3 nextLevel=4 of=2 met=1 missing=programme.growing",
                        "Level 3. Of the 2 things that Level 4 asks for, 1 is in place. Missing: Growing number of"
                                + " prescriptions."),
                argumentSet(
                        "one of each kind in the next level",
                        "platform",
                        "MMMP-N",
                        "aspect-at-level",
                        "aspect=platform levelLow=3 levelHigh=3 nextLevel=4 of=3 met=1 partlyMet=platform.link-workers"
                                + " unknown=platform.reporting",
                        "Level 3. Of the 3 things that Level 4 asks for, 1 is in place and 1 is partly. Partly: Platform"
                                + " support for link workers. Not known: Reports from the platform."),
                argumentSet(
                        "none of the next level in place, and more than one partly",
                        "platform",
                        "MMPNPM",
                        "aspect-at-level",
                        "aspect=platform levelLow=3 levelHigh=3 nextLevel=4 of=3 met=0"
                                + " partlyMet=platform.referral-management+platform.reporting missing=platform.link-workers",
                        "Level 3. Of the 3 things that Level 4 asks for, 0 are in place and 2 are partly. Partly: Referrals"
                                + " managed on a platform, Reports from the platform. Missing: Platform support for link"
                                + " workers."),
                argumentSet(
                        "two of three of the next level in place, the last not known",
                        "platform",
                        "MMMM--",
                        "aspect-at-level",
                        "aspect=platform levelLow=3 levelHigh=5 nextLevel=4 of=3 met=2"
                                + " unknown=platform.reporting+platform.used-by-all",
                        "Between Level 3 and Level 5. Of the 3 things that Level 4 asks for, 2 are in place. Not known:"
                                + " Reports from the platform, Platform in use by all."),
                argumentSet(
                        "one thing left of the next level, the others not applicable",
                        "platform",
                        "MMXNX-",
                        "aspect-at-level",
                        "aspect=platform levelLow=3 levelHigh=3 nextLevel=4 of=1 met=0 missing=platform.link-workers",
                        "Level 3. Level 4 asks for one thing, which is missing. Missing: Platform support for link workers."),
                argumentSet(
                        "a level passed through",
                        "platform",
                        "MXNNNN",
                        "aspect-at-level",
                        "aspect=platform levelLow=2 levelHigh=2 nextLevel=4 of=3 met=0"
                                + " missing=platform.referral-management+platform.link-workers+platform.reporting",
                        "Level 2. Of the 3 things that Level 4 asks for, 0 are in place. Missing: Referrals managed on a"
                                + " platform, Platform support for link workers, Reports from the platform."),
                argumentSet(
                        "everything in place",
                        "programme",
                        "M-MMMM--",
                        "aspect-complete",
                        "aspect=programme levelLow=5 levelHigh=5",
                        "Level 5. Everything that this aspect requires is in place."),
                argumentSet(
                        "nothing above applies",
                        "programme",
                        "MNMMMXNN",
                        "aspect-complete",
                        "aspect=programme levelLow=4 levelHigh=4",
                        "Level 4. Nothing that this aspect requires at a higher level applies here."));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void explainsInWordsWhereTheAspectStands(
            String aspect, String letters, String code, String arguments, String text) {
        Message explanation = standard(aspect, letters).explanation();

        assertThat(explanation.text()).isEqualTo(text);
        assertThat(explanation.code()).isEqualTo(code);
        assertThat(explanation.arguments()).containsExactlyEntriesOf(arguments(arguments));
    }

    private static Map<String, String> arguments(String text) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String argument : text.split(" ", -1)) {
            int equals = argument.indexOf('=');
            arguments.put(
                    argument.substring(0, equals),
                    argument.substring(equals + 1).replace('+', ' '));
        }
        return arguments;
    }

    @Test
    void explainsThatAnswersWereDerived() {
        AspectProfile aspect = ScoringEngine.score(Samples.blank(STANDARD)
                        .pick("insight", MaturityLevel.ESTABLISHED)
                        .build())
                .aspect("insight");

        assertThat(aspect.explanation().text())
                .isEqualTo("Level 3. Of the 2 things that Level 4 asks for, 0 are in place. Missing: Monitoring of"
                        + " prescriptions, First evidence of value. Answers were derived from a quick assessment: not all"
                        + " criteria were asked singly.");
        assertThat(aspect.explanation().arguments())
                .containsExactlyEntriesOf(arguments("aspect=insight levelLow=3 levelHigh=3 nextLevel=4 of=2 met=0"
                        + " missing=insight.monitoring+insight.emerging-evidence origin=quick"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"early", "middle", "top"})
    void bandsHaveNamesInData(String id) {
        assertThat(Stream.of(Band.values()).map(Band::id)).contains(id).hasSize(3);
    }
}
