/**
 * How fast the library is. A benchmark is a class whose methods do a job in the library's way, and, in methods whose names
 * begin with {@code yardstick}, in the leanest way that gives the same result; only the ratio of the two says anything on
 * another machine, and {@link io.github.socialprescribing.dmi.benchmarks.Main} prints it.
 */
@NullMarked
package io.github.socialprescribing.dmi.benchmarks;

import org.jspecify.annotations.NullMarked;
