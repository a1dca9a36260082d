import org.jspecify.annotations.NullMarked;

/**
 * What one makes of profiles: plans, summaries of many areas, impact and plots.
 *
 * <p>Start at {@link io.github.socialprescribing.dmi.plan.Planner} for what to do next, at
 * {@link io.github.socialprescribing.dmi.portfolio.Summary} for many areas, and at
 * {@link io.github.socialprescribing.dmi.plot.Ladder} for a picture. At run time this module needs {@code java.base}, the core
 * and nothing else.
 */
@NullMarked
module io.github.socialprescribing.dmi.analysis {
    // Only to compile: the annotations of the generator of values, and the one it puts on what it generates.
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires transitive io.github.socialprescribing.dmi.core;

    exports io.github.socialprescribing.dmi.impact;
    exports io.github.socialprescribing.dmi.plan;
    exports io.github.socialprescribing.dmi.plot;
    exports io.github.socialprescribing.dmi.portfolio;
}
