package io.github.socialprescribing.dmi.assessment;

import static io.github.socialprescribing.dmi.internal.Masks.MET;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.internal.Masks.NOT_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PARTLY_MET;
import static io.github.socialprescribing.dmi.internal.Masks.PLANES;

import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.Masks;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.ModelId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The answers to all criteria and safeguards of a model; what nobody has answered is UNKNOWN.
 *
 * <p>Its text form is the answer code, one line that is safe in a URL:
 * {@code dmi-sp/1.0:MMPN…~MM--}: the model, then one letter for each criterion in model order (M met, P partly met, N not met, X
 * not applicable, - unknown), the aspects parted by dots, and after {@code ~} the safeguards. Two sheets are equal if their
 * models have the same fingerprint and all answers are equal. Immutable and thread-safe.
 */
public final class AnswerSheet {

    static {
        // No lambda: it would be the first of the program, and take longer than a score.
        Packed.installPlanes(new Packed.PlanesOf<AnswerSheet>() {
            @Override
            public long[] of(AnswerSheet sheet) {
                return sheet.planes;
            }
        });
    }

    private static final char MODEL_END = ':';
    private static final char ASPECT_END = '.';
    private static final char SAFEGUARDS = '~';

    private final MaturityModel model;
    private final long[] planes;

    /** Takes planes that nobody writes to any more. */
    AnswerSheet(MaturityModel model, long[] planes) {
        this.model = model;
        this.planes = planes;
    }

    /**
     * {@return the sheet on which every answer is UNKNOWN}
     *
     * @param model the model that is answered
     */
    public static AnswerSheet empty(MaturityModel model) {
        return builder(model).build();
    }

    /**
     * {@return the sheet with the given answers; the rest is UNKNOWN}
     *
     * @param model the model that is answered
     * @param answers answers by the id of a criterion or safeguard, in any order
     * @throws IllegalArgumentException if the model has no such id; the message suggests the nearest
     */
    public static AnswerSheet of(MaturityModel model, Map<String, Answer> answers) {
        Builder builder = builder(model);
        answers.forEach(builder::answer);
        return builder.build();
    }

    /**
     * {@return a builder on which every answer is UNKNOWN}
     *
     * @param model the model that is answered
     */
    public static Builder builder(MaturityModel model) {
        Objects.requireNonNull(model, "model");
        return new Builder(model, new long[Packed.masks(model).words * PLANES]);
    }

    /**
     * {@return the sheet that an answer code writes}
     *
     * @param code such as {@link #toCode()} gives
     * @param model the model that the code names
     * @throws IllegalArgumentException if the code is of another model, or a letter or length is wrong; the message names
     *     every such place, by its aspect and its position in the code, counted from 1
     */
    public static AnswerSheet parse(String code, MaturityModel model) {
        Objects.requireNonNull(model, "model");
        ModelId named = modelOf(code);
        if (!named.equals(model.id())) {
            throw new IllegalArgumentException(
                    "answer code must be of model " + model.id() + ", but was of model " + named);
        }
        return new CodeParser(code, model).parse();
    }

    /**
     * {@return the id of the model that an answer code names}
     *
     * @param code an answer code
     * @throws IllegalArgumentException if the code does not begin with a model and a colon
     */
    public static ModelId modelOf(String code) {
        Objects.requireNonNull(code, "code");
        int end = code.indexOf(MODEL_END);
        if (end < 0) {
            throw new IllegalArgumentException(
                    "answer code must begin with a model and a colon, such as dmi-sp/1.0:, but was "
                            + Checks.quote(code));
        }
        return ModelId.parse(code.substring(0, end));
    }

    /** {@return the model that is answered} */
    public MaturityModel model() {
        return model;
    }

    /**
     * {@return the answer to a criterion or safeguard}
     *
     * @param id the criterion or safeguard
     * @throws IllegalArgumentException if the model has no such id; the message suggests the nearest
     */
    public Answer answer(String id) {
        return at(model.position(id));
    }

    /**
     * {@return the answer to a criterion or safeguard of the model}
     *
     * @param answerable a criterion or safeguard of the model
     * @throws IllegalArgumentException if the model has no such criterion or safeguard
     */
    public Answer answer(Answerable answerable) {
        return answer(answerable.id());
    }

