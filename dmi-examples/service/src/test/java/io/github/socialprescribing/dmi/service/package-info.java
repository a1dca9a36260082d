@NullMarked
package io.github.socialprescribing.dmi.service;

import org.jspecify.annotations.NullMarked;
