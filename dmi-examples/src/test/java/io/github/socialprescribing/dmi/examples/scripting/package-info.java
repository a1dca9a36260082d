@NullMarked
package io.github.socialprescribing.dmi.examples.scripting;

import org.jspecify.annotations.NullMarked;
