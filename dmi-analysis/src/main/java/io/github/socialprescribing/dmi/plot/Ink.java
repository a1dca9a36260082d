package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.model.MaturityLevel;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The colours of all plots: one for light paper, which stands on each shape, and one for dark paper, which the style sheet
 * puts in its place.
 *
 * <p>The five levels are one blue from light to dark (on dark paper from dark to light), so that they keep their order in
 * grey and to colour-blind readers.
 */
enum Ink {
    PAPER("fill", "#ffffff", "#12181f"),
    TEXT("fill", "#17222d", "#e8edf2"),
    MUTED("fill", "#52606d", "#a9b6c2"),
    TRACK("stroke", "#dbe2e9", "#323e4a"),
    AXIS("stroke", "#8a96a2", "#7d8b98"),
    MARK("fill", "#0b4f8a", "#8fc7f7"),
    RANGE("fill", "#c5dcf1", "#28527a"),
    EDGE("stroke", "#0b4f8a", "#8fc7f7"),
    HALO("stroke", "#ffffff", "#12181f"),
    TARGET("stroke", "#a34a00", "#ffb86b"),
    LEVEL_1("fill", "#e3edf7", "#1d3045"),
    LEVEL_2("fill", "#a9cbe6", "#28527a"),
    LEVEL_3("fill", "#6ba3d0", "#3b78ad"),
    LEVEL_4("fill", "#2f71ad", "#84b8e6"),
    LEVEL_5("fill", "#0b3c75", "#d6e9fa"),
    ON_LOWER("fill", "#17222d", "#ffffff"),
    ON_UPPER("fill", "#ffffff", "#10161c");

    /** The content of the style element of every plot. Printed pages are light. */
    static final String STYLE = Arrays.stream(values())
            .map(ink -> "." + ink.style() + "{" + ink.property + ":" + ink.dark + "}")
            .collect(Collectors.joining("", "@media screen and (prefers-color-scheme:dark){", "}"));

    private final String property;
    private final String light;
    private final String dark;

    Ink(String property, String light, String dark) {
        this.property = property;
        this.light = light;
        this.dark = dark;
    }

    /** {@return the colour of a level} */
    static Ink of(MaturityLevel level) {
        return switch (level) {
            case UNCOORDINATED -> LEVEL_1;
            case EMERGING -> LEVEL_2;
            case ESTABLISHED -> LEVEL_3;
            case CONNECTED -> LEVEL_4;
            case OPTIMISED -> LEVEL_5;
        };
    }

    /** {@return the colour of letters on that of a level} */
    static Ink on(MaturityLevel level) {
        return level.isAtLeast(MaturityLevel.CONNECTED) ? ON_UPPER : ON_LOWER;
    }

    private String style() {
        return "dmi-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the attributes of a shape drawn with these inks; what has no ink to fill it is not filled} */
    static String attributes(Ink... inks) {
        StringBuilder attributes = new StringBuilder(" class=\"")
                .append(Arrays.stream(inks).map(Ink::style).collect(Collectors.joining(" ")))
                .append('"');
        boolean filled = false;
        for (Ink ink : inks) {
            attributes
                    .append(' ')
                    .append(ink.property)
                    .append("=\"")
                    .append(ink.light)
                    .append('"');
            filled |= ink.property.equals("fill");
        }
        return attributes.append(filled ? "" : " fill=\"none\"").toString();
    }
}
