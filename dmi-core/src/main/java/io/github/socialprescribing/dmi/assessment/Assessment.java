package io.github.socialprescribing.dmi.assessment;

import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was answered about an area on a date, by the questions of one model.
 *
 * <p>An assessment holds an answer for each criterion and safeguard (UNKNOWN where none was given), for any of them
 * {@link Evidence}, and the {@link Context} of the area. It is what goes into
 * {@link io.github.socialprescribing.dmi.scoring.ScoringEngine}; it knows no level itself. Two assessments are equal if
 * their models have the same fingerprint and all else is equal. Immutable and thread-safe.
 */
public final class Assessment {

    private static final @Nullable Evidence[] NO_EVIDENCE = {};

    static {
        Packed.installAnswers(new Packed.PlanesOf<Assessment>() {
            @Override
            public long[] of(Assessment assessment) {
                return assessment.planes;
            }
        });
    }

    private final MaturityModel model;

    /** Those of the answers, without their sheet: where many assessments are held, each reference is waited for. */
    private final long[] planes;

    private final Area area;
    private final LocalDate assessedOn;
    private final @Nullable String assessor;
    private final Context context;
    /** By the place of what was answered among what the model asks; of no length if there is none at all. */
    private final @Nullable Evidence[] evidence;

    private final Set<String> derived;
    private final Map<String, String> extensions;

    private Assessment(Builder builder, AnswerSheet answers, Area area, LocalDate assessedOn) {
        this.model = answers.model();
        this.planes = Packed.planes(answers);
        this.area = area;
        this.assessedOn = assessedOn;
        this.assessor = builder.assessor;
        this.context = builder.context;
        this.evidence = hasNone(builder.evidence) ? NO_EVIDENCE : builder.evidence.clone();
        this.derived = builder.derived.isEmpty() ? Set.of() : Set.copyOf(builder.derived);
        this.extensions = builder.extensions.isEmpty()
                ? Map.of()
                : Collections.unmodifiableMap(new LinkedHashMap<>(builder.extensions));
    }

