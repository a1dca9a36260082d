package io.github.socialprescribing.dmi.model;

import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.Masks;
import io.github.socialprescribing.dmi.internal.Nearest;
import io.github.socialprescribing.dmi.internal.Packed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment asks and how it is judged: aspects with their criteria, and safeguards.
 *
 * <p>{@link #standard()} is the Digital Maturity Index, {@code dmi-sp/1.0}. A model of one's own is made by
 * {@link #builder(String, String)}, or from another one by {@link #toBuilder(String, String)}; it checks itself and reports
 * every fault at once. What scores differently, weights included, is another model with another id or version.
 *
 * <p>Model order is the order in which the parts were added; everything that is listed follows it. Two models are equal if
 * all they hold is equal, texts included; whether results of two models may be compared is told by
 * {@link #isSameAs(MaturityModel)} instead. Immutable and thread-safe.
 */
public final class MaturityModel {

    static {
        // No lambda: it would be the first of the program, and take longer than a score.
        Packed.installMasks(new Packed.MasksOf<MaturityModel>() {
            @Override
            public Masks of(MaturityModel model) {
                return model.masks();
            }
        });
    }

    private final ModelId id;
    private final String name;
    private final String language;
    private final List<Aspect> aspects;
    private final List<Criterion> criteria;
    private final List<Safeguard> safeguards;
    private final List<Answerable> answerables;
    private final Map<String, Map<String, String>> translations;
    private final Map<String, String> extensions;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Aspect> aspectsById = new HashMap<>();
    /** The model in its own language, where this one is a translation of it. */
    private final @Nullable MaturityModel original;

    private @Nullable String fingerprint;
    private @Nullable Masks masks;

    MaturityModel(
            ModelId id,
            String name,
            String language,
            List<Aspect> aspects,
            List<Safeguard> safeguards,
            Map<String, Map<String, String>> translations,
            Map<String, String> extensions,
            @Nullable MaturityModel original) {
        this.id = id;
        this.name = name;
        this.language = language;
        this.aspects = List.copyOf(aspects);
        this.safeguards = List.copyOf(safeguards);
        this.translations = translations;
        this.extensions = extensions;
        this.original = original;
        List<Criterion> ofAspects = new ArrayList<>();
        for (Aspect aspect : this.aspects) {
            ofAspects.addAll(aspect.criteria());
            aspectsById.put(aspect.id(), aspect);
        }
        this.criteria = List.copyOf(ofAspects);
        List<Answerable> asked = new ArrayList<>(criteria);
        asked.addAll(this.safeguards);
        this.answerables = List.copyOf(asked);
        for (Answerable answerable : answerables) {
            positions.put(answerable.id(), positions.size());
        }
    }

    /**
     * {@return the Digital Maturity Index for social prescribing, {@code dmi-sp/1.0}, always the same instance}
     *
     * <p>The report says that different aspects of one area can stand at different levels (O.2), but does not list the
     * aspects: the seven of this model follow from what its bullets are about.
     */
    public static MaturityModel standard() {
        return Standard.MODEL;
    }

    /**
     * {@return a builder with nothing but the name, such as {@code acme-sp}, and the version, such as {@code 2.1}}
     *
     * @param name the name, such as {@code acme-sp}
     * @param version the version, such as {@code 2.1}
     */
    public static ModelBuilder builder(String name, String version) {
        return new ModelBuilder(name, version);
    }

    /**
     * {@return a builder that holds all of this model, its translations included, under a new name and version}
     *
     * @param name the name of the new model
     * @param version its version
     */
    public ModelBuilder toBuilder(String name, String version) {
        return new ModelBuilder(name, version).copy(original());
    }

    /** {@return the name and version} */
    public ModelId id() {
        return id;
    }

    /** {@return what the model is called in words} */
    public String name() {
        return name;
    }

    /** {@return the aspects in model order, 1 to 64} */
    public List<Aspect> aspects() {
        return aspects;
    }

    /**
     * {@return the aspect with the given id}
     *
     * @param aspectId the id of an aspect
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public Aspect aspect(String aspectId) {
        Aspect aspect = aspectsById.get(Objects.requireNonNull(aspectId, "aspectId"));
        if (aspect == null) {
            throw unknown("aspect", aspectId, aspects.stream().map(Aspect::id).toList());
        }
        return aspect;
    }

    /** {@return the criteria of all aspects in model order} */
    public List<Criterion> criteria() {
        return criteria;
    }

    /**
     * {@return the criterion with the given id}
     *
     * @param criterionId the id of a criterion
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public Criterion criterion(String criterionId) {
        if (find(criterionId).orElse(null) instanceof Criterion criterion) {
            return criterion;
        }
        throw unknown(
                "criterion", criterionId, criteria.stream().map(Criterion::id).toList());
    }

    /** {@return the safeguards in model order; may be empty in a model of one's own} */
    public List<Safeguard> safeguards() {
        return safeguards;
    }

    /**
     * {@return the safeguard with the given id}
     *
     * @param safeguardId the id of a safeguard
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public Safeguard safeguard(String safeguardId) {
        if (find(safeguardId).orElse(null) instanceof Safeguard safeguard) {
            return safeguard;
        }
        throw unknown(
                "safeguard", safeguardId, safeguards.stream().map(Safeguard::id).toList());
    }

    /** {@return all that can be answered: the criteria in model order, then the safeguards in model order} */
    public List<Answerable> answerables() {
        return answerables;
    }

    /**
     * {@return the criterion or safeguard with the given id}
     *
     * @param answerableId the id of a criterion or safeguard
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public Answerable answerable(String answerableId) {
        return answerables.get(position(answerableId));
    }

    /**
     * {@return the criterion or safeguard with the given id, if there is one}
     *
     * @param answerableId the id of a criterion or safeguard
     */
    public Optional<Answerable> find(String answerableId) {
        Integer position = positions.get(Objects.requireNonNull(answerableId, "answerableId"));
        return Optional.ofNullable(position).map(answerables::get);
    }

    /**
     * {@return the place of a criterion or safeguard in {@link #answerables()}, from 0}
     *
     * @param answerableId the id of a criterion or safeguard
     * @throws IllegalArgumentException if there is none of that id; the message suggests the nearest id
     */
    public int position(String answerableId) {
        Integer position = positions.get(Objects.requireNonNull(answerableId, "answerableId"));
        if (position == null) {
            throw unknown(
                    answerableId.startsWith("safeguard.") ? "safeguard" : "criterion",
                    answerableId,
                    answerables.stream().map(Answerable::id).toList());
        }
        return position;
    }

    /**
     * {@return the SHA-256 fingerprint of all that decides numbers, as 64 lower-case hexadecimal digits}
     *
     * <p>It covers id, version, aspects with weights, criteria with level and need, and safeguards, each in order. Texts,
     * clauses and translations stand outside it.
     */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = Fingerprint.of(this);
            fingerprint = known;
        }
        return known;
    }

    /**
     * {@return whether results of the two models may be compared: same fingerprint, whatever the texts}
     *
     * @param other the other model
     */
    public boolean isSameAs(MaturityModel other) {
        return fingerprint().equals(other.fingerprint());
    }

    /**
     * Checks that results of the two models may be compared or added up.
     *
     * @param other the other model
     * @throws IllegalArgumentException if the models differ; the message names both, with fingerprints if the ids agree
     */
    public void requireSameAs(MaturityModel other) {
        if (!isSameAs(other)) {
            boolean sameId = id.equals(other.id);
            throw new IllegalArgumentException("results of different models cannot be brought together: " + id
                    + (sameId ? " (fingerprint " + fingerprint() + ")" : "") + " and " + other.id
                    + (sameId ? " (fingerprint " + other.fingerprint() + ")" : ""));
        }
    }

    /** {@return the language of the texts of this value, as a BCP 47 tag; {@code en} for the standard model} */
    public String language() {
        return language;
    }

    /** {@return the languages that the model has texts in, its own first, as BCP 47 tags} */
    public Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        languages.add(original().language);
        languages.addAll(translations.keySet());
        return Collections.unmodifiableSet(languages);
    }

    /** {@return the translations by BCP 47 tag, each a text by its key as {@link ModelBuilder#translation} says} */
    public Map<String, Map<String, String>> translations() {
        return translations;
    }

    /**
     * {@return what vendors added, each as JSON text, by name and in the order added}
     *
     * <p>It is kept and written back, and decides nothing: it stands outside the fingerprint.
     */
    public Map<String, String> extensions() {
        return extensions;
    }

    /**
     * Gives the same model with its texts in another language; a text that has no translation stays as it is.
     *
     * @param tag one of {@link #languages()}
     * @return the model with the same id and fingerprint
     * @throws IllegalArgumentException if the model has no texts in that language
     */
    public MaturityModel inLanguage(String tag) {
        Objects.requireNonNull(tag, "tag");
        if (tag.equals(language)) {
            return this;
        }
        if (tag.equals(original().language)) {
            return original();
        }
        Map<String, String> texts = translations.get(tag);
        if (texts == null) {
            throw unknown("language", tag, languages());
        }
        return new Texts(texts).translate(original(), tag);
    }

    /**
     * {@return the name of a level in the language of this model, such as {@code "Emerging"}}
     *
     * @param level the level
     */
    public String levelTitle(MaturityLevel level) {
        return translated(Texts.levelKey(level, "title")).orElse(level.title());
    }

    /**
     * {@return one sentence on a level in the language of this model}
     *
     * @param level the level
     */
    public String levelDescription(MaturityLevel level) {
        return translated(Texts.levelKey(level, "description")).orElse(level.description());
    }

    private Optional<String> translated(String key) {
        return Optional.ofNullable(translations.get(language)).map(texts -> texts.get(key));
    }

    MaturityModel original() {
        return original == null ? this : original;
    }

    private IllegalArgumentException unknown(String what, String given, Collection<String> names) {
        return new IllegalArgumentException(
                "unknown " + what + " " + Checks.quote(given) + " in model " + id + Nearest.hint(given, names));
    }

    private Masks masks() {
        Masks known = masks;
        if (known == null) {
            Map<String, Integer> aspectPositions = new HashMap<>();
            for (Aspect aspect : aspects) {
                aspectPositions.put(aspect.id(), aspectPositions.size());
            }
            int[] aspectOf = new int[answerables.size()];
            int[] levelOf = new int[answerables.size()];
            boolean[] required = new boolean[answerables.size()];
            for (int i = 0; i < answerables.size(); i++) {
                if (answerables.get(i) instanceof Criterion criterion) {
                    aspectOf[i] = Objects.requireNonNull(aspectPositions.get(criterion.aspectId()));
                    levelOf[i] = criterion.level().number();
                    required[i] = criterion.isRequired();
                } else {
                    aspectOf[i] = -1;
                }
            }
            known = Masks.compile(aspects.size(), aspectOf, levelOf, required);
            masks = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaturityModel that
                && id.equals(that.id)
                && name.equals(that.name)
                && language.equals(that.language)
                && aspects.equals(that.aspects)
                && safeguards.equals(that.safeguards)
                && translations.equals(that.translations)
                && extensions.equals(that.extensions)
                && original().language.equals(that.original().language);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, fingerprint());
    }

    /** {@return the id and what the model holds} */
    @Override
    public String toString() {
        return id + " (" + aspects.size() + " aspects, " + criteria.size() + " criteria, " + safeguards.size()
                + " safeguards)";
    }

    /** Built when first asked for, so that whoever uses another model does not pay for it. */
    private static final class Standard {
        static final MaturityModel MODEL = StandardModel.create();
    }
}
