/**
 * Impact (S2.5): what changed with a programme, in events counted before and after it, and what that is worth.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.impact.BeforeAfter}. Every figure says the counts, people and periods
 * that it comes from, and against which comparison group it stands, or that there is none: what changed after a programme
 * began need not have changed because of it. Nothing here holds anything of a person.
 */
@NullMarked
package io.github.socialprescribing.dmi.impact;

import org.jspecify.annotations.NullMarked;
