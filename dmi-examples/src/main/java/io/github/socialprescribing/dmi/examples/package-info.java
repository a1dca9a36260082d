/**
 * The library embedded: short programs to copy from, each with one idea, and the command line.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.examples.Quickstart}. Nothing here is part of the published library.
 */
@NullMarked
package io.github.socialprescribing.dmi.examples;

import org.jspecify.annotations.NullMarked;
