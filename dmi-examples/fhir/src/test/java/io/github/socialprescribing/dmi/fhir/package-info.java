@NullMarked
package io.github.socialprescribing.dmi.fhir;

import org.jspecify.annotations.NullMarked;
