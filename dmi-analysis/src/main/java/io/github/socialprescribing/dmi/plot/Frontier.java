package io.github.socialprescribing.dmi.plot;

import static io.github.socialprescribing.dmi.plot.Svg.n;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.plan.CostFrontier;
import io.github.socialprescribing.dmi.plan.FrontierPoint;
import io.github.socialprescribing.dmi.plot.Lettering.Fitted;
import io.github.socialprescribing.dmi.plot.Svg.Anchor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each further part of a budget buys: the best low index for each cost, as stairs, with the least budget on the left.
 *
 * <p>Between two points the lower one holds, for half a step buys nothing. With a budget the best that it buys is marked.
 * Indices are those of the low reading, so that UNKNOWN is read as not met. Immutable and thread-safe.
 */
public final class Frontier implements Plot {

    private static final int DECIMALS = 2;
    private static final int MOST_DOTS = 40;
    private static final int MOST_ROWS = 16;
    private static final int MOST_TICKS = 6;
    private static final int VALUE_COLUMNS = "3.21".length();
    private static final double HEIGHT = 250;
    private static final double VALUES_ROOM = 40;
    private static final double FIGURE_GAP = 16;
    private static final int FIGURE_LINES = 3;

    /** The closest two points of the line may be, in pixels; what lies closer cannot be told apart. */
    private static final double CLOSE = 0.3;

    private final CostFrontier frontier;
    private final @Nullable Amount budget;
    private final Options options;
    private final Wording words;

    private Frontier(CostFrontier frontier, @Nullable Amount budget, Options options) {
        this.frontier = frontier;
        this.budget = budget;
        this.options = options;
        this.words = options.wording();
    }

    /**
     * {@return the plot of a frontier}
     *
     * @param frontier what each further pound buys
     */
    public static Frontier of(CostFrontier frontier) {
        return new Frontier(frontier, null, Options.DEFAULT);
    }

    /**
     * {@return this plot with a budget, and the best that it buys, marked}
     *
     * @param amount 0 or more, in the currency of the costs
     * @throws IllegalArgumentException if the budget is negative or in another currency
     */
    public Frontier withBudget(Amount amount) {
        frontier.within(amount);
        return new Frontier(frontier, amount, options);
    }

    @Override
    public Frontier withTitle(String title) {
        return new Frontier(frontier, budget, options.withTitle(title));
    }

    @Override
    public Frontier withWording(Wording words) {
        return new Frontier(frontier, budget, options.withWording(words));
    }

    @Override
    public Frontier withWidth(int pixels) {
        return new Frontier(frontier, budget, options.withWidth(pixels));
    }

    @Override
    public Frontier withColumns(int textColumns) {
        return new Frontier(frontier, budget, options.withColumns(textColumns));
    }

    @Override
    public Frontier withSymbols(Symbols textSymbols) {
        return new Frontier(frontier, budget, options.withSymbols(textSymbols));
    }

    @Override
    public Frontier withIdPrefix(String prefix) {
        return new Frontier(frontier, budget, options.withIdPrefix(prefix));
    }

    @Override
    public String title() {
        return options.title()
                .orElseGet(() -> words.text(
                        Phrase.FRONTIER, "area", frontier.start().area().name()));
    }

    private String subtitle() {
        return words.text(
                Phrase.FRONTIER_SUBTITLE,
                "currency",
                currency(),
                "date",
                frontier.start().assessedOn());
    }

    private String currency() {
        return frontier.currency().getCurrencyCode();
    }

    @Override
    public String description() {
        return subtitle() + ". "
                + keyFigures().stream()
                        .map(figure -> figure.name + ": " + figure.value)
                        .collect(Collectors.joining("; ", "", ". "))
                + caption();
    }

    private record KeyFigure(String name, String value) {}

    private List<KeyFigure> keyFigures() {
        List<FrontierPoint> points = frontier.points();
        FrontierPoint first = points.get(0);
        FrontierPoint last = points.get(points.size() - 1);
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(figure(
                Phrase.FRONTIER_NOW,
                words.text(
                        Phrase.INDEX_NOW,
                        "index",
                        rounded(frontier.start().index().low()))));
        if (!first.steps().isEmpty()) {
            figures.add(figure(Phrase.AT_NO_COST, bought(first)));
        }
        if (budget != null) {
            figures.add(figure(Phrase.WITHIN_BUDGET, bought(frontier.within(budget)), "amount", Numbers.money(budget)));
        }
        if (points.size() > 1) {
            figures.add(figure(Phrase.ALL_THAT_CAN_BE_BOUGHT, bought(last)));
        }
        return figures;
    }

