package io.github.socialprescribing.dmi.model;

import io.github.socialprescribing.dmi.Clause;
import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link MaturityModel}: parts are added in model order, and {@link #build()} checks the whole.
 *
 * <p>Nothing is refused before {@code build()}, so that it can name every fault at once. Not safe for use by several
 * threads.
 */
public final class ModelBuilder {

    private static final int MAX_ASPECTS = 64;
    private static final int MAX_CELL = 32;
    private static final int MAX_WEIGHT = 100;
    /** Bounds the work on translations that fit another model altogether. */
    private static final int MAX_HINTS = 100;

    private static final int FIRST_LEVEL = 2;
    private static final int LAST_LEVEL = 5;
    static final String SAFEGUARD_PREFIX = "safeguard.";

    /** Ids that mean something else where answers are written: the quick form, and the fixed columns of CSV. */
    static final Set<String> RESERVED = Set.of(
            "levels",
            "population",
            "assessor",
            "model",
            "area_id",
            "area_name",
            "area_kind",
            "area_parent",
            "assessed_on",
            "answer_code");

    private final String name;
    private final String version;
    private final List<AspectBuilder> aspects = new ArrayList<>();
    private final List<SafeguardBuilder> safeguards = new ArrayList<>();
    private final Map<String, Map<String, String>> translations = new LinkedHashMap<>();
    private final Map<String, String> extensions = new LinkedHashMap<>();
    private String title = "";
    private String language = "en";

    ModelBuilder(String name, String version) {
        this.name = Objects.requireNonNull(name, "name");
        this.version = Objects.requireNonNull(version, "version");
    }

    /**
     * Says what the model is called in words; the id if never said.
     *
     * @param modelName the name in words
     * @return this builder
     */
    public ModelBuilder name(String modelName) {
        this.title = Objects.requireNonNull(modelName, "modelName");
        return this;
    }

    /**
     * Says which language the texts are in, as a BCP 47 tag; {@code en} if never said.
     *
     * @param tag the language
     * @return this builder
     */
    public ModelBuilder language(String tag) {
        this.language = Objects.requireNonNull(tag, "tag");
        return this;
    }

    /**
     * Adds an aspect.
     *
     * @param id the id, unique among the aspects
     * @param content says what the aspect holds
     * @return this builder
     */
    public ModelBuilder aspect(String id, Consumer<AspectBuilder> content) {
        content.accept(aspect(id));
        return this;
    }

    AspectBuilder aspect(String id) {
        AspectBuilder aspect = new AspectBuilder(id);
        aspects.add(aspect);
        return aspect;
    }

    /**
     * Changes an aspect that has been added before: adds criteria, sets another weight or name.
     *
     * @param id the id of the aspect
     * @param change says what is new about it
     * @return this builder
     * @throws IllegalArgumentException if no aspect of that id has been added
     */
    public ModelBuilder editAspect(String id, Consumer<AspectBuilder> change) {
        change.accept(aspects.stream()
                .filter(aspect -> aspect.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown aspect " + Checks.quote(id)
                        + Nearest.hint(id, aspects.stream().map(a -> a.id).toList()))));
        return this;
    }

    /**
     * Adds a safeguard.
     *
     * @param id the id, beginning with {@code safeguard.}
     * @param content says what the safeguard asks
     * @return this builder
     */
    public ModelBuilder safeguard(String id, Consumer<SafeguardBuilder> content) {
        content.accept(safeguard(id));
        return this;
    }

    SafeguardBuilder safeguard(String id) {
        SafeguardBuilder safeguard = new SafeguardBuilder(id);
        safeguards.add(safeguard);
        return safeguard;
    }

    /**
     * Adds texts in a further language; what is left out stays in the language of the model.
     *
     * <p>The keys are {@code #name}, {@code #level-2.title} and {@code #level-2.description} for the model and its levels;
     * {@code programme#name}, {@code programme#about} and {@code programme#level-3} for an aspect and its descriptors;
     * {@code platform.pilot#title}, {@code #question} and {@code #note} for a criterion or safeguard.
     *
     * @param tag the language as a BCP 47 tag, such as {@code cy}
     * @param texts the texts by key; a second call for the same language adds to the first
     * @return this builder
     */
    public ModelBuilder translation(String tag, Map<String, String> texts) {
        translations
                .computeIfAbsent(Objects.requireNonNull(tag, "tag"), t -> new LinkedHashMap<>())
                .putAll(texts);
        return this;
    }

    /**
     * Adds something of a vendor's own that the library keeps and writes back, but never reads.
     *
     * @param extensionName the name, 1 to 200 characters, such as {@code vendor.example}; a name that is there already is
     *     replaced
     * @param json the value as JSON text
     * @return this builder
     */
    public ModelBuilder extension(String extensionName, String json) {
        extensions.put(Objects.requireNonNull(extensionName, "extensionName"), Objects.requireNonNull(json, "json"));
        return this;
    }

    /**
     * {@return the model}
     *
     * @throws InvalidModelException if there is any fault; it names them all
     */
    public MaturityModel build() {
        check();
        return unchecked();
    }

    private void check() {
        Faults faults = new Faults();
        Optional<String> idFault = Checks.idFault("model name", name);
        if (idFault.isPresent()) {
            faults.add("bad-id", name, "model", idFault.get());
        }
        if (!ModelId.isVersion(version)) {
            faults.add("bad-version", version, "model", ModelId.versionFault(version));
        }
        faults.optionalText(name, "name", "name of the model", title);
        faults.language("language", language);
        if (aspects.isEmpty()) {
            faults.add("no-aspects", name, "aspects", "a model must have at least one aspect, but had none");
        }
        if (aspects.size() > MAX_ASPECTS) {
            faults.add(
                    "too-many-aspects",
                    name,
                    "aspects",
                    "a model must have at most " + MAX_ASPECTS + " aspects, but had " + aspects.size());
        }
        Set<String> aspectIds = new HashSet<>();
        Set<String> answerableIds = new HashSet<>();
        for (int i = 0; i < aspects.size(); i++) {
            aspects.get(i).check(element("aspects", i), faults, aspectIds, answerableIds);
        }
        for (int i = 0; i < safeguards.size(); i++) {
            safeguards.get(i).check(element("safeguards", i), faults, answerableIds);
        }
        if (!translations.isEmpty()) {
            Set<String> keys = textKeys();
            translations.forEach((tag, texts) -> checkTranslation(tag, texts, keys, faults));
        }
        extensions.forEach(faults::extension);
        faults.throwIfAny(name + "/" + version);
    }

    /** {@return the model without any check, for one that a test checks once and for all} */
    MaturityModel unchecked() {
        Map<String, Map<String, String>> copies = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, String>> translation : translations.entrySet()) {
            copies.put(translation.getKey(), Collections.unmodifiableMap(new LinkedHashMap<>(translation.getValue())));
        }
        List<Aspect> builtAspects = new ArrayList<>();
        for (AspectBuilder aspect : aspects) {
            builtAspects.add(aspect.build());
        }
        List<Safeguard> builtSafeguards = new ArrayList<>();
        for (SafeguardBuilder safeguard : safeguards) {
            builtSafeguards.add(safeguard.build());
        }
        return new MaturityModel(
                new ModelId(name, version),
                title.isEmpty() ? name : title,
                language,
                builtAspects,
                builtSafeguards,
                Collections.unmodifiableMap(copies),
                Collections.unmodifiableMap(new LinkedHashMap<>(extensions)),
                null);
    }

    ModelBuilder copy(MaturityModel model) {
        name(model.name()).language(model.language());
        for (Aspect aspect : model.aspects()) {
            aspect(aspect.id(), copy -> copy.copy(aspect));
        }
        model.safeguards().forEach(safeguard -> safeguard(safeguard.id(), copy -> copy.copy(safeguard)));
        model.translations().forEach(this::translation);
        model.extensions().forEach(this::extension);
        return this;
    }

    private Set<String> textKeys() {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(Texts.MODEL_NAME);
        for (MaturityLevel level : MaturityLevel.values()) {
            keys.add(Texts.levelKey(level, "title"));
            keys.add(Texts.levelKey(level, "description"));
        }
        for (AspectBuilder aspect : aspects) {
            keys.add(Texts.key(aspect.id, "name"));
            keys.add(Texts.key(aspect.id, "about"));
            aspect.descriptors.forEach(descriptor -> keys.add(Texts.descriptorKey(aspect.id, descriptor.level)));
            aspect.criteria.forEach(criterion -> criterion.asked.addTextKeys(criterion.id, keys));
        }
        safeguards.forEach(safeguard -> safeguard.asked.addTextKeys(safeguard.id, keys));
        return keys;
    }

    private void checkTranslation(String tag, Map<String, String> texts, Set<String> keys, Faults faults) {
        String path = "translations." + tag;
        faults.language(path, tag);
        if (tag.equals(language)) {
            faults.add(
                    "bad-language",
                    tag,
                    path,
                    "translation " + Checks.quote(tag) + " is into the model's own language");
        }
        texts.forEach((key, text) -> {
            if (!keys.contains(key)) {
                faults.add(
                        "unknown-text",
                        key,
                        path + "." + key,
                        "unknown key " + Checks.quote(key) + " in translation " + tag
                                + (faults.count() < MAX_HINTS ? Nearest.hint(key, keys) : ""));
            }
            faults.text(key, path + "." + key, "text " + Checks.quote(key) + " of translation " + tag, text);
        });
    }

    /** {@return the path of an element of a list, counted from 0} */
    static String element(String list, int index) {
        return list + "[" + index + "]";
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Says what an aspect holds. */
    public static final class AspectBuilder {
        private final String id;
        private final List<CriterionBuilder> criteria = new ArrayList<>();
        private final List<DescriptorDraft> descriptors = new ArrayList<>();
        private String name = "";
        private String about = "";
        private int weight = 1;

        private AspectBuilder(String id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /**
         * Says what the aspect is called; needed.
         *
         * @param aspectName the name, not blank
         * @return this builder
         */
        public AspectBuilder name(String aspectName) {
            this.name = Objects.requireNonNull(aspectName, "aspectName");
            return this;
        }

        /**
         * Says in one sentence what the aspect is about.
         *
         * @param sentence the sentence
         * @return this builder
         */
        public AspectBuilder about(String sentence) {
            this.about = Objects.requireNonNull(sentence, "sentence");
            return this;
        }

        /**
         * Says how much the aspect counts in the index; 1 if never said.
         *
         * @param aspectWeight a whole number from 1 to 100
         * @return this builder
         */
        public AspectBuilder weight(int aspectWeight) {
            this.weight = aspectWeight;
            return this;
        }

        /**
         * Describes what the aspect looks like at a level; at most once for each level.
         *
         * @param level from 1 to 5
         * @param text one sentence
         * @param clauses what it rests on
         * @return this builder
         */
        public AspectBuilder descriptor(int level, String text, String... clauses) {
            descriptors.add(new DescriptorDraft(level, Objects.requireNonNull(text, "text"), List.of(clauses)));
            return this;
        }

        /**
         * Adds a criterion.
         *
         * @param criterionId the id, unique among criteria and safeguards
         * @param level the level that asks for it, from 2 to 5
         * @param need whether it decides the level
         * @param content says what it asks
         * @return this builder
         */
        public AspectBuilder criterion(String criterionId, int level, Need need, Consumer<CriterionBuilder> content) {
            content.accept(criterion(criterionId, level, need));
            return this;
        }

        CriterionBuilder criterion(String criterionId, int level, Need need) {
            CriterionBuilder criterion = new CriterionBuilder(criterionId, level, need);
            criteria.add(criterion);
            return criterion;
        }

        private void copy(Aspect aspect) {
            name(aspect.name()).about(aspect.about()).weight(aspect.weight());
            for (Descriptor descriptor : aspect.descriptors()) {
                descriptor(descriptor.level().number(), descriptor.text(), ids(descriptor.clauses()));
            }
            for (Criterion criterion : aspect.criteria()) {
                criterion(criterion.id(), criterion.level().number(), criterion.need(), copy -> copy.copy(criterion));
            }
        }

        private void check(String path, Faults faults, Set<String> aspectIds, Set<String> answerableIds) {
            faults.id("aspect", id, path + ".id", aspectIds);
            faults.notSafeguard("aspect", id, path + ".id");
            String named = "aspect " + Checks.quote(id);
            faults.text(id, path + ".name", "name of " + named, name);
            faults.optionalText(id, path + ".about", "description of " + named, about);
            if (weight < 1 || weight > MAX_WEIGHT) {
                faults.add(
                        "bad-weight",
                        id,
                        path + ".weight",
                        "weight of " + named + " must be from 1 to " + MAX_WEIGHT + ", but was " + weight);
            }
            String criteriaPath = path + ".criteria";
            for (int i = 0; i < criteria.size(); i++) {
                criteria.get(i).check(element(criteriaPath, i), faults, answerableIds);
            }
            for (int level = FIRST_LEVEL; level <= LAST_LEVEL; level++) {
                checkCell(named, level, criteriaPath, faults);
            }
            Set<Integer> described = new HashSet<>();
            for (int i = 0; i < descriptors.size(); i++) {
                checkDescriptor(descriptors.get(i), element(path + ".descriptors", i), named, faults, described);
            }
        }

        private void checkCell(String named, int level, String path, Faults faults) {
            int size = 0;
            boolean anyRequired = false;
            for (CriterionBuilder criterion : criteria) {
                if (criterion.level == level) {
                    size++;
                    anyRequired |= criterion.need == Need.REQUIRED;
                }
            }
            if (!anyRequired) {
                faults.add(
                        "no-required-criterion",
                        id,
                        path,
                        named + " must have at least one REQUIRED criterion at level " + level + ", but had none");
            }
            if (size > MAX_CELL) {
                faults.add(
                        "too-many-criteria",
                        id,
                        path,
                        named + " must have at most " + MAX_CELL + " criteria at level " + level + ", but had " + size);
            }
        }

        private void checkDescriptor(
                DescriptorDraft descriptor, String path, String named, Faults faults, Set<Integer> described) {
            String what = "descriptor of " + named + " at level " + descriptor.level;
            if (descriptor.level < 1 || descriptor.level > LAST_LEVEL) {
                faults.add(
                        "bad-level",
                        id,
                        path + ".level",
                        "level of a descriptor of " + named + " must be from 1 to " + LAST_LEVEL + ", but was "
                                + descriptor.level);
            }
            if (!described.add(descriptor.level)) {
                faults.add("duplicate-descriptor", id, path + ".level", what + " must be unique, but stands twice");
            }
            faults.text(id, path + ".text", what, descriptor.text);
            faults.clauses(id, path, what, descriptor.clauses);
        }

        private Aspect build() {
            ImmutableAspect.Builder aspect =
                    ImmutableAspect.builder().id(id).name(name).about(about).weight(weight);
            for (CriterionBuilder criterion : criteria) {
                aspect.addCriteria(criterion.build(id));
            }
            for (int level = 1; level <= LAST_LEVEL; level++) {
                for (DescriptorDraft descriptor : descriptors) {
                    if (descriptor.level == level) {
                        aspect.addDescriptors(descriptor.build());
                    }
                }
            }
            return aspect.build();
        }
    }

    private record DescriptorDraft(int level, String text, List<String> clauses) {
        Descriptor build() {
            return new Descriptor(MaturityLevel.of(level), text, ModelBuilder.clauses(clauses));
        }
    }

    /** Says what a criterion asks. */
    public static final class CriterionBuilder {
        private final String id;
        private final int level;
        private final Need need;
        private final Asked asked = new Asked();
        private @Nullable Basis basis;

        private CriterionBuilder(String id, int level, Need need) {
            this.id = Objects.requireNonNull(id, "id");
            this.level = level;
            this.need = Objects.requireNonNull(need, "need");
        }

        /**
         * Says what the criterion is called for short; needed.
         *
         * @param title the name, a few words
         * @return this builder
         */
        public CriterionBuilder title(String title) {
            asked.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /**
         * Says what to ask, to be answered with yes, partly or no; needed.
         *
         * @param question the question
         * @return this builder
         */
        public CriterionBuilder question(String question) {
            asked.question = Objects.requireNonNull(question, "question");
            return this;
        }

        /**
         * Says what the criterion rests on, such as {@code "L4.6"}.
         *
         * @param clauses ids of clauses, 1 to 200 characters each
         * @return this builder
         */
        public CriterionBuilder clauses(String... clauses) {
            asked.clauses = List.of(clauses);
            return this;
        }

        /**
         * Says how the criterion rests on its clauses.
         *
         * @param criterionBasis stated or inferred
         * @return this builder
         */
        public CriterionBuilder basis(Basis criterionBasis) {
            this.basis = Objects.requireNonNull(criterionBasis, "criterionBasis");
            return this;
        }

        /**
         * Remarks on how the sources were read.
         *
         * @param note the remark
         * @return this builder
         */
        public CriterionBuilder note(String note) {
            asked.note = Objects.requireNonNull(note, "note");
            return this;
        }

        private void copy(Criterion criterion) {
            asked.copy(criterion);
            basis = criterion.basis().orElse(null);
        }

        private void check(String path, Faults faults, Set<String> answerableIds) {
            faults.id("criterion", id, path + ".id", answerableIds);
            faults.notSafeguard("criterion", id, path + ".id");
            String named = "criterion " + Checks.quote(id);
            if (level < FIRST_LEVEL || level > LAST_LEVEL) {
                faults.add(
                        "bad-level",
                        id,
                        path + ".level",
                        "level of " + named + " must be from " + FIRST_LEVEL + " to " + LAST_LEVEL + ", but was "
                                + level);
            }
            asked.check(id, path, named, faults);
        }

        private Criterion build(String aspectId) {
            return ImmutableCriterion.builder()
                    .id(id)
                    .aspectId(aspectId)
                    .level(MaturityLevel.of(level))
                    .need(need)
                    .basis(Optional.ofNullable(basis))
                    .title(asked.title)
                    .question(asked.question)
                    .clauses(ModelBuilder.clauses(asked.clauses))
                    .note(optional(asked.note))
                    .build();
        }
    }

    /** Says what a safeguard asks. */
    public static final class SafeguardBuilder {
        private final String id;
        private final Asked asked = new Asked();

        private SafeguardBuilder(String id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /**
         * Says what the safeguard is called for short; needed.
         *
         * @param title the name, a few words
         * @return this builder
         */
        public SafeguardBuilder title(String title) {
            asked.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /**
         * Says what to ask, so that yes is the good answer; needed.
         *
         * @param question the question
         * @return this builder
         */
        public SafeguardBuilder question(String question) {
            asked.question = Objects.requireNonNull(question, "question");
            return this;
        }

        /**
         * Says what the safeguard rests on, such as {@code "V.people-first"}.
         *
         * @param clauses ids of clauses, 1 to 200 characters each
         * @return this builder
         */
        public SafeguardBuilder clauses(String... clauses) {
            asked.clauses = List.of(clauses);
            return this;
        }

        /**
         * Remarks on how the sources were read.
         *
         * @param note the remark
         * @return this builder
         */
        public SafeguardBuilder note(String note) {
            asked.note = Objects.requireNonNull(note, "note");
            return this;
        }

        private void copy(Safeguard safeguard) {
            asked.copy(safeguard);
        }

        private void check(String path, Faults faults, Set<String> answerableIds) {
            faults.id("safeguard", id, path + ".id", answerableIds);
            if (!id.startsWith(SAFEGUARD_PREFIX)) {
                faults.add(
                        "safeguard-prefix",
                        id,
                        path + ".id",
                        "id of safeguard must begin with 'safeguard.', but was " + Checks.quote(id));
            }
            asked.check(id, path, "safeguard " + Checks.quote(id), faults);
        }

        private Safeguard build() {
            return ImmutableSafeguard.builder()
                    .id(id)
                    .title(asked.title)
                    .question(asked.question)
                    .clauses(ModelBuilder.clauses(asked.clauses))
                    .note(optional(asked.note))
                    .build();
        }
    }

    /** What criteria and safeguards have in common. */
    private static final class Asked {
        private String title = "";
        private String question = "";
        private String note = "";
        private List<String> clauses = List.of();

        void copy(Answerable answerable) {
            title = answerable.title();
            question = answerable.question();
            note = answerable.note().orElse("");
            clauses = List.of(ids(answerable.clauses()));
        }

        void check(String id, String path, String named, Faults faults) {
            faults.text(id, path + ".title", "title of " + named, title);
            faults.text(id, path + ".question", "question of " + named, question);
            faults.optionalText(id, path + ".note", "note of " + named, note);
            faults.clauses(id, path, named, clauses);
        }

        void addTextKeys(String id, Set<String> keys) {
            keys.add(Texts.key(id, "title"));
            keys.add(Texts.key(id, "question"));
            if (!note.isEmpty()) {
                keys.add(Texts.key(id, "note"));
            }
        }
    }

    private static List<Clause> clauses(List<String> ids) {
        List<Clause> clauses = new ArrayList<>();
        for (String id : ids) {
            clauses.add(new Clause(id));
        }
        return clauses;
    }

    private static String[] ids(List<Clause> clauses) {
        return clauses.stream().map(Clause::id).toArray(String[]::new);
    }
}
