package io.github.socialprescribing.dmi.examples.scripting;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.CountTable;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import io.github.socialprescribing.dmi.plan.CostFrontier;
import io.github.socialprescribing.dmi.plan.FrontierPoint;
import io.github.socialprescribing.dmi.plan.Phase;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.Step;
import io.github.socialprescribing.dmi.portfolio.LevelCounts;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables that the library does not have as plots already, as text. */
final class Tables {

    private static final String CAVEAT = "The index treats an order as a number.\n";

    private Tables() {}

    static String of(Profile profile) {
        TextTable table = new TextTable("Aspect", "Level", "Coordinate", "Missing for the next level, or unknown (?)");
        for (AspectProfile aspect : profile.aspects()) {
            String name = aspect.aspect().name();
            if (aspect.isScored()) {
                table.row(name, numbers(aspect.level()), rounded(aspect.coordinate()), open(aspect));
            } else {
                table.row(name, "not scored");
            }
        }
        return profile.area().name() + " (" + profile.area().id() + "), " + profile.assessedOn() + "\n" + table
                + "Staged level " + numbers(profile.stagedLevel()) + ", typical level "
                + numbers(profile.typicalLevel()) + ", index " + rounded(profile.index()) + "; " + profile.coverage()
                + " answers known.\n" + CAVEAT;
    }

    private static String open(AspectProfile aspect) {
        return Stream.concat(
                        aspect.blocking().stream().map(Criterion::id),
                        aspect.unknown().stream().map(criterion -> criterion.id() + "?"))
                .collect(Collectors.joining(" "));
    }

    static String ofAssessments(Collection<Assessment> assessments) {
        TextTable table = new TextTable("Area", "Name", "Date", "Assessor", "Model");
        for (Assessment assessment : assessments) {
            table.row(
                    assessment.area().id(),
                    assessment.area().name(),
                    assessment.assessedOn(),
                    assessment.assessor().orElse("-"),
                    assessment.model().id());
        }
        return table.toString();
    }

    static String of(Summary summary) {
        TextTable table = new TextTable("Areas at level", "1", "2", "3", "4", "5", "not scored");
        for (Aspect aspect : summary.model().aspects()) {
            levels(
                    table,
                    aspect.name(),
                    summary.levels(aspect.id()).low(),
                    summary.levels(aspect.id()).high(),
                    Long.toString(summary.notScored(aspect.id())));
        }
        Readings<LevelCounts> staged = summary.stagedLevels();
        levels(table, "Staged level", staged.low(), staged.high(), "");
        summary.typicalLevels().ifPresent(it -> levels(table, "Typical level", it.low(), it.high(), ""));
        return table + "Where the readings differ, low/high.\nIndex: " + summary.index() + "\n" + CAVEAT;
    }

    private static void levels(TextTable table, String name, LevelCounts low, LevelCounts high, String notScored) {
        List<Object> row = new ArrayList<>(List.of(name));
        for (MaturityLevel level : MaturityLevel.values()) {
            long least = low.count(level);
            long most = high.count(level);
            row.add(least == most ? Long.toString(least) : least + "/" + most);
        }
        row.add(notScored);
        table.row(row.toArray());
    }

    static String of(CohortSummary cohort) {
        TextTable times =
                new TextTable("Days in stage", "Spells", "Completed", "Quarter done by", "Half", "Three quarters");
        for (MotivationStage stage : MotivationStage.values()) {
            var time = cohort.timeIn(stage);
            times.row(
                    stage.title(),
                    time.spells(),
                    time.completed().values().stream()
                            .mapToLong(Long::longValue)
                            .sum(),
                    days(time.lowerQuartile()),
                    days(time.median()),
                    days(time.upperQuartile()));
        }
        return cohort + "\n\n" + people("People at the start", cohort.atStart()) + "\n"
                + people("People at the end", cohort.atEnd()) + "\n"
                + changes(
                        "Changes of stage, from", MotivationStage.values(), MotivationStage::id, cohort.stageChanges())
                + "\n"
                + changes(
                        "Changes of category, from",
                        PersonCategory.values(),
                        PersonCategory::id,
                        cohort.categoryChanges())
                + "\n" + times + "By Kaplan and Meier's method; - is not reached.\n";
    }

    private static String people(String title, CountTable<MotivationStage, PersonCategory> counts) {
        List<String> header = new ArrayList<>(List.of(title));
        Stream.of(PersonCategory.values()).map(PersonCategory::id).forEach(header::add);
        header.add("all");
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (MotivationStage stage : MotivationStage.values()) {
            List<Object> row = new ArrayList<>(List.of(stage.id()));
            Stream.of(PersonCategory.values()).forEach(category -> row.add(counts.count(stage, category)));
            row.add(counts.rowTotal(stage));
            table.row(row.toArray());
        }
        return table.toString();
    }

    private static <E extends Enum<E>> String changes(
            String title, E[] words, Function<E, String> id, CountTable<E, E> counts) {
        List<String> header = new ArrayList<>(List.of(title));
        Stream.of(words).map(word -> "to " + id.apply(word)).forEach(header::add);
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (E from : words) {
            List<Object> row = new ArrayList<>(List.of(id.apply(from)));
            Stream.of(words).forEach(to -> row.add(from == to ? "" : counts.count(from, to)));
            table.row(row.toArray());
        }
        return table.toString();
    }

    private static String days(OptionalInt time) {
        return time.isPresent() ? Integer.toString(time.getAsInt()) : "-";
    }

    static String of(CostFrontier frontier) {
        TextTable table = new TextTable("Cost", "Index", "Staged", "Criteria", "New in it");
        FrontierPoint before = frontier.points().get(0);
        for (FrontierPoint point : frontier.points()) {
            List<Step> known = before.steps();
            table.row(
                    point.cost(),
                    point.index().round(2),
                    frontier.start()
                            .ifMet(ids(point.steps()))
                            .stagedLevel()
                            .low()
                            .number(),
                    point.steps().size(),
                    String.join(
                            " ",
                            ids(point.steps().stream()
                                    .filter(step -> !known.contains(step))
                                    .toList())));
            before = point;
        }
        return table + CAVEAT;
    }

    private static List<String> ids(List<Step> steps) {
        return steps.stream().map(step -> step.criterion().id()).toList();
    }

    static String of(Roadmap roadmap) {
        TextTable table = new TextTable("Phase", "Step", "Now", "Cost", "Index", "Staged");
        for (Phase phase : roadmap.phases()) {
            for (Step step : phase.steps()) {
                boolean last = step.equals(phase.steps().get(phase.steps().size() - 1));
                table.row(
                        phase.number(),
                        step.criterion().id(),
                        step.answer().id(),
                        step.cost().map(Object::toString).orElse("-"),
                        last ? phase.reached().index().low().round(2) : "",
                        last ? phase.reached().stagedLevel().low().number() : "");
            }
        }
        return roadmap.strategy().id() + " for " + roadmap.start().area().name()
                + roadmap.cost().map(cost -> ", " + cost).orElse("") + "\n" + table + CAVEAT;
    }

    private static String numbers(Bounds<MaturityLevel> levels) {
        return levels.isExact()
                ? "" + levels.low().number()
                : levels.low().number() + " to " + levels.high().number();
    }

    private static String rounded(Bounds<Fraction> figure) {
        String low = figure.low().round(2).toString();
        return figure.isExact() ? low : low + " to " + figure.high().round(2);
    }
}
