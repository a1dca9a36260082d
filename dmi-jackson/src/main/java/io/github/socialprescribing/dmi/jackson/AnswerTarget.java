package io.github.socialprescribing.dmi.jackson;

import tools.jackson.core.SerializableString;

/** Where single answers go as they are read: to the model if it is known by then, else to a list that waits for it. */
sealed interface AnswerTarget permits ModelAnswers, WaitingAnswers {

    /** The slot of an answer that was refused. */
    int NOWHERE = -1;

    /** {@return the id whose answer most likely comes next} */
    SerializableString likely();

    /**
     * {@return the slot for the answer to a criterion or safeguard, whose id is the current token; NOWHERE, and a problem,
     * if it is unknown or has an answer already}
     */
    int slot(String id);

    /** Puts an answer into its slot. */
    void put(int slot, SingleAnswer answer);
}
