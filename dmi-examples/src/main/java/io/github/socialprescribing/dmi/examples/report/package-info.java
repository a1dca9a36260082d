/**
 * The report: what a run of the command line has found, as one page for a programme board.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.examples.report.Report}.
 */
@NullMarked
package io.github.socialprescribing.dmi.examples.report;

import org.jspecify.annotations.NullMarked;
