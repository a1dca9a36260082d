package io.github.socialprescribing.dmi.rivals;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.model.Criterion;

/** A fact for rules: the answer to a REQUIRED criterion that applies, in one reading; public, as rules need it. */
public final class Reply {

    private final Criterion criterion;
    private final Reading reading;
    private final Answer answer;

    Reply(Criterion criterion, Reading reading, Answer answer) {
        this.criterion = criterion;
        this.reading = reading;
        this.answer = answer;
    }

    public String getAspect() {
        return criterion.aspectId();
    }

    /** {@return the reading, as rules write it} */
    public String getReading() {
        return reading.name();
    }

    public int getLevel() {
        return criterion.level().number();
    }

    public boolean isMet() {
        return answer == Answer.MET;
    }

    public double getCredit() {
        return Reading.credit(answer);
    }
}
