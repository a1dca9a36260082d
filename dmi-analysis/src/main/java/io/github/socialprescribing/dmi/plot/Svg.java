package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.plot.Lettering.Fitted;
import java.util.List;

/** Shapes and texts one after the other, each on a line of its own. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String value;

        Anchor(String value) {
            this.value = value;
        }

        /** In a text that runs from right to left the start is on the right. */
        private String value(boolean rightToLeft) {
            if (!rightToLeft || this == MIDDLE) {
                return value;
            }
            return this == START ? END.value : START.value;
        }
    }

    void line(double x1, double y1, double x2, double y2, double width, Ink ink) {
        shape("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke-width", width)
                .inks(ink);
    }

    void dashed(double x1, double y1, double x2, double y2, double width, Ink ink) {
        shape("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke-width", width, "stroke-dasharray", 3)
                .inks(ink);
    }

    void rectangle(double x, double y, double width, double height, double radius, Ink... inks) {
        shape("rect", "x", x, "y", y, "width", width, "height", height, "rx", radius)
                .inks(inks);
    }

    /** An outline that says that there is no figure. */
    void blank(double x, double y, double width, double height) {
        shape("rect", "x", x, "y", y, "width", width, "height", height, "rx", 2, "stroke-dasharray", 3)
                .inks(Ink.AXIS);
    }

    /** A text that runs upwards. */
    void upwards(double x, double y, Anchor anchor, Lettering lettering, Ink ink, Fitted fitted, String full) {
        text.append("<g transform=\"translate(")
                .append(n(x))
                .append(' ')
                .append(n(y))
                .append(") rotate(-90)\">\n");
        text(0, 0, anchor, lettering, ink, fitted, full);
        text.append("</g>\n");
    }

    void circle(double x, double y, double radius, Ink... inks) {
        shape("circle", "cx", x, "cy", y, "r", radius).inks(inks);
    }

    /** A square that stands on a corner. */
    void diamond(double x, double y, double radius, Ink... inks) {
        path("M" + n(x - radius) + " " + n(y) + "L" + n(x) + " " + n(y - radius) + "L" + n(x + radius) + " " + n(y)
                        + "L" + n(x) + " " + n(y + radius) + "Z")
                .inks(inks);
    }

    /** A shape of straight lines through points given as x and y in turn; a filled one is closed. */
    void polygon(Ink ink, double... points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? 'M' : 'L').append(n(points[i])).append(' ').append(n(points[i + 1]));
        }
        path(path.append('Z').toString()).inks(ink);
    }

    /** Any path of straight lines. */
    void path(String path, double width, String dashes, Ink... inks) {
        path(path);
        text.append(" stroke-width=\"").append(n(width)).append("\" stroke-linejoin=\"round\"");
        if (!dashes.isEmpty()) {
            text.append(" stroke-linecap=\"round\" stroke-dasharray=\"")
                    .append(dashes)
                    .append('"');
        }
        inks(inks);
    }

    private Svg path(String path) {
        text.append("<path d=\"").append(path).append('"');
        return this;
    }

    private Svg shape(String element, Object... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(n(((Number) attributes[i + 1]).doubleValue())).append('"');
        }
        return this;
    }

    private void inks(Ink... inks) {
        text.append(Ink.attributes(inks)).append("/>\n");
    }

    void text(double x, double y, Anchor anchor, Lettering lettering, Ink ink, String content) {
        boolean rightToLeft = Lettering.runsRightToLeft(content);
        text.append("<text x=\"").append(n(x)).append("\" y=\"").append(n(y)).append('"');
        if (lettering.size() != Lettering.PLAIN.size()) {
            text.append(" font-size=\"").append(n(lettering.size())).append('"');
        }
        if (lettering.bold()) {
            text.append(" font-weight=\"bold\"");
        }
        if (anchor != Anchor.START || rightToLeft) {
            text.append(" text-anchor=\"").append(anchor.value(rightToLeft)).append('"');
        }
        if (rightToLeft) {
            text.append(" direction=\"rtl\"");
        }
        text.append(Ink.attributes(ink)).append('>').append(escape(content)).append("</text>\n");
    }

    /** Lines below each other, the baseline of the first at y; what is not whole has the full text in a title. */
    void text(double x, double y, Anchor anchor, Lettering lettering, Ink ink, Fitted fitted, String full) {
        if (!fitted.whole()) {
            text.append("<g><title>").append(escape(full)).append("</title>\n");
        }
        List<String> lines = fitted.lines();
        for (int i = 0; i < lines.size(); i++) {
            text(x, y + i * lettering.leading(), anchor, lettering, ink, lines.get(i));
        }
        if (!fitted.whole()) {
            text.append("</g>\n");
        }
    }

    /** {@return a number of at most two decimals, the same in every locale} */
    static String n(double number) {
        long hundredths = Math.round(number * 100);
        long cents = Math.abs(hundredths % 100);
        String whole = (hundredths < 0 ? "-" : "") + Math.abs(hundredths / 100);
        if (cents == 0) {
            return whole;
        }
        return whole + "." + (cents % 10 == 0 ? "" + cents / 10 : cents < 10 ? "0" + cents : "" + cents);
    }

    /** {@return the text as XML 1.0 may hold it; what it may not becomes U+FFFD} */
    static String escape(String content) {
        StringBuilder escaped = new StringBuilder(content.length() + 16);
        content.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || c > 0xFFFF;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
