package io.github.socialprescribing.dmi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Finding;
import io.github.socialprescribing.dmi.FindingKind;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    private static final MaturityModel MODEL = Samples.model("2R 3R 4R 5R");
    private static final LocalDate SPRING = LocalDate.of(2025, 4, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2025, 10, 1);

    private static final Assessment SOME = Samples.assessment(MODEL, "MNNN~");

    private static Profile profile(Area area, LocalDate date, String letters) {
        return ScoringEngine.score(Samples.assessment(MODEL, letters).toBuilder()
                .area(area)
                .assessedOn(date)
                .build());
    }

    /** {@return a profile of an area that is written {@code "id"}, or {@code "id<parent"}} */
    private static Profile profile(String area) {
        return ScoringEngine.score(
                SOME.toBuilder().area(area(area).build()).assessedOn(SPRING).build());
    }

    private static Area.Builder area(String area) {
        String[] parts = area.split("<", -1);
        Area.Builder builder = Area.builder().id(parts[0]).name(parts[0].toUpperCase(Locale.ROOT));
        return parts.length > 1 ? builder.parent(parts[1]) : builder;
    }

    private static Portfolio portfolio(String... areas) {
        return Stream.of(areas).map(PortfolioTest::profile).collect(Portfolio.collector(MODEL));
    }

    private static List<String> ids(List<Profile> profiles) {
        return profiles.stream().map(profile -> profile.area().id()).toList();
    }

    private static Map<String, Long> sizes(Map<Optional<String>, Summary> summaries) {
        return summaries.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().orElse("-"),
                        entry -> entry.getValue().areas()));
    }

    @Nested
    class NestedAreas {

        @Test
        void lieWithinTheParentsThatTheyName() {
            Portfolio portfolio = portfolio("c<b", "b<a", "a", "d<a", "e");

            assertThat(ids(portfolio.profiles())).containsExactly("a", "b", "c", "d", "e");
            assertThat(ids(portfolio.roots())).containsExactly("a", "e");
            assertThat(ids(portfolio.children("a"))).containsExactly("b", "d");
            assertThat(portfolio.children("e")).isEmpty();
            assertThat(portfolio.findings()).isEmpty();
            assertThat(portfolio.summary().areas()).isEqualTo(5);
            assertThat(portfolio.summaryWithin("a").areas()).isEqualTo(4);
            assertThat(portfolio.summaryWithin("c").areas()).isEqualTo(1);
            assertThat(portfolio.summaryWithin("nowhere").areas()).isZero();
            assertThat(sizes(portfolio.summaryByParent())).isEqualTo(Map.of("-", 2L, "a", 2L, "b", 1L));
            assertThat(portfolio).hasToString("own/1.0: 5 areas, 5 profiles");
        }

        @Test
        void keepTheirUnknownParent() {
            Portfolio portfolio = portfolio("a<london", "b<london", "c<b");

            assertThat(portfolio.findings())
                    .containsExactly(new Finding(
                            FindingKind.UNKNOWN_PARENT,
                            "london",
                            Map.of("parent", "london", "areas", "a, b"),
                            "There is no profile of 'london', which is named as parent of 'a', 'b'."));
            assertThat(ids(portfolio.roots())).containsExactly("a", "b");
            assertThat(ids(portfolio.children("london"))).containsExactly("a", "b");
            assertThat(portfolio.summaryWithin("london").areas()).isEqualTo(3);
            assertThat(sizes(portfolio.summaryByParent())).isEqualTo(Map.of("london", 2L, "b", 1L));
        }

        @Test
        void standAtTheTopIfTheyAreInACircle() {
            Portfolio portfolio = portfolio("c<a", "b<c", "a<b", "d<a", "e<e", "f<e");

            assertThat(portfolio.findings())
                    .containsExactly(
                            new Finding(
                                    FindingKind.CIRCLE_OF_PARENTS,
                                    "a",
                                    Map.of("areas", "a, b, c"),
                                    "Areas lie within each other in a circle, each in the next one: 'a', 'b', 'c'; each of"
                                            + " them stands at the top."),
                            new Finding(
                                    FindingKind.CIRCLE_OF_PARENTS,
                                    "e",
                                    Map.of("areas", "e"),
                                    "Area 'e' is named as its own parent; it stands at the top."));
            assertThat(ids(portfolio.roots())).containsExactly("a", "b", "c", "e");
            assertThat(ids(portfolio.children("a"))).containsExactly("d");
            assertThat(ids(portfolio.children("e"))).containsExactly("f");
            assertThat(portfolio.summaryWithin("a").areas()).isEqualTo(2);
            assertThat(sizes(portfolio.summaryByParent())).isEqualTo(Map.of("-", 4L, "a", 1L, "e", 1L));
        }

        @Test
        void mayLieAHundredThousandDeepOrInOneCircle() {
            int depth = 100_000;
            List<Profile> chain = new ArrayList<>();
            for (int i = 0; i < depth; i++) {
                chain.add(profile(i == 0 ? "a0" : "a" + i + "<a" + (i - 1)));
            }
            Portfolio portfolio = Portfolio.of(MODEL, chain);
            assertThat(ids(portfolio.roots())).containsExactly("a0");
            assertThat(portfolio.summaryWithin("a0").areas()).isEqualTo(depth);

            chain.set(0, profile("a0<a" + (depth - 1)));
            Portfolio circle = Portfolio.of(MODEL, chain);
            assertThat(circle.roots()).hasSize(depth);
            assertThat(circle.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message())
                            .isEqualTo(
                                    "Areas lie within each other in a circle, each in the next one: 'a0', 'a99999', 'a99998',"
                                            + " 'a99997', 'a99996' and 99995 more; each of them stands at the top."));
        }

        @Test
        void areSummarisedByKind() {
            Portfolio portfolio = Portfolio.of(
                    MODEL,
                    List.of(
                            profile(area("a").kind(AreaKind.LOCALITY).build(), SPRING, "MNNN~"),
                            profile(area("b").kind(AreaKind.BOROUGH).build(), SPRING, "MMNN~"),
                            profile(area("c").kind(AreaKind.BOROUGH).build(), SPRING, "MNNN~"),
                            profile("d")));

            assertThat(portfolio.summaryByKind().keySet())
                    .containsExactly(Optional.empty(), Optional.of(AreaKind.BOROUGH), Optional.of(AreaKind.LOCALITY));
            assertThat(portfolio.summaryByKind().values())
                    .extracting(Summary::areas)
                    .containsExactly(1L, 2L, 1L);
        }
    }

    @Nested
    class Dates {

        private final Profile early = profile(area("a").name("Old").parent("x").build(), SPRING, "MNNN~");
        private final Profile late =
                profile(area("a").name("New").kind(AreaKind.BOROUGH).build(), AUTUMN, "MMNN~");
        private final Portfolio portfolio = Portfolio.of(MODEL, List.of(late, profile("b"), early));

        @Test
        void theLatestProfileCounts() {
            assertThat(portfolio.profile("a")).hasValue(late);
            assertThat(portfolio.profile("z")).isEmpty();
            assertThat(portfolio.history("a")).containsExactly(early, late);
            assertThat(portfolio.history("z")).isEmpty();
            assertThat(portfolio.summary().areas()).isEqualTo(2);
            assertThat(portfolio).hasToString("own/1.0: 2 areas, 3 profiles");
        }

        @Test
        void atADateTheLatestOnOrBeforeItCounts() {
            assertThat(portfolio.at(AUTUMN).profiles()).isEqualTo(portfolio.profiles());
            assertThat(portfolio.at(AUTUMN.minusDays(1)).history("a")).containsExactly(early);
            assertThat(portfolio.at(SPRING).profiles()).hasSize(2);
            assertThat(portfolio.at(SPRING.minusDays(1)).profiles()).isEmpty();
            assertThat(portfolio.at(SPRING.minusDays(1)).summary()).isEqualTo(Summary.empty(MODEL));
            assertThat(portfolio.at(AUTUMN).findings()).isEmpty();
        }

        @Test
        void changedFactsAreFindings() {
            assertThat(portfolio.findings())
                    .extracting(Finding::toString)
                    .containsExactly(
                            "changed-area a: Profiles of area 'a' tell a different name: 'Old', then 'New'; the latest"
                                    + " holds.",
                            "changed-area a: Profiles of area 'a' tell a different kind: none, then 'borough'; the latest"
                                    + " holds.",
                            "changed-area a: Profiles of area 'a' tell a different parent: 'x', then none; the latest"
                                    + " holds.");
        }

        @Test
        void twoProfilesOfOneAreaAndDateAreRefused() {
            Profile other = ScoringEngine.score(Samples.assessment(MODEL, "MMMM~").toBuilder()
                    .area(late.area())
                    .assessedOn(AUTUMN)
                    .assessor("board")
                    .build());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Portfolio.of(MODEL, List.of(late, other, profile("b"), profile("b"))))
                    .withMessage("there must be one profile of an area and date, but there are two of area 'a' on"
                            + " 2025-10-01, by 'board' and by nobody named; of area 'b' on 2025-04-01, by nobody named"
                            + " and by nobody named");
            List<Profile> many = Stream.iterate(0, i -> i + 1)
                    .limit(24)
                    .map(i -> profile("a" + i / 2))
                    .toList();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Portfolio.of(MODEL, many))
                    .withMessageEndingWith("; and of 2 more");
        }
    }

    @Test
    void refusesAnotherModelByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Portfolio.of(MaturityModel.standard(), List.of(profile("a"))))
                .withMessage("results of different models cannot be brought together: dmi-sp/1.0 and own/1.0");
    }

    @Test
    void isAValue() {
        EqualsVerifier.forClass(Portfolio.class)
                .withPrefabValues(MaturityModel.class, MODEL, MaturityModel.standard())
                .withPrefabValues(Nesting.class, new Nesting(Map.of()), new Nesting(Map.of("a", List.of(profile("a")))))
                .withIgnoredFields("nesting")
                .withNonnullFields("model", "histories")
                .suppress(Warning.STRICT_HASHCODE)
                .verify();
    }
}
