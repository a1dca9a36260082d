package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.model.Basis;
import io.github.socialprescribing.dmi.model.InvalidModelException;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.ModelBuilder;
import io.github.socialprescribing.dmi.model.ModelBuilder.AspectBuilder;
import io.github.socialprescribing.dmi.model.ModelBuilder.CriterionBuilder;
import io.github.socialprescribing.dmi.model.ModelBuilder.SafeguardBuilder;
import io.github.socialprescribing.dmi.model.ModelId;
import io.github.socialprescribing.dmi.model.Need;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads {@code dmi-model/1}.
 *
 * <p>The rules for a model are those of its builder, which names each fault by its path; here the fault gets its line and
 * column. One that only follows from a value that could not be read is left out. Since fields may stand in any order,
 * what is read waits as calls to the builder.
 */
final class ModelDocument {

    static final String FORMAT = "dmi-model/1";

    private static final FieldNames FIELDS = FieldNames.required("format", "model", "aspects")
            .andOptional("fingerprint", "name", "language", "safeguards", "translations", "extensions");
    private static final FieldNames ASPECT =
            FieldNames.required("id", "name", "criteria").andOptional("about", "weight", "descriptors");
    private static final FieldNames DESCRIPTOR =
            FieldNames.required("level", "text").andOptional("clauses");
    private static final FieldNames CRITERION =
            FieldNames.required("id", "level", "need", "title", "question").andOptional("basis", "note", "clauses");
    private static final FieldNames SAFEGUARD =
            FieldNames.required("id", "title", "question").andOptional("note", "clauses");

    private static final int MOST_WEIGHT = 100;
    private static final String UNKNOWN_TEXT = "unknown-text";

    /** Stands in for an id that cannot be read. */
    private static final ModelId SOME_ID = new ModelId("model", "0");

    private final DocumentReader in;
    private final List<Consumer<ModelBuilder>> content = new ArrayList<>();
    private ModelId id = SOME_ID;
    private @Nullable String fingerprint;
    private @Nullable Place fingerprintPlace;
    private Map<String, String> extensions = Map.of();

    /** Where each value stands, by its path. */
    private final Map<String, Place> places = new HashMap<>();
    /** The paths of parts that cannot be read at all. */
    private final Set<String> unread = new HashSet<>();
    /** The paths of lists of criteria of which it is not known what they ask for at which level. */
    private final Set<String> undecided = new HashSet<>();

    private int unreadIds;

    private ModelDocument(DocumentReader in) {
        this.in = in;
    }

    /**
     * Reads the document whose first token is the current one.
     *
     * @throws InvalidDocumentException if anything is wrong with it
     */
    static MaturityModel read(JsonParser parser, DmiModule module) {
        return DocumentReader.read(
                parser, module.unknownFields(), MaturityModel.class, in -> new ModelDocument(in).read());
    }

    private @Nullable MaturityModel read() {
        if (!in.isObject()) {
            return null;
        }
        mark();
        ObjectFields fields = in.object(FIELDS);
        for (String field = next(fields); field != null; field = next(fields)) {
            switch (field) {
                case "format" -> Header.format(in, FORMAT);
                case "model" -> {
                    ModelId given = in.parsed(Problem.BAD_VALUE, ModelId::parse);
                    id = given == null ? SOME_ID : given;
                }
                case "fingerprint" -> {
                    fingerprintPlace = in.here();
                    fingerprint = in.text();
                }
                case "name" -> words(content, ModelBuilder::name);
                case "language" -> add(content, in.text(), ModelBuilder::language);
                case "aspects" -> content.addAll(elements(this::aspect));
                case "safeguards" -> content.addAll(elements(this::safeguard));
                case "translations" -> translations();
                default -> extensions = new ExtensionsReader(in).read();
            }
        }
        extensions = new ExtensionsReader(in).withKept(extensions);
        MaturityModel model = build();
        // Of a model that was not read as it stands the fingerprint says nothing.
        if (model != null && fingerprint != null && fingerprintPlace != null && !in.hasProblems()) {
            Header.checkFingerprint(in, fingerprint, fingerprintPlace, model, "that of the model in this document");
        }
        return model;
    }

    // Parts

    // Each keeps its place among its like whatever is wrong with it, so that the builder's paths are those of the
    // document.

    private Consumer<ModelBuilder> aspect() {
        String aspectId = null;
        List<Consumer<AspectBuilder>> aspect = new ArrayList<>();
        ObjectFields fields = object(ASPECT);
        for (String field = next(fields); field != null; field = next(fields)) {
            switch (field) {
                case "id" -> aspectId = in.text();
                case "name" -> words(aspect, AspectBuilder::name);
                case "about" -> words(aspect, AspectBuilder::about);
                case "weight" ->
                    add(aspect, in.wholeNumber(1, MOST_WEIGHT), (builder, weight) -> builder.weight(weight.intValue()));
                case "descriptors" -> aspect.addAll(elements(this::descriptor));
                default -> aspect.addAll(elements(this::criterion));
            }
        }
        String knownId = idOrSome(aspectId);
        return model -> model.aspect(knownId, all(aspect));
    }

    private Consumer<AspectBuilder> descriptor() {
        Long level = null;
        String text = null;
        List<String> clauses = List.of();
        ObjectFields fields = object(DESCRIPTOR);
        for (String field = next(fields); field != null; field = next(fields)) {
            switch (field) {
                case "level" -> level = in.wholeNumber(1, 5);
                case "text" -> text = in.words();
                default -> clauses = clauses();
            }
        }
        int number = level == null ? 0 : level.intValue();
        String sentence = text == null ? "" : text;
        String[] sources = clauses.toArray(String[]::new);
        return aspect -> aspect.descriptor(number, sentence, sources);
    }

