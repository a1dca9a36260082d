package io.github.socialprescribing.dmi.examples.report;

import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.examples.report.LevelRow.Cell;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.Safeguard;
import io.github.socialprescribing.dmi.plot.Ladder;
import io.github.socialprescribing.dmi.plot.Plot;
import io.github.socialprescribing.dmi.portfolio.LevelCounts;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the template of the page asks for. */
final class Page {

    private static final String STYLE = resource("report.css");
    private static final String SCRIPT = resource("report.js");

    private final Report report;
    private final Summary summary;
    private final List<AreaEntry> areas = new ArrayList<>();
    private final Comparison comparison;

    /**
     * A row of a table of counts.
     *
     * @param name what is counted
     * @param cells the counts
     */
    record Row(String name, List<Cell> cells) {}

    /**
     * An aspect and how many areas stand where in it.
     *
     * @param aspect the aspect
     * @param levels one row, or one for each reading
     * @param notScored in how many areas it is not scored
     */
    record AspectSpread(Aspect aspect, List<LevelRow> levels, long notScored) {}

    Page(Report report) {
        this.report = report;
        this.summary = report.summary();
        Map<String, String> names = new HashMap<>();
        report.shown().forEach(area -> names.put(area.area().id(), area.area().name()));
        Map<List<Object>, Integer> repetitions = new HashMap<>();
        for (Profile area : report.shown()) {
            int repetition = repetitions.merge(List.of(area.area().id(), area.assessedOn()), 1, Integer::sum);
            areas.add(new AreaEntry(area, areas.size() + 1, repetition, names));
        }
        this.comparison = new Comparison(areas);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String style() {
        return STYLE;
    }

    String script() {
        return SCRIPT;
    }

    /** {@return the content security policy: nothing but the styles and the script that stand in the page} */
    String policy() {
        return "default-src 'none'; style-src " + hash(STYLE) + " " + hash(Plot.style()) + "; script-src "
                + hash(SCRIPT) + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    MaturityModel model() {
        return summary.model();
    }

    Report report() {
        return report;
    }

    Summary summary() {
        return summary;
    }

    List<AreaEntry> areas() {
        return areas;
    }

    /** {@return the area that the page is about, if it is about one} */
    Optional<AreaEntry> onlyArea() {
        return report.isOfOneArea() ? Optional.of(areas.get(0)) : Optional.empty();
    }

    Comparison comparison() {
        return comparison;
    }

    String title() {
        return "Digital maturity of "
                + onlyArea().map(AreaEntry::name).orElseGet(() -> Words.counted(summary.areas(), "area"));
    }

    /** {@return when the areas that are shown were assessed, in words; empty if there are none} */
    String assessed() {
        Optional<LocalDate> first =
                areas.stream().map(area -> area.profile().assessedOn()).min(LocalDate::compareTo);
        Optional<LocalDate> last =
                areas.stream().map(area -> area.profile().assessedOn()).max(LocalDate::compareTo);
        if (first.isEmpty() || last.isEmpty()) {
            return "";
        }
        return first.equals(last)
                ? "Assessed on " + Words.date(first.get()) + "."
                : "Assessed between " + Words.date(first.get()) + " and " + Words.date(last.get()) + ".";
    }

    /** {@return how many records were read, and what became of them; empty if nothing is known of rejected ones} */
    String records() {
        return report.rejected()
                .map(rejected -> Words.counted(summary.areas() + rejected.records(), "record")
                        + (summary.areas() + rejected.records() == 1 ? " was read: " : " were read: ")
                        + Words.count(summary.areas()) + " accepted, " + Words.count(rejected.records())
                        + " rejected."
                        + (rejected.records() == 0
                                ? ""
                                : " What was wrong with the rejected, and what they say, is in " + rejected.file()
                                        + "."))
                .orElse("");
    }

    /** {@return that not all areas are shown, if so; else nothing} */
    String shown() {
        if (areas.size() == summary.areas()) {
            return "";
        }
        String counted = (model().safeguards().isEmpty()
                        ? "The headlines and the spread"
                        : "The headlines, the spread and the safeguards")
                + " count all " + Words.counted(summary.areas(), "area");
        return areas.isEmpty()
                ? counted + "; none is shown by itself."
                : counted + ". Pictures, tables and details are of the first " + Words.count(areas.size())
                        + " in the order of the input.";
    }

    List<Headline> headlines() {
        return onlyArea().map(area -> Headlines.of(area.profile())).orElseGet(() -> Headlines.of(summary));
    }

    /** {@return whether unknown answers leave any figure open} */
    boolean isOpen() {
        return !summary.index().low().equals(summary.index().high());
    }

    List<MaturityLevel> levels() {
        return List.of(MaturityLevel.values());
    }

    List<AspectSpread> spread() {
        return model().aspects().stream()
                .map(aspect -> new AspectSpread(
                        aspect,
                        LevelRow.ofReadings(
                                "areas",
                                summary.levels(aspect.id()).low()::count,
                                summary.levels(aspect.id()).high()::count),
                        summary.notScored(aspect.id())))
                .toList();
    }

    boolean isAnyAspectNotScored() {
        return model().aspects().stream().anyMatch(aspect -> summary.notScored(aspect.id()) > 0);
    }

    List<SafeguardState> safeguardStates() {
        return List.of(SafeguardState.values());
    }

    List<Row> safeguards() {
        List<Row> rows = new ArrayList<>();
        for (Safeguard safeguard : model().safeguards()) {
            Map<SafeguardState, Long> counts = summary.safeguard(safeguard.id());
            rows.add(new Row(
                    safeguard.title(),
                    safeguardStates().stream()
                            .map(state -> Cell.of(counts.getOrDefault(state, 0L), summary.areas()))
                            .toList()));
        }
        return rows;
    }

    /** {@return what areas say of their challenges, plans and hopes, by question; without those that nobody answered} */
    Map<String, List<Row>> context() {
        Map<String, List<Row>> questions = new LinkedHashMap<>();
        List<Row> challenges = new ArrayList<>();
        summary.challenges().entrySet().stream()
                .sorted(Map.Entry.<Challenge, Long>comparingByValue().reversed())
                .forEach(entry -> challenges.add(row(entry.getKey().id(), entry.getValue())));
        List<Row> intentions = new ArrayList<>();
        for (Intention intention : Intention.values()) {
            intentions.add(row(intention.id(), summary.intentions().getOrDefault(intention, 0L)));
        }
        List<Row> hopes = new ArrayList<>();
        LevelCounts aspirations = summary.aspirations();
        levels().forEach(level -> hopes.add(row(level.toString(), aspirations.count(level))));
        put(questions, "Challenges that they name", challenges);
        put(questions, "When they mean to add digital support", intentions);
        put(questions, "The level that they hope for", hopes);
        return questions;
    }

    private Row row(String id, long count) {
        return new Row(Words.capital(Words.ofId(id)), List.of(Cell.of(count, summary.areas())));
    }

    private static void put(Map<String, List<Row>> questions, String question, List<Row> rows) {
        if (rows.stream().anyMatch(row -> row.cells().get(0).shade() > 0)) {
            questions.put(question, rows);
        }
    }

    String ladder() {
        return report.ladder().toSvg();
    }

    String heatMap() {
        return report.heatMap().toSvg();
    }

    static String ladder(AreaEntry area) {
        Ladder ladder = Ladder.ofAspects(area.profile());
        // Two pictures of the same would have the same ids.
        return area.repetition() == 1
                ? ladder.toSvg()
                : ladder.withTitle(ladder.title() + ", assessment " + area.repetition() + " of that date")
                        .toSvg();
    }
}
