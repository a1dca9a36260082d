/**
 * Many areas and many dates: who is ahead and who behind, whom an area may learn from, and what changed over time.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.portfolio.LeadersAndLearners} for many areas and with
 * {@link io.github.socialprescribing.dmi.portfolio.Trend} for one. Results of different models are never brought together.
 */
@NullMarked
package io.github.socialprescribing.dmi.portfolio;

import org.jspecify.annotations.NullMarked;
