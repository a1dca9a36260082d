/** Runs every example and checks what it prints, and what the README says of it. */
@NullMarked
package io.github.socialprescribing.dmi.examples;

import org.jspecify.annotations.NullMarked;
