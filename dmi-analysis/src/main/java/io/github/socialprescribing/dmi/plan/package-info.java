/**
 * From a profile to a plan: where an area wants to be, what to do first, what a budget buys at best, and the business case.
 *
 * <p>Start with {@link io.github.socialprescribing.dmi.plan.Planner}; {@link io.github.socialprescribing.dmi.plan.Vision} says
 * where to, {@link io.github.socialprescribing.dmi.plan.Estimates} what each step costs,
 * {@link io.github.socialprescribing.dmi.plan.BusinessCase} puts it all together. Everything here but the gap works on the low
 * reading: what is UNKNOWN is yet to be established, or done, at full cost. The library has no costs, owners or dates of its
 * own; they are the caller's.
 */
@NullMarked
package io.github.socialprescribing.dmi.plan;

import org.jspecify.annotations.NullMarked;
