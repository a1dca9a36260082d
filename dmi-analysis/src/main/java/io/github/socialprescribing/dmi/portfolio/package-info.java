/**
 * Many areas, many dates and many assessors, brought together.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.portfolio.Summary}, which counts any number of areas, or with
 * {@link io.github.socialprescribing.dmi.portfolio.Portfolio} for areas that lie within each other. For who may learn from
 * whom there is {@link io.github.socialprescribing.dmi.portfolio.LeadersAndLearners}, for what changed over time
 * {@link io.github.socialprescribing.dmi.portfolio.Trend}, and for what several assessors say of the same areas
 * {@link io.github.socialprescribing.dmi.portfolio.Ratings}; what they settle on is a
 * {@link io.github.socialprescribing.dmi.portfolio.Consensus}. Results of different models are never brought together.
 */
@NullMarked
package io.github.socialprescribing.dmi.portfolio;

import org.jspecify.annotations.NullMarked;
