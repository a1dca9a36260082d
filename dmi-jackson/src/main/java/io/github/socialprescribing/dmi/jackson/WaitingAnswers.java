package io.github.socialprescribing.dmi.jackson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.SerializableString;

/** Single answers of a document that has not named its model yet; a slot is a place in the order of the document. */
final class WaitingAnswers implements AnswerTarget {

    private final DocumentReader in;
    private final Set<String> seen = new HashSet<>();
    private final List<Name> names = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    WaitingAnswers(DocumentReader in) {
        this.in = in;
    }

    private record Name(String id, Place place) {}

    private record Waiting(Name name, SingleAnswer answer) {}

    @Override
    public SerializableString likely() {
        return AnswersReader.LEVELS;
    }

    @Override
    public int slot(String id) {
        if (!seen.add(id)) {
            in.problem(Problem.REPEATED_FIELD, "field " + Shown.quoted(id) + " stands twice in answers");
            return NOWHERE;
        }
        names.add(new Name(id, in.here()));
        return names.size() - 1;
    }

    @Override
    public void put(int slot, SingleAnswer answer) {
        waiting.add(new Waiting(names.get(slot), answer));
    }

    /** Hands the answers on to the model that the document has named at last. */
    void moveTo(ModelAnswers target) {
        for (Waiting one : waiting) {
            int slot = target.slot(one.name.id, one.name.place);
            if (slot != NOWHERE) {
                target.put(slot, one.answer);
            }
        }
    }
}
