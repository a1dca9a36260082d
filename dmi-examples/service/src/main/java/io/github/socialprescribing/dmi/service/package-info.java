/**
 * The library behind HTTP: assessments in, profiles, questions and plans out, and the 60-second quiz as a page. Start at
 * {@link io.github.socialprescribing.dmi.service.Main}.
 */
@NullMarked
package io.github.socialprescribing.dmi.service;

import org.jspecify.annotations.NullMarked;
