/**
 * The library beside FHIR R4: a model as a {@code Questionnaire}, a {@code QuestionnaireResponse} as an assessment, profiles and
 * journeys as {@code Observation}s.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.fhir.ModelResources} and
 * {@link io.github.socialprescribing.dmi.fhir.ResponseReader}. All of it is a mapping: nothing here scores, and nothing here
 * asks the network.
 */
@NullMarked
package io.github.socialprescribing.dmi.fhir;

import org.jspecify.annotations.NullMarked;
