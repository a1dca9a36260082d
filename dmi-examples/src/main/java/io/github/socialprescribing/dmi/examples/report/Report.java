package io.github.socialprescribing.dmi.examples.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import io.github.socialprescribing.dmi.plot.HeatMap;
import io.github.socialprescribing.dmi.plot.Ladder;
import io.github.socialprescribing.dmi.plot.Plot;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What many areas, or one, look like by the Digital Maturity Index, as one HTML page for those who decide: the headlines in
 * words, the plots, who leads and who learns, and for each area where it stands, why, and what to do next.
 *
 * <p>All accepted areas are counted; pictures, tables and details are of those shown, and the page says how many those are.
 * It needs nothing from elsewhere, works without its script, prints on A4, and allows in its content security policy only its
 * own styles and script. The same report is always the same bytes. Immutable.
 */
public final class Report {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, Report.class.getPackageName());

    private static final int WIDTH = 960;

    private final Summary summary;
    private final List<Profile> shown;
    private final Optional<Rejected> rejected;
    private final Optional<String> notice;
    private final List<String> remarks;

    /** How many records were rejected, and in which file they are. */
    record Rejected(long records, String file) {}

    private Report(
            Summary summary,
            List<Profile> shown,
            Optional<Rejected> rejected,
            Optional<String> notice,
            List<String> remarks) {
        this.summary = summary;
        this.shown = shown;
        this.rejected = rejected;
        this.notice = notice;
        this.remarks = remarks;
    }

    /**
     * {@return the report of the given areas}
     *
     * @param summary all of them, counted
     * @param shown those that are shown one by one, in the order of the input; may be empty
     * @throws IllegalArgumentException if more are shown than were counted, or one is of another model
     */
    public static Report of(Summary summary, List<Profile> shown) {
        if (shown.size() > summary.areas()) {
            throw new IllegalArgumentException(
                    "areas shown must be at most the " + summary.areas() + " counted, but were " + shown.size());
        }
        shown.forEach(profile -> summary.model().requireSameAs(profile.model()));
        return new Report(summary, List.copyOf(shown), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * {@return this report, with how many records were rejected}
     *
     * @param records 0 or more
     * @param file the name of the file, beside the report, in which they are
     */
    public Report withRejected(long records, String file) {
        return new Report(summary, shown, Optional.of(new Rejected(records, file)), notice, remarks);
    }

    /**
     * {@return this report, with a sentence that stands before everything else}
     *
     * @param text such as that the areas are fictional
     */
    public Report withNotice(String text) {
        return new Report(summary, shown, rejected, Optional.of(text), remarks);
    }

    /**
     * {@return this report, with what was found across the records}
     *
     * @param sentences such as that an area stands there twice; may be empty
     */
    public Report withRemarks(List<String> sentences) {
        return new Report(summary, shown, rejected, notice, List.copyOf(sentences));
    }

    Summary summary() {
        return summary;
    }

    List<Profile> shown() {
        return shown;
    }

    Optional<Rejected> rejected() {
        return rejected;
    }

    Optional<String> notice() {
        return notice;
    }

    List<String> remarks() {
        return remarks;
    }

    /** {@return the areas that are shown on the ladder, as they stand in the page; of one area its aspects} */
    public Plot ladder() {
        return isOfOneArea()
                ? Ladder.ofAspects(shown.get(0))
                : Ladder.ofAreas(shown).withWidth(WIDTH);
    }

    /** {@return the levels of the areas that are shown, as they stand in the page} */
    public Plot heatMap() {
        return HeatMap.of(shown).withWidth(WIDTH);
    }

    boolean isOfOneArea() {
        return summary.areas() == 1 && shown.size() == 1;
    }

    /**
     * Writes the page as UTF-8; the stream stays open.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public void writeTo(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            TEMPLATES.render("report.jte", new Page(this), new PageOutput(writer));
        } catch (TemplateException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw e;
        }
        writer.flush();
    }
}
