/**
 * What every room of the library speaks: exact fractions, bounds, clauses, findings and messages.
 *
 * <p>The library says how far digital supports social prescribing in an area (the Digital Maturity Index). Start with
 * {@link io.github.socialprescribing.dmi.assessment.Assessment}, which holds what was answered, and
 * {@link io.github.socialprescribing.dmi.scoring.ScoringEngine}, which says what the answers mean.
 */
@NullMarked
package io.github.socialprescribing.dmi;

import org.jspecify.annotations.NullMarked;
