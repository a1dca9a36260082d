@NullMarked
package io.github.socialprescribing.dmi.spark;

import org.jspecify.annotations.NullMarked;
