/**
 * People: the stages of the Social Prescribing Motivation Model, the categories of person, and how both change with time.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.motivation.Journey} for one person and
 * {@link io.github.socialprescribing.dmi.motivation.CohortSummary} for many. Stages and categories are no score: they are
 * never ordered, averaged or ranked. Nothing here holds a name, a date of birth or free text about a person.
 */
@NullMarked
package io.github.socialprescribing.dmi.motivation;

import org.jspecify.annotations.NullMarked;
