package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import tools.jackson.core.SerializableString;

/** Single answers on the sheet of their model; a slot is a place among what the model asks. */
final class ModelAnswers implements AnswerTarget {

    /** What the id of every safeguard begins with. */
    static final String SAFEGUARD = "safeguard.";

    private final DocumentReader in;
    private final MaturityModel model;
    private final SerializableString[] ids;
    private final AnswerSheet.Builder sheet;
    private final BitSet answered = new BitSet();
    private final List<Backed> backed = new ArrayList<>();
    private int likely;

    /**
     * Begins with no answer.
     *
     * @param ids those of all that the model asks, in its order
     */
    ModelAnswers(DocumentReader in, MaturityModel model, SerializableString[] ids) {
        this.in = in;
        this.model = model;
        this.ids = ids;
        this.sheet = AnswerSheet.builder(model);
    }

    /** What an answer has beside itself, which is nothing for most. */
    private record Backed(int slot, SingleAnswer answer) {}

    @Override
    public SerializableString likely() {
        return ids[likely];
    }

    @Override
    public int slot(String id) {
        int position;
        try {
            position = id.equals(likely().getValue()) ? likely : model.position(id);
        } catch (IllegalArgumentException e) {
            in.problem(unknown(id), String.valueOf(e.getMessage()));
            return NOWHERE;
        }
        if (answered.get(position)) {
            in.problem(Problem.REPEATED_FIELD, "field '" + id + "' stands twice in answers");
            return NOWHERE;
        }
        answered.set(position);
        likely = Math.min(position + 1, ids.length - 1);
        return position;
    }

    /** {@return the slot for the answer to a criterion or safeguard whose id stood at the place; NOWHERE if it is unknown} */
    int slot(String id, Place place) {
        try {
            return model.position(id);
        } catch (IllegalArgumentException e) {
            in.problem(unknown(id), place, String.valueOf(e.getMessage()));
            return NOWHERE;
        }
    }

    /** {@return the code of the problem that a model has no such id} */
    static String unknown(String id) {
        return id.startsWith(SAFEGUARD) ? Problem.UNKNOWN_SAFEGUARD : Problem.UNKNOWN_CRITERION;
    }

    @Override
    public void put(int slot, SingleAnswer answer) {
        sheet.answer(slot, answer.answer());
        if (!answer.isWordAlone()) {
            backed.add(new Backed(slot, answer));
        }
    }

    /** Hands the answers to a builder. */
    void copyTo(Assessment.Builder builder) {
        builder.answers(sheet.build());
        for (Backed more : backed) {
            String id = model.answerables().get(more.slot).id();
            builder.evidence(id, more.answer.evidence());
            if (more.answer.origin() == Origin.QUICK) {
                builder.origin(id, Origin.QUICK);
            }
        }
    }
}