    private KeyFigure figure(Phrase name, String value, Object... places) {
        return new KeyFigure(words.text(name, places), value);
    }

    private String bought(FrontierPoint point) {
        int steps = point.steps().size();
        return words.text(
                steps == 1 ? Phrase.BOUGHT_BY_ONE_STEP : Phrase.BOUGHT,
                "index",
                rounded(point.index()),
                "steps",
                steps,
                "cost",
                Numbers.money(point.cost()));
    }

    private static String rounded(Fraction index) {
        return index.round(DECIMALS).toString();
    }

    private String caption() {
        int without = frontier.withoutCost().size();
        int barred = frontier.barred().size();
        return (without == 0 ? "" : words.text(Phrase.WITHOUT_COST, "without", without, "barred", barred) + " ")
                + words.text(Phrase.UNKNOWN_AS_NOT_MET) + " " + words.text(Phrase.ORDER_AS_NUMBER);
    }

    @Override
    public String toSvg() {
        return new Drawing().draw();
    }

    /** The plain numbers along an axis: first, step and last. */
    private record Ticks(BigDecimal first, BigDecimal step, BigDecimal last) {

        /** {@return ticks at 1, 2 or 5 times a power of ten that span the range with at most so many steps} */
        static Ticks spanning(BigDecimal low, BigDecimal high, int mostSteps) {
            BigDecimal least = high.subtract(low).divide(BigDecimal.valueOf(mostSteps), 20, RoundingMode.CEILING);
            BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
            for (int times : new int[] {1, 2, 5, 10, 20}) {
                BigDecimal step = power.multiply(BigDecimal.valueOf(times));
                BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
                BigDecimal last = high.divide(step, 0, RoundingMode.CEILING).multiply(step);
                if (last.subtract(first).divide(step, 0, RoundingMode.UP).intValueExact() <= mostSteps) {
                    return new Ticks(first, step, last);
                }
            }
            throw new IllegalStateException("no ticks for " + low + " to " + high);
        }

        List<BigDecimal> all() {
            List<BigDecimal> all = new ArrayList<>();
            for (BigDecimal tick = first; tick.compareTo(last) <= 0; tick = tick.add(step)) {
                all.add(tick);
            }
            return all;
        }

        double share(double value) {
            return (value - first.doubleValue()) / (last.doubleValue() - first.doubleValue());
        }
    }

    /** Where everything stands on the sheet. */
    private final class Drawing {

        private final List<FrontierPoint> points = frontier.points();
        private final Sheet sheet = new Sheet(options, title(), subtitle());
        private final Svg svg = sheet.svg();
        private final double left = Sheet.MARGIN + VALUES_ROOM;
        private final double right = sheet.width() - Sheet.MARGIN - 30;
        private final double top;
        private final Ticks costs;
        private final Ticks indices;

        Drawing() {
            top = sheet.bottom() + 34 + (isIndexAxisWide() ? Lettering.SMALL.leading() : 0);
            BigDecimal most = greatestCost().units();
            BigDecimal widest = most.max(BigDecimal.ONE);
            double tickRoom = Lettering.SMALL.width(Numbers.grouped(widest)) * 1.3 + 20;
            int ticks = (int) Math.max(1, Math.min(MOST_TICKS, (right - left) / tickRoom));
            costs = Ticks.spanning(BigDecimal.ZERO, widest, ticks);
            BigDecimal low = frontier.start().index().low().round(DECIMALS);
            BigDecimal high = points.get(points.size() - 1).index().round(DECIMALS);
            BigDecimal margin = new BigDecimal("0.1");
            indices = Ticks.spanning(
                    low.subtract(margin).max(BigDecimal.ONE), high.add(margin).min(BigDecimal.valueOf(5)), MOST_TICKS);
        }

        private Amount greatestCost() {
            Amount last = points.get(points.size() - 1).cost();
            return budget == null || budget.compareTo(last) < 0 ? last : budget;
        }

        String draw() {
            axes();
            stairs();
            if (budget != null) {
                mark(budget, frontier.within(budget));
            }
            sheet.moveTo(top + HEIGHT + 44);
            figures();
            sheet.legend(legend());
            sheet.caption(caption());
            return sheet.close(description());
        }

