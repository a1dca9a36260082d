/**
 * The link between the two models: what supports a person at a stage of social prescribing, and what an area has of it.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.support.SupportCatalogue}. The Digital Maturity Index says what is in
 * place in an area; the Social Prescribing Motivation Model says whom it could serve, and who needs a human being as well.
 */
@NullMarked
package io.github.socialprescribing.dmi.support;

import org.jspecify.annotations.NullMarked;