    private static boolean hasNone(@Nullable Evidence[] evidence) {
        for (Evidence one : evidence) {
            if (one != null) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return a builder on which every answer of the model is UNKNOWN}
     *
     * @param model the model whose questions are answered
     */
    public static Builder builder(MaturityModel model) {
        return new Builder(model);
    }

    /** {@return a builder that holds all of this assessment} */
    public Builder toBuilder() {
        Builder builder = new Builder(model());
        builder.answers = answers().toBuilder();
        builder.area = area;
        builder.assessedOn = assessedOn;
        builder.assessor = assessor;
        builder.context = context;
        builder.evidence = evidence.clone();
        builder.derived.addAll(derived);
        builder.extensions.putAll(extensions);
        return builder;
    }

    /** {@return the model whose questions are answered} */
    public MaturityModel model() {
        return model;
    }

    /** {@return the area that is assessed} */
    public Area area() {
        return area;
    }

    /** {@return the date of the assessment, in the years 1 to 9999} */
    public LocalDate assessedOn() {
        return assessedOn;
    }

    /** {@return who assessed, such as a steering group} */
    public Optional<String> assessor() {
        return Optional.ofNullable(assessor);
    }

    /** {@return all answers} */
    public AnswerSheet answers() {
        return new AnswerSheet(model, planes);
    }

    /**
     * {@return the answer to a criterion or safeguard, UNKNOWN if none was given}
     *
     * @param id the criterion or safeguard
     * @throws IllegalArgumentException if the model has no such id; the message suggests the nearest
     */
    public Answer answer(String id) {
        return answers().answer(id);
    }

    /** {@return the evidence that there is, by the id of the criterion or safeguard, in model order; may be empty} */
    public Map<String, Evidence> evidence() {
        Map<String, Evidence> byId = new LinkedHashMap<>();
        for (int i = 0; i < evidence.length; i++) {
            Evidence one = evidence[i];
            if (one != null) {
                byId.put(model().answerables().get(i).id(), one);
            }
        }
        return Collections.unmodifiableMap(byId);
    }

    /**
     * {@return the evidence behind the answer to a criterion or safeguard, empty evidence if there is none}
     *
     * @param id the criterion or safeguard
     * @throws IllegalArgumentException if the model has no such id; the message suggests the nearest
     */
    public Evidence evidence(String id) {
        int position = model().position(id);
        Evidence one = evidence.length == 0 ? null : evidence[position];
        return one == null ? Evidence.none() : one;
    }

    /** {@return the challenges, intention and aspiration of the area; may be empty} */
    public Context context() {
        return context;
    }

    /** {@return QUICK if any answer was derived from a quick assessment, else ASKED} */
    public Origin origin() {
        return derived.isEmpty() ? Origin.ASKED : Origin.QUICK;
    }

    /**
     * {@return QUICK if the answer to a criterion was derived from a quick assessment, else ASKED}
     *
     * @param id the criterion or safeguard
     * @throws IllegalArgumentException if the model has no such id; the message suggests the nearest
     */
    public Origin origin(String id) {
        return derived.contains(model().answerable(id).id()) ? Origin.QUICK : Origin.ASKED;
    }

    /**
     * Gives back the picks of a quick assessment, if that is all that this assessment holds.
     *
     * @return the level picked for each aspect by its id in model order; nothing if any answer or evidence is more or other
     *     than what a quick assessment gives
     */
    public Optional<Map<String, MaturityLevel>> quickLevels() {
        if (derived.isEmpty() || evidence.length > 0) {
            return Optional.empty();
        }
        Map<String, MaturityLevel> levels = new LinkedHashMap<>();
        Builder repicked = new Builder(model());
        for (Aspect aspect : model().aspects()) {
            if (aspect.criteria().stream().anyMatch(c -> derived.contains(c.id()))) {
                MaturityLevel level = impliedLevel(aspect);
                levels.put(aspect.id(), level);
                repicked.pick(aspect.id(), level);
            }
        }
        boolean nothingElse =
                repicked.derived.equals(derived) && repicked.answers.build().equals(answers());
        return nothingElse ? Optional.of(Collections.unmodifiableMap(levels)) : Optional.empty();
    }

    private MaturityLevel impliedLevel(Aspect aspect) {
        return aspect.criteria().stream()
                .filter(c -> c.isRequired() && answers().answer(c) == Answer.MET)
                .map(Criterion::level)
                .max(MaturityLevel::compareTo)
                .orElse(MaturityLevel.UNCOORDINATED);
    }

    /** {@return what vendors added, as compact JSON text by name, in the order given; may be empty} */
    public Map<String, String> extensions() {
        return extensions;
    }

    /**
     * Gives the assessment as it still holds on a later date, when answers are valid for a limited time.
     *
     * <p>The date of an answer is that of its evidence, else that of the assessment. An answer becomes UNKNOWN, and its
     * evidence goes with it, if its date plus the validity is before {@code date} or if its own date is after
     * {@code date}. All answers are treated so, safeguards and NOT_APPLICABLE included. The answers that are kept record
     * their date as that of their evidence, and {@code date} becomes the date of the assessment; so, if no answer is dated
     * after {@code d1}, {@code asOf(d1, v).asOf(d2, v)} equals {@code asOf(d2, v)} for d1 ≤ d2.
     *
     * @param date the date to look from, in the years 1 to 9999
     * @param validity how long an answer holds; no part of it negative
     * @return the assessment of that date
     * @throws IllegalArgumentException if the date is outside those years or a part of the validity is negative
     */
    public Assessment asOf(LocalDate date, Period validity) {
        Checks.date("date", date);
        Objects.requireNonNull(validity, "validity");
        if (validity.isNegative()) {
            throw new IllegalArgumentException("validity must not be negative, but was " + validity);
        }
        Builder result = toBuilder().assessedOn(date);
        for (Answerable answerable : model().answerables()) {
            String id = answerable.id();
            Evidence backing = evidence(id);
            if (answer(id) == Answer.UNKNOWN && backing.isEmpty()) {
                continue;
            }
            LocalDate answeredOn = backing.recordedOn().orElse(assessedOn);
            if (answeredOn.isAfter(date) || expiresBefore(answeredOn, validity, date)) {
                result.answer(id, Answer.UNKNOWN);
            } else {
                result.evidence(id, backing.recordedOn(answeredOn));
            }
        }
        return result.build();
    }

    /** The years that a date can have end long before a date plus a long period would overflow. */
    private static boolean expiresBefore(LocalDate answeredOn, Period validity, LocalDate date) {
        long tenThousandYears = 12L * 10_000;
        return validity.toTotalMonths() < tenThousandYears
                && answeredOn.plus(validity).isBefore(date);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Assessment that
                && answers().equals(that.answers())
                && area.equals(that.area)
                && assessedOn.equals(that.assessedOn)
                && Objects.equals(assessor, that.assessor)
                && context.equals(that.context)
                && Arrays.equals(evidence, that.evidence)
                && derived.equals(that.derived)
                && extensions.equals(that.extensions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(answers(), area, assessedOn);
    }

    /** {@return area, date and answer code} */
    @Override
    public String toString() {
        return area.name() + " (" + area.id() + "), " + assessedOn + ": " + answers();
    }

    /**
     * Builds an {@link Assessment}. Area and date are needed, everything else may be left out. Not safe for use by several
     * threads.
     */
    public static final class Builder {
        private final MaturityModel model;
        private AnswerSheet.Builder answers;
        private @Nullable Area area;
        private @Nullable LocalDate assessedOn;
        private @Nullable String assessor;
        private Context context = Context.none();
        private @Nullable Evidence[] evidence = NO_EVIDENCE;
        private final Set<String> derived = new HashSet<>();
        private final Map<String, String> extensions = new LinkedHashMap<>();

        private Builder(MaturityModel model) {
            this.model = Objects.requireNonNull(model, "model");
            this.answers = AnswerSheet.builder(model);
        }

        /**
         * Sets the area; needed.
         *
         * @param assessedArea the area
         * @return this builder
         */
        public Builder area(Area assessedArea) {
            this.area = Objects.requireNonNull(assessedArea, "assessedArea");
            return this;
        }

        /**
         * Sets the date; needed.
         *
         * @param date in the years 1 to 9999
         * @return this builder
         * @throws IllegalArgumentException if the date is outside those years
         */
        public Builder assessedOn(LocalDate date) {
            this.assessedOn = Checks.date("assessedOn", date);
            return this;
        }

        /**
         * Says who assessed.
         *
         * @param name not blank
         * @return this builder
         * @throws IllegalArgumentException if the name is blank
         */
        public Builder assessor(String name) {
            this.assessor = Checks.text("assessor", name);
            return this;
        }

        /**
         * Sets the context of the area.
         *
         * @param areaContext the context; may be empty
         * @return this builder
         */
        public Builder context(Context areaContext) {
            this.context = Objects.requireNonNull(areaContext, "areaContext");
            return this;
        }

        /**
         * Answers a criterion or safeguard without evidence; the last answer given holds.
         *
         * @param id the criterion or safeguard
         * @param answer the answer; UNKNOWN takes it back
         * @return this builder
         * @throws IllegalArgumentException if the model has no such id; the message suggests the nearest
         */
        public Builder answer(String id, Answer answer) {
            return answer(id, answer, Evidence.none());
        }

        /**
         * Answers a criterion or safeguard with evidence; the last answer given holds.
         *
         * @param id the criterion or safeguard
         * @param answer the answer; UNKNOWN takes it back
         * @param backing what backs the answer; may be empty
         * @return this builder
         * @throws IllegalArgumentException if the model has no such id; the message suggests the nearest
         */
        public Builder answer(String id, Answer answer, Evidence backing) {
            answers.answer(id, Objects.requireNonNull(answer, "answer"));
            derived.remove(id);
            return evidence(id, backing);
        }

        /**
         * Replaces all answers, and drops the evidence and the origins of those that were given before.
         *
         * @param sheet answers by the same model
         * @return this builder
         * @throws IllegalArgumentException if the sheet is of another model; the message names both
         */
        public Builder answers(AnswerSheet sheet) {
            model.requireSameAs(sheet.model());
            answers = sheet.toBuilder();
            evidence = NO_EVIDENCE;
            derived.clear();
            return this;
        }

        /**
         * Sets the evidence behind an answer without changing the answer; empty evidence removes it.
         *
         * @param id the criterion or safeguard
         * @param backing what backs the answer; may be empty
         * @return this builder
         * @throws IllegalArgumentException if the model has no such id; the message suggests the nearest
         */
        public Builder evidence(String id, Evidence backing) {
            int position = model.position(id);
            boolean isEmpty = backing.isEmpty();
            if (evidence.length == 0 && !isEmpty) {
                evidence = new @Nullable Evidence[model.answerables().size()];
            }
            if (evidence.length > 0) {
                evidence[position] = isEmpty ? null : backing;
            }
            return this;
        }

        /**
         * Says where the answer to a criterion comes from, ASKED if never said.
         *
         * @param criterionId the criterion
         * @param origin where the answer comes from
         * @return this builder
         * @throws IllegalArgumentException if the model has no such criterion; the message suggests the nearest
         */
        public Builder origin(String criterionId, Origin origin) {
            String id = model.criterion(criterionId).id();
            if (origin == Origin.QUICK) {
                derived.add(id);
            } else {
                derived.remove(id);
            }
            return this;
        }

        /**
         * Answers an aspect as the quick assessment does: by the level whose descriptor fits best.
         *
         * <p>The REQUIRED criteria of the levels up to the one picked become MET, those above NOT_MET, and the OPTIONAL
         * ones UNKNOWN; the answers to the REQUIRED ones have the origin QUICK. An aspect that is not picked stays as it
         * is.
         *
         * @param aspectId the aspect
         * @param level the level whose descriptor fits best, from 1 to 5
         * @return this builder
         * @throws IllegalArgumentException if the model has no such aspect; the message suggests the nearest
         */
        public Builder pick(String aspectId, MaturityLevel level) {
            for (Criterion criterion : model.aspect(aspectId).criteria()) {
                if (!criterion.isRequired()) {
                    answer(criterion.id(), Answer.UNKNOWN);
                } else {
                    answer(criterion.id(), level.isAtLeast(criterion.level()) ? Answer.MET : Answer.NOT_MET);
                    derived.add(criterion.id());
                }
            }
            return this;
        }

        /**
         * Keeps something of a vendor's own beside the assessment.
         *
         * @param name the name, 1 to 200 characters without control characters
         * @param json its value as compact JSON text; the library hands it on unread
         * @return this builder
         * @throws IllegalArgumentException if the name does not follow its rule or the text is blank
         */
        public Builder extension(String name, String json) {
            extensions.put(Checks.opaqueId("name of extension", name), Checks.text("extension", json));
            return this;
        }

        /**
         * {@return the assessment}
         *
         * @throws IllegalStateException if the area or the date is missing; the message names what is
         * @throws IllegalArgumentException if an answer has the origin QUICK but is UNKNOWN
         */
        public Assessment build() {
            if (area == null || assessedOn == null) {
                throw new IllegalStateException("an assessment needs "
                        + (area != null ? "assessedOn" : assessedOn != null ? "area" : "area and assessedOn"));
            }
            AnswerSheet sheet = answers.build();
            for (String id : derived) {
                if (sheet.answer(id) == Answer.UNKNOWN) {
                    throw new IllegalArgumentException(
                            "origin of '" + id + "' must not be quick, because its answer is UNKNOWN");
                }
            }
            return new Assessment(this, sheet, area, assessedOn);
        }
    }
}
