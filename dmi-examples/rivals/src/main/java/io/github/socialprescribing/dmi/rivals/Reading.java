package io.github.socialprescribing.dmi.rivals;

import io.github.socialprescribing.dmi.assessment.Answer;

/** How an answer that is not known is taken. */
enum Reading {
    LOW(Answer.NOT_MET),
    HIGH(Answer.MET);

    private final Answer forUnknown;

    Reading(Answer forUnknown) {
        this.forUnknown = forUnknown;
    }

    Answer of(Answer answer) {
        return answer == Answer.UNKNOWN ? forUnknown : answer;
    }

    static double credit(Answer answer) {
        return switch (answer) {
            case MET -> 1;
            case PARTLY_MET -> 0.5;
            default -> 0;
        };
    }
}
