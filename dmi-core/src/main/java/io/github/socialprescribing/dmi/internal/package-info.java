/**
 * What two or more rooms need and no user should: checks, nearest names, the packed form of answers.
 *
 * <p>Not exported and not API: anything in here may change or vanish in any release.
 */
@NullMarked
package io.github.socialprescribing.dmi.internal;

import org.jspecify.annotations.NullMarked;
