package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.Safeguard;
import io.github.socialprescribing.dmi.portfolio.IndexDistribution;
import io.github.socialprescribing.dmi.portfolio.LevelCounts;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells a summary to people, in words and in tables that fit a terminal. */
final class SummaryText {

    private static final int DECIMALS = 2;

    private final Summary summary;
    private final StringBuilder text = new StringBuilder();

    private SummaryText(Summary summary) {
        this.summary = summary;
    }

    /** {@return the summary as text; nothing if it is of no areas} */
    static String of(Summary summary) {
        SummaryText text = new SummaryText(summary);
        if (summary.areas() > 0) {
            text.words();
            text.levels();
            text.index();
            text.safeguards();
            text.context();
        }
        return text.text.toString();
    }

    private void words() {
        LevelCounts staged = summary.stagedLevels().low();
        MaturityLevel median = Arrays.stream(MaturityLevel.values())
                .filter(level -> 2 * staged.upTo(level) >= summary.areas())
                .findFirst()
                .orElseThrow();
        line(
                "%s. At least half stand at staged Level %d (%s)%s,",
                areas(summary.areas()),
                median.number(),
                median.title(),
                median == MaturityLevel.UNCOORDINATED ? "" : " or below");
        line(
                "and at least half have an index of %s or less.",
                summary.index().low().median().orElseThrow().round(DECIMALS));
        line("Low reads unknown answers as not met, high as met.");
    }

    private void levels() {
        line("\n%-30s%10d%10d%10d%10d%10d", "Areas at each level", 1, 2, 3, 4, 5);
        for (Aspect aspect : summary.model().aspects()) {
            levels(aspect.name(), summary.levels(aspect.id()));
        }
        levels("Staged level", summary.stagedLevels());
        summary.typicalLevels().ifPresent(typical -> levels("Typical level", typical));
        if (summary.aspirations().total() > 0) {
            levels("Aspiration", summary.aspirations());
        }
        String notScored = summary.model().aspects().stream()
                .filter(aspect -> summary.notScored(aspect.id()) > 0)
                .map(aspect -> String.format(Locale.ROOT, "%s %,d", aspect.name(), summary.notScored(aspect.id())))
                .collect(Collectors.joining(", "));
        if (!notScored.isEmpty()) {
            line("  not scored: %s", notScored);
        }
    }

    private void levels(String name, Readings<LevelCounts> counts) {
        if (counts.low().equals(counts.high())) {
            levels(name, counts.low());
        } else {
            levels(name + ", low", counts.low());
            levels(name + ", high", counts.high());
        }
    }

    private void levels(String name, LevelCounts counts) {
        String numbers = counts.counts().stream()
                .map(count -> String.format(Locale.ROOT, "%,10d", count))
                .collect(Collectors.joining());
        line("  %-28s%s", name, numbers);
    }

    private void index() {
        line("\n%-30s%10s%10s", "Index, from 1 to 5", "low", "high");
        index("lowest", IndexDistribution::minimum);
        index("lower quartile", quantile(1, 4));
        index("median", IndexDistribution::median);
        index("upper quartile", quantile(3, 4));
        index("highest", IndexDistribution::maximum);
        index("mean", IndexDistribution::mean);
        Optional<Bounds<Fraction>> weighted = summary.weightedMean();
        weighted.ifPresent(mean -> index("mean weighted by population", mean.low(), mean.high()));
        if (summary.areasWithoutPopulation() > 0) {
            line(
                    "  %s no population%s",
                    areas(summary.areasWithoutPopulation())
                            + (summary.areasWithoutPopulation() == 1 ? " tells" : " tell"),
                    weighted.isPresent() ? "; the weighted mean leaves such out" : "");
        }
    }

    private static Function<IndexDistribution, Optional<Fraction>> quantile(int numerator, int denominator) {
        return index -> index.quantile(Fraction.of(numerator, denominator));
    }

    private void index(String name, Function<IndexDistribution, Optional<Fraction>> figure) {
        index(
                name,
                figure.apply(summary.index().low()).orElseThrow(),
                figure.apply(summary.index().high()).orElseThrow());
    }

    private void index(String name, Fraction low, Fraction high) {
        line("  %-28s%10s%10s", name, low.round(DECIMALS), high.round(DECIMALS));
    }

    private void safeguards() {
        if (summary.model().safeguards().isEmpty()) {
            return;
        }
        line("\n%-32s%10s%10s%10s%16s", "Safeguards, areas", "upheld", "at risk", "unknown", "not applicable");
        for (Safeguard safeguard : summary.model().safeguards()) {
            Map<SafeguardState, Long> counts = summary.safeguard(safeguard.id());
            line(
                    "  %-30s%,10d%,10d%,10d%,16d",
                    safeguard.title(),
                    counts.getOrDefault(SafeguardState.UPHELD, 0L),
                    counts.getOrDefault(SafeguardState.AT_RISK, 0L),
                    counts.getOrDefault(SafeguardState.UNKNOWN, 0L),
                    counts.getOrDefault(SafeguardState.NOT_APPLICABLE, 0L));
        }
    }

    private void context() {
        if (!summary.challenges().isEmpty()) {
            line("\nChallenges named, areas");
            summary.challenges().forEach((challenge, count) -> count(challenge.id(), count));
        }
        if (summary.intentions().values().stream().anyMatch(count -> count > 0)) {
            line("\nIntentions, areas");
            summary.intentions().forEach((intention, count) -> count(intention.id(), count));
        }
    }

    private static String areas(long count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d area" : "%,d areas", count);
    }

    private void count(String name, long count) {
        line("  %-30s%,10d", name, count);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would need a library
    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
