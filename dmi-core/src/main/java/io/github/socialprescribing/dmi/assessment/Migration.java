package io.github.socialprescribing.dmi.assessment;

import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Takes assessments of one model to another, such as from one version to the next.
 *
 * <p>It maps ids of criteria and safeguards one to one. A mapped answer moves with its evidence and origin; what nothing
 * is mapped to becomes UNKNOWN; the result reports both, and what was left behind. Scores of the two models are still not
 * to be compared. Immutable and thread-safe.
 */
public final class Migration {

    private final MaturityModel from;
    private final MaturityModel to;
    private final Map<String, String> targets;

    private Migration(MaturityModel from, MaturityModel to, Map<String, String> targets) {
        this.from = from;
        this.to = to;
        this.targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    }

    /**
     * {@return a builder that maps nothing}
     *
     * @param from the model whose assessments are taken
     * @param to the model to which they are taken
     */
    public static Builder builder(MaturityModel from, MaturityModel to) {
        return new Builder(from, to);
    }

    /** {@return the model whose assessments are taken} */
    public MaturityModel from() {
        return from;
    }

    /** {@return the model to which they are taken} */
    public MaturityModel to() {
        return to;
    }

    /** {@return the id in the new model for each id in the old one that is mapped, in the order of mapping} */
    public Map<String, String> targets() {
        return targets;
    }

    /**
     * Takes one assessment to the new model.
     *
     * @param assessment an assessment of the old model
     * @return the assessment of the new model, and what became of each answer
     * @throws IllegalArgumentException if the assessment is of another model; the message names both
     */
    public Result migrate(Assessment assessment) {
        from.requireSameAs(assessment.model());
        Assessment.Builder migrated = Assessment.builder(to)
                .area(assessment.area())
                .assessedOn(assessment.assessedOn())
                .context(assessment.context());
        assessment.assessor().ifPresent(migrated::assessor);
        assessment.extensions().forEach(migrated::extension);
        targets.forEach((source, target) -> {
            migrated.answer(target, assessment.answer(source), assessment.evidence(source));
            if (assessment.origin(source) == Origin.QUICK) {
                migrated.origin(target, Origin.QUICK);
            }
        });
        Set<String> answered = new HashSet<>(assessment.answers().answers().keySet());
        answered.addAll(assessment.evidence().keySet());
        List<String> leftBehind = from.answerables().stream()
                .map(Answerable::id)
                .filter(id -> answered.contains(id) && !targets.containsKey(id))
                .toList();
        Set<String> mapped = new HashSet<>(targets.values());
        List<String> notMapped = to.answerables().stream()
                .map(Answerable::id)
                .filter(id -> !mapped.contains(id))
                .toList();
        return new Result(migrated.build(), targets, leftBehind, notMapped);
    }

    /** {@return both models and how many ids are mapped, such as {@code "dmi-sp/1.0 to acme-sp/2.1: 52 mapped"}} */
    @Override
    public String toString() {
        return from.id() + " to " + to.id() + ": " + targets.size() + " mapped";
    }

    /**
     * What became of an assessment.
     *
     * @param assessment the assessment of the new model
     * @param mapped the id in the new model for each id in the old one that was mapped, in the order of mapping
     * @param leftBehind ids of the old model whose answer or evidence went nowhere, in model order
     * @param notMapped ids of the new model that nothing was mapped to and that are UNKNOWN therefore, in model order
     */
    public record Result(
            Assessment assessment, Map<String, String> mapped, List<String> leftBehind, List<String> notMapped) {

        /** {@return the area, how many answers were mapped, what was left behind and what nothing was mapped to} */
        @Override
        public String toString() {
            return assessment.area().name() + " to " + assessment.model().id() + ": " + mapped.size()
                    + " mapped, left behind " + leftBehind + ", not mapped " + notMapped;
        }
    }

    /** Builds a {@link Migration}. Not safe for use by several threads. */
    public static final class Builder {
        private final MaturityModel from;
        private final MaturityModel to;
        private final Map<String, String> targets = new LinkedHashMap<>();

        private Builder(MaturityModel from, MaturityModel to) {
            this.from = Objects.requireNonNull(from, "from");
            this.to = Objects.requireNonNull(to, "to");
        }

        /**
         * Maps one criterion or safeguard of the old model to one of the new model.
         *
         * @param oldId a criterion or safeguard of the old model
         * @param newId a criterion or safeguard of the new model
         * @return this builder
         * @throws IllegalArgumentException if an id is unknown, a criterion meets a safeguard, or either id is mapped
         *     already
         */
        public Builder map(String oldId, String newId) {
            Answerable source = from.answerable(oldId);
            Answerable target = to.answerable(newId);
            if (source instanceof Criterion != target instanceof Criterion) {
                throw new IllegalArgumentException("a criterion can be mapped only to a criterion and a safeguard to a"
                        + " safeguard, but " + Checks.quote(oldId) + " was mapped to " + Checks.quote(newId));
            }
            if (targets.containsKey(oldId) || targets.containsValue(newId)) {
                throw new IllegalArgumentException(Checks.quote(targets.containsKey(oldId) ? oldId : newId)
                        + " must be mapped once, but is mapped already");
            }
            targets.put(oldId, newId);
            return this;
        }

        /**
         * Maps every criterion and safeguard that has the same id in both models and is not mapped otherwise.
         *
         * @return this builder
         */
        public Builder mapSameIds() {
            for (Answerable source : from.answerables()) {
                String id = source.id();
                if (to.find(id).isPresent() && !targets.containsKey(id) && !targets.containsValue(id)) {
                    map(id, id);
                }
            }
            return this;
        }

        /** {@return the migration} */
        public Migration build() {
            return new Migration(from, to, targets);
        }
    }
}