        private double x(Amount cost) {
            return x(cost.units().doubleValue());
        }

        private double x(double units) {
            return left + costs.share(units) * (right - left);
        }

        private double y(double index) {
            return top + HEIGHT - indices.share(index) * HEIGHT;
        }

        private void axes() {
            indexAxis();
            for (BigDecimal tick : indices.all()) {
                double y = y(tick.doubleValue());
                svg.line(left, y, right, y, 1, Ink.TRACK);
                String number = tick.setScale(
                                Math.max(1, indices.step.stripTrailingZeros().scale()), RoundingMode.HALF_UP)
                        .toPlainString();
                svg.text(left - 10, y + 4, Anchor.END, Lettering.SMALL, Ink.TEXT, number);
            }
            svg.line(left, top + HEIGHT, right, top + HEIGHT, 1, Ink.AXIS);
            for (BigDecimal tick : costs.all()) {
                double x = x(tick.doubleValue());
                svg.line(x, top + HEIGHT, x, top + HEIGHT + 5, 1, Ink.AXIS);
                String number = Numbers.grouped(tick);
                svg.text(
                        within(x, Lettering.SMALL.width(number)),
                        top + HEIGHT + 18,
                        Anchor.MIDDLE,
                        Lettering.SMALL,
                        Ink.TEXT,
                        number);
            }
            String name = words.text(Phrase.COST_AXIS, "currency", currency());
            svg.text(
                    right,
                    top + HEIGHT + 36,
                    Anchor.END,
                    Lettering.SMALL,
                    Ink.MUTED,
                    Lettering.SMALL.fit(name, right - left),
                    name);
        }

        /** The name of the axis ends with the numbers below it, or stands on a line of its own. */
        private void indexAxis() {
            String name = words.text(Phrase.INDEX);
            if (isIndexAxisWide()) {
                svg.text(
                        Sheet.MARGIN,
                        top - 16 - Lettering.SMALL.leading(),
                        Anchor.START,
                        Lettering.SMALL,
                        Ink.MUTED,
                        Lettering.SMALL.fit(name, sheet.room()),
                        name);
            } else {
                svg.text(left - 10, top - 16, Anchor.END, Lettering.SMALL, Ink.MUTED, name);
            }
        }

        private boolean isIndexAxisWide() {
            return Lettering.SMALL.width(words.text(Phrase.INDEX)) > left - 10 - Sheet.MARGIN / 2;
        }

        private void stairs() {
            double now = y(frontier.start().index().low().doubleValue());
            svg.dashed(left, now, right, now, 1.5, Ink.AXIS);
            double fromX = left;
            double fromY = y(points.get(0).index().doubleValue());
            StringBuilder path = new StringBuilder("M" + n(fromX) + " " + n(fromY));
            for (int i = 1; i < points.size(); i++) {
                double x = x(points.get(i).cost());
                double y = y(points.get(i).index().doubleValue());
                if (x - fromX >= CLOSE || fromY - y >= CLOSE || i == points.size() - 1) {
                    path.append('L').append(n(x)).append(' ').append(n(fromY));
                    path.append('L').append(n(x)).append(' ').append(n(y));
                    fromX = x;
                    fromY = y;
                }
            }
            path.append('L').append(n(right)).append(' ').append(n(fromY));
            svg.path(path.toString(), 2, "", Ink.EDGE);
            if (points.size() <= MOST_DOTS) {
                points.forEach(
                        point -> svg.circle(x(point.cost()), y(point.index().doubleValue()), 4, Ink.MARK, Ink.HALO));
            }
        }

        private void mark(Amount amount, FrontierPoint bought) {
            double x = x(amount);
            svg.path("M" + n(x) + " " + n(top - 6) + "L" + n(x) + " " + n(top + HEIGHT), 2, "5 4", Ink.TARGET);
            svg.diamond(x(bought.cost()), y(bought.index().doubleValue()), 8, Ink.MARK, Ink.HALO);
            String name = words.text(Phrase.BUDGET, "amount", Numbers.money(amount));
            Fitted fitted = Lettering.STRONG.fit(name, sheet.room() - VALUES_ROOM);
            double middle = within(x, Lettering.STRONG.width(fitted.lines().get(0)));
            svg.text(middle, top - 16, Anchor.MIDDLE, Lettering.STRONG, Ink.TEXT, fitted, name);
        }

