package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Reads the answers of an assessment in any of their forms: single answers, an answer code, or levels picked. */
final class AnswersReader {

    /** What stands in place of single answers in a quick assessment. */
    static final SerializableString LEVELS = new SerializedString("levels");

    private final DocumentReader in;
    private final KnownModels models;
    private @Nullable AnswerTarget target;
    private @Nullable AnswerCode code;
    private @Nullable List<Pick> picks;

    AnswersReader(DocumentReader in, KnownModels models) {
        this.in = in;
        this.models = models;
    }

    /** A level picked for an aspect. */
    private record Pick(String aspectId, Place place, MaturityLevel level) {}

    /**
     * Reads the answers.
     *
     * @param model the model; null if the document has not named it yet, or none that is known
     */
    void read(@Nullable MaturityModel model) {
        switch (in.token()) {
            case VALUE_STRING -> code = AnswerCode.read(in);
            case START_OBJECT -> answers(model == null ? new WaitingAnswers(in) : modelAnswers(model));
            default -> in.wrongType("an object or an answer code");
        }
    }

    /** Hands the answers to a builder of the model that the document names. */
    void copyTo(Assessment.Builder builder, MaturityModel model) {
        if (target instanceof ModelAnswers answers) {
            answers.copyTo(builder);
        } else if (target instanceof WaitingAnswers waiting) {
            ModelAnswers answers = modelAnswers(model);
            waiting.moveTo(answers);
            answers.copyTo(builder);
        }
        AnswerSheet sheet = code == null ? null : code.parse(in, model);
        if (sheet != null) {
            builder.answers(sheet);
        }
        if (picks != null) {
            picks.forEach(pick -> pick(builder, pick));
        }
    }

    private ModelAnswers modelAnswers(MaturityModel model) {
        return new ModelAnswers(in, model, models.ids(model));
    }

    private void pick(Assessment.Builder builder, Pick pick) {
        try {
            builder.pick(pick.aspectId, pick.level);
        } catch (IllegalArgumentException e) {
            in.problem(Problem.UNKNOWN_ASPECT, pick.place, String.valueOf(e.getMessage()));
        }
    }

    private void answers(AnswerTarget answers) {
        target = answers;
        Place levels = null;
        boolean single = false;
        String name;
        while ((name = in.nextName(answers.likely())) != null) {
            if (!name.equals(LEVELS.getValue())) {
                single = true;
                int slot = answers.slot(name);
                in.nextToken();
                SingleAnswer answer = SingleAnswer.read(in, name);
                if (answer != null && slot != AnswerTarget.NOWHERE) {
                    answers.put(slot, answer);
                }
            } else if (levels == null) {
                levels = in.here();
                in.nextToken();
                picks = levels();
            } else {
                in.repeated(name);
            }
        }
        if (levels != null && single) {
            in.problem(Problem.BAD_VALUE, levels, "answers must be either levels or single answers, but are both");
        }
    }

    private List<Pick> levels() {
        List<Pick> read = new ArrayList<>();
        if (in.isObject()) {
            Set<String> seen = new HashSet<>();
            for (String aspectId = in.nextName(); aspectId != null; aspectId = in.nextName()) {
                if (seen.add(aspectId)) {
                    Place place = in.here();
                    in.nextToken();
                    MaturityLevel level = ContextReader.level(in);
                    read.add(new Pick(aspectId, place, level == null ? MaturityLevel.UNCOORDINATED : level));
                } else {
                    in.repeated(aspectId);
                }
            }
        }
        return read;
    }
}