    private Consumer<AspectBuilder> criterion() {
        String path = in.here().path();
        String criterionId = null;
        Long level = null;
        Need need = null;
        List<Consumer<CriterionBuilder>> criterion = new ArrayList<>();
        ObjectFields fields = object(CRITERION);
        for (String field = next(fields); field != null; field = next(fields)) {
            switch (field) {
                case "id" -> criterionId = in.text();
                case "level" -> level = in.wholeNumber(2, 5);
                case "need" -> need = in.parsed(Problem.UNKNOWN_WORD, Need::of);
                case "basis" -> add(criterion, in.parsed(Problem.UNKNOWN_WORD, Basis::of), CriterionBuilder::basis);
                case "title" -> words(criterion, CriterionBuilder::title);
                case "question" -> words(criterion, CriterionBuilder::question);
                case "note" -> words(criterion, CriterionBuilder::note);
                default -> add(criterion, clauses().toArray(String[]::new), CriterionBuilder::clauses);
            }
        }
        if (level == null || need == null) {
            undecided.add(path.substring(0, path.lastIndexOf('[')));
        }
        String knownId = idOrSome(criterionId);
        int knownLevel = level == null ? 2 : level.intValue();
        Need knownNeed = need == null ? Need.REQUIRED : need;
        return aspect -> aspect.criterion(knownId, knownLevel, knownNeed, all(criterion));
    }

    private Consumer<ModelBuilder> safeguard() {
        String safeguardId = null;
        List<Consumer<SafeguardBuilder>> safeguard = new ArrayList<>();
        ObjectFields fields = object(SAFEGUARD);
        for (String field = next(fields); field != null; field = next(fields)) {
            switch (field) {
                case "id" -> safeguardId = in.text();
                case "title" -> words(safeguard, SafeguardBuilder::title);
                case "question" -> words(safeguard, SafeguardBuilder::question);
                case "note" -> words(safeguard, SafeguardBuilder::note);
                default -> add(safeguard, clauses().toArray(String[]::new), SafeguardBuilder::clauses);
            }
        }
        String knownId = idOrSome(safeguardId);
        return model -> model.safeguard(knownId, all(safeguard));
    }

    private void translations() {
        eachName(language -> {
            Map<String, String> texts = new LinkedHashMap<>();
            eachName(key -> {
                String text = in.words();
                if (text != null) {
                    texts.put(key, text);
                }
            });
            content.add(model -> model.translation(language, texts));
        });
    }

    // Values

    private ObjectFields object(FieldNames names) {
        if (in.token() != JsonToken.START_OBJECT) {
            unread.add(in.here().path());
        }
        return in.object(names);
    }

    /** {@return the next field, whose place is kept} */
    private @Nullable String next(ObjectFields fields) {
        String field = fields.next();
        if (field != null) {
            mark();
        }
        return field;
    }

    private void mark() {
        Place place = in.here();
        places.put(place.path(), place);
    }

    private <T> List<T> elements(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        if (in.isArray()) {
            while (in.nextElement()) {
                mark();
                elements.add(element.get());
            }
        }
        return elements;
    }

    /** Reads an object whose names are those of the caller. */
    private void eachName(Consumer<String> value) {
        if (!in.isObject()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (seen.add(name)) {
                in.nextToken();
                mark();
                value.accept(name);
            } else {
                in.repeated(name);
            }
        }
    }

    private List<String> clauses() {
        List<String> clauses = new ArrayList<>();
        for (String clause : elements(() -> Objects.requireNonNullElse(in.opaqueId(), ""))) {
            if (!clause.isEmpty()) {
                clauses.add(clause);
            }
        }
        return clauses;
    }

    private <B> void words(List<Consumer<B>> calls, BiConsumer<B, String> setter) {
        add(calls, in.words(), setter);
    }

    private static <B, T> void add(List<Consumer<B>> calls, @Nullable T value, BiConsumer<B, T> setter) {
        if (value != null) {
            calls.add(builder -> setter.accept(builder, value));
        }
    }

    private static <B> Consumer<B> all(List<Consumer<B>> calls) {
        return builder -> calls.forEach(call -> call.accept(builder));
    }

    /** {@return the id, or one that is like no other and that no document can have right} */
    private String idOrSome(@Nullable String given) {
        return given == null ? "?" + unreadIds++ : given;
    }

    // The whole

    private @Nullable MaturityModel build() {
        ModelBuilder builder = MaturityModel.builder(id.name(), id.version());
        content.forEach(part -> part.accept(builder));
        extensions.forEach(builder::extension);
        try {
            return builder.build();
        } catch (InvalidModelException e) {
            e.faults().stream()
                    .filter(fault -> !follows(fault))
                    .toList()
                    .forEach(fault -> in.problem(fault.code(), placeOf(path(fault)), fault.text()));
            return null;
        }
    }

    /** {@return whether a fault only follows from what has been reported} */
    private boolean follows(Message fault) {
        String path = path(fault);
        return in.hasProblemAt(path)
                || undecided.contains(path)
                || around(path).anyMatch(unread::contains)
                || (fault.code().equals(UNKNOWN_TEXT) && unreadIds > 0);
    }

    private static String path(Message fault) {
        return fault.arguments().getOrDefault("path", "");
    }

    /** {@return the place of the value with the path, or of the nearest around it whose place is known} */
    private Place placeOf(String path) {
        return around(path)
                .map(places::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(in::here);
    }

    /** {@return the path, and those of what stands around it, from the inside out} */
    private static Stream<String> around(String path) {
        return Stream.iterate(
                path,
                Objects::nonNull,
                inner -> inner.isEmpty()
                        ? null
                        : inner.substring(0, Math.max(0, Math.max(inner.lastIndexOf('.'), inner.lastIndexOf('[')))));
    }
}
