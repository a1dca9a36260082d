/**
 * What a researcher wants at hand in JShell: reading files, scoring, tables, plots, CSV.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.examples.scripting.Research}, whose methods the start-up script
 * {@code dmi-examples/jshell/start.jsh} imports. Nothing here is part of the published library.
 */
@NullMarked
package io.github.socialprescribing.dmi.examples.scripting;

import org.jspecify.annotations.NullMarked;
