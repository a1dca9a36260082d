package io.github.socialprescribing.dmi.plot;

/**
 * A picture of results, as SVG for a page or a paper and as text for a terminal.
 *
 * <p>The SVG is one {@code <svg>} element that needs nothing from elsewhere: it can be a file of its own or stand in the
 * middle of an HTML page. It has a title and a description for screen readers, follows a dark colour scheme, and says nothing
 * by colour alone. It has no script and no {@code style} attribute, and its one {@code <style>} element has the same content
 * in every plot, {@link #style()}, so that one hash in a content security policy allows them all. Its ids are made from what
 * it shows, so that different plots can stand in one page; equal ones can with {@link #withIdPrefix}.
 *
 * <p>Names from outside cannot disturb a plot: they are escaped, what no document may hold becomes U+FFFD, and a name that is
 * shortened or broken into lines stands in full in a {@code <title>} beside. So do the words of a {@link Wording}. The same plot is always the same text, to the
 * byte. Plots are immutable and thread-safe; options give changed copies.
 */
public sealed interface Plot permits Frontier, HeatMap, Ladder, MotivationGrid, Radar {

    /** {@return what the plot is called, the name of the picture to a screen reader} */
    String title();

    /** {@return what the plot shows, in sentences: the description of the picture to a screen reader} */
    String description();

    /**
     * {@return this plot with another title, which then heads the text too}
     *
     * @param title such as {@code "Where we stand"}; must not be blank
     * @throws IllegalArgumentException if the title is blank
     */
    Plot withTitle(String title);

    /**
     * {@return this plot in other words}
     *
     * @param words what it says and how it names things; {@link Wording#english()} unless said
     */
    Plot withWording(Wording words);

    /**
     * {@return this plot with another width as SVG}
     *
     * @param pixels from 480 to 4,800, in pixels of CSS; 760 unless said
     * @throws IllegalArgumentException if it is less or more
     */
    Plot withWidth(int pixels);

    /**
     * {@return this plot with another width as text}
     *
     * @param textColumns how many columns a line may take, 50 or more; 80 unless said
     * @throws IllegalArgumentException if there are fewer than 50
     */
    Plot withColumns(int textColumns);

    /**
     * {@return this plot drawn with other characters as text; UNICODE unless said}
     *
     * @param textSymbols the characters
     */
    Plot withSymbols(Symbols textSymbols);

    /**
     * {@return this plot with a text before its ids, so that two equal plots can stand in one page}
     *
     * @param prefix a letter and at most 99 ASCII letters, digits, {@code '-'} and {@code '_'}, such as {@code "before-"}
     * @throws IllegalArgumentException if it is anything else
     */
    Plot withIdPrefix(String prefix);

    /** {@return the plot as one {@code <svg>} element, ended by a line feed; valid XML 1.0} */
    String toSvg();

    /** {@return the plot as text, each line ended by a line feed; no line is wider than the columns} */
    String toText();

    /** {@return the content of the {@code <style>} element, the same in every plot} */
    static String style() {
        return Ink.STYLE;
    }
}
