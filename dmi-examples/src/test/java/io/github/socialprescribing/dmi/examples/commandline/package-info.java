/** Runs the command line as a person or a script would, with good and with bad input. */
@NullMarked
package io.github.socialprescribing.dmi.examples.commandline;

import org.jspecify.annotations.NullMarked;
