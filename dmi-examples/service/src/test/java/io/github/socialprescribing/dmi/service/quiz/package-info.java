@NullMarked
package io.github.socialprescribing.dmi.service.quiz;

import org.jspecify.annotations.NullMarked;
