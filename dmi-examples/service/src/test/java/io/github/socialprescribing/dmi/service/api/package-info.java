@NullMarked
package io.github.socialprescribing.dmi.service.api;

import org.jspecify.annotations.NullMarked;
