/**
 * The library inside a job of Apache Spark: assessments scored and journeys counted on many machines, with the results of one.
 * Start at {@link io.github.socialprescribing.dmi.spark.ScoringJob}.
 */
@NullMarked
package io.github.socialprescribing.dmi.spark;

import org.jspecify.annotations.NullMarked;
