package io.github.socialprescribing.dmi.model;

import io.github.socialprescribing.dmi.Clause;
import java.util.List;
import java.util.Optional;

/** What an assessment can answer: a {@link Criterion} or a {@link Safeguard}. */
public sealed interface Answerable permits Criterion, Safeguard {

    /** {@return the id, unique among the criteria and safeguards of the model, such as {@code platform.pilot}} */
    String id();

    /** {@return the short name, such as {@code "Online directory of services"}} */
    String title();

    /** {@return the question to ask, to be answered with yes, partly or no} */
    String question();

    /** {@return what it rests on, in the order of the model; may be empty in a model of one's own} */
    List<Clause> clauses();

    /** {@return a remark on how the sources were read, if there is one} */
    Optional<String> note();
}
