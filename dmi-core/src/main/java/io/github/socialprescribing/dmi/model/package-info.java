/**
 * What is measured: maturity levels, aspects, criteria, safeguards, and the model that holds them.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.model.MaturityModel#standard()}, the Digital Maturity Index as data;
 * {@link io.github.socialprescribing.dmi.model.MaturityModel#builder(String, String)} makes a model of one's own.
 */
@NullMarked
package io.github.socialprescribing.dmi.model;

import org.jspecify.annotations.NullMarked;
