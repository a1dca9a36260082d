package io.github.socialprescribing.dmi.examples.report;

import java.util.List;

/**
 * One of the four headlines, in words.
 *
 * @param title what it is called
 * @param meaning what it says of an area
 * @param figure the one thing to read at a glance
 * @param note what the figure is of
 * @param sentences the rest of it; may be empty
 * @param levels how many stand at each level; may be empty
 * @param quantiles how the index is distributed over the areas; may be empty
 */
record Headline(
        String title,
        String meaning,
        String figure,
        String note,
        List<String> sentences,
        List<LevelRow> levels,
        List<Quantile> quantiles) {

    /**
     * A figure of the distribution of the index.
     *
     * @param label such as {@code "lowest"}
     * @param values one, or that of the low and that of the high reading
     */
    record Quantile(String label, List<String> values) {}
}
