/**
 * What it looks like: plots of profiles along the index, as text for a terminal.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.plot.Ladder}, the five levels as a scale (O.2: current maturity can
 * be plotted along the index).
 */
@NullMarked
package io.github.socialprescribing.dmi.plot;

import org.jspecify.annotations.NullMarked;
