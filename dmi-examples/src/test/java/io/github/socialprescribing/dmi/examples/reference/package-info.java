/**
 * A second, independent reading of the scoring rules, written from the text alone and slow on purpose: tests hold the
 * library against it. Start at {@link io.github.socialprescribing.dmi.examples.reference.ReferenceScorer}; nothing here
 * uses a class of the library, and nothing but tests may use what is here.
 */
@NullMarked
package io.github.socialprescribing.dmi.examples.reference;

import org.jspecify.annotations.NullMarked;
