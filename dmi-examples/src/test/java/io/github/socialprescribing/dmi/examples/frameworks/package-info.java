/** The documents on the mappers that frameworks make. */
@NullMarked
package io.github.socialprescribing.dmi.examples.frameworks;

import org.jspecify.annotations.NullMarked;
