package io.github.socialprescribing.dmi.plot;

import static io.github.socialprescribing.dmi.plot.Svg.n;

import io.github.socialprescribing.dmi.plot.Lettering.Fitted;
import io.github.socialprescribing.dmi.plot.Svg.Anchor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The paper that a plot is drawn on, from the top down: title, the drawing itself, legend and caption. */
final class Sheet {

    static final double MARGIN = 24;

    /** What stands beside a name in a legend. */
    interface Sample {
        /** Draws in a space of 26 by 12, whose left middle is given. */
        void draw(Svg svg, double x, double y);
    }

    record Entry(Sample sample, String name) {}

    private static final double SAMPLE_WIDTH = 26;
    private static final double LEGEND_LINE = 20;
    private static final int ROWS_IN_SIGHT = 40;
    private static final int LEGEND_LINES = 3;
    private static final int TITLE_LINES = 3;
    private static final int CAPTION_LINES = 20;
    private static final int ID_DIGITS = 12;

    private final Svg svg = new Svg();
    private final String title;
    private final String idPrefix;
    private final double width;
    private double bottom = MARGIN;

    Sheet(Options options, String title, String subtitle) {
        this(options, options.width(), title, subtitle);
    }

    /** A sheet that is wider than was asked for, because what it shows is. */
    Sheet(Options options, double width, String title, String subtitle) {
        this.width = width;
        this.title = title;
        this.idPrefix = options.idPrefix();
        Fitted lines = Lettering.TITLE.wrap(title, room(), TITLE_LINES);
        block(lines, title, Lettering.TITLE, Ink.TEXT);
        block(Lettering.PLAIN.wrap(subtitle, room(), TITLE_LINES), subtitle, Lettering.PLAIN, Ink.MUTED);
        bottom += 12;
    }

    /** {@return after how many rows the headings are repeated, so that they are always in sight; blocks are of like size} */
    static int rowsBeforeHeadings(int rows) {
        int blocks = Math.max(1, (rows + ROWS_IN_SIGHT / 2) / ROWS_IN_SIGHT);
        return Math.max(1, (rows + blocks - 1) / blocks);
    }

    Svg svg() {
        return svg;
    }

    double width() {
        return width;
    }

    /** {@return how wide a line may be} */
    double room() {
        return width - 2 * MARGIN;
    }

    /** {@return where the next thing may begin} */
    double bottom() {
        return bottom;
    }

    void moveTo(double newBottom) {
        bottom = newBottom;
    }

    private void block(Fitted lines, String full, Lettering lettering, Ink ink) {
        svg.text(MARGIN, bottom + lettering.size(), Anchor.START, lettering, ink, lines, full);
        bottom += lines.lines().size() * lettering.leading() + 2;
    }

    void legend(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        bottom += 14;
        double x = MARGIN;
        for (Entry entry : entries) {
            Fitted name = Lettering.SMALL.wrap(entry.name, room() - SAMPLE_WIDTH - 8, LEGEND_LINES);
            double entryWidth = SAMPLE_WIDTH + 8 + Lettering.SMALL.width(entry.name);
            if (x > MARGIN && x + entryWidth > width - MARGIN) {
                x = MARGIN;
                bottom += LEGEND_LINE;
            }
            entry.sample.draw(svg, x, bottom + 6);
            svg.text(x + SAMPLE_WIDTH + 8, bottom + 10, Anchor.START, Lettering.SMALL, Ink.MUTED, name, entry.name);
            bottom += (name.lines().size() - 1) * Lettering.SMALL.leading();
            x += entryWidth + 20;
        }
        bottom += LEGEND_LINE;
    }

    void caption(String caption) {
        bottom += 6;
        block(Lettering.SMALL.wrap(caption, room(), CAPTION_LINES), caption, Lettering.SMALL, Ink.MUTED);
    }

    /** {@return the whole document, whose ids are made from its content} */
    String close(String description) {
        String body = svg.toString();
        String size = n(width) + " " + n(bottom + MARGIN - 6);
        String id = idPrefix + "dmi-" + digest(title + '\n' + description + '\n' + size + '\n' + body);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + "\" width=\"" + n(width)
                + "\" height=\"" + n(bottom + MARGIN - 6) + "\" role=\"img\" aria-labelledby=\"" + id
                + "-title\" aria-describedby=\"" + id
                + "-desc\" font-family=\"'Helvetica Neue', Helvetica, Arial, sans-serif\" font-size=\""
                + n(Lettering.PLAIN.size()) + "\">\n<title id=\"" + id
                + "-title\">" + Svg.escape(title) + "</title>\n<desc id=\"" + id + "-desc\">" + Svg.escape(description)
                + "</desc>\n<style>" + Ink.STYLE + "</style>\n<rect width=\"100%\" height=\"100%\""
                + Ink.attributes(Ink.PAPER) + "/>\n" + body + "</svg>\n";
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
