/** A real browser, to test pages as people meet them. */
@NullMarked
package io.github.socialprescribing.dmi.examples.browser;

import org.jspecify.annotations.NullMarked;