    /** {@return the answers that are not UNKNOWN, by id in model order} */
    public Map<String, Answer> answers() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < model.answerables().size(); i++) {
            Answer answer = at(i);
            if (answer != Answer.UNKNOWN) {
                answers.put(model.answerables().get(i).id(), answer);
            }
        }
        return Collections.unmodifiableMap(answers);
    }

    /** {@return how many answers are not UNKNOWN, of all criteria and safeguards} */
    public int answered() {
        int answered = 0;
        for (long plane : planes) {
            answered += Long.bitCount(plane);
        }
        return answered;
    }

    /**
     * {@return this sheet with one answer changed}
     *
     * @param id the criterion or safeguard
     * @param answer the answer; UNKNOWN takes it back
     * @throws IllegalArgumentException if the model has no such id; the message suggests the nearest
     */
    public AnswerSheet with(String id, Answer answer) {
        return toBuilder().answer(id, answer).build();
    }

    /** {@return a builder that holds these answers} */
    public Builder toBuilder() {
        return new Builder(model, planes.clone());
    }

    /** {@return the answer code, which {@link #parse} turns into an equal sheet} */
    public String toCode() {
        StringBuilder code = new StringBuilder().append(model.id()).append(MODEL_END);
        int i = 0;
        for (Aspect aspect : model.aspects()) {
            if (i > 0) {
                code.append(ASPECT_END);
            }
            for (int end = i + aspect.criteria().size(); i < end; i++) {
                code.append(at(i).letter());
            }
        }
        code.append(SAFEGUARDS);
        for (; i < model.answerables().size(); i++) {
            code.append(at(i).letter());
        }
        return code.toString();
    }

    private Answer at(int position) {
        int bit = Packed.masks(model).bit(position);
        int group = bit / Long.SIZE * PLANES;
        long mask = 1L << bit;
        if ((planes[group + MET] & mask) != 0) {
            return Answer.MET;
        }
        if ((planes[group + NOT_MET] & mask) != 0) {
            return Answer.NOT_MET;
        }
        if ((planes[group + PARTLY_MET] & mask) != 0) {
            return Answer.PARTLY_MET;
        }
        return (planes[group + NOT_APPLICABLE] & mask) != 0 ? Answer.NOT_APPLICABLE : Answer.UNKNOWN;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerSheet that && Arrays.equals(planes, that.planes) && model.isSameAs(that.model);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(planes);
    }

    /** {@return the answer code} */
    @Override
    public String toString() {
        return toCode();
    }

    /** Builds an {@link AnswerSheet}. Not safe for use by several threads. */
    public static final class Builder {
        private final MaturityModel model;
        private final Masks masks;
        private final long[] planes;

        private Builder(MaturityModel model, long[] planes) {
            this.model = model;
            this.masks = Packed.masks(model);
            this.planes = planes;
        }

        /**
         * Sets the answer to a criterion or safeguard; the last one given holds.
         *
         * @param id the criterion or safeguard
         * @param answer the answer; UNKNOWN takes it back
         * @return this builder
         * @throws IllegalArgumentException if the model has no such id; the message suggests the nearest
         */
        public Builder answer(String id, Answer answer) {
            return answer(model.position(id), answer);
        }

        /**
         * Sets the answer to a criterion or safeguard by its place in {@link MaturityModel#answerables()}, from 0.
         *
         * @param position the place, from 0
         * @param answer the answer; UNKNOWN takes it back
         * @return this builder
         * @throws IndexOutOfBoundsException if there is no such place
         */
        public Builder answer(int position, Answer answer) {
            Objects.requireNonNull(answer, "answer");
            int bit = masks.bit(position);
            int group = bit / Long.SIZE * PLANES;
            long mask = 1L << bit;
            for (int plane = 0; plane < PLANES; plane++) {
                planes[group + plane] &= ~mask;
            }
            switch (answer) {
                case MET -> planes[group + MET] |= mask;
                case PARTLY_MET -> planes[group + PARTLY_MET] |= mask;
                case NOT_MET -> planes[group + NOT_MET] |= mask;
                case NOT_APPLICABLE -> planes[group + NOT_APPLICABLE] |= mask;
                case UNKNOWN -> {
                    // UNKNOWN is the absence of every other answer
                }
            }
            return this;
        }

        /** {@return the sheet} */
        public AnswerSheet build() {
            return new AnswerSheet(model, planes.clone());
        }
    }

    /** Reads one answer code and remembers every place at which it is wrong. */
    private static final class CodeParser {
        private final String code;
        private final MaturityModel model;
        private final Builder builder;
        private final List<String> faults = new ArrayList<>();
        private int position;

        CodeParser(String code, MaturityModel model) {
            this.code = code;
            this.model = model;
            this.builder = builder(model);
        }

        AnswerSheet parse() {
            int start = code.indexOf(MODEL_END) + 1;
            int safeguards = code.indexOf(SAFEGUARDS, start);
            String[] groups = code.substring(start, safeguards < 0 ? code.length() : safeguards)
                    .split("\\" + ASPECT_END, -1);
            List<Aspect> aspects = model.aspects();
            if (groups.length != aspects.size()) {
                faults.add("must have " + aspects.size() + " aspects parted by dots, but had " + groups.length);
            } else {
                for (int i = 0; i < groups.length; i++) {
                    Aspect aspect = aspects.get(i);
                    group("aspect '" + aspect.id() + "'", groups[i], start, aspect.criteria());
                    start += groups[i].length() + 1;
                }
            }
            if (safeguards < 0) {
                faults.add("must have '~' before the safeguards, but had none");
            } else {
                position = model.criteria().size();
                group("the safeguards", code.substring(safeguards + 1), safeguards + 1, model.safeguards());
            }
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(
                        "answer code of model " + model.id() + " " + String.join("; ", faults));
            }
            return builder.build();
        }

        private void group(String name, String letters, int start, List<? extends Answerable> asked) {
            if (letters.length() != asked.size()) {
                faults.add("must have " + asked.size() + (asked.size() == 1 ? " letter" : " letters") + " for " + name
                        + ", but had " + letters.length() + " at position " + (start + 1));
                return;
            }
            for (int i = 0; i < letters.length(); i++) {
                Answer answer = Answer.ofLetter(letters.charAt(i)).orElse(null);
                if (answer == null) {
                    faults.add("must have one of M, P, N, X, - for "
                            + Checks.quote(asked.get(i).id()) + ", but had "
                            + Checks.quote(String.valueOf(letters.charAt(i))) + " at position " + (start + i + 1));
                } else {
                    builder.answer(position, answer);
                }
                position++;
            }
        }
    }
}
