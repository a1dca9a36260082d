/**
 * What it looks like: plots of profiles along the index, of portfolios, plans and cohorts, as SVG and as text, and tables for
 * a terminal.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.plot.Ladder}, the five levels as a scale (O.2: current maturity can
 * be plotted along the index); {@link io.github.socialprescribing.dmi.plot.Plot} is what all pictures share.
 */
@NullMarked
package io.github.socialprescribing.dmi.plot;

import org.jspecify.annotations.NullMarked;
