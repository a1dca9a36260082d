/**
 * The command line: reads assessments, scores them, prints what they say and writes profiles.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.examples.commandline.ScoreCommand}.
 */
@NullMarked
package io.github.socialprescribing.dmi.examples.commandline;

import org.jspecify.annotations.NullMarked;
