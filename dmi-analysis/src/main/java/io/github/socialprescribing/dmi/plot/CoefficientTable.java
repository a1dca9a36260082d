package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.portfolio.AlphaMetric;
import io.github.socialprescribing.dmi.portfolio.BootstrapInterval;
import io.github.socialprescribing.dmi.portfolio.Coefficient;
import io.github.socialprescribing.dmi.portfolio.KappaWeights;
import io.github.socialprescribing.dmi.portfolio.Ratings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How far raters agree beyond chance: Krippendorff's alpha by each metric with its interval, and, of two raters, Cohen's
 * kappa by each set of weights, to four decimals.
 *
 * <p>Names from outside cannot disturb the table: controls in them are shown as marks. Immutable and thread-safe.
 */
public final class CoefficientTable {

    private static final int COLUMNS = 80;

    private final Ratings ratings;
    private final long seed;
    private final int resamples;
    private final Symbols symbols;

    private CoefficientTable(Ratings ratings, long seed, int resamples, Symbols symbols) {
        this.ratings = ratings;
        this.seed = seed;
        this.resamples = resamples;
        this.symbols = symbols;
    }

    /**
     * {@return the table of the coefficients of ratings, with intervals of 1,000 resamples}
     *
     * @param ratings who rated what
     * @param seed where the random numbers of the resamples begin
     */
    public static CoefficientTable of(Ratings ratings, long seed) {
        return new CoefficientTable(ratings, seed, 1_000, Symbols.UNICODE);
    }

    /**
     * {@return this table with other intervals}
     *
     * @param number how often the items are resampled, from 1 to 100,000; 1,000 unless said
     */
    public CoefficientTable withResamples(int number) {
        return new CoefficientTable(ratings, seed, number, symbols);
    }

    /**
     * {@return this table in other characters; UNICODE unless said}
     *
     * @param textSymbols the characters
     */
    public CoefficientTable withSymbols(Symbols textSymbols) {
        return new CoefficientTable(ratings, seed, resamples, textSymbols);
    }

    /**
     * {@return the table as text, each line ended by a line feed; no line is wider than 80 columns}
     *
     * @throws IllegalArgumentException if the number of resamples is out of range
     */
    public String toText() {
        Lines lines = new Lines(COLUMNS, symbols);
        lines.line("Krippendorff's alpha    95 % interval");
        Set<String> notes = new LinkedHashSet<>();
        for (AlphaMetric metric : AlphaMetric.values()) {
            BootstrapInterval interval = ratings.alphaInterval(metric, seed, resamples);
            String value = row(metric.id(), ratings.alpha(metric), notes);
            lines.line(lines.cell(value, "Krippendorff's alpha    ".length())
                    + interval.limits()
                            .map(limits -> round(limits.low()) + " to " + round(limits.high()))
                            .orElse("undefined"));
            interval.undefined().ifPresent(why -> notes.add(undefined(why)));
            if (interval.limits().isPresent() && interval.undefinedResamples() > 0) {
                notes.add(String.format(
                        Locale.ROOT,
                        "Alpha was undefined in %,d resamples, which the interval leaves out.",
                        interval.undefinedResamples()));
            }
        }
        lines.line(String.format(Locale.ROOT, "Interval from %,d resamples of the items, seed %d.", resamples, seed));
        List<String> two = ratings.raters();
        if (two.size() == 2) {
            lines.wrapped("Cohen's kappa of ", List.of(two.get(0), "and", two.get(1)));
            for (KappaWeights weights : KappaWeights.values()) {
                lines.line(row(weights.id(), ratings.kappa(weights), notes));
            }
        }
        notes.forEach(lines::words);
        return lines.toString();
    }

    private static String row(String name, Coefficient coefficient, Set<String> notes) {
        coefficient.undefined().ifPresent(why -> notes.add(undefined(why)));
        return String.format(
                Locale.ROOT,
                "  %-12s%s",
                name,
                coefficient.value().map(CoefficientTable::round).orElse("undefined"));
    }

    private static String undefined(Message why) {
        return "Undefined: " + why + ".";
    }

    private static String round(Fraction value) {
        return value.round(4).toString();
    }

    /** {@return the table as text} */
    @Override
    public String toString() {
        return toText();
    }
}
