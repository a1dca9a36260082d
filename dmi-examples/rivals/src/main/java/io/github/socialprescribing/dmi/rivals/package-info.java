/**
 * The same scores by other means, each written as one would write it with that tool, its rules generated from the model
 * where it has rules: to know what the library saves. A test holds each to the engine's results.
 */
@NullMarked
package io.github.socialprescribing.dmi.rivals;

import org.jspecify.annotations.NullMarked;
