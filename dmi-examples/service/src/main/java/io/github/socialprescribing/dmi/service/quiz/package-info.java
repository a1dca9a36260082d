/**
 * The 60-second quiz: seven questions, the result in words and as a ladder, and a link that carries the answers; and the
 * ladder as a picture of its own.
 *
 * <p>Nothing is kept between two requests: the answers stand in the address. Start with
 * {@link io.github.socialprescribing.dmi.service.quiz.QuizController}.
 */
@NullMarked
package io.github.socialprescribing.dmi.service.quiz;

import org.jspecify.annotations.NullMarked;
