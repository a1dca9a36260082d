import org.jspecify.annotations.NullMarked;

/**
 * The models of digital maturity in social prescribing as immutable values, and the engine that scores them.
 *
 * <p>Start at the package {@link io.github.socialprescribing.dmi}. At run time this module needs {@code java.base} and
 * nothing else.
 */
@NullMarked
module io.github.socialprescribing.dmi.core {
    // Only to compile: the annotations of the generator of values, and the one it puts on what it generates.
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports io.github.socialprescribing.dmi;
    exports io.github.socialprescribing.dmi.assessment;
    exports io.github.socialprescribing.dmi.internal to
            io.github.socialprescribing.dmi.analysis;
    exports io.github.socialprescribing.dmi.model;
    exports io.github.socialprescribing.dmi.motivation;
    exports io.github.socialprescribing.dmi.scoring;
    exports io.github.socialprescribing.dmi.support;
}
