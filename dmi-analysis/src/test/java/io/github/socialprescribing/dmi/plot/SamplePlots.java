package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.ModelBuilder;
import io.github.socialprescribing.dmi.model.Need;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.Observation;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import io.github.socialprescribing.dmi.plan.CostFrontier;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plan.Vision;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Profiles, a frontier and cohorts that the tests of plots draw. */
final class SamplePlots {

    static final LocalDate BY = LocalDate.of(2028, 3, 31);

    private static final String CELLS = "2R 3R 4R 5R";
    private static final MaturityModel FOUR_ASPECTS = Samples.model("2R 3R 4R 4R 5R", CELLS, CELLS, CELLS);

    /** An exact coordinate, a range, an aspect that is not scored, and the floor. */
    static final Profile FOUR = ScoringEngine.score(Samples.assessment(FOUR_ASPECTS, "MMMNN.M--N.XXXX.NNNN~"));

    private SamplePlots() {}

    static Vision vision() {
        return Vision.of(FOUR.model(), MaturityLevel.CONNECTED, BY);
    }

    /** {@return an area of the model of {@link #FOUR}} */
    static Profile area(String name, String letters) {
        return ScoringEngine.score(Samples.assessment(FOUR_ASPECTS, letters).toBuilder()
                .area(Area.of("id", name))
                .build());
    }

    /** {@return so many areas, with ranges and aspects that are not scored among them} */
    static List<Profile> areas(int howMany, List<String> names) {
        String[] letters = {"MMMNN.M--N.XXXX.NNNN~", "MMNNN.MMMM.M---.MP--~", "NNNNN.MMNN.MMMN.MMMM~"};
        return IntStream.range(0, howMany)
                .mapToObj(i -> area(names.get(i % names.size()), letters[i % letters.length]))
                .toList();
    }

    /** {@return an area scored by a model of so many aspects, which have these names in turn} */
    static Profile ofAspects(int howMany, List<String> names) {
        ModelBuilder model = MaturityModel.builder("many", "1.0");
        for (int i = 0; i < howMany; i++) {
            String id = "a" + i;
            String name = names.get(i % names.size());
            model.aspect(id, aspect -> {
                aspect.name(name);
                for (int level = 2; level <= 5; level++) {
                    aspect.criterion(
                            id + ".c" + level,
                            level,
                            Need.REQUIRED,
                            it -> it.title("Title").question("Question?"));
                }
            });
        }
        String[] letters = {"MMNN", "M---", "MMMN", "NNNN"};
        return ScoringEngine.score(Samples.assessment(
                model.build(),
                String.join(
                                ".",
                                IntStream.range(0, howMany)
                                        .mapToObj(i -> letters[i % 4])
                                        .toList()) + "~"));
    }

    /** {@return a wording that says this for everything, with the places of the phrase behind it, and its id if asked} */
    static Wording wording(String text, boolean withIds) {
        Wording words = Wording.english();
        for (Phrase phrase : Phrase.values()) {
            String places = Pattern.compile("\\{[a-z]+}")
                    .matcher(phrase.english())
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.joining(" "));
            words = words.with(phrase, text + (withIds ? "«" + phrase.id() + "»" : "") + places);
        }
        String name = text.isBlank() ? "?" : text;
        for (MaturityLevel level : MaturityLevel.values()) {
            words = words.with(level, name);
        }
        for (MotivationStage stage : MotivationStage.values()) {
            words = words.with(stage, name);
        }
        for (PersonCategory category : PersonCategory.values()) {
            words = words.with(category, name);
        }
        return words.withAspect("a1", name);
    }

    /** {@return a plot of each kind, with all that it may say} */
    static List<Plot> sayingEverything() {
        List<String> names = List.of("Northbank", "Aldergate");
        CohortSummary cohort = cohort(12, 30, 7, 1, 44, 2, 0, 1250, 9);
        Estimates some = Estimates.builder(FOUR_ASPECTS)
                .cost("a1.c3", Amount.parse("GBP 0"))
                .cost("a1.c4", Amount.parse("GBP 5"))
                .cost("a2.c4", Amount.parse("GBP 7"))
                .build();
        return List.of(
                Ladder.ofAspects(FOUR),
                Ladder.ofAreas(areas(3, names)),
                Ladder.ofAreas(areas(33, names)),
                HeatMap.of(List.of()),
                HeatMap.of(areas(1, names)),
                HeatMap.of(areas(33, names)),
                Radar.of(FOUR),
                Radar.of(area("Northbank", "MMMNN.MNNN.NNNN.NNNN~")),
                Radar.of(FOUR).withVision(vision()),
                Radar.of(ofAspects(12, names)),
                Frontier.of(frontier("Northbank")).withBudget(Amount.parse("GBP 30000")),
                Frontier.of(Planner.of(FOUR, some).frontier()).withBudget(Amount.parse("GBP 5")),
                MotivationGrid.atStart(cohort),
                MotivationGrid.atEnd(cohort.publication()));
    }

    static CostFrontier frontier(String area) {
        Estimates.Builder estimates = Estimates.builder(FOUR_ASPECTS);
        String[] costs = {"GBP 1250.50", "GBP 20000", "GBP 7000", "GBP 0"};
        for (int i = 0; i < FOUR_ASPECTS.criteria().size() - 1; i++) {
            estimates.cost(FOUR_ASPECTS.criteria().get(i).id(), Amount.parse(costs[i % costs.length]));
        }
        return Planner.of(area(area, "MMMNN.M--N.XXXX.NNNN~"), estimates.build())
                .frontier();
    }

    /** {@return a cohort with as many people at each stage in each category as is told row by row} */
    static CohortSummary cohort(int... counts) {
        List<Journey> journeys = new ArrayList<>();
        int cell = 0;
        for (MotivationStage stage : MotivationStage.values()) {
            for (PersonCategory category : PersonCategory.values()) {
                for (int i = 0; cell < counts.length && i < counts[cell]; i++) {
                    journeys.add(Journey.of(
                            cell + "-" + i, List.of(Observation.of(LocalDate.of(2025, 12, 1), stage, category))));
                }
                cell++;
            }
        }
        return CohortSummary.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), journeys);
    }
}
