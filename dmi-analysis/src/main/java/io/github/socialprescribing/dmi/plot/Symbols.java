package io.github.socialprescribing.dmi.plot;

/** The characters that a plot as text is drawn with. */
public enum Symbols {
    /** Lines and dots; names are kept as they are. */
    UNICODE('┼', '·', '●', '├', '─', '┤', '◆', '◇', "·░▒▓█"),
    /** Plain ASCII throughout; a letter without an ASCII form is shown as a question mark. */
    ASCII('|', '.', 'o', '[', '=', ']', '#', 'x', ".:+%@");

    final char tick;
    final char scale;
    final char point;
    final char low;
    final char between;
    final char high;
    final char narrow;
    final char target;
    final String shades;

    Symbols(
            char tick,
            char scale,
            char point,
            char low,
            char between,
            char high,
            char narrow,
            char target,
            String shades) {
        this.tick = tick;
        this.scale = scale;
        this.point = point;
        this.low = low;
        this.between = between;
        this.high = high;
        this.narrow = narrow;
        this.target = target;
        this.shades = shades;
    }
}
