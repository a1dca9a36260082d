/** Tests of the report. */
@NullMarked
package io.github.socialprescribing.dmi.examples.report;

import org.jspecify.annotations.NullMarked;
