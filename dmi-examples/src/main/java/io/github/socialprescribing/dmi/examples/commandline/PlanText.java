package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.Safeguard;
import io.github.socialprescribing.dmi.plan.CostFrontier;
import io.github.socialprescribing.dmi.plan.CriterionGain;
import io.github.socialprescribing.dmi.plan.FrontierPoint;
import io.github.socialprescribing.dmi.plan.Phase;
import io.github.socialprescribing.dmi.plan.ResourceUse;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.RoadmapStrategy;
import io.github.socialprescribing.dmi.plan.Step;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;

/** Says a plan in text of at most 80 columns. */
final class PlanText {

    private static final int WIDTH = 80;
    private static final char NO_BREAK = '\u00a0';
    private static final int PARTS = 10;
    private static final int GAINS = 5;

    private final Plan plan;
    private final StringBuilder text = new StringBuilder();

    PlanText(Plan plan) {
        this.plan = plan;
        start();
        horizon();
        firstStep();
        roadmap();
        frontier();
        gains();
        line("\nThe index treats an order as a number.", 0);
    }

    private void start() {
        Profile start = plan.start();
        line(
                start.area().name() + " (" + start.area().id() + "), assessed on " + start.assessedOn() + " by "
                        + start.model().id(),
                0);
        line(
                headlines(start) + "; typical level " + levels(start.typicalLevel()) + ", " + start.scoredAspects()
                        + " of " + start.model().aspects().size() + " aspects scored, " + start.coverage()
                        + " questions answered",
                2);
        listed("Safeguards at risk, to be put right along the way", start.safeguards(SafeguardState.AT_RISK));
        listed("Safeguards not yet known, to be asked first", start.safeguards(SafeguardState.UNKNOWN));
    }

    private void listed(String words, List<Safeguard> safeguards) {
        if (!safeguards.isEmpty()) {
            line(words + ": " + joined(safeguards, Safeguard::title), 2);
        }
    }

    private void horizon() {
        plan.vision().ifPresent(vision -> {
            line("\nThe horizon: " + vision, 0);
            vision.gaps(plan.start()).forEach(gap -> line(gap.toString(), 2));
        });
    }

    private void firstStep() {
        List<Step> steps = plan.firstStep().steps();
        line("\nFirst step, the cheapest that is missing where the level is lowest", 0);
        steps.forEach(step -> line(inWords(step), 2));
        if (steps.isEmpty()) {
            line(
                    plan.roadmap().steps().isEmpty()
                            ? "Nothing is left to do."
                            : "Nothing is known to be missing there: ask what is unknown first.",
                    2);
        }
    }

    private void roadmap() {
        Roadmap roadmap = plan.roadmap();
        line("\nRoadmap: " + aim(roadmap) + ", at most " + counted(roadmap.stepsPerPhase(), "step") + " a phase", 0);
        roadmap.phases().forEach(this::phase);
        if (roadmap.phases().isEmpty()) {
            line("There is no step that can be planned.", 2);
        } else {
            line(
                    counted(roadmap.steps().size(), "step") + " for " + cost(roadmap.cost()) + "; "
                            + headlines(plan.start()) + ", then " + headlines(roadmap.reached()),
                    2);
        }
        named("Without a cost, so that no budget can choose them", roadmap.withoutCost(), Criterion::id);
        named("Barred, because something below them has no cost", roadmap.barred(), Criterion::id);
        named("Out of reach, because nothing at that level applies", roadmap.outOfReach(), Aspect::name);
    }

    private String aim(Roadmap roadmap) {
        if (roadmap.strategy() == RoadmapStrategy.WITHIN_BUDGET) {
            return "the greatest gain in the index that "
                    + roadmap.budget().map(PlanText::money).orElseThrow() + " can pay for";
        }
        return roadmap.vision().isPresent()
                ? "all that the horizon needs, the lowest lifted first"
                : "all that is left, the lowest lifted first";
    }

    private void phase(Phase phase) {
        line("Phase " + phase.number() + " for " + cost(phase.cost()) + ", then " + headlines(phase.reached()), 2);
        phase.steps().forEach(step -> line("- " + inWords(step), 4));
    }

    private <T> void named(String words, List<T> parts, Function<T, String> name) {
        if (!parts.isEmpty()) {
            line(words + ": " + joined(parts, name), 2);
        }
    }

