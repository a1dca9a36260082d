/**
 * What the answers mean: levels, positions and headlines with their bounds, and the reasons for them.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.scoring.ScoringEngine#score}; the
 * {@link io.github.socialprescribing.dmi.scoring.Profile} that it returns explains itself.
 */
@NullMarked
package io.github.socialprescribing.dmi.scoring;

import org.jspecify.annotations.NullMarked;