        /** {@return the middle nearest to x at which a label of that width stays on the sheet} */
        private double within(double x, double labelWidth) {
            double most = sheet.width() - Sheet.MARGIN / 2 - labelWidth / 2;
            return Math.max(Math.min(x, most), Sheet.MARGIN + VALUES_ROOM / 2 + labelWidth / 2);
        }

        private void figures() {
            List<KeyFigure> figures = keyFigures();
            double y = sheet.bottom();
            for (KeyFigure figure : figures) {
                svg.line(Sheet.MARGIN, y, sheet.width() - Sheet.MARGIN, y, 1, Ink.TRACK);
                double valueRoom =
                        Math.max(sheet.room() / 2, sheet.room() - Lettering.PLAIN.width(figure.name) - FIGURE_GAP);
                Fitted value = Lettering.STRONG.wrap(figure.value, valueRoom, FIGURE_LINES);
                double nameRoom = sheet.room()
                        - FIGURE_GAP
                        - value.lines().stream()
                                .mapToDouble(Lettering.STRONG::width)
                                .max()
                                .orElse(0);
                Fitted name = Lettering.PLAIN.wrap(figure.name, nameRoom, FIGURE_LINES);
                svg.text(Sheet.MARGIN, y + 17, Anchor.START, Lettering.PLAIN, Ink.TEXT, name, figure.name);
                svg.text(
                        sheet.width() - Sheet.MARGIN,
                        y + 17,
                        Anchor.END,
                        Lettering.STRONG,
                        Ink.TEXT,
                        value,
                        figure.value);
                int lines = Math.max(name.lines().size(), value.lines().size());
                y += 26 + (lines - 1) * Lettering.PLAIN.leading();
            }
            sheet.moveTo(y);
        }

        private List<Sheet.Entry> legend() {
            List<Sheet.Entry> entries = new ArrayList<>();
            entries.add(new Sheet.Entry(
                    (on, x, y) -> {
                        on.line(x, y, x + 26, y, 2, Ink.EDGE);
                        if (points.size() <= MOST_DOTS) {
                            on.circle(x + 13, y, 4, Ink.MARK, Ink.HALO);
                        }
                    },
                    words.text(Phrase.BEST_FOR_COST)));
            entries.add(
                    new Sheet.Entry((on, x, y) -> on.dashed(x, y, x + 26, y, 1.5, Ink.AXIS), words.text(Phrase.NOW)));
            if (budget != null) {
                entries.add(new Sheet.Entry(
                        (on, x, y) -> on.diamond(x + 13, y, 8, Ink.MARK, Ink.HALO),
                        words.text(Phrase.BEST_WITHIN_BUDGET)));
            }
            return entries;
        }
    }

    @Override
    public String toText() {
        TextScale scale = new TextScale(options, VALUE_COLUMNS);
        Lines lines = new Lines(options.columns(), options.symbols());
        keyFigures().forEach(figure -> lines.words(figure.name + ": " + figure.value));
        lines.words(caption());
        return options.heading()
                + scale.text(rows().stream()
                        .map(point -> new TextScale.Row(
                                Numbers.money(point.cost()),
                                Optional.of(Bounds.of(point.index(), point.index())),
                                Optional.empty(),
                                rounded(point.index())))
                        .toList())
                + lines;
    }

    /** All points if they are few, else the best within budgets that rise evenly. */
    private List<FrontierPoint> rows() {
        List<FrontierPoint> points = frontier.points();
        if (points.size() <= MOST_ROWS) {
            return points;
        }
        TreeMap<Amount, FrontierPoint> rows = new TreeMap<>();
        Amount most = points.get(points.size() - 1).cost();
        for (int i = 0; i < MOST_ROWS; i++) {
            long part = most.minorUnits() / (MOST_ROWS - 1) * i;
            FrontierPoint point = frontier.within(i == MOST_ROWS - 1 ? most : most.withMinorUnits(part));
            rows.put(point.cost(), point);
        }
        if (budget != null) {
            FrontierPoint point = frontier.within(budget);
            rows.put(point.cost(), point);
        }
        return List.copyOf(rows.values());
    }

    /** {@return the plot as text} */
    @Override
    public String toString() {
        return toText();
    }
}