    private void frontier() {
        plan.frontier().ifPresent(frontier -> {
            line("\nWhat each further part of the money buys at best", 0);
            row("cost", "index", "gain", "steps");
            Fraction before = plan.start().index().low();
            for (FrontierPoint point : shown(frontier)) {
                row(
                        point.cost(),
                        point.index().round(2),
                        "+" + point.index().minus(before).round(2),
                        point.steps().size());
                before = point.index();
            }
        });
    }

    private void row(Object... cells) {
        text.append(String.format(Locale.ROOT, "%26s %7s %7s %7s\n", cells));
    }

    /** {@return the best for each tenth of the cost of everything, and for the budget; where there are few points, all} */
    private List<FrontierPoint> shown(CostFrontier frontier) {
        List<FrontierPoint> points = frontier.points();
        if (points.size() <= PARTS + 2) {
            return points;
        }
        BigInteger most =
                BigInteger.valueOf(points.get(points.size() - 1).cost().minorUnits());
        Stream<Amount> tenths = IntStream.rangeClosed(0, PARTS)
                .mapToObj(tenth -> new Amount(
                        frontier.currency(),
                        most.multiply(BigInteger.valueOf(tenth))
                                .divide(BigInteger.valueOf(PARTS))
                                .longValueExact()));
        return Stream.concat(tenths, plan.roadmap().budget().stream())
                .map(frontier::within)
                .sorted((a, b) -> a.cost().compareTo(b.cost()))
                .distinct()
                .toList();
    }

    private void gains() {
        List<CriterionGain> gains =
                plan.gains().stream().filter(gain -> gain.gain().signum() > 0).toList();
        if (gains.isEmpty()) {
            return;
        }
        line(
                "\nWhat single criteria would change by themselves"
                        + (gains.size() > GAINS ? ", the first " + GAINS : ""),
                0);
        gains.stream()
                .limit(GAINS)
                .forEach(gain -> line(
                        "+" + gain.gain().round(2) + "  " + title(gain.criterion()) + "; "
                                + plan.start()
                                        .model()
                                        .aspect(gain.criterion().aspectId())
                                        .name() + " then at "
                                + gain.level() + ", staged level "
                                + gain.stagedLevel().number(),
                        2,
                        7));
    }

    private static String inWords(Step step) {
        List<String> words = new ArrayList<>();
        words.add(step.answer().id() + " now");
        words.add(cost(step.cost()));
        step.resourceUse().map(ResourceUse::id).ifPresent(words::add);
        if (!step.buyIn().isEmpty()) {
            words.add("buy-in of " + String.join(" and ", step.buyIn()));
        }
        return title(step.criterion()) + ": " + String.join(", ", words);
    }

    private static String title(Criterion criterion) {
        return criterion.title() + " (" + criterion.id() + ")";
    }

    private static String headlines(Profile profile) {
        Bounds<Fraction> index = profile.index();
        return "staged level " + levels(profile.stagedLevel()) + ", index "
                + index.low().round(2)
                + (index.isExact() ? "" : " to " + index.high().round(2));
    }

    private static String levels(Bounds<MaturityLevel> levels) {
        return levels.low().number()
                + (levels.isExact() ? "" : " to " + levels.high().number());
    }

    private static String cost(Optional<Amount> cost) {
        return cost.map(PlanText::money).orElse("no known cost");
    }

    /** {@return an amount that stays on one line} */
    private static String money(Amount amount) {
        return amount.toString().replace(' ', NO_BREAK);
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static <T> String joined(List<T> parts, Function<T, String> name) {
        return parts.stream().map(name).collect(Collectors.joining(", "));
    }

    private void line(String words, int indent) {
        line(words, indent, 2);
    }

    /** Writes words, wrapped where they are too long, with the further lines indented more. */
    private void line(String words, int indent, int further) {
        String space = " ".repeat(indent);
        String start = words.startsWith("\n") ? "\n" : "";
        text.append(start)
                .append(space)
                .append(WordUtils.wrap(
                                visible(words.substring(start.length())),
                                WIDTH - indent - further,
                                "\n" + space + " ".repeat(further),
                                true)
                        .replace(NO_BREAK, ' '))
                .append('\n');
    }

    /** {@return words that cannot disturb a terminal, whatever came in with names of areas and groups} */
    private static String visible(String words) {
        return words.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE -> ' ';
                    default -> c;
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
