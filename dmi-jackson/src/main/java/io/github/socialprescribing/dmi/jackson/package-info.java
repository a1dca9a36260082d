/**
 * The documents of the Digital Maturity Index as JSON on any Jackson 3 mapper, and streams of assessments and journeys of
 * any length; and as CSV, tables of assessments and profiles.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.jackson.DmiModule} for single documents and with
 * {@link io.github.socialprescribing.dmi.jackson.AssessmentReader} and
 * {@link io.github.socialprescribing.dmi.jackson.JourneyReader} for many; tables are written by
 * {@link io.github.socialprescribing.dmi.jackson.AssessmentCsvWriter} and
 * {@link io.github.socialprescribing.dmi.jackson.ProfileCsvWriter}. Everything that is wrong with a document is
 * reported at once, each as a {@link io.github.socialprescribing.dmi.jackson.Problem} with its path and place.
 */
@NullMarked
package io.github.socialprescribing.dmi.jackson;

import org.jspecify.annotations.NullMarked;
