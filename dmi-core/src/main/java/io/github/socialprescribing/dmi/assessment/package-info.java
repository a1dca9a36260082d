/**
 * What was answered: an area, the answers to the criteria and safeguards of a model, the evidence behind them.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.assessment.Assessment#builder}. Whatever is not answered is
 * UNKNOWN, never NOT_MET.
 */
@NullMarked
package io.github.socialprescribing.dmi.assessment;

import org.jspecify.annotations.NullMarked;
