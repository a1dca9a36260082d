package io.github.socialprescribing.dmi.service.quiz;

import java.util.List;

/**
 * What a page shows where there is no page to show.
 *
 * @param title what is wrong, in a few words
 * @param details the same in sentences
 * @param home the address of the quiz
 */
record Trouble(String title, List<String> details, String home) {}
