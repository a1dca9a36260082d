/**
 * Many areas, many dates and many assessors, brought together.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.portfolio.LeadersAndLearners} for many areas, with
 * {@link io.github.socialprescribing.dmi.portfolio.Trend} for many dates of one, and with
 * {@link io.github.socialprescribing.dmi.portfolio.Ratings} for what several assessors say of the same areas; what they settle
 * on is a {@link io.github.socialprescribing.dmi.portfolio.Consensus}. Results of different models are never brought together.
 */
@NullMarked
package io.github.socialprescribing.dmi.portfolio;

import org.jspecify.annotations.NullMarked;
